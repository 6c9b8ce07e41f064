"""The fast reading of plain YAML says node for node what the real reader says, or leaves the text to it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.source.test_fuzz import FIELDS, bounded

from jgz.source import yaml_nodes
from jgz.source.nodes import MAX_DEPTH, MAX_NODES, Mapping, Node, Scalar, Sequence
from jgz.source.plain_yaml import read_plainly
from jgz.source.yaml_nodes import YamlReader

ROOT = Path(__file__).parents[3]
READERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]
DOCUMENTS = sorted(path for name in ("modules", "clusters", "tests/sites") for path in (ROOT / name).rglob("*.md"))
REGISTERS = sorted((ROOT / "modules").rglob("*.yml"))
CASES = sorted((ROOT / "tests/rules").rglob("*.diff"))
PIECES = (
    *("a", "een woord", "b: ", "c:", "- ", "-", " ", "  ", "\n", "\n  ", "\n- ", "\n  - ", "\n    ", "\n  a: "),
    *("[", "]", "{", "}", ", ", ",", '"', "'", "[a, b]", "[]", "{a: b}", "{a: b, c: 'd'}", '"a b"', "'a b'", "''"),
    *("#", " #", ": ", ":", "?", "|", ">", "!", "&a", "*a", "%", "@", "`", "~", "/", "(", "\\", "\t", "<<: ", "="),
    *("...", "---", "key: value", "1.0", "1:30", "nee", "2026-01-01", "0123", "_", "é", "🙂", "\u00a0", "\ufeff", "\r"),
)
MIXTURES = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


def lengths(node: Node) -> list[object]:
    """The lengths of a node and all in it, which take no part in comparing nodes."""
    if isinstance(node, Scalar):
        return [node.length]
    if isinstance(node, Sequence):
        return [node.length, *map(lengths, node.items)]
    return [node.length, *([item.length, *lengths(item.key), *lengths(item.value)] for item in node.entries)]


def check(text: str, line: int = 1) -> bool:
    """Whether the fast reading took the text; fails when it then says something else."""
    plain = read_plainly(text, line)
    if plain is None:
        return False
    for loader in READERS:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_nodes, "_LOADER", loader)
            reader = YamlReader("a.md", text, line)
            node = reader.read_fully()
        assert reader.diagnostics == []
        assert node == plain
        assert isinstance(node, Mapping)
        assert lengths(node) == lengths(plain)
    return True


def fields_of(path: Path) -> str:
    return path.read_text(encoding="utf-8").partition("---\n")[2].partition("---\n")[0]


def test_they_agree_on_the_content_and_nearly_all_of_it_is_plain() -> None:
    took = [check(fields_of(path), 2) for path in DOCUMENTS]
    assert sum(took) > 0.9 * len(took) > 50


def test_they_agree_on_the_registers() -> None:
    for path in REGISTERS:
        check(path.read_text(encoding="utf-8"))


def test_they_agree_on_the_lines_of_the_cases_of_all_rules() -> None:
    for path in CASES:
        for piece in path.read_text(encoding="utf-8").split("\n@@ "):
            lines = [line[1:].replace("▶", "") for line in piece.split("\n")[1:] if line[:1] in ("+", " ")]
            check("\n".join(lines))
            for line in lines:
                check(line)


@bounded(3000)
@given(MIXTURES)
def test_they_agree_on_mixtures(text: str) -> None:
    check(text)
    check(f"a: {text}")
    check(f"a:\n  - {text}\n  - b: c\nd: e\n")


@bounded(500)
@given(FIELDS)
def test_they_agree_on_pieces_of_fields(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: b",
        "    richting: voor\n    sterkte: sterk\n",
        "a: [b, 'c d', \"e\"]\nf: []\ng: {h: i, j: 'k'}\n",
        "a:\n- b\n- c\nd:\n  - e: f\n    g: [h]\n  - {i: j}\n\nk: l\n",
        "a: https://a.nl/b#c\nb: collega's",
        "a: 1.10\nb: 2026-01-01\nc: nee\nd: é 🙂\n",
    ],
)
def test_plain_text_is_taken(text: str) -> None:
    assert check(text, 7)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="niets"),
        pytest.param("- a", id="lijst-als-geheel"),
        pytest.param("a:", id="geen-waarde"),
        pytest.param("a:\nb: c", id="geen-waarde-midden"),
        pytest.param("a:\n  - \nb: c", id="streepje-zonder-waarde"),
        pytest.param("a: b\n  c", id="waarde-op-twee-regels"),
        pytest.param("a: 'b\n  c'", id="aanhaling-op-twee-regels"),
        pytest.param("a: [b,\n  c]", id="lijst-op-twee-regels"),
        pytest.param("a: b\na: c", id="twee-keer"),
        pytest.param("a: {b: c, b: d}", id="twee-keer-in-accolades"),
        pytest.param("a: b # c", id="commentaar"),
        pytest.param("# a\nb: c", id="commentaarregel"),
        pytest.param("a: b: c", id="dubbele-punt"),
        pytest.param("a: [b: c]", id="dubbele-punt-in-lijst"),
        pytest.param("a: [b, ]", id="komma-te-veel"),
        pytest.param("a: [b, [c]]", id="lijst-in-lijst"),
        pytest.param("a: &b c", id="anker"),
        pytest.param("a: *b", id="verwijzing"),
        pytest.param("a: !b c", id="type"),
        pytest.param("<<: {a: b}", id="samenvoegsleutel"),
        pytest.param("a: |\n  b", id="blok"),
        pytest.param('a: "b\\n"', id="backslash"),
        pytest.param("a: 'b''c'", id="aanhalingsteken-in-aanhaling"),
        pytest.param("a:\tb", id="tab"),
        pytest.param("a: b\u2028c", id="regeleinde"),
        pytest.param("a: b ", id="spatie-aan-het-eind"),
        pytest.param("a:\n  b: c\n d: e", id="inspringing"),
        pytest.param("a: b\n- c", id="lijst-naast-veld"),
        pytest.param("---\na: b", id="documentstreep"),
        pytest.param("a: b\n...", id="einde-document"),
        pytest.param("a: " + "b" * MAX_NODES, id="lang"),
        pytest.param("".join(f"{' ' * depth}a:\n" for depth in range(MAX_DEPTH)) + " " * MAX_DEPTH + "a: b", id="diep"),
    ],
)
def test_anything_else_is_left_to_the_real_reader(text: str) -> None:
    assert read_plainly(text, 1) is None
