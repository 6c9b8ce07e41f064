"""No text within the size of a file can hang a build, or make it fail: each is read or refused at the cost of some
ordinary texts of that size. The shapes are those on which Markdown readers are known to slow down."""

from __future__ import annotations

import pytest
from tests.unit.source.markdown.reading import compile_text
from tests.work import Yardstick

from jgz.source.files import MAX_BYTES
from jgz.source.markdown.compiled import Compiled
from jgz.source.markdown.limits import check_limits
from jgz.source.markdown.lines import Lines

# A quarter of the largest file tells the same as a whole one; only a few texts are read at their full size.
SIZE = MAX_BYTES // 4
# How many ordinary texts of the same size a text may cost. The dearest, addresses between angle brackets only, costs 9.
TIMES = 15

# Pieces of a sentence, repeated in paragraphs of different lengths.
INLINE = {
    "open-haken": "[ab c ",
    "open-plaatjes": "![abcd ",
    "plaatje-in-koppeling": "[![ab cd e ",
    "open-koppelingen": "[a]( b ",
    "open-haakjes": "[a](((b)) ",
    "open-titels": '[a](b "c d e ',
    "open-punthaken": "[a](<b c d ",
    "koppelingen": "[a](b) ",
    "verwijzingen": "[a][ab c d ",
    "voetnoten": "[^ab cd e ",
    "bronnen": "[@ab; cd ",
    "open-html": "<ab cd ",
    "open-html-met-adres": "<a href= b ",
    "html": "<sub>a</sub> ",
    "gesloten-html": "</ab cd ",
    "html-commentaar": "<!-- a b ",
    "cdata": "<![CDATA[ ab ",
    "opdracht": "<?ab c d ",
    "webadressen": "<http://a b ",
    "mailadressen": "<a@b.nl> ",
    "sterren": "*a **b ***c ",
    "strepen": "_a __b ___c ",
    "sterren-om-en-om": "**a*b**c* ",
    "accenten": "`a ``b c d e ",
    "codetekens": "&#12 &#x &amp ",
    "kenmerken": "*a*{: b=c .d #e} ",
    "open-kenmerken": "*a*{: x=' ",
    "schuine-strepen": "\\* \\[ \\` ",
    "haken-en-accenten": "[`a [*a ",
}
# Lines or groups of lines, repeated to fill a file.
LINES = {
    "streepjes": "* * *\n\n",
    "citaten": "> a\n\n",
    "diepe-citaten": "> > > > > > a\n\n",
    "citaat-en-lijst": "> - > - > - > a\n\n",
    "lijsten": "- a\n\n",
    "diepe-lijsten": "- a\n    - b\n        - c\n            - d\n",
    "lijst-in-lijst": "- - - - a\n",
    "lege-punten": "+\n\n",
    "tabellen": "a|b\n-|-\nc|d\n\n",
    "tabelrijen": "|a|b|\n|-|-|\n",
    "strepen": "|\n|-\n",
    "definities": "[a]: b\n",
    "voetnoten": "[^a]: b\n\n",
    "onderstreept": "a\n-\n",
    "koppen": "## a\n",
    "codeblokken": "```\na\n```\n",
    "open-code": "```a\n",
    "open-code-verschillend": "`````a\n````b\n~~~c\n",
    "ingesprongen-code": "    a\n\n",
    "blokken": "/// let-op\na\n///\n\n",
    "open-blokken": "/// let-op\n",
    "diepe-blokken": "//// onbekend\n",
    "sluittekens": "////\n",
    "onbekende-opties": "/// aanbeveling | abc\n    a: b\n    c: d\n\n",
    "html": "<div>\n\n",
    "html-regels": "<p>a</p>\n",
    "html-commentaar": "<!-- a -->\n\n",
    "open-html": "<a\n",
    "luie-citaten": "> a\nb\n",
    "kenmerken": "a\n{: #b }\n",
    "alineas": "x\n\n",
    "spaties": "a  \n",
    "vaste-spaties": "\xa0\n",
    "plaatjes": "★ a\n",
    "genummerd": "1) a\n",
    "aangevinkt": "[x] a\n",
    "sterren-zonder-spatie": "*a\n",
    "vermomde-opties": "a: b\n",
}


