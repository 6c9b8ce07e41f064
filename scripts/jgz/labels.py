"""The fixed Dutch words that pages use for values of the model: one word per thing, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jgz.model import (
    Certainty,
    ChangeKind,
    ClusterStatus,
    Direction,
    Kind,
    Module,
    Occasion,
    Outcome,
    RacStage,
    Recommendation,
    Rectification,
    RemovedVersion,
    Status,
    Strength,
    Urgency,
    Validity,
)
from jgz.model.difference import Aspect, Difference
from jgz.model.news import LAPSED, News

# Words and places of a change that one sentence shows.
_MOST_SWAPS, _MOST_WORDS = 4, 12
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

STATUS = {
    Status.CONCEPT: "Concept",
    Status.COMMENTING: "Concept in commentaarfase",
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
# How many of four dots stand beside a certainty.
CERTAINTY_DOTS = {
    Certainty.HIGH: 4,
    Certainty.MODERATE: 3,
    Certainty.LOW: 2,
    Certainty.VERY_LOW: 1,
    Certainty.NOT_GRADED: 0,
}
URGENCY = {Urgency.NOW: "Direct", Urgency.TODAY: "Vandaag"}
CHANGE = {
    ChangeKind.NEW: "Nieuw",
    ChangeKind.RECOMMENDATION: "Aanbeveling gewijzigd",
    ChangeKind.EVIDENCE: "Onderbouwing bijgewerkt",
    ChangeKind.EDITORIAL: "Redactie",
    ChangeKind.REASSESSMENT: "Herbeoordeling",
    ChangeKind.RECTIFICATION: "Rectificatie",
}
OCCASION = {
    Occasion.EVIDENCE: "nieuw bewijs",
    Occasion.SAFETY: "veiligheid",
    Occasion.CLARITY: "verduidelijking",
    Occasion.COHERENCE: "samenhang met andere modules",
    Occasion.STOPPED: "stopzetting",
    Occasion.FAULT: "een fout",
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


# What stands beside a recommendation that one may still work with, in lists, results and quotes.
REVISED = "Wordt herzien"
OUTDATED = "Kan verouderd zijn"


def expired_since(day: str) -> str:
    """That the review term has passed, with the day in words."""
    return f"Termijn verlopen sinds {day}"


def news_word(news: News) -> str:
    """What kind of change it is, in the words of the version history; or that the module has lapsed."""
    return STATUS[Status.LAPSED] if news.kind == LAPSED else CHANGE[ChangeKind(news.kind)]


def status_word(module: Module, day: date) -> str:
    """The status of a module on a day: a round of comments opens and closes by itself."""
    if module.status is not Status.COMMENTING or module.commenting is None:
        return STATUS[module.status]
    if day > module.commenting.end:
        return "Concept, commentaar gesloten"
    return (
        "Concept, open voor commentaar" if day >= module.commenting.start else "Concept, nog niet open voor commentaar"
    )


def month_of(day: date) -> str:
    """A month as a reader says it: `maart 2029`."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def put_right(item: Rectification) -> str:
    """A rectification in sentences: which versions, what was wrong and what is right."""
    which = "versie" if len(item.versions) == 1 else "versies"
    named = ", ".join(str(version) for version in item.versions)
    first = "Rectificatie met spoed" if item.urgent else "Rectificatie"
    return f"{first} van {long_date(item.date)}, over {which} {named}. Fout: {item.wrong} Goed: {item.right}"


def taken_away(item: RemovedVersion) -> str:
    """That the text of a version was taken away, since when and why."""
    return f"De tekst van deze versie is op {long_date(item.on)} weggehaald: {item.reason}"


def month_name(number: int) -> str:
    """The name of a month, from 1."""
    return _MONTHS[number - 1]


def long_date(day: date) -> str:
    """A date as a reader says it: `1 maart 2029`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_month(day: date) -> str:
    """A month in a narrow place: `mrt 2029`."""
    month = _MONTHS[day.month - 1]
    return f"{'mrt' if month == 'maart' else month[:3]} {day.year}"


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


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: `1 module`, `3 modules`."""
    return f"{number} {one if number == 1 else many}"


def shown_swaps(item: Difference) -> str:
    """What changed, in one sentence that shows old → new."""
    about = f"`{item.recommendation}`" if item.recommendation else ""
    if item.aspect in (Aspect.NEW, Aspect.REMOVED):
        return f"{about} is {item.aspect}".strip()
    named = about if item.aspect is Aspect.TEXT and about else f"{about} {item.aspect}".strip()
    swaps = [_swap(was, becomes) for was, becomes in item.swaps[:_MOST_SWAPS]]
    more = len(item.swaps) - _MOST_SWAPS
    return f"{named}: {', '.join([*swaps, *([f'en nog {more}'] if more > 0 else [])])}"


def _swap(was: str, becomes: str) -> str:
    if not was or not becomes:
        return f"“{_short(was or becomes)}” {'weg' if was else 'erbij'}"
    return f"“{_short(was)}” → “{_short(becomes)}”"


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= _MOST_WORDS else f"{' '.join(words[:_MOST_WORDS])} …"


# The forms beside a draft, by the name of their file: what opens without script.
FORM_FILES = {
    "reactie.docx": "Reageer met een formulier voor Word",
    "reactie.csv": "Reageer met een formulier als tabel",
    "reactie-gewone-taal.docx": "Ouder of jongere? Reageer met een formulier in gewone taal",
}
