"""An address that was ever published leads on; a former id of a recommendation is still an anchor."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from tests.once import once
from tests.site.built import BuiltPage, BuiltSite, text_of, with_class
from tests.site.frame import CHECKS
from tests.site.hosts import bouw, jgz
from tests.site.made import (
    MODULES,
    module_path,
    write_guideline,
    write_module,
)
from tests.site.moves import OLD, table, write_moves
from tests.sites.root import REMEMBERED

from jgz.checking import check
from jgz.publishing.worker import WORKER

TODAY = date(2026, 11, 22)
LINE = re.compile(rb"#L\d+|\"versie\":\"[0-9a-f]{12}\"")
DIGEST = re.compile(rb"\b[0-9a-f]{64}\b")


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory, made_once: Path) -> BuiltSite:
    """A site with addresses from before, registered addresses, a renamed and a removed recommendation."""

    def make(folder: Path) -> None:
        root = shutil.copytree(made_once, folder / "wortel", ignore=shutil.ignore_patterns("site"))
        write_moves(root)
        bouw(root, root / "site", today=TODAY)

    return BuiltSite(once(tmp_path_factory, "verhuisd", make) / "wortel" / "site")


def refresh_of(page: BuiltPage) -> str:
    (element,) = [item for item in page.tree.iter("meta") if item.get("http-equiv") == "refresh"]
    seconds, _, target = element.attrib["content"].partition("; url=")
    assert seconds == "0"
    return target


def served_at(file: str) -> str:
    """The address in the browser's bar when a host serves a file."""
    return "/" + file.removesuffix("index.html")


WANTED = {
    **dict.fromkeys(OLD.values(), "/modules/jaar-stuk/"),
    "ouders/vroeger/index.html": "/ouders/proef/",
    "richtlijn/proef/index.html": "/richtlijnen/proef/",
    "modules/eerder-stuk/index.html": "/modules/geldig-stuk/",
    "modules/verdwenen-stuk/index.html": "/modules/geldig-stuk/",
}


def test_exactly_these_pages_lead_on(moved: BuiltSite) -> None:
    redirects = {page.file for page in moved.everything.values() if page.redirect}
    assert redirects == set(WANTED)


@pytest.mark.parametrize("mount", ["/", "/repo/"])
@pytest.mark.parametrize(("file", "target"), sorted(WANTED.items()))
def test_leads_on_without_script(file: str, target: str, mount: str, moved: BuiltSite) -> None:
    page = moved.everything[file]
    base = f"https://host{mount}{served_at(file).lstrip('/')}"
    wanted = f"https://host{mount}{target.lstrip('/')}"
    assert urljoin(base, refresh_of(page)) == wanted
    assert [urljoin(base, link) for link in page.links()] == [wanted]
    canonical = page.tree.find(".//link[@rel='canonical']")
    assert canonical is not None
    assert urljoin(base, canonical.attrib["href"]) == wanted
    assert page.noindex


def test_a_redirect_page_reads_well(moved: BuiltSite) -> None:
    page = moved.everything["oud/index.html"]
    assert page.tree.get("lang") == "nl"
    assert text_of(page.tree.findall("head/title")[0]) == "Deze pagina is verhuisd"
    assert [text_of(item) for item in page.main.iter("h1")] == ["Deze pagina is verhuisd"]


@pytest.mark.parametrize("right", CHECKS, ids=lambda item: item.__name__)
def test_a_redirect_page_is_a_whole_page(right: Callable[[BuiltPage], bool], moved: BuiltSite) -> None:
    assert [file for file in WANTED if not right(moved.everything[file])] == []


def test_redirects_are_in_no_list(moved: BuiltSite) -> None:
    sitemap = (moved.root / "sitemap.xml").read_text(encoding="utf-8")
    assert "vroeger" not in sitemap
    inside = {
        urlsplit(urljoin(f"https://host{page.address}", link)).path.lstrip("/")
        for page in moved.pages.values()
        for link in page.links()
    }
    assert inside.isdisjoint({served_at(file).lstrip("/") for file in WANTED})


def test_former_ids_are_anchors_at_the_recommendation(moved: BuiltSite) -> None:
    order = moved.pages["/modules/jaar-stuk/"].ids()
    assert order.count("oud-advies") == order.count("ouder-advies") == 1
    place = order.index("nieuw-advies")
    assert {order.index("oud-advies"), order.index("ouder-advies")} == {place - 1, place - 2}


def test_a_removed_recommendation_lands_in_the_history(moved: BuiltSite) -> None:
    page = moved.pages["/modules/jaar-stuk/"]
    (history,) = with_class(page.main, "jgz-versies")
    (gone,) = [item for item in history.iter() if item.get("id") == "geschrapt-advies"]
    (entry,) = [item for item in history if gone in list(item.iter())]
    assert text_of(entry).startswith("1.1.0")
    assert "geschrapt" in text_of(gone)


