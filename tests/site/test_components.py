"""The page of components shows each of them, and each is drawn in one template and styled in one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.site.built import BuiltSite, text_of, with_class

from jgz.labels import STATUS
from jgz.model import CallLevel
from jgz.model.addresses import COMPONENTS

THEME = Path(__file__).resolve().parents[2] / "theme"
# The class at the root of each component, and how many of them the page shows at least.
SHOWN = {
    "jgz-strook": 10, "jgz-stand": 10, "jgz-banner--herziening": 3, "jgz-banner--vervallen": 1,
    "jgz-banner--concept": 3, "jgz-aanbeveling": 8, "jgz-kern": 2, "jgz-regel": 2, "jgz-bel": 3, "jgz-hulp": 1,
    "jgz-kort": 1, "jgz-naar-bellen": 1, "jgz-kaart": 4, "jgz-kaart--vervallen": 1, "jgz-deuren": 1,
    "jgz-leeftijden": 1, "jgz-fasen": 1, "jgz-buren": 1, "jgz-zoek--groot": 1, "jgz-keuzes": 1, "jgz-vouw": 3,
    "jgz-tabel": 2, "jgz-rijen": 1, "jgz-let-op": 1, "jgz-kennislacune": 1, "jgz-merkje": 1, "jgz-fictief": 2,
    "jgz-nood": 1, "jgz-talen": 1, "jgz-thema": 10,
}  # fmt: skip
# Drawn from a template in one place only. A card of a module and one of anything else are two; small labels and lists
# have no template of their own.
ONCE = (
    "jgz-strook", "jgz-stand", "jgz-aanbeveling", "jgz-regel", "jgz-bel", "jgz-hulp", "jgz-kort", "jgz-deuren",
    "jgz-leeftijden", "jgz-buren", "jgz-zoek--groot", "jgz-vouw", "jgz-tabel", "jgz-fictief", "jgz-sterkte",
    "jgz-termijn",
)  # fmt: skip
TONES = {"voor-sterk": "++", "voor-zwak": "+", "tegen-sterk": "−−", "tegen-zwak": "−", "geen-overig": "○"}


def test_every_component_is_shown(site: BuiltSite, subtests: pytest.Subtests) -> None:
    for name in SHOWN:
        with subtests.test(name):
            assert len(with_class(site.pages[COMPONENTS].main, name)) >= SHOWN[name]


def test_every_status_level_and_strength_is_shown(site: BuiltSite) -> None:
    main = site.pages[COMPONENTS].main
    states = " ".join(text_of(item) for item in main.iter("h3"))
    assert all(word in states for word in STATUS.values())
    assert [text_of(item) for item in with_class(main, "jgz-bel__kop")] == [level.dutch for level in CallLevel]
    for tone, sign in TONES.items():
        signs = {text_of(item) for part in with_class(main, f"jgz-sterkte--{tone}") for item in part.iter("span")}
        assert sign in signs, tone


def test_it_works_in_a_library_of_almost_nothing(made_site: BuiltSite) -> None:
    assert len(with_class(made_site.pages[COMPONENTS].main, "jgz-strook")) == SHOWN["jgz-strook"]


def test_it_is_found_from_the_page_for_contributors_and_by_no_search_engine(site: BuiltSite) -> None:
    assert "../../over/bouwstenen/" in site.pages["/over/bijdragen/"].links()
    assert site.pages[COMPONENTS].noindex
    assert "bouwstenen" not in (site.root / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ONCE)
def test_a_component_is_drawn_in_one_place(name: str) -> None:
    root = re.compile(rf'class="{re.escape(name)}[ "{{]|class="[\w -]* {re.escape(name)}[ "]')
    places = [path.name for path in THEME.rglob("*.html") for _ in root.findall(path.read_text(encoding="utf-8"))]
    assert len([place for place in places if place != "bouwstenen.html"]) == 1, places
