"""A key of an object that the export writes: what it is about, its schema and its value; and how tables use it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from jgz.export.shapes import Schema, as_json, field_shape, record, value_of
from jgz.source.decode import Field, ListOf, Record
from jgz.source.single_values import VERSION

Entry = TypeVar("Entry")
VERSION_SHAPE: Schema = {"type": "string", "pattern": f"^(?:{VERSION.pattern})$"}
NO_VERSION_PAGE = "null zolang die versie geen eigen pagina heeft."


@dataclass(frozen=True)
class Property(Generic[Entry]):
    """A key of an object: what it is about, its schema, and its value of an entry. Only what is one word or text, or a
    list of those, is `flat`: a column of a table."""

    key: str
    about: str
    shape: Schema
    value: Callable[[Entry], Any]
    flat: bool = True


def object_of(table: Iterable[Property[Entry]], entry: Entry) -> dict[str, Any]:
    """An entry as an object of JSON."""
    return {item.key: as_json(item.value(entry)) for item in table}


def schema_of(table: Iterable[Property[Entry]]) -> Schema:
    """The schema of these objects."""
    return record({item.key: (item.about, item.shape) for item in table})


def columns_of(table: Iterable[Property[Entry]]) -> tuple[Property[Entry], ...]:
    """The properties that are columns of a table."""
    return tuple(item for item in table if item.flat)


def _field(item: Field, owner: Callable[[Entry], object]) -> Property[Entry]:
    """A property that says what a field of the files says."""
    about = f"{item.about[:1].upper()}{item.about[1:]}."
    inner = item.type.item if isinstance(item.type, ListOf) else item.type
    return Property(
        item.key, about, field_shape(item), lambda entry: value_of(item, owner(entry)), not isinstance(inner, Record)
    )


def fields_of(items: Iterable[Field], owner: Callable[[Entry], object]) -> dict[str, Property[Entry]]:
    """A property for each field of a table, by its key; `owner` gives what has the field from an entry."""
    return {item.key: _field(item, owner) for item in items}
