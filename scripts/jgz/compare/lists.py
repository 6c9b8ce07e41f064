"""Comparing the lists beside the content of which pages show what they say: help, phases, terms and professions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from jgz.compare.meaning import change_of
from jgz.compare.values import same, written
from jgz.model import DirectHelp, HelpLine, Library, Phase, Profession, Term
from jgz.model.difference import Aspect, Difference, PageDifference

Entry = HelpLine | DirectHelp | Phase | Term | Profession
FOLDER = "modules/_registers"


@dataclass(frozen=True)
class _List:
    """A list: its attribute in the registers, what people read of an entry, and what they act on.

    The other fields are for search, or tell where a number was checked. What comes or goes in a list that is `acted_on`
    is to be looked at twice; so is a word that goes of those that an entry is `found_by`.
    """

    attribute: str
    words: tuple[str, ...]
    acts: tuple[str, ...] = ()
    acted_on: bool = True
    found_by: str = ""


_LISTS = {
    "directe-hulp.yml": _List("direct_help", ("title", "text"), ("calls", "page", "on_home"), found_by="words"),
    "hulplijnen.yml": _List("help_lines", ("name", "about", "opening"), ("number", "other_numbers", "address")),
    "fasen.yml": _List("phases", ("name", "parent_name", "contacts"), ("from_days", "to_days", "appointment")),
    "begrippen.yml": _List("terms", ("term", "abbreviation", "explanation"), acted_on=False),
    "beroepen.yml": _List("professions", ("name", "plural"), acted_on=False),
}
COMPARED_LISTS = frozenset(f"{FOLDER}/{name}" for name in _LISTS)


def compare_lists(old: Library, new: Library) -> tuple[PageDifference, ...]:
    """What changed in meaning in each list; a list without change is left out, and one that can't be read."""
    unread = old.registers.broken | new.registers.broken
    found = (
        PageDifference(f"{FOLDER}/{name}", None, None, tuple(_entries(item, *_sides(item, old, new))))
        for name, item in _LISTS.items()
        if name not in unread
    )
    return tuple(item for item in found if item.differences)


def _sides(item: _List, *libraries: Library) -> Iterator[Mapping[str, Entry]]:
    for library in libraries:
        yield {entry.id: entry for entry in getattr(library.registers, item.attribute)}


def _entries(item: _List, old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Iterator[Difference]:
    for id in dict.fromkeys((*old, *new)):
        before, after = old.get(id), new.get(id)
        if before is None:
            yield Difference("", id, Aspect.NEW, "", written(after), (f"+{id}",) if item.acted_on else ())
        elif after is None:
            yield Difference("", id, Aspect.REMOVED, written(before), "", (f"-{id}",) if item.acted_on else ())
        elif before != after:
            yield from _fields(item, id, before, after)


def _fields(item: _List, id: str, old: Entry, new: Entry) -> Iterator[Difference]:
    for name in (field.name for field in fields(new)):
        before, after = getattr(old, name), getattr(new, name)
        one, other = _value(before), _value(after)
        if same(one, other):
            continue
        if name == item.found_by:
            gone = tuple(f"-{word}" for word in before if word not in after)
            yield Difference("", id, Aspect.METADATA, f"woorden: {one}", f"woorden: {other}", gone)
        elif name in item.acts:
            signed = (f"-{one}" if one else "", f"+{other}" if other else "")
            yield Difference("", id, Aspect.CARD, one, other, tuple(word for word in signed if word))
        elif name in item.words and (change := change_of(one, other)):
            attention = change.attention or (("-tekst", "+tekst") if item.acted_on and not change.spelling else ())
            yield Difference("", id, Aspect.TEXT, one, other, attention, change.pieces, change.spelling)


def _value(value: object) -> str:
    """A value in words. The order of what to call first is a change, and so is day 0."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"dag {value}"
    return written(value)
