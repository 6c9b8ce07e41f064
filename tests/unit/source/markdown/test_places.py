"""Links, citations and headings: everyone that stands in the text, once, in order, and at its place."""

from __future__ import annotations

import markdown
import pytest
from tests.unit.source.markdown.reading import ADVICE, compile_text, parse, tree_of

from jgz.source.markdown.lines import Lines


def links(text: str) -> list[tuple[str, int, int, str]]:
    return [(item.target, item.line, item.column, item.text) for item in compile_text(text).body.links]


def citations(text: str) -> list[tuple[str, int, int, int]]:
    return [(item.source_id, item.number, item.line, item.column) for item in compile_text(text).body.citations]


LINKS = {
    "gewoon": ("Zie [hier](a.md).", [("a.md", 1, 12, "hier")]),
    "tweede-regel": ("Zie\nook [hier](a.md).", [("a.md", 2, 12, "hier")]),
    "begin-gelijk": ("[x](a.md#b) [y](a.md)", [("a.md#b", 1, 5, "x"), ("a.md", 1, 17, "y")]),
    "begin-gelijk-later": ("[x](a.md#b) [z](a.md#bc)", [("a.md#b", 1, 5, "x"), ("a.md#bc", 1, 17, "z")]),
    "twee-keer": ("[x](a.md)\n\n[y](a.md)", [("a.md", 1, 5, "x"), ("a.md", 3, 5, "y")]),
    "eerst-in-code": ("`[x](a.md)` en [x](a.md)", [("a.md", 1, 20, "x")]),
    "eerst-in-codeblok": ("```\n[x](a.md)\n```\n\n[x](a.md)", [("a.md", 5, 5, "x")]),
    "eerst-als-tekst": ("Het bestand a.md heet [x](a.md)", [("a.md", 1, 27, "x")]),
    "met-titel": ('[x](a.md "titel")', [("a.md", 1, 5, "x")]),
    "met-haken": ("[x](<a.md>)", [("a.md", 1, 6, "x")]),
    "met-haakjes": ("[x](https://a.nl/b_(c))", [("https://a.nl/b_(c)", 1, 5, "x")]),
    "met-code-teken": ("[x](https://a.nl/?b=1&amp;c=2)", [("https://a.nl/?b=1&c=2", 1, 5, "x")]),
    "en-teken": ("[x](https://a.nl/?b=1&c=2)", [("https://a.nl/?b=1&c=2", 1, 5, "x")]),
    "vermomd": ("[x](java&#115;cript:alert(1))", [("javascript:alert(1)", 1, 5, "x")]),
    "vetgedrukt": ("**[x](a.md)**", [("a.md", 1, 7, "x")]),
    "opmaak-in-tekst": ("[een **vet** woord](a.md)", [("a.md", 1, 21, "een vet woord")]),
    "html-in-tekst": ("[CO<sub>2</sub>](a.md)", [("a.md", 1, 18, "CO2")]),
    "over-twee-regels": ("[een\ntwee](a.md)", [("a.md", 2, 7, "een twee")]),
    "verwijzing": ("[x][r]\n\n[r]: a.md", [("a.md", 3, 6, "x")]),
    "korte-verwijzing": ("[r]\n\n[r]: <a.md>", [("a.md", 3, 7, "r")]),
    "verwijzing-twee-keer": ("[x][r] [y][r]\n\n[r]: a.md", [("a.md", 3, 6, "x"), ("a.md", 3, 6, "y")]),
    "webadres": ("Zie <https://a.nl/b>.", [("https://a.nl/b", 1, 6, "https://a.nl/b")]),
    "mailadres": ("Mail <info@a.nl>.", [("mailto:info@a.nl", 1, 7, "info@a.nl")]),
    "leeg": ("[x]()", [("", 1, 5, "x")]),
    "plaatje": ("![Een tekening](beeld/a.png)", [("beeld/a.png", 1, 17, "Een tekening")]),
    "plaatje-in-koppeling": ("[![Boom](beeld/a.png)](b.md)", [("b.md", 1, 24, "Boom"), ("beeld/a.png", 1, 10, "Boom")]),
    "in-tabel": ("|a|b|\n|-|-|\n|[x](a.md)|[y](b.md)|", [("a.md", 3, 6, "x"), ("b.md", 3, 16, "y")]),
    "in-lijst-en-tekst": ("- [x](a.md)\n\n[y](a.md)", [("a.md", 1, 7, "x"), ("a.md", 3, 5, "y")]),
    "in-kop": ("## Zie [x](a.md)", [("a.md", 1, 12, "x")]),
    "in-blok": (ADVICE.replace("bedtijd.\n", "[tijd](a.md).\n"), [("a.md", 8, 27, "tijd")]),
    "in-voetnoot": ("a[^1] [y](a.md)\n\n[^1]: [x](a.md)\n\nb", [("a.md", 1, 11, "y"), ("a.md", 3, 11, "x")]),
}


