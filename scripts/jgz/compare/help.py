"""Comparing the lists of whom to call and of fixed answers to dangers: what they say stands on many pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from jgz.compare.meaning import change_of
from jgz.compare.values import same, written
from jgz.model import DirectHelp, HelpLine, Library
from jgz.model.difference import Aspect, Difference, PageDifference

_FOLDER = "modules/_registers"
# What people read, and whom they call. The other fields are for search, or tell where a number was checked.
_WORDS = ("name", "title", "about", "text", "opening")
_CALLS = ("number", "other_numbers", "calls", "address", "page")

Entry = HelpLine | DirectHelp


def compare_help(old: Library, new: Library) -> tuple[PageDifference, ...]:
    """What changed in meaning in both lists; a list without change is left out."""
    one, other = old.registers, new.registers
    lists: tuple[tuple[str, Mapping[str, Entry], Mapping[str, Entry]], ...] = (
        ("directe-hulp.yml", one.direct_help_by_id, other.direct_help_by_id),
        ("hulplijnen.yml", one.help_lines_by_id, other.help_lines_by_id),
    )
    found = (PageDifference(f"{_FOLDER}/{name}", None, None, tuple(_entries(*sides))) for name, *sides in lists)
    return tuple(item for item in found if item.differences)


def _entries(old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Iterator[Difference]:
    for id in dict.fromkeys((*old, *new)):
        before, after = old.get(id), new.get(id)
        if before is None:
            yield Difference("", id, Aspect.NEW, "", written(after), (f"+{id}",))
        elif after is None:
            yield Difference("", id, Aspect.REMOVED, written(before), "", (f"-{id}",))
        elif before != after:
            yield from _fields(id, before, after)


def _fields(id: str, old: Entry, new: Entry) -> Iterator[Difference]:
    for name in (item.name for item in fields(new)):
        before, after = getattr(old, name), getattr(new, name)
        if same(before, after):
            continue
        one, other = written(before), written(after)
        if name in _CALLS:
            signed = (f"-{one}" if one else "", f"+{other}" if other else "")
            yield Difference("", id, Aspect.CARD, one, other, tuple(item for item in signed if item))
        elif name in _WORDS and (change := change_of(one, other)):
            yield Difference("", id, Aspect.TEXT, one, other, change.attention, change.pieces, change.spelling)
