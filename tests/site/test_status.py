"""What a reader is told about a module: drafts, revision, expiry and lapse apart; concepts only in a preview."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from tests.once import once
from tests.site.built import BuiltPage, BuiltSite, text_of, with_class
from tests.site.hosts import bouw
from tests.site.lists import targets, visible
from tests.site.made import DRAFTS, MODULES, title_of, write, write_module

from jgz.loader import load
from jgz.model import Library
from jgz.model.addresses import COMPONENTS, HELP, OUTSIDE_TEXTS, TOOLS, address_of

ORIGIN = "https://richtlijnen.voorbeeld.invalid"
ODD_TITLE = "Wat is \"5 & 6\" en 'anders' {{ 7 * 7 }} {% raw %}"
ODD_SUMMARY = 'Een "samenvatting" & meer, met {{ config }} en {% include "x" %} en \'aanhaling\'.'
ODD_TEXT = "Tekst met {{ 7 * 7 }} en {% raw %}."
LISTS_OF_USE = ("fasen", "aanbevelingen", "zoeken", "ouders", "jongeren")


@pytest.fixture(scope="module")
def other(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The made library with a module that lapsed without a successor, a fictional one and odd titles, on a site
    without an address of its own."""

    def make(folder: Path) -> None:
        root = Path(shutil.copytree(made_once, folder / "wortel", ignore=shutil.ignore_patterns("site")))
        write_module(root, "vervallen-stuk", status="vervallen", herzien_voor=date(2027, 1, 1))
        write_module(root, "geldig-stuk", herzien_voor=date(2029, 3, 1))
        odd = {"titel": ODD_TITLE, "samenvatting": ODD_SUMMARY}
        write_module(root, "jaar-stuk", fictief=True, herzien_voor=date(2027, 8, 1), **odd)
        write(root / "modules" / "over" / "colofon.md", {"id": "colofon", "soort": "pagina", **odd}, f"{ODD_TEXT}\n")
        bouw(root, root / "site", today=date(2026, 11, 22), JGZ_SITE_URL="")

    return BuiltSite(once(tmp_path_factory, "anders-gemaakt", make) / "wortel" / "site")


def sitemap(site: BuiltSite) -> dict[str, str | None]:
    """Address -> last change, as the sitemap says."""
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ElementTree.parse(site.root / "sitemap.xml").getroot()
    return {item.findtext(f"{space}loc", ""): item.findtext(f"{space}lastmod") for item in root}


def banners(page: BuiltPage) -> list[str]:
    """The tones of the banners that show on the day of the build, from top to bottom."""
    shown = []
    for parent in page.main.iter():
        for child in parent:
            names = [name for name in child.get("class", "").split() if name.startswith("jgz-banner--")]
            if names and "hidden" not in child.attrib:
                shown.append(names[0].removeprefix("jgz-banner--"))
    return shown


@pytest.mark.parametrize(
    ("id", "tones", "bar", "strip"),
    [
        (
            "geldig-stuk",
            [],
            "Vastgesteld · v1.0.0",
            "Vastgesteld op 1 juni 2024 · Herzien vóór 1 maart 2029",
        ),
        ("jaar-stuk", [], "Vastgesteld · v1.0.0", "Herzien vóór 1 augustus 2027 (binnen 12 maanden)"),
        ("halfjaar-stuk", [], "Vastgesteld · v1.0.0", "Herzien vóór 1 maart 2027 (binnen 6 maanden)"),
        (
            "verlopen-stuk",
            [],
            "Termijn verlopen sinds 21 november 2026 · v1.0.0",
            "Herzien vóór 21 november 2026; blijft leidend tot de herziening",
        ),
        ("herziening-stuk", ["herziening"], "Wordt herzien · v1.0.0", "Vastgesteld op 1 juni 2024"),
        (
            "laat-stuk",
            ["herziening"],
            "Wordt herzien; termijn verlopen sinds 1 januari 2026 · v1.0.0",
            "Vastgesteld op 1 juni 2024 · Herzien vóór 1 januari 2026",
        ),
        ("vervallen-stuk", ["vervallen"], "Vervallen: niet meer gebruiken · v1.0.0", "Niet meer gebruiken"),
        (
            "commentaar-stuk",
            ["concept"],
            "Concept: niet gebruiken in de zorg · v0.1.0",
            "Concept, commentaar gesloten",
        ),
        (
            "autorisatie-stuk",
            ["concept"],
            "Concept: niet gebruiken in de zorg · v0.1.0",
            "Concept, ligt ter autorisatie",
        ),
    ],
)
def test_bar_banner_and_strip(id: str, tones: list[str], bar: str, strip: str, made_site: BuiltSite) -> None:
    page = made_site.pages[f"/modules/{id}/"]
    assert banners(page) == tones
    assert visible(with_class(page.main, "jgz-stand")[0]).strip() == bar
    assert strip in visible(with_class(page.main, "jgz-strook")[0])


