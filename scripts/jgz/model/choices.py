"""The fixed words that an editor chooses from. Each word stands here once, as it is written in a file."""

from __future__ import annotations

from enum import StrEnum


class DocumentKind(StrEnum):
    """What a file is, as it says behind `soort`."""

    MODULE = "module"
    GENERIC_MODULE = "generieke-module"
    GUIDELINE = "richtlijn"
    PARENTS = "ouders"
    YOUTHS = "jongeren"
    TRANSLATION = "vertaling"
    PAGE = "pagina"
    CLUSTER = "cluster"

    @property
    def is_module(self) -> bool:
        """Whether it is a module, of one cluster or of all."""
        return self in (DocumentKind.MODULE, DocumentKind.GENERIC_MODULE)

    @property
    def is_plain(self) -> bool:
        """Whether it is a page in plain language: for parents or for youths."""
        return self in (DocumentKind.PARENTS, DocumentKind.YOUTHS)


class CallLevel(StrEnum):
    """How urgently to call, most urgent first."""

    EMERGENCY = "112"
    NOW = "nu"
    APPOINTMENT = "afspraak"

    @property
    def dutch(self) -> str:
        """What a reader is told to do."""
        return {
            CallLevel.EMERGENCY: "Bel 112",
            CallLevel.NOW: "Bel nu",
            CallLevel.APPOINTMENT: "Maak een afspraak",
        }[self]

    @property
    def number(self) -> str:
        """The number to call, where it is the same for everyone; else empty."""
        return "112" if self is CallLevel.EMERGENCY else ""


class ChangeKind(StrEnum):
    """What kind of change an entry of the version history is."""

    NEW = "nieuw"
    RECOMMENDATION = "aanbeveling"
    EVIDENCE = "onderbouwing"
    EDITORIAL = "redactie"
    REASSESSMENT = "herbeoordeling"
    RECTIFICATION = "rectificatie"


class AuthorisationKind(StrEnum):
    """What a party judged when it authorised."""

    CONTENT = "inhoudelijk"
    PRECONDITIONS = "randvoorwaardelijk"
    # The words changed and the advice did not: what the party signed before still holds.
    UNCHANGED = "ongewijzigd"


class RacStage(StrEnum):
    """At which step the RAC treated a module."""

    CONCEPT = "concept"
    AFTER_TRIAL = "na-praktijktest"
    AUTHORISATION = "autorisatie"


class CodeSystem(StrEnum):
    """A system of codes that programs in health care know."""

    SNOMED = "SNOMED CT"
    ICPC = "ICPC-1"


class RacOutcome(StrEnum):
    """What the RAC decided about a module."""

    AGREED = "akkoord"
    AGREED_WITH_REMARKS = "akkoord met opmerkingen"
    TO_BE_CHANGED = "aanpassen en opnieuw voorleggen"
    POSTPONED = "aangehouden"
    REFUSED = "niet akkoord"


class WorkingRole(StrEnum):
    """As what a member takes part in a working group."""

    PROFESSIONAL = "jgz-professional"
    DEVELOPER = "richtlijnontwikkelaar"
    EXPERT = "expert"
    CLIENT = "ouder-jeugdige"


class Outcome(StrEnum):
    """The outcome of a reassessment."""

    VALID = "nog-geldig"
    VALID_WITH_NOTE = "nog-geldig-met-kanttekening"
    REVISE = "herzien"


class ClusterStatus(StrEnum):
    """How far a cluster is."""

    PLANNED = "gepland"
    BUILDING = "in-opbouw"
    ACTIVE = "actief"
