"""Values of the fields as data, and the JSON Schema of them: both made from the tables that files are read with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from jgz.model import Version
from jgz.reports.schema import schema_of
from jgz.source.context import FieldType
from jgz.source.decode import Field, ListOf, MapOf, Record
from jgz.source.single_values import Flag

Schema = dict[str, Any]
TEXT: Schema = {"type": "string", "minLength": 1}
WORDS: Schema = {"type": "string"}
DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
ADDRESS: Schema = {"type": "string", "format": "uri-reference", "pattern": "^(/|https?://)"}
DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
FLAG: Schema = {"type": "boolean"}
NUMBER: Schema = {"type": "integer", "minimum": 0}


def maybe(schema: Schema) -> Schema:
    """The schema of a value that may be missing: every key is always there, and then holds null."""
    return {"anyOf": [schema, {"type": "null"}]}


def many(schema: Schema) -> Schema:
    """The schema of a list."""
    return {"type": "array", "items": schema}


def one_of(words: tuple[str, ...]) -> Schema:
    """The schema of a word from a closed list."""
    return {"enum": list(words)}


def shape_of(type: FieldType) -> Schema:
    """The schema of what `value_of` makes of a value of this type."""
    if isinstance(type, ListOf):
        return {"type": "array", "items": shape_of(type.item)}
    if isinstance(type, MapOf):
        return {"type": "object", "additionalProperties": shape_of(type.value)}
    if isinstance(type, Record):
        return record({item.key: (item.about, field_shape(item)) for item in type.fields})
    return FLAG if isinstance(type, Flag) else _alone(schema_of(type))


def _alone(schema: Schema) -> Schema:
    """A schema of one value that refers to no other: readers of before 2019 see nothing but such a reference. What is
    published is a text, also where an editor may write a number."""
    kept = {key: item for key, item in schema.items() if key != "$ref"}
    return {**kept, "type": "string"} if "$ref" in schema else kept


def field_shape(item: Field) -> Schema:
    """The schema of a field: one that may be left out is null then, or an empty list, or what it stands for."""
    always = item.required or isinstance(item.type, ListOf | Flag) or item.default not in (None, "")
    return shape_of(item.type) if always else maybe(shape_of(item.type))


def record(properties: Mapping[str, tuple[str, Schema]]) -> Schema:
    """The schema of an object that has these keys, each with what it is about, and no other."""
    return {
        "type": "object",
        "properties": {key: {"description": about, **schema} for key, (about, schema) in properties.items()},
        "required": list(properties),
        "additionalProperties": False,
    }


def value_of(item: Field, owner: object) -> Any:
    """The value of a field of `owner` as data: texts, days, versions, lists and objects by the keys of the files."""
    return _encoded(item.type, getattr(owner, item.attribute))


def _encoded(type: FieldType, value: Any) -> Any:
    if value is None or value == "":
        return None
    if isinstance(type, ListOf):
        return [_encoded(type.item, item) for item in value]
    if isinstance(type, MapOf):
        return {key: _encoded(type.value, item) for key, item in value.items()}
    if isinstance(type, Record):
        return {item.key: value_of(item, value) for item in type.fields}
    return value


def as_json(value: Any) -> Any:
    """A value in which days and versions are texts."""
    if isinstance(value, str):
        return value
    if isinstance(value, date | Version):
        return str(value)
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    return [as_json(item) for item in value] if isinstance(value, list | tuple) else value
