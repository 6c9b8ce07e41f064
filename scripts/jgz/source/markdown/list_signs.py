"""The signs before the points of a list in other programs, where Markdown sees none and makes one paragraph of them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from jgz.source.markdown.node import Row

Rows = tuple[Row, ...]
# These have no other use at the beginning of a line, also right before a word.
_BULLETS = "•◦▪▫●○■□‣⁃·∙➢➤►▶✓✔☐☑❖✦"
# How a sign of an item from Word's own fonts comes out as text, and a bare `o`; and arrows. All have other uses.
_WORD_SIGNS = "o§Øüvqàèð"
_ARROWS = "→➔⇒➜"
_DASHES = "–—‒―−"
_AFTER_BULLET = ("", " ", "\t", "\xa0")
_TASKS = ("[ ] ", "[x] ", "[] ")
# Numbers and letters that people type before the lines of a list, also after a word: `Stap 1:`.
_COUNTED = re.compile(
    r"(?:\(?\d{1,2}[.)º]|\d{1,2}(?:\.\d{1,2})+[.)]?(?=[ ])|\(?[a-zA-Z][.)]|[ivx]{1,4}[.)]|[IVX]{1,4}[.)]"
    r"|\d{1,2}[ ]?[-–—][ ]|[A-Za-z]{2,12}[ ]\d{1,2}[:)])(?=[ ]*\D)"
)


@dataclass(frozen=True)
class Paragraph:
    """The lines of a paragraph, with what is asked of all of them at each: found once, however many there are."""

    rows: Rows

    @cached_property
    def stars(self) -> int:
        """How many stars there are."""
        return sum(words.count("*") for _, _, words in self.rows)

    @cached_property
    def has_empty_box(self) -> bool:
        """Whether a line begins with a box that nobody ticked, which no link looks like."""
        return any(words.startswith(("[ ] ", "[] ")) for _, _, words in self.rows)

    @cached_property
    def run_of(self) -> list[int | None]:
        """For each line that begins with a number or letter of a list, the first of the run of such lines it is in."""
        found: list[int | None] = []
        for place, (_, _, words) in enumerate(self.rows):
            before = found[-1] if found else None
            found.append((place if before is None else before) if is_counted(words) else None)
        return found


def is_counted(words: str) -> bool:
    """Whether a line begins with a number or letter as those of a list do."""
    return _COUNTED.match(words) is not None or (words[1:2] == " " and words[0].isdigit() and not words[0].isdecimal())


def is_bullet(rows: Rows, place: int) -> bool:
    """Whether a line begins with the sign of an item in another program."""
    words = rows[place].words
    first, after = words[0], words[1:2]
    if first in _BULLETS:
        return True
    if after not in _AFTER_BULLET:
        return False
    if first in _DASHES or first in _ARROWS:
        return _is_listed(rows, place, _DASHES if first in _DASHES else _ARROWS)
    if first in _WORD_SIGNS:
        # Before an item Word has a tab; a section of a law has a number behind its sign.
        is_numbered = words[1:].lstrip(" \xa0")[:1].isdigit()
        return after in ("\t", "\xa0") or (after != "" and not is_numbered and _is_listed(rows, place, first))
    if not _is_picture(first):
        return False
    near = (row.words[:1] for row in rows[max(place - 1, 0) : place + 2])
    return _is_listed(rows, place, "".join(filter(_is_picture, near)))


def is_task(text: Paragraph, place: int, is_item: bool) -> bool:
    """Whether a line begins with a box to tick; without a sign of a list before it also `[x]` may be a link."""
    return text.rows[place].words.lower().startswith(_TASKS) and (is_item or text.has_empty_box)


def is_lost_address(words: str) -> bool:
    """Whether a line of text was to be the address of a link by name: `[folder]: https://… en meer`."""
    name, sign, rest = words[1:].partition("]:")
    first = rest.split()[0] if rest.split() else ""
    is_address = "://" in first or first.endswith(".md") or first.startswith(("/", "#", "mailto:"))
    return sign != "" and not name.startswith(("^", "@")) and "[" not in name and is_address


def is_indented(rows: Rows, place: int) -> bool:
    """Whether a line is the first of several that only stand further in, below a colon."""
    if place == 0 or place + 1 >= len(rows) or not rows[place - 1].words.endswith(":"):
        return False
    return min(rows[place].begin, rows[place + 1].begin) > rows[place - 1].begin


def lacks_space(text: Paragraph, words: str) -> bool:
    """Whether a line begins with a sign of an item, a word right behind it; a star may begin emphasis as well."""
    if words.startswith("-- "):
        return True
    is_sign = words[0] in "-+" or (words[0] == "*" and text.stars == 1)
    return is_sign and words[1:2].isalpha()


def runs_on(text: Paragraph, place: int) -> bool:
    """Whether a line that begins with a number is the first of a list below a colon, or else the second of a list."""
    first = text.run_of[place]
    if first is None:
        return False
    if first > 0 and text.rows[first - 1].words.endswith((":", ";")):
        return place == first
    return place == first + 1


def _is_picture(sign: str) -> bool:
    return sign != "" and unicodedata.category(sign) == "So"


def _is_listed(rows: Rows, place: int, signs: str) -> bool:
    """Whether a line with a sign is one of a list: beside another that begins so, or below a colon."""
    around = [rows[number].words for number in (place - 1, place + 1) if 0 <= number < len(rows)]
    beside = any(words[:1] and words[0] in signs and words[1:2] in _AFTER_BULLET for words in around)
    return beside or (place > 0 and rows[place - 1].words.endswith((":", ";")))
