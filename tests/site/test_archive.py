"""The archive of a site with a history: every adopted version at its own address, and nowhere else."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
from tests.archief.made import HOME, POTS, SECRET, drawing, make
from tests.once import once
from tests.site.built import BuiltPage, BuiltSite, text_of
from tests.site.hosts import bouw, jgz
from tests.site.test_sharing import graph
from tests.sites.root import REPOSITORY
from tests.unit.cli.history import commit, git
from tests.unit.cli.process import DAY, jgz_here

from jgz.archive.ledger import PATH, read_ledger
from jgz.model import Version
from jgz.model.ledger import Ledger

TODAY = date(2026, 11, 22)
ORIGIN = "https://richtlijnen.voorbeeld.invalid"


def _make(folder: Path) -> None:
    root = make(folder / "wortel")
    shutil.copytree(REPOSITORY / "theme", root / "theme")
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    assert jgz_here("registreer", "--wortel", root, "--vandaag", DAY).returncode == 0
    commit(root, "Register what is published")
    bouw(root, folder / "site", today=TODAY)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository with four years of history, and the site built from it."""
    return once(tmp_path_factory, "archief", _make)


@pytest.fixture(scope="module")
def old(folder: Path) -> BuiltSite:
    """The site with an archive."""
    return BuiltSite(folder / "site")


@pytest.fixture(scope="module")
def ledger(folder: Path) -> Ledger:
    """What was registered."""
    return read_ledger((folder / "wortel" / PATH).read_text(encoding="utf-8"))


def page(site: BuiltSite, module: str, version: str) -> BuiltPage:
    return site.everything[f"modules/{module}/v/{version}/index.html"]


def _is_old(name: str) -> bool:
    return name.startswith("modules/") and "/v/" in name


def data(site: BuiltSite, name: str) -> bytes:
    return (site.root / name).read_bytes()


def text(site: BuiltSite, name: str) -> str:
    return data(site, name).decode("utf-8")


def words(page: BuiltPage) -> str:
    article = page.tree.find(".//article")
    assert article is not None
    return text_of(article)


def test_every_registered_version_has_a_page_and_no_frame_is_left(old: BuiltSite, ledger: Ledger) -> None:
    wanted = {
        f"modules/{item.module}/v/{item.version}/index.html"
        for module in ledger.modules
        for item in ledger.versions(module)
    }
    assert {name for name in old.everything if _is_old(name)} == wanted
    assert not [name for name in old.files if "jgz-raam" in name]
    assert not [name for name in wanted if "JGZVUL" in text(old, name)]


def test_the_strip_says_when_it_held_when_it_could_be_read_and_what_holds_now(old: BuiltSite) -> None:
    said = words(page(old, "verkleden", "1.1.0"))
    assert "Dit gold van 11 mei 2023 tot 20 mei 2024. 1 aanbeveling is anders. Nu geldt 3.0.0" in said
    assert "Te lezen op deze site van 15 juni 2023 tot 22 mei 2024." in said
    assert "Toen: Overweeg met ouders te praten" in said
    assert "Dit geldt sinds 23 januari 2025." in words(page(old, "verkleden", "3.0.0"))
    assert "nooit gegolden" not in words(page(old, "speelgoed-kiezen", "2.0.0"))
    assert "Deze module is vervallen" in words(page(old, "muziek-maken", "1.0.1"))
    # Of a module with another name now the page of that one is what to read.
    assert "Lees nu: Kleding voor buiten" in words(page(old, "kleding-buiten", "1.0.0"))


def test_machines_read_which_version_it_is_when_it_held_and_what_came_before(old: BuiltSite) -> None:
    (thing, *_) = graph(page(old, "verkleden", "1.1.0"))
    about = {key: thing.get(key) for key in ("version", "temporalCoverage", "datePublished")}
    assert about == {"version": "1.1.0", "temporalCoverage": "2023-05-11/2024-05-20", "datePublished": "2023-06-15"}
    assert thing["exampleOfWork"] == f"{ORIGIN}/modules/verkleden/"
    assert thing["isBasedOn"] == f"{ORIGIN}/modules/verkleden/v/1.0.0/"
    (first, *_) = graph(page(old, "verkleden", "1.0.0"))
    assert "isBasedOn" not in first
    (now, *_) = graph(old.everything["modules/verkleden/index.html"])
    assert (now["version"], now["isBasedOn"]) == ("3.0.0", f"{ORIGIN}/modules/verkleden/v/2.0.0/")
    (last, *_) = graph(page(old, "verkleden", "3.0.0"))
    assert last["temporalCoverage"] == "2025-01-23/.."


