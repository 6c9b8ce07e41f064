"""The content security policy in a real browser: it stops what it must and never what the site needs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page
from tests.e2e.conftest import Place, Watched
from tests.e2e.pages import TYPES
from tests.e2e.server import Headers, Served, serving
from tests.site.built import BuiltSite
from tests.site.test_security import headers_by_address

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]
# Runs before anything on a page, and so hears every refusal from the first element on.
LISTEN = """
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (event) =>
        window.refused.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""


@dataclass
class Walk:
    """A walk through a site in one tab: everything that was refused, failed, or went elsewhere."""

    page: Page
    server: Served
    faults: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Notes console errors, which a refusal by the policy is too, and requests to another origin."""
        self.page.on("console", lambda item: self._note(item.type in ("error", "warning"), item.text))
        self.page.on("pageerror", lambda error: self._note(True, str(error)))
        inside = (self.server.origin, "data:")
        self.page.on("request", lambda item: self._note(not item.url.startswith(inside), item.url))

    def _note(self, wrong: bool, text: str) -> None:
        if wrong:
            self.faults.append(f"{self.page.url}: {text}")

    def visit(self, address: str) -> None:
        """Opens a page and adds what its policy refused."""
        self.page.goto(self.server.url(quote(address)), wait_until="load")
        self.faults += [f"{address}: {item}" for item in self.page.evaluate("window.refused ?? []")]


@pytest.fixture
def walk(browser: Browser, site: BuiltSite) -> Iterator[Walk]:
    """A walk through the public site of the real content; what pages share is asked for once."""
    context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
    context.add_init_script(LISTEN)
    with serving(site.root, headers=lambda _: [("Cache-Control", "max-age=3600")]) as server:
        walk = Walk(context.new_page(), server)
        walk.watch()
        yield walk
        context.close()


# All pages take minutes; `JGZ_ALLE_PAGINAS=1` visits them all, as the workflow for pull requests does.
STEP = 1 if os.environ.get("JGZ_ALLE_PAGINAS") else 59


def test_a_walk_past_the_pages_meets_no_refusal_and_leaves_only_copies_behind(walk: Walk, site: BuiltSite) -> None:
    pages = [page for page in site.everything.values() if page.file != "404.html"]
    assert len(pages) > 300
    for page in pages[::STEP]:
        walk.visit(page.address)
    assert walk.faults == []
    left = walk.page.evaluate("async () => [await caches.keys(), (await indexedDB.databases()).length]")
    assert {name.rpartition(" schil ")[0] or name.rpartition(" ")[0] for name in left[0]} == {"jgz /"}
    assert left[1] == 0
    state = walk.page.context.storage_state(indexed_db=True)
    kept = [item["name"] for origin in state["origins"] for item in origin["localStorage"]]
    # The day of the last visit to pages for professionals stays on the device, for what is new since then.
    assert (state["cookies"], kept) == ([], ["jgz-bezoek"])


def by_rules(site: BuiltSite) -> Headers:
    """As a host reads `_headers`: it adds up all that the rules say of an address, and takes nothing back."""
    rules = headers_by_address(site)

    def said(path: str) -> list[tuple[str, str]]:
        fits = [rule for rule in rules if path == rule or (rule.endswith("*") and path.startswith(rule[:-1]))]
        return [item for rule in fits for item in rules[rule].items()]

    return said


@pytest.fixture(scope="module")
def with_headers(site: BuiltSite) -> Iterator[Served]:
    """The public site on a host that sends the headers of `_headers`."""
    with serving(site.root, headers=by_rules(site)) as server:
        yield server


@pytest.fixture(scope="module")
def made_with_headers(moved: Served, site: BuiltSite) -> Iterator[Served]:
    """The site of the made library on such a host."""
    with serving(moved.folder, moved.mount, headers=by_rules(site)) as server:
        yield server


@pytest.mark.parametrize("kind", list(TYPES)[::4])
def test_with_the_headers_of_a_server_every_type_of_page_still_works(
    kind: str, places: dict[str, Place], with_headers: Served, made_with_headers: Served, open_page: Open
) -> None:
    server, address = places[kind]
    strict = with_headers if server.folder == with_headers.folder else made_with_headers
    watched = open_page(strict, address)
    assert [item for item in watched.faults if kind != "niet gevonden" or "404" not in item] == []


def test_searching_is_not_hindered(with_headers: Served, open_page: Open) -> None:
    watched = open_page(with_headers, "/")
    watched.page.get_by_label("Waar zoek je naar?").fill("huilen")
    watched.page.get_by_role("option").first.wait_for()
    watched.page.get_by_role("button", name="Zoek").last.click()
    watched.page.locator("#zoekresultaten li").first.wait_for()
    assert watched.faults == []


def refused(page: Page, script: str) -> list[str]:
    """What the policy refuses when a script does something that a text on the page could never be allowed to do."""
    page.evaluate(LISTEN)
    page.evaluate(script)
    page.wait_for_timeout(100)
    found: list[str] = page.evaluate("window.refused")
    return found


ADD = "(name, values) => document.body.append(Object.assign(document.createElement(name), values))"


@pytest.mark.parametrize(
    ("name", "values", "directive"),
    [
        ("script", "{ textContent: 'window.broken = true' }", "script-src-elem inline"),
        ("script", "{ src: 'https://elders.invalid/a.js' }", "script-src-elem https://elders.invalid/a.js"),
        ("div", "{ innerHTML: '<img src=x: onerror=\"window.broken = true\">' }", "script-src-attr inline"),
        ("img", "{ src: 'https://elders.invalid/a.png' }", "img-src https://elders.invalid/a.png"),
        ("iframe", "{ src: 'https://elders.invalid/' }", "frame-src https://elders.invalid"),
        ("style", "{ textContent: 'body { color: red }' }", "style-src-elem inline"),
        ("base", "{ href: 'https://elders.invalid/' }", "base-uri https://elders.invalid/"),
    ],
)
def test_what_does_not_belong_is_stopped(
    name: str, values: str, directive: str, served: Served, open_page: Open
) -> None:
    page = open_page(served, "/over/privacy/").page
    assert directive in refused(page, f"() => {{ ({ADD})('{name}', {values}); }}")
    assert page.evaluate("window.broken ?? false") is False


def test_nothing_is_sent_elsewhere(served: Served, open_page: Open) -> None:
    page = open_page(served, "/").page
    found = refused(page, "() => fetch('https://elders.invalid/', { method: 'POST', body: 'x' }).catch(() => {})")
    assert found == ["connect-src https://elders.invalid/"]


def framed(address: str, folder: Path, with_headers: Served, open_page: Open) -> list[str]:
    """What a browser says against a page in a frame on another site."""
    (folder / "index.html").write_text(f'<iframe src="{with_headers.url(address)}"></iframe>', encoding="utf-8")
    with serving(folder) as other:
        watched = open_page(other, "/")
        watched.page.wait_for_timeout(200)
        return [item for item in watched.faults if not item.startswith("foreign:")]


@pytest.mark.parametrize("address", ["/", "/modules/bedplassen/", "/ouders/", "/index.html", "/zoeken/"])
def test_another_site_cannot_frame_a_page(address: str, with_headers: Served, tmp_path: Path, open_page: Open) -> None:
    assert any("frame-ancestors" in item for item in framed(address, tmp_path, with_headers, open_page))


def test_another_site_can_frame_a_card(site: BuiltSite, with_headers: Served, tmp_path: Path, open_page: Open) -> None:
    card = next(page.file for page in site.everything.values() if page.card)
    assert framed(card.removesuffix("index.html"), tmp_path, with_headers, open_page) == []


@pytest.mark.parametrize(("address", "scheme"), [("/", "tel:112"), ("/modules/bedplassen/", "mailto:")])
def test_links_to_call_and_to_write_stay_open(address: str, scheme: str, walk: Walk) -> None:
    walk.visit(address)
    link: Any = walk.page.locator(f"a[href^='{scheme}']").first
    link.evaluate("link => { link.addEventListener('click', event => event.preventDefault()); link.click(); }")
    walk.page.evaluate("location.href")
    assert walk.faults == []
