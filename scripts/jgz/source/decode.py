"""From nodes to typed values by a closed table of fields: one mechanism for front matter, options and registers.

A field type turns a node into a value or reports, at the exact place, what is wrong and what to write.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from jgz import faults
from jgz.source.context import Context, FieldType, last
from jgz.source.single_values import Choice
from jgz.source.yaml_nodes import Entry, Mapping, Node, Scalar
from jgz.source.yaml_nodes import Sequence as SequenceNode

# More missing fields than this at one place are no slip: the file was not made from an example.
_MOST_MISSING = 3


@dataclass(frozen=True)
class ListOf:
    """A list of at most `longest` values of one type; with `single` one bare value will do as well.

    Each value stands there once, unless two that are equal may be two of a kind (`repeated`): people without a name.
    """

    item: FieldType
    shortest: int = 0
    single: bool = False
    longest: int = 1000
    repeated: bool = False

    @property
    def description(self) -> str:
        return f"lijst van: {self.item.description}"

    @property
    def sample(self) -> str:
        """Two values where the kind has two that differ."""
        values = self.item.values[:2] if isinstance(self.item, Choice) else (self.item.sample,)
        return f"[{', '.join(values)}]"

    def decode(self, node: Node, key: str, context: Context) -> tuple[Any, ...] | None:
        """The values that could be read; None when the node is no list or too short."""
        if self.single and isinstance(node, Scalar):
            node = SequenceNode((node,), node.line, node.column)
        if not isinstance(node, SequenceNode):
            # Something stands there, so it was not left out: a rule that needs the list has nothing to add.
            context.places[f"{key}.0"] = (node.line, node.column, node.length)
            context.report(
                faults.WRONG_TYPE,
                node,
                f"`{last(key)}` moet een lijst zijn.",
                f"Schrijf bijvoorbeeld `{last(key)}: {self.sample}`, of regels met `- `.",
            )
            return None
        if len(node.items) > self.longest:
            first_over = node.items[self.longest]
            context.report(faults.LIMIT, first_over, f"`{last(key)}` telt meer dan {self.longest} waarden.")
            return None
        values: list[Any] = []
        for number, child in enumerate(node.items):
            place = f"{key}.{number}"
            context.places[place] = (child.line, child.column, child.length)
            value = self.item.decode(child, place, context)
            if value is not None and not self.repeated and value in values:
                context.report(faults.DUPLICATE_KEY, child, f"Deze waarde staat al in `{last(key)}`.", "Haal hem weg.")
            elif value is not None:
                values.append(value)
        if len(node.items) < self.shortest:
            context.report(faults.WRONG_LENGTH, node, f"`{last(key)}` moet minstens {self.shortest} waarde hebben.")
            return None
        # Where at least one value is wanted and none could be read, there is no list to give.
        return None if self.shortest and not values else tuple(values)


@dataclass(frozen=True)
class MapOf:
    """Free keys of one type with values of another, such as module id -> version."""

    key: FieldType
    value: FieldType

    @property
    def description(self) -> str:
        return f"{self.key.description} met {self.value.description}"

    @property
    def sample(self) -> str:
        """One pair."""
        return f"{{{self.key.sample}: {self.value.sample}}}"

    def decode(self, node: Node, key: str, context: Context) -> dict[str, Any] | None:
        """The pairs that could be read, or None."""
        if not isinstance(node, Mapping):
            context.report(faults.WRONG_TYPE, node, f"`{last(key)}` moet uit regels `naam: waarde` bestaan.")
            return None
        found: dict[str, Any] = {}
        for entry in node.entries:
            context.places[f"{key}.{entry.key.text}"] = (entry.key.line, entry.key.column, entry.length)
            name = self.key.decode(entry.key, key, context)
            value = self.value.decode(entry.value, f"{key}.{entry.key.text}", context)
            if name is not None and value is not None:
                found[name] = value
        return found


@dataclass(frozen=True)
class Field:
    """A field: its Dutch key, its English attribute, its type, whether it must be there, and what it is for."""

    key: str
    attribute: str
    type: FieldType
    required: bool = False
    default: Any = None
    about: str = ""


@dataclass(frozen=True)
class Record:
    """A group of fields that becomes one value through `build` (which gets the English attributes)."""

    fields: tuple[Field, ...]
    build: Callable[..., Any] = dict
    about: str = ""

    @property
    def description(self) -> str:
        return "velden " + ", ".join(item.key for item in self.fields)

    @property
    def sample(self) -> str:
        """The fields that must be there; all of them where none must."""
        needed = [item for item in self.fields if item.required] or self.fields
        return "{" + ", ".join(f"{item.key}: {item.type.sample}" for item in needed) + "}"

    def decode(self, node: Node, key: str, context: Context) -> Any:
        """The built value; None when a required field is missing or unreadable."""
        if not isinstance(node, Mapping):
            message = f"`{last(key)}` moet uit velden bestaan: {self.description}."
            context.report(faults.WRONG_TYPE, node, message, f"Schrijf bijvoorbeeld `{self.sample}`.")
            return None
        values = decode_fields(node, self.fields, context, prefix=f"{key}." if key else "")
        return None if values is None else self.build(**values)


def decode_fields(node: Mapping, fields: Sequence[Field], context: Context, prefix: str = "") -> dict[str, Any] | None:
    """Attributes by name for a closed table of fields; None when a required one is missing or unreadable.

    Every unknown key and every unreadable value is reported, so that one run shows them all.
    """
    table = {item.key: item for item in fields}
    present: dict[str, Entry] = {}
    places = context.places
    for entry in node.entries:
        key = entry.key
        name = key.text
        places[prefix + name] = (key.line, key.column, entry.length)
        if name in table:
            present[name] = entry
        else:
            _unknown_key(key, table, context)
    _missing_keys(node, [item for item in fields if item.required and item.key not in present], context)
    values: dict[str, Any] = {}
    complete = True
    for item in fields:
        here = present.get(item.key)
        value = None if here is None else item.type.decode(here.value, prefix + item.key, context)
        if value is None and item.required:
            complete = False
        values[item.attribute] = item.default if value is None else value
    return values if complete else None


def _unknown_key(key: Scalar, table: dict[str, Field], context: Context) -> None:
    help = context.suggest(key.text, table) or f"Deze velden kunnen hier: {', '.join(table)}."
    context.report(faults.UNKNOWN_KEY, key, f"Het veld `{key.text[:60]}` bestaat hier niet.", help)


def _missing_keys(node: Mapping, missing: Sequence[Field], context: Context) -> None:
    """One finding for each; for a file or group that has next to nothing a single one that names them all."""
    if len(missing) > _MOST_MISSING:
        names = ", ".join(f"`{item.key}`" for item in missing)
        help = "Begin met een leeg bestand van `jgz nieuw`, of neem de velden over van een bestand dat klopt."
        context.report(faults.MISSING_KEY, node, f"Hier ontbreken {len(missing)} velden: {names}.", help)
        return
    for item in missing:
        message = f"Het veld `{item.key}` ontbreekt."
        context.report(faults.MISSING_KEY, node, message, f"Voeg toe: `{item.key}: {item.type.sample}`.")