def test_it_has_the_anchors_of_that_version_and_every_one_leads_somewhere(old: BuiltSite) -> None:
    for name, item in old.everything.items():
        if _is_old(name) and "dieren-in-huis/v/1.2.0" not in name:
            module = name.split("/")[1].replace("kleding-bij-weer", "kleding-buiten")
            ids = [found.get("id") for found in item.tree.iter() if found.get("id")]
            assert len(ids) == len(set(ids)), name
            if module not in ("spelen-bespreken", "speelplek-beoordelen"):
                assert f"{module}-bespreken" in ids, name


def test_links_lead_to_what_held_then_or_say_that_they_lead_to_now(old: BuiltSite) -> None:
    """The text became public on 6 June 2023, when the other module was at 1.1.0."""
    tree = page(old, "samen-lezen", "1.0.1").tree
    links = {text_of(item): item for item in tree.iter("a")}
    assert links["over speelgoed"].get("href", "").endswith("/speelgoed-kiezen/v/1.1.0/#speelgoed-kiezen-bespreken")
    assert links["over klimmen"].get("href", "").endswith("/klimmen/v/1.0.0/")
    assert links["over klimmen"].get("class") is None
    assert links["over privacy"].get("href", "").endswith("/over/privacy/")
    assert links["over privacy"].get("class") == "jgz-nu"
    assert "leiden naar een pagina van nu" in words(page(old, "samen-lezen", "1.0.1"))


def _picture(site: BuiltSite, module: str, version: str) -> str:
    """Where the only picture in the text of a version is, as the page says it, from the root."""
    (found,) = [item.get("src", "") for item in page(site, module, version).tree.findall(".//article//img")]
    return found.replace("../", "")


def test_a_version_shows_the_picture_that_it_had(old: BuiltSite) -> None:
    shown = [_picture(old, "koken-samen", version) for version in ("1.1.0", "2.0.0", "2.1.0")]
    # The first was mended under the same version; the last is the one of now.
    assert [text(old, name) for name in shown] == [drawing(title) for title in POTS[1:]]
    assert shown[-1] == f"beeld/{HOME}/koken.svg"
    told = [words(page(old, "koken-samen", version)) for version in ("1.1.0", "2.0.0", "2.1.0")]
    assert not [said for said in told if "Niet elk beeld" in said]


def test_of_a_picture_that_may_not_be_shown_the_words_stand_there(old: BuiltSite) -> None:
    assert _picture(old, "klimmen", "1.1.0") == "data:,"
    assert "of in woorden wat het liet zien" in words(page(old, "klimmen", "1.1.0"))
    kept = [name for name in old.files if name.startswith("archief/beeld/")]
    assert len(kept) == 2


def test_search_engines_search_the_map_and_copies_know_only_the_page_of_now(old: BuiltSite) -> None:
    for name, item in old.everything.items():
        if not _is_old(name):
            continue
        robots = item.tree.find(".//meta[@name='robots']")
        assert robots is not None
        assert robots.get("content") == "noindex"
        canonical = item.tree.find(".//link[@rel='canonical']")
        assert canonical is not None
        assert not re.search("/v/[0-9]", canonical.get("href") or "")
        assert canonical.get("href", "").startswith(ORIGIN)
        size = len(data(old, name))
        assert size <= 30_000
    kept = [name for name in old.files if name.startswith("zoeken/index/") or name.endswith("bewaren.json")]
    assert kept
    for name in ["sitemap.xml", "geldigheid.json", "werker.js", *kept]:
        assert not re.search("/v/[0-9]", text(old, name)), name


def test_a_removed_version_keeps_its_address_and_its_text_is_in_no_file(old: BuiltSite) -> None:
    said = words(page(old, "dieren-in-huis", "1.2.0"))
    assert "op 1 maart 2026 weggehaald: In de tekst stond een voorbeeld waarin iemand te herkennen was." in said
    assert [name for name in old.files if SECRET.encode() in data(old, name)] == []
    listed = json.loads(text(old, "modules/dieren-in-huis/versies.json"))
    assert [item["versie"] for item in listed["versies"] if "verwijderd" in item] == ["1.2.0"]


