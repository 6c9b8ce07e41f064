"""Only what the library made is published: no registers, front matter, drafts of editors or scripts of the theme."""

from __future__ import annotations

import json
import os
import re
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import TODAY
from tests.site.built import BuiltSite
from tests.site.expected import code_files, expected_addresses, version_addresses
from tests.site.hosts import HOSTS, bouw, host_build
from tests.site.made import PHASES

from jgz.datasets import DATASETS
from jgz.feeds import feeds_of
from jgz.labels import FORM_FILES
from jgz.loader.register_lists import REGISTER_LISTS
from jgz.model import Library
from jgz.model.addresses import DOCUMENT_FOLDERS, OWN_NAMES
from jgz.model.published import Published
from jgz.publishing import picture_files
from jgz.publishing.theme import JOINED, JOINED_STYLE

SCHEMAS = (
    "module", "generieke-module", "richtlijn", "ouders", "jongeren", "vertaling", "pagina", "cluster",
    "controleer", "verschil",
    *(register.schema for register in REGISTER_LISTS),
)  # fmt: skip
# Many modules in few files.
SCRIPTS = {
    f"assets/{name}.js" for name in (
        "archief bewaren dias fasefilter filter geldigheid kiest kopieer module nieuw oefenen offline pagina snelweg "
        "tijdlijn vergelijk verhuisd voorlezen voorstel-verschil wissen zoekstart zoek/hulp zoek/zoeken"
    ).split()
}  # fmt: skip
FRONT_MATTER = (b"\nherzien_voor:", b"\nuitgangsvragen:", b"\nsamenvatting:", b"\n/// aanbeveling", b"jgz-link:")


def expected_files(library: Library) -> set[str]:
    """What the content model says there is, for a library without concepts."""
    files = {f"{folder}/index.html".lstrip("/") for folder in expected_addresses(library)}
    versions = version_addresses(library)
    files |= {f"{folder}/index.html" for folder in versions} | {"archief/dagen.json"}
    files |= {f"g/{folder.removeprefix('modules/').replace('/v/', '/')}/index.html" for folder in versions}
    files |= code_files(library)
    files |= {f"{folder.rpartition('/v/')[0]}/versies.{form}" for folder in versions for form in ("json", "txt")}
    files |= {"404.html", "sitemap.xml", "sitemap.xml.gz"}
    files |= {"actualiteit/modules.csv", "actualiteit/modules-komma.csv", "actualiteit/alles.ics"}
    files |= {
        "_headers",
        ".well-known/security.txt",
        "werker.js",
        "geldigheid.json",
        "geldigheid-namen.json",
        "LICENTIES.txt",
        "robots.txt",
        "manifest.webmanifest",
    }
    files |= {
        f"{folder}/{phase.id}/bewaren.json" for phase in library.phases for folder in ("fasen", "ouders/leeftijd")
    }
    files |= {f"actualiteit/{item.id}.ics" for item in library.clusters}
    open_now = [item.id for item in library.modules if item.is_open_for_comment(TODAY)]
    files |= {f"commentaar/{id}/{name}" for id in open_now for name in FORM_FILES}
    files |= {f"schema/{name}.json" for name in SCHEMAS}
    files |= {"gegevens/catalogus.jsonld", *(item.path for item in DATASETS)}
    files |= {path[1:] for feed in feeds_of(library) for path in (feed.atom, feed.json)}
    files |= {f"gegevens/1/modules/{item.id}.json" for item in library.modules if not item.status.draft}
    adopted = [item.id for item in library.modules if not item.status.draft]
    files |= {f"fhir/r4/{id}.json" for id in adopted}
    files |= {f"gegevens/1/citatie/{id}.{form}" for id in adopted for form in ("json", "bib", "ris")}
    files |= {"kaart/kaart.css"} | {
        f"kaart/{item.id}/index.html" for item in library.modules if item.kept and not item.status.draft
    }
    tables = {"kennislacunes/alle", "over/dekking/modules", "werkbord/modules", "oefenen/vragen"}
    tables |= {f"clusters/{item.id}/agenda/agenda" for item in library.clusters}
    tables |= {f"invoeren/{item.id}/audit" for item in library.in_force}
    files |= {f"{table}{form}.csv" for table in tables for form in ("", "-komma")} | {"oefenen/vragen.gift.txt"}
    pictures = (item.path.split("/") for item in library.pictures)
    files |= {f"beeld/{folder}/{name}" for _, folder, _, name in pictures}
    redirects = Published(library).redirects
    return files | {f"{old.strip('/')}/index.html" if old.endswith("/") else old.strip("/") for old in redirects}


