"""The fixed Dutch words that pages use for values of the model: one word per thing, in one place."""

from __future__ import annotations

from datetime import date

from jgz.model import (
    Certainty,
    ChangeKind,
    ClusterStatus,
    Direction,
    Kind,
    Outcome,
    RacStage,
    Recommendation,
    Status,
    Strength,
    Validity,
)

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

STATUS = {
    Status.CONCEPT: "Concept",
    Status.COMMENTING: "Concept, open voor commentaar",
    Status.FOR_AUTHORISATION: "Concept, ligt ter autorisatie",
    Status.ADOPTED: "Vastgesteld",
    Status.IN_REVISION: "In herziening",
    Status.LAPSED: "Vervallen",
}
VALIDITY = {
    Validity.VALID: "Geldig",
    Validity.WITHIN_12_MONTHS: "Geldig, herziening binnen 12 maanden",
    Validity.WITHIN_6_MONTHS: "Geldig, herziening binnen 6 maanden",
    Validity.EXPIRED: "Herzieningstermijn verlopen",
}
CERTAINTY = {
    Certainty.HIGH: "hoog",
    Certainty.MODERATE: "redelijk",
    Certainty.LOW: "laag",
    Certainty.VERY_LOW: "zeer laag",
    Certainty.NOT_GRADED: "niet gegradeerd",
}
CHANGE = {
    ChangeKind.NEW: "Nieuw",
    ChangeKind.RECOMMENDATION: "Aanbeveling gewijzigd",
    ChangeKind.EVIDENCE: "Onderbouwing bijgewerkt",
    ChangeKind.EDITORIAL: "Redactie",
    ChangeKind.REASSESSMENT: "Herbeoordeling",
    ChangeKind.RECTIFICATION: "Rectificatie",
}
OUTCOME = {
    Outcome.VALID: "nog geldig",
    Outcome.VALID_WITH_NOTE: "nog geldig, met kanttekening",
    Outcome.REVISE: "herzien",
}
RAC = {
    RacStage.CONCEPT: "Concept",
    RacStage.AFTER_TRIAL: "Na de praktijktest",
    RacStage.AUTHORISATION: "Autorisatie",
}
CLUSTER_STATUS = {
    ClusterStatus.PLANNED: "gepland",
    ClusterStatus.BUILDING: "in opbouw",
    ClusterStatus.ACTIVE: "actief",
}
FICTIONAL_SHORT = "Voorbeeldtekst, geen zorginhoud"
FICTIONAL_MORE = "autorisaties en data zijn verzonnen."
FICTIONAL = f"{FICTIONAL_SHORT}; {FICTIONAL_MORE}"
# What the text before the first heading of a page in plain language is called.
IN_SHORT = "In het kort"
GENERIC_CLUSTER = "Voor elk cluster"


def long_date(day: date) -> str:
    """A date as a reader says it: `1 maart 2029`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def kind_label(item: Recommendation) -> str:
    """Kind and strength of a recommendation in words, without its direction."""
    if item.kind is Kind.NONE:
        return "Geen aanbeveling"
    if item.kind is Kind.GOOD_PRACTICE:
        return "Goede praktijk"
    if item.kind is Kind.CONSENSUS:
        return "Consensus van de werkgroep"
    return {
        Strength.STRONG: "Sterke aanbeveling",
        Strength.WEAK: "Zwakke aanbeveling (overweeg)",
        None: "Aanbeveling",
    }[item.strength]


def strength_label(item: Recommendation) -> str:
    """Kind, strength and direction of a recommendation in words."""
    direction = {Direction.FOR: "doen", Direction.AGAINST: "niet doen", None: ""}[item.direction]
    named = direction and item.kind is not Kind.NONE
    return f"{kind_label(item)}: {direction}" if named else kind_label(item)


def strength_sign(item: Recommendation) -> str:
    """A short sign beside the words: two for strong, one for weak, plus for doing and minus for not doing."""
    if item.direction is None:
        return "○"
    sign = "+" if item.direction is Direction.FOR else "−"
    return sign * 2 if item.strength is Strength.STRONG else sign


def certainty_label(item: Recommendation) -> str:
    """The certainty of the evidence in words; empty when the kind has none."""
    return f"Zekerheid van het bewijs: {CERTAINTY[item.certainty]}" if item.certainty else ""


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: `1 module`, `3 modules`."""
    return f"{number} {one if number == 1 else many}"
