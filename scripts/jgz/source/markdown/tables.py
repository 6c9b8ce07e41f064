"""Tables of a text: in a frame that scrolls by itself, and with a telephone in mind.

Two columns fit on any screen. From three on a telephone shows each row as a card, with the header before each cell.
Styles then take away that it is a table, so that roles must say it to who listens. In a `table` HTML allows none; the
frame is the table instead, and the element itself has no meaning.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable

NARROW = 2
_ROLES = {
    "table": "presentation",
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "th": "columnheader",
    "td": "cell",
}

WordsOf = Callable[[etree.Element], str]


def frame_tables(root: etree.Element, words_of: WordsOf) -> None:
    """Puts every table under `root` in a frame; `words_of` gives the words of a cell."""
    for parent in list(root.iter()):
        for place, child in enumerate(parent):
            if child.tag == "table":
                parent[place] = _framed(child, words_of)


def _framed(table: etree.Element, words_of: WordsOf) -> etree.Element:
    headers = [words_of(cell) for cell in table.iterfind("thead//th")]
    name = ", ".join(filter(None, headers))
    frame = etree.Element(
        "div", {"class": "jgz-tabel", "role": "group", "aria-label": f"Tabel: {name}", "tabindex": "0"}
    )
    frame.tail, table.tail = table.tail, None
    frame.append(table)
    if len(headers) > NARROW:
        frame.set("role", "table")
        frame.set("aria-label", name)
        _as_cards(table, headers)
    return frame


def _as_cards(table: etree.Element, headers: list[str]) -> None:
    table.set("class", "jgz-rijen")
    for element in table.iter():
        if role := _ROLES.get(str(element.tag)):
            element.set("role", role)
    # The first cell of a row is the title of its card; what has no words needs no label.
    for row in table.iterfind("tbody/tr"):
        for cell, header in list(zip(row, headers, strict=False))[1:]:
            if header:
                cell.set("data-kop", header)
