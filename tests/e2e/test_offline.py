"""Without a connection, in a real browser: what was visited or saved is there, with its date and what changed since."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.e2e.line import IN_CACHES, Line, on_line
from tests.e2e.measure import violations
from tests.e2e.search import READY
from tests.once import once
from tests.site.hosts import bouw
from tests.site.made import write_library, write_module

pytestmark = pytest.mark.browser

TODAY = date(2026, 11, 22)
MODULE = "/modules/geldig-stuk/"
OTHER = "/modules/jaar-stuk/"
LAPSED = "/modules/halfjaar-stuk/"
PHASE = "/fasen/peuter-1-4/"
# Behind this, on a telephone, lies the button that saves a phase.
FOLD = "#fasekeuzes > summary"
COPY = ".jgz-kopie"
CACHES = "async () => (await caches.keys()).sort()"
KEPT = """async (name) => {
    const found = (await caches.keys()).find((key) => key.includes(` ${name}`));
    return found ? (await (await caches.open(found)).keys()).map((key) => key.url) : [];
}"""
# Whether all of some addresses are among what was saved.
ALL_SAVED = f"""async (urls) => {{
    const found = await ({KEPT})("bewaard");
    return urls.every((url) => found.includes(url));
}}"""

# How long a page was waited for, and then its files, in milliseconds.
WAITS = """() => {
    const [it] = performance.getEntriesByType("navigation");
    return [it.responseStart - it.fetchStart, it.loadEventEnd - it.responseStart];
}"""


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The made library as it was published, later on, and with copies turned off."""
    folder = once(tmp_path_factory, "offline", write_sites)
    return {name: folder / name for name in ("eerst", "later", "gestopt")}


def write_sites(folder: Path) -> None:
    """Builds the sites; later on one module has lapsed and another was corrected."""
    root = write_library(folder / "wortel")
    bouw(root, folder / "eerst", today=TODAY)
    first = {"versie": "1.0.0", "datum": date(2024, 6, 1), "soort": "nieuw", "tekst": "Eerste versie."}
    changes = [
        {"versie": "1.1.0", "datum": date(2026, 11, 20), "soort": "rectificatie", "tekst": "Fout hersteld."},
        first,
    ]
    corrected = {"versie": "1.1.0", "wijzigingen": changes, "vervangt": ["halfjaar-stuk"]}
    write_module(root, "jaar-stuk", herzien_voor=date(2027, 8, 1), **corrected)
    lapse = {"op": date(2026, 11, 21), "reden": "Dit advies was fout.", "vervangen_door": "jaar-stuk"}
    changes = [{"versie": "2.0.0", "datum": date(2026, 11, 21), "soort": "herbeoordeling", "tekst": "Weg."}, first]
    write_module(root, "halfjaar-stuk", status="vervallen", versie="2.0.0", wijzigingen=changes, vervallen=lapse)
    bouw(root, folder / "later", today=TODAY)
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert "  offline: true\n" in text
    config.write_text(text.replace("  offline: true\n", "  offline: false\n"), encoding="utf-8")
    bouw(root, folder / "gestopt", today=TODAY)


@pytest.fixture
def line(sites: dict[str, Path], tmp_path: Path) -> Iterator[Line]:
    """The site as it was first published, in a folder of a host."""
    folder = Path(shutil.copytree(sites["eerst"], tmp_path / "site"))
    with on_line(folder, "/repo/") as line:
        yield line


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab on a phone of its own."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def publish(line: Line, site: Path) -> None:
    """Puts another version of the site in the place of what is there."""
    shutil.rmtree(line.folder)
    shutil.copytree(site, line.folder)


def visit(tab: Page, line: Line, *addresses: str) -> None:
    """Opens pages one after the other and waits until each is on the device."""
    for address in addresses:
        tab.goto(line.url(address))
        tab.wait_for_function("() => navigator.serviceWorker.controller")
        kept(tab, "bezocht", line.url(address))


