"""What the fields of documents hold that are more than a word or a date, in the order in which files have them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jgz.model.body import Markup
from jgz.model.choices import (
    AuthorisationKind,
    CallLevel,
    ChangeKind,
    CodeSystem,
    Outcome,
    RacOutcome,
    RacStage,
)
from jgz.model.practice import Occasion
from jgz.model.version import Version


@dataclass(frozen=True, slots=True)
class Question:
    """An *uitgangsvraag* of a module. `evidence` are the ids of the headings below which its evidence stands."""

    id: str
    text: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A source that the text cites by id."""

    id: str
    text: str
    doi: str = ""
    pmid: str = ""
    url: str = ""

    @property
    def address(self) -> str:
        """Where a reader finds it on the web; empty when nothing tells."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/" if self.pmid else self.url


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the version history; `recommendations` are the ids it touched or removed, `occasion` is why."""

    version: Version
    date: date
    kind: ChangeKind
    text: str
    recommendations: tuple[str, ...] = ()
    occasion: Occasion | None = None


@dataclass(frozen=True, slots=True)
class Rectification:
    """What was wrong in some versions, and what is right; when `urgent`, whoever acted on it must know at once."""

    date: date
    versions: tuple[Version, ...]
    wrong: str
    right: str
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Reassessment:
    """A periodic look at whether a module still holds."""

    date: date
    outcome: Outcome
    note: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision under way; `outdated` are ids of recommendations that may no longer hold."""

    started_on: date
    expected_on: date | None
    reason: str
    outdated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lapse:
    """The end of a module, with its successors: none, one, or more when it was split."""

    on: date
    reason: str
    replaced_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Authorisation:
    """Authorisation of one version by a party, on content or on preconditions.

    Or, of kind `UNCHANGED`, its word that the advice is still the one it authorised before, with the reason.
    """

    party: str
    kind: AuthorisationKind
    date: date
    version: Version
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RacMoment:
    """A treatment in the RAC (Richtlijn Advies- en Autorisatiecommissie)."""

    moment: RacStage
    date: date
    outcome: RacOutcome
    note: str = ""


@dataclass(frozen=True, slots=True)
class Commenting:
    """The commenting period and how to send a comment."""

    start: date
    end: date
    route: str


@dataclass(frozen=True, slots=True)
class Contributor:
    """A member of the group that wrote a module; a name only with consent."""

    role: str
    discipline: str
    on_behalf_of: str
    interests: str
    name: str = ""
    name_consent: bool = False
    declared_on: date | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """What a module is about, as a code of a system; `version` is the edition in which it was looked up."""

    system: CodeSystem
    code: str
    version: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A related module and why it is worth reading."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class CallCard:
    """When to call, and how urgently; `lines` are the ids of the lines of help to call, where it is not the doctor."""

    level: CallLevel
    html: Markup
    line: int
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageChange:
    """An entry of the short history of a page for parents or youths."""

    date: date
    text: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The drawing of a page: the name of its file in `beeld`, and what is to be seen on it."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Member:
    """A seat in a working or steering group; `until` is None while no end is set."""

    role: str
    discipline: str
    on_behalf_of: str
    since: date
    until: date | None = None

    def active_on(self, day: date) -> bool:
        """Whether the seat is taken on `day`, both ends included."""
        return self.since <= day and (self.until is None or day <= self.until)
