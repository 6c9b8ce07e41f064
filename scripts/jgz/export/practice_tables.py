"""What a question from practice and a test question of a module say, as data: one table for each."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.export.entries import ModuleEntry
from jgz.export.properties import VERSION_SHAPE, Property
from jgz.export.shapes import ADDRESS, DAY, FLAG, TEXT, many, maybe, record
from jgz.model import PracticeQuestion, QuizQuestion
from jgz.model.practice_state import changed_since


@dataclass(frozen=True)
class AskedEntry:
    """A question from practice, with the module that it is part of."""

    owner: ModuleEntry
    item: PracticeQuestion


@dataclass(frozen=True)
class QuizEntry:
    """A test question, with the module that it is part of."""

    owner: ModuleEntry
    item: QuizQuestion


def _place(entry: AskedEntry | QuizEntry) -> str:
    return f"{entry.owner.address}#{entry.item.id}"


def _about(entry: AskedEntry | QuizEntry) -> str | None:
    """The recommendation that it is about, as recommendations are named elsewhere."""
    return f"{entry.owner.module.id}#{entry.item.recommendation}" if entry.item.recommendation else None


_ID = "Naam die binnen de module nooit verandert."
ASKED: tuple[Property[AskedEntry], ...] = (
    Property("id", _ID, TEXT, lambda entry: entry.item.id),
    Property("datum", "Dag waarop de werkgroep antwoordde.", DAY, lambda entry: entry.item.answered_on),
    Property("vraag", "De vraag, zonder opmaak.", TEXT, lambda entry: entry.item.question.plain),
    Property("antwoord", "Het antwoord, zonder opmaak.", TEXT, lambda entry: entry.item.answer.plain),
    Property("aanbeveling", "Id van de aanbeveling waar het bij hoort; null bij geen.", maybe(TEXT), _about),
    Property("adres", "Plek op de pagina van de module.", ADDRESS, _place),
)
_ANSWER = record(
    {
        "tekst": ("Het antwoord, zonder opmaak.", TEXT),
        "goed": ("Of dit antwoord goed is.", FLAG),
    }
)
QUIZ: tuple[Property[QuizEntry], ...] = (
    Property("id", _ID, TEXT, lambda entry: entry.item.id),
    Property("vraag", "Het geval en de vraag, zonder opmaak.", TEXT, lambda entry: entry.item.case.plain),
    Property(
        "antwoorden",
        "De antwoorden om uit te kiezen, op volgorde.",
        many(_ANSWER),
        lambda entry: [{"tekst": one.text.plain, "goed": one.right} for one in entry.item.answers],
    ),
    Property("uitleg", "Waarom een antwoord goed is, zonder opmaak.", TEXT, lambda entry: entry.item.why.plain),
    Property("aanbeveling", "Id van de aanbeveling waar het antwoord op rust.", TEXT, _about),
    Property("versie", "Versie waarvoor de vraag voor het laatst is nagekeken.", VERSION_SHAPE,
             lambda entry: entry.item.version),
    Property(
        "nakijken",
        "Of de aanbeveling sindsdien veranderde: dan klopt het antwoord misschien niet meer.",
        FLAG,
        lambda entry: changed_since(entry.owner.module, entry.item) is not None,
    ),
    Property("adres", "Plek op de pagina van de module.", ADDRESS, _place),
)  # fmt: skip
