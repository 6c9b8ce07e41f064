"""The quick reading for checks says what the compilation says, or leaves the text to it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.fuzz.agreement import differences
from tests.fuzz.mixtures import mixtures
from tests.sites.root import Root
from tests.unit.source.markdown.reading import ADVICE, PATH, compiler, known_of, places

from jgz.model import Body
from jgz.source.frontmatter import split
from jgz.source.markdown.fences import scan
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.quick import read_quickly

CONTENT = Path(__file__).parents[4] / "modules"
TEXTS = {path.relative_to(CONTENT).as_posix(): path for path in sorted(CONTENT.rglob("*.md"))}
PIECES = (
    "## Kop",
    "### Kop: *met* nadruk",
    "#Kop",
    "# Titel",
    " ## Kop",
    "> ## Kop",
    "- ## Kop",
    "[a](b.md)",
    "![a](beeld/b.png)",
    "[a] (b.md)",
    "[**a**](b.md)",
    "[a\nb](c.md)",
    "[a\n\nb](c.md)",
    "[a\n> b](c.md)",
    "- [x]: a.md",
    "- a\n- b\n===",
    "- a\n\n    b\n    ---",
    '[a](b.md "c")',
    "[a](<b.md>)",
    "[a][b]",
    "[b]: c.md",
    "[@een]",
    "[@een; @twee]",
    "**[@een]**",
    "> [@een]",
    "- a [@drie]",
    "1. [a](b.md)",
    "    [a](b.md)",
    "    [@een]",
    "    - [a](b.md)",
    "|a|b|\n|-|-|\n|[a](b.md)|[@een]|",
    "|a|\n|-|\n[a\nb](c.md)",
    "## a <!-- [@een] --> b",
    "<!--[@een; @twee]-->\n-",
    "a & b",
    "a &amp; b",
    "`a`",
    "```\n## a\n```",
    "a\n---",
    "a\n===",
    "---",
    "***",
    "a  \nb",
    "<br>",
    "a\\*b",
    "{: #a }",
    "a[^1]",
    "/// let-op\n### Kop\n///",
    "/// let-op\na [b](c.md) [@een]\n///",
    ADVICE.rstrip(),
    ADVICE.replace("vaste", "andere").rstrip(),
    "*a* _b_ **c**",
    "https://a.nl",
    "a_b_c",
    "[a](b(c).md)",
    "[a]()",
    "Kop   met   ruimte",
    "## Kop   met   ruimte  ##",
    "## Één kop – met tekens!",
    "## ??",
    "* a\n* b",
    "a\n- b",
    "\ta",
    "!a",
    "[a]!",
    "(a)[b](c.md)",
)


# Each in a page, in a module and in a recommendation.
FOUND = [
    text
    for text in (
        "> \n", "---\n", "- \n", "[@een]\n", "![a](beeld/a.png)\n", "> \n---\n", ">\n- \n", "> a\n> =\n",
        "> > x\n> > ===\n", "> a\n> ---\n", "- a\n\n    b\n- \n", "- a\n\n    b\n    > a\n> ---\n",
        "1. a\n- \t\n> \n", "|a|\n|-|\n##b> *\n", "| a | b |\n| - | - |\n## c\n",
        " \na | b\n- | -\nc | d\n# e\n## a ##\n- \n", "[Veilig\n\ncontact](bestaat-niet.md)\n",
        "[a\n> b](bestaat-niet.md)\n", "a\n\n## \n", "## &nbsp;\n", "ge&shy;en\n", "***\n\n---\n", "10)\n- \n",
        "|   a\n> >> > \n    \n", "|a|\n|-|\n[a\nb](bestaat-niet.md)\n", "<!--[@een]-->\n-\n",
        "a\n\n" + "---\n\n" * 5 + "b\n", "| a | b |\n| - | - |\n" + "| | |\n" * 6,
    )
    for _ in range(3)
]  # fmt: skip


def check(text: str, first_line: int = 1) -> bool:
    """Whether the quick reading took the text; fails when it then says something else."""
    quick = compiler().compile(PATH, text, first_line, quick=True)
    full = compiler().compile(PATH, text, first_line)
    assert places(quick.diagnostics) == places(full.diagnostics)
    known = known_of(full)
    assert known_of(quick).keys() == known.keys()
    for name in {"headings", "links", "citations", "ids"}.intersection(known):
        assert known_of(quick)[name] == known[name]
    if "sections" in known:
        assert shape(quick.body) == shape(full.body)
    assert {key: block.source for key, block in quick.blocks.items()} == {
        key: block.source for key, block in full.blocks.items()
    }
    lines = Lines(text, first_line)
    found = scan(PATH, lines)
    return not found.diagnostics and read_quickly(lines, found) is not None


def shape(body: Body) -> list[tuple[str, str, int, list[int | None]]]:
    return [(item.id, item.title, item.line, [part.block for part in item.parts]) for item in body.sections]


def test_they_agree_on_the_content(subtests: pytest.Subtests) -> None:
    for name, path in TEXTS.items():
        with subtests.test(name):
            parts = split(path.name, path.read_text(encoding="utf-8"))
            check(parts.body, parts.body_line)


def test_they_agree_on_every_way_of_writing(subtests: pytest.Subtests) -> None:
    for text in PIECES:
        with subtests.test(text=text):
            check(f"Eerst een zin.\n\n{text}\n\nTot slot.\n")


@pytest.mark.parametrize("seed", range(12))
def test_they_agree_on_mixtures(seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(40):
        pieces = [dice.choice(PIECES) for _ in range(dice.randint(1, 5))]
        check("".join(piece + dice.choice(["\n\n", "\n\n", "\n\n", "\n", " "]) for piece in pieces))


def test_the_quick_reading_takes_the_plain_texts() -> None:
    assert check(f"## Kop\n\nTekst met [een koppeling](a.md) en [@een].\n\n{ADVICE}\n- a\n- b\n")


def test_a_check_says_what_a_build_says_of_texts_that_nobody_would_write(tmp_path: Path) -> None:
    """A seeded part of `python -m tests.fuzz`, and what that once found."""
    assert differences(Root(tmp_path), [*FOUND, *mixtures(11, 240)]) == []


# Each in a page, in the text of a module, and in a recommendation.
@pytest.mark.parametrize(
    "text",
    [
        " ##}|%\n- Wat is het?- - -niet\n",
        "Wat\n- Vraag dit niet\n",
        "Over*weeg* om dit niet te vragen\n",
        "Bel *me*teen 112\n",
        "Bel mete\\\nen\n",
    ],
)
def test_rules_read_a_text_as_it_is_printed(text: str, tmp_path: Path) -> None:
    assert differences(Root(tmp_path), [text] * 3) == []
