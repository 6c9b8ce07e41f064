"""Tables of a text: in a frame that scrolls by itself, and with a telephone in mind.

Two columns fit on any screen. From three on a telephone shows each row as a card, with the header before each cell; the
roles then keep it a table for who listens to it, because styles take those away.
"""

from __future__ import annotations

import html as html_lib
import re
from collections.abc import Iterator
from itertools import chain, repeat

NARROW = 2
_TABLE = re.compile(r"<table>(.*?)</table>", re.S)
_HEADER = re.compile(r"<th\b[^>]*>(.*?)</th>", re.S)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.S)
_CELL = re.compile(r"<t([hd])\b")
_TAG = re.compile(r"<[^>]*>")
_ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tr": "row"}


def framed(html: str) -> str:
    """The html with every table in a frame, and as cards on a telephone where it is wide."""
    return _TABLE.sub(_frame, html) if "<table>" in html else html


def _frame(match: re.Match[str]) -> str:
    inner = match[1]
    headers = [_words(item) for item in _HEADER.findall(inner.partition("</thead>")[0])]
    name = html_lib.escape(", ".join(filter(None, headers)))
    frame = f'<div class="jgz-tabel" role="group" aria-label="Tabel: {name}" tabindex="0">'
    if len(headers) <= NARROW:
        return f"{frame}{match[0]}</div>"
    labels = ["", *(f' data-kop="{html_lib.escape(name)}"' if name else "" for name in headers[1:])]
    rows = _ROW.sub(lambda row: f"<tr>{_with_headers(row[1], labels)}</tr>", inner)
    for tag, role in _ROLES.items():
        rows = rows.replace(f"<{tag}>", f'<{tag} role="{role}">')
    return f'{frame}<table class="jgz-rijen" role="table">{rows}</table></div>'


def _words(html: str) -> str:
    return " ".join(html_lib.unescape(_TAG.sub("", html)).split())


def _with_headers(row: str, labels: list[str]) -> str:
    """A row whose cells have a role, and after the first, which is the title of the card, the words of their header."""
    following: Iterator[str] = chain(labels, repeat(""))

    def cell(match: re.Match[str]) -> str:
        if match[1] == "h":
            return f'{match[0]} role="columnheader"'
        return f'{match[0]} role="cell"{next(following)}'

    return _CELL.sub(cell, row)
