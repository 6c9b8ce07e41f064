"""JGZ441: a word that stands in no dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.explanation import Example
from jgz.language.sentences import words
from jgz.language.speller import Speller
from jgz.model import Document, Library, Module, ParentPage
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Need, Rule, option_place

FAULT = Fault("JGZ441", "woord-niet-in-woordenboek", Severity.WARNING)
_FIELDS = (("titel", "title"), ("samenvatting", "summary"))
# Suggestions cost time, so only the first words of a report get them.
_MOST_SUGGESTED = 40
# A file with more unknown words is in another language or isn't text; looking up a word costs a millisecond.
_MOST_IN_A_FILE = 200
_NO_WORD = re.compile(r"[\W_]|.*[0-9].*|(?:[A-Z][a-z]?){2,}s?|[IVXLC]+|(?:[a-z]\.)+[a-z]?", re.DOTALL)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks up every word on the lines that were asked for."""
    speller = context.dictionary.speller.extended(_own_words(context.library))
    suggested = 0
    for document in context.library.documents():
        if isinstance(document, ParentPage) and document.language.partition("-")[0] != "nl":
            continue
        for place, word in _unknown(document, context, context.dictionary.lines, speller):
            suggested += 1
            near = speller.suggestions(word) if suggested <= _MOST_SUGGESTED else ()
            yield FAULT.at(place, f"`{word}` staat niet in het woordenboek.", _help(near))


def _help(near: tuple[str, ...]) -> str:
    own = f"Klopt het woord? Zet het dan in `{RegisterFile.KNOWN_WORDS.path}`."
    return f"Bedoel je {' of '.join(f'`{item}`' for item in near)}? {own}" if near else own


def _own_words(library: Library) -> Iterator[str]:
    """The word list, and the words of the registers that readers see."""
    registers = library.registers
    yield from registers.known_words
    for term in registers.terms:
        yield from (*term.term.split(), term.abbreviation)
    for profession in registers.professions:
        yield from (*profession.name.split(), *profession.plural.split())


def _unknown(
    document: Document, context: Context, wanted: Mapping[str, Set[int]] | None, speller: Speller
) -> Iterator[tuple[Location, str]]:
    lines = None if wanted is None else wanted.get(document.origin.path, frozenset())
    if lines is not None and not lines:
        return
    left = _MOST_IN_A_FILE
    for place, word in _words(document, context):
        if left and (lines is None or place.line in lines) and not speller.knows(word):
            left -= 1
            yield place, word


def _words(document: Document, context: Context) -> Iterator[tuple[Location, str]]:
    """Every word of the title, the summary and the running text that a dictionary could hold."""
    for key, attribute in _FIELDS:
        text: str = getattr(document, attribute)
        for start, end in _spelled(text):
            yield _in_field(document, key, text[start:end]), text[start:end]
    if isinstance(document, Module):
        for item in document.recommendations:
            place = option_place(document, item, "titel")
            for start, end in _spelled(item.title):
                yield _from(document, place, item.title[start:end]), item.title[start:end]
    for passage in context.prose(document):
        for start, end in _spelled(passage.text):
            yield passage.location(start, end), passage.text[start:end]


def _spelled(text: str) -> Iterator[tuple[int, int]]:
    for start, end in words(text):
        word = text[start:end]
        beside = text[start - 1 : start] + text[end : end + 1]
        # Not looked up: mail addresses, file names, abbreviations, numbers, single letters, and a part that a hyphen
        # cuts short, such as the first of `ontspannings- en ademoefeningen`.
        if len(word) > 1 and not {"@", "-"} & set(beside) and not _NO_WORD.fullmatch(word):
            yield start, end


def _in_field(document: Document, key: str, word: str) -> Location:
    """The word on the line of the field; the whole value when it isn't written there as it is."""
    return _from(document, document.origin.at(key), word)


def _from(document: Document, place: Location, word: str) -> Location:
    line = document.origin.text.split("\n")[place.line - 1]
    column = line.find(word, place.column - 1)
    return place if column < 0 else document.origin.line(place.line, column + 1, len(word))


RULE = Rule(
    FAULT,
    what=f"Elk woord staat in het woordenboek of in `{RegisterFile.KNOWN_WORDS}`. Alleen bij `--spelling`.",
    why="Een spelfout leidt af, en een lezer die zoekt vindt het woord niet.",
    check=check,
    needs=frozenset({Need.DICTIONARY}),
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="Kies een vast moment, bijvoorbeeld na het eten.",
        wrong="Kies een vast momment, bijvoorbeeld na het eten.",
        right="Kies een vast moment, bijvoorbeeld na het eten.",
    ),
)