def test_a_text_that_today_s_rules_refuse_is_shown_whole(old: BuiltSite) -> None:
    said = words(page(old, "koken-samen", "2.0.0"))
    assert "Een blok van vroeger." in said
    assert "Overweeg met ouders te praten over samen koken" in said


def test_the_lists_for_programs_say_what_the_ledger_says(old: BuiltSite, ledger: Ledger) -> None:
    for module in ledger.modules:
        records = ledger.versions(module)
        told = json.loads(text(old, f"modules/{module}/versies.json"))["versies"]
        assert [Version.parse(item["versie"]) for item in told] == [item.version for item in reversed(records)]
        first, second, *mementos = text(old, f"modules/{module}/versies.txt").rstrip("\n").split(",\n")
        assert first == f'<{ORIGIN}/modules/{module}/>; rel="original"'
        assert 'rel="self"; type="application/link-format"; from="' in second
        moments = []
        for line in mementos:
            found = re.fullmatch(r'<(\S+)>; rel="(?:first |last |first last )?memento"; datetime="([^"]+ GMT)"', line)
            assert found, line
            assert found[1].removeprefix(f"{ORIGIN}/") + "index.html" in old.everything
            moments.append(parsedate_to_datetime(found[2]))
        assert len(moments) == len(records)
        assert moments == sorted(moments)


def test_the_archive_lists_every_version_by_year_and_month_without_script(old: BuiltSite, ledger: Ledger) -> None:
    years = {item.valid_from.year for module in ledger.modules for item in ledger.versions(module)}
    linked = set()
    for year in years:
        found = old.everything[f"archief/{year}/index.html"]
        assert text_of(next(found.tree.iter("h1"))) == f"Archief: versies die in {year} begonnen te gelden"
        linked |= {item.get("href", "").removeprefix("../../") for item in found.tree.iter("a")}
    wanted = {
        f"modules/{item.module}/v/{item.version}/" for module in ledger.modules for item in ledger.versions(module)
    }
    assert {link for link in linked if "/v/" in link} == wanted
    first = {item.get("href") for item in old.everything["archief/index.html"].tree.iter("a")}
    assert {f"../archief/{year}/" for year in years} <= first
    days = json.loads(text(old, "archief/dagen.json"))
    assert days["samen-lezen"][1][-1] == ["2.0.0", "2025-02-10", None]


def test_what_a_version_did_is_told_in_a_word_on_pages_in_feeds_and_in_the_data(old: BuiltSite) -> None:
    """By the strength that each text has; a rectification is called that, whatever the texts say."""
    told = json.loads(text(old, "gegevens/1/wijzigingen.json"))["wijzigingen"]
    effects = {
        (item["module"], item["versie"], one["id"]): one["betekenis"] for item in told for one in item["aanbevelingen"]
    }
    words = {("speelgoed-kiezen", "2.0.0"): "sterker", ("knutselen", "3.0.0"): "zwakker"}
    words |= {("samen-lezen", "1.0.0"): "nieuw", ("verhalen-vertellen", "2.0.0"): "rectificatie"}
    for (module, version), effect in words.items():
        assert effects[module, version, f"{module}-bespreken"] == effect
    lines = [text_of(item) for item in old.everything["nieuw/2025-02/index.html"].tree.iter("li")]
    (line,) = (line for line in lines if line.startswith("Speelgoed kiezen") and "versie 2.0.0" in line)
    assert line.endswith("Over: Praten over speelgoed kiezen (sterker).")
    entries = json.loads(text(old, "nieuw/alles.json"))["items"]
    (entry,) = (item for item in entries if item["id"].endswith(":modules/speelgoed-kiezen/2.0.0"))
    assert "</a> (sterker)" in entry["content_html"]


def test_a_module_leads_to_its_versions(old: BuiltSite) -> None:
    tree = old.everything["modules/samen-lezen/index.html"].tree
    links = [item.get("href") for item in tree.iter("a") if (item.get("href") or "").startswith("v/")]
    assert links == ["v/2.0.0/", "v/1.0.1/", "v/1.0.0/"]


