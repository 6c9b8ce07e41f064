"""Feeds: other programs read them, names and days stay, and each holds what its title says."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import feedparser
import pytest
from tests.unit.export.conftest import SITE

from jgz.export import Export, export_files
from jgz.export.feed_entries import MOST
from jgz.feeds import feeds_of
from jgz.model import Change, ChangeKind, Library, Version
from jgz.model.news import Effect, news_of
from jgz.rendering import NAMELESS


def atom(files: dict[str, str], name: str) -> Any:
    found = feedparser.parse(files[f"nieuw/{name}.xml"].encode())
    assert not found.bozo, found.get("bozo_exception")
    return found


def items(files: dict[str, str], name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(files[f"nieuw/{name}.json"])["items"]
    return found


def test_every_feed_is_read_by_a_reader_of_feeds(made: Export, files: dict[str, str]) -> None:
    for feed in feeds_of(made.library):
        found = atom(files, feed.name)
        assert found.version == "atom10"
        assert found.feed.title == f"Proef: {feed.title}"
        assert {link.rel: link.href for link in found.feed.links}["self"] == f"https://proef.invalid/jgz{feed.atom}"
        wanted = [(item["id"], item["title"], item["url"], item["date_modified"]) for item in items(files, feed.name)]
        assert [(item.id, item.title, item.link, item.updated) for item in found.entries] == wanted
        assert [item.content[0].value for item in found.entries] == [
            item["content_html"] for item in items(files, feed.name)
        ]


def test_a_json_feed_is_one_by_its_own_words(files: dict[str, str]) -> None:
    found = json.loads(files["nieuw/alles.json"])
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["feed_url"] == "https://proef.invalid/jgz/nieuw/alles.json"
    for item in found["items"]:
        assert isinstance(item["id"], str)
        assert item["content_html"].startswith("<p>")


def test_an_id_names_host_module_and_version(files: dict[str, str]) -> None:
    ids = [item["id"] for item in items(files, "alles")]
    assert "tag:proef.invalid,2026:modules/geldig-stuk/1.0.0" in ids
    assert "tag:proef.invalid,2026:modules/vervallen-stuk/vervallen" in ids
    assert len(ids) == len(set(ids))


def test_a_lapse_is_an_entry_on_its_own_day(files: dict[str, str]) -> None:
    first = items(files, "hoofdzaak")[0]
    assert first["title"] == "Vervallen: Over het vervallen stuk"
    assert first["date_published"] == "2026-02-01T12:00:00Z"
    assert atom(files, "alles").feed.updated == "2026-02-01T12:00:00Z"


def test_invented_text_says_so_in_every_entry(made: Export) -> None:
    modules = tuple(replace(item, fictional=True) for item in made.library.modules)
    found = export_files(Export(replace(made.library, modules=modules), SITE))
    for item in items(found, "alles"):
        assert "Voorbeeldtekst, geen zorginhoud" in item["content_html"]
        assert item["summary"].startswith("Voorbeeldtekst, geen zorginhoud. ")


def with_history(library: Library, *changes: Change, **more: Any) -> Library:
    """The library in which one module has this history."""
    kept = [item for item in library.modules if item.id != "geldig-stuk"]
    module = replace(library.modules_by_id["geldig-stuk"], changes=changes, version=changes[0].version, **more)
    return replace(library, modules=tuple(sorted((*kept, module), key=lambda item: item.id)))


def change(version: str, kind: ChangeKind, *recommendations: str, day: int = 1) -> Change:
    parsed = Version.parse(version)
    return Change(parsed, date(2026, parsed.main, day), kind, f"Versie {version} & <meer>.", recommendations)


def test_each_feed_holds_what_its_title_says(made: Export) -> None:
    library = with_history(
        made.library,
        change("4.0.1", ChangeKind.RECTIFICATION, "geldig-stuk-kern"),
        change("4.0.0", ChangeKind.RECOMMENDATION, "geldig-stuk-kern", "weg"),
        change("3.1.0", ChangeKind.EVIDENCE),
        change("2.0.0", ChangeKind.NEW),
        change("1.0.0", ChangeKind.NEW),
    )
    found = export_files(Export(library, SITE))

    def versions(name: str) -> list[str]:
        return [item["_jgz"]["versie"] for item in items(found, name) if item["_jgz"]["module"] == "geldig-stuk"]

    everything = ["4.0.0", "4.0.1", "3.1.0", "2.0.0", "1.0.0"]
    assert versions("alles") == versions("cluster-het-lichaam") == versions("fase-peuter-1-4") == everything
    assert versions("hoofdzaak") == ["4.0.0", "4.0.1", "2.0.0", "1.0.0"]
    assert versions("rectificaties") == ["4.0.1"]
    assert versions("cluster-voeding-en-groei") == versions("fase-adolescent-12-18") == []


def test_what_a_change_did_is_told_in_words(made: Export) -> None:
    library = with_history(
        made.library,
        change("3.0.0", ChangeKind.RECOMMENDATION, "geldig-stuk-kern", "weg"),
        change("2.0.0", ChangeKind.RECOMMENDATION, "weg"),
        change("1.0.0", ChangeKind.NEW, "geldig-stuk-kern", "weg"),
        replace(change("1.0.0", ChangeKind.NEW), version=Version(0, 1, 0)),
    )
    told = {
        str(item.version): {one.id: (one.effect.value, one.gone) for one in item.touched}
        for item in news_of(library)
        if item.module.id == "geldig-stuk"
    }
    assert told == {
        "3.0.0": {"geldig-stuk-kern": ("gewijzigd", False), "weg": ("geschrapt", True)},
        "2.0.0": {"weg": ("gewijzigd", True)},
        "1.0.0": {"geldig-stuk-kern": ("nieuw", False), "weg": ("nieuw", True)},
    }
    known = {("geldig-stuk", Version(3, 0, 0)): {"geldig-stuk-kern": Effect.WEAKER}}
    newest = next(item for item in news_of(library, known) if item.module.id == "geldig-stuk")
    assert [one.effect for one in newest.touched] == [Effect.WEAKER, Effect.REMOVED]
    content = next(item for item in items(export_files(Export(library, SITE)), "alles") if "3.0.0" in item["id"])
    assert "&lt;meer&gt;" in content["content_html"]
    assert '/modules/geldig-stuk/#geldig-stuk-kern">Advies geldig-stuk-kern</a> (gewijzigd)' in content["content_html"]
    assert "<li>weg (geschrapt)</li>" in content["content_html"]


def test_a_feed_holds_the_newest_and_no_more(made: Export) -> None:
    many = [
        Change(
            Version(1, number, 0), date(2026, 1 + number // 28, 1 + number % 28), ChangeKind.EVIDENCE, "Iets anders."
        )
        for number in range(80, -1, -1)
    ]
    found = items(export_files(Export(with_history(made.library, *many), SITE)), "alles")
    assert len(found) == MOST
    days = [item["date_published"] for item in found]
    assert days == sorted(days, reverse=True)


def test_a_feed_in_which_nothing_happened_is_whole_too(files: dict[str, str]) -> None:
    assert items(files, "rectificaties") == []
    assert atom(files, "rectificaties").feed.updated == "2000-01-01T12:00:00Z"


@pytest.mark.parametrize("name", ["alles.xml", "alles.json"])
def test_without_an_address_of_the_site_there_are_no_feeds(made: Export, name: str) -> None:
    assert f"nieuw/{name}" not in export_files(Export(made.library, NAMELESS))
