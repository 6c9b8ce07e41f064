"""The fences and options of our blocks: the same faults from the scanner and from the extension in any host.

Each case is a small edit of one good text; a fault stands at its line, and what was mistyped never becomes text.
"""

from __future__ import annotations

import markdown
import pytest
from tests.unit.source.markdown.reading import (
    ADVICE,
    Found,
    compile_text,
    html_pieces,
    parse,
    places,
    text_of,
    tree_of,
)

from jgz.model.partial import is_read
from jgz.source.markdown.blocks import BlockError
from jgz.source.markdown.fences import scan
from jgz.source.markdown.lines import Lines

HOSTS = {
    "kaal": ["jgz.blokken"],
    "met-onze-uitbreidingen": ["tables", "fenced_code", "attr_list", "sane_lists", "footnotes", "toc", "jgz.blokken"],
    "met-superfences": ["jgz.blokken", "pymdownx.superfences", "pymdownx.highlight", "admonition", "md_in_html"],
    "met-andere-blokken": ["pymdownx.blocks.admonition", "pymdownx.blocks.html", "jgz.blokken", "meta", "smarty"],
}
# ADVICE begins on the third line.
GOOD = f"Eerst tekst.\n\n{ADVICE}"
CALL = "/// wanneer-bellen\n    niveau: 112\n\nBel 112.\n///\n"


def edited(old: str, new: str) -> str:
    assert GOOD.count(old) >= 1
    return GOOD.replace(old, new, 1)


