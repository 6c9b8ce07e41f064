"""In which order the fields stand above a text: what all files keep to, and where a tool for editors shows them."""

from __future__ import annotations

from collections.abc import Iterable

from jgz.loader.table import FileField
from jgz.model import DocumentKind

_HEAD = ("id", "soort", "titel", "samenvatting", "fictief", "oude_adressen")
_FOUND_BY = ("trefwoorden", "synoniemen")
_PAGE = (
    *_HEAD, "fasen", "thema", "gecontroleerd_bij", "gecontroleerd_op", "wijzigingen", "tekening", "zo_zeg_je_het",
    "wanneer_bellen", "directe_hulp", "bewaren", "lang", *_FOUND_BY, "uitzonderingen", "concept",
)  # fmt: skip
_TRANSLATION = (
    "id", "soort", "taal", "titel", "samenvatting", "fictief", "oude_adressen", "vertaling_van", "vertaald_op",
    "vertaling", *_FOUND_BY, "uitzonderingen",
)  # fmt: skip
_MODULE = (
    *_HEAD, "cluster", "nevenclusters", "fasen", "doelgroep", "status", "versie", "directe_hulp", "bewaren",
    "uitgangsvragen", "vastgesteld_op", "herzien_voor", "herbeoordelingen", "herziening", "vervallen", "vervangt",
    "rectificaties", "autorisatie", "rac", "commentaar", "werkgroep", *_FOUND_BY, "zie_ook", "uitzonderingen",
    "bronnen", "codes", "wijzigingen",
)  # fmt: skip
_GUIDELINE = (
    *_HEAD, "cluster", "nevenclusters", "regiehouder", "modules", *_FOUND_BY, "uitzonderingen", "concept",
)  # fmt: skip
_CLUSTER = (
    *_HEAD, *_FOUND_BY, "uitzonderingen", "naam", "omschrijving", "status", "gestart_op", "contact", "github_team",
    "bijeenkomsten", "werkgroep",
)  # fmt: skip
_ORDERS = {
    DocumentKind.MODULE: _MODULE,
    DocumentKind.GENERIC_MODULE: _MODULE,
    DocumentKind.PARENTS: _PAGE,
    DocumentKind.YOUTHS: _PAGE,
    DocumentKind.TRANSLATION: _TRANSLATION,
    DocumentKind.GUIDELINE: _GUIDELINE,
    DocumentKind.CLUSTER: _CLUSTER,
}


def in_order(kind: DocumentKind, fields: Iterable[FileField]) -> tuple[FileField, ...]:
    """The fields of a table as they stand in files. One that has no place of its own comes after its neighbour."""
    order = {key: number for number, key in enumerate(_ORDERS.get(kind, ()))}
    place, placed = 0, []
    for number, item in enumerate(fields):
        place = order.get(item.key, place) if order else number
        placed.append((place, number, item))
    # Equal places: a field with a place of its own stands before those that only follow it.
    placed.sort(key=lambda row: (row[0], row[2].key not in order, row[1]))
    return tuple(item for _, _, item in placed)
