"""The search field of every page: named, working without script, and loading nothing by itself."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tests.site.built import BuiltPage, BuiltSite

from jgz.model import Library
from jgz.model.addresses import address_of


def forms(page: BuiltPage) -> list[Element]:
    return [form for form in page.tree.iter("form") if form.get("role") == "search"]


def pages(site: BuiltSite) -> list[BuiltPage]:
    return [page for page in site.pages.values() if not page.redirect]


def test_every_search_field_has_a_label_and_tells_the_server_nothing_without_script(built: BuiltSite) -> None:
    for page in pages(built):
        found = forms(page)
        # The page of building blocks shows a field beside the one in its header.
        assert 1 <= len(found) <= (2 if page.address == "/over/bouwstenen/" else 1), page.file
        for form in found:
            (field,) = [item for item in form.iter("input") if item.get("type") == "search"]
            names = [label for label in form.iter("label") if label.get("for") == field.get("id")]
            assert ["".join(name.itertext()).strip() != "" for name in names] == [True], page.file
            # A field without a name is not sent along: without script no server ever gets the words.
            assert {item.get("name") for item in form.iter("input")} == {None}, page.file
            assert form.get("method") == "get", page.file
            assert str(form.get("action")).endswith("/zoeken/"), page.file


def test_parent_pages_lead_to_their_own_door(site: BuiltSite, public: Library) -> None:
    def door(address: str) -> str | None:
        (form,) = forms(site.pages[address])
        return form.get("data-deur")

    parents = next(item for item in public.parent_pages if item.kind == "ouders")
    assert door(address_of(parents)) == "ouder"
    assert door("/ouders/") == "ouder"
    assert door(address_of(public.in_force[0])) == door("/fasen/") == "professional"
    assert door("/") is door("/over/") is None


def test_only_the_search_page_loads_the_search(built: BuiltSite) -> None:
    for page in pages(built):
        parts = [item for item in page.tree.iter() if item.tag in ("script", "link")]
        loaded = [item.get("src") or item.get("href") or "" for item in parts]
        found = [name for name in loaded if "/assets/zoek/" in name]
        assert bool(found) == (page.address == "/zoeken/"), page.file
        assert all((built.root / "assets/zoek" / name.rpartition("/")[2]).is_file() for name in found)


def test_the_search_page_tells_no_one_what_was_looked_for(built: BuiltSite) -> None:
    metas = list(built.pages["/zoeken/"].tree.iter("meta"))
    assert [item.get("content") for item in metas if item.get("name") == "referrer"] == ["no-referrer"]


def test_without_script_the_search_page_says_so_and_leads_to_everything(site: BuiltSite, public: Library) -> None:
    page = site.pages["/zoeken/"]
    assert "JavaScript" in "".join(text for item in page.tree.iter("noscript") for text in item.itertext())
    lists = [item for address, item in site.pages.items() if address.startswith("/zoeken/") and address != "/zoeken/"]
    links = " ".join(link for item in lists for link in item.links())
    for item in (*public.in_force, *public.parent_pages):
        assert address_of(item) in links
