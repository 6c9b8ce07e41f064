"""Paper: what the browser prints of each kind of page, read back from the PDF."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext
from playwright.sync_api import Page as Tab
from tests.e2e.conftest import Place, Watched
from tests.e2e.server import Served
from tests.e2e.sheets import Printed, letters, printed
from tests.site.built import BuiltSite

from jgz.labels import URGENCY, long_date, strength_label
from jgz.model import Library, Module, Recommendation
from jgz.model.addresses import address_of, phase_address, sheet_address

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]
SMALLEST_FOR_PARENTS = 11
SMALL_PRINT = 8


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    """A tab that serves all tests that only print; no copies are made meanwhile."""
    context: BrowserContext = browser.new_context(
        locale="nl-NL", timezone_id="Europe/Amsterdam", reduced_motion="reduce", service_workers="block"
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def on_paper(tab: Tab, served: Served) -> Callable[[str], Printed]:
    """Prints an address of the real site."""

    def print_address(address: str) -> Printed:
        tab.emulate_media(media="null", color_scheme="light")
        tab.goto(served.url(address))
        return printed(tab)

    return print_address


# --- one sheet for a parent


def test_every_page_for_parents_is_one_sheet_of_readable_letters(
    on_paper: Callable[[str], Printed], public: Library
) -> None:
    assert len(public.parent_pages) > 40
    # The fullest pages are the ones that could need a second sheet; a few others stand for the rest.
    fullest = sorted(public.parent_pages, key=lambda page: -page.body.words)
    for page in [*fullest[:6], *fullest[6::16]]:
        paper = on_paper(address_of(page))
        assert len(paper.sheets) == 1, page.id
        by_size = paper.sizes[0]
        small = {size for size in by_size if size < SMALLEST_FOR_PARENTS}
        assert small <= {float(SMALL_PRINT)}, (page.id, by_size)
        for card in page.call_cards:
            assert card.level.dutch in paper.text
        assert f"nagekeken op {long_date(page.checked_on)}" in paper.text
        assert all(f"versie {version}" in paper.text for version in page.checked_against.values())


# --- phases


def test_the_names_of_all_key_recommendations_of_a_phase_take_two_sheets(
    on_paper: Callable[[str], Printed], public: Library
) -> None:
    count = Counter(id for _, item in public.recommendations() if item.key for id in item.phases)
    for phase in sorted(public.phases, key=lambda item: -count[item.id])[:4]:
        lines = [letters(_shown(item)) for item in _keys(public, phase.id)]
        paper = on_paper(phase_address(phase.id))
        sheets = [letters(sheet) for sheet in paper.sheets]
        assert len(sheets) <= 2, phase.id
        assert [line for line in lines if not any(line in sheet for sheet in sheets)] == [], phase.id


def test_with_the_words_a_phase_is_printed_in_full(served: Served, open_page: Open, public: Library) -> None:
    phase = max(public.phases, key=lambda item: len(_keys(public, item.id)))
    tab = open_page(served, phase_address(phase.id)).page
    tab.locator("#fasekeuzes > summary").click()
    tab.get_by_label("Met de hele tekst").check()
    whole = letters(printed(tab).text)
    assert [item.id for item in _keys(public, phase.id) if letters(item.text) not in whole] == []


def _keys(public: Library, phase: str) -> list[Recommendation]:
    modules = (item for item in public.in_force if phase in item.phases)
    return [item for module in modules for item in module.recommendations if item.key and phase in item.phases]


def _shown(item: Recommendation) -> str:
    return item.title + _marks(item)


def _marks(item: Recommendation) -> str:
    return f"{URGENCY[item.urgency] if item.urgency else ''}{strength_label(item)}"


# --- sheets with key recommendations


def test_every_sheet_of_key_recommendations_is_one_page(
    on_paper: Callable[[str], Printed], public: Library, site: BuiltSite
) -> None:
    subjects = {sheet_address(item): public.modules_by_guideline[item.id] for item in public.guidelines}
    alone = [item for item in public.modules if item.guideline_id not in public.guidelines_by_id]
    subjects |= {sheet_address(item): (item,) for item in alone}
    found = {address for address in site.pages if address.endswith("/kaart/")}
    shown = {address: [item for item in modules if on_sheet(item)] for address, modules in subjects.items()}
    assert found == {address for address, modules in shown.items() if modules}
    fullest = sorted(found, key=lambda address: (-sum(map(key_letters, shown[address])), address))
    for address in [*fullest[:5], *fullest[5::16]]:
        paper = on_paper(address)
        assert len(paper.sheets) == 1, address
        words = letters(paper.text)
        for module in shown[address]:
            keys = [item for item in module.recommendations if item.key]
            assert all(letters(item.text + _marks(item)) in words for item in keys), address
            assert f"versie {module.version}" in paper.text
        lapsed = [item for item in subjects[address] if not item.status.in_force]
        assert not any(letters(item.recommendations[0].text) in words for item in lapsed if item.recommendations)


def key_letters(module: Module) -> int:
    """How much of a sheet a module takes."""
    return sum(len(item.text) for item in module.recommendations if item.key)


def on_sheet(module: Module) -> bool:
    """Whether a module has anything for a sheet."""
    return module.status.in_force and any(item.key for item in module.recommendations)


def test_module_and_guideline_lead_to_the_sheet(site: BuiltSite, public: Library) -> None:
    for module in filter(on_sheet, public.modules):
        guideline = public.guidelines_by_id.get(module.guideline_id)
        target = sheet_address(guideline or module)
        for here in (module, guideline):
            links = [link for link in site.pages[address_of(here)].links() if link.endswith("/kaart/")] if here else []
            assert not here or [link.lstrip("./") for link in links] == [target.lstrip("/")], here.id
    assert all(page.noindex for address, page in site.pages.items() if address.endswith("/kaart/"))


# --- what stands on each sheet


def test_every_sheet_of_a_module_says_what_it_is(on_paper: Callable[[str], Printed], public: Library) -> None:
    module = max(public.in_force, key=lambda item: item.body.words)
    paper = on_paper(address_of(module))
    assert len(paper.sheets) > 2
    for number, sheet in enumerate(paper.sheets, start=1):
        head = sheet[: sheet.index("verzonnen")]
        assert module.title in head
        assert f"versie {module.version}" in head
        assert f"Herzien vóór {long_date(module.review_before)}" in head
        assert f"richtlijnen.voorbeeld.invalid{address_of(module)}" in head
        assert "Voorbeeldtekst" in head
        assert f"Blad {number} van {len(paper.sheets)}" in sheet


@pytest.mark.parametrize(
    ("id", "word", "banner"),
    [
        ("geldig-stuk", "Vastgesteld", "Herzien vóór 1 maart 2029"),
        ("laat-stuk", "In herziening", "Wordt herzien; termijn verlopen sinds 1 januari 2026"),
        ("vervallen-stuk", "Vervallen", "Niet meer gebruiken"),
        ("commentaar-stuk", "Concept, commentaar gesloten", "niet gebruiken in de zorg"),
    ],
)
def test_status_and_warning_are_on_paper(id: str, word: str, banner: str, open_page: Open, moved: Served) -> None:
    paper = printed(open_page(moved, f"/modules/{id}/").page)
    assert all(word in sheet.split("JGZ-richtlijnen")[0] for sheet in paper.sheets)
    assert banner in paper.text


def test_a_strength_reads_apart_from_the_name_before_it(open_page: Open, served: Served) -> None:
    page = open_page(served, phase_address("peuter-1-4")).page
    page.emulate_media(media="print")
    line = page.locator("#faselijst .jgz-regel").first
    weights = [
        int(line.locator(part).first.evaluate("(part) => getComputedStyle(part).fontWeight"))
        for part in ("a strong", ".jgz-sterkte")
    ]
    assert weights[0] - weights[1] >= 200


def test_a_mark_of_urgency_holds_its_own_word(public: Library, open_page: Open, served: Served) -> None:
    """Lines of a list hang on paper, and what stands within them may not."""
    urgent = (module.id for module in public.in_force for item in module.recommendations if item.key and item.urgency)
    page = open_page(served, f"/invoeren/{next(urgent)}/").page
    page.emulate_media(media="print")
    inside = page.locator(".jgz-regel .jgz-spoed").evaluate_all(
        """(all) => all.map((mark) => {
            const words = document.createRange();
            words.selectNodeContents(mark);
            return words.getBoundingClientRect().left >= mark.getBoundingClientRect().left;
        })"""
    )
    assert inside
    assert all(inside)


# --- text that stays whole


@pytest.mark.parametrize("script", [True, False])
def test_folded_parts_lie_open(script: bool, open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places["module"], java_script_enabled=script).page
    folded = page.locator("details:not(.jgz-citaat, .jgz-scherm) :is(p, li, td)").all()
    texts = [letters(part.text_content() or "") for part in folded]
    assert len(texts) > 20
    words = letters(printed(page).text)
    # The head of a sheet stands between what runs on to the next: look at how each part begins.
    assert [text for text in texts if text[:20] not in words] == []


def test_no_recommendation_is_cut(on_paper: Callable[[str], Printed], public: Library) -> None:
    ordered = sorted(public.in_force, key=lambda item: -len(item.recommendations))
    for module in ordered[:3]:
        sheets = [letters(sheet) for sheet in on_paper(address_of(module)).sheets]
        for number, item in enumerate(module.recommendations, start=1):
            start = letters(f"{number}. {item.title}")
            text = letters(item.text)
            places = [sheet for sheet in sheets if f"{start}" in sheet and text in sheet]
            assert len(places) == 1, (module.id, number)
            assert letters(strength_label(item)) in places[0].partition(text)[2], (module.id, number)


def test_the_header_of_a_long_table_stands_on_each_sheet(open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places["module"]).page
    headers = page.evaluate(
        """() => {
            const table = document.querySelector("#hoofdinhoud .jgz-tabel table");
            const rows = [...table.tBodies[0].rows];
            for (let n = 0; n < 90; n++) {
                const row = rows[n % rows.length].cloneNode(true);
                row.cells[0].textContent = `Rij${n}einde`;
                table.tBodies[0].append(row);
            }
            return [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
        }"""
    )
    sheets = [letters(sheet) for sheet in printed(page).sheets]
    with_rows = [sheet for sheet in sheets if re.search(r"rij\d+einde", sheet)]
    assert len(with_rows) > 2
    assert all(letters("".join(headers)) in sheet for sheet in with_rows)


def test_addresses_of_sources_can_be_read(on_paper: Callable[[str], Printed], public: Library) -> None:
    module = next(item for item in public.in_force if {bool(source.doi) for source in item.sources} == {True, False})
    words = letters(on_paper(address_of(module)).text)
    for source in module.sources:
        if source.address:
            assert letters(source.doi or source.pmid or source.url) in words, source.id
