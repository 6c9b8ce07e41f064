"""Tables of a text: framed, and from three columns on with the words of the header at every cell."""

from __future__ import annotations

import xml.etree.ElementTree as etree

import pytest
from tests.unit.source.markdown.reading import compile_text, tree_of

NARROW = "| Uitkomst | Wat je doet |\n| --- | --- |\n| goed | niets |\n"
WIDE = (
    "| Leeftijd | Wat *je*<br>& meet | Grens |\n| --- | :---: | --- |\n"
    "| 2 jaar | lengte | 80 |\n| 4 jaar | gewicht | |\n"
)


def tree(text: str) -> etree.Element:
    compiled = compile_text(text)
    assert compiled.diagnostics == ()
    return tree_of(compiled)


@pytest.mark.parametrize(
    ("text", "name"), [(NARROW, "Uitkomst, Wat je doet"), (WIDE, "Leeftijd, Wat je & meet, Grens")]
)
@pytest.mark.parametrize("around", ["%s", "/// let-op\n%s///\n"])
def test_every_table_has_a_frame_with_a_name_of_its_own(text: str, name: str, around: str) -> None:
    (frame,) = (item for item in tree(f"voor\n\n{around % text}\nna\n").iter("div") if item.get("tabindex"))
    # Who listens hears that a wide one is a table from its role.
    role, heard = ("table", name) if text == WIDE else ("group", f"Tabel: {name}")
    assert frame.attrib == {"class": "jgz-tabel", "role": role, "aria-label": heard, "tabindex": "0"}
    assert [child.tag for child in frame] == ["table"]


def test_two_columns_stay_a_plain_table() -> None:
    (table,) = tree(NARROW).iter("table")
    assert {name for item in table.iter() for name in item.attrib} == set()


def test_more_columns_carry_roles_and_the_words_of_their_header() -> None:
    (table,) = tree(WIDE).iter("table")
    roles = {item.tag: item.get("role") for item in table.iter() if item.tag in ("table", "thead", "tbody", "tr")}
    assert roles == {"table": "presentation", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row"}
    assert [item.get("role") for item in table.iter("th")] == ["columnheader"] * 3
    cells = [(item.get("role"), item.get("data-kop"), item.get("align")) for item in table.iter("td")]
    assert cells == [("cell", None, None), ("cell", "Wat je & meet", "center"), ("cell", "Grens", None)] * 2


def test_no_words_of_a_header_get_out_of_their_attribute() -> None:
    name = '"><script>alert(1)</script>'
    escaped = name.replace("<", "&lt;").replace(">", "&gt;")
    root = tree(f"| a | b | {escaped} |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n")
    assert list(root.iter("script")) == []
    assert [item.get("data-kop") for item in root.iter("td")][-1] == name


def test_each_table_of_a_text_has_its_own_headers() -> None:
    root = tree(f"{WIDE}\n{NARROW}\n{WIDE}")
    assert [item.get("class") for item in root.iter("table")] == ["jgz-rijen", None, "jgz-rijen"]


@pytest.mark.parametrize("name", ["role", "data-kop", "tabindex", "aria-label"])
def test_an_author_can_not_write_what_the_compiler_sets(name: str) -> None:
    compiled = compile_text(f"| a |\n| --- |\n| b {{: {name}=x }} |\n")
    assert [item.code for item in compiled.diagnostics] == ["JGZ402"]
