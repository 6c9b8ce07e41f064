"""JGZ229: `fasen` in the order of the LPK, at the top of a file and in the options of a block.

Safe: a list of phases says which phases it is about; the order carries no meaning and is fixed by the register. The
words change places, and the signs, spaces and remarks between them stay. A list with a phase that isn't known or that
stands there twice is left alone, and so is one over several lines with a remark that may belong to one of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from jgz.repair.base import Mended, Piece, Subject
from jgz.repair.change import Change, apply, written
from jgz.source.yaml_nodes import Scalar, Sequence

_KEY = "fasen"


def mend(subject: Subject) -> Mended:
    """Puts every list of phases in order."""
    lines = subject.text.split("\n")
    changes: list[Change] = []
    done: list[str] = []
    for items in _lists(subject.pieces):
        found = _sorted(lines, items, subject.phases)
        if found:
            changes.extend(found)
            done.append(f"regel {items[0].line}: `fasen` in de volgorde van het LPK gezet")
    return apply(subject, changes, done)


def _lists(found: tuple[Piece, ...]) -> Iterator[list[Scalar]]:
    for piece in found:
        for entry in piece.node.entries:
            if entry.key.text == _KEY and isinstance(entry.value, Sequence):
                items = [item for item in entry.value.items if isinstance(item, Scalar)]
                if items and len(items) == len(entry.value.items):
                    yield items


def _sorted(lines: list[str], items: list[Scalar], order: tuple[str, ...]) -> list[Change]:
    """The changes that put the items in order; none when they are, or when it isn't certain what to move."""
    if len({item.text for item in items}) < len(items) or not {item.text for item in items} <= set(order):
        return []
    first, last = items[0].line, items[-1].line
    if last > first and any("#" in line for line in lines[first - 1 : last]):
        return []
    raw = [written(lines, item) for item in items]
    wanted = sorted(range(len(items)), key=lambda number: order.index(items[number].text))
    if not all(raw) or wanted == list(range(len(items))):
        return []
    return [
        Change(item.line, item.column, raw[number], raw[wanted[number]], items[wanted[number]].text)
        for number, item in enumerate(items)
    ]
