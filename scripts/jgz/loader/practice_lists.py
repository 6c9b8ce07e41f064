"""The lists of what is beside the modules: aids, texts for parents elsewhere, and what standards ask of a guideline."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, TypeVar

from jgz.loader.texts import ID, SHORT, TEXT, URL
from jgz.model import Criterion, OutsideText, Standard, Tool, ToolKind
from jgz.source.decode import Field, ListOf, MapOf, Record
from jgz.source.single_values import FIXED_ID, Choice, Date, Flag, Text, VersionNumber
from jgz.source.yaml_nodes import Node, Sequence

_VERSIONS = MapOf(ID, VersionNumber())
_PLACE = Text(3, 60, re.compile(r"(veld|sectie|richtlijn|ronde|blok)( [A-Za-z_-][A-Za-z_ -]*)?"),
              "plek: veld, sectie, richtlijn of blok met een naam, of ronde")  # fmt: skip


Entry = TypeVar("Entry", Tool, OutsideText, Criterion)


def with_lines(entries: tuple[Entry, ...], node: Node | None) -> tuple[Entry, ...]:
    """The entries of a list, each with the line on which it begins, for rules that judge them later."""
    items = node.items if isinstance(node, Sequence) else ()
    if len(items) != len(entries):
        return entries
    return tuple(replace(entry, line=item.line) for entry, item in zip(entries, items, strict=True))


def _tool(**values: Any) -> Tool:
    return Tool(**{**values, "made_for": tuple(values["made_for"].items())})


def _outside(**values: Any) -> OutsideText:
    return OutsideText(**{**values, "checked_against": tuple(values["checked_against"].items())})


TOOLS = ListOf(
    Record(
        (
            Field("id", "id", FIXED_ID, required=True, about="naam die nooit verandert"),
            Field("naam", "name", SHORT, required=True, about="hoe het heet"),
            Field("soort", "kind", Choice(tuple(ToolKind)), required=True, about="wat het is"),
            Field("over", "about", TEXT, required=True, about="waar je het voor gebruikt"),
            Field("maker", "maker", SHORT, required=True, about="wie het maakte"),
            Field("gemaakt_voor", "made_for", _VERSIONS, required=True, about="module en versie waar het bij past"),
            Field("nagekeken_op", "checked_on", Date(), required=True, about="dag waarop iemand dat nakeek"),
            Field("adres", "address", URL, default="", about="webadres"),
            Field("namen", "names", ListOf(SHORT), default=(), about="hoe teksten het noemen; leeg is de naam"),
            Field("fictief", "fictional", Flag(), default=False, about="verzonnen voorbeeld"),
        ),
        _tool,
    )
)
OUTSIDE_TEXTS = ListOf(
    Record(
        (
            Field("id", "id", FIXED_ID, required=True, about="naam die nooit verandert"),
            Field("naam", "name", SHORT, required=True, about="titel van de tekst"),
            Field("van", "publisher", SHORT, required=True, about="wie de tekst uitgeeft"),
            Field("adres", "address", URL, required=True, about="webadres van de tekst"),
            Field("nagekeken_op", "checked_on", Date(), required=True, about="dag waarop iemand de tekst vergeleek"),
            Field("nagekeken_bij", "checked_against", _VERSIONS, required=True, about="met welke module en versie"),
            Field("opmerking", "note", TEXT, default="", about="wat anders is dan in de module"),
            Field("fictief", "fictional", Flag(), default=False, about="verzonnen voorbeeld"),
        ),
        _outside,
    )
)
CRITERIA = ListOf(
    Record(
        (
            Field("id", "id", ID, required=True, about="naam die nooit verandert"),
            Field("norm", "standard", Choice(tuple(Standard)), required=True, about="uit welke norm"),
            Field("nummer", "number", Text(1, 6, numbers=True), required=True, about="nummer in die norm"),
            Field("vraagt", "asks", Text(10, 200), required=True, about="wat het punt vraagt, in eigen woorden"),
            Field("plekken", "places", ListOf(_PLACE, 1), required=True, about="waar een module erop antwoordt"),
        ),
        Criterion,
    )
)
