"""`jgz voorvertoning`: the pages that a proposal changes are marked in words, and listed with what is different."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urldefrag, urljoin
from xml.etree.ElementTree import Element

import pytest
from tests.site.built import BuiltPage, BuiltSite, text_of, with_class
from tests.site.frame import CHECKS
from tests.site.hosts import jgz
from tests.site.made import GUIDELINE, MODULES, module_path, recommendation, write_guideline, write_module

from jgz.model.addresses import COMPONENTS

LIST = "/gewijzigd/"
CHANGED = "/modules/geldig-stuk/"
OVER = "modules/over/over.md"


def git(root: Path, *arguments: str) -> None:
    """Git with an author of its own and nothing of the user's settings."""
    person = {"NAME": "Proef", "EMAIL": "proef@proef.invalid"}
    names = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in person.items()}
    environment = {**os.environ, **names, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", "-C", str(root), *arguments], env=environment, check=True, capture_output=True)


def commit(root: Path) -> Path:
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=Basis")
    return root


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} staat {text.count(old)} keer in {path.name}"
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def propose(root: Path) -> None:
    """A proposal with a change of every sort."""
    newest = '{versie: "2.0.0", datum: 2026-11-01, soort: "aanbeveling", tekst: "Anders."}, '
    edit(
        module_path(root, "geldig-stuk"),
        ('versie: "1.0.0"\nuit', 'versie: "2.0.0"\nuit'),
        ("wijzigingen: [", f"wijzigingen: [{newest}"),
        ("Doe wat bij geldig-stuk-kern hoort.", "Doe nooit wat bij geldig-stuk-kern hoort."),
        ("Het staat vast.", "Het staat &lt;3 weken vast."),
        ("## Onderbouwing", f"{recommendation('geldig-stuk-extra', key=False)}\n## Onderbouwing"),
    )
    module_path(root, "concept-stuk").unlink()
    listed = [id for id in MODULES if id != "concept-stuk"]
    write_guideline(root, modules=[*listed, "nieuw-stuk"])
    write_module(root, "nieuw-stuk", status="concept")
    edit(root / "modules" / GUIDELINE / "ouders.md", ("Je kind krijgt geen lucht.", "Je kind krijgt weinig lucht."))
    edit(root / OVER, ("soort: ", "trefwoorden: [proef]\nsoort: "))
    edit(root / "modules/_registers/hulplijnen.yml", ("Overdag je huisarts;", "Nooit overdag je huisarts;"))


