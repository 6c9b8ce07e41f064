"""What readers come for, counted in taps and screens of scrolling on a phone; and what a wide screen is used for."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.e2e.search import READY, Open, address
from tests.e2e.server import Served

from jgz.labels import URGENCY
from jgz.model import Library
from jgz.model.addresses import address_of, age_address, phase_address

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
MOST_SCREENS = 2
# A nurse knows the phase of the child in front of her and what it is about, and has a hand free.
CASES = (
    ("preconceptie", "geen-alcohol"),
    ("prenataal", "op-de-rug"),
    ("geboorte-4-7-dagen", "op-de-rug"),
    ("2-weken-6-maanden", "witte-pupil-spoed"),
    ("7-12-maanden", "op-tijd-beginnen"),
    ("7-12-maanden", "geen-melatonine-eigen-beheer"),
    ("peuter-1-4", "los-lopen-anderhalf"),
    ("schoolkind-4-12", "elk-oog-apart"),
    ("schoolkind-4-12", "plaswekker-aanbieden"),
    ("adolescent-12-18", "geen-diagnose-op-score"),
    ("speciaal-onderwijs-0-18", "kind-bloot-onderzoeken"),
    ("jongvolwassene-18-24", "direct-handelen"),
)
# What nurses typed, and the recommendation that answers.
WALKS = {
    "mag baby op de buik slapen": "veilig-slapen#op-de-rug",
    "sdq hoog": "sdq-gebruiken#geen-diagnose-op-score",
    "visus 3,9 jaar": "visus-bepalen#elk-oog-apart",
    "medicijnen bij borstvoeding": "borstvoeding-problemen#medicijnen-uitzoeken",
    "vermoeden kindermishandeling": "meldcode-stappen#altijd-overleg",
    "mank lopen": "stand-van-de-benen#mank-zelfde-dag",
    "18 maanden loopt niet": "laat-lopen#los-lopen-anderhalf",
    "blauwe plek baby": "letsel-herkennen#kind-bloot-onderzoeken",
    "honing": "vaste-voeding-starten#honing-zout-suiker",
    "plaswekker": "bedplassen#plaswekker-aanbieden",
    "heupecho": "heupecho-verwijzen#echo-bij-risico",
    "melatonine": "slaapproblemen-behandelen#geen-melatonine-eigen-beheer",
    "tand eruit": "mondgewoonten-en-tandletsel#blijvende-tand-terug",
    "pinda": "allergenen-introduceren#op-tijd-beginnen",
    "witte pupil": "oogonderzoek-jonge-kind#witte-pupil-spoed",
}


class Walk:
    """Taps on a phone: how many, and how many screens one scrolled for them."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0
        self.screens = 0.0

    def tap(self, target: Locator) -> None:
        """Scrolls as far as is needed to see the whole of it, and taps it."""
        expect(target).to_be_visible()
        box = target.evaluate("(at) => (({ top, bottom }) => [top, bottom])(at.getBoundingClientRect())")
        below, above = box[1] - PHONE["height"], -box[0]
        self.screens += max(below, above, 0) / PHONE["height"]
        target.click()
        self.page.wait_for_load_state()
        self.taps += 1


@pytest.fixture
def walk(served: Served, open_page: Open) -> Walk:
    return Walk(open_page(served, "/", viewport=PHONE).page)


def start(walk: Walk, served: Served) -> None:
    walk.page.goto(served.url("/"))
    walk.taps, walk.screens = 0, 0.0


def test_a_nurse_goes_from_home_by_phase_to_the_recommendation(walk: Walk, served: Served, public: Library) -> None:
    """Three taps: the phase, the cluster, the recommendation; at most two screens of scrolling in all."""
    page = walk.page
    walked = {}
    for phase, id in CASES:
        start(walk, served)
        name = public.phases_by_id[phase].name
        walk.tap(page.get_by_role("navigation", name="Fasen").get_by_role("link", name=name).first)
        line = page.locator(f".jgz-regel__tekst > a[href$='#{id}']")
        cluster = line.locator("xpath=ancestor::section[@data-cluster]").get_attribute("data-cluster")
        walk.tap(page.locator(f".jgz-kiezen__zij a[href='#{cluster}']"))
        walk.tap(line)
        expect(page.locator(f"[id='{id}']")).to_be_in_viewport()
        walked[phase, id] = (walk.taps, round(walk.screens, 2))
    assert len(walked) == 12
    assert {key: said for key, said in walked.items() if said[0] > 3 or said[1] > MOST_SCREENS} == {}


