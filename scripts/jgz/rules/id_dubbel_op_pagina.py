"""JGZ227: two things on a page with one id."""

from collections import Counter
from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.model import Document, Module, PracticeQuestion, QuizQuestion
from jgz.model.page_ids import FRAME_IDS, MODULE_IDS, removed_recommendations
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ227", "id-dubbel-op-pagina")


def check(context: Context) -> Iterator[Diagnostic]:
    """Ids of recommendations, former ids, headings and the page itself must differ."""
    for document in context.library.documents():
        yield from _headings(document)
        if isinstance(document, Module):
            yield from _recommendations(document)
            yield from _removed(document)


def _taken_by_page(document: Document) -> frozenset[str]:
    """The ids that the page gives out by itself: its fixed parts and its list of sources."""
    if not isinstance(document, Module):
        return FRAME_IDS
    return MODULE_IDS | {f"bron-{item.id}" for item in document.sources}


def _headings(document: Document) -> Iterator[Diagnostic]:
    taken = _taken_by_page(document)
    for heading in document.body.headings:
        if heading.id in taken:
            yield FAULT.at(
                document.origin.line(heading.line),
                f"De kop `{heading.text}` krijgt de id `{heading.id}`, die de pagina zelf al gebruikt.",
                "Geef de kop een andere tekst.",
            )


def _recommendations(module: Module) -> Iterator[Diagnostic]:
    taken = _heading_ids(module) | _taken_by_page(module)
    counts = Counter(item.id for item in module.recommendations)
    counts.update(old for item in module.recommendations for old in item.former_ids)
    placed: tuple[PracticeQuestion | QuizQuestion, ...] = (*module.practice_questions, *module.quiz_questions)
    counts.update(item.id for item in placed)
    for one in placed:
        if counts[one.id] > 1 or one.id in taken:
            yield FAULT.at(
                module.origin.line(one.line),
                f"De id `{one.id}` komt op deze pagina al voor.",
                "Kies een andere korte naam voor deze vraag.",
            )
    for item in module.recommendations:
        for name in (item.id, *item.former_ids):
            if counts[name] > 1 or name in taken:
                yield FAULT.at(
                    module.origin.line(item.line),
                    f"De id `{name}` komt op deze pagina al voor (bij een kop, een aanbeveling of de pagina zelf).",
                    "Geef de kop een andere tekst, of kies voor een nieuwe aanbeveling een andere id.",
                )


def _heading_ids(module: Module) -> frozenset[str]:
    """The ids of headings, and what they would be had the recommendation not taken it (`slapen_1` -> `slapen`)."""
    ids = {item.id for item in module.body.headings}
    return frozenset(ids | {id.rpartition("_")[0] for id in ids if id.rpartition("_")[2].isdigit()})


def _removed(module: Module) -> Iterator[Diagnostic]:
    """A recommendation that is gone keeps its anchor in the version history."""
    clashes = removed_recommendations(module) & module.body.ids
    for row, change in enumerate(module.changes):
        for number, id in enumerate(change.recommendations):
            if id in clashes:
                yield FAULT.at(
                    module.origin.at(f"wijzigingen.{row}.aanbevelingen.{number}"),
                    f"De geschrapte aanbeveling `{id}` houdt haar id, maar een kop gebruikt die nu ook.",
                    "Geef de kop een andere tekst.",
                )


RULE = Rule(
    FAULT,
    what="Een id hoort op een pagina bij één ding: een kop, een aanbeveling of een vast deel van de pagina.",
    why="Een koppeling naar een aanbeveling moet altijd bij die ene aanbeveling uitkomen.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="### Tijd buiten",
        wrong="### Buitentijd vragen",
        right="### Tijd buiten",
    ),
)