def test_every_name_at_the_root_is_closed_to_former_addresses(site: BuiltSite, public: Library) -> None:
    former = {old.strip("/").partition("/")[0] for old in Published(public).redirects}
    names = {name.name for name in site.root.iterdir() if not name.name.startswith(".")} - former
    assert {name for name in names if name.casefold() not in OWN_NAMES and name not in DOCUMENT_FOLDERS} == set()
    # Whatever lies in the folders of documents lies in the folder of a page, which is closed as a whole.
    pages = {file.rpartition("/")[0] for file in site.files if file.endswith("/index.html")}
    loose = {file for file in site.files if file.split("/")[0] in DOCUMENT_FOLDERS} - former
    assert {file for file in loose if file.rpartition("/")[0] not in pages} == set()


def capitals(text: str) -> int:
    """How many words a text of folded words holds: each begins with a capital."""
    return sum(sign.isupper() for sign in text)


def filter_files(site: BuiltSite, library: Library) -> set[str]:
    """What the filter on recommendations needs: the head, and the texts of each cluster."""
    folder = "aanbevelingen/gegevens"
    version = json.loads((site.root / folder / "kop.json").read_text(encoding="utf-8"))["versie"]
    clusters = {module.cluster or "generiek" for module, _ in library.recommendations()}
    return {f"{folder}/kop.json", *(f"{folder}/{version}/{name}.json" for name in clusters)}


