"""Walking through groups of fields along their table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from jgz.source.context import FieldType
from jgz.source.decode import Field, ListOf, MapOf, Record
from jgz.source.yaml_nodes import Mapping, Node, Scalar
from jgz.source.yaml_nodes import Sequence as SequenceNode


def mappings(node: Node, fields: Sequence[Field]) -> Iterator[tuple[Mapping, Sequence[Field]]]:
    """Every group of fields within a group, itself included, with the table it must follow."""
    for inner, type in _within(node, Record(tuple(fields))):
        if isinstance(type, Record) and isinstance(inner, Mapping):
            yield inner, type.fields


def values(node: Node, fields: Sequence[Field]) -> Iterator[tuple[Scalar, FieldType]]:
    """Every single value within a group of fields, with its type. What stands behind an unknown key is left out."""
    for inner, type in _within(node, Record(tuple(fields))):
        if isinstance(inner, Scalar) and not isinstance(type, (Record, MapOf, ListOf)):
            yield inner, type


def _within(node: Node, type: FieldType) -> Iterator[tuple[Node, FieldType]]:
    """A node with its type, then what is in it. The reader of YAML bounds how deep and how much that can be."""
    yield node, type
    if isinstance(type, Record) and isinstance(node, Mapping):
        table = {item.key: item.type for item in type.fields}
        for entry in node.entries:
            if entry.key.text in table:
                yield from _within(entry.value, table[entry.key.text])
    elif isinstance(type, MapOf) and isinstance(node, Mapping):
        for entry in node.entries:
            yield from _within(entry.value, type.value)
    elif isinstance(type, ListOf) and isinstance(node, SequenceNode):
        for item in node.items:
            yield from _within(item, type.item)
    elif isinstance(type, ListOf) and type.single and isinstance(node, Scalar):
        yield from _within(node, type.item)


def meaning_of(node: Node, changed: dict[tuple[int, int], str]) -> Any:
    """What a node says, without places and quotes, as if the values at the given places said something else."""
    if isinstance(node, Scalar):
        return changed.get((node.line, node.column), node.text)
    if isinstance(node, SequenceNode):
        return [meaning_of(item, changed) for item in node.items]
    return {"": [(meaning_of(item.key, changed), meaning_of(item.value, changed)) for item in node.entries]}
