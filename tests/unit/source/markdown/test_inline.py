"""The host is spared work, not results: Python-Markdown's own way of doing it gives the same."""

import random
from pathlib import Path

import pytest
from markdown import Markdown

from jgz.source.markdown.citations import CitationsExtension
from jgz.source.markdown.headings import HeadingIdsExtension
from jgz.source.markdown.inline import PlainTextExtension

REPOSITORY = Path(__file__).resolve().parents[4]
# What inline patterns look for, and what surrounds it; joined at random.
PIECES = ("woord", "Kop & staart", " ", "  \n", "\n", "\n\n", "`", "``", "\\", "\\*", "*", "**", "_", "__", "[", "](b)")
MORE = (
    "![",
    "]",
    "[^n]",
    "\n\n[^n]: noot\n\n",
    "[@bron]",
    "<",
    ">",
    "<br>",
    "&amp;",
    "&",
    "<a@b.nl>",
    "# ",
    "## Kop",
    "- ",
)
ROWS = ("\n\n| a | b |\n|---|---|\n| c | d |\n\n", "{#eigen}", "{: .klas }", "x-y", "é", "3 < 4", "\x02", "\x03")


def host(*more: object) -> Markdown:
    """A host with the syntax of ours."""
    return Markdown(extensions=["tables", "attr_list", "sane_lists", "footnotes", CitationsExtension(), *more])


@pytest.fixture(scope="module")
def stock() -> Markdown:
    """Python-Markdown's own way."""
    return host("toc")


@pytest.fixture(scope="module")
def ours() -> Markdown:
    """Our way."""
    return host(HeadingIdsExtension(), PlainTextExtension())


def html_of(markdown: Markdown, text: str) -> str:
    return str(markdown.reset().convert(text))


def test_every_text_of_the_content_stays_the_same(stock: Markdown, ours: Markdown) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((REPOSITORY / "modules").rglob("*.md"))]
    assert len(texts) > 100
    for text in texts:
        assert html_of(ours, text) == html_of(stock, text)


def test_any_mix_of_marks_stays_the_same(stock: Markdown, ours: Markdown) -> None:
    draw = random.Random(5)
    pieces = (*PIECES, *MORE, *ROWS)
    for _ in range(1500):
        text = "".join(draw.choices(pieces, k=draw.randint(1, 25)))
        assert html_of(ours, text) == html_of(stock, text), repr(text)
