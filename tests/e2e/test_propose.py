"""Proposing another text on the page of a module: a file or a mail, made on the device, that becomes a patch."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.e2e.conftest import Watched
from tests.e2e.server import Served

from jgz.workflow.proposal import read_json

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]
MODULE = "/modules/geldig-stuk/"
NAME = "Stel een wijziging voor: Advies geldig-stuk-kern"


def test_a_proposal_is_a_file_that_the_command_reads(moved: Served, open_page: Open, tmp_path: Path) -> None:
    watched = open_page(moved, MODULE)
    page = watched.page
    page.locator("#geldig-stuk-kern summary").filter(has_text="Meer").click()
    link = page.get_by_role("link", name=NAME)
    link.focus()
    page.keyboard.press("Enter")
    text = page.get_by_role("textbox", name="Zo zou jij het schrijven")
    assert text.evaluate("field => field === document.activeElement")
    assert text.input_value() == "Doe wat bij geldig-stuk-kern hoort."
    save = page.get_by_role("button", name="Bewaar als bestand")
    save.click()
    assert page.get_by_role("status").filter(has_text="Wijzig eerst de tekst").is_visible()
    meaning = page.locator(".jgz-voorstel__betekenis")
    text.fill("doe wat bij  geldig-stuk-kern hoort.")
    meaning.get_by_text("de betekenis blijft gelijk").wait_for()
    text.fill("Doe niet wat bij geldig-stuk-kern hoort.")
    meaning.get_by_text("LET OP: niet kwam erbij. Dan tekenen de partijen opnieuw").wait_for()
    text.fill("Doe eens wat bij geldig-stuk-kern hoort.")
    meaning.get_by_text("De woorden zijn anders.").wait_for()
    text.fill("Doe <b>iets</b> anders.")
    page.get_by_role("textbox", name="Waarom?").fill("Omdat het beter is")
    with page.expect_download() as waiting:
        save.click()
    place = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(place)
    assert place.name == "voorstel-geldig-stuk-geldig-stuk-kern.json"
    proposal = read_json(place.name, place.read_bytes())
    assert (proposal.full_id, proposal.version) == ("geldig-stuk#geldig-stuk-kern", "1.0.0")
    assert (proposal.old, proposal.new) == ("Doe wat bij geldig-stuk-kern hoort.", "Doe <b>iets</b> anders.")
    assert proposal.reason == "Omdat het beter is"
    assert set(json.loads(place.read_text(encoding="utf-8"))) == {
        "soort", "module", "versie", "aanbeveling", "oud", "nieuw", "reden", "bron", "van",
    }  # fmt: skip
    # Once more takes the form away.
    link.click()
    assert page.locator("form.jgz-voorstel").count() == 0
    assert watched.faults == []


FILL = "(text, html) => { text.innerHTML = html; }"
LISTS = (
    "<p>Meet 5 kg/m<sup>2</sup><sup><a href='#bron-a'>1</a></sup>.</p>"
    "<ol><li>een</li><li><p>twee</p></li></ol><ul><li>punt</li></ul>"
)


def test_the_form_has_the_words_of_a_text_in_their_shape(moved: Served, open_page: Open) -> None:
    page = open_page(moved, MODULE).page
    page.locator("#geldig-stuk-kern .jgz-aanbeveling__tekst").evaluate(FILL, LISTS)
    page.locator("#geldig-stuk-kern summary").filter(has_text="Meer").click()
    page.get_by_role("link", name=NAME).click()
    text = page.get_by_role("textbox", name="Zo zou jij het schrijven")
    shown = "Meet 5 kg/m2.\n1. een\n2. twee\n- punt"
    assert text.input_value() == shown
    text.fill(f"{shown} meer")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Bewaar als bestand").click()
    assert json.loads(waiting.value.path().read_text(encoding="utf-8"))["oud"] == "Meet 5 kg/m2. een twee punt"


def test_a_table_is_changed_in_the_file(moved: Served, open_page: Open) -> None:
    page = open_page(moved, MODULE).page
    html = "<table><tr><td>a</td></tr></table>"
    page.locator("#geldig-stuk-kern .jgz-aanbeveling__tekst").evaluate(FILL, html)
    page.locator("#geldig-stuk-kern summary").filter(has_text="Meer").click()
    link = page.get_by_role("link", name=NAME)
    link.evaluate("link => link.addEventListener('click', (event) => event.preventDefault())")
    link.click()
    assert page.locator("form.jgz-voorstel").count() == 0


def test_without_script_the_link_leads_to_the_file(moved: Served, open_page: Open) -> None:
    page = open_page(moved, MODULE, java_script_enabled=False).page
    page.locator("#geldig-stuk-kern summary").filter(has_text="Meer").click()
    assert "geldig-stuk.md#L" in (page.get_by_role("link", name=NAME).get_attribute("href") or "")


def test_the_text_of_a_lapsed_module_is_not_open_to_proposals(moved: Served) -> None:
    lapsed, kept = (
        (moved.folder / f"modules/{id}/index.html").read_text(encoding="utf-8")
        for id in ("vervallen-stuk", "geldig-stuk")
    )
    assert ("data-voorstel" in lapsed, "data-voorstel" in kept) == (False, True)