@pytest.fixture(scope="module")
def proposal(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made library as a git project, with a proposal that is not committed."""
    folder = tmp_path_factory.mktemp("voorstel") / "wortel"
    shutil.copytree(made_once, folder, ignore=shutil.ignore_patterns("site"))
    propose(commit(folder))
    return folder


@pytest.fixture(scope="module")
def changed(proposal: Path) -> BuiltSite:
    """The preview of the proposal."""
    target = proposal / "voorvertoning"
    done = jgz(proposal, "voorvertoning", "--basis", "main", "--naar", str(target), "--vandaag", "2026-11-22")
    assert done.returncode == 0, done.stderr
    return BuiltSite(target)


def entries(page: BuiltPage) -> dict[str, Element]:
    """The entries of the list by the title of their page."""
    return {text_of(item.findall(".//h3")[0]): item for item in with_class(page.main, "jgz-anders")}


def lead(page: BuiltPage, href: str) -> str:
    """Where a link leads, as an address of the site."""
    return urljoin(page.address, href).replace("/index.html", "/")


def marks(page: BuiltPage) -> list[str]:
    return [text_of(item) for item in with_class(page.main, "jgz-merkje")]


def test_the_list_names_every_page_that_is_different_and_no_other(changed: BuiltSite) -> None:
    page = changed.pages[LIST]
    assert list(entries(page)) == [
        "Verwijderd Over het concept stuk",
        "Gewijzigd Over het geldig stuk",
        "Nieuw Over het nieuw stuk",
        "Gewijzigd Wat je moet weten: ouders",
        "Gewijzigd Richtlijn van de proef",
        "Gewijzigd Over deze proef",
        "Gewijzigd hulplijnen.yml",
    ]
    assert text_of(with_class(page.main, "jgz-inleiding")[0]).startswith(
        "In dit voorstel: 6 pagina's zijn anders, en 1 lijst."
    )


def test_a_list_that_stands_on_many_pages_is_told_too(changed: BuiltSite) -> None:
    (told,) = with_class(entries(changed.pages[LIST])["Gewijzigd hulplijnen.yml"], "jgz-anders__verschil")
    assert text_of(told).startswith("Regel huisarts: tekst · let op: +nooit Was: Overdag je huisarts;")


def test_a_change_in_meaning_is_told_word_by_word(changed: BuiltSite) -> None:
    entry = entries(changed.pages[LIST])["Gewijzigd Over het geldig stuk"]
    told = [text_of(item) for item in with_class(entry, "jgz-anders__verschil")]
    assert told[0] == (
        "Aanbeveling geldig-stuk-kern: tekst · let op: +nooit Was: Doe wat bij geldig-stuk-kern hoort. "
        "Wordt: Doe nooit wat bij geldig-stuk-kern hoort."
    )
    assert told[1] == "Aanbeveling geldig-stuk-extra: nieuw Wordt: Doe wat bij geldig-stuk-extra hoort."
    assert [text_of(item) for item in entry.iter("ins")][:1] == ["nooit"]
    assert [text_of(item) for item in entry.iter("li")] == ["Versie: 1.0.0 → 2.0.0", "Vraagt minstens een hoofdversie"]
    assert told[2].endswith("Wordt: Onderbouwing: Het staat <3 weken vast. Bewijs Genoeg.")


def test_pages_without_recommendations_tell_what_changed_and_in_which_part(changed: BuiltSite) -> None:
    found = entries(changed.pages[LIST])
    notes = {title: [text_of(item) for item in entry.iter("li")] for title, entry in found.items()}
    assert notes["Gewijzigd Wat je moet weten: ouders"] == ["Gewijzigd onderdeel: Wanneer bel je?"]
    (told,) = with_class(found["Gewijzigd Wat je moet weten: ouders"], "jgz-anders__verschil")
    assert text_of(told) == (
        "belkaart · let op: -geen Was: Je kind krijgt geen lucht. Wordt: Je kind krijgt weinig lucht."
    )
    assert notes["Gewijzigd Over deze proef"] == ["Alleen iets in de velden bovenaan"]


def test_links_of_the_list_lead_somewhere(changed: BuiltSite) -> None:
    page = changed.pages[LIST]
    for href in (item.attrib["href"] for item in page.main.iter("a")):
        address, fragment = urldefrag(lead(page, href))
        assert address in changed.pages
        assert not fragment or fragment in changed.pages[address].ids()
    assert list(entries(page)["Verwijderd Over het concept stuk"].iter("a")) == []


def test_it_opens_from_disk_without_a_server(changed: BuiltSite) -> None:
    """Whoever unpacks it has no server: a link must name a file."""
    outside = ("https:", "http:", "mailto:", "tel:", "#")
    for page in changed.pages.values():
        for href in page.links():
            if not href.startswith(outside):
                assert (changed.root / page.file).parent.joinpath(href.partition("#")[0]).is_file(), (page.file, href)
    for element in changed.pages[LIST].tree.iter("link"):
        if element.get("rel") == "stylesheet":
            assert (changed.root / "gewijzigd" / element.attrib["href"]).is_file()
    assert "gewijzigd/index.html" in (changed.root / "LEES-MIJ.txt").read_text(encoding="utf-8")


def test_on_its_page_every_change_is_marked_in_words(changed: BuiltSite) -> None:
    page = changed.pages[CHANGED]
    assert marks(page) == [
        "Gewijzigd in dit voorstel: bekijk wat er anders is", "Gewijzigd: tekst. Let op: +nooit", "Nieuw", "Gewijzigd",
    ]  # fmt: skip
    by_id = {item.get("id"): item for item in page.main.iter("section")}
    assert "Gewijzigd: tekst" in text_of(by_id["geldig-stuk-kern"])
    assert "Nieuw" in text_of(by_id["geldig-stuk-extra"])
    assert with_class(by_id["geldig-stuk-bij"], "jgz-merkje") == []
    folded = {text_of(item): item for item in page.main.iter("summary")}
    assert "Onderbouwing Gewijzigd" in folded
    assert "Overwegingen" in folded
    back = lead(page, next(iter(with_class(page.main, "jgz-merkje")[0].iter("a"))).attrib["href"])
    assert back == f"{LIST}#modules-geldig-stuk"
    assert "modules-geldig-stuk" in changed.pages[LIST].ids()


def test_a_call_card_that_changed_marks_its_part(changed: BuiltSite) -> None:
    page = changed.pages[f"/ouders/{GUIDELINE}/"]
    assert marks(page) == ["Gewijzigd in dit voorstel: bekijk wat er anders is", "Gewijzigd"]


def test_a_new_page_is_marked_as_a_whole_and_an_old_one_not_at_all(changed: BuiltSite) -> None:
    assert marks(changed.pages["/modules/nieuw-stuk/"]) == ["Nieuw in dit voorstel: bekijk wat er anders is"]
    assert marks(changed.pages["/modules/jaar-stuk/"]) == []
    assert "/modules/concept-stuk/" not in changed.pages


def test_every_page_says_it_is_a_preview_and_leads_to_the_list(changed: BuiltSite) -> None:
    for page in changed.pages.values():
        (banner,) = with_class(page.tree, "jgz-watermerk")
        assert [lead(page, item.attrib["href"]) for item in banner.iter("a")] == [LIST]
        assert page.noindex


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("address", [LIST, CHANGED, f"/ouders/{GUIDELINE}/"])
def test_marked_pages_are_as_sound_as_others(changed: BuiltSite, address: str, check: object) -> None:
    assert callable(check)
    assert check(changed.pages[address])


def test_the_public_site_keeps_its_short_addresses(made_site: BuiltSite) -> None:
    links = [href for page in made_site.pages.values() for href in page.links()]
    assert not [href for href in links if "index.html" in href]
    assert "LEES-MIJ.txt" not in made_site.files


def test_another_site_knows_no_list_and_no_marks(made_preview: BuiltSite, made_site: BuiltSite) -> None:
    for site in (made_preview, made_site):
        assert LIST not in site.pages
        marked = {page.address for page in site.pages.values() if with_class(page.tree, "jgz-merkje")}
        assert marked <= {COMPONENTS}
        assert not [page.address for page in site.pages.values() if any(LIST in href for href in page.links())]


def test_the_same_proposal_gives_the_same_bytes(proposal: Path, changed: BuiltSite) -> None:
    target = proposal / "nog-eens"
    done = jgz(
        proposal, "voorvertoning", "--basis", "main", "--naar", str(target), "--vandaag", "2026-11-22",
        PYTHONHASHSEED="7",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert BuiltSite(target).bytes() == changed.bytes()


def test_without_changes_the_list_says_so(made: Path) -> None:
    target = made / "voorvertoning"
    done = jgz(commit(made), "voorvertoning", "--basis", "HEAD", "--naar", str(target), "--vandaag", "2026-11-22")
    assert done.returncode == 0, done.stderr
    page = BuiltSite(target).pages[LIST]
    assert "Er is geen pagina of lijst anders dan in de versie waarmee vergeleken is." in text_of(page.main)


@pytest.mark.parametrize(
    "arguments", [("--basis", "main"), ("--naar", "x"), ("--basis", "bestaat-niet", "--naar", "x"), ("--basis", "")]
)
def test_wrong_use_builds_nothing(made: Path, arguments: tuple[str, ...]) -> None:
    commit(made)
    done = jgz(made, "voorvertoning", *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not (made / "x").exists()


def test_errors_in_the_proposal_build_nothing(made: Path) -> None:
    commit(made)
    edit(made.joinpath(OVER), ("soort: ", "soortje: "))
    done = jgz(made, "voorvertoning", "--basis", "main", "--naar", str(made / "x"), "--vandaag", "2026-11-22")
    assert done.returncode == 1
    assert f"{OVER}:" in done.stderr
    assert not (made / "x").exists()
