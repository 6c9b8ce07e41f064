"""Reading the register of compounds: `woord = deel + deel` on a line, in order, each word once.

A line of its own form and not a YAML list: there are hundreds of them, and every command reads them.
"""

from __future__ import annotations

import re

from jgz import faults
from jgz.diagnostics import Diagnostic, Location, printable
from jgz.loader.word_list import MOST_FAULTS, TOO_MANY
from jgz.model import Compound
from jgz.source.files import TextFile

_WORD = re.compile(r"(?!_)\w[\w'’-]{0,78}")
_MOST_PARTS = 5
_FORM = "Schrijf bijvoorbeeld `huilbaby = huil + baby`, of `platform =` als het woord geen delen heeft."


def read_compounds(file: TextFile | None, found: list[Diagnostic]) -> tuple[Compound, ...]:
    """The words with their parts; no parts means that a split was refused. Faults are added to `found`.

    Empty lines and lines that begin with `#` don't count.
    """
    compounds: list[Compound] = []
    wrong = 0
    for number, line in enumerate(file.text.split("\n") if file else (), 1):
        if not line or line.startswith("#"):
            continue
        item = _read(line)
        before = compounds[-1].word if compounds else ""
        if problem := _problem(item, before):
            if file:
                found.append(faults.WRONG_TYPE.at(Location(file.path, number, 1, len(line)), *problem))
                wrong += 1
            if file and wrong == MOST_FAULTS:
                found.append(faults.LIMIT.at(Location(file.path, number), TOO_MANY))
                break
        elif item:
            compounds.append(item)
    return tuple(compounds)


def write_compound(item: Compound) -> str:
    """The line of the register for a compound."""
    return f"{item.word} = {' + '.join(item.parts)}".rstrip()


def _read(line: str) -> Compound | None:
    word, equals, rest = line.partition("=")
    parts = [part.strip() for part in rest.split("+")] if rest.strip() else []
    if not equals or not all(map(_WORD.fullmatch, (word.strip(), *parts))) or len(parts) > _MOST_PARTS:
        return None
    return Compound(word.strip(), tuple(parts))


def _problem(item: Compound | None, before: str) -> tuple[str, str] | None:
    """What is wrong with a line and what to do, given the word above it."""
    if item is None:
        return "Deze regel is geen woord met zijn delen.", _FORM
    shown = printable(item.word[:60])
    if item.word != item.word.lower():
        return f"`{shown}` heeft een hoofdletter.", "Gebruik alleen kleine letters."
    if item.word == before:
        return f"`{shown}` staat er twee keer.", "Haal een van de twee weg."
    if before and item.word < before:
        place = f"Zet het woord boven `{printable(before)}`, op de plek van het alfabet."
        return f"`{shown}` staat niet op volgorde.", place
    if item.word in item.parts:
        return f"`{shown}` is een deel van zichzelf.", "Haal dat deel weg."
    return None
