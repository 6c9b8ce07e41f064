"""Changing words where they stand: what a proposal leaves alone keeps its links, sources, emphasis and lines."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from jgz.model.prose import Passage, Role
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.prose import read_prose
from jgz.workflow.as_markdown import Unit
from jgz.workflow.text import folded

_WORD = re.compile(r"\S+")
_PREFIX = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+|[ \t]*")
# Begin and end in a text, and what comes there.
_Edit = tuple[int, int, str]


class _CrossedError(Exception):
    """Words that change begin or end in the midst of a link, or have a source between them."""


def words_changed(
    path: str, own: list[str], shown: str, units: Sequence[Unit], write: Callable[[str], str], width: int
) -> list[str] | None:
    """The lines of a text with other words in them; None when that can't be done with all else left as it is.

    `shown` are the words that readers see of it now, `units` its paragraphs and items as they should be; `write` makes
    words Markdown.
    """
    passages = _passages(path, own)
    if passages is None or [item.role is Role.ITEM for item in passages] != [is_item for is_item, _ in units]:
        return None
    # With code in it, for instance, not all words are known by their place.
    if folded(" ".join(item.text for item in passages)) != folded(shown):
        return None
    source = "\n".join(own)
    try:
        edits = [edit for item, (_, words) in zip(passages, units, strict=True) for edit in _edits(item, source, words)]
    except _CrossedError:
        return None
    for start, stop, words in reversed(edits):
        source = f"{source[:start]}{write(words)}{source[stop:]}"
    lines = [line for piece in _pieces(path, source.split("\n")) for line in _within(piece, width)]
    now = _passages(path, lines)
    wanted = [" ".join(words.split()) for _, words in units]
    return lines if now is not None and [item.text for item in now] == wanted else None


def _passages(path: str, lines: list[str]) -> list[Passage] | None:
    """The paragraphs and items of a text; None when it has more than these."""
    found = [*read_prose(path, Lines("\n".join(lines)))]
    return found if all(item.role in (Role.PARAGRAPH, Role.ITEM) for item in found) else None


def _edits(passage: Passage, source: str, words: str) -> Iterator[_Edit]:
    """What to change in the source of a passage, so that it says these words."""
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)

    def place(offset: int) -> int:
        line, column = passage.place(offset)
        return starts[line - 1] + column - 1

    old, new = list(_WORD.finditer(passage.text)), words.split()
    matcher = SequenceMatcher(None, [word[0] for word in old], new, autojunk=False)
    for sort, i, j, k, m in matcher.get_opcodes():
        if sort == "insert":
            yield _inserted(old, i, " ".join(new[k:m]), place, source)
        elif j - i == m - k and sort == "replace":
            # Word by word, for one of them may be stressed or a link and the next not.
            for was, words_now in zip(old[i:j], new[k:m], strict=True):
                yield _replaced(passage, was.span(), words_now, place, source)
        elif sort != "equal":
            yield _replaced(passage, (old[i].start(), old[j - 1].end()), " ".join(new[k:m]), place, source)


def _inserted(old: list[re.Match[str]], place_of: int, words: str, place: Callable[[int], int], source: str) -> _Edit:
    """New words before a word; outside of a link or emphasis that begins or ends there."""
    after = place(old[place_of - 1].end() - 1) + 1 if place_of else None
    before = place(old[place_of].start()) if place_of < len(old) else None
    if before is not None and (after is None or not source[after].isspace()):
        return before, before, f"{words} "
    at = after if after is not None else len(source)
    return at, at, f" {words}"


def _replaced(passage: Passage, span: tuple[int, int], words: str, place: Callable[[int], int], source: str) -> _Edit:
    """Other words, or none, for those at `span` of the passage."""
    start, stop = span
    was = passage.text[start:stop]
    if words:
        # Signs at the ends of words stay as well: a source may stand before a full stop.
        first, last = (_same_signs(was, words, step) for step in (1, -1))
        start, stop = start + first, stop - last
        was, words = was[first : len(was) - last], words[first : len(words) - last]
    begin, end = place(start), place(stop - 1) + 1
    if " ".join(source[begin:end].split()) != was or not was:
        raise _CrossedError
    if not words:
        # White space on one side goes with them.
        if start:
            begin = len(source[:begin].rstrip(" \n"))
        else:
            end += len(source[end:]) - len(source[end:].lstrip(" \n"))
    return begin, end, words


def _same_signs(was: str, words: str, step: int) -> int:
    """How many signs two texts both begin (`step` 1) or end (-1) with; never all of one."""
    count = 0
    for one, other in zip(was[::step], words[::step], strict=False):
        if one != other or one.isalnum() or one.isspace():
            break
        count += 1
    return count if count < min(len(was), len(words)) else 0


def _pieces(path: str, lines: list[str]) -> Iterator[list[str]]:
    """The lines of each paragraph and item, and between them those without text."""
    firsts = {item.place(0)[0] - 1 for item in _passages(path, lines) or ()}
    piece: list[str] = []
    for number, line in enumerate(lines):
        if number in firsts or not line.strip():
            yield piece
            piece = []
        piece.append(line)
    yield piece


def _within(lines: list[str], width: int) -> list[str]:
    """A paragraph or item in lines of a width, when one of them is wider."""
    if not any(len(line) > width for line in lines):
        return lines
    prefix = _PREFIX.match(lines[0])
    first = prefix[0] if prefix else ""
    text = " ".join([lines[0][len(first) :].strip(), *(line.strip() for line in lines[1:])])
    rest = " " * len(first)
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
