"""What the browser prints, read back from the PDF: the words of each sheet and the size of their letters."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page
from pypdf import PageObject, PdfReader


@dataclass(frozen=True)
class Printed:
    """A page on paper: the words of each sheet, with single spaces, and how many letters of each size (in points)."""

    sheets: tuple[str, ...]
    sizes: tuple[dict[float, int], ...]

    @property
    def text(self) -> str:
        """The words of all sheets."""
        return " ".join(self.sheets)


def printed(tab: Page) -> Printed:
    """Prints a page the way the browser's print window does."""
    pages = PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages
    sheets, found = zip(*map(read_sheet, pages), strict=True)
    return Printed(sheets, found)


def read_sheet(page: PageObject) -> tuple[str, dict[float, int]]:
    """The words of a sheet, and how many letters of each size stand on it, in points."""
    found: dict[float, int] = {}

    def note(text: str, outer: list[float], inner: list[float], _: Any, size: float) -> None:
        points = round(abs(size * inner[3] * outer[3]), 1)
        found[points] = found.get(points, 0) + len(text.strip())

    # On paper "fl" and "fi" can be one letter.
    words = " ".join(unicodedata.normalize("NFKC", page.extract_text(visitor_text=note)).split())
    return words, {size: number for size, number in found.items() if number}


def letters(text: str) -> str:
    """A text without spaces and signs: lines on paper break where they like."""
    return re.sub(r"[\W_]+", "", text).casefold()


def says(sheet: str, title: str) -> bool:
    """Whether a title stands on a sheet.

    Words from right to left come from a PDF as they are drawn: the last one first, and its letters too, but for those
    that are drawn as one.
    """
    if all(unicodedata.bidirectional(letter) not in ("R", "AL") for letter in title):
        return title in sheet
    # A sign may stand with the word at its other side.
    wanted = [sorted(letters(word)) for word in reversed(title.split())]
    found = [sorted(letters(word)) for word in sheet.split()]
    return any(found[start : start + len(wanted)] == wanted for start in range(len(found)))
