"""What somebody wrote, as lines of Markdown that say the same signs: paragraphs and lists, nothing else."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

WIDTH = 120
# Whether it is an item of a list, and its words; an item may begin with its number.
Unit = tuple[bool, str]

# What Markdown would take for more than the sign itself.
_SIGNS = re.compile(r"([\\`*_\[\]{}|~])")
_BEGINS = re.compile(r"(?:[-+*#>=/:]|\d{1,9}[.)](?:\s|$)|/{3})")
_POINT = re.compile(r"[-•*]\s+")
_NUMBER = re.compile(r"(\d{1,2})[.)]\s+")


def units_of(text: str) -> list[Unit]:
    """The paragraphs and items of a text, each in one line; items have lost their sign."""
    return [(bool(sign), words) for paragraph in _paragraphs(text) for sign, words in paragraph]


def as_markdown(text: str) -> list[str]:
    """The lines of a text, with an empty one between paragraphs and lists."""
    rows: list[str] = []
    for paragraph in _paragraphs(text):
        was: str | None = None
        for sign, words in paragraph:
            if rows and (was is None or bool(was) != bool(sign)):
                rows.append("")
            rows += _filled(_escaped(words), sign)
            was = sign
    return rows


def inline(text: str) -> str:
    """Words as Markdown inside a line: no sign in them is more than that sign."""
    # Three slashes would begin or end a block.
    text = re.sub("/{3,}", "//", text)
    # An address stays words: nobody gets a link into a text this way.
    text = re.sub(r"(?<=[a-z]):(?=//)|(?<=www)\.", lambda match: f"\0{match[0]}", text, flags=re.I)
    return _SIGNS.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;").replace("\0", "\\")


def _paragraphs(text: str) -> Iterator[list[tuple[str, str]]]:
    """The lines of each paragraph, with their sign when they are items; what was wrapped is one line."""
    for paragraph in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in paragraph.split("\n") if line.strip()]
        numbered = _is_numbered(lines)
        rows: list[tuple[str, str]] = []
        for line in lines:
            point, number = _POINT.match(line), _NUMBER.match(line) if numbered else None
            match = point or number
            if match or not rows:
                sign = "- " if point else f"{number[1]}. " if number else ""
                rows.append((sign, line[match.end() :] if match else line))
            else:
                rows[-1] = (rows[-1][0], f"{rows[-1][1]} {line}")
        if rows:
            yield [(sign, " ".join(words.split())) for sign, words in rows]


def _is_numbered(lines: list[str]) -> bool:
    """Whether lines begin with 1, 2 and so on: a year at the begin of a sentence is no list."""
    numbers = [int(match[1]) for match in map(_NUMBER.match, lines) if match]
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def _escaped(text: str) -> str:
    text = inline(text)
    if _BEGINS.match(text) and not text[0].isdigit():
        return f"\\{text}"
    return re.sub(r"\A(\d+)([.)])", r"\1\\\2", text)


def _filled(text: str, sign: str) -> list[str]:
    """The text in lines of a fixed width, none of which begins with what Markdown would read as a sign."""
    rows: list[str] = []
    for row in textwrap.wrap(text, WIDTH - len(sign), break_long_words=False, break_on_hyphens=False):
        if rows and _BEGINS.match(row):
            rows[-1] += f" {row}"
        else:
            rows.append(row)
    return [f"{sign if number == 0 else ' ' * len(sign)}{row}" for number, row in enumerate(rows)]