def test_a_parent_of_any_age_is_two_taps_from_who_to_call(walk: Walk, served: Served, public: Library) -> None:
    page = walk.page
    for phase in public.phases:
        start(walk, served)
        walk.tap(page.get_by_role("navigation", name="Leeftijden").locator(f"a[href$='{age_address(phase.id)}']"))
        ill = page.get_by_role("heading", name="Is je kind ziek?")
        if phase.from_days is None and ill.count() == 0:
            continue
        expect(ill).to_be_in_viewport()
        call = page.locator(".jgz-hulp").get_by_role("link", name="Bel 112").first
        expect(call).to_have_attribute("href", "tel:112")
        call.evaluate("(link) => link.addEventListener('click', (event) => event.preventDefault())")
        walk.tap(call)
        assert (walk.taps, walk.screens <= 1) == (2, True), phase.id


def test_a_teenager_is_two_taps_from_help_with_a_button(walk: Walk) -> None:
    walk.tap(walk.page.get_by_role("link", name=re.compile("^Ik ben jong")))
    call = walk.page.get_by_role("link", name=re.compile("113 Zelfmoordpreventie"))
    expect(call).to_have_attribute("href", "tel:08000113")
    call.evaluate("(link) => link.addEventListener('click', (event) => event.preventDefault())")
    walk.tap(call)
    assert (walk.taps, walk.screens) == (2, 0)
    assert call.evaluate("(link) => link.getBoundingClientRect().height") >= 44


def test_what_a_nurse_asked_is_answered_on_landing_with_strength_and_validity(
    served: Served, open_page: Open, public: Library
) -> None:
    """The result says first by when to act, where that can't wait."""
    page = open_page(served, "/zoeken/", viewport=PHONE).page
    landed, urgent, targets = {}, {}, {}
    for query in WALKS:
        # From one question to the next it stays the same page, which says anew when it is ready.
        page.evaluate("delete document.documentElement.dataset.zoek")
        page.goto(served.url(address(query)))
        page.wait_for_selector(READY)
        first = page.locator("#zoekresultaten li[data-soort=module]").first
        urgent[query] = first.locator(".jgz-vondst__punt .jgz-spoed").all_inner_texts()
        targets[query] = first.locator("a").first.evaluate("(link) => link.href")
    for query, target in targets.items():
        page.goto(target)
        answer = page.locator(".jgz-aanbeveling:target")
        landed[query] = page.evaluate("location.pathname.split('/')[2] + location.hash")
        for part in (answer.locator(".jgz-aanbeveling__tekst p").first, answer.locator(".jgz-sterkte").first):
            expect(part).to_be_in_viewport(ratio=1)
        standing = page.locator(".jgz-stand")
        expect(standing).to_be_in_viewport(ratio=1)
        expect(standing).to_contain_text(" · v")
    assert len(landed) == 15
    assert landed == WALKS
    items = {item.full_id: item for _, item in public.recommendations()}
    by_when = {query: items[id].urgency for query, id in WALKS.items()}
    assert urgent == {query: [URGENCY[item]] if item else [] for query, item in by_when.items()}
    assert any(by_when.values())


