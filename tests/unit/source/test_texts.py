"""Reading Markdown: blocks in any host, exact ids, and the same answer from every reader."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from pathlib import Path

import html5lib
import markdown
import pytest
from tests.markup import html_of, read_page

from jgz.source.frontmatter import split
from jgz.source.markdown.blocks import BlockError
from jgz.source.markdown.compile import Compiler
from jgz.source.markdown.fences import scan
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.quick import read_quickly

ROOT = Path(__file__).parents[3]
TEXTS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "modules").rglob("*.md"))

GOOD = """## Aanbevelingen

/// aanbeveling | vaste-tijd
    richting: voor
    sterkte: sterk
    zekerheid: laag
    kern: ja
    uitgangsvraag: uv1

Adviseer een vaste tijd.

//// motivering
Het helpt.
////
///
"""


@pytest.fixture(scope="module")
def compiler() -> Compiler:
    return Compiler()


def dom(html: str) -> etree.Element:
    return html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)


def in_plain_host(text: str, *extensions: str) -> etree.Element:
    return dom(markdown.markdown(text, extensions=["jgz.blokken", *extensions]))


@pytest.mark.parametrize("extensions", [(), ("fenced_code",), ("pymdownx.superfences", "tables", "toc")])
def test_blocks_work_in_any_host(extensions: tuple[str, ...]) -> None:
    page = in_plain_host(GOOD, *extensions)
    block = page.find(".//div[@id='vaste-tijd']")
    assert block is not None
    assert "jgz-aanbeveling" in block.get("class", "")
    inner = block.find("div")
    assert inner is not None
    assert "".join(inner.itertext()).split() == ["Motivering", "Het", "helpt."]
    assert "/" not in "".join(page.itertext())
    assert "uitgangsvraag: uv1" not in "".join(page.itertext())


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("richting: voor", "ritching: voor", 4),
        ("richting: voor", "richting: misschien", 4),
        ("    richting: voor", "  richting: voor", 4),
        ("    richting: voor", "richting: voor", 4),
        ("    richting: voor", "    attrs: {onclick: x}", 4),
        ("    richting: voor", "    richting: voor\n    richting: tegen", 5),
        ("    kern: ja", "    kern: &a ja", 7),
        ("    kern: ja", "    kern: “ja”", 7),
        ("| vaste-tijd", "vaste-tijd", 3),
        ("/// aanbeveling", "/// aanbevelign", 3),
        ("////\n///\n", "////\n", 3),
        ("Het helpt.\n////", "Het helpt.", 12),
        ("vaste-tijd\n", "vaste-tijd\n\n", 5),
        ("///\n", "///\n\n/////\n", 0),
    ],
)
def test_a_mistake_is_an_error_at_its_line_and_never_text(old: str, new: str, line: int) -> None:
    with pytest.raises(BlockError) as caught:
        in_plain_host(GOOD.replace(old, new))
    lines = [item.location.line for item in caught.value.diagnostics]
    assert line == 0 or line in lines


def test_blocks_inside_code_stay_code() -> None:
    page = in_plain_host(f"```\n{GOOD}```\n", "fenced_code")
    code = page.find(".//code")
    assert code is not None
    assert "/// aanbeveling | vaste-tijd" in "".join(code.itertext())
    assert page.find(".//div") is None


def test_every_reader_sees_the_same(compiler: Compiler, subtests: pytest.Subtests) -> None:
    """Scanner, extension, compilation, quick reading and Python-Markdown's own ids agree on all content."""
    for path in TEXTS:
        with subtests.test(path):
            parts = split(path, (ROOT / path).read_text(encoding="utf-8"))
            lines = Lines(parts.body, parts.body_line)
            found = scan(path, lines)
            full = compiler.compile(path, parts.body, parts.body_line)
            assert [item.code for item in full.diagnostics] == []
            quick = read_quickly(lines, found)
            if quick is not None:
                assert quick.body.headings == full.body.headings
                assert quick.body.links == full.body.links
                assert quick.body.citations == full.body.citations
                assert quick.body.ids == full.body.ids
            host = markdown.Markdown(
                extensions=["jgz.blokken", "tables", "fenced_code", "attr_list", "footnotes", "toc"]
            )
            page = read_page(host.convert(parts.body))
            ids = [item.get("id") for item in page.iter() if str(item.tag) in ("h2", "h3", "h4", "h5", "h6")]
            assert ids == [item.id for item in full.body.headings]
            blocks = [item for item in page.iter("div") if "jgz-blok" in item.get("class", "")]
            assert len(blocks) == len(found.blocks)


def test_quick_reading_judges_nearly_every_text() -> None:
    bodies = [split(path, (ROOT / path).read_text(encoding="utf-8")) for path in TEXTS]
    texts = [Lines(item.body, item.body_line) for item in bodies]
    known = [read_quickly(lines, scan("a.md", lines)) for lines in texts]
    assert sum(item is not None for item in known) > 0.9 * len(TEXTS)


HOSTILE = [
    "<script>alert(1)</script>",
    "Tekst <script>alert(1)</script> tekst",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<iframe src='https://voorbeeld.invalid'></iframe>",
    "<style>body{display:none}</style>",
    "<!-- verborgen -->",
    "<sub onclick=alert(1)>2</sub>",
    '<abbr title="x" onmouseover="alert(1)">x</abbr>',
    "Tekst\n{: onclick=alert(1) }",
    "*Tekst*{: onclick=alert(1) }",
    "*Tekst*{: style=color:red }",
    "## Kop {: onmouseover=alert(1) }",
    "<sub>niet gesloten",
    "## Kop {naam: waarde}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_html_is_an_error_and_never_published(text: str, compiler: Compiler) -> None:
    compiled = compiler.compile("a.md", f"## Kop\n\n{text}\n", 10)
    assert any(item.code in ("JGZ401", "JGZ402") and item.location.line >= 10 for item in compiled.diagnostics)
    for section in compiled.body.sections:
        for part in section.parts:
            for element in dom(html_of(part.html)).iter():
                assert str(element.tag) not in ("script", "style", "iframe", "svg")
                assert not [name for name in element.attrib if name.startswith("on") or name == "style"]


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert%281%29)",
        "[x](java&#115;cript:alert(1))",
        "[x](data:text/html,hoi)",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "![beschrijving](javascript:alert(1))",
        "<javascript:alert(1)>",
    ],
)
def test_a_link_never_carries_its_own_address(text: str, compiler: Compiler) -> None:
    """Every address waits in the list of links, where the rules judge it; the html holds none."""
    compiled = compiler.compile("a.md", f"## Kop\n\n{text}\n", 1)
    html = "".join(html_of(part.html) for section in compiled.body.sections for part in section.parts)
    for element in dom(html).iter():
        for name in ("href", "src"):
            assert (element.get(name) or "jgz-link:").startswith("jgz-link:")