CASES: dict[str, tuple[str, Found]] = {
    # Options that are not where they belong.
    "drie-spaties": (edited("    richting", "   richting"), [("JGZ205", 4, 1)]),
    "vijf-spaties": (edited("    richting: voor\n", "     richting: voor\n"), [("JGZ205", 4, 1)]),
    "tab": (edited("    richting", "\trichting"), [("JGZ205", 4, 1)]),
    "niet-ingesprongen": (
        edited("    richting: voor\n    sterkte: sterk\n", "richting: voor\nsterkte: sterk\n"),
        [("JGZ205", line, 1) for line in range(4, 9)],
    ),
    "lege-regel-ervoor": (
        edited("vaste-bedtijd\n", "vaste-bedtijd\n\n"),
        [("JGZ205", line, 1) for line in range(5, 10)],
    ),
    "lege-regel-ertussen": (edited("    zekerheid", "\n    zekerheid"), [("JGZ205", line, 1) for line in range(7, 10)]),
    "geen-lege-regel-erna": (edited("uv1\n\nAdviseer", "uv1\nAdviseer"), [("JGZ205", 9, 1)]),
    "optie-in-de-tekst": (edited("bedtijd.\n", "bedtijd.\n    kern: nee\n"), [("JGZ205", 11, 1)]),
    "hoofdletter": (
        edited("    richting: voor\n", "Richting: voor\n"),
        [("JGZ205", line, 1) for line in range(4, 9)],
    ),
    "is-teken": (
        "/// aanbeveling | vaste-bedtijd\nrichting = voor\n\nTekst.\n///\n",
        [("JGZ205", 2, 1)],
    ),
    "eerste-zin-als-optie": (edited("Adviseer een", "kern: ja, een"), [("JGZ205", 10, 1)]),
    # Options that can't be read.
    "tikfout-in-naam": (edited("richting", "ritching"), [("JGZ109", 4, 5)]),
    "attrs": (edited("richting: voor", "attrs: {onclick: alert(1)}"), [("JGZ109", 4, 5)]),
    "waarde-niet-in-lijst": (edited("voor", "misschien"), [("JGZ112", 4, 15)]),
    "dubbel": (edited("    sterkte", "    richting: tegen\n    sterkte"), [("JGZ106", 5, 5)]),
    "anker": (edited("kern: ja", "kern: &a ja"), [("JGZ107", 7, 11)]),
    "type": (edited("kern: ja", "kern: !!str ja"), [("JGZ107", 7, 11)]),
    "krul": (edited("kern: ja", "kern: “ja”"), [("JGZ205", 7, 11)]),
    "yes": (edited("kern: ja", "kern: yes"), [("JGZ112", 7, 11)]),
    "octaal": (edited("uv1", "0123"), [("JGZ115", 8, 20)]),
    "lijst-niet-gesloten": (edited("uv1", "[uv1, uv2"), [("JGZ108", 8, 20)]),
    "vraag-bestaat-niet-zo": (edited("uv1", "vraag1"), [("JGZ121", 8, 20)]),
    "geen-dubbele-punt": (edited("kern: ja", "kern ja"), [("JGZ108", 7, 5)]),
    "lijst-als-opties": (
        edited(
            "    richting: voor\n    sterkte: sterk\n    zekerheid: laag\n    kern: ja\n    uitgangsvraag: uv1\n",
            "    - a\n",
        ),
        [("JGZ205", 4, 1)],
    ),
    "niveau-ontbreekt": ("/// wanneer-bellen\n\nBel 112.\n///\n", [("JGZ110", 1, 1)]),
    "niveau-onbekend": (CALL.replace("112\n", "113\n"), [("JGZ112", 2, 13)]),
    "opties-bij-een-blok-zonder": ("/// let-op\n    niveau: nu\n\nKijk uit.\n///\n", [("JGZ109", 2, 5)]),
    # Headers.
    "geen-streep": (edited("aanbeveling | vaste", "aanbeveling vaste"), [("JGZ204", 3, 5)]),
    "geen-id": (edited("aanbeveling | vaste-bedtijd", "aanbeveling"), [("JGZ204", 3, 5)]),
    "lege-id": (edited("vaste-bedtijd", ""), [("JGZ204", 3, 5)]),
    "id-met-hoofdletter": (edited("vaste-bedtijd", "Vaste-bedtijd"), [("JGZ204", 3, 5)]),
    "id-met-getal": (edited("vaste-bedtijd", "bedtijd-2"), [("JGZ204", 3, 5)]),
    "id-te-kort": (edited("vaste-bedtijd", "ab"), [("JGZ204", 3, 5)]),
    "id-als-html": (edited("vaste-bedtijd", '"><script>'), [("JGZ204", 3, 5)]),
    "tekst-achter-let-op": ("/// let-op | Kijk uit\nTekst.\n///\n", [("JGZ204", 1, 5)]),
    "onbekend-blok": (edited("/// aanbeveling", "/// aanbevelign"), [("JGZ201", 3, 5), ("JGZ206", 12, 1)][:1]),
    "hoofdletterblok": ("/// Let-op\nTekst.\n///\n", [("JGZ201", 1, 5)]),
    "blok-van-een-ander": ("/// html | script\nalert(1)\n///\n", [("JGZ201", 1, 5)]),
    "blok-zonder-naam": ("/// | abc\nTekst.\n///\n", [("JGZ201", 1, 5)]),
    # Opening and closing.
    "niet-gesloten": (GOOD.removesuffix("///\n"), [("JGZ202", 3, 1)]),
    "binnenste-niet-gesloten": (edited("Het helpt.\n////\n", "Het helpt.\n"), [("JGZ202", 12, 1)]),
    "twee-na-elkaar": (edited("reis.\n////\n///\n", "reis.\n////\n") + "\n" + CALL, [("JGZ202", 3, 1)]),
    "los-sluitteken": (GOOD + "\n///\n", [("JGZ203", 20, 1)]),
    "verkeerd-sluitteken": (edited("reis.\n////", "reis.\n/////"), [("JGZ202", 15, 1), ("JGZ203", 17, 1)]),
    "sluitteken-met-tab": (GOOD + "\n///\t\n", [("JGZ203", 20, 1)]),
    "sluitteken-met-vaste-spatie": (GOOD + "\n///\xa0\n", [("JGZ203", 20, 1)]),
    # Places.
    "ingesprongen": (" /// let-op\nTekst.\n ///\n", [("JGZ206", 1, 2), ("JGZ206", 3, 2)]),
    "met-tab-ingesprongen": ("\t/// let-op\n\tTekst.\n\t///\n", [("JGZ206", 1, 2), ("JGZ206", 3, 2)]),
    "in-een-lijst": ("- a\n\n    /// let-op\n    Tekst.\n    ///\n", [("JGZ206", 3, 5), ("JGZ206", 5, 5)]),
    "achter-een-lijstteken": ("- /// let-op\n  Tekst.\n  ///\n", [("JGZ206", 1, 3), ("JGZ206", 3, 3)]),
    "achter-een-nummer": ("1. /// let-op\n   Tekst.\n   ///\n", [("JGZ206", 1, 4), ("JGZ206", 3, 4)]),
    "in-een-citaat": ("> /// let-op\n> Tekst.\n> ///\n", [("JGZ206", 1, 3), ("JGZ206", 3, 3)]),
    "in-een-voetnoot": ("a[^1]\n\n[^1]: /// let-op\n    Tekst.\n", [("JGZ206", 3, 7)]),
    "in-een-tabel": ("|a|b|\n|-|-|\n|/// let-op|b|\n", [("JGZ206", 3, 2)]),
    "achter-tekst": ("Tekst /// let-op\n", [("JGZ206", 1, 7)]),
    "achter-een-vaste-spatie": ("\xa0/// let-op\n", [("JGZ206", 1, 2)]),
    "motivering-los": ("/// motivering\nTekst.\n///\n", [("JGZ206", 1, 1)]),
    "aanbeveling-in-aanbeveling": (edited("//// motivering", "//// aanbeveling | ander"), [("JGZ206", 12, 1)]),
    "let-op-in-aanbeveling": (edited("//// motivering", "//// let-op"), [("JGZ206", 12, 1)]),
    "motivering-in-motivering": (edited("Het helpt.", "///// motivering\na\n/////"), [("JGZ206", 13, 1)]),
    # Code.
    "code-niet-gesloten": ("```\n/// let-op\n", [("JGZ209", 1, 1), ("JGZ202", 2, 1)]),
    "code-met-meer-dan-een-taal": ("```foo bar\n/// let-op\nTekst.\n///\n```\n", [("JGZ208", 1, 1)]),
    "code-met-kenmerken": ("``` {.python onclick=x}\na\n```\n", [("JGZ208", 1, 1)]),
    "ander-sluitteken": ("````\na\n```\n", [("JGZ209", 1, 1), ("JGZ209", 3, 1)]),
}

