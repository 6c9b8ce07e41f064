"""JSON Schemas (2020-12) of the fields on top of each kind of file, for editors and other programs.

Made from the tables that the checks read, so that a schema can't promise anything else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import Any

from jgz.loader.fields import CallField
from jgz.loader.groups import NO_CALL
from jgz.loader.table import FileField
from jgz.model import Status
from jgz.source.context import FieldType
from jgz.source.decode import Field, ListOf, MapOf, Record
from jgz.source.single_values import VERSION, Choice, Date, Flag, Slug, Text, VersionNumber

_Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
# No marks of HTML, no white space at the ends, and nothing that doesn't show.
_UNSEEN = r"\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff"
PLAIN: _Schema = {
    "description": "Gewone tekst: zonder < of >, zonder spatie aan het begin of eind.",
    "pattern": rf"^(?!\s)[^<>{_UNSEEN}]*(?<!\s)$",
}
_DAY = "^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$"


def write_schema(kind: str, fields: Iterable[FileField], site_url: str = "") -> str:
    """The schema of the fields of one kind of file, as JSON. `site_url` gives it a name of its own."""
    table = tuple(fields)
    schema: _Schema = {"$schema": DIALECT}
    if site_url:
        schema["$id"] = f"{site_url.rstrip('/')}/schema/{kind}.json"
    schema["title"] = f"Velden bovenaan een bestand van soort {kind}"
    schema.update(_record(table))
    schema["properties"]["soort"] = {**schema["properties"]["soort"], "enum": [kind]}
    conditions = list(_conditions(table))
    if conditions:
        schema["allOf"] = conditions
    schema["$defs"] = {"tekst": PLAIN}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write_list_schema(name: str, type: ListOf, site_url: str = "") -> str:
    """The schema of a register: a file that is one list."""
    schema: _Schema = {"$schema": DIALECT}
    if site_url:
        schema["$id"] = f"{site_url.rstrip('/')}/schema/{name}.json"
    schema["title"] = f"Register {name}"
    schema.update(schema_of(type))
    schema["$defs"] = {"tekst": PLAIN}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _record(fields: tuple[Field, ...]) -> _Schema:
    return {
        "type": "object",
        "properties": {item.key: _property(item) for item in fields},
        "required": [item.key for item in fields if item.required],
        "additionalProperties": False,
    }


def _property(item: Field) -> _Schema:
    about = f"{item.about[:1].upper()}{item.about[1:]}. " if item.about else ""
    return {"description": f"{about}Waarde: {item.type.description}.{_needed_from(item)}", **schema_of(item.type)}


def _needed_from(item: Field) -> str:
    first = (item.required_from or item.only_at) if isinstance(item, FileField) else None
    return f" Nodig vanaf status {first}." if first else ""


def _conditions(fields: tuple[FileField, ...]) -> Iterator[_Schema]:
    """What each status asks for. A draft that says too much only gets a warning, and a schema knows no warnings."""
    if not any(item.required_from or item.only_at for item in fields):
        return
    for status in Status:
        needed = [item for item in fields if item.needed_at(status) and not item.required]
        unwanted = [item.key for item in fields if item.unwanted_at(status) and not status.draft]
        properties: _Schema = {item.key: {"minItems": 1} for item in needed if isinstance(item.type, ListOf)}
        properties.update(dict.fromkeys(unwanted, False))
        then: _Schema = {"required": [item.key for item in needed]} if needed else {}
        if properties:
            then["properties"] = properties
        if then:
            yield {"if": {"properties": {"status": {"const": status.value}}, "required": ["status"]}, "then": then}


@singledispatch
def schema_of(type: FieldType) -> _Schema:
    """The schema of one kind of value."""
    raise TypeError(f"no schema for {type!r}")


@schema_of.register
def _(type: Text) -> _Schema:
    schema: _Schema = {"type": ["string", "integer"] if type.numbers else "string"}
    schema |= {"minLength": type.shortest, "maxLength": type.longest, "$ref": "#/$defs/tekst"}
    if type.pattern:
        schema["pattern"] = f"^(?:{type.pattern.pattern})$"
    if not type.final_stop:
        schema["not"] = {"pattern": r"\.$"}
    return schema


@schema_of.register
def _(type: Slug) -> _Schema:
    assert type.pattern
    unnumbered = "" if type.numbered else "(?!.*-[0-9]+$)"
    pattern = f"^{unnumbered}(?:{type.pattern.pattern})$"
    return {"type": "string", "minLength": type.shortest, "maxLength": type.longest, "pattern": pattern}


@schema_of.register
def _(type: Choice) -> _Schema:
    return {"enum": [str(item) for item in type.values]}


@schema_of.register
def _(_: Date) -> _Schema:
    return {"type": "string", "format": "date", "pattern": _DAY}


@schema_of.register
def _(_: VersionNumber) -> _Schema:
    return {"type": "string", "pattern": f"^(?:{VERSION.pattern})$"}


@schema_of.register
def _(type: Flag) -> _Schema:
    return {"type": "boolean"} if (type.yes, type.no) == ("true", "false") else {"enum": [type.yes, type.no]}


@schema_of.register
def _(type: ListOf) -> _Schema:
    item = schema_of(type.item)
    many = {"type": "array", "items": item, "minItems": type.shortest, "maxItems": type.longest}
    many["uniqueItems"] = not type.repeated
    return {"anyOf": [item, many]} if type.single else many


@schema_of.register
def _(type: MapOf) -> _Schema:
    return {"type": "object", "propertyNames": schema_of(type.key), "additionalProperties": schema_of(type.value)}


@schema_of.register
def _(type: Record) -> _Schema:
    return _record(type.fields)


@schema_of.register
def _(_: CallField) -> _Schema:
    return {"anyOf": [{"enum": ["ja"]}, schema_of(NO_CALL)]}
