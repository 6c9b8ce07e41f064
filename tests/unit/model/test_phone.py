"""Numbers to call: which there are in a text, and what is dialled for them, in Python and in the browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest
from tests.markup import html_of, markup_of

from jgz.model import Library
from jgz.model.phone import browser_pattern, dialled, find_numbers, national, with_links

NUMBERS = {
    "Bel 112.": ["112"],
    "Bel 113 of gratis 0800-0113, of chat": ["113", "08000113"],
    "0800 0113": ["08000113"],
    "0800–2000 of 0800‑2000": ["08002000", "08002000"],
    "0800&nbsp;2000 of 0800\u00a02000": ["08002000", "08002000"],
    "bel 0800 - 2000": ["08002000"],
    "0800\n0113": ["08000113"],
    "08002000": ["08002000"],
    "0800.2000": ["08002000"],
    "0 800 2000": ["08002000"],
    "0800-1234567": ["08001234567"],
    "0800-0113 113": ["08000113", "113"],
    "06-12345678": ["0612345678"],
    "06 12 34 56 78": ["0612345678"],
    "(070) 345 43 19": ["0703454319"],
    "+31 70 345 43 19": ["+31703454319"],
    "+31 (0)70 345 43 19": ["+31703454319"],
    "0031 70 3454319": ["+31703454319"],
    "116 111 en 14 030": ["116111", "14030"],
    "Bel 144": ["144"],
    "Bel 113 of 144.": ["113", "144"],
    "Bel dan meteen 144, of bel naar 1234": ["144", "1234"],
    "Telefoonnummer: 8844": ["8844"],
    "Telefoonnummer, meteen anders gerust altijd 8844": ["8844"],
    "Het is ٢٠١٩. Bel ١٤٤": ["144"],
    "اتصل بالرقم ١١٢ أو ٠٨٠٠-٢٠٠٠": ["112", "08002000"],
    "112/113": ["112", "113"],
    "een 112-melding": ["112"],
    "Direct gevaar: 112": ["112"],
    "'112'": ["112"],
    # With a slip in it: readers tap what they see.
    "0800-200": ["0800200"],
    "0800-20000": ["080020000"],
    "020-624111": ["020624111"],
    "(020) 624 11 1": ["020624111"],
}
OTHERS = (
    "112 cm, 112,5 kg en 112 mmHg", "een groep van 112 kinderen", "1.112", "€ 112", "112%", "112 %", "www.113.nl",
    "113.nl", "01-02-2026", "06-11-2026", "08.00-20.00 uur", "8.00 - 17.00", "09:00-17:00", "2020-2026", "n = 112",
    "0-4 jaar, 4-12, 12-18", "0,5 0,8", "112-113 cm", "p. 0123", "112@4.0.1", "10.1016/j.0123", "06.30 - 08.15",
    "versie 1.12.0", "0 4 12 18 24", "in 2026", "38,5", "pagina 112", "(0-4)", "112 van de 200", "2019;12(3):112-20",
    "Bel binnen 24 uur", "Bel 100 kinderen", "Bel dan 144 dagen later", "Bel 2 keer", "bel je na 2000 nog eens",
    "1122", "a112",
)  # fmt: skip


def test_every_number_to_call_is_found(subtests: pytest.Subtests) -> None:
    for text in NUMBERS:
        with subtests.test(text=text):
            assert [number.dialled for number in find_numbers(text)] == NUMBERS[text]


def test_what_measures_or_counts_is_none(subtests: pytest.Subtests) -> None:
    for text in OTHERS:
        with subtests.test(text=text):
            assert list(find_numbers(text)) == []


def test_a_link_calls_what_is_written() -> None:
    assert with_links("Bel 112, of 0800-2000.") == (
        'Bel <a href="tel:112">112</a>, of <a href="tel:08002000">0800-2000</a>.'
    )
    assert national(dialled("+31 (0)70 345 43 19")) == dialled("070-3454319")


@pytest.mark.parametrize(
    ("html", "calls"),
    [
        ("<p>Bel 112.</p>", 1),
        ("<ul><li><strong>112</strong></li><li><code>0800-2000</code></li></ul>", 2),
        ("<table><tbody><tr><td>112</td><td>0800&nbsp;2000</td></tr></tbody></table>", 2),
        ('<p><a href="jgz-link:0">Bel 112</a>, 113 kinderen</p>', 0),
    ],
)
def test_a_compiled_text_calls(html: str, calls: int) -> None:
    assert html_of(markup_of(html)).count('href="tel:') == calls
    assert markup_of(html).text == markup_of(html.replace("112", "eentweetwee")).text.replace("eentweetwee", "112")


def test_a_long_text_of_digits_and_gaps_is_read_in_one_go() -> None:
    # Each would take hours were the pattern to try every way to cut it.
    for piece in ("0", "0 ", "0-", "01 ", "+1 ", "0800 ", "(0", "0&nbsp;", "112/", "06 1 "):
        assert len(list(find_numbers(piece * 20_000))) <= 20_000


@pytest.mark.skipif(not shutil.which("node"), reason="the pattern for browsers is tried in node")
def test_a_browser_finds_the_same_in_every_text_of_the_content(whole: Library) -> None:
    texts = [item.text for module in whole.modules for item in module.recommendations]
    texts += [card.html.text for page in whole.parent_pages for card in page.call_cards]
    texts += [item.text for item in whole.registers.direct_help]
    texts += [page.summary for page in whole.documents()]
    texts += [part.html.text for page in whole.parent_pages for item in page.body.sections for part in item.parts]
    pattern = browser_pattern(whole.registers.known_numbers)
    script = (
        "const [pattern, texts] = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
        "console.log(JSON.stringify(texts.map((text) => "
        "[...text.matchAll(new RegExp(pattern, 'gi'))].map((found) => found[2]))))"
    )
    run = subprocess.run(["node", "-e", script], input=json.dumps([pattern, texts]), capture_output=True, text=True)
    found = json.loads(run.stdout)
    wanted = [[text[number.start : number.end] for number in find_numbers(text)] for text in texts]
    assert sum(map(len, wanted)) > 20
    assert found == wanted


def test_no_known_number_gives_no_pattern() -> None:
    assert browser_pattern(()) == ""
    assert re.compile(browser_pattern(["112"])).search("bel 112")
