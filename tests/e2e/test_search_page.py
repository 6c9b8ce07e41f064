"""The search page: what a result shows, and that query, choices and place survive Back, reload and sharing."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.search import READY, Open, count, find, ids, results, with_parts
from tests.e2e.server import Served
from tests.site.built import BuiltSite

from jgz.model import Library
from jgz.search import Search

pytestmark = pytest.mark.browser

PROMISED = {"module", "soort", "richtlijn", "anker"}


# --- a result


def test_every_result_carries_what_was_promised(
    served: Served, public: Library, search: Search, open_page: Open
) -> None:
    page = find(open_page, served, "borstvoeding").page
    found = results(page)
    assert len(found) >= 5
    assert {item["soort"] for item in found} >= {"module", "ouders"}
    known = {item.id for item in public.guidelines} | {"generiek", ""}
    for item in found:
        assert set(item) >= PROMISED
        assert item["richtlijn"] in known
        assert urlsplit(item["href"]).fragment == item["anker"]
    wanted = search.ranker.rank("borstvoeding").hits
    names = [target.id for target in search.ranker.targets]
    assert ids(page) == [names[hit.number] for hit in wanted][: len(found)]


def test_the_recommendation_that_fits_stands_first_with_its_strength(
    served: Served, open_page: Open, public: Library
) -> None:
    item = results(find(open_page, served, "lui oog").page)[0]
    assert item["module"] == "oogonderzoek-jonge-kind"
    assert item["anker"] == "familie-met-oogziekte"
    assert "Zwak voor" in item["text"]
    # In the title of the recommendation and in its text.
    assert [mark.lower() for mark in item["marks"]] == ["lui", "oog"] * 2
    assert item["text"].startswith(
        "Orthoptist bij lui oog in de familie\n\nOogonderzoek bij baby's en jonge peuters · Mod"
    )
    # Many phases tell nothing apart and push the next result off a phone; a few do tell.
    assert "2e week" not in item["text"].split("Zwak voor")[0]
    narrow = min(public.in_force, key=lambda module: len(module.phases))
    few = next(item for item in results(find(open_page, served, narrow.title).page) if item["module"] == narrow.id)
    assert next(item.name for item in public.registers.phases if item.id in narrow.phases) in few["text"]


def test_every_anchor_exists_on_its_page(served: Served, site: BuiltSite, open_page: Open) -> None:
    """Of every recommendation, call card, heading and section that a result may lead to."""
    found = with_parts(open_page, served).evaluate(
        """async () => {
            const { openIndex } = await import("/assets/zoek/proef.js");
            const index = await openIndex(new URL("/", document.baseURI));
            const all = [];
            for (const page of index.pages.filter((page) => page.kind !== "richtlijn")) {
                const record = await index.record(page.number);
                const text = await index.text(page.number);
                const named = [...record.koppen, ...text].map(([id]) => id);
                all.push([record.address, [...record.punten.map((item) => item.anker), ...named]]);
            }
            return all;
        }"""
    )
    lost = [(path, id) for path, anchors in found for id in anchors if id and id not in site.pages[path].ids()]
    assert lost == []
    assert sum(len(anchors) for _, anchors in found) > 500


def test_a_misspelling_is_named_and_can_be_insisted_on(served: Served, open_page: Open) -> None:
    page = find(open_page, served, "borstvoding").page
    note = page.locator("#zoekopmerking")
    assert note.inner_text() == "Resultaten voor borstvoeding; zoek toch op “borstvoding”."
    note.get_by_role("link").click()
    expect(page.locator("#zoekstatus")).to_contain_text("Niets gevonden voor “borstvoding”")
    assert ids(page) == []
    assert "thuisarts.nl" in note.inner_text()
    page.go_back()
    expect(note).to_contain_text("Resultaten voor borstvoeding")


def test_a_page_that_was_found_by_a_keyword_says_so(served: Served, open_page: Open) -> None:
    found = results(find(open_page, served, "taaislijmziekte").page)
    assert "Gevonden via: taaislijmziekte" in found[0]["text"]


def test_help_stands_outside_the_results_and_can_be_called(served: Served, open_page: Open) -> None:
    for query in ("zelfmoord", "zelfmord"):
        page = find(open_page, served, query).page
        card = page.locator("#zoekhulp section")
        assert card.locator("li a").first.get_attribute("href") == "tel:08000113"
        assert page.locator("#zoekresultaten .jgz-hulp").count() == 0
        assert page.locator("#zoekhulp li[data-module]").count() == 0
        box, first = card.bounding_box(), page.locator("#zoekresultaten li").first.bounding_box()
        assert box is not None
        assert first is not None
        assert box["y"] < first["y"]
    assert find(open_page, served, "slapen").page.locator("#zoekhulp > *").count() == 0


def test_what_is_not_here_is_said_and_what_is_near_is_labelled(served: Served, open_page: Open) -> None:
    page = find(open_page, served, "gewichtstabel").page
    assert "Hier staat niets over “gewichtstabel”." in page.locator("#zoekstatus").inner_text()
    assert "Wel over: gewicht" in page.locator("#zoekopmerking").inner_text()
    assert 1 <= len(ids(page)) <= 5
    # A word as it was typed, never the stem that search knows it by, and none of those that stand in every question.
    note = find(open_page, served, "kind luizen plassen").page.locator("#zoekopmerking").inner_text()
    assert note.startswith("Wel over: plassen. ")
    page = find(open_page, served, "waterpokken").page
    assert "Niets gevonden voor “waterpokken”. Hier staat niets over" in page.locator("#zoekstatus").inner_text()
    thuisarts = page.locator("#zoekopmerking").get_by_role("link", name="thuisarts.nl")
    assert thuisarts.get_attribute("href") == "https://www.thuisarts.nl"
    assert ids(page) == []
    assert page.locator("#zoeknood a[href='tel:112']").is_visible()
    # A child stands in every question: that ties no page to this one, and one common verb hardly does.
    assert ids(find(open_page, served, "waterpokken bij kinderen").page) == []
    page = find(open_page, served, "luizen behandelen").page
    assert "Hier staat niets over “luizen”. Dit komt in de buurt:" in page.locator("#zoekstatus").inner_text()
    assert 1 <= len(ids(page)) <= 5
    # A word among others is named too; what a list of suggestions shows is never about something else.
    page = find(open_page, served, "motorisch achterlopend").page
    assert "Hier staat niets over “achterlopend”." in page.locator("#zoekstatus").inner_text()
    assert ids(page)
    field = page.get_by_label("Waar zoek je naar?")
    field.fill("")
    field.press_sequentially("waterpokken")
    page.wait_for_timeout(800)
    options = page.locator("#zoekvraag-lijst [role=option]")
    assert options.count() == 0
    field.fill("mijn man slaat mij")
    expect(options.first).to_have_attribute("href", "tel:08002000")
    expect(options.first).to_contain_text("Bel 0800-2000")


def test_a_professional_gets_a_line_that_leaves_the_results_in_view(served: Served, open_page: Open) -> None:
    phone = {"width": 390, "height": 664}
    page = open_page(served, "/zoeken/#?q=kindermishandeling&deur=professional", viewport=phone).page
    page.wait_for_selector(READY)
    line = page.locator("#zoekhulp > *")
    assert line.count() == page.locator("#zoekhulp .jgz-hulpregel").count() == 1
    assert line.get_by_role("link", name="Bel 0800-2000").get_attribute("href") == "tel:08002000"
    box = page.locator("#zoekresultaten li").first.locator("a").first.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 600


def test_a_line_says_whom_to_call_first_also_without_a_number(served: Served, open_page: Open) -> None:
    """A fever asks for the family doctor: 112 is for what comes with it."""
    line = find(open_page, served, "koorts baby").page.locator("#zoekhulp .jgz-hulpregel")
    assert (
        line.inner_text().split()
        == (
            "Heeft een baby jonger dan 3 maanden koorts? Je huisarts of de huisartsenpost. "
            "Suf, slap of moeilijk ademen: Bel 112"
        ).split()
    )
    assert line.get_by_role("link", name="Bel 112").get_attribute("href") == "tel:112"


def test_nothing_found_says_what_to_do_and_shows_everything_by_alphabet(served: Served, open_page: Open) -> None:
    page = find(open_page, served, "qqqxyz").page
    assert "Niets gevonden voor “qqqxyz”" in page.locator("#zoekstatus").inner_text()
    assert results(page) == []
    assert page.locator("#zoekalfabet a").first.is_visible()
    assert not page.locator("#zoekkeuzes").is_visible()


def test_more_results_come_by_a_button_and_focus_goes_along(served: Served, open_page: Open) -> None:
    page = find(open_page, served, "kind").page
    whole = count(page)
    first = ids(page)
    assert whole > len(first) == 8
    page.get_by_role("button", name="Toon meer resultaten").click()
    expect(page.locator("#zoekresultaten li")).to_have_count(16)
    assert ids(page)[:8] == first
    assert page.evaluate("document.activeElement.closest('li').dataset.module") == ids(page)[8]
    while page.locator("#zoekmeer").is_visible():
        had = len(ids(page))
        page.locator("#zoekmeer").click()
        expect(page.locator("#zoekresultaten li")).to_have_count(min(had + 8, whole))
    assert len(ids(page)) == len({item["href"] for item in results(page)}) == whole


# --- choices


def choose(page: Page, label: str, value: str) -> None:
    if label != "Voor wie" and not page.get_by_label(label, exact=True).is_visible():
        page.get_by_text("Verfijnen").click()
    page.evaluate("delete document.documentElement.dataset.zoek")
    page.get_by_label(label, exact=True).select_option(value)
    page.wait_for_selector(READY)


def offered(page: Page, name: str) -> dict[str, int]:
    """Each choice of a list -> the number that stands behind it."""
    pairs = page.locator(f"#keuze-{name} option").evaluate_all("(all) => all.map((one) => [one.value, one.text])")
    return {value: int(text.rpartition("(")[2].rstrip(")")) for value, text in pairs}


@pytest.mark.parametrize(("name", "label"), [("voor", "Voor wie"), ("fase", "Fase"), ("cluster", "Cluster")])
def test_each_choice_gives_as_many_results_as_it_says(name: str, label: str, served: Served, open_page: Open) -> None:
    page = find(open_page, served, "slapen").page
    numbers = offered(page, name)
    assert numbers[""] == count(page)
    assert len(numbers) > 2
    for value, number in numbers.items():
        choose(page, label, value)
        assert count(page) == number
        assert parse_qs(urlsplit(page.url).fragment.lstrip("?")).get(name, [""]) == [value]
        assert offered(page, name) == numbers


def test_choices_add_up_and_can_be_shared(served: Served, open_page: Open) -> None:
    page = find(open_page, served, "slapen").page
    everyone = offered(page, "voor")
    # Pages about the site are for nobody in particular.
    assert everyone[""] >= sum(number for value, number in everyone.items() if value) > 20
    choose(page, "Voor wie", "ouder")
    assert {item["soort"] for item in results(page)} == {"ouders"}
    choose(page, "Fase", "peuter-1-4")
    both = ids(page)
    shared = open_page(served, page.url.removeprefix(served.url("/"))).page
    shared.wait_for_selector(READY)
    assert ids(shared) == both
    assert shared.get_by_label("Voor wie").input_value() == "ouder"
    assert shared.get_by_label("Fase", exact=True).input_value() == "peuter-1-4"
    assert shared.get_by_label("Fase", exact=True).is_visible()
    page.go_back()
    expect(page.locator("#keuze-fase")).to_have_value("")
    assert page.locator("#keuze-voor").input_value() == "ouder"


def test_choices_that_do_not_exist_are_none(served: Served, open_page: Open) -> None:
    page = find(open_page, served, "slapen", voor="__proto__", fase="x", cluster="<b>", deur="constructor").page
    assert ids(page) == ids(find(open_page, served, "slapen").page)


def test_the_door_for_parents_puts_their_pages_first(served: Served, open_page: Open) -> None:
    plain = results(find(open_page, served, "borstvoeding").page)
    assert plain[0]["soort"] == "module"
    watched = open_page(served, "/ouders/slaap/")
    watched.page.get_by_label("Zoeken", exact=True).fill("borstvoeding")
    watched.page.keyboard.press("Enter")
    watched.page.wait_for_url("**/zoeken/#?q=borstvoeding&deur=ouder")
    watched.page.wait_for_selector(READY)
    found = results(watched.page)
    assert found[0]["soort"] == "ouders"
    assert {item["module"] for item in plain} <= {item["module"] for item in found}


# --- the address, Back and reload


def test_title_and_heading_say_what_is_looked_for(served: Served, open_page: Open) -> None:
    page = find(open_page, served, "lui - oog").page
    assert page.title() == "lui - oog: zoeken - JGZ-richtlijnen"
    assert page.get_by_role("heading", level=1).inner_text() == "Zoeken"
    page.get_by_label("Waar zoek je naar?").fill("")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zoeken van A tot Z")
    assert page.title() == "Zoeken van A tot Z - JGZ-richtlijnen"
    assert page.locator("#zoekalfabet a").first.is_visible()
    assert urlsplit(page.url)[3:] == ("", "")


def test_back_and_reload_keep_query_place_and_number(served: Served, open_page: Open) -> None:
    page = find(open_page, served, "kind").page
    page.locator("#zoekmeer").click()
    expect(page.locator("#zoekresultaten li")).to_have_count(16)
    page.locator("#zoekresultaten li").nth(12).scroll_into_view_if_needed()
    had, place = ids(page), page.evaluate("scrollY")
    page.locator("#zoekresultaten li h2 a").nth(12).click()
    page.wait_for_url(lambda url: "/zoeken/" not in url)
    page.go_back()
    page.wait_for_selector(READY)
    assert ids(page) == had
    assert page.get_by_label("Waar zoek je naar?").input_value() == "kind"
    assert page.evaluate("scrollY") == pytest.approx(place, abs=40)
    page.reload()
    page.wait_for_selector(READY)
    assert ids(page) == had


def test_back_goes_from_query_to_query(served: Served, open_page: Open) -> None:
    page = find(open_page, served, "slapen").page
    first = ids(page)
    page.get_by_label("Waar zoek je naar?").fill("huilbaby")
    page.keyboard.press("Enter")
    expect(page.locator("#zoekstatus")).to_contain_text("huilbaby")
    assert ids(page) != first
    page.go_back()
    expect(page.locator("#zoekstatus")).to_contain_text("slapen")
    assert ids(page) == first
    assert page.get_by_label("Waar zoek je naar?").input_value() == "slapen"


@pytest.mark.parametrize("query", ["lui oog", "borstvoeding", "hielprik herhalen"])
def test_the_keyboard_lands_where_the_result_leads(query: str, served: Served, open_page: Open) -> None:
    page = find(open_page, served, query).page
    item = next(item for item in results(page) if item["anker"])
    page.locator(f"li[data-module='{item['module']}'] h2 a").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(item["href"])
    expect(page.locator(f"[id='{item['anker']}']")).to_be_focused()
    assert page.evaluate("document.activeElement.getBoundingClientRect().top < innerHeight")


def test_without_script_the_field_leads_to_everything_by_alphabet(served: Served, open_page: Open) -> None:
    page = open_page(served, "/modules/slaapritme/", java_script_enabled=False).page
    page.get_by_role("searchbox", name="Zoeken").fill("huilen")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?")
    assert "Zoeken op woorden werkt alleen met JavaScript." in page.locator("noscript").inner_text()
    page.locator("#zoekalfabet").get_by_role("link", name="M", exact=True).click()
    page.wait_for_url("**/zoeken/m/")
    assert page.locator("main").get_by_role("link", name="Mijn baby huilt heel veel").is_visible()