# Where letters and drawings begin and end, from the left edge of the screen to the right.
USED = """() => {
    let left = innerWidth, right = 0;
    const seen = (box) => {
        if (box.width > 1 && box.height > 1) [left, right] = [Math.min(left, box.left), Math.max(right, box.right)];
    };
    for (const part of document.querySelectorAll("main *")) {
        if (!part.checkVisibility()) continue;
        if (part.matches("svg, input, select, button")) seen(part.getBoundingClientRect());
        for (const text of part.childNodes) {
            if (text.nodeType !== Node.TEXT_NODE || !text.data.trim()) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            for (const box of range.getClientRects()) seen(box);
        }
    }
    return (right - left) / innerWidth;
}"""
# How many letters stand on each line of a paragraph but its last one.
LINES = """() => [...document.querySelectorAll("#hoofdinhoud .jgz-tekst p:not([class]), #hoofdinhoud > p:not([class])")]
    .filter((text) => text.checkVisibility())
    .flatMap((text) => {
        const lines = new Map();
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let place = 0; place < node.data.length; place += 1) {
                const range = document.createRange();
                range.setStart(node, place);
                range.setEnd(node, place + 1);
                const box = range.getBoundingClientRect();
                const line = Math.round(box.bottom / 12);
                if (box.width) lines.set(line, (lines.get(line) ?? 0) + 1);
            }
        }
        return [...lines.values()].slice(0, -1);
    })"""


@pytest.mark.parametrize(("id", "lines"), [("veilig-slapen", 8), ("rookvrij-opgroeien", 7)])
def test_the_list_of_what_a_module_says_is_on_the_first_screen_of_a_telephone(
    id: str, lines: int, served: Served, open_page: Open
) -> None:
    page = open_page(served, f"/modules/{id}/", viewport=PHONE).page
    expect(page.locator(".jgz-blik li")).to_have_count(lines)
    for mark in (".jgz-stand", ".jgz-strook .jgz-termijn", ".jgz-blik li:last-child .jgz-sterkte >> nth=-1"):
        low = page.locator(mark).evaluate("(mark) => mark.getBoundingClientRect().bottom")
        assert 0 < low <= PHONE["height"], mark


def test_the_first_answer_of_search_is_whole_on_the_screen_of_a_telephone(served: Served, open_page: Open) -> None:
    page = open_page(served, address("slapen"), viewport=PHONE).page
    expect(page.locator(READY)).to_be_attached()
    first = page.locator(".jgz-vondst").first
    mark = first.locator(".jgz-sterkte--voor-sterk .jgz-sterkte__teken")
    assert mark.evaluate("(mark) => getComputedStyle(mark).maskImage").startswith("url(")
    box = first.evaluate("(found) => { const { top, bottom } = found.getBoundingClientRect(); return [top, bottom]; }")
    assert box[0] < PHONE["height"] / 2
    assert box[1] < PHONE["height"]


def test_a_wide_screen_is_used_and_lines_stay_short(served: Served, open_page: Open, public: Library) -> None:
    module = max(public.in_force, key=lambda item: item.body.words)
    page = open_page(served, "/", viewport={"width": 1920, "height": 1080}).page
    addresses = [address_of(module), phase_address("peuter-1-4"), "/actualiteit/", "/aanbevelingen/"]
    used = {}
    for item in addresses:
        page.goto(served.url(item))
        used[item] = round(page.evaluate(USED), 3)
    assert {item: share for item, share in used.items() if share < 0.65} == {}
    page.goto(served.url(addresses[0]))
    page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
    # Readers have letters of their own: wide ones, and narrow ones.
    for letters in ("DejaVu Sans", "Liberation Sans"):
        page.evaluate("(name) => document.documentElement.style.setProperty('--md-text-font', name)", letters)
        lines = sorted(page.evaluate(LINES))
        assert len(lines) > 20
        # Words differ, so a single line may be a little shorter or longer.
        assert 60 <= lines[len(lines) // 2] <= 80, lines
        assert lines[int(len(lines) * 0.95)] <= 80, lines


def test_the_drawing_of_a_page_for_parents_is_on_its_paper(served: Served, open_page: Open, public: Library) -> None:
    drawn = max(public.parent_pages, key=lambda item: item.body.words)
    page = open_page(served, address_of(drawn)).page
    page.emulate_media(media="print")
    drawing = page.locator("img.jgz-tekening").first
    expect(drawing).to_be_visible()
    assert drawing.evaluate("(img) => img.complete && img.naturalWidth > 0")
