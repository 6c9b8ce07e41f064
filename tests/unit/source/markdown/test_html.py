"""Nothing that can act ever reaches a page, however it is dressed up; and it is an error at its file and line."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from pathlib import Path

import pytest
from tests.sites.root import PRIVACY, REMEMBERED, Root
from tests.unit.source.markdown.reading import ADVICE, compile_text, html_pieces, parse, tree_of

from jgz.diagnostics import Location
from jgz.source.markdown.html_policy import sanitize

TAGS = set(
    "a abbr blockquote br code dd div dl dt em h2 h3 h4 h5 h6 hr img kbd li mark ol p pre section span strong sub sup "
    "table tbody td th thead tr ul".split()
)
ATTRIBUTES = {"id", "class", "title", "lang", "href", "src", "alt", "align", "start"}
# What the compiler itself puts around and on tables.
FRAME = {
    "div": {"role", "aria-label", "tabindex"},
    "td": {"role", "data-kop"},
    **{tag: {"role"} for tag in ("table", "thead", "tbody", "tr", "th")},
}
ADDRESS = re.compile(r"jgz-link:[0-9]+|#[^\s]*")

# Raw html, in a line of its own and inside a sentence.
HTML = [
    "<script>alert(1)</script>",
    "<SCRIPT>alert(1)</SCRIPT>",
    "<scr<script>ipt>alert(1)</script>",
    "<script src='//voorbeeld.invalid/x.js'></script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<img src="x" onerror="alert(1)" />',
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<iframe src='https://voorbeeld.invalid'></iframe>",
    "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>",
    "<object data='x'></object>",
    "<embed src='x'>",
    "<form action='x'><input name='y'></form>",
    "<button formaction='javascript:alert(1)'>x</button>",
    "<base href='https://voorbeeld.invalid'>",
    "<meta http-equiv='refresh' content='0;url=x'>",
    "<link rel='stylesheet' href='x'>",
    "<style>body{display:none}</style>",
    "<template><script>alert(1)</script></template>",
    "<textarea></textarea><script>alert(1)</script>",
    "<title></title><script>alert(1)</script>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<plaintext>",
    "<div onclick=alert(1)>x</div>",
    "<p style='position:fixed'>x</p>",
    "<b>vet</b>",
    "<a href='https://voorbeeld.nl'>x</a>",
    '<a href="javascript:alert(1)">x</a>',
    '<a id="x" href="javascript:alert(1)">x</a>',
    '<a id="x" onclick="alert(1)"></a>',
    '<a id="X"></a>',
    '<a name="x"></a>',
    "<sub onclick=alert(1)>x</sub>",
    "<sub/onclick=alert(1)>x</sub>",
    "<sub\tonclick=alert(1)>x</sub>",
    "<SUB>x</SUB>",
    "<br onclick=alert(1)>",
    '<abbr title="a" onclick="alert(1)">x</abbr>',
    "<abbr title='a'>x</abbr>",
    "<abbr>x</abbr>",
    "<kbd class='x'>x</kbd>",
    "<pre><code>x</code></pre>",
    "<!-- verborgen -->",
    "<!-- --!><script>alert(1)</script> -->",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<?php echo 1 ?>",
    "<!DOCTYPE html>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "</div></article>",
    "<sub>niet gesloten",
    "niet geopend</mark>",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
]

# Attribute lists, wherever one can stand.
ATTRIBUTE_LISTS = [
    "*x*{: onclick=alert(1) }",
    '*x*{: onclick="alert(1)" .rood }',
    "*x*{: OnMouseOver=alert(1) }",
    "*x*{: on-click=x }",
    "*x*{: style=position:fixed }",
    "*x*{: data-x=y }",
    "*x*{: src=javascript:alert(1) }",
    "*x*{: xlink:href=javascript:alert(1) }",
    "*x*{: formaction=x }",
    "*x*{: srcdoc=x }",
    "*x*{onclick=alert(1)}",
    "`x`{: onclick=alert(1) }",
    "**x**{: onclick=alert(1) }",
    "[x](privacy.md){: onclick=alert(1) }",
    "[x](privacy.md){: target=_blank }",
    "[x](privacy.md){: href=javascript:alert(1) }",
    "![beschrijving van x](privacy.md){: onerror=alert(1) }",
    "Tekst.\n{: onclick=alert(1) }",
    "## Kop {: onclick=alert(1) }",
    "## Kop {onclick=alert(1)}",
    "- punt\n{: onclick=alert(1) }",
    "> citaat\n{: onclick=alert(1) }",
    "|a|b|\n|-|-|\n|c {: onclick=alert(1) }|d|",
    "|a {: onclick=alert(1) }|b|\n|-|-|\n|c|d|",
    "x[^1]{: onclick=alert(1) }\n\n[^1]: noot",
    "*x*{: .md-overlay }",
    "*x*{: .jgz-aanbeveling }",
    "*x*{: .rood }",
    'Geef *geen*{: class="&#106;gz-alleen-voorgelezen" } paracetamol.',
    'x\n{: class="y&#32;jgz-banner&#32;jgz-banner--vervallen" }',
    "*x*{: .&#106;gz-banner }",
    "- x\n{: .&#x6a;gz-banner }",
    "| a | b |\n| --- | --- |\n| c {: .&#106;gz-banner } | d |",
    "`x`{: .footnote-ref }",
    "[@x]{: .jgz-banner }",
    "[x](y.md){: href=z.md }",
    "*x*{: #versiegeschiedenis }",
    "*x*{: #jgz-menu }",
    "*x*{: #bron-x }",
    "*x*{: #verwijzing-x-1 }",
    "*x*{: #vaste-bedtijd--kop }",
    "x[^1]{: #y }\n\n[^1]{: #z }: noot",
    '<a id="hoofdinhoud"></a>',
    '*x*{: lang="a b" }',
    "*x*{: .rood .jgz-blok }",
    "*x*{: #__drawer }",
    "*x*{: id='a b' }",
    '*x*{: #fn:1"onclick=x }',
]

# Addresses, in every kind of link.
ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#115;cript:alert(1)",
    "java&#x73;cript:alert(1)",
    "&#106;avascript:alert(1)",
    "&#0000106avascript:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "java&#10;script:alert(1)",
    "java&#1;script:alert(1)",
    "&#1;javascript:alert(1)",
    "javascript\\:alert(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:x",
    "//voorbeeld.invalid/x",
    "\\\\\\\\voorbeeld.invalid\\\\x",
    "/\\\\voorbeeld.invalid",
    "/etc/passwd",
    "../../../../etc/passwd",
    "jgz-link:0",
    "site:/bestaat-niet/",
]
LINKS = [
    *(f"[x]({item})" for item in ADDRESSES),
    "[x](<javascript:alert(1)>)",
    "[x]( javascript:alert(1) )",
    '[x](javascript:alert(1) "titel")',
    "![beschrijving van x](javascript:alert(1))",
    "![beschrijving van x](https://voorbeeld.invalid/x.png)",
    "![beschrijving van x](//voorbeeld.invalid/x.png)",
    "![beschrijving van x](data:image/svg+xml;base64,AAAA)",
    "[x][r]\n\n[r]: javascript:alert(1)",
    "[r]\n\n[r]: <javascript:alert(1)>",
    "![beschrijving van x][r]\n\n[r]: https://voorbeeld.invalid/x.png",
    "[x](javascript:alert(1)){.footnote-ref}",
    "[x](javascript:alert(1)){.footnote-backref}",
    "![beschrijving van x](https://voorbeeld.invalid/x.png){.footnote-ref}",
    "[x](#bron-y){#verwijzing-y-1}",
    '<https://voorbeeld.nl" onclick="alert(1)>',
    "|a|b|\n|-|-|\n|[x](javascript:alert(1))|b|",
    "- [x](javascript:alert(1))",
    "> [x](javascript:alert(1))",
    "## [x](javascript:alert(1))",
    "x[^1]\n\n[^1]: [x](javascript:alert(1))",
]

# The rest: places that are not html and might become it.
OTHER = [
    "*[HTML]: <script>alert(1)</script>\n\nHTML",
    'x[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: noot',
    "x[^1]\n\n[^1]: <script>alert(1)</script>",
    "|a|b|\n|-|-|\n|<script>alert(1)</script>|b|",
    "> <script>alert(1)</script>",
    "- <script>alert(1)</script>",
    "## Kop <script>alert(1)</script>",
    "**<script>alert(1)</script>**",
    "[<script>alert(1)</script>](privacy.md)",
    "```python onclick=alert(1)\nx\n```",
    "``` {.python onclick=alert(1)}\nx\n```",
    '```"><script>alert(1)</script>\nx\n```',
    "/// let-op | <script>alert(1)</script>\nTekst.\n///",
    "/// let-op\n    attrs: {onclick: alert(1)}\n\nTekst.\n///",
    "/// let-op\n<script>alert(1)</script>\n///",
    '/// aanbeveling | x"onclick="y\n    richting: voor\n\nTekst.\n///',
    "/// script\nalert(1)\n///",
    "/// html | script\nalert(1)\n///",
    "--8<-- '/etc/passwd'",
    "Tekst &#x202e;omgekeerd",
    "Tekst &#8238;omgekeerd",
    "Tekst &rlm;omgekeerd",
    "Tekst &#x200b;verborgen",
    "Tekst &#xE0041;verborgen",
    "[x&#x202e;](privacy.md)",
    '[x](privacy.md "&#x202e;")',
    "## Kop &#x202e;",
    'href="jgz-link:0"',
    'Tekst `src="jgz-link:9"`.',
]
# What pushes the words that follow out of view, or shrinks them.
HIDING = [
    "Geef melk" + "\n<br><br>\n<br>" * 3 + " nooit.",
    "Geef melk\n\n" + "&nbsp;\n\n" * 9 + "nooit.",
    "Geef melk\n" + "&emsp;  \n" * 9 + "nooit.",
    "- Geef melk\n" + "- &nbsp;\n" * 9 + "- nooit",
    "| a | b |\n| --- | --- |\n" + "| &nbsp; | |\n" * 9 + "| nooit | c |",
    "Geef melk\n\n" + "---\n\n" * 9 + "nooit.",
    "Geef <sub><sup>geen</sup></sub> melk.",
]
# Inside a sentence a document type is only text.
INLINE = [f"Een zin met {item} erin." for item in HTML if "DOCTYPE" not in item]
ALL = [*HTML, *INLINE, *ATTRIBUTE_LISTS, *LINKS, *OTHER, *HIDING]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Root:
    """One minimal site for all texts: each writes its own page."""
    return Root(tmp_path_factory.mktemp("html"), REMEMBERED)


def unsafe(tree: etree.Element) -> list[str]:
    """Everything in a tree that may not be on a page."""
    found = []
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag not in TAGS | {"DOCUMENT_FRAGMENT"}:
            found.append(f"<{element.tag}>")
        allowed = ATTRIBUTES | FRAME.get(str(element.tag), set())
        found += [f"{element.tag}[{name}]" for name in element.attrib if name not in allowed]
        addresses = [element.get(name) for name in ("href", "src")]
        found += [item for item in addresses if item is not None and not ADDRESS.fullmatch(item)]
    return found


def test_it_is_an_error_at_its_file_and_line(root: Root, subtests: pytest.Subtests) -> None:
    for text in ALL:
        with subtests.test(text=text):
            page = root.read(PRIVACY)
            first = page.count("\n") + 2
            try:
                root.write(PRIVACY, f"{page}\n{text}\n")
                errors = [item.location for item in root.check().errors]
            finally:
                root.write(PRIVACY, page)
            last = first + text.count("\n")
            assert [place for place in errors if place.path == PRIVACY and first <= place.line <= last]
            assert {place.path for place in errors} == {PRIVACY}


def test_it_is_not_in_the_html_even_so(subtests: pytest.Subtests) -> None:
    for text in ALL:
        with subtests.test(text=text):
            compiled = compile_text(f"Eerst een zin.\n\n{text}\n\n## Kop\n\nTot slot.\n")
            assert unsafe(tree_of(compiled)) == []


def test_nor_in_a_recommendation(subtests: pytest.Subtests) -> None:
    for text in [*HTML, *LINKS]:
        with subtests.test(text=text):
            if "\n\n[" in text or text.startswith(("##", "niet", "|", "-", ">")):
                text = HTML[0]
            compiled = compile_text(ADVICE.replace("Het helpt.", text).replace("Adviseer", f"{text} Adviseer"))
            assert [item for piece in html_pieces(compiled) for item in unsafe(parse(piece))] == []


HARMLESS = [
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "&amp;lt;script&amp;gt;",
    "Schrijf `<script>alert(1)</script>` nooit.",
    "```\n<script>alert(1)</script>\n```",
    "~~~html\n<img src=x onerror=alert(1)>\n~~~",
    "De leeftijd is < 5 en > 3 jaar.",
    "javascript:alert(1)",
    'onclick="alert(1)"',
    'Zie [privacy](privacy.md "javascript:alert(1)").',
    "Zie [javascript:alert(1)](privacy.md).",
    "{: onclick=alert(1) }",
    "- punt {: onclick=alert(1) }",
    "x&nbsp;y &copy; &eacute; &onbekend;",
    "H<sub>2</sub>O, m<sup>2</sup>, <kbd>Ctrl</kbd>, <mark>let op</mark>, een<br>twee<br />drie",
    '<abbr title="a &quot; onclick=&quot;x">afkorting</abbr>',
    'Hier stond <a id="oud-anker"></a>een oud anker.',
    '*Engels*{: lang=en } en *rood*{: #eigen-id title="tip" }',
    "## Kop met H<sub>2</sub>O",
    "Een adres:<br>Straat 1<br><br>Stad\n\n---\n\n| a | b |\n| --- | --- |\n| c | |\n| | d |",
    "> - een\n>     - twee\n>         - drie\n\n1. vier\n\n    vijf\n\n2. zes",
    "x[^1]\n\n[^1]: Een noot met [privacy](privacy.md).",
    "Mail <info@voorbeeld.nl> of kijk op <https://voorbeeld.nl/?a=1&b=2>.",
]


def test_what_is_only_text_or_on_the_list_is_left_alone(root: Root, subtests: pytest.Subtests) -> None:
    for text in HARMLESS:
        with subtests.test(text=text):
            page = root.read(PRIVACY)
            try:
                root.write(PRIVACY, f"{page}\n{text}\n")
                assert root.check().errors == ()
            finally:
                root.write(PRIVACY, page)
            assert unsafe(tree_of(compile_text(text))) == []


def test_an_own_id_is_known_and_may_stand_once() -> None:
    assert {"eigen", "oud"} <= compile_text('*a*{#eigen} <a id="oud"></a>').body.ids
    twice = compile_text('*a*{#eigen}\n\n<a id="eigen"></a>\n\n*b*{#eigen}\n').diagnostics
    assert {item.code for item in twice} == {"JGZ402"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("`<b>` en <b>vet</b>", Location("modules/over/proef.md", 1, 10)),
        ("a\n\n```\n<b>\n```\n\nen <b>vet</b>", Location("modules/over/proef.md", 7, 4)),
        ("een\ntwee <i>x", Location("modules/over/proef.md", 2, 6)),
        ("a\n\nb <kbd>c\n\nd", Location("modules/over/proef.md", 3, 3)),
        ("a\n\nb c</mark>\n\nd", Location("modules/over/proef.md", 3, 4)),
        ("a `onclick=` *b*{: onclick=x }", Location("modules/over/proef.md", 1, 20)),
        ("a\n\n*b*{: #__x }", Location("modules/over/proef.md", 3, 7)),
        ("a[^b c]\n\n[^b c]: d", Location("modules/over/proef.md", 1, 2)),
        ("a\n\nb &rlm; c", Location("modules/over/proef.md", 3, 3)),
    ],
)
def test_the_place_is_that_of_the_html_itself(text: str, place: Location) -> None:
    assert min(item.location for item in compile_text(text).diagnostics) == place


@pytest.mark.parametrize(
    "html",
    [
        "<p>x</p><script>alert(1)</script>",
        "<p onclick='x'>y</p>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='//voorbeeld.invalid'>x</a><iframe></iframe>",
        "<!-- x -->",
        "<svg><p>x</p></svg>",
    ],
)
def test_the_sanitizer_stands_by_itself(html: str) -> None:
    clean, _ = sanitize(html)
    assert [item for item in unsafe(parse(clean)) if not item.startswith("//")] == []


@pytest.mark.parametrize("html", ["<p>x<script>y</script></p>", "<p><b>x</b></p>", "<p>x", "</p>", "<!-- x -->"])
def test_what_the_sanitizer_changes_is_told(html: str) -> None:
    assert sanitize(html)[1] is False


def test_the_minimal_site_has_a_page_to_write_on(root: Root) -> None:
    assert Path(root.path / PRIVACY).is_file()
    assert root.check().diagnostics == ()
