"""The list under a search field: an ARIA 1.2 combobox for keys, pointer, screen reader and every size of screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from tests.e2e.measure import in_both_schemes
from tests.e2e.search import READY, Open, find, results
from tests.e2e.server import Served
from tests.e2e.tabs import Tabs

pytestmark = pytest.mark.browser

MODULE = "/modules/slaapritme/"


def search_field(page: Page) -> Locator:
    """The search field at the top of the page, before and after it became a combobox."""
    return page.locator("#zoek-boven")


def typed(open_page: Open, served: Served, text: str, address: str = MODULE, **options: Any) -> Page:
    """A page with a text typed in its search field and the list open."""
    page: Page = open_page(served, address, **options).page
    page.locator("input[type=search]").click()
    page.keyboard.type(text)
    expect(page.get_by_role("option").first).to_be_visible()
    return page


@pytest.fixture(scope="module")
def reader(browser: Browser, served: Served) -> Iterator[Page]:
    """A tab on a module, for tests that stay on it."""
    tabs = Tabs(browser)
    yield tabs.open(served, MODULE, alone=True).page
    tabs.take_back()


@pytest.fixture
def listed(reader: Page) -> Page:
    """The same tab with the field emptied, another word in it, and the list as it is when typing rests."""
    search_field(reader).click()
    search_field(reader).fill("")
    expect(reader.get_by_role("listbox")).to_be_hidden()
    search_field(reader).fill("huilen")
    # Until an option leads to a part of its page, the list may yet become another.
    expect(reader.get_by_role("option").first).to_have_attribute("href", re.compile("#"))
    return reader


def state(page: Page) -> dict[str, Any]:
    """What a screen reader is told of the field and its list."""
    found: dict[str, Any] = page.evaluate(
        """() => {
            const input = document.querySelector("input[type=search]");
            const list = document.getElementById(input.getAttribute("aria-controls"));
            const options = [...list.querySelectorAll("[role=option]")];
            return {
                role: input.getAttribute("role"), expanded: input.getAttribute("aria-expanded"),
                active: input.getAttribute("aria-activedescendant"), ids: options.map((item) => item.id),
                chosen: options.filter((item) => item.getAttribute("aria-selected") === "true").map((item) => item.id),
                open: !list.hidden, focus: document.activeElement === input, value: input.value,
                count: list.parentElement.querySelector("[role=status]").textContent,
            };
        }"""
    )
    return found


def test_the_pattern_of_a_combobox(listed: Page) -> None:
    page = listed
    assert search_field(page).get_attribute("aria-autocomplete") == "list"
    assert page.get_by_role("combobox", name="Zoeken").count() == 1
    assert page.get_by_role("listbox", name="Voorstellen").is_visible()
    found = state(page)
    assert (found["role"], found["expanded"], found["active"], found["chosen"]) == ("combobox", "true", None, [])
    assert 2 <= len(found["ids"]) <= 6
    assert found["count"] == f"{len(found['ids'])} voorstellen"
    names = page.get_by_role("option").all_inner_texts()
    # A name and a kind, and the part that it leads to.
    assert {len(name.split("\n")) for name in names} == {2, 3}
    assert len(set(names)) == len(names)


def test_arrows_go_round_and_pass_the_field(listed: Page) -> None:
    page = listed
    names = state(page)["ids"]
    seen = []
    for _ in range(len(names) + 2):
        page.keyboard.press("ArrowDown")
        found = state(page)
        assert found["focus"]
        assert found["chosen"] == ([found["active"]] if found["active"] else [])
        seen.append(found["active"])
    assert seen == [*names, None, names[0]]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert state(page)["active"] == names[-1]


def test_keys_of_the_text_go_back_to_the_text(listed: Page) -> None:
    page = listed
    for key, place in (("Home", 0), ("End", 6), ("ArrowLeft", 5)):
        page.keyboard.press("ArrowDown")
        assert state(page)["active"]
        page.keyboard.press(key)
        assert state(page)["active"] is None
        assert search_field(page).evaluate("element => element.selectionStart") == place


def test_escape_closes_first_and_an_arrow_opens_again(listed: Page) -> None:
    page = listed
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    found = state(page)
    assert (found["open"], found["expanded"], found["active"], found["value"]) == (False, "false", None, "huilen")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("listbox")).to_be_visible()
    assert state(page)["active"] == state(page)["ids"][-1]


def test_tab_leaves_and_closes(listed: Page) -> None:
    page = listed
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.ariaLabel") == "Zoek"
    assert not state(page)["open"]
    page.locator("h1").click()
    assert not state(page)["open"]


def settled(option: Locator) -> str:
    """Where an option leads once typing rests: to what fits best on its page."""
    expect(option).to_have_attribute("href", re.compile("/#."))
    return str(option.get_attribute("href"))


def test_an_option_leads_to_what_fits_on_its_page(served: Served, open_page: Open) -> None:
    page = typed(open_page, served, "hielprik herhalen")
    target = settled(page.get_by_role("option").first)
    page.goto(target)
    place = page.locator(f"[id='{target.partition('#')[2]}']")
    assert "hielprik" in place.locator("xpath=..").inner_text().lower()


@pytest.mark.parametrize(
    "query", ["steunzolen platvoeten", "mag een baby honing", "borstvoeding", "sdq hoge score", "baby huilt", "archief"]
)
def test_a_suggestion_leads_where_the_page_of_results_leads(query: str, served: Served, open_page: Open) -> None:
    page = typed(open_page, served, query)
    page.wait_for_timeout(1200)
    options = page.get_by_role("option")
    offered = [str(options.nth(place).get_attribute("href")) for place in range(options.count())]
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/#?*")
    page.wait_for_selector(READY)
    assert [item["href"] for item in results(page)][: len(offered)] == offered


@dataclass
class Still:
    """A page whose clock stands still, so that a busy machine changes nothing, and what it asked for."""

    page: Page
    asked: list[str] = field(default_factory=list)

    def rest(self) -> None:
        """Lets typing rest."""
        self.page.clock.run_for(2000)

    def pieces(self, kind: str) -> int:
        """How many files of a kind were asked for."""
        return sum(f"/{kind}-" in url for url in self.asked)


@pytest.fixture
def still(served: Served, open_page: Open) -> Still:
    """A module page with its search field focused and ready."""
    found = Still(open_page(served, MODULE, alone=True).page)
    found.page.on("request", lambda request: found.asked.append(request.url))
    found.page.clock.install(time=0)
    found.page.clock.pause_at(1000)
    with found.page.expect_response("**/kop.json"):
        search_field(found.page).click()
    expect(found.page.get_by_role("combobox")).to_be_visible()
    return found


def test_no_page_is_read_before_typing_rests(still: Still) -> None:
    still.page.keyboard.type("huilen")
    expect(still.page.get_by_role("option").first).to_be_visible()
    assert still.pieces("snel")
    assert (still.pieces("blad"), still.pieces("rest")) == (0, 0)
    still.rest()
    settled(still.page.get_by_role("option").first)
    assert 1 <= still.pieces("blad") <= 6


def test_a_word_that_has_begun_waits_for_the_line_no_more(still: Still) -> None:
    for begun, rest in (("hie", "lprik"), (" her", "halen")):
        still.page.keyboard.type(begun)
        still.page.wait_for_load_state("networkidle")
        expect(still.page.get_by_role("option").first).to_be_visible()
        before = len(still.asked)
        for letter in rest:
            still.page.keyboard.type(letter)
            expect(still.page.get_by_role("option").first).to_be_visible()
        assert still.asked[before:] == []


def test_a_word_of_the_texts_alone_is_found_when_typing_rests(still: Still) -> None:
    still.page.keyboard.type("epilepsie")
    still.page.wait_for_timeout(200)
    assert still.page.get_by_role("option").count() == 0
    # Not "Geen voorstellen": the texts were not asked yet.
    assert state(still.page)["count"] == ""
    assert still.pieces("rest") == 0
    still.rest()
    expect(still.page.get_by_role("option").first).to_be_visible()
    assert still.pieces("rest")


def test_letters_that_no_keyword_has_show_nothing_about_another_word(still: Still) -> None:
    still.page.keyboard.type("borstvo")
    expect(still.page.get_by_role("option").first).to_be_visible()
    still.page.keyboard.type("zqx")
    expect(still.page.get_by_role("option")).to_have_count(0)


def test_a_line_that_falls_away_leaves_the_list(still: Still) -> None:
    still.page.keyboard.type("huilen borstvozqx")
    expect(still.page.get_by_role("option").first).to_be_visible()
    still.page.route("**/rest-*.json", lambda route: route.abort())
    with still.page.expect_event("requestfailed"):
        still.rest()
    still.page.wait_for_timeout(200)
    assert still.page.get_by_role("option").first.is_visible()


def test_whoever_is_choosing_keeps_the_list(still: Still) -> None:
    still.page.keyboard.type("huilen borstvozqx")
    expect(still.page.get_by_role("option").first).to_be_visible()
    still.page.keyboard.press("ArrowDown")
    before = state(still.page)["ids"], still.page.get_by_role("option").all_inner_texts()
    still.rest()
    still.page.wait_for_timeout(200)
    assert (state(still.page)["ids"], still.page.get_by_role("option").all_inner_texts()) == before
    assert state(still.page)["active"] == before[0][0]


def test_enter_follows_the_choice_or_searches(served: Served, open_page: Open) -> None:
    page = typed(open_page, served, "huilen")
    page.keyboard.press("ArrowDown")
    target = settled(page.locator("[aria-selected=true]"))
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    other = typed(open_page, served, "huilen")
    other.keyboard.press("Enter")
    other.wait_for_url("**/zoeken/#?q=huilen&deur=professional")
    other.wait_for_selector(READY)


@pytest.mark.parametrize("touch", [False, True])
def test_a_pointer_chooses(touch: bool, served: Served, open_page: Open) -> None:
    page = typed(open_page, served, "huilen", has_touch=touch)
    option = page.get_by_role("option").nth(1)
    target = settled(option)
    if touch:
        option.tap()
    else:
        option.click()
    page.wait_for_url(target)


def test_a_word_that_is_being_composed_is_left_alone(served: Served, open_page: Open) -> None:
    page = open_page(served, MODULE, alone=True).page
    search_field(page).click()
    client = page.context.new_cdp_session(page)
    page.wait_for_selector("#zoek-boven[role=combobox]")
    client.send("Input.imeSetComposition", {"text": "huil", "selectionStart": 4, "selectionEnd": 4})
    page.wait_for_timeout(400)
    assert not state(page)["open"]
    client.send("Input.insertText", {"text": "huilen"})
    expect(page.get_by_role("option").first).to_be_visible()


def test_a_late_answer_never_replaces_a_newer_one(served: Served, open_page: Open) -> None:
    page = open_page(served, MODULE).page
    held: list[Route] = []
    # What the first word needs is held up until the answer for the second stands there.
    page.route("**/zoeken/index/*/snel-*.json", lambda route: held.append(route) if not held else route.continue_())
    search_field(page).click()
    page.keyboard.type("zindelijk", delay=0)
    page.wait_for_timeout(300)
    search_field(page).fill("")
    page.keyboard.type("huilen")
    page.wait_for_timeout(300)
    for route in held:
        route.continue_()
    expect(page.get_by_role("option").first).to_contain_text("huil")
    page.wait_for_timeout(300)
    assert "indelijk" not in " ".join(page.get_by_role("option").all_inner_texts())


def test_what_was_typed_before_the_list_was_there_counts(served: Served, open_page: Open) -> None:
    page = open_page(served, MODULE).page
    held: list[Route] = []
    page.route("**/assets/zoek/zoeken.js", lambda route: held.append(route))
    search_field(page).click()
    page.keyboard.type("huilen")
    for _ in range(100):
        if held:
            break
        page.wait_for_timeout(50)
    held[0].continue_()
    expect(page.get_by_role("option").first).to_be_visible()


def test_the_list_and_the_page_of_results_open_one_index(served: Served, open_page: Open) -> None:
    page = find(open_page, served, "huilen").page
    page.get_by_label("Waar zoek je naar?").fill("slaap")
    expect(page.get_by_role("option").first).to_be_visible()
    read = """() => performance.getEntriesByType("resource")
        .filter(({ name, initiatorType }) => initiatorType === "fetch" && name.endsWith("/kop.json")).length"""
    assert page.evaluate(read) == 1


def test_one_letter_or_nothing_opens_no_list(listed: Page) -> None:
    page = listed
    for text in ("h", "", "   "):
        search_field(page).fill(text)
        expect(page.get_by_role("listbox")).to_be_hidden()
    search_field(page).fill("qqqxyzq")
    expect(page.locator(".jgz-zoek [role=status]")).to_have_text("Geen voorstellen")
    assert state(page)["expanded"] == "false"


def test_a_parent_sees_parent_pages_first(served: Served, open_page: Open) -> None:
    page = typed(open_page, served, "borstvoeding", "/ouders/slaap/")
    assert "Voor ouders" in page.get_by_role("option").first.inner_text()


# --- seen and heard by everyone


SIZES = {"telefoon": (390, 844), "breed": (1280, 900), "smalst": (320, 640), "400 procent": (320, 256)}


@pytest.mark.parametrize(
    ("address", "size"), [*((MODULE, size) for size in SIZES), ("/", "telefoon"), ("/zoeken/", "400 procent")]
)
def test_axe_finds_nothing_with_the_list_open(address: str, size: str, served: Served, open_page: Open) -> None:
    width, height = SIZES[size]
    page = typed(open_page, served, "huilen", address, viewport={"width": width, "height": height})
    page.keyboard.press("ArrowDown")
    # What is around it is as it was: test_every_type.py has that.
    assert in_both_schemes(page, "form:has([role=listbox])") == {"light": [], "dark": []}
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for option in page.get_by_role("option").all():
        box = option.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


# The wider text that a reader may set for himself (WCAG 1.4.12), in a way that no policy of the site forbids.
SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important }");
    sheet.insertRule("* { word-spacing: .16em !important }");
    document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize(
    ("query", "width"), [("borstvoding", 320), ("zelfmoord", 320), ("qqqxyz", 1280), ("8 weken huilen", 1280)]
)
def test_axe_finds_nothing_on_results(query: str, width: int, served: Served, open_page: Open) -> None:
    page = open_page(served, f"/zoeken/#?q={query}", viewport={"width": width, "height": 800}).page
    page.wait_for_selector(READY)
    if page.locator("#zoekmeerkeuzes").is_visible():
        page.get_by_text("Verfijnen").click()
    assert in_both_schemes(page, "#hoofdinhoud") == {"light": [], "dark": []}
    page.evaluate(SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.locator("main :is(a, button, select, summary):visible").evaluate_all(
        """(all) => all.filter((item) => getComputedStyle(item).display !== "inline")
            .map((item) => [item.textContent, item.getBoundingClientRect().height])
            .filter(([, height]) => height < 24)"""
    )
    assert small == []


def test_the_choice_is_visible_in_forced_colours(served: Served, open_page: Open) -> None:
    page = typed(open_page, served, "huilen", forced_colors="active")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[aria-selected=true]").evaluate("element => getComputedStyle(element).outlineStyle")
    other = page.locator("[aria-selected=false]").first.evaluate("element => getComputedStyle(element).outlineStyle")
    assert (chosen, other) == ("solid", "none")


def test_the_first_result_is_seen_on_a_phone_without_scrolling(served: Served, open_page: Open) -> None:
    for query in ("lui oog", "borstvoding", "8 weken huilen"):
        page = open_page(served, f"/zoeken/#?q={query}", viewport={"width": 390, "height": 664}).page
        page.wait_for_selector(READY)
        box = page.locator("#zoekresultaten li").first.locator("h2 a").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 600