def kept(tab: Page, name: str, url: str) -> None:
    """Waits until an address is in a cache."""
    until(tab, f"async ([name, url]) => (await ({KEPT})(name)).includes(url)", [name, url])


def until(tab: Page, script: str, argument: object = None) -> None:
    """Waits until a script, which may have to wait itself, says true."""
    for _ in range(150):
        if tab.evaluate(script, argument):
            return
        tab.wait_for_timeout(50)
    raise AssertionError(f"not so: {script} {argument}; {tab.evaluate(CACHES)}")


def on_device(tab: Page, line: Line) -> None:
    """Waits until all of the index that was asked for is in a cache."""
    until(tab, IN_CACHES, line.index())


def test_what_was_visited_is_there_with_its_date_and_looks_as_it_did(tab: Page, line: Line) -> None:
    visit(tab, line, MODULE)
    before = tab.evaluate("getComputedStyle(document.querySelector('.jgz-aanbeveling')).borderLeftWidth")
    line.broken = True
    tab.reload()
    expect(tab.locator("h1")).to_have_text("Over het geldig stuk")
    day = tab.evaluate(
        """new Date().toLocaleDateString("nl-NL",
        { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Amsterdam" })"""
    )
    expect(tab.locator(COPY)).to_contain_text(f"Je ziet een bewaarde kopie van {day}.")
    assert tab.evaluate("getComputedStyle(document.querySelector('.jgz-aanbeveling')).borderLeftWidth") == before
    assert before == "7px"
    # Other people write the address of the same page in another way.
    for form in (f"{MODULE}index.html", MODULE.rstrip("/"), f"{MODULE}?van=mail#x", f"{MODULE}index.html?van=mail"):
        tab.goto(line.url("/"))
        tab.goto(line.url(form))
        expect(tab.locator("h1")).to_have_text("Over het geldig stuk")
        assert tab.evaluate("location.pathname").endswith(MODULE)
    tab.goto(line.url("/"))
    expect(tab.get_by_label("Waar zoek je naar?")).to_be_visible()


def test_what_is_not_on_the_device_says_so_and_leads_on(tab: Page, line: Line) -> None:
    visit(tab, line, MODULE)
    tab.context.set_offline(True)
    answer = tab.goto(line.url("/clusters/het-lichaam/?x=1#y"))
    assert answer is not None
    assert answer.status == 503
    expect(tab.locator(COPY)).to_contain_text("Deze pagina staat niet op je apparaat")
    assert tab.locator(COPY).locator("a").get_attribute("href") == line.url("/clusters/het-lichaam/")
    links = tab.locator("a").evaluate_all("links => links.map(link => link.href)")
    assert line.url("/") in links
    assert all(link.startswith((line.url("/"), "tel:")) for link in links if "github" not in link), links
    tab.context.set_offline(False)
    tab.get_by_role("link", name="Probeer het opnieuw").click()
    expect(tab.locator("h1")).to_have_text("Het lichaam")


def test_a_slow_line_waits_three_seconds_for_a_page_and_not_again_for_its_files(tab: Page, line: Line) -> None:
    visit(tab, line, MODULE)
    line.slow["/"] = line.slow[".css"] = line.slow[".js"] = 30
    waits: list[tuple[float, float]] = []
    # A busy machine may be slow with a file from a copy as well, so the quickest of some times counts.
    while len(waits) < 4 and (not waits or min(files for _, files in waits) >= waits[0][0]):
        tab.goto(line.url(MODULE))
        expect(tab.locator(COPY)).to_be_visible()
        waits.append(tuple(tab.evaluate(WAITS)))
    assert waits[0][0] >= 3000
    assert min(files for _, files in waits) < waits[0][0]


