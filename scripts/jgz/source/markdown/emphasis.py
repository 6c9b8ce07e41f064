"""Emphasis and code inside a line, as CommonMark pairs their signs.

What was set aside before (a link, code, an escaped sign) stands in a text as a name between two control characters:
whether a sign opens or closes, depends on what is next to it, and all of that is punctuation.
"""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as etree
from dataclasses import dataclass
from typing import Any

from markdown import Extension, Markdown
from markdown.inlinepatterns import BACKTICK_RE, BacktickInlineProcessor, InlineProcessor
from markdown.util import ETX, INLINE_PLACEHOLDER_PREFIX, STX

_SIGNS = r"\*+|_+"
_RUN = re.compile(_SIGNS)
_RULE_OF = 3


@dataclass(slots=True)
class _Run:
    """Equal signs in a row: where the first that is not yet used stands, how many are left, and how many there were."""

    sign: str
    start: int
    left: int
    length: int
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class _Pair:
    """An element: where its opening signs begin, and its closing signs; one sign or two."""

    start: int
    end: int
    width: int


def unpaired(text: str) -> list[int]:
    """Where two or more signs in a row stand in a text as it is written, and make nothing bold."""
    runs = _runs(text.replace("\\*", "\\·").replace("\\_", "\\·"), "\n")
    _pair(runs)
    return [run.start for run in runs if run.left > 1]


def _pairs(text: str, edge: str) -> list[_Pair]:
    """The emphasis in a text between two edges, by the algorithm of CommonMark."""
    return _pair(_runs(text, edge))


def _runs(text: str, edge: str) -> list[_Run]:
    return [_run(text, match, edge) for match in _RUN.finditer(text)]


def _pair(runs: list[_Run]) -> list[_Pair]:
    found: list[_Pair] = []
    bottom: dict[tuple[str, bool, int], int] = {}
    opened: list[_Run] = []
    for run in runs:
        if run.closes:
            _close(run, opened, bottom, found)
        if run.opens and run.left:
            opened.append(run)
    return found


def _close(run: _Run, opened: list[_Run], bottom: dict[tuple[str, bool, int], int], found: list[_Pair]) -> None:
    """Pairs the signs of a run with those that are open before it."""
    key = (run.sign, run.opens, run.length % _RULE_OF)
    while run.left:
        lowest = bottom.get(key, 0)
        place = next((number for number in range(len(opened) - 1, lowest - 1, -1) if _fit(opened[number], run)), -1)
        if place < 0:
            # No later run of this kind needs to look there again.
            bottom[key] = len(opened)
            return
        opener = opened[place]
        width = 2 if opener.left >= 2 and run.left >= 2 else 1
        opener.left -= width
        found.append(_Pair(opener.start + opener.left, run.start, width))
        run.start += width
        run.left -= width
        del opened[place + 1 if opener.left else place :]
        for other, lowest in bottom.items():
            bottom[other] = min(lowest, len(opened))


def _fit(opener: _Run, closer: _Run) -> bool:
    """Whether two runs can be a pair: of one sign, and not by the rule of three."""
    if opener.sign != closer.sign:
        return False
    both = opener.closes or closer.opens
    sum_fits = (opener.length + closer.length) % _RULE_OF != 0
    return not both or sum_fits or (opener.length % _RULE_OF == 0 and closer.length % _RULE_OF == 0)


def _run(text: str, match: re.Match[str], edge: str) -> _Run:
    sign = match[0][0]
    before = _class(text[match.start() - 1] if match.start() else edge)
    after = _class(text[match.end()] if match.end() < len(text) else edge)
    left = after != "space" and (after != "sign" or before != "word")
    right = before != "space" and (before != "sign" or after != "word")
    opens, closes = left, right
    if sign == "_":
        opens, closes = left and (not right or before == "sign"), right and (not left or after == "sign")
    return _Run(sign, match.start(), len(match[0]), len(match[0]), opens, closes)