def paragraphs(piece: str, length: int, size: int = SIZE) -> str:
    """A file of paragraphs of a certain length, in lines of an allowed length."""
    lines = [(piece * (100 // len(piece) + 1)).strip()] * (length // 100)
    paragraph = "\n".join(lines)
    return "\n\n".join([paragraph] * (size // (len(paragraph) + 2)))


TEXTS = {
    **{f"alinea-{name}": paragraphs(piece, 11_000) for name, piece in INLINE.items()},
    **{f"kort-{name}": paragraphs(piece, 300) for name, piece in INLINE.items()},
    **{f"regels-{name}": lines * (SIZE // len(lines.encode())) for name, lines in LINES.items()},
    "regels-in-lijst": "- x\n\n" + "    - > a [b](c) *d*\n\n" * 1500,
    "lange-regels": "\n\n".join(["[a](b) *c* " * 400] * 40),
    "geneste-haken": "\n\n".join(["[" * 45 + "a" + "](b)" * 45] * 600),
    "geneste-sterren": "\n\n".join(["*" * 45 + "a" + "*" * 45] * 600),
    "brede-tabel": ("|" + "a [b](c) *d*|" * 12 + "\n|" + "-|" * 12 + "\n" + ("|" + "a [b](c) *d*|" * 12 + "\n") * 200)
    * 3,
    "streepjes-met-staart": "\n\n".join([f"/// let-op | {' ' * 4900}x"] * 40),
    "voetnoten-heen-en-weer": "".join(f"a[^n{n}]\n\n[^n{n}]: b[^n{n + 1}] [^n{n - 1}]\n\n" for n in range(60)),
    "verwijzingen-naar-elkaar": "".join(f"[a{n}]: b{n} 'c'\n[a{n}][a{n}]\n\n" for n in range(90)),
}


ORDINARY = """Een gewone zin met *nadruk*, een [verwijzing](privacy.md) en een bron [@a2020] over slapen. Daarna nog een
zin zonder iets bijzonders, en nog één.

- een punt
- nog een punt met **nadruk**

"""
# Both fates of a text at the full size of a file.
LARGEST = {
    "gelezen": paragraphs(INLINE["codetekens"], 300, MAX_BYTES),
    "geweigerd": LINES["alineas"] * (MAX_BYTES // len(LINES["alineas"])),
}


@pytest.fixture(scope="module")
def ordinary() -> Yardstick:
    """An ordinary text of the size that the others have."""
    text = ORDINARY * (SIZE // len(ORDINARY))
    assert not compile_text(text).diagnostics
    return Yardstick(lambda: compile_text(text))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_is_read_or_refused_at_the_cost_of_some_ordinary_texts(text: str, ordinary: Yardstick) -> None:
    assert len(text.encode()) <= MAX_BYTES
    read: list[Compiled] = []
    assert ordinary.allows(TIMES, lambda: read.append(compile_text(text)))
    assert read[0].diagnostics or read[0].body.sections
    # The largest half, quarter, eighth… that breaks no limit, so that it is really parsed.
    part = text
    while check_limits("a.md", Lines(part)):
        part = part[: len(part) // 2].rpartition("\n")[0]
    assert part == text or ordinary.allows(TIMES, lambda: compile_text(part))


@pytest.mark.parametrize("text", LARGEST.values(), ids=LARGEST)
def test_the_largest_file_costs_as_much_more_as_it_is_longer(text: str, ordinary: Yardstick) -> None:
    assert ordinary.allows(TIMES * len(text) / SIZE, lambda: compile_text(text))


def test_too_deep_for_the_reader_is_a_fault_that_leaves_no_trace() -> None:
    before = compile_text("## Kop\n\n- a\n- b\n")
    compile_text("> - " * 6 + "a")
    compile_text("\n".join("    " * depth + "- a" for depth in range(10)))
    assert compile_text("## Kop\n\n- a\n- b\n") == before
