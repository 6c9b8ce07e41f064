"""Terms explained at their first use: once a page, whole words only, never inside links, headings or code."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import html5lib
import pytest
from tests.markup import markup_of

from jgz.model import Term
from jgz.rendering.pieces.terms import MOST_TERMS, PageTerms

TERMS = (
    Term("cb", "consultatiebureau", "CB", "De plek waar ouders met een baby komen."),
    Term("vvn", "Verpleegkundigen en Verzorgenden Nederland", "V&VN", "De vereniging."),
    Term("plagio", "plagiocefalie", "", "Een scheef hoofd."),
)


def marked(*pieces: str, terms: tuple[Term, ...] = TERMS) -> list[Element]:
    page = PageTerms({item.id: item for item in terms}, "../..")
    html = [markup_of(piece, terms).filled(lambda _: "", page.explain) for piece in pieces]
    return [html5lib.parseFragment(piece, namespaceHTMLElements=False) for piece in html]


def links(tree: Element) -> list[tuple[str, str]]:
    return [("".join(item.itertext()), item.get("href", "")) for item in tree.iter("a") if "href" in item.attrib]


def test_first_use_only_through_the_whole_page() -> None:
    first, second = marked("<p>Het CB en het CB.</p>", "<p>Het CB weer.</p>")
    assert links(first) == [("CB", "../../begrippen/#begrip-cb")]
    assert [item.get("title") for item in first.iter("abbr")] == ["consultatiebureau"]
    assert links(second) == []


@pytest.mark.parametrize("html", ["<p>V&amp;VN zegt</p>", "<p>(V&amp;VN)</p>", "<li>V&amp;VN</li>"])
def test_an_abbreviation_with_a_sign(html: str) -> None:
    (tree,) = marked(html)
    assert links(tree) == [("V&VN", "../../begrippen/#begrip-vvn")]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Een CBS en een ABCB.</p>",
        "<p>cb in kleine letters</p>",
        "<p>CB-arts</p>",
        '<p><a href="#x">CB</a></p>',
        "<h3>Het CB</h3>",
        "<p><code>CB</code></p>",
        "<pre>CB</pre>",
        '<p><abbr title="iets">CB</abbr></p>',
        '<p><img alt="CB" src="x.png"></p>',
        "<table><tr><th>CB</th></tr></table>",
        "<p><sup>CB</sup></p>",
        "",
    ],
)
def test_left_alone(html: str) -> None:
    (tree,) = marked(html)
    assert [item for item in links(tree) if "begrippen" in item[1]] == []


def test_text_after_something_left_alone_is_read_again() -> None:
    (tree,) = marked('<p><a href="#x">hier <em>en daar</em></a> het CB</p>')
    assert links(tree)[-1] == ("CB", "../../begrippen/#begrip-cb")


def test_the_words_stay_the_same() -> None:
    html = "<p>Op het CB &amp; thuis: a &lt; b, «plagiocefalie».</p>"
    (tree,) = marked(html)
    plain = html5lib.parseFragment(html, namespaceHTMLElements=False)
    assert "".join(tree.itertext()) == "".join(plain.itertext())


def test_not_more_than_a_page_can_bear() -> None:
    many = tuple(Term(f"t{number}", f"woord{number}", "", "Een uitleg van dit woord.", True) for number in range(30))
    (tree,) = marked("<p>" + " ".join(item.term for item in many) + "</p>", terms=many)
    assert len(links(tree)) == MOST_TERMS


@pytest.mark.parametrize("term", ["lt", "amp", "quot", "gt"])
def test_a_term_never_reaches_inside_an_entity(term: str) -> None:
    terms = (Term("x", term, "", "Een uitleg van dit woord.", True),)
    (tree,) = marked("<p>a &lt; b &amp; c &gt; &quot;</p>", terms=terms)
    assert "".join(tree.itertext()) == 'a < b & c > "'


@pytest.mark.parametrize("form", ["&", "+", "…", "-"])
def test_a_form_without_a_letter_breaks_nothing(form: str) -> None:
    terms = (Term("x", form, form, "Een uitleg van dit teken.", True),)
    (tree,) = marked(f"<p>Een {form.replace('&', '&amp;')} hier</p>", terms=terms)
    assert "".join(tree.itertext()) == f"Een {form} hier"
