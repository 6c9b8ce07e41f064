"""The host is spared work, not results: Python-Markdown's own way of doing it gives the same."""

import random
from pathlib import Path

import pytest
from markdown import Extension, Markdown
from tests.unit.source.markdown.reading import ADVICE, PATH, known_of

from jgz.source.frontmatter import split
from jgz.source.markdown import compile
from jgz.source.markdown.citations import CitationsExtension
from jgz.source.markdown.compile import Compiler
from jgz.source.markdown.headings import HeadingIdsExtension
from jgz.source.markdown.inline import PlainTextExtension

CONTENT = Path(__file__).resolve().parents[4] / "modules"
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
# What blocks begin with.
STARTS = (
    "\n1. ",
    "\n> ",
    "\n***\n",
    "\n===\n",
    "\n---\n",
    "\n|",
    "\n    ",
    "\n\t",
    "\n   \n",
    "\r\n",
    "\n[b]: c.md\n",
    "(",
    "3",
)
BLOCKS = (
    f"\n\n{ADVICE}\n",
    "\n\n/// let-op\n- a\n\n    b\n\n///\n\n",
    "\n\n/// let-op\n    code\n\n\n///\n\n",
    "\n\n/// kennislacune\n",
    "\n///\n",
)
ROWS = (
    "\n\n| a | b |\n|---|---|\n| c | d |\n\n",
    "\n\na | b\n--|--\n`c|d` | e\\|f\n\n",
    "{#eigen}",
    "{: .klas }",
    "x-y",
    "é",
    "3 < 4",
    "\x02",
    "\x03",
)


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
    texts = [path.read_text(encoding="utf-8") for path in sorted(CONTENT.rglob("*.md"))]
    assert len(texts) > 100
    for text in texts:
        assert html_of(ours, text) == html_of(stock, text)


def test_any_mix_of_marks_stays_the_same(stock: Markdown, ours: Markdown) -> None:
    draw = random.Random(5)
    pieces = (*PIECES, *MORE, *STARTS, *ROWS)
    for _ in range(2000):
        text = "".join(draw.choices(pieces, k=draw.randint(1, 25)))
        assert html_of(ours, text) == html_of(stock, text), repr(text)


class Nothing(Extension):
    """Spares the host nothing."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Leaves the host as it is."""


def test_all_that_is_left_out_would_have_done_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    sparing = Compiler()
    monkeypatch.setattr(compile, "PlainTextExtension", Nothing)
    thorough = Compiler()
    texts = [split(path.name, path.read_text(encoding="utf-8")).body for path in sorted(CONTENT.rglob("*.md"))]
    draw = random.Random(8)
    pieces = (
        *PIECES,
        *MORE,
        *STARTS,
        *ROWS,
        *BLOCKS,
        "\n\n```\ncode\n```\n\n",
        "\n~~~\n{.a}\n~~~\n",
        "<div>\n\n",
        "&nbsp",
    )
    texts += ["".join(draw.choices(pieces, k=draw.randint(1, 15))) for _ in range(600)]
    for text in texts:
        ours, theirs = (compiler.compile(PATH, text, 1) for compiler in (sparing, thorough))
        assert (known_of(ours), ours.blocks, ours.diagnostics) == (
            known_of(theirs),
            theirs.blocks,
            theirs.diagnostics,
        ), repr(text)