def test_banners_stand_between_title_and_recommendations(made_site: BuiltSite) -> None:
    for id in ("laat-stuk", "vervallen-stuk", "commentaar-stuk"):
        order = [
            element.tag if element.tag in ("h1", "h2") else "banner"
            for element in made_site.pages[f"/modules/{id}/"].main.iter()
            if element.tag in ("h1", "h2") or "jgz-banner" in element.get("class", "").split()
        ]
        assert order[:3] == ["h1", "banner", "h2"]


def test_revision_says_in_one_line_that_it_still_leads_and_keeps_the_reason(made_site: BuiltSite) -> None:
    (banner,) = with_class(made_site.pages["/modules/herziening-stuk/"].main, "jgz-banner--herziening")
    (fold,) = banner.iter("details")
    assert text_of(next(fold.iter("summary"))) == "Wordt herzien sinds 1 mei 2025; deze versie blijft leidend."
    assert text_of(next(fold.iter("p"))) == "Er is nieuw onderzoek."


def test_lapsed_gives_reason_and_successor(made_site: BuiltSite) -> None:
    page = made_site.pages["/modules/vervallen-stuk/"]
    (banner,) = with_class(page.main, "jgz-banner--vervallen")
    assert text_of(banner).startswith("Niet meer gebruiken: vervallen op 1 februari 2026. De stof staat nu elders.")
    assert targets(page, [banner]) == ["/modules/geldig-stuk/"]
    assert page.noindex


def test_lapsed_without_successor_gives_the_reason(other: BuiltSite) -> None:
    page = other.pages["/modules/vervallen-stuk/"]
    (banner,) = with_class(page.main, "jgz-banner--vervallen")
    assert "De stof staat nu elders." in text_of(banner)
    assert targets(page, [banner]) == []


def mentions(site: BuiltSite, id: str) -> set[str]:
    """The pages that link to a module."""
    return {
        page.address
        for page in site.pages.values()
        for target in page.links()
        if urljoin(page.address, target).partition("#")[0] == f"/modules/{id}/" and page.address != f"/modules/{id}/"
    }