# Python-Markdown makes spaces of tabs before any extension sees them.
IN_HOSTS = {name: case for name, case in CASES.items() if "\t" not in case[0]}


def test_the_scanner_names_every_fault_at_its_line(subtests: pytest.Subtests) -> None:
    for name, (text, expected) in CASES.items():
        with subtests.test(name):
            assert places(scan("a.md", Lines(text)).diagnostics) == sorted(
                expected, key=lambda item: (item[1:], item[0])
            )


def test_the_line_is_that_of_the_file(subtests: pytest.Subtests) -> None:
    for name, (text, expected) in CASES.items():
        with subtests.test(name):
            assert [line for _, line, _ in places(scan("a.md", Lines(text, 41)).diagnostics)] == sorted(
                item[1] + 40 for item in expected
            )


def test_nothing_of_a_faulty_text_is_guessed(subtests: pytest.Subtests) -> None:
    for name, (text, expected) in CASES.items():
        with subtests.test(name):
            compiled = compile_text(text)
            assert {item[0] for item in expected} <= {item.code for item in compiled.diagnostics}
            if not scan("", Lines(text)).orderly:
                assert not compiled.whole
                assert compiled.blocks == {}
                assert not is_read(compiled.body, "sections")


def test_the_extension_raises_the_same_in_every_host(subtests: pytest.Subtests) -> None:
    for name, (text, expected) in IN_HOSTS.items():
        for where, host in HOSTS.items():
            with subtests.test(f"{name} {where}"):
                with pytest.raises(BlockError) as caught:
                    markdown.markdown(text, extensions=host)
                assert places(caught.value.diagnostics) == places(scan("", Lines(text)).diagnostics)
                assert {item.location.line for item in caught.value.diagnostics} == {item[1] for item in expected}
                assert f"regel {expected[0][1]}" in str(caught.value)