def test_built_again_it_is_the_same_with_and_without_what_was_kept(folder: Path, old: BuiltSite) -> None:
    again = folder / "opnieuw"
    if not again.exists():
        bouw(folder / "wortel", again, today=TODAY)
    wrong = [name for name in old.files if (again / name).read_bytes() != data(old, name)]
    assert wrong == []


def _on_another_day(root: Path) -> date:
    """The terms of what holds have passed."""
    return date(2031, 3, 1)


def _under_another_name(root: Path) -> date:
    """A module has another title, and so have the pages of all its versions."""
    path = root / "modules" / HOME / "samen-lezen.md"
    path.write_text(path.read_text(encoding="utf-8").replace("titel: Samen lezen", "titel: Met elkaar lezen", 1))
    return TODAY


def _taken_away(root: Path) -> date:
    """The text of one more version may not be read any more; others link to it."""
    with (root / "modules/_registers/verwijderde-versies.yml").open("a", encoding="utf-8") as file:
        file.write('- {id: klimmen, versie: "1.0.0", op: 2026-11-01, reden: Er stond een naam in.}\n')
    return TODAY


def _rectified(root: Path) -> date:
    """What was wrong with a version of before is told later; the text of now is the same."""
    path = root / "modules" / HOME / "verhalen-vertellen.md"
    told = """rectificaties:
  - datum: 2026-02-02
    versies: "1.1.0"
    fout: Er stond een andere plek.
    goed: Op een vaste plek.
"""
    path.write_text(
        path.read_text(encoding="utf-8").replace("werkgroep:\n", f"{told}werkgroep:\n", 1), encoding="utf-8"
    )
    return TODAY


def _registered_otherwise(root: Path) -> date:
    """A version of before could be read for a day longer than was written down."""
    path = root / PATH
    before = path.read_text(encoding="utf-8")
    row = next(line for line in before.splitlines() if line.startswith("samen-lezen\t1.0.0\t"))
    cells = row.split("\t")
    until = (date.fromisoformat(cells[6]) + timedelta(days=1)).isoformat()
    path.write_text(before.replace(row, "\t".join([*cells[:6], until, *cells[7:]])), encoding="utf-8")
    return TODAY


@pytest.mark.parametrize(
    "change", [_on_another_day, _under_another_name, _taken_away, _rectified, _registered_otherwise]
)
def test_what_was_kept_gives_way_to_what_changed(change: Callable[[Path], date], folder: Path, tmp_path: Path) -> None:
    root = tmp_path / "wortel"
    shutil.copytree(folder / "wortel", root)
    today = change(root)
    bouw(root, tmp_path / "warm", today=today)
    shutil.rmtree(root / ".cache")
    bouw(root, tmp_path / "koud", today=today)
    warm, cold = BuiltSite(tmp_path / "warm"), BuiltSite(tmp_path / "koud")
    assert warm.files == cold.files
    assert [name for name in warm.files if data(warm, name) != data(cold, name)] == []
    before = BuiltSite(folder / "site")
    told = [name for name in warm.files if name.startswith("g/") or _is_old(name)]
    assert any(data(warm, name) != data(before, name) for name in told)


def test_a_download_without_the_history_is_built_and_says_so(folder: Path, tmp_path: Path) -> None:
    root = tmp_path / "los"
    shutil.copytree(folder / "wortel", root, ignore=shutil.ignore_patterns(".git", ".cache"))
    bouw(root, tmp_path / "site", today=TODAY)
    said = (tmp_path / "site" / "archief" / "index.html").read_text(encoding="utf-8")
    assert "Deze site is gebouwd zonder de geschiedenis van de teksten" in said
    versions = [path.name for path in (tmp_path / "site" / "modules" / "samen-lezen" / "v").iterdir()]
    assert versions == ["2.0.0"]


def test_half_a_history_builds_nothing_but_a_preview(folder: Path, tmp_path: Path) -> None:
    root = tmp_path / "ondiep"
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{folder / 'wortel'}", "ondiep")
    done = jgz(root, "bouw", "--naar", str(tmp_path / "site"), "--vandaag", DAY)
    assert done.returncode == 2
    assert "fetch-depth: 0" in done.stderr
    assert not (tmp_path / "site").exists()
    done = jgz(root, "bouw", "--naar", str(tmp_path / "voorbeeld"), "--vandaag", DAY, "--concepten")
    assert done.returncode == 0