def test_search_works_with_the_words_that_were_used(tab: Page, line: Line) -> None:
    visit(tab, line, MODULE)
    word = line.url("/zoeken/#?q=stuk")
    tab.goto(word)
    found = tab.locator("#zoekresultaten li").first
    found.wait_for()
    title = found.locator("a").first.inner_text()
    kept(tab, "gebruikt", line.url("/assets/zoek/stammer.js"))
    on_device(tab, line)
    line.broken = True
    tab.goto(line.url(MODULE))
    tab.goto(word)
    expect(found.locator("a").first).to_have_text(title)
    stored = [url for name in ("bezocht", "gebruikt", "schil") for url in tab.evaluate(KEPT, name)]
    # The code on the paper of the page is named after its module.
    own = ("/modules/", "/beeld/g/")
    told = [url for url in stored if "stuk" in url and not any(part in url for part in own)]
    assert [url for url in stored if "?" in url or "#" in url] + told == []


def test_a_line_that_breaks_halfway_takes_no_copy_away(tab: Page, line: Line) -> None:
    head = f"{line.mount}zoeken/index/kop.json"
    visit(tab, line, MODULE)
    tab.goto(line.url("/zoeken/#?q=stuk"))
    found = tab.locator("#zoekresultaten li").first
    found.wait_for()
    on_device(tab, line)
    line.cut.add(head)
    tab.reload()
    tab.locator(READY).wait_for(state="attached")
    assert line.asked.count(head) > 1
    line.broken = True
    tab.reload()
    found.wait_for()


def test_a_question_on_a_device_that_never_searched_is_kept(tab: Page, line: Line) -> None:
    visit(tab, line, MODULE)
    kept(tab, "schil", line.url("/zoeken/index/talen.json"))
    line.broken = True
    tab.get_by_label("Zoeken").fill("stuk")
    tab.keyboard.press("Enter")
    expect(tab.locator("#zoekstatus")).to_contain_text("Zonder verbinding werkt het alleen als je op dit apparaat al")
    assert tab.get_by_label("Waar zoek je naar?").input_value() == "stuk"
    assert tab.url == line.url("/zoeken/#?q=stuk&deur=professional")
    # What is there answers: whom to call in a danger, in other languages too, and the names on the list.
    for question, help, listed in (
        ("mijn man slaat mij", "0800-2000", 0),
        ("نوم الطفل", "112", 0),
        ("de proef met water", "", 1),
    ):
        tab.get_by_label("Waar zoek je naar?").fill(question)
        with tab.expect_navigation():
            tab.keyboard.press("Enter")
        tab.locator(READY).wait_for(state="attached")
        expect(tab.locator("#zoekhulp")).to_contain_text(help)
        expect(tab.locator("#zoekresultaten li")).to_have_count(listed)
    # A letter of the list below is no question: the page stays as it is.
    tab.get_by_label("Waar zoek je naar?").fill("jaar")
    tab.evaluate("location.hash = 'letter-1'")
    assert tab.get_by_label("Waar zoek je naar?").input_value() == "jaar"
    line.broken = False
    tab.keyboard.press("Enter")
    tab.locator("#zoekresultaten li").first.wait_for()
    assert tab.url == line.url("/zoeken/#?q=jaar")
    assert all("?" not in path for path in line.asked)


def test_a_phase_can_be_saved_as_a_whole_and_removed_again(tab: Page, line: Line) -> None:
    listed = json.loads((line.folder / "fasen/peuter-1-4/bewaren.json").read_text(encoding="utf-8"))
    visit(tab, line, PHASE)
    tab.locator(FOLD).click()
    size = f"{listed['bytes'] / 1e6:.1f}".replace(".", ",")
    button = tab.locator("[data-bewaren] button")
    expect(button).to_have_text(f"Bewaar deze fase offline ({size} MB)")
    assert violations(tab) == []
    button.focus()
    tab.keyboard.press("Enter")
    expect(button).to_have_text("Haal dit weer van je apparaat", timeout=20_000)
    expect(tab.locator("[data-bewaren] [role=status]")).to_contain_text(f"({size} MB)")
    expect(button).to_be_focused()
    saved = tab.evaluate(KEPT, "bewaard")
    assert set(saved) == {line.url(path) for path in [*listed["bestanden"], "fasen/peuter-1-4/bewaren.json"]}
    line.broken = True
    tab.goto(line.url(OTHER))
    expect(tab.locator("h1")).to_have_text("Over het jaar stuk")
    tab.goto(line.url("/ouders/proef/"))
    expect(tab.locator(".jgz-bel")).to_contain_text("112")
    tab.goto(line.url("/zoeken/#?q=jaar"))
    tab.locator("#zoekresultaten li").first.wait_for()
    tab.goto(line.url(PHASE))
    tab.locator(FOLD).click()
    button.click()
    expect(button).to_have_text(f"Bewaar deze fase offline ({size} MB)")
    assert tab.evaluate(KEPT, "bewaard") == []