def search_files(site: BuiltSite, library: Library) -> set[str]:
    """What search needs: the head, the pieces of the index, the words by initial, files for every page to find."""
    head = json.loads((site.root / "zoeken/index/kop.json").read_text(encoding="utf-8"))
    names = [f"{tier}-{number}" for tier, firsts in head["stukken"].items() for number in range(capitals(firsts))]
    names += [f"woorden-{number}" for number in range(len(head["woorden"]))]
    kinds, *_, parts = head["bladen"]
    pages = sum(head["soorten"][kind] != "richtlijn" for kind in kinds)
    size = head["maten"]["onderdelen_per_stuk"]
    # A page with many parts has them in files of their own.
    names += [
        f"deel-{page}-{place}" for page, own in enumerate(parts) if own > size for place in range(-(-own // size))
    ]
    # What is said of a page that leaves no trace goes by another name, so that no device keeps it.
    fleeting = set(head["vluchtig"])
    assert len(fleeting) == sum(not item.kept for item in library.parent_pages)
    names += [
        f"{'vluchtig-' if number in fleeting else ''}{kind}-{number}"
        for kind in ("blad", "tekst")
        for number in range(pages)
    ]
    return {
        "zoeken/index/kop.json",
        "zoeken/index/poort.json",
        "zoeken/index/hulp.json",
        "zoeken/index/talen.json",
        *(f"zoeken/index/{head['versie']}/{name}.json" for name in names),
    }


def test_nothing_more_and_nothing_less(site: BuiltSite, public: Library, content: Path) -> None:
    assets = (content / "theme" / "assets").rglob("*")
    own = {path.relative_to(content / "theme").as_posix() for path in assets if path.is_file()}
    own = {name for name in own - set(JOINED) if not name.endswith(".js")} | SCRIPTS
    assets = {file for file in site.files if file.startswith("assets/")}
    assert site.files - assets == expected_files(public) | search_files(site, public) | filter_files(site, public)
    theirs = assets - own - {"assets/zoek/stammer.js"} - set(picture_files())
    assert own | set(picture_files()) <= assets
    assert theirs == {"assets/images/favicon.png", JOINED_STYLE}


def test_only_these_types_of_files(site: BuiltSite, made_preview: BuiltSite) -> None:
    types = {os.path.splitext(file)[1] for file in (site.files | made_preview.files) - {"_headers"}}
    pictures = {".png", ".svg", ".jpg", ".webp", ".avif"}
    assert types <= pictures | {
        ".html",
        ".css",
        ".js",
        ".xml",
        ".gz",
        ".csv",
        ".ics",
        ".json",
        ".txt",
        ".bib",
        ".ris",
        ".docx",
        ".webmanifest",
        ".jsonld",
    }


def test_no_links_and_no_odd_files(site: BuiltSite) -> None:
    paths = [path for path in site.root.rglob("*") if not path.is_dir()]
    assert all(path.is_file() and not path.is_symlink() for path in paths)
    assert {path.name for path in site.root.rglob("*") if path.name.startswith(".")} == {".well-known"}


def test_readable_by_a_web_server(site: BuiltSite) -> None:
    modes = {path.stat().st_mode & 0o777 for path in [site.root, *site.root.rglob("*")]}
    assert all(mode & 0o044 == 0o044 for mode in modes)


def test_no_front_matter_and_no_block_fences(site: BuiltSite, made_preview: BuiltSite) -> None:
    for built in (site, made_preview):
        leaks = {(name, mark) for name, data in built.bytes().items() for mark in FRONT_MATTER if mark in b"\n" + data}
        assert leaks == set()


def test_what_editors_leave_lying_about_stays_at_home(made: Path, made_site: BuiltSite, tmp_path: Path) -> None:
    (made / "modules" / ".verborgen").mkdir()
    (made / "modules" / ".verborgen" / "geheim.html").write_text("geheim", encoding="utf-8")
    (made / "modules" / "proef" / ".kladje.md").write_text("geheim", encoding="utf-8")
    (made / "theme" / "README.md").write_text("voor ontwikkelaars", encoding="utf-8")
    (made / ".env").write_text("GEHEIM=1", encoding="utf-8")
    bouw(made, tmp_path / "uit", today=date(2026, 11, 22))
    assert BuiltSite(tmp_path / "uit").files == made_site.files


@pytest.mark.parametrize("host", HOSTS)
def test_links_in_hidden_folders_neither_hang_the_build_nor_publish_anything(
    host: str, made: Path, made_site: BuiltSite, tmp_path: Path
) -> None:
    """A host that follows links walks round in circles, twice as often at every step."""
    hidden = made / "modules" / ".verborgen"
    hidden.mkdir()
    for name in ("een", "twee"):
        (hidden / name).symlink_to("..")
    (hidden / "buiten").symlink_to(tmp_path)
    done = host_build(host, made, tmp_path / "uit", today=date(2026, 11, 22))
    assert done.returncode == 0, done.stderr
    assert BuiltSite(tmp_path / "uit").files == made_site.files


@pytest.mark.parametrize("built", ["site", "made_site"])
def test_feeds_hold_the_clusters_review_dates(built: str, request: pytest.FixtureRequest) -> None:
    found: BuiltSite = request.getfixturevalue(built)
    feeds = {name: data for name, data in found.bytes().items() if name.endswith(".ics")}
    assert len(feeds) == 6
    for data in feeds.values():
        lines = data.split(b"\r\n")
        assert lines[0] == b"BEGIN:VCALENDAR"
        assert lines[-2:] == [b"END:VCALENDAR", b""]
        assert max(len(line) for line in lines) <= 75


def test_a_phase_without_recommendations_has_no_list(made_site: BuiltSite) -> None:
    lists = {
        file.split("/")[2] for file in made_site.files if re.fullmatch("aanbevelingen/[^/]+/[^/]+/index.html", file)
    }
    assert lists == set(PHASES)
