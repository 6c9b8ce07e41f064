"""From nodes to typed values by a closed table of fields: one mechanism for front matter, options and registers.

A field type turns a node into a value or reports, at the exact place, what is wrong and what to write.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, is_dataclass
from typing import Any

from jgz import faults
from jgz.model.partial import is_partial, partial
from jgz.source.context import Context, FieldType, last, suggestion
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
            if value is None:
                context.gaps.add(key)
            elif not self.repeated and _is_among(value, values):
                context.report(faults.DUPLICATE_KEY, child, f"Deze waarde staat al in `{last(key)}`.", "Haal hem weg.")
            else:
                values.append(value)
        if len(node.items) < self.shortest:
            context.report(faults.WRONG_LENGTH, node, f"`{last(key)}` moet minstens {self.shortest} waarde hebben.")
            return None
        # Where at least one value is wanted and none could be read, there is no list to give.
        return None if self.shortest and not values else tuple(values)


def _is_among(value: Any, values: list[Any]) -> bool:
    """Whether a value is one of these; nobody can say so of one that was read in part."""
    return not is_partial(value) and value in values


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
            else:
                context.gaps.add(key)
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
        """The built value; None, or what could be read of it, when a required field is missing or unreadable."""
        if not isinstance(node, Mapping):
            message = f"`{last(key)}` moet uit velden bestaan: {self.description}."
            context.report(faults.WRONG_TYPE, node, message, f"Schrijf bijvoorbeeld `{self.sample}`.")
            return None
        found = read_fields(node, self.fields, context, prefix=f"{key}." if key else "")
        if found.unread and context.partial and isinstance(self.build, type) and is_dataclass(self.build):
            context.cut_short = True
            return partial(self.build, found.known, context.path)
        return self.build(**found.values) if found.complete else None


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a closed table of fields gave, by attribute, with defaults for what is absent or could not be read.

    `unread` are the attributes that lack something: unreadable, or absent where they must be there. `complete` is
    whether every field that must be there was read.
    """

    values: dict[str, Any]
    unread: frozenset[str]
    complete: bool

    @property
    def known(self) -> dict[str, Any]:
        """The attributes of which the value is sure."""
        return {name: value for name, value in self.values.items() if name not in self.unread}


def read_fields(
    node: Mapping, fields: Sequence[Field], context: Context, prefix: str = "", unread: Set[str] = frozenset()
) -> Decoded:
    """The attributes for a closed table of fields; `unread` are those that are there and that nobody can read.

    Every unknown key and every unreadable value is reported, so that one run shows them all.
    """
    present, mistyped = _entries_by_key(node, {item.key: item for item in fields}, context, prefix)
    mistyped |= unread
    absent = [item for item in fields if item.required and item.key not in present and item.key not in mistyped]
    _missing_keys(node, absent, context)
    values: dict[str, Any] = {}
    lost: set[str] = set()
    complete = True
    for item in fields:
        here = present.get(item.key)
        if here is None and not (item.required or item.key in mistyped or context.gaps):
            values[item.attribute] = item.default
            continue
        value = None if here is None else item.type.decode(here.value, prefix + item.key, context)
        if value is None and item.required:
            complete = False
        wanted = here is not None or item.required or item.key in mistyped
        if (value is None and wanted) or prefix + item.key in context.gaps:
            lost.add(item.attribute)
        values[item.attribute] = item.default if value is None else value
    return Decoded(values, frozenset(lost), complete)


def _entries_by_key(
    node: Mapping, table: dict[str, Field], context: Context, prefix: str
) -> tuple[dict[str, Entry], set[str]]:
    """The entries of the fields that are there, and the fields that are meant by a name that doesn't exist."""
    present = {entry.key.text: entry for entry in node.entries if entry.key.text in table}
    mistyped: set[str] = set()
    for entry in node.entries:
        key = entry.key
        context.places[prefix + key.text] = (key.line, key.column, entry.length)
        if key.text not in table:
            meant = context.meant(key.text, table)
            mistyped |= {meant} - {"", *present}
            help = suggestion(meant) or f"Deze velden kunnen hier: {', '.join(table)}."
            context.report(faults.UNKNOWN_KEY, key, f"Het veld `{key.text[:60]}` bestaat hier niet.", help)
    return present, mistyped


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
