"""The page about the fields on top of a file, made from the tables that the checks read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jgz.loader.fields import CallField, fields_by_kind, words_of
from jgz.loader.groups import NO_CALL
from jgz.loader.table import FileField
from jgz.model import DocumentKind, Library, Status
from jgz.model.addresses import FIELDS
from jgz.rendering.pieces.crumbs import TO_ABOUT
from jgz.rendering.pieces.page import Page
from jgz.source.context import FieldType
from jgz.source.decode import Field, ListOf, Record
from jgz.source.single_values import Choice

_TITLE = "Velden bovenaan"
_SUMMARY = "Alle velden boven aan een module, richtlijn of pagina: wat erin hoort en wanneer ze nodig zijn."
_KIND = "soort"
# Which files a kind stands for, and where they lie.
_KINDS = {
    DocumentKind.MODULE: ("Module", "modules/<richtlijn>/<module-id>.md"),
    DocumentKind.GENERIC_MODULE: ("Generieke module", "modules/generiek/<module-id>.md"),
    DocumentKind.GUIDELINE: ("Richtlijn", "modules/<richtlijn>/index.md"),
    DocumentKind.PARENTS: ("Ouders", "modules/<richtlijn>/ouders.md"),
    DocumentKind.YOUTHS: ("Jongeren", "modules/<richtlijn>/jongeren.md"),
    DocumentKind.TRANSLATION: ("Vertaling", "modules/<richtlijn>/ouders.<taal>.md"),
    DocumentKind.PAGE: ("Gewone pagina", "modules/over/<id>.md"),
    DocumentKind.CLUSTER: ("Cluster", "clusters/<id>.md"),
}
# A kind that has the fields of another but a few.
_LIKE = {DocumentKind.GENERIC_MODULE: DocumentKind.MODULE}

Table = tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field: the groups it stands in, what it is for, when it is needed, and what may be in it.

    `choices` are the fixed words; `value` says what else it holds.
    """

    id: str
    inside: tuple[str, ...]
    key: str
    needed: str
    about: str
    value: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """The fields of a kind of file. `schema` is the name of its schema; empty for what all kinds share."""

    id: str
    title: str
    paths: tuple[str, ...]
    note: str
    rows: tuple[FieldRow, ...]
    schemas: tuple[str, ...]


def field_page(library: Library) -> Page:
    """Every field of every kind."""
    tables = fields_by_kind(words_of(library.registers))
    return Page(
        address=FIELDS,
        template="velden.html",
        title=_TITLE,
        description=_SUMMARY,
        view=tuple(field_groups(tables)),
        crumbs=(TO_ABOUT,),
    )


def field_groups(tables: Mapping[DocumentKind, Table]) -> Iterator[FieldGroup]:
    """First what every kind has, then of each kind what it has besides; kinds with the same fields together."""
    shared = _shared(tables)
    note = "Deze velden heeft elk bestand. Daarna staat per soort wat erbij komt."
    yield FieldGroup("elk-bestand", "Elk bestand", (), note, _rows("elk-bestand", shared, tables), ())
    keys = {item.key for item in shared}
    own = {kind: tuple(item for item in table if item.key not in keys) for kind, table in tables.items()}
    told: set[DocumentKind] = set()
    for kind, table in own.items():
        alike = tuple(other for other in own if other not in told and own[other] == table)
        if kind not in told:
            told.update(alike)
            yield _group(alike, table, own)


def _group(kinds: tuple[DocumentKind, ...], table: Table, own: Mapping[DocumentKind, Table]) -> FieldGroup:
    titles = [_KINDS[kind][0] for kind in kinds]
    title = " en ".join([titles[0], *(title[:1].lower() + title[1:] for title in titles[1:])])
    note, rows = "", _rows(kinds[0], table, own)
    whole = _LIKE.get(kinds[0])
    if not table:
        note = "Alleen de velden van elk bestand."
    elif whole and all(item in own[whole] for item in table):
        missing = [item.key for item in own[whole] if item not in table]
        name = _KINDS[whole][0].lower()
        note, rows = f"Dezelfde velden als een {name}, zonder {' en '.join(missing)}.", ()
    return FieldGroup(kinds[0], title, tuple(_KINDS[kind][1] for kind in kinds), note, rows, kinds)


def _shared(tables: Mapping[DocumentKind, Table]) -> Table:
    """The fields that all kinds have; `soort` is one of them, though each kind has a word of its own for it."""
    first = next(iter(tables.values()))
    return tuple(item for item in first if item.key == _KIND or all(item in table for table in tables.values()))


def _rows(group: str, fields: Iterable[Field], tables: Mapping[DocumentKind, Table]) -> tuple[FieldRow, ...]:
    return tuple(row for item in fields for row in _row(group, item, (), tuple(tables)))


def _row(group: str, item: Field, inside: tuple[str, ...], kinds: tuple[str, ...]) -> Iterator[FieldRow]:
    """The row of a field, and those of the fields in it."""
    choices = kinds if item.key == _KIND and not inside and group == "elk-bestand" else _choices(item.type)
    value = "" if choices and isinstance(item.type, Choice) else _value(item.type)
    id = "-".join(("veld", group, *inside, item.key))
    yield FieldRow(id, inside, item.key, _needed(item), item.about, value, choices)
    for part in _parts(item.type):
        yield from _row(group, part, (*inside, item.key), kinds)


def _needed(item: Field) -> str:
    if item.required:
        return "altijd"
    statuses = [status for status in Status if isinstance(item, FileField) and item.needed_at(status)]
    if not statuses:
        return "nee"
    return f"bij status {statuses[0]}" if len(statuses) == 1 else f"vanaf status {statuses[0]}"


def _choices(type: FieldType) -> tuple[str, ...]:
    if isinstance(type, ListOf):
        return _choices(type.item)
    return tuple(str(word) for word in type.values) if isinstance(type, Choice) else ()


def _value(type: FieldType) -> str:
    if isinstance(type, ListOf):
        if isinstance(type.item, Record):
            return "lijst; elk deel heeft de velden hieronder"
        return "lijst met een of meer van:" if isinstance(type.item, Choice) else type.description
    return "de velden hieronder" if isinstance(type, Record) else type.description


def _parts(type: FieldType) -> Table:
    if isinstance(type, ListOf):
        return _parts(type.item)
    if isinstance(type, CallField):
        return NO_CALL.fields
    return type.fields if isinstance(type, Record) else ()
