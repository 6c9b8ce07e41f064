"""JGZ432: a hard word on a page for parents or youths, where a plainer one exists."""

from collections.abc import Iterator
from functools import lru_cache

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.language.hard_words import HardWords
from jgz.model import HardWord, ParentPage
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule, plain_pages

FAULT = Fault("JGZ432", "moeilijk-woord", Severity.WARNING)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks for the words of `moeilijke-woorden.yml`; each is named once per page."""
    entries = context.library.registers.hard_words
    pages = list(plain_pages(context.library))
    if not entries or not pages:
        return
    list_of_words = _list_of(entries)
    for page in pages:
        yield from _on_page(page, context, list_of_words, entries)


@lru_cache(maxsize=2)
def _list_of(entries: tuple[HardWord, ...]) -> HardWords:
    return HardWords((item.word, item.forms) for item in entries)


def _on_page(
    page: ParentPage, context: Context, list_of_words: HardWords, entries: tuple[HardWord, ...]
) -> Iterator[Diagnostic]:
    seen: set[int] = set()
    for passage in context.prose(page):
        for (start, end), number in list_of_words.find(passage.text):
            if number in seen:
                continue
            seen.add(number)
            entry = entries[number]
            help = f"Schrijf liever `{entry.instead}`, of leg het woord uit tussen haakjes."
            yield FAULT.at(
                passage.location(start, end),
                f"`{passage.text[start:end]}` is voor veel lezers een moeilijk woord.",
                f"{help} {entry.note}".rstrip(),
            )


RULE = Rule(
    FAULT,
    what="Een pagina voor ouders of jongeren gebruikt het makkelijke woord, of legt het moeilijke uit.",
    why=f"Wie een woord niet kent, mist misschien net het advies. De lijst staat in `{RegisterFile.HARD_WORDS}`.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="Kies een vast moment, bijvoorbeeld na het eten.",
        wrong="We adviseren een vast moment, bijvoorbeeld na het eten.",
        right="We raden een vast moment aan, bijvoorbeeld na het eten.",
    ),
)
