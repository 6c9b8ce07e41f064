"""The filter on all recommendations: right counts, choices that survive Back and reload, and calm when it fails."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.e2e.conftest import Watched
from tests.e2e.measure import in_both_schemes
from tests.e2e.search import Open
from tests.e2e.server import Served

from jgz.model import Library, Module, Recommendation, today_in_amsterdam
from jgz.model.addresses import address_of

pytestmark = pytest.mark.browser

ADDRESS = "/aanbevelingen/"
# The way to a recommendation; a number to call in its words is a link too.
LINK = ".jgz-regel a:not([href^='tel:'])"
DATA = "**/aanbevelingen/gegevens/**"
Test = Callable[[Module, Recommendation], bool]
# What stands in the address -> what it means for the library.
CHOICES: dict[str, Test] = {
    "fase=peuter-1-4": lambda _, item: "peuter-1-4" in item.phases,
    "cluster=generiek": lambda module, _: module.cluster == "",
    "beroep=doktersassistent": lambda _, item: "doktersassistent" in item.audience,
    "sterkte=zwak": lambda _, item: item.strength == "zwak",
    "sterkte=good-practice": lambda _, item: item.kind == "good-practice",
    "spoed=ja": lambda _, item: bool(item.urgency),
    "spoed=vandaag": lambda _, item: item.urgency == "vandaag",
    "kern=ja": lambda _, item: item.key,
    "status=in-herziening": lambda module, _: module.status == "in-herziening",
    "status=termijn-verlopen": lambda module, _: module.review_before < today_in_amsterdam(),
    "fase=adolescent-12-18&cluster=psychosociaal-en-gedrag&beroep=jeugdarts&sterkte=sterk": lambda module, item: (
        module.cluster == "psychosociaal-en-gedrag"
        and {"adolescent-12-18", "jeugdarts"} <= {*item.phases, *item.audience}
        and item.strength == "sterk"
    ),
}


def status(page: Page) -> Locator:
    """What the page says it found."""
    return page.locator("#filterstand")


def opened(open_page: Open, served: Served, choices: str) -> Watched:
    """The page with choices in the address, once it shows them."""
    watched = open_page(served, f"{ADDRESS}#?{choices}")
    expect(status(watched.page)).to_have_text(re.compile(r"^(\d+|Geen) aanbeveling"))
    return watched


def shown(page: Page) -> list[str]:
    """The path and anchor of every recommendation in the list."""
    links: list[str] = page.eval_on_selector_all(f"#filterlijst {LINK}", "(all) => all.map((link) => link.href)")
    return [f"{urlsplit(link).path}#{urlsplit(link).fragment}" for link in links]


def wanted(library: Library, test: Test) -> list[str]:
    """The same of the library."""
    return [f"{address_of(module)}#{item.id}" for module, item in library.recommendations() if test(module, item)]


def options(page: Page, name: str) -> dict[str, int]:
    """Every value of a list with the number behind it."""
    found: list[list[str]] = page.eval_on_selector_all(
        f"#filter-{name} option", "(all) => all.map((option) => [option.value, option.text])"
    )
    return {value: int(text.rpartition("(")[2].rstrip(")")) for value, text in found}


def test_what_is_chosen_is_what_is_listed(served: Served, public: Library, open_page: Open) -> None:
    watched = open_page(served, ADDRESS)
    page = watched.page
    for choices, test in CHOICES.items():
        # A link to other choices loads no page anew.
        page.evaluate("(choices) => { location.hash = `?${choices}`; }", choices)
        right = wanted(public, test)
        expect(status(page)).to_have_text(re.compile(rf"^{len(right)} aanbeveling"))
        assert right
        while page.locator("#filtermeer").is_visible():
            before = len(shown(page))
            expect(page.locator("#filterdeel")).to_have_text(f"Dit zijn de eerste {before} van {len(right)}.")
            page.locator("#filtermeer").click()
            page.wait_for_function("(n) => document.querySelectorAll('#filterlijst .jgz-regel').length > n", arg=before)
        assert Counter(shown(page)) == Counter(right), choices
    assert watched.faults == []


def test_numbers_follow_the_other_choices(served: Served, public: Library, open_page: Open) -> None:
    page = opened(open_page, served, "fase=peuter-1-4&sterkte=zwak").page
    both = [
        item for module, item in public.recommendations() if "peuter-1-4" in item.phases and item.strength == "zwak"
    ]
    professions = Counter(name for item in both for name in item.audience)
    assert options(page, "beroep") == {"": len(both), **professions}
    weak = [item for _, item in public.recommendations() if item.strength == "zwak"]
    assert options(page, "fase") == {"": len(weak), **Counter(name for item in weak for name in item.phases)}
    assert page.locator("#filterkern").inner_text() == str(sum(item.key for item in both))


def test_data_is_fetched_on_use_and_the_server_hears_of_no_choice(served: Served, open_page: Open) -> None:
    watched = open_page(served, ADDRESS, alone=True)
    page, seen = watched.page, []
    page.on("request", lambda request: seen.append(request.url))
    page.reload()
    expect(page.locator("#filter")).to_be_visible()
    assert [url for url in seen if "gegevens" in url] == []
    page.get_by_label("Cluster", exact=True).select_option("het-lichaam")
    expect(status(page)).to_have_text(re.compile(r"^\d+ aanbevelingen: Het lichaam$"))
    fetched = [urlsplit(url).path for url in seen if "gegevens" in url]
    assert len(fetched) == 2
    assert fetched[1].endswith("/het-lichaam.json")
    assert [url for url in seen if "cluster=" in url or "?" in url] == []
    assert page.url.endswith(f"{ADDRESS}#?cluster=het-lichaam")


def test_back_reload_and_the_way_to_the_content_keep_the_choices(served: Served, open_page: Open) -> None:
    page = open_page(served, ADDRESS).page
    page.get_by_label("Fase").select_option("peuter-1-4")
    expect(status(page)).to_have_text(re.compile(r"aanbevelingen: Peuter 1-4 jaar$"))
    page.get_by_label("Alleen kernaanbevelingen").check()
    expect(status(page)).to_have_text(re.compile(r"Peuter 1-4 jaar, alleen kern$"))
    said = status(page).inner_text()
    page.locator("#filtermeer").click()
    expect(page.locator("#filterdeel")).to_have_text(re.compile(r"^Dit zijn de eerste 1\d\d van"))
    many = len(shown(page))
    page.locator(f"#filterlijst {LINK}").nth(many - 1).click()
    page.wait_for_url("**/modules/**")
    page.go_back()
    expect(status(page)).to_have_text(said)
    page.wait_for_function("(n) => document.querySelectorAll('#filterlijst .jgz-regel').length >= n", arg=many)
    assert page.evaluate("scrollY") > 1000
    page.evaluate("document.querySelector('.jgz-sla-over').click()")
    page.wait_for_function("location.hash.startsWith('#?')")
    page.reload()
    expect(status(page)).to_have_text(said)
    page.go_back()
    page.go_back()
    expect(status(page)).to_have_text(re.compile(r"aanbevelingen: Peuter 1-4 jaar$"))
    assert page.get_by_label("Alleen kernaanbevelingen").is_checked() is False
    page.go_back()
    expect(page.locator("#filteroverzicht")).to_be_visible()
    expect(status(page)).to_have_text("")
    assert page.get_by_label("Fase").input_value() == ""


def test_by_keyboard_alone(served: Served, open_page: Open) -> None:
    page = open_page(served, ADDRESS).page
    page.get_by_label("Beroep").focus()
    page.keyboard.type("dok")
    expect(status(page)).to_have_text(re.compile(r"^\d+ aanbevelingen: doktersassistenten$"))
    assert page.evaluate("document.activeElement.id") == "filter-beroep"
    for _ in ("sterkte", "spoed", "status", "kern"):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(status(page)).to_have_text(re.compile("alleen kern$"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#filteroverzicht")).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "filter-fase"


def test_nothing_found_has_a_way_out(served: Served, open_page: Open) -> None:
    page = opened(open_page, served, "cluster=generiek&fase=preconceptie&sterkte=geen-aanbeveling&kern=ja").page
    expect(status(page)).to_have_text(re.compile("^Geen aanbevelingen: .* of wis alle keuzes.$"))
    assert shown(page) == []
    page.get_by_role("button", name="Wis alle keuzes").click()
    expect(page.locator("#filteroverzicht")).to_be_visible()
    assert page.url.endswith(ADDRESS)


@pytest.mark.parametrize(
    "choices", ["fase=bestaat-niet", "cluster=__proto__", "%00=%zz", "kern=<img src=x>&fase=constructor"]
)
def test_an_address_that_is_old_or_made_up(choices: str, served: Served, public: Library, open_page: Open) -> None:
    watched = open_page(served, f"{ADDRESS}#?{choices}")
    expect(watched.page.locator("#filter")).to_be_visible()
    watched.page.wait_for_load_state("networkidle")
    everything = wanted(public, lambda _, item: item.key or "kern" not in choices)
    if choices.startswith("%"):
        expect(watched.page.locator("#filteroverzicht")).to_be_visible()
    else:
        expect(status(watched.page)).to_have_text(re.compile(rf"^{len(everything)} aanbevelingen(: alleen kern)?$"))
    assert watched.page.get_by_label("Fase").input_value() == ""
    assert watched.faults == []


def test_without_connection_the_overview_stays_and_a_later_try_works(served: Served, open_page: Open) -> None:
    page = open_page(served, ADDRESS).page
    page.route(DATA, lambda route: route.abort())
    page.get_by_label("Fase").select_option("peuter-1-4")
    expect(status(page)).to_have_text(re.compile("^Kiezen lukt nu niet."))
    expect(page.locator("#filteroverzicht")).to_be_visible()
    assert page.get_by_label("Fase").input_value() == "peuter-1-4"
    page.unroute(DATA)
    page.get_by_label("Alleen kernaanbevelingen").check()
    expect(status(page)).to_have_text(re.compile(r"^\d+ aanbevelingen: Peuter 1-4 jaar, alleen kern$"))


def test_after_a_new_publication_the_data_is_read_again(served: Served, open_page: Open) -> None:
    page = open_page(served, ADDRESS).page
    old = {"status": 404, "body": ""}
    once = [True]

    def head(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        data = answer.json()
        if once and once.pop():
            data["versie"] = "verdwenen"
        route.fulfill(response=answer, json=data)  # type: ignore[attr-defined]

    page.route("**/gegevens/kop.json", head)
    page.route("**/gegevens/verdwenen/**", lambda route: route.fulfill(**old))
    page.get_by_label("Cluster", exact=True).select_option("generiek")
    expect(status(page)).to_have_text(re.compile(r"^\d+ aanbevelingen: Voor elk cluster$"))


def test_what_it_shows_is_accessible(served: Served, open_page: Open) -> None:
    page = opened(open_page, served, "fase=peuter-1-4&beroep=doktersassistent").page
    assert in_both_schemes(page, "#hoofdinhoud") == {"light": [], "dark": []}
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_script_the_overview_is_all_there_is(served: Served, open_page: Open) -> None:
    page = open_page(served, ADDRESS, java_script_enabled=False).page
    expect(page.locator("#filter")).to_be_hidden()
    expect(page.locator("#filteroverzicht .jgz-fasen a").first).to_be_visible()


def test_paper_says_what_was_chosen_and_how_much_of_it_there_is(served: Served, open_page: Open) -> None:
    page = opened(open_page, served, "fase=peuter-1-4").page
    page.emulate_media(media="print")
    expect(status(page)).to_be_visible()
    expect(page.locator("#filterdeel")).to_be_visible()
    expect(page.locator("#filter")).to_be_hidden()
    expect(page.locator("#filtermeer")).to_be_hidden()
    expect(page.locator("#filteroverzicht")).to_be_hidden()
    assert page.locator("#filterlijst a[href^=http]").count() == 0
