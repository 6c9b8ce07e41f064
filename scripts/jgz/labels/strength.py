"""How strongly a recommendation points which way, and how sure that is: the labels, their signs, what they mean."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.labels.values import CERTAINTY
from jgz.model import Certainty, Direction, Kind, Recommendation, Strength

# The word list for how strongly a recommendation points which way. The direction belongs to what the recommendation is
# about, not to its sentence: one against says itself what the reader leaves, so no label says "niet doen" under it.
STRENGTH = {Strength.STRONG: "Sterk", Strength.WEAK: "Zwak"}
DIRECTION = {Direction.FOR: "voor", Direction.AGAINST: "tegen"}
BASIS = {
    Kind.RECOMMENDATION: "Aanbeveling",
    Kind.GOOD_PRACTICE: "Goede praktijk",
    Kind.CONSENSUS: "Consensus van de werkgroep",
    Kind.NONE: "Geen aanbeveling",
}
STRENGTH_SHORT = (
    "Sterk geldt voor bijna iedereen; zwak hangt af van het kind en het gezin. "
    "Voor: de zin zegt wat je doet. Tegen: de zin zegt wat je laat."
)
_AGAINST = "De zin zelf zegt wat je laat: “Geef geen honing” met “Sterk tegen” betekent dus dat je geen honing geeft."
_MEANINGS: dict[tuple[Kind, Direction | None, Strength | None], str] = {
    (Kind.RECOMMENDATION, Direction.FOR, Strength.STRONG): (
        "De voordelen zijn duidelijk groter dan de nadelen. Doe dit bij bijna iedereen. Past het bij een kind of gezin "
        "niet, bespreek dat dan en leg vast waarom."
    ),
    (Kind.RECOMMENDATION, Direction.FOR, Strength.WEAK): (
        "De voordelen zijn waarschijnlijk groter dan de nadelen. Vaak is dit een goede keuze, maar niet voor iedereen. "
        "Beslis samen: het hangt af van het kind en van wat het gezin belangrijk vindt."
    ),
    (Kind.RECOMMENDATION, Direction.AGAINST, Strength.STRONG): (
        f"De nadelen zijn duidelijk groter dan de voordelen. Dit geldt voor bijna iedereen. {_AGAINST}"
    ),
    (Kind.RECOMMENDATION, Direction.AGAINST, Strength.WEAK): (
        "De nadelen zijn waarschijnlijk groter dan de voordelen. Meestal laat je dit, maar soms kan het toch passen. "
        "Beslis samen. Ook hier zegt de zin zelf wat je laat."
    ),
    (Kind.GOOD_PRACTICE, Direction.FOR, None): (
        "Dit hoort bij goed werk. Onderzoek ernaar is niet nodig of niet zinvol; daarom staat er geen sterkte."
    ),
    (Kind.GOOD_PRACTICE, Direction.AGAINST, None): (
        "Dit laten hoort bij goed werk. Onderzoek ernaar is niet nodig of niet zinvol; daarom staat er geen sterkte."
    ),
    (Kind.CONSENSUS, Direction.FOR, None): (
        "Er is te weinig onderzoek. De werkgroep is het erover eens dat je dit het beste doet."
    ),
    (Kind.CONSENSUS, Direction.AGAINST, None): (
        "Er is te weinig onderzoek. De werkgroep is het erover eens dat je dit het beste laat."
    ),
    (Kind.NONE, None, None): (
        "Er is te weinig bekend om iets aan of af te raden. De werkgroep zegt dat hier uitdrukkelijk: beslis samen."
    ),
}
CERTAINTY_MEANING = {
    Certainty.HIGH: "Nieuw onderzoek verandert dit waarschijnlijk niet.",
    Certainty.MODERATE: "Nieuw onderzoek kan dit nog veranderen.",
    Certainty.LOW: "De kans is groot dat nieuw onderzoek dit verandert.",
    Certainty.VERY_LOW: "Wat het onderzoek laat zien, is heel onzeker.",
    Certainty.NOT_GRADED: "De werkgroep heeft de zekerheid niet in een van deze stappen ingedeeld.",
}


@dataclass(frozen=True, slots=True)
class StrengthWord:
    """A label of the word list: its anchor on the page that explains it, the label with its sign and the tone that
    draws it as a mark, and what it means."""

    id: str
    label: str
    sign: str
    tone: str
    meaning: str


def strength_word(kind: Kind, direction: Direction | None, strength: Strength | None) -> str:
    """The label of a recommendation: `Sterk voor`, `Zwak tegen`, `Voor (goede praktijk)`, `Geen aanbeveling`."""
    basis = BASIS[kind]
    if direction is None or kind is Kind.NONE:
        return basis
    if kind is not Kind.RECOMMENDATION:
        return f"{DIRECTION[direction].capitalize()} ({basis.lower()})"
    return f"{STRENGTH[strength] if strength else basis} {DIRECTION[direction]}"


def strength_id(kind: Kind, direction: Direction | None, strength: Strength | None) -> str:
    """The anchor of a label on the page that explains it: `sterk-voor`, `consensus-tegen`, `geen-aanbeveling`."""
    basis = (strength or kind) if kind is Kind.RECOMMENDATION else kind
    return "-".join(filter(None, (basis, direction if kind is not Kind.NONE else None)))


def strength_tone(direction: Direction | None, strength: Strength | None) -> str:
    """Which mark stands beside a label, and in which colour: `voor-sterk`, `tegen-overig`, `geen-overig`."""
    return f"{direction or 'geen'}-{strength or 'overig'}"


def strength_words() -> tuple[StrengthWord, ...]:
    """Every label that a complete recommendation can have, explained."""
    return tuple(
        StrengthWord(
            strength_id(kind, direction, strength),
            strength_word(kind, direction, strength),
            sign_of(kind, direction, strength),
            strength_tone(direction, strength),
            meaning,
        )
        for (kind, direction, strength), meaning in _MEANINGS.items()
    )


def strength_label(item: Recommendation) -> str:
    """Strength and direction of a recommendation in words; for one without a strength what it rests on."""
    return strength_word(item.kind, item.direction, item.strength)


def quoted_strength(item: Recommendation) -> str:
    """The label as it goes along with a quote: far from the site nobody explains what the direction belongs to."""
    label = strength_label(item)
    return f"{label} (de zin hierboven zegt wat wordt afgeraden)" if item.direction is Direction.AGAINST else label


def sign_of(kind: Kind, direction: Direction | None, strength: Strength | None) -> str:
    """A short sign beside the words: two for strong, one for weak, plus for and minus against."""
    if direction is None or kind is Kind.NONE:
        return "○"
    sign = "+" if direction is Direction.FOR else "−"
    return sign * 2 if strength is Strength.STRONG else sign


def strength_sign(item: Recommendation) -> str:
    """The sign of a recommendation."""
    return sign_of(item.kind, item.direction, item.strength)


def certainty_label(item: Recommendation) -> str:
    """The certainty of the evidence in words; empty when the kind has none."""
    return f"Zekerheid van het bewijs: {CERTAINTY[item.certainty]}" if item.certainty else ""


def certainty_short(item: Recommendation) -> str:
    """The certainty in the few words that fit beside a strength; empty when the kind has none."""
    return f"Zekerheid: {CERTAINTY[item.certainty]}" if item.certainty else ""