FINE = {
    "hele-aanbeveling": GOOD,
    "zonder-lege-regels": ADVICE.replace("bedtijd.\n\n////", "bedtijd.\n////"),
    "lijst-bij-opties": ADVICE.replace("uv1", "[uv1, uv2]"),
    "toelichting-bij-opties": ADVICE.replace("kern: ja", "kern: ja # de belangrijkste"),
    "geen-spatie-na-strepen": "///let-op\nTekst.\n///\n",
    "spaties-achter-sluitteken": "/// let-op\nTekst.\n///  \n",
    "veel-strepen": "///// let-op\nTekst.\n/////\n",
    "direct-na-tekst": "Tekst.\n/// let-op\nTekst.\n///\nTekst.\n",
    "kop-in-blok": "/// let-op\n### Kop\n\nTekst.\n///\n",
    "lijst-in-blok": "/// let-op\n- a\n- b\n\n1. c\n///\n",
    "code-in-blok": "/// let-op\n```\n/// let-op\n///\n```\n///\n",
    "tabel-in-blok": "/// let-op\n|a|b|\n|-|-|\n|c|d|\n///\n",
    "citaat-in-blok": "/// let-op\n> a\n\nb\n///\n",
    "bellen": CALL,
    "leeg-blok": "/// let-op\n///\n",
    "dubbele-punt-in-let-op": "/// let-op\nLet op: kijk uit.\n///\n",
    "woord-met-dubbele-punt": ADVICE.replace("Adviseer een", "Let op: adviseer een"),
    "blok-in-code": "```\n/// aanbeveling\n    attrs: {onclick: x}\n///\n```\n",
    "blok-in-golfjescode": "~~~markdown\n/// onzin\n~~~\n",
    "blok-in-een-codewoord": "Schrijf `/// let-op` aan het begin.\n",
    "schuine-strepen-in-adres": "Zie file:///map en https:///x.\n",
    "schuine-strepen-in-tekst": "Dat is en/of/// iets.\n",
    "lange-code": "`````\n```\n/// x\n```\n`````\n",
    "golfjes-in-code": "```\n~~~\n```\n\n/// let-op\na\n///\n",
}


def test_a_good_text_gives_the_same_blocks_in_every_host(subtests: pytest.Subtests) -> None:
    for name, text in FINE.items():
        for where, host in HOSTS.items():
            with subtests.test(f"{name} {where}"):
                found = scan("a.md", Lines(text))
                assert found.diagnostics == []
                page = parse(markdown.markdown(text, extensions=host))
                made = [
                    item.get("class", "").split()[1] for item in page.iter("div") if "jgz-blok" in item.get("class", "")
                ]
                assert made == [f"jgz-{item.kind.name}" for item in found.blocks]
                assert [item.get("id") for item in page.iter("div") if item.get("id")] == [
                    item.argument for item in found.blocks if item.argument
                ]


def test_a_good_text_compiles_without_a_word(subtests: pytest.Subtests) -> None:
    for name, text in FINE.items():
        with subtests.test(name):
            assert [item for item in compile_text(text).diagnostics if item.code.startswith("JGZ2")] == []


def test_options_are_typed_and_know_their_place() -> None:
    block = scan("a.md", Lines(ADVICE, 11)).blocks[0]
    assert block.options == {
        "title": "",
        "kind": "aanbeveling",
        "direction": "voor",
        "strength": "sterk",
        "certainty": "laag",
        "key": True,
        "questions": ("uv1",),
        "phases": (),
        "audience": (),
        "bds": (),
        "keywords": (),
        "former_ids": (),
        "urgency": None,
    }
    assert block.places["uitgangsvraag"][:2] == (16, 5)
    assert (block.open_line, block.option_lines, block.close_line, block.parent) == (0, (1, 6), 15, None)


def test_inner_blocks_know_the_one_around_them() -> None:
    blocks = scan("a.md", Lines(f"{CALL}\n{ADVICE}")).blocks
    assert [(item.kind.name, item.parent) for item in blocks] == [
        ("wanneer-bellen", None),
        ("aanbeveling", None),
        ("motivering", 1),
        ("op-maat", 1),
    ]


