"""What stands inside the lines of a text: code, addresses of links, citations, uses of notes and html.

Code is looked for in the text as it is, everything else in a text without code (`Lines.visible`). A place is an
offset in that text.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator

from jgz.source.markdown.citations import CITED

_BACKTICKS = re.compile(r"\\.|(?P<run>`+)", re.DOTALL)
# A web or mail address in running text, as GitHub sees one; what of it belongs to the sentence is cut off later.
BARE = (
    r"(?<![^\s*_~(])www\.[^\s<\x02]+|(?<![a-zA-Z])(?i:https?|ftp)://[^\s<\x02]+"
    r"|(?<![a-zA-Z0-9.+_-])(?:mailto:)?[a-zA-Z0-9.+_-]+@[a-zA-Z0-9_-]+(?:\.[a-zA-Z0-9_-]+)+"
)
_BARE = re.compile(BARE)
_AROUND = "?!.,:*_~'\""
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


def without_code_spans(text: str, begins: list[int]) -> str:
    """The text with every `code span` blanked, so that offsets stay the same.

    `begins` are the offsets at which a paragraph, item, heading or row begins: no code goes on from one to the next.
    """
    pieces = []
    done = 0
    for start, end in _code_spans(text, begins):
        blanks = "\n".join(" " * len(line) for line in text[start:end].split("\n"))
        pieces += [text[done:start], blanks]
        done = end
    return "".join([*pieces, text[done:]])


def _code_spans(text: str, begins: list[int]) -> Iterator[tuple[int, int]]:
    """Where code spans begin and end: from a run of backticks to the next run of the same length in the paragraph."""
    runs: list[tuple[int, int, int]] = []
    waiting: dict[tuple[int, int], deque[int]] = {}
    for match in _BACKTICKS.finditer(text):
        if match["run"]:
            key = (bisect_right(begins, match.start()), len(match["run"]))
            runs.append((match.start(), *key))
            waiting.setdefault(key, deque()).append(match.start())
    done = 0
    for start, number, length in runs:
        same = waiting[number, length]
        same.popleft()
        if start >= done and same:
            done = same[0] + length
            yield start, done


def bare_addresses(text: str) -> Iterator[tuple[str, int, int]]:
    """The web and mail addresses in running text: where each leads, and where it begins and ends."""
    for match in _BARE.finditer(text) if _may_hold_address(text) else ():
        if found := bare_address(match):
            yield found[0], match.start(), found[1]


def _may_hold_address(text: str) -> bool:
    """Whether it is worth looking for addresses: most texts only have the `@` of a citation."""
    if "://" in text or "w." in text:
        return True
    before = (piece[-1:] for piece in text.split("@")[:-1])
    return any(sign.isalnum() or sign in (".", "+", "_", "-") for sign in before)


def bare_address(match: re.Match[str]) -> tuple[str, int] | None:
    """Where an address in running text leads, and where it ends: before the signs of the sentence around it."""
    written = match[0]
    if "@" in written and not written.lower().startswith(("www.", "http", "ftp")):
        written = written.rstrip(".")
        end = match.start() + len(written)
        return None if written[-1] in "-_" else (f"mailto:{written.removeprefix('mailto:')}", end)
    written = _without_sentence(written)
    name = written.partition("://")[2] or written
    domain = name.partition("/")[0].partition("?")[0].partition("#")[0].split(":")[0]
    labels = domain.split(".")
    is_named = any(map(str.isalnum, domain)) and (len(labels) > 1 or name != written)
    if not is_named or "_" in "".join(labels[-2:]):
        return None
    return (written if name != written else f"http://{written}"), match.start() + len(written)


def _without_sentence(written: str) -> str:
    """An address without the stops, marks and brackets of the sentence behind it."""
    while written:
        last = written[-1]
        if last in _AROUND or (last == ")" and written.count(")") > written.count("(")):
            written = written[:-1]
        elif last == ";" and (entity := written.rfind("&")) >= 0 and written[entity + 1 : -1].isalnum():
            written = written[:entity]
        elif last == ";":
            written = written[:-1]
        else:
            break
    return written


def addresses(text: str) -> Iterator[tuple[str, int, int]]:
    """The address of every link, as a reader's browser would read it, and where it begins and ends."""
    for match in _ADDRESS.finditer(text):
        name = match.lastgroup or "bare"
        yield read_address(match[name] or ""), *match.span(name)
    yield from bare_addresses(text)


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
