"""Pages for parents in other languages: what stands on them, and how they hang together with the Dutch pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import urljoin

from tests.site.built import BuiltPage, BuiltSite, text_of, with_class
from tests.site.lists import targets

from jgz.model import Library
from jgz.model.addresses import address_of, language_address
from jgz.rendering.pages.languages import TranslationView, language_pages
from jgz.rendering.pieces.builder import Builder
from jgz.search.help import tongue_file

ORIGIN = "https://richtlijnen.voorbeeld.invalid"
TOPICS = 5


def alternates(page: BuiltPage) -> dict[str, str]:
    links = (item for item in page.tree.iter("link") if item.get("hreflang"))
    return {item.attrib["hreflang"]: item.attrib["href"] for item in links}


def dialled(page: BuiltPage) -> list[tuple[str, list[str]]]:
    """The level of each call card, and the numbers that it calls."""
    cards = with_class(page.main, "jgz-bel")
    links = [[link.get("href", "") for link in card.iter("a")] for card in cards]
    numbers = [[link for link in found if link.startswith("tel:")] for found in links]
    levels = [card.get("class", "").rpartition("--")[2] for card in cards]
    return [(level, sorted(set(found))) for level, found in zip(levels, numbers, strict=True)]


def test_there_are_five_topics_in_three_languages(public: Library) -> None:
    topics = {id: {item.language for item in pages} for id, pages in public.translations_by_guideline.items()}
    assert len(topics) >= TOPICS
    assert all(languages >= {"en", "tr", "ar"} for languages in topics.values())


def test_a_translation_says_its_language_calls_as_the_dutch_page_and_leads_to_it(
    public: Library, site: BuiltSite
) -> None:
    assert public.translations
    directions = {item.id: item.direction for item in public.registers.tongues}
    for item in public.translations:
        original = public.originals[item.guideline_id]
        page, dutch = site.pages[address_of(item)], site.pages[address_of(original)]
        (article,) = page.main.iter("article")
        assert article.get("lang") == item.language
        assert (article.get("dir") or "ltr") == directions[item.language]
        assert dialled(page) == dialled(dutch)
        # The fixed answers stay in Dutch: they are the same everywhere.
        assert len(with_class(page.main, "jgz-hulp")) == len(with_class(dutch.main, "jgz-hulp"))
        assert address_of(original) in targets(page, with_class(page.main, "jgz-nagekeken"))
        words = public.registers.phrases_by_id[item.language]
        assert (words.unreviewed in text_of(article)) is item.unreviewed
        assert words.lags not in text_of(article)


def test_pages_in_all_languages_name_each_other(public: Library, site: BuiltSite) -> None:
    for id, pages in public.translations_by_guideline.items():
        original = public.originals[id]
        wanted = {item.language: f"{ORIGIN}{address_of(item)}" for item in pages}
        wanted["nl"] = f"{ORIGIN}{address_of(original)}"
        for document in (original, *pages):
            assert alternates(site.pages[address_of(document)]) == wanted


def test_every_parent_page_leads_to_every_language(public: Library, site: BuiltSite) -> None:
    spoken = [item.id for item in public.registers.phrases]
    assert len(spoken) == len(public.registers.tongues)
    for id, document in public.originals.items():
        page = site.pages[address_of(document)]
        own = {item.language: address_of(item) for item in public.translations_by_guideline.get(id, ())}
        links = [link for line in with_class(page.main, "jgz-talen") for link in line.iter("a")]
        assert {link.get("lang", ""): urljoin(page.address, link.get("href", "")) for link in links} == {
            code: own.get(code, language_address(code)) for code in spoken
        }


def test_the_page_of_a_language_says_whom_to_call_and_what_there_is(public: Library, site: BuiltSite) -> None:
    for words in public.registers.phrases:
        page = site.pages[language_address(words.id)]
        assert "tel:112" in page.links()
        text = text_of(page.main)
        assert all(said in text for said in (words.interpreter, words.danger, words.doctor))
        there = {address_of(item) for item in public.translations if item.language == words.id}
        assert set(targets(page, with_class(page.main, "jgz-lijst"))) == there


def test_a_translation_that_lags_says_so_in_its_language(public: Library) -> None:
    first = public.translations[0]
    original = public.originals[first.guideline_id]
    moved = replace(
        public,
        parent_pages=tuple(replace(item, title="Anders") if item is original else item for item in public.parent_pages),
    )
    views = {page.address: page.view for page in language_pages(Builder(moved, date(2026, 11, 22)))}
    lagging = {address for address, view in views.items() if isinstance(view, TranslationView) and view.lags}
    assert lagging == {address_of(item) for item in public.translations if item.guideline_id == original.id}


def test_words_of_a_language_lead_to_the_page_in_it(public: Library) -> None:
    words = tongue_file(public)["taalwoorden"]
    led = {address for word in words for page in word[3:] for _, address in page.values()}
    assert led <= {address_of(item) for item in public.translations}
    assert len(led) >= TOPICS * 3 - 3