def test_a_saved_phase_is_renewed_at_the_next_connection(tab: Page, line: Line, sites: dict[str, Path]) -> None:
    visit(tab, line, PHASE)
    tab.locator(FOLD).click()
    tab.locator("[data-bewaren] button").click()
    expect(tab.locator("[data-bewaren] button")).to_have_text("Haal dit weer van je apparaat", timeout=20_000)
    publish(line, sites["later"])
    tab.goto(line.url("/ouders/"))
    listed = json.loads((line.folder / "fasen/peuter-1-4/bewaren.json").read_text(encoding="utf-8"))
    until(tab, ALL_SAVED, [line.url(path) for path in listed["bestanden"]])
    new = """async (address) => (await (await caches.match(address)).text()).includes("v1.1.0")"""
    until(tab, new, line.url(OTHER))
    until(tab, f"async (number) => (await ({KEPT})('bewaard')).length === number", len(listed["bestanden"]) + 1)


# --- still in force?


@pytest.mark.parametrize(
    ("address", "words", "link"),
    [
        (
            LAPSED,
            "Niet meer gebruiken: vervallen op 21 november 2026. Dit advies was fout.",
            ("Gebruik: Over het jaar stuk", OTHER),
        ),
        (PHASE, "Over het halfjaar stuk: Niet meer gebruiken", ("Over het halfjaar stuk", LAPSED)),
        ("/ouders/proef/", "Deze tekst is van de site gehaald.", None),
    ],
)
def test_on_a_slow_line_a_copy_says_first_what_changed(
    address: str, words: str, link: tuple[str, str] | None, tab: Page, line: Line, sites: dict[str, Path]
) -> None:
    visit(tab, line, address)
    publish(line, sites["later"])
    if link is None:
        withdraw(line, address)
    line.slow[address] = 8
    tab.goto(line.url(address), wait_until="commit")
    notice = tab.locator(COPY)
    expect(notice).to_contain_text(words)
    expect(notice).to_contain_text("Je ziet een bewaarde kopie van")
    # The words were in the page as it came: above everything that is read in it.
    assert tab.locator("article > :first-child").get_attribute("class") == "jgz-kopie"
    if link:
        found = notice.get_by_role("link", name=link[0])
        assert found.get_attribute("href") == line.url(link[1])
    if address == LAPSED:
        assert violations(tab) == []


def withdraw(line: Line, address: str) -> None:
    """Takes a page from the list of what is in force."""
    path = line.folder / "geldigheid.json"
    found = json.loads(path.read_text(encoding="utf-8"))
    del found["paginas"][address.strip("/") + "/"]
    path.write_text(json.dumps(found), encoding="utf-8")


def test_a_connection_anywhere_on_the_site_is_enough_to_know(tab: Page, line: Line, sites: dict[str, Path]) -> None:
    visit(tab, line, LAPSED, OTHER)
    publish(line, sites["later"])
    visit(tab, line, "/ouders/")
    line.broken = True
    tab.goto(line.url(LAPSED))
    expect(tab.locator(COPY)).to_contain_text("Niet meer gebruiken: vervallen op 21 november 2026.")
    tab.goto(line.url(OTHER))
    expect(tab.locator(COPY)).to_contain_text("Deze tekst is gewijzigd na deze kopie.")
    new = tab.locator(COPY).get_by_role("link", name="Haal de nieuwe versie op")
    assert new.get_attribute("href") == line.url(OTHER)


