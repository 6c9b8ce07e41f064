"""Reading `samenstellingen.txt`: each line that is wrong is named, and the others still count."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites.root import Root

from jgz.diagnostics import Diagnostic
from jgz.loader import load
from jgz.loader.compounds import read_compounds, write_compound
from jgz.model import Compound
from jgz.source.files import TextFile

PATH = "modules/_registers/samenstellingen.txt"


def read(text: str) -> tuple[tuple[Compound, ...], list[Diagnostic]]:
    found: list[Diagnostic] = []
    return read_compounds(TextFile(PATH, text), found), found


def test_words_parts_and_refusals() -> None:
    text = "# Uitleg\n\nhuilbaby = huil + baby\nplatform =\nslaap-apneu=slaap+apneu\n"
    assert read(text) == (
        (Compound("huilbaby", ("huil", "baby")), Compound("platform", ()), Compound("slaap-apneu", ("slaap", "apneu"))),
        [],
    )


@pytest.mark.parametrize(
    ("line", "message", "help"),
    [
        ("kop", "geen woord met zijn delen", "huilbaby = huil + baby"),
        ("= huil", "geen woord met zijn delen", "huilbaby"),
        ("kop = huil +", "geen woord met zijn delen", "huilbaby"),
        ("kop = twee woorden", "geen woord met zijn delen", "huilbaby"),
        ("kop = a = b", "geen woord met zijn delen", "huilbaby"),
        ("kop = <b>", "geen woord met zijn delen", "huilbaby"),
        ("kop = a+b+c+d+e+f", "geen woord met zijn delen", "huilbaby"),
        ("Kop = oor", "hoofdletter", "kleine letters"),
        ("haar = oor", "staat niet op volgorde", "boven `hand`"),
        ("hand = oor", "twee keer", "Haal een"),
        ("kop = kop + oor", "deel van zichzelf", "Haal dat deel weg"),
    ],
)
def test_a_line_that_is_wrong(line: str, message: str, help: str) -> None:
    compounds, (fault,) = read(f"hand = arm\n{line}\nzaad = bal\n")
    assert message in fault.message
    assert help in fault.help
    assert (fault.location.path, fault.location.line) == (PATH, 2)
    assert [item.word for item in compounds] == ["hand", "zaad"]


def test_no_file_is_no_register() -> None:
    found: list[Diagnostic] = []
    assert read_compounds(None, found) == ()
    assert found == []


def test_the_check_of_a_tree_reads_it(tmp_path: Path) -> None:
    root = Root(tmp_path)
    root.write(PATH, "speelplek = spelen + plek\n")
    assert root.codes() == []
    assert load(root.path).library.registers.compounds == (Compound("speelplek", ("spelen", "plek")),)
    root.write(PATH, "speelplek\n")
    assert len(root.codes()) == 1


@pytest.mark.parametrize("item", [Compound("huilbaby", ("huil", "baby")), Compound("platform", ())])
def test_what_is_written_reads_back(item: Compound) -> None:
    assert read(write_compound(item)) == ((item,), [])


def test_hostile_lines_take_no_time() -> None:
    compounds, found = read("a" * 200_000 + "\n" + "=" * 200_000 + "\n" + "a=" + "+" * 200_000)
    assert compounds == ()
    assert len(found) == 3
