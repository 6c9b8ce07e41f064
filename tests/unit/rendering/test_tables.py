"""Tables of a text: framed, and from three columns on with the words of the header at every cell."""

from __future__ import annotations

import html as html_lib

import html5lib
import markdown
import pytest

from jgz.rendering.pieces.tables import framed


def table(*rows: str) -> str:
    """The html of a Markdown table."""
    head, *rest = rows
    line = "| --- " * (head.count("|") - 1)
    return markdown.markdown("\n".join((head, f"{line}|", *rest)), extensions=["tables"])


NARROW = table("| Uitkomst | Wat je doet |", "| goed | niets |")
WIDE = table("| Leeftijd | Wat <b>je</b> & meet | Grens |", "| 2 jaar | lengte | 80 |", "| 4 jaar | gewicht | |")


def test_text_without_a_table_stays_as_it_is() -> None:
    assert framed("<p>Geen tabel.</p>") == "<p>Geen tabel.</p>"


NAMES = [(NARROW, "Uitkomst, Wat je doet"), (WIDE, "Leeftijd, Wat je & meet, Grens")]


@pytest.mark.parametrize(("html", "name"), NAMES)
def test_every_table_has_a_frame_with_a_name_of_its_own(html: str, name: str) -> None:
    (frame,) = html5lib.parseFragment(framed(f"<p>voor</p>{html}<p>na</p>"), namespaceHTMLElements=False).iter("div")
    assert frame.get("aria-label") == f"Tabel: {name}"
    assert [child.tag for child in frame] == ["table"]


def test_two_columns_stay_a_plain_table() -> None:
    assert NARROW in framed(NARROW)


def test_more_columns_carry_roles_and_the_words_of_their_header() -> None:
    tree = html5lib.parseFragment(framed(WIDE), namespaceHTMLElements=False)
    roles = {item.tag: item.get("role") for item in tree.iter() if item.tag in ("table", "thead", "tbody", "tr")}
    assert roles == {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row"}
    assert [item.get("role") for item in tree.iter("th")] == ["columnheader"] * 3
    cells = [(item.get("role"), item.get("data-kop"), item.text) for item in tree.iter("td")]
    again = [("cell", None), ("cell", "Wat je & meet"), ("cell", "Grens")] * 2
    assert [cell[:2] for cell in cells] == again
    assert [cell[2] for cell in cells] == ["2 jaar", "lengte", "80", "4 jaar", "gewicht", None]


def test_no_words_of_a_header_get_out_of_their_attribute() -> None:
    name = '"><script>alert(1)</script>'
    text = framed(table("| a | b | " + html_lib.escape(name) + " |", "| 1 | 2 | 3 |"))
    tree = html5lib.parseFragment(text, namespaceHTMLElements=False)
    assert list(tree.iter("script")) == []
    assert [item.get("data-kop") for item in tree.iter("td")][-1] == name


def test_each_table_of_a_text_has_its_own_headers() -> None:
    tree = html5lib.parseFragment(framed(WIDE + NARROW + WIDE), namespaceHTMLElements=False)
    assert [item.get("class") for item in tree.iter("table")] == ["jgz-rijen", None, "jgz-rijen"]