def test_an_open_copy_says_so_as_soon_as_there_is_a_connection(tab: Page, line: Line, sites: dict[str, Path]) -> None:
    visit(tab, line, LAPSED)
    tab.context.set_offline(True)
    tab.reload()
    expect(tab.locator(COPY)).to_contain_text("zie je zodra je weer verbinding hebt")
    tab.evaluate("scrollTo(0, document.body.scrollHeight)")
    publish(line, sites["later"])
    tab.context.set_offline(False)
    alert = tab.get_by_role("alert")
    expect(alert).to_contain_text("Niet meer gebruiken: vervallen op 21 november 2026.")
    expect(alert).to_be_in_viewport()
    # The copy is renewed as well.
    new = """async (address) => (await (await caches.match(address)).text()).includes("Niet meer gebruiken")"""
    until(tab, new, line.url(LAPSED))
    line.broken = True
    tab.reload()
    expect(tab.locator(".jgz-banner--vervallen")).to_have_count(1)
    expect(tab.locator(".jgz-stand")).to_contain_text("Vervallen: niet meer gebruiken")


def test_who_is_connected_gets_the_new_page_at_once(tab: Page, line: Line, sites: dict[str, Path]) -> None:
    visit(tab, line, OTHER)
    old = tab.evaluate(CACHES)
    publish(line, sites["later"])
    tab.goto(line.url(OTHER))
    expect(tab.locator(".jgz-stand").first).to_contain_text("v1.1.0")
    assert tab.locator(COPY).count() == 0
    until(tab, f"async (old) => !(await ({CACHES})()).includes(old)", shell(old))
    assert len([name for name in tab.evaluate(CACHES) if " schil " in name]) == 1


def shell(names: list[str]) -> str:
    """The cache of the shell among caches."""
    (found,) = (name for name in names if " schil " in name)
    return found


# --- what stays on the device, and how it goes


def test_the_kill_switch_takes_the_worker_and_everything_it_kept(tab: Page, line: Line, sites: dict[str, Path]) -> None:
    visit(tab, line, MODULE)
    tab.evaluate("async () => (await caches.open('van een andere site')).put('/x', new Response('x'))")
    publish(line, sites["gestopt"])
    tab.goto(line.url(MODULE))
    until(tab, "async () => (await navigator.serviceWorker.getRegistrations()).length === 0")
    until(tab, "async () => (await caches.keys()).length === 1")
    assert tab.evaluate(CACHES) == ["van een andere site"]
    tab.goto(line.url(OTHER))
    assert tab.evaluate("navigator.serviceWorker.controller") is None
    assert tab.evaluate(CACHES) == ["van een andere site"]


def test_a_reader_erases_everything_and_turns_it_off(tab: Page, line: Line) -> None:
    visit(tab, line, MODULE, "/over/offline/")
    assert violations(tab) == []
    tab.get_by_role("button", name="Wis wat op dit apparaat bewaard is").click()
    expect(tab.locator("[data-bewaard] [role=status]")).to_have_text(
        "Gewist. Deze site heeft niets meer op dit apparaat bewaard."
    )
    assert tab.evaluate(CACHES) == []
    visit(tab, line, "/over/offline/")
    tab.get_by_role("button", name="Bewaar hier voortaan niets").click()
    expect(tab.get_by_role("button", name="Bewaar weer wat ik bekijk")).to_be_visible()
    tab.goto(line.url(MODULE))
    tab.wait_for_timeout(300)
    assert tab.evaluate("navigator.serviceWorker.controller") is None
    assert tab.evaluate(CACHES) == []
    assert tab.context.storage_state()["origins"] == [
        {"origin": line.origin, "localStorage": [{"name": "jgz-bewaren", "value": "nee"}]}
    ]
    tab.goto(line.url("/over/offline/"))
    tab.get_by_role("button", name="Bewaar weer wat ik bekijk").click()
    visit(tab, line, MODULE)


