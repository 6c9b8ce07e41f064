"""Generated texts, always the same ones: no reader raises, every place lies in its file, and reading twice or
quickly says the same.

The pieces are those of which our files are made, so that most texts are nearly right. `cases/` beside this file holds
what longer runs have found.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sites.root import GUIDELINE, PARENTS, PRIVACY, TALKING, Root
from tests.unit.source.markdown.reading import known_of

from jgz.diagnostics import Diagnostic
from jgz.loader import load
from jgz.source.characters import INVISIBLE
from jgz.source.frontmatter import split
from jgz.source.markdown.compile import Compiler
from jgz.source.markdown.fences import scan
from jgz.source.markdown.lines import Lines
from jgz.source.yaml_nodes import YamlReader
from jgz.store import Store

# The files of a tree that were not damaged; what was read quickly is kept apart.
READ, READ_QUICKLY = (Store(None, remembers=True) for _ in range(2))
PATH = "modules/over/proef.md"
CLUSTER = "clusters/het-lichaam.md"
MINIMAL = Path(__file__).parents[2] / "sites/minimaal"
CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))
FIELD_PIECES = (
    *"-:[]{},#&*!|>'\"%@`?=<~",
    *(
        "---",
        "...",
        "- ",
        ": ",
        ":\n",
        "\n",
        "\n  ",
        "\n    - ",
        "<<",
        "!!str ",
        "&a ",
        "*a",
        "\\",
        "\t",
        "\u00a0",
        "é",
        "🙂",
    ),
    *("id", "soort", "titel", "fictief", "privacy", "pagina", "true", "ja", "1.10", "2026-02-30", "0123", "null", "{{"),
)
TEXT_PIECES = (
    *"#*_`~|>[](){}!<-+=:;\\/^@&.1",
    *(
        "\n",
        "\n\n",
        "\n    ",
        "\n- ",
        "\n1. ",
        "\n> ",
        "\n## ",
        "\n# ",
        "\n```\n",
        "\n~~~\n",
        "\n---\n",
        "\n|a|b|\n|-|-|\n|",
    ),
    *(
        "/// let-op\n",
        "/// aanbeveling | een-advies\n",
        "\n///\n",
        "\n////\n",
        "//// motivering\n",
        "    richting: voor\n",
    ),
    *("    kern: ja\n", "[@een]", "[@een; @twee]", "[^1]", "\n[^1]: noot", "\n[a]: b.md", "[a](b.md)", "![a](b.png)"),
    *(
        "{: #a }",
        "{.b}",
        "<br>",
        "<sub>",
        "</sub>",
        "<!--",
        "-->",
        "<a ",
        "&#x200b;",
        "&amp;",
        "tekst",
        "é",
        "e\u0301",
        "🙂",
    ),
    *(
        "\u00a0",
        "\u2028",
        "\u0085",
        "\ufeff",
        "\x1f",
        "{{",
        "--8<--",
        "!!! a",
        "*[A]: b",
        "https://a.nl",
        "javascript:",
        " " * 9,
    ),
)
LINES = sorted({line for path in MINIMAL.rglob("*.md") for line in path.read_text(encoding="utf-8").split("\n")})
FIELDS = st.lists(st.sampled_from(FIELD_PIECES), max_size=25).map("".join)
TEXTS = st.lists(st.sampled_from(TEXT_PIECES), max_size=25).map("".join)
NEARLY_RIGHT = st.lists(st.one_of(st.sampled_from(LINES), FIELDS, TEXTS), max_size=12).map("\n".join)
FILES = st.one_of(
    NEARLY_RIGHT,
    st.tuples(FIELDS, TEXTS).map(lambda parts: f"---\n{parts[0]}\n---\n{parts[1]}"),
    st.text(max_size=40),
)


def bounded(examples: int) -> settings:
    """That many examples, fixed by the test itself, so that a red run is red again."""
    slow_is_fine = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    return settings(
        max_examples=examples, derandomize=True, deadline=None, database=None, suppress_health_check=slow_is_fine
    )


def assert_within(diagnostics: Iterable[Diagnostic], text: str, path: str = PATH) -> None:
    """Every diagnostic of a file stands on a line that exists, at most one past its last character."""
    lines = text.split("\n")
    for item in diagnostics:
        if item.location.path == path:
            assert 1 <= item.location.line <= len(lines), item
            line = lines[item.location.line - 1]
            assert 1 <= item.location.column <= len(line) + 1, item
            assert item.location.column - 1 + item.location.length <= len(line), item
        assert item.message.isprintable(), item
        assert item.help.isprintable(), item


def check_fields(text: str) -> None:
    """The readers of fields, on a whole file and on a list of fields alone."""
    found = split(PATH, text)
    assert_within(found.diagnostics, text)
    assert split(PATH, text) == found
    reader = YamlReader(PATH, text)
    node = reader.read()
    assert node is None or not isinstance(node, str)
    assert_within(reader.diagnostics, text)


def check_text(text: str) -> None:
    """The readers of a text: the blocks, and the compilation both ways."""
    if INVISIBLE.search(text):
        return  # Such a file is refused when it is opened.
    assert_within(scan(PATH, Lines(text)).diagnostics, text)
    compiler = Compiler()
    full, quick = compiler.compile(PATH, text, 1), compiler.compile(PATH, text, 1, quick=True)
    assert_within(full.diagnostics, text)
    assert sorted(full.diagnostics) == sorted(quick.diagnostics)
    known = known_of(full)
    for name in {"ids", "headings", "links", "citations"}.intersection(known):
        assert known_of(quick)[name] == known[name]
    again = compiler.compile(PATH, text, 1)
    assert (known_of(again), again.blocks, again.diagnostics) == (known, full.blocks, full.diagnostics)


def check_tree(root: Root, name: str, text: str) -> None:
    """A whole tree with one damaged file: the same is said every time, at places that exist."""
    path = root.path / name
    before = path.read_bytes()
    try:
        path.write_bytes(text.encode("utf-8", errors="replace"))
        full = load(root.path).diagnostics
        assert_within(full, path.read_bytes().decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n"), name)
        assert load(root.path, store=READ).diagnostics == full
        assert load(root.path, quick=True, store=READ_QUICKLY).diagnostics == full
    finally:
        path.write_bytes(before)


@bounded(300)
@given(FILES)
def test_fields_are_read_or_refused(text: str) -> None:
    check_fields(text)


@bounded(300)
@given(TEXTS)
def test_texts_are_read_or_refused(text: str) -> None:
    check_text(text)


@pytest.mark.parametrize("name", [PRIVACY, TALKING, PARENTS, GUIDELINE, CLUSTER, "modules/_registers/fasen.yml"])
@bounded(25)
@given(text=FILES)
def test_a_damaged_tree_is_read_the_same_every_time(name: str, text: str, root: Root) -> None:
    check_tree(root, name, text)


@bounded(60)
@given(data=st.data())
def test_a_file_with_a_damaged_line_is_read_the_same_every_time(data: st.DataObject, root: Root) -> None:
    name = data.draw(st.sampled_from([PRIVACY, TALKING, PARENTS, GUIDELINE, CLUSTER]))
    lines = root.read(name).split("\n")
    place = data.draw(st.integers(0, len(lines) - 1))
    column = data.draw(st.integers(0, len(lines[place])))
    piece = data.draw(st.sampled_from(TEXT_PIECES + FIELD_PIECES))
    cut = data.draw(st.integers(0, 3))
    lines[place] = lines[place][:column] + piece + lines[place][column + cut :]
    check_tree(root, name, "\n".join(lines))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Root:
    """One tree for all examples: each puts back what it damaged."""
    return Root(tmp_path_factory.mktemp("fuzz"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_was_found_before_stays_mended(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    check_fields(text)
    check_text(text)
