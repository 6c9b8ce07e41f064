"""JGZ566: an item of a standard that is to be answered in a place that no module has."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.explanation import Example
from jgz.model.coverage import PLACE_NAMES
from jgz.model.sections import MODULE_SECTIONS
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule
from jgz.source.context import did_you_mean

FAULT = Fault("JGZ566", "plek-van-punt-bestaat-niet")
_PATH = RegisterFile.CRITERIA.path
_NAMES = {**PLACE_NAMES, "sectie": tuple(item.title for item in MODULE_SECTIONS), "ronde": ("",)}


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks up every place."""
    for item in context.library.registers.criteria:
        for place in item.places:
            kind, _, name = place.partition(" ")
            if name not in _NAMES[kind]:
                help = did_you_mean(name, _NAMES[kind]) or f"Kies uit: {', '.join(filter(None, _NAMES[kind]))}."
                message = f"Bij `{item.id}` staat de plek `{place}`, en die heeft een module niet."
                yield FAULT.at(Location(_PATH, item.line or 1), message, help)


def _item(place: str) -> str:
    return f"- {{id: agree-1, norm: AGREE II, nummer: 1, vraagt: Het doel staat er duidelijk., plekken: [{place}]}}\n"


RULE = Rule(
    FAULT,
    what=f"Een punt in {RegisterFile.CRITERIA} noemt plekken die een module heeft.",
    why="Anders staat een punt voor altijd leeg, of juist nooit.",
    check=check,
    example=Example(path=_PATH, place="", wrong=_item("veld samenvating"), right=_item("veld samenvatting")),
)
