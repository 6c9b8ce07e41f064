"""Comparing the lists beside the content of which pages show what they say: help, phases, languages, terms and more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from jgz.compare.foreign import change_of_foreign
from jgz.compare.meaning import TextChange, change_of
from jgz.compare.values import same, written
from jgz.compare.weighing import weighed
from jgz.model import (
    TONGUES,
    BdsElement,
    DirectHelp,
    HelpLine,
    Library,
    OutsideText,
    Party,
    Phase,
    Phrases,
    Profession,
    Term,
    Theme,
    Tongue,
    TongueWord,
    Tool,
    WordGroup,
)
from jgz.model.difference import Aspect, Difference, PageDifference
from jgz.model.help_lines import ORDINARY, TRADE
from jgz.register_files import RegisterFile

Entry = (
    HelpLine | DirectHelp | Phase | Term | Profession | Party | Tongue | TongueWord | Phrases | WordGroup
    | Theme | Tool | OutsideText | BdsElement
)  # fmt: skip
_ORDER = ("-volgorde", "+volgorde")


@dataclass(frozen=True)
class _List:
    """A list: its attribute in the registers, what people read of an entry, and what they act on.

    Every other word of what people read is to be looked at twice. The other fields are for search, or tell where a
    number was checked; a change of what is `told` turns nothing. What goes is to be looked at twice, because links to
    it lead nowhere then, and what comes in a list that is `acted_on`; so is a word or pattern that goes of those that
    an entry is `found_by`, and a word that comes in an entry of `calming`, which keeps an answer from being found.
    With `in_order` readers see the first entry first. `name` is the attribute that entries have their name in. What a
    `foreign` list says is in other languages, of which every word counts.
    """

    attribute: str
    words: tuple[str, ...]
    acts: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    acted_on: bool = True
    in_order: bool = False
    found_by: tuple[str, ...] = ()
    calming: tuple[str, ...] = ()
    name: str = "id"
    foreign: bool = False


# Groups of words with which a query about a danger is taken for another one: with more of them fewer people are helped.
_CALMING_GROUPS = (TRADE, ORDINARY, "NIETBLAUW", "VOORKOMEN")
_ALL_PHRASES = tuple(item.name for item in fields(Phrases) if item.name != "id")
_LISTS = {
    RegisterFile.DIRECT_HELP: _List(
        "direct_help",
        ("title", "text"),
        ("calls", "page", "on_home"),
        in_order=True,
        found_by=("sentences", "words", "quiet"),
    ),
    RegisterFile.WORD_GROUPS: _List("word_groups", (), found_by=("words",), calming=_CALMING_GROUPS, name="name"),
    RegisterFile.TONGUE_WORDS: _List("tongue_words", (), ("to",), found_by=TONGUES, name="dutch"),
    RegisterFile.TONGUES: _List(
        "tongues", ("line",), ("script",), found_by=("ignored",), calming=TONGUES, foreign=True
    ),
    RegisterFile.PHRASES: _List("phrases", _ALL_PHRASES, foreign=True),
    RegisterFile.HELP_LINES: _List(
        "help_lines",
        ("name", "about", "opening"),
        ("number", "other_numbers", "address", "chat", "for_youths"),
        in_order=True,
    ),
    RegisterFile.PHASES: _List(
        "phases",
        ("name", "parent_name", "contacts"),
        ("from_days", "to_days", "appointment"),
        told=("asked",),
        in_order=True,
    ),
    RegisterFile.TERMS: _List("terms", ("term", "explanation"), ("abbreviation",), acted_on=False),
    RegisterFile.PROFESSIONS: _List("professions", ("name", "plural"), acted_on=False),
    RegisterFile.PARTIES: _List("party_list", ("name",), ("kind", "since", "until", "successor")),
    RegisterFile.THEMES: _List("themes", ("name",), acted_on=False),
    RegisterFile.TOOLS: _List("tools", ("name", "about", "maker"), ("address", "kind"), ("made_for",), acted_on=False),
    RegisterFile.OUTSIDE_TEXTS: _List(
        "outside_texts", ("name", "publisher", "note"), ("address",), ("checked_against",), acted_on=False
    ),
    RegisterFile.BDS: _List("bds", ("name", "section"), ("version", "proposed"), acted_on=False),
}
COMPARED_LISTS = frozenset(register.path for register in _LISTS)


def compare_lists(old: Library, new: Library) -> tuple[PageDifference, ...]:
    """What changed in meaning in each list; a list without change is left out, and one that can't be read."""
    unread = old.registers.broken | new.registers.broken
    found = (
        PageDifference(register.path, None, None, tuple(_entries(item, *_sides(item, old, new))))
        for register, item in _LISTS.items()
        if register not in unread
    )
    return tuple(item for item in found if item.differences)


def _sides(item: _List, *libraries: Library) -> Iterator[Mapping[str, Entry]]:
    for library in libraries:
        yield {getattr(entry, item.name): entry for entry in getattr(library.registers, item.attribute)}


def _entries(item: _List, old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Iterator[Difference]:
    for id in dict.fromkeys((*old, *new)):
        before, after = old.get(id), new.get(id)
        if before is None:
            yield Difference("", id, Aspect.NEW, "", written(after), (f"+{id}",) if item.acted_on else ())
        elif after is None:
            yield Difference("", id, Aspect.REMOVED, written(before), "", (f"-{id}",))
        elif before != after:
            yield from _fields(item, id, before, after)
    was, becomes = ([id for id in side if id in old and id in new] for side in (old, new))
    if item.in_order and was != becomes:
        yield Difference("", "", Aspect.ORDER, written(tuple(was)), written(tuple(becomes)), _ORDER)


def _fields(item: _List, id: str, old: Entry, new: Entry) -> Iterator[Difference]:
    for name in (field.name for field in fields(new)):
        before, after = getattr(old, name), getattr(new, name)
        one, other = _value(before), _value(after)
        if same(one, other):
            continue
        if name in item.found_by:
            yield _found_otherwise(item, id, (before, after))
        elif name in item.acts:
            signed = (f"-{one}" if one else "", f"+{other}" if other else "")
            yield Difference("", id, Aspect.CARD, one, other, tuple(word for word in signed if word))
        elif name in item.words and (change := _change(item, one, other)):
            yield weighed(Difference("", id, Aspect.TEXT, one, other, change.attention, change.pieces, change.spelling))
        elif name in item.told:
            yield Difference("", id, Aspect.METADATA, one, other)


def _change(item: _List, before: str, after: str) -> TextChange:
    return change_of_foreign(before, after) if item.foreign else change_of(before, after)


def _found_otherwise(item: _List, id: str, words: tuple[tuple[str, ...], tuple[str, ...]]) -> Difference:
    """Other words by which an entry is found: only what came and went, as such lists are long."""
    came, gone = (tuple(word for word in words[side] if word not in words[1 - side]) for side in (1, 0))
    attention = tuple(f"-{word}" for word in gone) + tuple(f"+{word}" for word in came if id in item.calming)
    one, other = (f"woorden: {written(side)}" for side in (gone, came))
    return Difference("", id, Aspect.METADATA, one, other, attention)


def _value(value: object) -> str:
    """A value in words. The order of what to call first is a change, and so is day 0."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"dag {value}"
    return written(value)