@pytest.mark.parametrize(("days", "left"), [(0, 150), (31, 1)])
def test_old_copies_make_room(days: int, left: int, tab: Page, line: Line) -> None:
    visit(tab, line, MODULE)
    tab.evaluate(
        """async (days) => {
            const name = (await caches.keys()).find((name) => name.endsWith(" bezocht"));
            await caches.delete(name);
            const cache = await caches.open(name);
            const headers = { "jgz-datum": new Date(Date.now() - days * 864e5).toISOString() };
            for (let number = 0; number < (days ? 5 : 155); number++)
                await cache.put(`./oud-${number}/`, new Response("", { headers }));
        }""",
        days,
    )
    visit(tab, line, OTHER)
    urls = tab.evaluate(KEPT, "bezocht")
    assert len(urls) == left
    assert not any(url.endswith("/oud-0/") for url in urls)


BLOCK = 'Object.defineProperty(self, "caches", { get() { throw new DOMException("blocked", "SecurityError"); } });'


def test_with_storage_blocked_the_site_works_as_without_a_worker(tab: Page, line: Line) -> None:
    worker = line.folder / "werker.js"
    worker.write_text(BLOCK + worker.read_text(encoding="utf-8"), encoding="utf-8")
    tab.add_init_script(BLOCK)
    faults: list[str] = []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    for address in (MODULE, PHASE, "/over/offline/"):
        tab.goto(line.url(address))
        tab.wait_for_timeout(300)
        expect(tab.locator("h1")).to_be_visible()
    tab.get_by_role("button", name="Wis wat op dit apparaat bewaard is").click()
    expect(tab.locator("[data-bewaard] [role=status]")).to_contain_text("Dat lukte niet.")
    assert faults == []


def test_a_full_device_is_told_calmly(tab: Page, line: Line) -> None:
    visit(tab, line, PHASE)
    session = tab.context.new_cdp_session(tab)
    session.send("Storage.overrideQuotaForOrigin", {"origin": line.origin, "quotaSize": 300_000})
    tab.locator(FOLD).click()
    tab.locator("[data-bewaren] button").click()
    state = tab.locator("[data-bewaren] [role=status]")
    expect(state).to_have_text("Er is te weinig ruimte op dit apparaat. Maak ruimte vrij en probeer het opnieuw.")
    assert tab.evaluate(KEPT, "bewaard") == []
    tab.goto(line.url(MODULE))
    expect(tab.locator("h1")).to_have_text("Over het geldig stuk")


def test_a_preview_below_the_site_is_never_kept(tab: Page, line: Line) -> None:
    visit(tab, line, MODULE)
    (line.folder / "pr").mkdir()
    (line.folder / "pr" / "index.html").write_text("<!doctype html><title>x</title><h1>Concept</h1>", encoding="utf-8")
    for address in ("/pr/", "/pr/index.html"):
        tab.goto(line.url(address))
    visit(tab, line, OTHER)
    assert sorted(tab.evaluate(KEPT, "bezocht")) == sorted(map(line.url, (MODULE, OTHER)))


def test_a_code_on_paper_is_answered_without_a_connection_as_far_as_the_device_knows(tab: Page, line: Line) -> None:
    visit(tab, line, MODULE)
    tab.goto(line.url("/g/geldig-stuk/1.0.0/"))
    expect(tab.locator("#hoofdinhoud")).to_contain_text("Ja, versie 1.0.0 geldt nog.")
    line.broken = True
    for version, answer in (("1.0.0", "Ja, versie 1.0.0 geldt nog"), ("0.9.0", "Nee, versie 0.9.0 geldt niet meer.")):
        tab.goto(line.url(f"/g/geldig-stuk/{version}/"))
        expect(tab.locator("#hoofdinhoud")).to_contain_text(answer)