def test_a_plain_host_shows_what_the_options_say() -> None:
    page = parse(markdown.markdown(f"{ADVICE}\n{CALL}", extensions=["jgz.blokken"]))
    labels = [text_of(item) for item in page.iter("p") if item.get("class") == "jgz-label"]
    assert labels == [
        "Aanbeveling (richting: voor, sterkte: sterk, zekerheid: laag)",
        "Motivering",
        "Op maat",
        "Bel 112",
    ]
    assert "uitgangsvraag" not in text_of(page)


def test_labels_can_be_left_to_the_host() -> None:
    html = markdown.markdown(ADVICE, extensions=["jgz.blokken"], extension_configs={"jgz.blokken": {"labels": False}})
    assert [item for item in parse(html).iter("p") if item.get("class")] == []


SMUGGLED = "/// aanbeveling | 0\n    attrs: {onclick: alert(1), class: stiekem}\n\nTekst.\n///\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{ADVICE}\n```\n{SMUGGLED}```\n",
        f"{ADVICE}\n~~~\n{SMUGGLED}~~~\n",
        f"```\n{SMUGGLED}```\n\n{ADVICE}",
    ],
)
@pytest.mark.parametrize("host", HOSTS.values(), ids=HOSTS)
def test_a_header_that_only_looks_like_ours_never_becomes_a_block(text: str, host: list[str]) -> None:
    """A host that doesn't know code fences reads what stands in them; the options there must not work."""
    page = parse(markdown.markdown(text, extensions=host))
    assert [item for item in page.iter() if item.get("onclick") or "stiekem" in item.get("class", "")] == []
    assert len([item for item in page.iter("div") if "jgz-aanbeveling" in item.get("class", "")]) == 1


def test_a_block_that_the_host_can_not_read_is_an_error_and_no_text() -> None:
    with pytest.raises(BlockError) as caught:
        markdown.markdown("Tekst.\n\n<div>\n/// let-op\nTekst.\n///\n</div>\n", extensions=["jgz.blokken"])
    assert places(caught.value.diagnostics) == [("JGZ206", 4, 1)]


def test_a_host_can_go_on_after_an_error() -> None:
    host = markdown.Markdown(extensions=["jgz.blokken"])
    with pytest.raises(BlockError):
        host.convert("/// let-op\nTekst.\n")
    for _ in range(2):
        page = parse(host.reset().convert(ADVICE))
        assert len([item for item in page.iter("div") if "jgz-blok" in item.get("class", "")]) == 3


def test_a_host_may_convert_twice_without_reset() -> None:
    host = markdown.Markdown(extensions=["jgz.blokken"])
    assert host.convert(ADVICE) == host.convert(ADVICE)
    assert "jgz-blok" not in host.convert("Tekst.")


def test_code_keeps_its_lines_above_a_fence_and_below() -> None:
    code = "    a\n\n    b\n\n"
    compiled = compile_text(f"{code}/// let-op\n\n{code}///\n\n{code}Tot slot.\n")
    assert [text_of(item) for item in tree_of(compiled).iter("code")] == ["a b"] * 3
    assert html_pieces(compiled) == [
        "<pre><code>a\n\nb\n</code></pre>"
        '<div class="jgz-blok jgz-let-op"><pre><code>a\n\nb\n</code></pre></div>'
        "<pre><code>a\n\nb\n</code></pre><p>Tot slot.</p>"
    ]


def test_a_fence_needs_no_blank_lines_and_minds_none() -> None:
    close = "Eerst.\n/// let-op\n- een\n- twee\n///\nDaarna.\n"
    wide = close.replace("\n", "\n\n\n").replace("een\n\n\n", "een\n")
    assert html_pieces(compile_text(close)) == html_pieces(compile_text(wide))
    assert html_pieces(compile_text(close)) == [
        '<p>Eerst.</p><div class="jgz-blok jgz-let-op"><ul><li>een</li><li>twee</li></ul></div><p>Daarna.</p>'
    ]
