"""Where words stand on paper, read back from a PDF."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject, PdfReader

# What stands right below a head, in points: at most so far down, and within the column.
NEAR, LEFT, RIGHT = 60, 20, 230
# A head begins at the margin, or its letters are larger than those of a text in columns.
MARGIN, LARGE = 60, 11.5


@dataclass(frozen=True)
class Words:
    """Some words of one line: the sheet, their start in points from the left and from the bottom, and their size."""

    sheet: int
    x: float
    y: float
    size: float
    text: str


def words_of(pdf: bytes) -> tuple[int, list[Words]]:
    """How many sheets a PDF has, and its words in the order in which they were drawn."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return len(pages), [words for number, page in enumerate(pages) for words in _on_sheet(number, page)]


def _on_sheet(number: int, page: PageObject) -> list[Words]:
    found = []

    def note(text: str, outer: list[float], inner: list[float], _: Any, size: float) -> None:
        if letters(text):
            x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
            y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
            found.append(Words(number, x, y, abs(size * inner[3] * outer[3]), text))

    page.extract_text(visitor_text=note)
    return found


def letters(text: str) -> str:
    """A text without spaces and signs."""
    return re.sub(r"[\W_]+", "", text)


def torn(heads: Iterable[str], words: list[Words]) -> list[str]:
    """The heads below which nothing stands in their column, and those that are not on paper."""
    may_be_head = [item for item in words if item.size > LARGE or item.x < MARGIN]
    wrong = []
    for head in heads:
        last = _take(letters(head), may_be_head)
        if last is None or not any(_is_below(last, item) for item in words):
            wrong.append(head)
    return wrong


def _take(head: str, words: list[Words]) -> Words | None:
    """Takes a head out of the words; gives the last words of it."""
    for start, first in enumerate(words):
        end, found = start, ""
        while end < len(words) and found != head and head.startswith(found + letters(words[end].text)):
            found += letters(words[end].text)
            end += 1
        if found == head:
            last = words[end - 1]
            del words[start:end]
            return Words(last.sheet, first.x, last.y, last.size, head)
    return None


def _is_below(head: Words, item: Words) -> bool:
    return item.sheet == head.sheet and 4 < head.y - item.y < NEAR and -LEFT < item.x - head.x < RIGHT
