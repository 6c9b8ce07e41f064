"""JGZ426: a recommendation without a title, or with one that doesn't name it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.model import Module, Recommendation, Status, find_numbers
from jgz.model.difference import plain
from jgz.rules.base import Context, Rule, option_place, softened

FAULT = Fault("JGZ426", "titel-van-aanbeveling")

_FEWEST, _MOST = 2, 7
_WORD = re.compile(r"\S*[^\W_]\S*")
# Signs that Markdown or HTML would read; a title is printed as it stands.
_MARK = re.compile(r"[*_`\[\]{}|\\]|&#?\w+;")
_HELP = "Noem haar zoals je haar hardop zou noemen, met wat je doet of laat: `Op de rug`, `Nooit op de bank`."


def check(context: Context) -> Iterator[Diagnostic]:
    """Every recommendation that readers act on has a title of its own, in a few words."""
    for module in context.library.modules:
        known: dict[str, str] = {}
        for item in module.recommendations:
            name = plain(item.title).casefold()
            other = known.setdefault(name, item.id) if name else item.id
            message = _problem(module, item, other)
            if message:
                place = option_place(module, item, "titel")
                yield FAULT.at(place, message, _HELP, softened(module))


def _problem(module: Module, item: Recommendation, namesake: str) -> str:
    """What is wrong with a title; empty when nothing is."""
    if not item.title:
        return f"Aanbeveling `{item.id}` heeft geen titel." if _needs_one(module.status) else ""
    if next(find_numbers(item.title), None):
        return "In de titel staat een telefoonnummer. Een titel is elders een koppeling; zet het nummer in de tekst."
    if found := _MARK.search(item.title):
        return f"De titel bevat `{found.group()}`; een titel is gewone tekst, zonder opmaak."
    count = len(_WORD.findall(item.title))
    if not _FEWEST <= count <= _MOST:
        said = "1 woord" if count == 1 else f"{count} woorden"
        return f"De titel `{item.title}` telt {said}; het moeten er {_FEWEST} tot {_MOST} zijn."
    return f"Aanbeveling `{namesake}` heet ook `{item.title}`." if namesake != item.id else ""


def _needs_one(status: Status) -> bool:
    return status is not Status.LAPSED and status.reached(Status.COMMENTING)


RULE = Rule(
    FAULT,
    what="Vanaf de commentaarfase heeft elke aanbeveling een titel van 2 tot 7 woorden, die in de module maar één keer "
    "voorkomt en geen telefoonnummer heeft.",
    why="Aan de titel kiest een lezer de goede aanbeveling: in de inhoud, in lijsten en bij het zoeken.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="    titel: Bekijk samen de plek",
        wrong="    titel: Plek",
        right="    titel: Bekijk samen de plek",
    ),
)