def test_every_link_at_its_place(subtests: pytest.Subtests) -> None:
    for name, (text, expected) in LINKS.items():
        with subtests.test(name):
            assert links(text) == expected


def test_every_link_in_the_html_points_into_the_list(subtests: pytest.Subtests) -> None:
    for name, (text, expected) in LINKS.items():
        with subtests.test(name):
            addresses = [
                item.get("href") or item.get("src")
                for item in tree_of(compile_text(text)).iter()
                if item.tag in ("a", "img")
            ]
            own = [item for item in addresses if item and item.startswith("#fn")]
            assert len(own) == (2 if "[^1]" in text else 0)
            # The heading of a section is no part of its html.
            numbers = [] if text.startswith("## ") else [f"jgz-link:{number}" for number in range(len(expected))]
            assert sorted(item for item in addresses if item not in own) == numbers


CITATIONS = {
    "een": ("Tekst [@een].", [("een", 1, 1, 8)]),
    "begin-gelijk": ("[@huil-cohort] en [@huil]", [("huil-cohort", 1, 1, 2), ("huil", 2, 1, 20)]),
    "twee-samen": ("[@een; @twee]", [("een", 1, 1, 2), ("twee", 2, 1, 8)]),
    "zonder-spatie": ("[@een;@twee]", [("een", 1, 1, 2), ("twee", 2, 1, 7)]),
    "opnieuw": ("[@een] [@twee]\n\n[@een]", [("een", 1, 1, 2), ("twee", 2, 1, 9), ("een", 1, 3, 2)]),
    "lijst-voor-tekst": (
        "- a [@een]\n- b [@twee]\n\nTekst [@drie].",
        [("een", 1, 1, 6), ("twee", 2, 2, 6), ("drie", 3, 4, 8)],
    ),
    "tekst-blok-tekst": (
        f"a [@een]\n\n{ADVICE.replace('helpt', 'helpt [@twee]')}\n\nb [@drie]",
        [("een", 1, 1, 4), ("twee", 2, 13, 12), ("drie", 3, 21, 4)],
    ),
    "tabel-voor-tekst": ("|a|b|\n|-|-|\n|[@een]|c|\n\n[@drie]", [("een", 1, 3, 3), ("drie", 2, 5, 2)]),
    "vet-en-gewoon": ("**a [@een]** b [@twee]", [("een", 1, 1, 6), ("twee", 2, 1, 17)]),
    "eerst-in-code": ("`[@een]` [@een]", [("een", 1, 1, 11)]),
    "met-backslash": ("\\[@een] [@twee]", [("twee", 1, 1, 10)]),
    "mailadres-ervoor": ("a@een [@een]", [("een", 1, 1, 8)]),
    "voetnoot-als-laatste": ("a[^1]\n\n[^1]: b [@twee]\n\nc [@drie]", [("drie", 1, 5, 4), ("twee", 2, 3, 10)]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CITATIONS.values(), ids=CITATIONS)
def test_citations_are_numbered_in_reading_order_and_known_by_place(
    text: str, expected: list[tuple[str, int, int, int]]
) -> None:
    assert citations(text) == expected


@pytest.mark.parametrize(("text", "expected"), CITATIONS.values(), ids=CITATIONS)
def test_a_citation_links_to_its_source_and_can_be_linked_to(
    text: str, expected: list[tuple[str, int, int, int]]
) -> None:
    compiled = compile_text(text)
    marks = [link for sup in tree_of(compiled).iter("sup") if sup.get("class") == "jgz-citatie" for link in sup]
    uses: dict[str, int] = {}
    shown = []
    for source_id, number, _, _ in expected:
        uses[source_id] = uses.get(source_id, 0) + 1
        shown.append((f"#bron-{source_id}", f"verwijzing-{source_id}-{uses[source_id]}", str(number)))
    assert sorted((item.get("href"), item.get("id"), item.text) for item in marks) == sorted(shown)
    assert {id for _, id, _ in shown} <= compiled.body.ids


HEADINGS = """Tekst.

## Eerste kop

### Kop *met* `code` en [koppeling](a.md)

## Eerste kop

Onderstreept
------------

> ## In een citaat

- punt

    ### In een lijst

#### CO<sub>2</sub> & <info@a.nl>

```
## Geen kop
```

/// let-op
### In een blok
///

## Vast {#eigen-id}

### Meer [@bron] en noot[^1]


## ???

[^1]: Een noot.
"""


def test_headings_have_the_ids_lines_and_words_that_readers_see() -> None:
    body = compile_text(HEADINGS, 101).body
    assert [(item.line - 100, item.level, item.id, item.text) for item in body.headings] == [
        (3, 2, "eerste-kop", "Eerste kop"),
        (5, 3, "kop-met-code-en-koppeling", "Kop met code en koppeling"),
        (7, 2, "eerste-kop_1", "Eerste kop"),
        (9, 2, "onderstreept", "Onderstreept"),
        (12, 2, "in-een-citaat", "In een citaat"),
        (16, 3, "in-een-lijst", "In een lijst"),
        (18, 4, "co2-infoanl", "CO2 & info@a.nl"),
        (25, 3, "in-een-blok", "In een blok"),
        (28, 2, "eigen-id", "Vast"),
        (30, 3, "meer-1-en-noot", "Meer en noot"),
        (33, 2, "_1", "???"),
    ]


def test_the_ids_are_those_of_the_table_of_contents_extension() -> None:
    host = markdown.Markdown(
        extensions=["tables", "fenced_code", "attr_list", "sane_lists", "footnotes", "toc", "jgz.blokken"]
    )
    page = parse(host.convert(HEADINGS.replace(" [@bron]", " 1")))
    ids = [item.get("id") for item in page.iter() if str(item.tag) in ("h2", "h3", "h4")]
    assert ids == [item.id for item in compile_text(HEADINGS).body.headings]


def test_sections_begin_at_headings_that_stand_by_themselves() -> None:
    body = compile_text(HEADINGS).body
    assert [(item.id, item.title, item.line) for item in body.sections] == [
        ("", "", 1),
        ("eerste-kop", "Eerste kop", 3),
        ("eerste-kop_1", "Eerste kop", 7),
        ("onderstreept", "Onderstreept", 9),
        ("eigen-id", "Vast", 28),
        ("_1", "???", 33),
    ]


def test_two_headings_with_one_id_keep_their_own_title_and_are_reported() -> None:
    compiled = compile_text("## Een {#x}\n\na\n\n## Twee {#x}\n\nb\n")
    assert [(item.title, item.line) for item in compiled.body.sections] == [("Een", 1), ("Twee", 5)]
    assert [item.code for item in compiled.diagnostics] == ["JGZ402"]


def test_blocks_stand_in_their_section_in_reading_order() -> None:
    text = f"a\n\n{ADVICE}\nb\n\n## Kop\n\n{ADVICE.replace('vaste-bedtijd', 'tweede-advies')}\n/// let-op\nc\n///\n"
    body = compile_text(text).body
    assert [[part.block for part in section.parts] for section in body.sections] == [[None, 0, None], [3, None]]


def test_inner_blocks_are_taken_out_of_their_recommendation() -> None:
    block = compile_text(ADVICE).blocks[0]
    assert [item.text for item in (block.html, block.inner["motivering"], block.inner["op-maat"])] == [
        "Adviseer een vaste bedtijd.",
        "Het helpt.",
        "Niet tijdens een reis.",
    ]
    assert block.line == 1


def test_words_are_those_of_the_reader() -> None:
    assert compile_text(f"## Een kop\n\nEen *paar* woorden.\n\n{ADVICE}").body.words == 2 + 3 + 4 + 2 + 4


def test_a_text_leaves_no_trace_in_the_next() -> None:
    first = "## Kop\n\n[r] [@een] a[^1]\n\n[r]: b.md\n\n[^1]: noot\n"
    alone = compile_text("## Kop\n\n[r] [@twee] a[^1]\n")
    compile_text(first)
    after = compile_text("## Kop\n\n[r] [@twee] a[^1]\n")
    assert after == alone
    assert [item.number for item in after.body.citations] == [1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a `b` c", "a     c"),
        ("``a `b` c`` d", "            d"),
        ("a ` b", "a ` b"),
        ("`a\n\nb` c", "`a\n\nb` c"),
        ("`a\nb` c", "  \n   c"),
        ("\\`a `b`", "\\`a    "),
        ("`a` en `b`", "    en    "),
        ("```\na\n```", "   \n \n   "),
    ],
)
def test_code_spans_are_blanked_in_place(text: str, expected: str) -> None:
    assert Lines(text).visible == expected
