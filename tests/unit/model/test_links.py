"""What a link leads to: one answer for the rules and for the pages."""

from __future__ import annotations

import pytest
from tests.unit.model.making import cluster, guideline, library, module, page, parent_page

from jgz.model import Body, Phase, Picture, Registers
from jgz.model.links import LinkKind, LinkResolver

SOURCE = module("slaapritme", body=Body(ids=frozenset({"eigen-kop"})))
LIBRARY = library(
    SOURCE,
    module("angst-signaleren", folder="angst", body=Body(ids=frozenset({"kop"}))),
    registers=Registers(phases=(Phase("prenataal", 1, "P", "P", "-"),)),
    guidelines=(guideline("slaap"),),
    parent_pages=(parent_page("slaap"),),
    clusters=(cluster("het-lichaam"),),
    pages=(page("home"), page("privacy")),
    pictures=(Picture("modules/slaap/beeld/bed.png", "/ergens/bed.png"),),
    broken=frozenset({"modules/slaap/kapot.md"}),
)


@pytest.fixture(scope="module")
def resolver() -> LinkResolver:
    return LinkResolver(LIBRARY)


@pytest.mark.parametrize(
    ("target", "kind", "address", "fragment"),
    [
        ("index.md", LinkKind.PAGE, "/richtlijnen/slaap/", ""),
        ("./index.md", LinkKind.PAGE, "/richtlijnen/slaap/", ""),
        ("ouders.md", LinkKind.PAGE, "/ouders/slaap/", ""),
        ("../angst/angst-signaleren.md#kop", LinkKind.PAGE, "/modules/angst-signaleren/", "kop"),
        ("../slaap/../angst/angst-signaleren.md", LinkKind.PAGE, "/modules/angst-signaleren/", ""),
        ("../../clusters/het-lichaam.md", LinkKind.PAGE, "/clusters/het-lichaam/", ""),
        ("../index.md", LinkKind.PAGE, "/", ""),
        ("../over/privacy.md", LinkKind.PAGE, "/over/privacy/", ""),
        ("#eigen-kop", LinkKind.PAGE, "/modules/slaapritme/", "eigen-kop"),
        ("", LinkKind.PAGE, "/modules/slaapritme/", ""),
        ("beeld/bed.png", LinkKind.PICTURE, "/beeld/slaap/bed.png", ""),
        ("kapot.md", LinkKind.BROKEN, "modules/slaap/kapot.md", ""),
        ("kapot.md#iets", LinkKind.BROKEN, "modules/slaap/kapot.md", "iets"),
        ("site:/fasen/prenataal/", LinkKind.GENERATED, "/fasen/prenataal/", ""),
        ("site:/begrippen/#jgz", LinkKind.GENERATED, "/begrippen/", "jgz"),
        ("SITE:/begrippen/", LinkKind.GENERATED, "/begrippen/", ""),
        ("https://voorbeeld.nl/a?b=c#d", LinkKind.OUTSIDE, "https://voorbeeld.nl/a?b=c#d", ""),
        ("HTTP://voorbeeld.nl", LinkKind.OUTSIDE, "HTTP://voorbeeld.nl", ""),
        ("mailto:a@voorbeeld.nl", LinkKind.OUTSIDE, "mailto:a@voorbeeld.nl", ""),
        ("tel:112", LinkKind.OUTSIDE, "tel:112", ""),
    ],
)
def test_where_a_good_link_leads(
    target: str, kind: LinkKind, address: str, fragment: str, resolver: LinkResolver
) -> None:
    answer = resolver.resolve(SOURCE, target)
    assert (answer.kind, answer.address, answer.fragment) == (kind, address, fragment)


BAD = [
    ("bestaat-niet.md", LinkKind.MISSING),
    ("Index.md", LinkKind.MISSING),
    ("index", LinkKind.MISSING),
    ("../angst", LinkKind.MISSING),
    ("beeld/ander.png", LinkKind.MISSING),
    ("site:/fasen/onbekend/", LinkKind.MISSING),
    ("site:/fasen/prenataal", LinkKind.MISSING),
    ("site:", LinkKind.MISSING),
    ("site://voorbeeld.nl/", LinkKind.MISSING),
    ("../../README.md", LinkKind.LEAVES),
    ("../../../etc/passwd", LinkKind.LEAVES),
    ("../../theme/main.html", LinkKind.LEAVES),
    ("../..", LinkKind.LEAVES),
    ("/modules/slaap/index.md", LinkKind.FORBIDDEN),
    ("//voorbeeld.nl/x", LinkKind.FORBIDDEN),
    ("\\\\voorbeeld.nl\\x", LinkKind.FORBIDDEN),
    ("..\\index.md", LinkKind.FORBIDDEN),
    ("index.md?x=1", LinkKind.FORBIDDEN),
    ("index%2emd", LinkKind.FORBIDDEN),
    ("in dex.md", LinkKind.FORBIDDEN),
    ("index.md\n", LinkKind.FORBIDDEN),
    ("java\nscript:alert(1)", LinkKind.FORBIDDEN),
    ("java\tscript:alert(1)", LinkKind.FORBIDDEN),
    ("\x01javascript:alert(1)", LinkKind.FORBIDDEN),
    (" javascript:alert(1)", LinkKind.FORBIDDEN),
    ("javascript:alert(1)", LinkKind.FORBIDDEN),
    ("JavaScript:alert(1)", LinkKind.FORBIDDEN),
    ("data:text/html,x", LinkKind.FORBIDDEN),
    ("vbscript:x", LinkKind.FORBIDDEN),
    ("file:///etc/passwd", LinkKind.FORBIDDEN),
    ("blob:x", LinkKind.FORBIDDEN),
    ("jgz-link:0", LinkKind.FORBIDDEN),
    ("C:\\x", LinkKind.FORBIDDEN),
    ("https://voorbeeld.nl/\u202ex", LinkKind.FORBIDDEN),
    ("https://voorbeeld.nl/a b", LinkKind.FORBIDDEN),
    ("index.md#a\u202eb", LinkKind.FORBIDDEN),
]


def test_a_bad_link_leads_nowhere(resolver: LinkResolver, subtests: pytest.Subtests) -> None:
    for target, kind in BAD:
        with subtests.test(target=target, kind=kind):
            assert resolver.resolve(SOURCE, target).kind is kind


def test_paths_begin_at_the_file_that_holds_the_link(resolver: LinkResolver) -> None:
    home = LIBRARY.pages[0]
    assert resolver.resolve(home, "slaap/slaapritme.md").address == "/modules/slaapritme/"
    assert resolver.resolve(home, "../clusters/het-lichaam.md").address == "/clusters/het-lichaam/"


def test_the_ids_of_a_page_are_those_that_its_page_has(resolver: LinkResolver) -> None:
    assert "eigen-kop" in resolver.ids_on_page(SOURCE)
    assert "kop" not in resolver.ids_on_page(SOURCE)
