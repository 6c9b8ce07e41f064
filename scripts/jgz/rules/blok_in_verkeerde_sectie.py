"""JGZ228: a block in a section or on a kind of page where it doesn't belong, or a call card that is missing."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.model import Document, Module, ParentPage, Translation
from jgz.model.sections import ADVICE, CALLS, QUESTIONS, QUIZ
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ228", "blok-in-verkeerde-sectie")


def check(context: Context) -> Iterator[Diagnostic]:
    """Recommendations stand under Aanbevelingen of a module; call cards on parent pages, and they must be there."""
    for document in context.library.documents():
        yield from _foreign(document)
        if isinstance(document, Module):
            lines = [item.line for item in document.recommendations]
            yield from _misplaced(document, lines, ADVICE, "Een blok `aanbeveling`")
            asked = [item.line for item in document.practice_questions]
            yield from _misplaced(document, asked, QUESTIONS, "Een blok `vraag`")
            tests = [item.line for item in document.quiz_questions]
            yield from _misplaced(document, tests, QUIZ, "Een blok `toets`")
        if isinstance(document, ParentPage):
            lines = [item.line for item in document.call_cards]
            yield from _misplaced(document, lines, CALLS, "Een blok `wanneer-bellen`")
            yield from _call_cards(document)


def _misplaced(document: Document, lines: list[int], wanted: str, what: str) -> Iterator[Diagnostic]:
    """Blocks of the right kind that stand in another section."""
    for line in lines:
        number = _section_at(document, line)
        if number < 0 or document.body.sections[number].title != wanted:
            yield FAULT.at(
                document.origin.line(line), f"{what} hoort onder de kop `{wanted}`.", "Verplaats het blok daarheen."
            )


def _foreign(document: Document) -> Iterator[Diagnostic]:
    """Sections that hold more blocks than the page made something of."""
    used: list[int] = []
    if isinstance(document, Module):
        placed = (document.recommendations, document.practice_questions, document.quiz_questions)
        used = [item.line for group in placed for item in group]
    if isinstance(document, ParentPage | Translation):
        used = [item.line for item in document.call_cards]
    own = Counter(_section_at(document, line) for line in used)
    for number, section in enumerate(document.body.sections):
        if sum(part.block is not None for part in section.parts) > own[number]:
            yield FAULT.at(
                document.origin.line(section.line),
                "In dit deel staat een blok dat niet op deze pagina hoort.",
                "Een blok `aanbeveling`, `vraag` of `toets` hoort in een module, `wanneer-bellen` op een pagina voor "
                "ouders of jongeren.",
            )


def _section_at(document: Document, line: int) -> int:
    """The number of the section that holds a line, or -1."""
    return bisect_right(document.body.sections, line, key=lambda item: item.line) - 1


def _call_cards(page: ParentPage) -> Iterator[Diagnostic]:
    if page.no_call_reason and page.call_cards:
        yield FAULT.at(
            page.origin.at("wanneer_bellen"),
            "Bij `wanneer_bellen` staat `nvt`, maar op de pagina staat wel een blok `wanneer-bellen`.",
            "Schrijf `wanneer_bellen: ja`, of haal het blok weg.",
        )
    if not page.no_call_reason and not page.call_cards:
        section = page.body.section(CALLS)
        yield FAULT.at(
            page.origin.line(section.line) if section else page.origin.at("wanneer_bellen"),
            "Op deze pagina staat niet wanneer ouders moeten bellen.",
            "Voeg een blok `wanneer-bellen` toe, of schrijf bovenaan `wanneer_bellen: {nvt: reden}`.",
        )


RULE = Rule(
    FAULT,
    what=(
        f"Een aanbeveling staat onder `{ADVICE}`, een blok `wanneer-bellen` onder `{CALLS}`, "
        f"een blok `vraag` onder `{QUESTIONS}` en een blok `toets` onder `{QUIZ}`."
    ),
    why="Lezers vinden de aanbeveling bovenaan en ouders de belkaart op een vaste plek.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="wanneer_bellen: ja",
        wrong="wanneer_bellen: {nvt: Bij spelen hoef je niet te bellen.}",
        right="wanneer_bellen: ja",
    ),
)
