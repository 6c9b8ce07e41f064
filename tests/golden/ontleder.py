"""The golden file of the analyser: texts as people write them, and the terms that both sides must make of them.

A line of `ontleder.tsv` holds a text, a tab, and its terms with spaces between (nothing when it has none). The texts
are those of `randgevallen.txt`, and every word of the content, the registers and the kept queries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jgz.search.analyser import terms

GOLDEN = Path(__file__).with_name("ontleder.tsv")
HEADER = "tekst\ttermen"
_EDGES = GOLDEN.with_name("randgevallen.txt")
_SURFACE = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_SOURCES = ("modules/**/*.md", "modules/_registers/*.yml", "clusters/*.md", "tests/zoeken/*.tsv")


def read_golden() -> list[tuple[str, str]]:
    """The texts with their terms."""
    header, *lines = _lines(GOLDEN)
    assert header == HEADER
    return [(text, found) for text, _, found in (line.partition("\t") for line in lines)]


def write_golden(root: Path) -> str:
    """The whole file as the analyser would have it now."""
    surface = sorted({word for text in _texts(root) for word in _SURFACE.findall(text)})
    rows = [f"{text}\t{' '.join(terms(text))}" for text in dict.fromkeys((*_lines(_EDGES), *surface))]
    return "\n".join((HEADER, *rows)) + "\n"


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")


def _texts(root: Path) -> Iterator[str]:
    for pattern in _SOURCES:
        for path in sorted(root.glob(pattern)):
            yield path.read_text(encoding="utf-8")
