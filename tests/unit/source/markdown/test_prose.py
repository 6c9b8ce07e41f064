"""Running text out of Markdown: what a reader reads, and where each character stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.source.test_fuzz import TEXT_PIECES, bounded
from tests.work import Yardstick

from jgz.loader import load
from jgz.source.markdown import prose
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.prose import read_prose


def texts(source: str) -> list[str]:
    return [item.text for item in read_prose("a.md", Lines(source))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Een\nalinea.\n\nNog een.", ["Een alinea.", "Nog een."]),
        ("## Een kop ##\nTekst", ["Een kop", "Tekst"]),
        ("Kop\n---\n\n- een\n- twee\n  verder\n\n1. drie", ["Kop", "een", "twee verder", "drie"]),
        ("**Vet** en _schuin_ en snake_case.", ["Vet en schuin en snake_case."]),
        ("Zie [de **kop**](a.md#b) en ![beeld](c.png).", ["Zie de kop en."]),
        ("Dat klopt [@bron; @ander].", ["Dat klopt."]),
        ("Dat klopt [@bron;\n@ander] en verder[^1].", ["Dat klopt en verder."]),
        ("Zo `code` is weg.", ["Zo is weg."]),
        ("```\ncode\n```\ntekst", ["tekst"]),
        ("    code\n\ntekst", ["tekst"]),
        ("- punt\n\n    hoort bij punt", ["punt", "hoort bij punt"]),
        ("> Een\n> citaat", ["Een citaat"]),
        ("| a | b |\n|---|---|\n| **c** | d |", ["a", "b", "c", "d"]),
        ("[^1]: De noot.\n\n[a]: https://a.nl", ["De noot."]),
        ("&eacute;&eacute;n H<sub>2</sub>O \\*ster\\*", ["één H2O *ster*"]),
        ("Ga naar https://a.nl/b of <https://c.nl>.", ["Ga naar of ."]),
        ("/// let-op\nPas op.\n///\nVerder", ["Pas op.", "Verder"]),
        ("{: #id .klasse}\nTekst {: lang=en}", ["Tekst"]),
    ],
)
def test_passages(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


def test_a_passage_knows_its_block() -> None:
    source = "/// aanbeveling | a-b\n    sterkte: sterk\n\nDoe dit.\n\n//// motivering\nOmdat.\n////\nEn dat.\n///\nNa."
    found = [(item.text, item.block, item.block_line) for item in read_prose("a.md", Lines(source, 11))]
    assert found == [
        ("Doe dit.", "aanbeveling", 11),
        ("Omdat.", "motivering", 16),
        ("En dat.", "aanbeveling", 11),
        ("Na.", "", 0),
    ]


def test_the_passages_of_one_block_are_those_of_the_whole_text(content: Path) -> None:
    found = 0
    for document in load(content, quick=True).library.documents():
        origin = document.origin
        body = Lines("\n".join(origin.text.split("\n")[origin.body_line - 1 :]), origin.body_line)
        whole = read_prose(origin.path, body)
        for block in ("aanbeveling", "let-op"):
            wanted = tuple(item for item in whole if item.block == block)
            assert read_prose(origin.path, body, block) == wanted
            found += len(wanted)
    assert found > 100


def test_places_lead_back_to_the_file() -> None:
    (passage,) = read_prose("a.md", Lines("- Zie **[de\n  kop](b.md)**  nu.", 7))
    assert passage.text == "Zie de kop nu."
    assert passage.place(passage.text.index("de")) == (7, 10)
    assert passage.place(passage.text.index("kop")) == (8, 3)
    assert passage.links == ((4, 10),)
    location = passage.location(4, 10)
    assert (location.line, location.column, location.length) == (7, 10, 2)


def test_every_character_of_the_content_is_where_it_is_said_to_be(content: Path) -> None:
    for document in load(content, quick=True).library.documents():
        origin = document.origin
        lines = origin.text.split("\n")
        body = "\n".join(lines[origin.body_line - 1 :])
        for passage in read_prose(origin.path, Lines(body, origin.body_line)):
            for offset, char in enumerate(passage.text):
                line, column = passage.place(offset)
                assert char in (lines[line - 1][column - 1 : column], " "), (origin.path, line, column)


@bounded(500)
@given(st.lists(st.sampled_from((*TEXT_PIECES, "https://a.nl", "www.a.nl", "\u00a0", "\t")), max_size=12).map("".join))
def test_a_look_at_a_line_never_hides_a_mark(text: str) -> None:
    quick = read_prose("a.md", Lines(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prose, "_is_plain", lambda text: False)
        assert read_prose("a.md", Lines(text)) == quick


@pytest.fixture(scope="module")
def ordinary() -> Yardstick:
    """Forty long lines of ordinary text."""
    line = ("Een gewone zin met *nadruk*, een [verwijzing](a.md) en `code`. " * 100)[:4990]
    return Yardstick(lambda: read_prose("a.md", Lines("\n".join([line] * 40))))


@pytest.mark.parametrize(
    "piece", ["![", "[", "](", "[@", "<a ", "{:", "> ", "- ", "`", "**", "|", "&a", "# ", "\\", "*a_"], ids=repr
)
def test_hostile_text_is_read_at_the_cost_of_some_ordinary_texts(piece: str, ordinary: Yardstick) -> None:
    line = (piece * 5000)[:4990]
    assert ordinary.allows(30, lambda: read_prose("a.md", Lines("\n".join([line] * 40))))
