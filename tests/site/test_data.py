"""The data for programs beside the pages: the same modules, recommendations and counts, and addresses that exist."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from tests.site.built import BuiltSite, text_of, with_class
from tests.site.lists import in_brackets

from jgz.datasets import DATASETS
from jgz.model import Library
from jgz.model.counts import count_library
from jgz.model.news import news_of


def data(built: BuiltSite, name: str) -> Any:
    return json.loads((built.root / "gegevens" / "1" / name).read_text(encoding="utf-8"))


def test_pages_csv_and_json_count_the_same(library: Library, built: BuiltSite) -> None:
    counts = data(built, "index.json")["aantallen"]
    known = count_library(library)
    assert counts["modules"] == known.public_modules
    assert counts["aanbevelingen"] == known.recommendations_in_force
    in_force = {item.id for item in library.in_force}
    on_pages = {
        f"{id}#{item.get('id')}"
        for id in in_force
        for item in with_class(built.pages[f"/modules/{id}/"].main, "jgz-aanbeveling")
    }
    assert {item["id"] for item in data(built, "aanbevelingen.json")["aanbevelingen"]} == on_pages
    for item in DATASETS:
        if item.media_type == "text/csv":
            lines = (built.root / item.path).read_bytes().decode("utf-8-sig").removesuffix("\r\n").split("\r\n")
            assert len(lines) - 1 == counts[item.counted], item.path


def test_every_address_leads_to_a_place_on_a_page_or_a_file(library: Library, built: BuiltSite) -> None:
    def addresses(value: Any) -> list[str]:
        if isinstance(value, list):
            return [found for item in value for found in addresses(item)]
        if not isinstance(value, dict):
            return []
        own = [value[key] for key in ("adres", "adres_versie", "gegevens", "$schema") if value.get(key)]
        return own + [found for item in value.values() for found in addresses(item)]

    names = ["index.json", *(f"modules/{item.id}.json" for item in library.modules if not item.status.draft)]
    found = {address for name in names for address in addresses(data(built, name))}
    assert len(found) > len(names)
    for address in found:
        parts = urlsplit(address)
        assert parts.netloc == "richtlijnen.voorbeeld.invalid"
        if parts.path.endswith("/"):
            assert not parts.fragment or parts.fragment in built.pages[parts.path].ids(), address
        else:
            assert parts.path[1:] in built.files, address


def test_the_example_in_python_runs(built: BuiltSite, capsys: Any, monkeypatch: Any) -> None:
    (code,) = [
        text for item in built.pages["/gegevens/"].main.iter("pre") if "urlopen" in (text := "".join(item.itertext()))
    ]
    monkeypatch.setattr("urllib.request.urlopen", lambda url: (built.root / urlsplit(url).path[1:]).open("rb"))
    exec(code, {})
    assert "https://richtlijnen.voorbeeld.invalid/modules/" in capsys.readouterr().out


def test_news_by_month(library: Library, built: BuiltSite) -> None:
    found = news_of(library)
    pages = [page for address, page in built.pages.items() if address.startswith("/nieuw/2")]
    lines = {
        address: len(list(page.main.iter("time"))) for address, page in built.pages.items() if "/nieuw/" in address
    }
    assert sum(lines[page.address] for page in pages) == len(found)
    overview = built.pages["/nieuw/"]
    assert lines["/nieuw/"] == min(len(found), 40)
    months = [text_of(item) for item in overview.main.iter("a") if "/20" in f"/{item.get('href')}"]
    assert sum(map(in_brackets, months)) == len(found)


def test_pages_offer_the_feeds_about_the_same(library: Library, built: BuiltSite) -> None:
    def offered(address: str) -> list[str]:
        links = (item for item in built.pages[address].tree.iter("link") if item.get("rel") == "alternate")
        return [str(item.get("href")).lstrip("./") for item in links]

    assert offered("/") == ["nieuw/hoofdzaak.xml", "nieuw/hoofdzaak.json"]
    phase = library.phases[0].id
    assert offered(f"/fasen/{phase}/") == [f"nieuw/fase-{phase}.xml", f"nieuw/fase-{phase}.json"]
    assert offered("/clusters/het-lichaam/") == ["nieuw/cluster-het-lichaam.xml", "nieuw/cluster-het-lichaam.json"]
    assert len(offered("/nieuw/")) == 4
