"""What was to be a link and is none."""

from __future__ import annotations

from collections.abc import Iterator

from jgz import faults
from jgz.diagnostics import Severity
from jgz.source.markdown.github import TARGET
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.meant.finding import Finding
from jgz.source.markdown.pieces import Piece
from jgz.source.markdown.spans import bare_addresses


def broken_links(piece: Piece, text: str, told: set[int]) -> Iterator[Finding]:
    """Addresses behind a pair of brackets that can't be read, but for those told of already."""
    if "](" not in text:
        return
    closing = _closing(text)
    place = text.find("](")
    while place >= 0:
        if place not in told and text[place - 1 : place] != "\\":
            line, column = piece.place(place)
            if not TARGET.match(text, place + 1):
                message = "Dit adres is niet te lezen; daardoor wordt dit geen koppeling."
                help = "Schrijf `[woorden](adres)`, met één adres en een `)` erachter."
                yield Finding(faults.NOT_AS_MEANT, line, column, 2, message, help, Severity.WARNING)
            elif place not in closing:
                message = "Vóór deze `]` staat geen `[`; daardoor wordt dit geen koppeling."
                help = "Schrijf `[woorden](adres)`, zonder lege regel ertussen."
                yield Finding(faults.NOT_AS_MEANT, line, column, 2, message, help)
        place = text.find("](", place + 2)


def _closing(text: str) -> set[int]:
    """The brackets of a piece that close one which was opened before."""
    found: set[int] = set()
    depth = 0
    for place in sorted((*_places(text, "["), *_places(text, "]"))):
        if text[place - 1 : place] != "\\":
            if text[place] == "]" and depth:
                found.add(place)
            depth = max(0, depth + (1 if text[place] == "[" else -1))
    return found


def _places(text: str, sign: str) -> Iterator[int]:
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)


def lost_links(piece: Piece, text: str, lines: Lines) -> Iterator[Finding]:
    """Links by a name that has no address, and addresses that a backslash cuts off."""
    if "[" not in text and "\\" not in text:
        return
    known = {item.name.lower() for item in lines.references}
    place = text.find("][")
    while place >= 0:
        name = text[place + 2 :].partition("]")[0] or text[:place].rpartition("[")[2]
        is_written = text[place - 1 : place] != "\\" and not name.startswith(("@", "^"))
        if is_written and name and "[" not in name and " ".join(name.lower().split()) not in known:
            line, column = piece.place(place + 1)
            message = f"Een adres voor `{name[:60]}` staat er niet; daardoor wordt dit geen koppeling."
            help = "Schrijf `[woorden](adres)`, of `\\[` voor een haak in de tekst."
            yield Finding(faults.NOT_AS_MEANT, line, column, 1, message, help)
        place = text.find("][", place + 2)
    place = text.find("] [")
    while place >= 0:
        if text[place + 3 :].partition("]")[0].lower() in known:
            line, column = piece.place(place)
            message = "Tussen `]` en `[` staat een spatie; daardoor wordt alleen het tweede een koppeling."
            yield Finding(faults.NOT_AS_MEANT, line, column, 3, message, "Haal de spatie weg: `[woorden][naam]`.")
        place = text.find("] [", place + 3)
    for _, begin, end in bare_addresses(text) if "\\" in text else ():
        if "\\" in text[begin:end] and not text[:begin].endswith(("](", "<")):
            line, column = piece.place(begin)
            message = "In dit webadres staat een backslash; daardoor leidt de koppeling ergens anders heen."
            yield Finding(faults.UNSUPPORTED_SYNTAX, line, column, end - begin, message, "Haal de backslash weg.")
