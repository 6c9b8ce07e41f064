"""What makes the site work without a connection: true sizes, true versions, and nothing of it in a preview."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

import pytest
from tests.site.built import BuiltSite

from jgz.model import Library
from jgz.model.addresses import address_of
from jgz.publishing.worker import Copies, CopyList, publish_worker
from jgz.store import Store

THEME = Path(__file__).resolve().parents[2] / "theme"
IMPORTED = re.compile(r"""\b(?:from|import)\s*["'](\.[^"']+)""")
SCRIPTS = re.compile(r"offline\.js|bewaren\.js|data-bewaren|data-bewaard")


def shell_of(site: BuiltSite) -> list[str]:
    """What the worker fetches at once."""
    found = re.search(r"\bSHELL=(\[.*?\])", (site.root / "werker.js").read_text(encoding="utf-8"))
    assert found
    return list(json.loads(found[1]))


def lists(site: BuiltSite) -> dict[str, dict[str, Any]]:
    """Every list of what may be saved together, by its file."""
    return {
        name: json.loads((site.root / name).read_text(encoding="utf-8"))
        for name in sorted(site.files)
        if name.endswith("/bewaren.json")
    }


def file_of(path: str) -> str:
    """The file behind a path on a list."""
    return f"{path}index.html" if path.endswith("/") or not path else path


def test_the_worker_is_small_and_its_shell_is_there(site: BuiltSite) -> None:
    text = (site.root / "werker.js").read_bytes()
    assert len(gzip.compress(text)) <= 4_700
    assert b"{{" not in text
    shell = shell_of(site)
    assert {"", "zoeken/", "over/offline/", "assets/stijl.css", "assets/offline.js"} <= set(shell)
    # What keeps a question where search itself is not on the device.
    assert "assets/zoekstart.js" in shell
    assert {file_of(path) for path in shell} <= site.files
    # Whom to call in a danger needs no connection and no index; the rest comes when someone searches.
    search = {path for path in shell if path.startswith(("assets/zoek/", "zoeken/index/"))}
    assert search == {"assets/zoek/hulp.js"}
    # What tells dangers apart is heavy, and comes when a page has been read for a while.
    for name in ("poort", "hulp", "talen"):
        assert f"zoeken/index/{name}.json".encode() in text
    weight = sum(len(gzip.compress((site.root / file_of(path)).read_bytes())) for path in shell)
    assert weight <= 70_000


def test_a_list_holds_the_pages_of_its_phase_and_says_how_much_that_is(library: Library, built: BuiltSite) -> None:
    found = lists(built)
    assert len(found) == 2 * len(library.phases)
    for phase in library.phases:
        modules = {address_of(item)[1:] for item in library.in_force if phase.id in item.phases and item.kept}
        plain = [item for item in library.parent_pages if phase.id in item.phases and item.kept]
        parents = {address_of(item)[1:] for item in plain}
        followed = {item.id for item in plain if item.kind == "ouders"}
        parents |= {address_of(item)[1:] for item in library.translations if item.guideline_id in followed}
        listed = found[f"fasen/{phase.id}/bewaren.json"]
        pages = {path for path in listed["bestanden"] if not path or path.endswith("/")}
        shell = {"", "zoeken/", "hulp/", "over/offline/", "over/sterkte/"}
        assert pages == modules | parents | shell | {f"fasen/{phase.id}/", f"ouders/leeftijd/{phase.id}/"}
        ages = set(found[f"ouders/leeftijd/{phase.id}/bewaren.json"]["bestanden"])
        assert {path for path in ages if path.endswith("/")} == parents | shell - {""} | {
            f"ouders/leeftijd/{phase.id}/"
        }


def test_no_list_holds_what_may_not_be_kept(library: Library, built: BuiltSite) -> None:
    """Neither those pages, nor a file that tells what they say."""
    listed = {path for found in lists(built).values() for path in found["bestanden"]}
    assert not [path for path in listed if "/vluchtig-" in path]
    never = [item for item in library.parent_pages if not item.kept]
    assert {address_of(item)[1:] for item in never} & listed == set()
    fleeting = [name for name in built.files if "/vluchtig-" in name]
    kept, told = (
        "".join((built.root / file_of(path)).read_text("utf-8", "replace") for path in paths)
        for paths in (listed, fleeting)
    )
    for page in never:
        said = next(part.html.text for item in page.body.sections for part in item.parts if len(part.html.text) > 60)
        assert said[:60] in told, page.id
        assert said[:60] not in kept, page.id


def test_the_bytes_of_a_list_are_those_of_its_files(built: BuiltSite) -> None:
    search = {name for name in built.files if name.startswith(("zoeken/index/", "assets/zoek/"))}
    search = {name for name in search if "/vluchtig-" not in name}
    for listed in lists(built).values():
        names = list(map(file_of, listed["bestanden"]))
        assert len(names) == len(set(names))
        assert search < set(names)
        assert listed["bytes"] == sum((built.root / name).stat().st_size for name in names)


def imports_of(built: BuiltSite, names: set[str]) -> set[str]:
    """What the scripts among some files import."""
    return {
        normpath(join(dirname(name), path))
        for name in names
        if name.endswith(".js")
        for path in IMPORTED.findall((built.root / name).read_text(encoding="utf-8"))
    }


def test_what_a_saved_script_imports_is_on_the_list(built: BuiltSite) -> None:
    imported = set[str]()
    for listed in lists(built).values():
        saved = set(listed["bestanden"])
        assert imports_of(built, saved) <= saved
        imported |= imports_of(built, saved)
    assert {"assets/geldigheid.js", "assets/wissen.js", "assets/zoek/hulp.js"} <= imported


def test_what_a_script_of_the_shell_imports_is_in_it(site: BuiltSite) -> None:
    shell = set(shell_of(site))
    assert "assets/wissen.js" in imports_of(site, shell)
    assert imports_of(site, shell) <= shell


def test_what_a_saved_page_loads_is_on_the_list(built: BuiltSite) -> None:
    for listed in lists(built).values():
        names = set(map(file_of, listed["bestanden"]))
        for name in sorted(names):
            if name.endswith(".html"):
                page = built.everything[name]
                sources = [item.get("src", "") for tag in ("script", "img") for item in page.tree.iter(tag)]
                sources += [item.get("href", "") for item in page.tree.iter("link") if item.get("rel") == "stylesheet"]
                inside = {str((Path("/") / name).parent / source) for source in sources if source}
                assert {re.sub(r"[^/]+/\.\./", "", _flat(path)) for path in inside} <= names, name


def _flat(path: str) -> str:
    """A path in the site without the steps back in it."""
    parts: list[str] = []
    for part in path.strip("/").split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def test_the_list_of_versions_is_that_of_the_pages(library: Library, built: BuiltSite) -> None:
    found, names = (
        json.loads((built.root / name).read_text(encoding="utf-8"))
        for name in ("geldigheid.json", "geldigheid-namen.json")
    )
    assert names == {f"modules/{item.id}/": item.title for item in library.modules}
    assert {path: found["paginas"][path] for path in names} == {
        f"modules/{item.id}/": str(item.version) for item in library.modules
    }
    assert set(found["paginas"]) - set(names) == {
        address_of(item)[1:] for item in (*library.parent_pages, *library.translations)
    }
    lapsed = {f"modules/{item.id}/" for item in library.modules if item.status == "vervallen"}
    assert set(found["vervallen"]) == lapsed
    for path, said in found["vervallen"].items():
        page = built.pages[f"/{path}"]
        text = " ".join("".join(page.main.itertext()).split())
        assert said["tekst"] in text
        assert not said["naar"] or f"/{said['naar']}" in built.pages
    for path in names:
        assert f'data-versie="{found["paginas"][path]}"' in (built.root / path / "index.html").read_text("utf-8")


def test_a_preview_has_no_worker_but_one_that_goes(made_preview: BuiltSite) -> None:
    worker = (made_preview.root / "werker.js").read_text(encoding="utf-8")
    assert "unregister()" in worker
    assert "fetch" not in worker
    assert lists(made_preview) == {}
    pages = {
        name
        for name in made_preview.everything
        if SCRIPTS.search((made_preview.root / name).read_text(encoding="utf-8"))
    }
    assert pages == set()


def test_every_page_of_the_site_puts_the_worker_in_place(built: BuiltSite) -> None:
    without = [
        page.file
        for page in built.pages.values()
        if not any(str(item.get("src", "")).endswith("assets/offline.js") for item in page.tree.iter("script"))
    ]
    assert without == []


@pytest.mark.parametrize("keeps", [False, True])
def test_the_worker_changes_with_any_file_and_with_nothing_else(
    made_site: BuiltSite, tmp_path: Path, keeps: bool
) -> None:
    site = Path(shutil.copytree(made_site.root, tmp_path / "site"))
    copies = Copies((CopyList("/fasen/peuter-1-4/", ("/", "/fasen/peuter-1-4/")),))

    def worker() -> tuple[bytes, bytes]:
        for made in ("werker.js", "fasen/peuter-1-4/bewaren.json"):
            (site / made).unlink()
        store = Store(tmp_path / "bewaard" if keeps else None)
        publish_worker(site, THEME, copies, store=store)
        store.close()
        return (site / "werker.js").read_bytes(), (site / "fasen/peuter-1-4/bewaren.json").read_bytes()

    first = worker()
    assert worker() == first
    page = site / "modules/geldig-stuk/index.html"
    page.write_text(page.read_text(encoding="utf-8") + " ", encoding="utf-8")
    second = worker()
    assert second[0] != first[0]
    assert second[1] == first[1]
    (site / "fasen/peuter-1-4/index.html").write_text("korter", encoding="utf-8")
    third = json.loads(worker()[1])
    assert third["versie"] != json.loads(first[1])["versie"]
    assert third["bytes"] < json.loads(first[1])["bytes"]