@pytest.mark.parametrize("which", ["made_site", "made_preview"])
@pytest.mark.parametrize("id", [*DRAFTS, "concept-stuk", "vervallen-stuk"])
def test_what_is_not_in_force_stays_out_of_lists_of_use(id: str, which: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(which)
    folders = {address.split("/")[1] for address in mentions(site, id)}
    assert folders.isdisjoint(LISTS_OF_USE)
    assert f"{ORIGIN}/modules/{id}/" not in sitemap(site)
    # Of a draft only the last day to comment on it is in a calendar.
    calendars = b"".join(data for name, data in site.bytes().items() if name.endswith(".ics"))
    assert b"UID:herziening-" in calendars
    assert f"UID:herziening-{id}@".encode() not in calendars


@pytest.mark.parametrize("id", DRAFTS)
def test_drafts_have_a_page_that_warns(id: str, made_site: BuiltSite) -> None:
    page = made_site.pages[f"/modules/{id}/"]
    (banner,) = with_class(page.main, "jgz-banner--concept")
    assert "niet gebruiken in de zorg" in text_of(banner)
    assert page.noindex
    assert id.encode() not in (made_site.root / "actualiteit" / "modules.csv").read_bytes()


def test_a_concept_is_nowhere_in_the_public_site(made_site: BuiltSite) -> None:
    found = {name for name, data in made_site.bytes().items() if b"concept-stuk" in data or b"concept stuk" in data}
    assert found == set()


def test_a_concept_shows_in_a_preview(made_preview: BuiltSite, made_site: BuiltSite) -> None:
    assert set(made_preview.pages) - set(made_site.pages) == {"/modules/concept-stuk/"}
    page = made_preview.pages["/modules/concept-stuk/"]
    assert banners(page) == ["concept"]
    assert text_of(next(page.main.iter("h1"))) == title_of("concept-stuk")


def test_without_an_address_of_its_own_the_site_has_an_empty_sitemap(other: BuiltSite) -> None:
    assert sitemap(other) == {}


def test_every_page_of_a_preview_carries_the_watermark(made_preview: BuiltSite) -> None:
    for page in made_preview.everything.values():
        marks = [text_of(item) for item in with_class(page.tree, "jgz-watermerk")]
        # A card is shown inside another site, and exists of adopted modules only.
        assert page.redirect or page.card or marks == ["Voorvertoning met concepten: niet gebruiken in de zorg"], (
            page.file
        )
        assert page.noindex, page.file


def test_a_preview_has_an_empty_sitemap(made_preview: BuiltSite) -> None:
    assert sitemap(made_preview) == {}


@pytest.mark.parametrize("which", ["site", "made_site"])
def test_the_public_site_has_no_watermark(which: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(which)
    assert [page.file for page in site.everything.values() if with_class(page.tree, "jgz-watermerk")] == []


# --- fictional texts and search engines


def test_fictional_documents_say_so_and_stay_out_of_search_engines(site: BuiltSite, public: Library) -> None:
    for document in public.documents():
        page = site.pages[address_of(document)]
        # The top of each printed sheet says it again; a screen never shows that.
        printed = {item for sheet in with_class(page.main, "jgz-blad") for item in sheet.iter()}
        notices = [text_of(item) for item in with_class(page.tree, "jgz-fictief") if item not in printed]
        wanted = ["Voorbeeldtekst, geen zorginhoud; autorisaties en data zijn verzonnen."]
        assert notices == (wanted if document.fictional else [])
        assert page.noindex or not document.fictional


def test_lists_with_fictional_texts_say_so_too(site: BuiltSite, public: Library) -> None:
    """A recommendation out of its context must not pass for a real one. Whom to call in danger is never invented."""
    documents = {address_of(item): item for item in public.documents()}
    for page in site.pages.values():
        shown = {target.partition("#")[0] for target in targets(page, [page.main])}
        if page.address not in {*documents, HELP} and any(
            documents[item].fictional for item in shown & documents.keys()
        ):
            assert with_class(page.tree, "jgz-fictief"), page.address
            assert page.noindex, page.address


def test_without_fiction_there_is_no_notice(made_site: BuiltSite, public: Library) -> None:
    # The page of components shows the notice itself, beside all the others; elements of the dataset are invented, and
    # the aids and the texts elsewhere of the registers.
    marked = {page.address for page in made_site.everything.values() if with_class(page.tree, "jgz-fictief")}
    invented = {f"{TOOLS}{item.id}/" for item in public.registers.tools if item.fictional}
    assert marked == {"/gegevens/bds/", COMPONENTS, TOOLS, OUTSIDE_TEXTS, *invented}


def test_one_fictional_module_marks_the_pages_that_print_it(other: BuiltSite) -> None:
    marked = {page.address for page in other.pages.values() if with_class(page.tree, "jgz-fictief")}
    assert {"/modules/jaar-stuk/", "/fasen/peuter-1-4/", "/aanbevelingen/het-lichaam/peuter-1-4/"} <= marked
    assert "/modules/geldig-stuk/" not in marked
    assert "/fasen/prenataal/" not in marked
    assert all(other.pages[address].noindex for address in marked)


@pytest.mark.parametrize("which", ["site", "made_site"])
def test_the_sitemap_is_what_search_engines_may_list(which: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(which)
    assert set(sitemap(site)) == {f"{ORIGIN}{page.address}" for page in site.pages.values() if not page.noindex}


def test_everything_for_use_is_in_the_sitemap(made_site: BuiltSite, made_once: Path) -> None:
    library = load(made_once).library
    used = [*library.in_force, *library.guidelines, *library.clusters, *library.parent_pages, *library.pages]
    used += library.translations
    phases = [f"/fasen/{item.id}/" for item in library.phases] + [
        f"/ouders/leeftijd/{item.id}/" for item in library.phases
    ]
    wanted = {f"{ORIGIN}{address}" for address in [*map(address_of, used), *phases, "/aanbevelingen/", "/zoeken/"]}
    listed = set(sitemap(made_site))
    assert wanted <= listed
    outside = {"/actualiteit/", *(f"/modules/{id}/" for id in (*DRAFTS, "vervallen-stuk"))}
    assert listed.isdisjoint(f"{ORIGIN}{address}" for address in outside)


@pytest.mark.parametrize("which", ["site", "made_site"])
def test_the_sitemap_dates_are_dates_of_changes(
    which: str, request: pytest.FixtureRequest, whole: Library, made_once: Path
) -> None:
    site: BuiltSite = request.getfixturevalue(which)
    library = whole if which == "site" else load(made_once).library
    known = {change.date.isoformat() for module in library.modules for change in module.changes}
    known |= {page.checked_on.isoformat() for page in library.parent_pages}
    assert set(sitemap(site).values()) <= known | {None}


def test_every_status_is_in_the_made_library() -> None:
    statuses = {changes.get("status", "vastgesteld") for changes in MODULES.values()}
    assert len(statuses) == 6


# --- words that a template must not swallow or trust


def test_special_characters_come_out_as_written(other: BuiltSite) -> None:
    for address in ("/modules/jaar-stuk/", "/over/colofon/"):
        page = other.pages[address]
        assert text_of(next(page.main.iter("h1"))) == ODD_TITLE
        descriptions = [item.get("content") for item in page.tree.iter("meta") if item.get("name") == "description"]
        assert descriptions == [ODD_SUMMARY]
        assert text_of(page.tree.findall("head/title")[0]) == f"{ODD_TITLE} - JGZ-richtlijnen"
    assert ODD_TEXT in text_of(other.pages["/over/colofon/"].main)
    assert ODD_TITLE in text_of(other.pages["/fasen/peuter-1-4/"].main)
    assert ODD_TITLE in text_of(other.pages["/actualiteit/"].main)


def test_a_library_with_nothing_in_it_still_builds(made: Path, tmp_path: Path) -> None:
    for folder in ("proef", "generiek", "_commentaar"):
        shutil.rmtree(made / "modules" / folder)
    bouw(made, tmp_path / "uit", today=date(2026, 11, 22))
    site = BuiltSite(tmp_path / "uit")
    assert text_of(with_class(site.pages["/"].main, "jgz-noot")[-1]).startswith(
        "0 richtlijnen, 0 geldende modules, 0 aanbevelingen."
    )
    assert f"{ORIGIN}/" in sitemap(site)