def test_a_register_line_without_a_way_on_is_an_error(made: Path) -> None:
    registers = made / "modules" / "_registers"
    table(registers / "adressen.tsv", ("adres", "id", "soort"), [("/modules/weg/", "weg", "module")])
    done = jgz(made, "bouw", "--vandaag", TODAY.isoformat())
    assert done.returncode == 1
    assert "modules/_registers/adressen.tsv:2:1: fout JGZ330" in done.stderr


def test_registering_twice_changes_nothing(made: Path) -> None:
    registers = made / "modules" / "_registers"
    texts = []
    for _ in range(2):
        assert jgz(made, "registreer").returncode == 0
        texts.append([(registers / name).read_text(encoding="utf-8") for name in ("ids.tsv", "adressen.tsv")])
    assert texts[0] == texts[1]
    assert all(text.splitlines()[1:] == sorted(text.splitlines()[1:]) for text in texts[0])
    assert "concept-stuk" not in "".join(texts[0])


def test_a_registered_module_that_moves_to_another_folder_keeps_its_address(made: Path, tmp_path: Path) -> None:
    assert jgz(made, "registreer").returncode == 0
    module_path(made, "los-stuk", "generiek").unlink()
    write_module(made, "los-stuk", herzien_voor=date(2029, 1, 1))
    write_guideline(made, modules=[*MODULES, "los-stuk"])
    bouw(made, tmp_path / "uit", today=TODAY)
    site = BuiltSite(tmp_path / "uit")
    assert "/modules/los-stuk/" in site.pages
    assert not [page.file for page in site.everything.values() if page.redirect]


TAKEN = (
    "/", "/index.html", "/404.html", "/sitemap.xml", "/sitemap.xml.gz", "/assets/jgz.css", "/assets/", "/fasen/",
    "/modules/geldig-stuk/", "/modules/geldig-stuk/index.html", "/actualiteit/modules.csv", "/beeld/proef/x.png",
    "/actualiteit/het-lichaam.ics", "/aanbevelingen", "/zoeken/index.html", "/_headers",
    "/schema/module.json",
)  # fmt: skip
STRANGE = (
    "/../buiten/", "/a//b/", "/met spatie/", "/a?b=c", "/%2e%2e/x/", "/.verborgen/", "https://elders.invalid/",
    "zonder-streep", "/a/./b/", "/a/../b/", "/a\\b", "/a#b", "//elders.invalid/",
)  # fmt: skip


@pytest.mark.parametrize("old", TAKEN + STRANGE)
def test_an_old_address_that_is_taken_or_strange_is_an_error(old: str, made: Path) -> None:
    write_module(made, "jaar-stuk", herzien_voor=date(2027, 8, 1), oude_adressen=[old])
    places = {item.location.path for item in check(made, TODAY, store=REMEMBERED).errors}
    assert places == {"modules/proef/jaar-stuk.md"}


def test_an_old_address_takes_nothing_away(made: Path, made_site: BuiltSite, tmp_path: Path) -> None:
    olds = ["/oud/lijstje/", "/zuigeling/", "/ouders/huilen.html"]
    write_module(made, "jaar-stuk", herzien_voor=date(2027, 8, 1), oude_adressen=olds)
    bouw(made, tmp_path / "uit", today=TODAY)
    # The link to propose a change names a line of the file, which has moved; the data name the digest of the file.
    built, before = (
        {name: DIGEST.sub(b"", LINE.sub(b"", data)) for name, data in site.bytes().items()}
        for site in (BuiltSite(tmp_path / "uit"), made_site)
    )
    # The worker's version follows from every file there is.
    assert before.pop(WORKER) != built.pop(WORKER)
    assert {name: built[name] for name in before} == before
    assert len(built) == len(before) + len(olds)


def test_an_old_address_never_takes_the_place_of_a_list_of_recommendations(made: Path) -> None:
    olds = ["/aanbevelingen/het-lichaam/peuter-1-4/"]
    write_module(made, "jaar-stuk", herzien_voor=date(2027, 8, 1), oude_adressen=olds)
    assert {item.location.path for item in check(made, TODAY).errors} == {"modules/proef/jaar-stuk.md"}


@pytest.mark.parametrize("old", ["/aanbevelingen/oud/lijstje/", "/fasen/zuigeling/", "/Fasen/x/", "/assets/a.html"])
def test_what_lies_below_a_page_of_the_site_is_refused(old: str, made: Path) -> None:
    write_module(made, "jaar-stuk", herzien_voor=date(2027, 8, 1), oude_adressen=[old])
    assert [item.code for item in check(made, TODAY).errors] == ["JGZ321"]


def test_an_old_address_with_another_extension_answers_with_a_page(made: Path, tmp_path: Path) -> None:
    olds = ["/onderwerp.aspx", "/pagina.php", "/versie-1.2"]
    write_module(made, "jaar-stuk", herzien_voor=date(2027, 8, 1), oude_adressen=olds)
    bouw(made, tmp_path / "uit", today=TODAY)
    assert {f"{old.lstrip('/')}/index.html" for old in olds} <= BuiltSite(tmp_path / "uit").files
