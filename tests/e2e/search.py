"""The search page as tests read it: the promised marks in the document, and nothing of how it is made."""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Page
from tests.e2e.conftest import Watched
from tests.e2e.server import Served

from jgz.publishing.joining import joined_in_turn
from jgz.publishing.theme import made_small

Open = Callable[..., Watched]

READY = "html[data-zoek=klaar]"
QUERIES = Path(__file__).parents[1] / "zoeken"
ASSETS = Path(__file__).parents[2] / "theme" / "assets"
# What a page doesn't ask for by itself, of the modules that search is made of.
_PARTS = """
export { openIndex } from "./lader.js";
export { terms } from "./ontleder.js";
export { typedWords } from "./passend.js";
export { dangersIn, toldIn, withGate, withHelp } from "./wacht.js";
export { search } from "./zoeker.js";
"""
# What a reader may type or paste, by accident or on purpose.
HOSTILE = {
    "leeg": "   ",
    "een letter": "K",
    "twee tekens": "O2",
    "alleen stopwoorden": "de het een",
    "tienduizend tekens": "slapen " * 1430,
    "een woord van tienduizend tekens": "x" * 10_000,
    "html": "<img src=x onerror=window.kapot=1><script>window.kapot=1</script>",
    "aanhalingstekens": "\"'`’ huilen\\ ${window.kapot=1}",
    "emoji": "😀👶🏽 huilen",
    "halve emoji": "\ud83d huilen".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    "rechts naar links": "مرحبا שלום \u202ehuilen\u202c",
    "proto": "__proto__",
    "constructor": "constructor toString hasOwnProperty valueOf",
    "procent": "100% %00 %zz %e0%a4%a",
    "nul": "huilen\0",
    "adres": "huilen&voor=ouder#?q=x",
    "reguliere expressie": "(a+)+$ [ \\ * ?",
    "regels": "huilen\r\n\tslapen",
    "combinerend": "borstvoe\u0308ding" + "\u0301" * 50,
    "zoekopdracht van lunr": "+huil* -slaap^10 titel:huilen~2",
    "hoofdletters": "BORSTVOEDING İSTANBUL",
}


def questions() -> list[dict[str, str]]:
    """Every query of both lists with the guideline that must answer it."""
    rows: list[dict[str, str]] = []
    for name in ("richtlijnvragen.tsv", "zoektermen.tsv"):
        with (QUERIES / name).open(encoding="utf-8") as lines:
            rows += csv.DictReader(lines, delimiter="\t")
    return rows


def address(query: str, **choices: str) -> str:
    """The address of a search."""
    return f"/zoeken/#?{urlencode({'q': query, **choices})}"


def find(open_page: Open, server: Served, query: str, **choices: str) -> Watched:
    """Opens the result of a query."""
    watched = open_page(server, address(query, **choices))
    watched.page.wait_for_selector(READY)
    return watched


def with_parts(open_page: Open, server: Served) -> Page:
    """A page that can import `/assets/zoek/proef.js`: parts of search, put together as search itself is published."""
    page = open_page(server, "/").page
    page.route(
        "**/assets/zoek/proef.js", lambda route: route.fulfill(body=_parts(), content_type="application/javascript")
    )
    return page


@cache
def _parts() -> str:
    with tempfile.TemporaryDirectory() as folder:
        assets = Path(shutil.copytree(ASSETS, Path(folder) / "assets"))
        entry = assets / "zoek" / "proef.js"
        entry.write_text(_PARTS.lstrip(), encoding="utf-8")
        (made,) = joined_in_turn([entry], [assets / "geldigheid.js"]).values()
    return made_small(made, ".js")


def results(page: Page) -> list[dict[str, Any]]:
    """What outside checks read of each result, in document order."""
    found: list[dict[str, Any]] = page.evaluate(
        """() => [...document.querySelectorAll("#zoekresultaten li[data-module]")].map((item) => ({
            ...item.dataset, href: item.querySelector("a").href, text: item.innerText,
            marks: [...item.querySelectorAll("mark")].map((mark) => mark.textContent),
        }))"""
    )
    return found


def ids(page: Page) -> Sequence[str]:
    """The pages that were found, best first."""
    return [item["module"] for item in results(page)]


def count(page: Page) -> int:
    """The number of results that the page says it has."""
    text = page.locator("#zoekstatus").inner_text()
    return int(text.split()[0]) if text[:1].isdigit() else 0
