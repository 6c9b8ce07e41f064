"""What stands inside the lines of a text: code, addresses of links, citations, uses of notes and html.

Code is looked for in the text as it is, everything else in a text without code (`Lines.visible`). A place is an
offset in that text.
"""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Iterator

from jgz.source.markdown.citations import CITED

_BACKTICKS = re.compile(r"\\.|(?P<run>`+)|(?P<break>\n[ ]*\n)", re.DOTALL)
# Where a link says where it leads: behind `](`, or in `<…>`.
_ADDRESS = re.compile(
    r"\]\([ ]*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>(?:[^\s()]|\([^\s()]*\))*))"
    r"|<(?P<auto>[a-zA-Z][a-zA-Z0-9+.-]*:[^<>\s]*|[^<>\s@]+@[^<>\s]+)>"
)
_CITATION = re.compile(rf"\[{CITED}")
_NOTE_USE = re.compile(r"(?<!\\)\[\^([^\]\n]+)\](?!:)")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])[^<>]*?(/?)>")
_ENTITY = re.compile(r"&#?\w+;?")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")


def without_code_spans(text: str) -> str:
    """The text with every `code span` blanked, so that offsets stay the same."""
    if "`" not in text:
        return text
    pieces = []
    done = 0
    for start, end in _code_spans(text):
        blanks = "\n".join(" " * len(line) for line in text[start:end].split("\n"))
        pieces += [text[done:start], blanks]
        done = end
    return "".join([*pieces, text[done:]])


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where code spans begin and end: from a run of backticks to the next run of the same length in the paragraph."""
    paragraph = 0
    runs: list[tuple[int, int, int]] = []
    waiting: dict[tuple[int, int], deque[int]] = {}
    for match in _BACKTICKS.finditer(text):
        if match["break"]:
            paragraph += 1
        elif match["run"]:
            key = (paragraph, len(match["run"]))
            runs.append((match.start(), *key))
            waiting.setdefault(key, deque()).append(match.start())
    done = 0
    for start, number, length in runs:
        same = waiting[number, length]
        same.popleft()
        if start >= done and same:
            done = same[0] + length
            yield start, done


def addresses(text: str) -> Iterator[tuple[str, int, int]]:
    """The address of every link, as a reader's browser would read it, and where it begins and ends."""
    for match in _ADDRESS.finditer(text):
        name = match.lastgroup or "bare"
        yield read_address(match[name] or ""), *match.span(name)


def read_address(written: str) -> str:
    """An address without the signs that the text needs to write it."""
    return html.unescape(_ESCAPED.sub(r"\1", written))


def citation_groups(text: str) -> Iterator[tuple[str, int]]:
    """What stands between the brackets of every citation, of one source or more, and where that begins."""
    return ((match[1], match.start(1)) for match in _CITATION.finditer(text))


def citations(text: str) -> Iterator[tuple[str, int]]:
    """The id of every source that is cited, in order, and where its `@` stands."""
    for group, place in citation_groups(text):
        for written in group.split(";"):
            source_id = written.lstrip(" ")
            yield source_id[1:], place + len(written) - len(source_id)
            place += len(written) + 1


def note_uses(text: str) -> Iterator[tuple[str, int]]:
    """The name of the note in every reference to one, and where that begins."""
    return ((match[1], match.start()) for match in _NOTE_USE.finditer(text))


def tags(text: str) -> Iterator[tuple[str, int, int]]:
    """Every tag: its name in small letters; 1 when it opens, -1 when it closes, 0 when it does both; its place."""
    for match in _TAG.finditer(text):
        yield match[2].lower(), -1 if match[1] else 0 if match[3] else 1, match.start()


def entities(text: str) -> Iterator[tuple[str, int]]:
    """Every character that is written as an entity, such as `&#x202e;` or `&rlm;`, and where that begins."""
    return ((html.unescape(match[0]), match.start()) for match in _ENTITY.finditer(text))


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text, between blank lines, each with the place where it begins."""
    place = start = 0
    for line in f"{text}\n\n".split("\n")[:-1]:
        if not line.strip():
            if place > start:
                yield start, text[start : place - 1]
            start = place + len(line) + 1
        place += len(line) + 1
