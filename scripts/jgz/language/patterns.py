"""The patterns of `directe-hulp.yml`, by which a query is known to speak of danger: how they are written.

    PARTNER SLAAT + MIJ/KIND ZONDER school

Words in a row must stand in a query in that order, with at most a few words between; parts with ` + ` between them in
any order. `/` stands between words of which one is enough. A word in capitals is a group of `gevaarwoorden.yml`. A `*`
at its end says that a word may go on in any way. EINDE stands for the end of the query. What comes after ZONDER may not
be in it.

`theme/assets/zoek/gevaar.js` reads the same patterns. Who fits which is in `search/danger.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jgz.language.stems import fold
from jgz.register_files import RegisterFile

# A word, or the beginning of one that ends on a `*`.
Entry = str
# Words that stand right after each other, none for the end of a query; an item of a pattern is any of some of these.
Alternative = tuple[Entry, ...]
Item = tuple[Alternative, ...]
Row = tuple[Item, ...]

WITHOUT, END = "ZONDER", "EINDE"
_GROUP = re.compile("[A-Z][A-Z_]+")
_ENTRY = re.compile(r"[a-z0-9]+\*?")
# Shorter beginnings stand at the front of too many words.
_SHORTEST_START = 3


class PatternError(Exception):
    """A pattern or a group that can't be read; the message says in Dutch why."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """The rows of words that a query must all have, and those of which it may have none."""

    rows: tuple[Row, ...]
    without: tuple[Row, ...]


def plain(text: str) -> str:
    """A text as patterns and queries are compared: lower case, without diacritics; the Turkish i without dot is one."""
    return fold(text.lower()).replace("\u0131", "i")


def read_groups(groups: Iterable[tuple[str, Iterable[str]]]) -> dict[str, Item]:
    """The groups by name; one may name others that stand before it."""
    found: dict[str, Item] = {}
    for name, words in groups:
        found[name] = read_group(name, words, found)
    return found


def read_group(name: str, words: Iterable[str], known: Mapping[str, Item]) -> Item:
    """A group; `known` are those before it."""
    if not _GROUP.fullmatch(name) or name in (WITHOUT, END):
        raise PatternError(f"`{name[:40]}` kan geen groep zijn: alleen hoofdletters, en niet {WITHOUT} of {END}")
    return tuple(alternative for text in words for alternative in read_words(text, known))


def read_words(text: str, known: Mapping[str, Item]) -> Item:
    """An entry of a group: a word, words that stand right after each other, or the name of another group."""
    if text.isupper() and not text.isdigit():
        return _group(text, known)
    words = plain(text).split(" ")
    return (tuple(map(_entry, words)),)


def read_pattern(text: str, groups: Mapping[str, Item]) -> Pattern:
    """A pattern of `directe-hulp.yml`."""
    first, *without = text.split(f" {WITHOUT} ")
    rows = tuple(_row(part, groups) for part in first.split(" + "))
    return Pattern(rows, tuple(_row(part, groups) for part in without))


def groups_in(text: str) -> list[str]:
    """The names of groups in a pattern or an entry of a group."""
    return [name for name in _GROUP.findall(text) if name not in (WITHOUT, END)]


def _row(text: str, groups: Mapping[str, Item]) -> Row:
    return tuple(tuple(found for name in item.split("/") for found in _one(name, groups)) for item in text.split(" "))


def _one(name: str, groups: Mapping[str, Item]) -> Item:
    return _group(name, groups) if name.isupper() and not name.isdigit() else ((_entry(plain(name)),),)


def _group(name: str, groups: Mapping[str, Item]) -> Item:
    if name == END:
        return ((),)
    if name == WITHOUT:
        raise PatternError(f"voor en na {WITHOUT} horen woorden te staan")
    if name not in groups:
        raise PatternError(f"de groep `{name[:40]}` staat niet, of niet hierboven, in {RegisterFile.WORD_GROUPS}")
    return groups[name]


def _entry(text: str) -> Entry:
    if not _ENTRY.fullmatch(text):
        raise PatternError(f"`{text[:40]}` is geen woord: alleen letters en cijfers, en een `*` kan alleen achteraan")
    if text.endswith("*") and len(text) <= _SHORTEST_START:
        raise PatternError(f"voor het sterretje van `{text}` staan te weinig letters: het zou op bijna alles passen")
    return text
