"""Reading the project's own words for the spelling check: one word on a line, in order, each once."""

from __future__ import annotations

import re

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.source.files import TextFile

# More than anyone would read of one list.
MOST_FAULTS = 50
TOO_MANY = "Deze lijst heeft te veel fouten; de rest is niet gelezen."
_WORD = re.compile(r"(?!_)\w[\w'’.+-]{0,78}")


def read_word_list(file: TextFile | None, found: list[Diagnostic]) -> tuple[str, ...]:
    """The words of a list; lines that begin with `#` and empty ones don't count. Faults are added to `found`."""
    words: list[str] = []
    wrong = 0
    for number, line in enumerate(file.text.split("\n") if file else (), 1):
        if not line or line.startswith("#"):
            continue
        if file and (problem := _problem(line, words[-1:])):
            found.append(faults.WRONG_TYPE.at(Location(file.path, number, 1, len(line)), *problem))
            wrong += 1
            if wrong == MOST_FAULTS:
                found.append(faults.LIMIT.at(Location(file.path, number), TOO_MANY))
                break
        else:
            words.append(line)
    return tuple(words)


def _problem(word: str, before: list[str]) -> tuple[str, str] | None:
    """What is wrong with a line and what to do, given the word above it."""
    shown = word[:60]
    if not _WORD.fullmatch(word):
        return f"`{shown}` is niet één woord.", "Zet op elke regel één woord, zonder spaties."
    if before and word == before[0]:
        return f"`{shown}` staat er twee keer.", "Haal een van de twee weg."
    if before and _order(word) < _order(before[0]):
        return f"`{shown}` staat niet op volgorde.", f"Zet het woord boven `{before[0]}`, op de plek van het alfabet."
    return None


def _order(word: str) -> tuple[str, str]:
    return word.casefold(), word
