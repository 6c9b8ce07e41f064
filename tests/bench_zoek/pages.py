"""The pages that every engine gets: those that our own index holds, with the same texts and keywords."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from jgz.model import Library, Module, ParentPage
from jgz.search import lexicon
from jgz.search.analyser import terms
from jgz.search.documents import DRAFT, Target, find_targets
from jgz.search.index import Lexicon, phrase
from tests.markup import html_of, markup_of


@dataclass(frozen=True)
class Section:
    """A piece of a page under a heading of its own, as HTML."""

    id: str
    title: str
    html: str


@dataclass(frozen=True)
class Page:
    """A page for the peers. `path` is its address without a slash in front; `keywords` are whole entries."""

    path: str
    guideline: str
    title: str
    summary: str
    keywords: tuple[str, ...]
    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        """All running text, headings included."""
        return " ".join(f"{item.title} {markup_of(item.html).text}" for item in self.sections)


def peer_pages(library: Library) -> tuple[Page, ...]:
    """The modules in force and the pages for parents and youths.

    Keywords: those of the page and its recommendations, those of its guideline (which in our index count for all its
    pages), and the words that our register of synonyms knows for them, so that no engine lacks a word that ours has.
    """
    targets = find_targets(library)
    guidelines = {item.guideline: item for item in targets if item.kind == "richtlijn"}
    known = lexicon(library)
    own = [item for item in targets if isinstance(item.document, Module | ParentPage) and item.kind != DRAFT]
    return tuple(_page(item, guidelines.get(item.guideline), known) for item in own)


def _page(target: Target, guideline: Target | None, known: Lexicon) -> Page:
    whole = [
        *_keywords(target, known),
        *_own_keywords(target),
        *((guideline.title, *_keywords(guideline, known)) if guideline else ()),
    ]
    return Page(
        path=target.address.lstrip("/"),
        guideline=target.guideline,
        title=target.title,
        summary=target.summary,
        keywords=tuple(dict.fromkeys(whole)),
        sections=tuple(_sections(target)),
    )


def _own_keywords(target: Target) -> Iterator[str]:
    """The keywords of the recommendations, which in our index count for those alone."""
    if isinstance(target.document, Module):
        for item in target.document.recommendations:
            yield from item.keywords


def _keywords(target: Target, known: Lexicon) -> Sequence[str]:
    keys = {phrase(text) or "".join(terms(text)[:1]) for text in (*target.keywords, target.title)}
    keys |= set(terms(target.title))
    return (*target.keywords, *(text for key in sorted(keys) for text in known.synonyms.get(key, ())))


def _sections(target: Target) -> Iterator[Section]:
    document = target.document
    if isinstance(document, Module):
        yield Section("vragen", "Vragen", _paragraphs(target.texts["vraag"]))
        for item in document.recommendations:
            html = f"<p>{escape(item.text)}</p>{html_of(item.motivation)}{html_of(item.tailoring)}"
            yield Section(item.id, item.name, html)
    else:
        cards = [item.html.text for item in document.call_cards] if isinstance(document, ParentPage) else []
        yield Section("bellen", "Wanneer bel je?", _paragraphs(cards))
    for section in document.body.sections if document else ():
        html = "".join(html_of(part.html) for part in section.parts)
        if html:
            yield Section(section.id, section.title, html)


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)
