"""Every CSV of the site: what Excel opens can be read back as the same values, and no cell of it does anything."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jgz.model import Version
from jgz.spreadsheet import both, for_excel, for_programs

COLUMNS = ("tekst", "ook")
# A cell that begins with one of these may be a formula somewhere; with a sign also behind white space.
SIGNED = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
FORMULAS = (*SIGNED, "\t", "\r", "\n")
SIGNS = "=+-@＝＋－＠\t\r\n';\",aé 1"


def read_excel(text: str) -> list[list[str]]:
    """What stands in the cells, without the guard."""
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";", strict=True))


def read_programs(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def unguarded(cell: str) -> str:
    """A cell as a program reads it back: one `'` less before what may be a formula."""
    return cell.removeprefix("'") if is_formula(cell.lstrip("'")) else cell


def is_formula(cell: str) -> bool:
    return cell.startswith(FORMULAS) or cell.lstrip().startswith(SIGNED)


@given(st.lists(st.tuples(st.text(SIGNS, max_size=8), st.text(max_size=20)), max_size=5))
def test_both_forms_read_back_as_the_same(rows: list[tuple[str, str]]) -> None:
    wanted = [list(COLUMNS), *(list(row) for row in rows)]
    found = read_excel(for_excel(COLUMNS, rows))
    assert [[unguarded(cell) for cell in row] for row in found] == wanted
    assert not [cell for row in found for cell in row if is_formula(cell)]
    assert read_programs(for_programs(COLUMNS, rows)) == wanted


@pytest.mark.parametrize(
    "formula",
    ["=1+1", "+31", "-20 graden", "@SUM(A1)", "＝1+1", " =1+1", "'=1+1", '=HYPERLINK("x")', "\t=1", "\r=1", "\n=1"],
)
def test_no_cell_is_a_formula(formula: str) -> None:
    (_, row) = read_excel(for_excel(COLUMNS, [(formula, "a;=1+1;b")]))
    assert row == [f"'{formula}", "a;=1+1;b"]


def test_excel_changes_nothing() -> None:
    rows = [(Version(1, 10, 0), date(2026, 3, 1)), (None, True), (("a", "b"), 12)]
    text = for_excel(COLUMNS, rows)
    assert text.split("\r\n") == [
        '\ufeff"tekst";"ook"', '"v1.10.0";"2026-03-01"', '"";"ja"', '"a; b";"12"', "",
    ]  # fmt: skip
    assert for_programs(COLUMNS, rows).split("\r\n") == ["tekst,ook", "1.10.0,2026-03-01", ",ja", "a; b,12", ""]


def test_the_two_forms_lie_beside_each_other() -> None:
    assert both("x/modules.csv", COLUMNS, iter([("a", "b")])) == {
        "x/modules.csv": for_excel(COLUMNS, [("a", "b")]),
        "x/modules-komma.csv": for_programs(COLUMNS, [("a", "b")]),
    }
