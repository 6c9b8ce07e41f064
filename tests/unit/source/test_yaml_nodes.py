"""YAML without guessing: every node at its place, and everything that could surprise an editor refused at its place."""

from __future__ import annotations

import pytest
import yaml

from jgz import faults
from jgz.source import yaml_nodes
from jgz.source.yaml_nodes import MAX_DEPTH, MAX_NODES, Entry, Mapping, Node, Scalar, Sequence, YamlReader, is_ambiguous

READERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]


@pytest.fixture(params=READERS, ids=lambda reader: reader.__name__, autouse=True)
def _both_readers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fast reader and the slow one must say the same: which one there is differs per machine."""
    monkeypatch.setattr(yaml_nodes, "_LOADER", request.param)


def read(text: str, line: int = 1) -> tuple[Node | None, list[tuple[str, int, int]]]:
    reader = YamlReader("a.md", text, line)
    node = reader.read()
    return node, [(item.code, item.location.line, item.location.column) for item in reader.diagnostics]


def mapping(text: str) -> Mapping:
    node, found = read(text)
    assert found == []
    assert isinstance(node, Mapping)
    return node


def test_every_node_knows_its_place_in_the_file() -> None:
    node, found = read('titel: "Slapen"\nlijst:\n  - een\n  - {diep: waar}\n', line=2)
    assert found == []
    assert node == Mapping(
        (
            Entry(Scalar("titel", True, 2, 1), Scalar("Slapen", False, 2, 8)),
            Entry(
                Scalar("lijst", True, 3, 1),
                Sequence(
                    (
                        Scalar("een", True, 4, 5),
                        Mapping((Entry(Scalar("diep", True, 5, 6), Scalar("waar", True, 5, 12)),), 5, 5),
                    ),
                    4,
                    3,
                ),
            ),
        ),
        2,
        1,
    )


def test_columns_count_characters_also_beyond_the_basic_plane() -> None:
    node = mapping('{é: "😀", b: c}')
    assert [entry.key.column for entry in node.entries] == [2, 10]


AS_WRITTEN = [
    ("a", "a", True),
    ('"a"', "a", False),
    ("'a'", "a", False),
    ("'it''s'", "it's", False),
    ('"\\u00e9"', "é", False),
    ("|\n  a\n", "a\n", False),
    (">-\n  a\n  b\n", "a b", False),
    ("a\n  b", "a b", True),
    ("", "", True),
    ("a # toelichting", "a", True),
    ("a#b", "a#b", True),
]


def test_a_value_is_the_text_as_written(subtests: pytest.Subtests) -> None:
    for written, text, plain in AS_WRITTEN:
        with subtests.test(written=written):
            value = mapping(f"sleutel: {written}").entries[0].value
            assert isinstance(value, Scalar)
            assert (value.text, value.plain) == (text, plain)


AMBIGUOUS = (
    "1.10 08 010 0x1F 0o17 0b11 1_000 1e3 -5 +5 .5 .inf -.INF .NaN 1:30 190:20:30 2026-01-01 2026-01-01T10:00:00Z "
    "nee Nee NEE ja yes no on Off true False null Null ~ y N ="
).split()


def test_a_bare_value_that_readers_disagree_about_is_ambiguous(subtests: pytest.Subtests) -> None:
    for written in AMBIGUOUS:
        with subtests.test(written=written):
            value = mapping(f"sleutel: {written}").entries[0].value
            assert isinstance(value, Scalar)
            assert value.text == written
            assert is_ambiguous(value)


def test_in_quotes_nothing_is_ambiguous(subtests: pytest.Subtests) -> None:
    for quote in ["'", '"']:
        for written in ["1.10", "nee", "08", "null", "2026-01-01", ""]:
            with subtests.test(quote=quote, written=written):
                value = mapping(f"sleutel: {quote}{written}{quote}").entries[0].value
                assert isinstance(value, Scalar)
                assert not is_ambiguous(value)


@pytest.mark.parametrize(
    "written", ["slapen", "2-weken-6-maanden", "nee hoor", "V&VN", "3-MMC", "e5", "A1", "https://a.nl"]
)
def test_plain_words_are_not_ambiguous(written: str) -> None:
    value = mapping(f"sleutel: {written}").entries[0].value
    assert isinstance(value, Scalar)
    assert not is_ambiguous(value)


REFUSED = {
    "anker": ("a: &anker b", faults.FORBIDDEN_YAML, 1, 4),
    "verwijzing": ("a: b\nc: *anker", faults.FORBIDDEN_YAML, 2, 4),
    "samenvoegsleutel": ("a:\n  <<: {b: c}", faults.FORBIDDEN_YAML, 2, 3),
    "type": ("a: !!str b", faults.FORBIDDEN_YAML, 1, 4),
    "eigen-type": ("a: !eigen b", faults.FORBIDDEN_YAML, 1, 4),
    "kaal-type": ("a: ! b", faults.FORBIDDEN_YAML, 1, 4),
    "python": ("a: !!python/object/apply:os.system ['x']", faults.FORBIDDEN_YAML, 1, 4),
    "type-van-het-geheel": ("!!map\na: b", faults.FORBIDDEN_YAML, 1, 1),
    "tab": ("a: b\n\tc: d", faults.FORBIDDEN_YAML, 2, 1),
    "tab-na-dubbele-punt": ("a:\tb", faults.FORBIDDEN_YAML, 1, 3),
    "tweede-document": ("a: b\n---\nc: d", faults.FORBIDDEN_YAML, 2, 1),
    "documentstreep": ("---\na: b", faults.FORBIDDEN_YAML, 1, 1),
    "versieregel": ("%YAML 1.1\n---\na: b", faults.FORBIDDEN_YAML, 1, 1),
    "lijst-als-sleutel": ("? [a]\n: b", faults.FORBIDDEN_YAML, 1, 3),
    "groep-als-sleutel": ("? {a: b}\n: c", faults.FORBIDDEN_YAML, 1, 3),
    "dubbele-punt-in-waarde": ("a: b: c", faults.BROKEN_YAML, 1, 5),
    "aanhalingsteken-open": ('a: "b\nc: d\ne: f', faults.BROKEN_YAML, 1, 4),
    "enkel-aanhalingsteken-open": ("a: 'b\nc: d", faults.BROKEN_YAML, 1, 4),
    "haak-open": ("a: [b, c\nd: e", faults.BROKEN_YAML, 1, 4),
    "accolade-open": ("a: {b: c\nd: e", faults.BROKEN_YAML, 1, 4),
    "haak-te-veel": ("a: [b]]", faults.BROKEN_YAML, 1, 7),
    "tekst-na-aanhalingsteken": ('a: "b" c', faults.BROKEN_YAML, 1, 8),
    "onbekende-backslash": ('a: "\\q"', faults.BROKEN_YAML, 1, 4),
    "inspringing": ("a:\n  b: c\n d: e", faults.BROKEN_YAML, 3, 2),
    "geen-dubbele-punt": ("a: b\nzomaar\nc: d", faults.BROKEN_YAML, 2, 1),
    "apenstaart": ("a: @b", faults.BROKEN_YAML, 1, 4),
    "accent": ("a: `b`", faults.BROKEN_YAML, 1, 4),
    "procent": ("a: %b", faults.BROKEN_YAML, 1, 4),
    "einde-document": ("a: b\n...\nc: d", faults.BROKEN_YAML, 3, 1),
}


def test_what_yaml_would_guess_or_misread_is_refused_at_its_place(subtests: pytest.Subtests) -> None:
    for name, (text, fault, line, column) in REFUSED.items():
        with subtests.test(name):
            node, found = read(text)
            assert node is None
            assert found == [(fault.code, line, column)]


def test_every_tab_is_reported() -> None:
    assert read("\ta: b\nc: d\n\te: f")[1] == [("JGZ107", 1, 1), ("JGZ107", 3, 1)]


def test_a_duplicate_key_is_reported_where_it_stands_and_the_first_counts() -> None:
    node, found = read("a: 1\nb:\n  c: 2\n  c: 3\na: 4\n", line=10)
    assert found == [("JGZ106", 13, 3), ("JGZ106", 14, 1)]
    assert isinstance(node, Mapping)
    assert node.entries[0].value == Scalar("1", True, 10, 4)
    assert [entry.key.text for entry in node.entries] == ["a", "b"]


def test_keys_are_compared_as_text() -> None:
    assert read('a: 1\n"a": 2')[1] == [("JGZ106", 2, 1)]
    assert [entry.key.text for entry in mapping("1: a\n01: b").entries] == ["1", "01"]


@pytest.mark.parametrize("text", ["", "\n\n", "# alleen toelichting\n", "   \n"])
def test_nothing_is_no_node_and_no_fault(text: str) -> None:
    assert read(text) == (None, [])


@pytest.mark.parametrize(
    ("open", "close"), [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")], ids=["lijst", "groep", "streepje", "vraag"]
)
def test_depth_has_a_limit(open: str, close: str) -> None:
    deep = open * MAX_DEPTH + "a" + close * MAX_DEPTH
    assert "JGZ207" not in [code for code, _, _ in read(deep)[1]]
    deeper = open * (MAX_DEPTH + 1) + "a" + close * (MAX_DEPTH + 1)
    assert [code for code, _, _ in read(deeper)[1]] == ["JGZ207"]
    assert [code for code, _, _ in read(open * 20_000)[1]] == ["JGZ207"]


def test_the_number_of_values_has_a_limit() -> None:
    assert read("".join(f"- a{number}\n" for number in range(MAX_NODES - 1)))[1] == []
    assert read("".join(f"- a{number}\n" for number in range(MAX_NODES)))[1] == [("JGZ207", MAX_NODES, 3)]


@pytest.mark.parametrize("sign", ["\ufffe", "\x01", "\x7f"])
def test_a_character_that_yaml_refuses_is_a_fault_and_no_crash(sign: str) -> None:
    node, found = read(f"a: b\nc: {sign}")
    assert node is None
    assert [code for code, _, _ in found] == ["JGZ108"]


def test_half_a_character_pair_never_becomes_a_plain_value() -> None:
    node, found = read('a: "\\ud800"')
    assert found or (isinstance(node, Mapping) and not getattr(node.entries[0].value, "text", "x").isprintable())


def test_messages_hold_no_character_that_a_terminal_acts_on() -> None:
    reader = YamlReader("a.md", '"\\e[31mrood": 1\n"\\e[31mrood": 2')
    reader.read()
    assert [item.code for item in reader.diagnostics] == ["JGZ106"]
    assert reader.diagnostics[0].message.isprintable()