def _class(char: str) -> str:
    """What stands beside a sign: space; a sign; or part of a word."""
    if char.isspace():
        return "space"
    if char in (STX, ETX) or unicodedata.category(char)[0] in "PS":
        return "sign"
    return "word"


class _Emphasis(InlineProcessor):
    """All emphasis of a text, paired once; each match is the next element that no other holds."""

    def __init__(self, pattern: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        # The text that was paired and its pairs in order, its form after the last step, and what stands there behind
        # the last element.
        self._text = ""
        self._found: list[_Pair] = []
        self._seen: str | None = None
        self._before, self._behind = "", ""
        self._last: etree.Element | None = None

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the name is Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element | None, int | None, int | None]:
        """The element that begins in these signs, with all that it holds."""
        if not self._goes_on(data):
            self._text = data
            self._found = sorted(_pairs(data, self._edge()), key=lambda pair: (pair.start, -pair.end))
        # An element that was made before took another length.
        shift = len(data) - len(self._text)
        outer = next((pair for pair in self._found if m.start() <= pair.start + shift < m.end()), None)
        if outer is None:
            self._seen, self._last = data, None
            return None, m.start(), m.end()
        inner = [pair for pair in self._found if outer.start < pair.start and pair.end < outer.end]
        end = outer.end + outer.width
        self._before, self._behind = data[: outer.start + shift], self._text[end:]
        self._found = [pair for pair in self._found if pair.start >= end]
        self._seen, self._last = None, _element(self._text, outer, inner)
        return self._last, outer.start + shift, end + shift

    def _edge(self) -> str:
        """What stands around the whole text: the brackets of a link, or the ends of a line."""
        inline: Any = self.md.treeprocessors["inline"]
        return "]" if inline.ancestors and inline.ancestors[-1] == "a" else "\n"

    def _goes_on(self, data: str) -> bool:
        """Whether a text is the one that was paired: as it was, or with the name of the last element in its place."""
        if self._last is None:
            return data is self._seen
        if not (data.startswith(self._before) and data.endswith(self._behind)):
            return False
        name = data[len(self._before) : len(data) - len(self._behind)]
        inline: Any = self.md.treeprocessors["inline"]
        id = name.removeprefix(INLINE_PLACEHOLDER_PREFIX).removesuffix(ETX)
        return inline.stashed_nodes.get(id) is self._last


def _element(text: str, pair: _Pair, inner: list[_Pair]) -> etree.Element:
    """The element of a pair, with those inside it."""
    element = etree.Element("strong" if pair.width > 1 else "em")
    done = pair.start + pair.width
    last: etree.Element | None = None
    for child in inner:
        if child.start < done:
            continue
        _put(element, last, text[done : child.start])
        within = [item for item in inner if child.start < item.start and item.end < child.end]
        last = _element(text, child, within)
        element.append(last)
        done = child.end + child.width
    _put(element, last, text[done : pair.end])
    return element


def _put(element: etree.Element, last: etree.Element | None, text: str) -> None:
    """Adds text to an element; its signs were looked at, and are set aside so that nobody pairs them again."""
    for sign in "*_":
        text = text.replace(sign, f"{STX}{ord(sign)}{ETX}")
    if last is None:
        element.text = text
    else:
        last.tail = text


class _Code(BacktickInlineProcessor):
    """Code between equal runs of signs."""

    def find_code_spans(self, start: int, text: str) -> Any:
        """Where code begins and ends; no end when nothing closes it."""
        begin = start
        while text[begin : begin + 1] == "`":
            begin += 1
        signs = text[start:begin]
        place = text.find(signs, begin)
        while place >= 0:
            end = place
            while text[end : end + 1] == "`":
                end += 1
            if end - place == len(signs):
                return begin, place
            place = text.find(signs, end)
        return begin, None


class EmphasisExtension(Extension):
    """Adds this way of reading to a Markdown host."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Registers with a host, in the places of its own patterns."""
        md.inlinePatterns.register(_Code(BACKTICK_RE), "backtick", 190)
        md.inlinePatterns.register(_Emphasis(_SIGNS, md), "em_strong", 60)
