"""Reading aloud: only with a voice of the device, sentence by sentence, and it stops."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page
from tests.e2e.server import Served

pytestmark = pytest.mark.browser

PAGE = "/ouders/wiegendood/"
# A browser without sound: what it is asked to say is kept, and it is done with a sentence when the test says so.
VOICES = """(voices) => {
    const said = [];
    const synth = Object.assign(new EventTarget(), {
        getVoices: () => voices,
        speak: (spoken) => said.push(spoken),
        cancel: () => { said.stopped = true; },
    });
    Object.defineProperty(window, "speechSynthesis", { value: synth });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    window.said = said;
}"""
MARKED = "() => [...(CSS.highlights.get('jgz-voorlezen') ?? [])].map(String)"


@pytest.fixture
def page_with(browser: Browser, served: Served) -> Callable[[str, list[dict[str, object]]], Page]:
    def open(address: str, voices: list[dict[str, object]]) -> Page:
        context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
        page = context.new_page()
        page.add_init_script(f"({VOICES})({str(voices).replace('True', 'true').replace('False', 'false')})")
        page.goto(served.url(address))
        page.wait_for_function("document.readyState === 'complete'")
        return page

    return open


def voice(language: str, local: bool) -> dict[str, object]:
    return {"lang": language, "localService": local, "name": language}


Open = Callable[[str, list[dict[str, object]]], Page]


def test_a_page_is_read_sentence_by_sentence_and_stops(page_with: Open) -> None:
    page = page_with(PAGE, [voice("en-GB", True), voice("nl-NL", True)])
    button = page.get_by_role("button", name="Lees voor")
    button.click()
    assert page.evaluate("said.map(({ text, lang }) => [text, lang])") == [["Zo slaapt je baby veilig", "nl"]]
    assert page.evaluate(MARKED) == ["Zo slaapt je baby veilig"]
    for _ in range(3):
        page.evaluate("said.at(-1).onend()")
    texts = page.evaluate("said.map(({ text }) => text)")
    assert texts[1:] == [
        "In het kort",
        "Leg je baby altijd op de rug in een eigen bedje.",
        "Niet op de buik en niet op de zij.",
    ]
    assert page.evaluate(MARKED) == [texts[-1]]
    page.get_by_role("button", name="Stop met voorlezen").click()
    page.evaluate("said.at(-1).onend()")
    assert page.evaluate("[said.stopped, said.length]") == [True, 4]
    assert page.evaluate(MARKED) == []
    assert page.get_by_role("button", name="Lees voor").is_visible()
    page.context.close()


@pytest.mark.parametrize(
    ("address", "voices"),
    [(PAGE, []), (PAGE, [voice("nl-NL", False)]), (PAGE, [voice("en-US", True)]), (f"{PAGE}tr/", [voice("nl", True)])],
    ids=["no voice", "a voice elsewhere", "another language", "no voice for the translation"],
)
def test_without_a_voice_of_the_device_there_is_no_button(
    address: str, voices: list[dict[str, object]], page_with: Open
) -> None:
    page = page_with(address, voices)
    assert page.locator("[data-voorlezen]").is_hidden()
    page.context.close()
