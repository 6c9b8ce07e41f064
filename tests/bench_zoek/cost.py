"""What a query costs a reader: bytes over the line, waiting, and what of the query leaves the device."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote_plus, urlsplit

from playwright.sync_api import Browser, CDPSession, Page

from tests.bench_zoek.browser import READY
from tests.bench_zoek.server import Asked, Served

# A first query in the field of a page, then another one on the search page.
PAIRS = (
    ("lui oog", "hielprik herhalen"),
    ("borstvoding", "8 weken huilen"),
    ("mijn kind wil niet eten", "plat hoofdje"),
    ("koemelkalergie", "slaapproblemen"),
    ("BMI grens 8 jaar", "kindje slaapt niet"),
    ("qqqxyz", "wiegendood"),
    ("mijn man slaat mij", "koorts baby"),
)
_FIELD = "#zoek-boven"
_OPTION = ".jgz-kiezer:not([hidden]) [role=option]"
_SETTLED = 400
_HAS_WORKER = "navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.active))"
# Milliseconds between letters: someone who types fast.
_LETTER = 100

# What the worker and the page have fetched for everybody once nobody waits any more; see `wacht.js`.
_LATE = ("/zoeken/index/hulp.json", "/zoeken/index/talen.json")
_WORKER = "/werker.js"

Files = list[tuple[str, int]]


@dataclass(frozen=True)
class Traffic:
    """What two queries made a browser fetch: before the field was touched, for the suggestions, for the search page
    that follows (with what came before it, all of the first query), and for the second query there.

    `may_be_danger` says whether one of them may speak of danger, so that the patterns are fetched at once. What comes
    when the answer stands, for everybody, is not counted.
    """

    first: str
    second: str
    may_be_danger: bool
    before: Files
    suggesting: Files
    results: Files
    again: Files
    leaked: tuple[str, ...]


def traffic(
    browser: Browser, served: Served, address: str, by_letter: bool, may_be_danger: Callable[[str], bool]
) -> Iterator[Traffic]:
    """Asks each pair of queries as a reader who comes to `address` with an empty cache.

    `by_letter` types them, so that suggestions for every beginning are fetched too; otherwise a query comes at once.
    """
    for first, second in PAIRS:
        passes = may_be_danger(first) or may_be_danger(second)
        context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
        elsewhere: list[str] = []
        context.on("request", lambda request, urls=elsewhere: urls.append(request.url))
        tab = context.new_page()
        log = _Log(served, passes)
        start = log.start
        tab.goto(served.url(address), wait_until="networkidle")
        # Also what the worker fetches on its own, which the page knows nothing of. Not `ready`: that promise never ends
        # when a worker could not be installed, and nothing bounds what `evaluate` waits for.
        tab.wait_for_function(_HAS_WORKER, timeout=60_000)
        tab.wait_for_timeout(_SETTLED)
        before = log.take()
        _enter(tab, _FIELD, first, by_letter)
        suggesting = log.take()
        tab.keyboard.press("Enter")
        _settle(tab)
        results = log.take()
        tab.fill("#zoekvraag", "")
        _enter(tab, "#zoekvraag", second, by_letter)
        tab.evaluate("delete document.documentElement.dataset.zoek")
        tab.keyboard.press("Enter")
        _settle(tab)
        again = log.take()
        context.close()
        sent = [f"{item.path} {item.referrer} {item.body}" for item in served.log[start:]]
        yield Traffic(
            first,
            second,
            passes,
            before,
            suggesting,
            results,
            again,
            tuple(_leaks(served, elsewhere, sent, first, second)),
        )


class _Log:
    """What a server has sent since the last time: seen there, since a browser doesn't count what a worker fetches."""

    def __init__(self, served: Served, may_be_danger: bool) -> None:
        self._served = served
        self._may_be_danger = may_be_danger
        self.start = len(served.log)
        self._seen = self.start

    def take(self) -> Files:
        """Path and bytes, heads included, of every answer since the last time, in order."""
        found = self._served.log[self._seen :]
        self._seen += len(found)
        return [(item.path, item.sent + item.head) for item in found if not self._is_late(item)]

    def _is_late(self, item: Asked) -> bool:
        is_by_worker = item.referrer.endswith(_WORKER)
        return item.path in _LATE and (is_by_worker or not self._may_be_danger)


def _enter(tab: Page, field: str, text: str, by_letter: bool) -> None:
    tab.focus(field)
    if by_letter:
        tab.keyboard.type(text, delay=_LETTER)
    else:
        tab.keyboard.insert_text(text)
    tab.wait_for_timeout(_SETTLED)
    tab.wait_for_load_state("networkidle")


def _settle(tab: Page) -> None:
    tab.wait_for_selector(READY, state="attached")
    tab.wait_for_timeout(_SETTLED)
    tab.wait_for_load_state("networkidle")


def _leaks(served: Served, urls: Sequence[str], sent: Sequence[str], *queries: str) -> Iterator[str]:
    """Requests that tell what was asked: to another origin, with a `?`, or with the words anywhere in them."""
    yield from (url for url in urls if not url.startswith(served.origin) or urlsplit(url).query)
    for text in sent:
        said = unquote_plus(text).casefold()
        if "?" in text or any(query.casefold() in said for query in queries):
            yield text


# Notes when the field got the focus, when keys came, and when the list of suggestions changed.
_CLOCK = """
window.clock = { focus: 0, key: 0, first: 0, waits: [] };
addEventListener("focusin", ({ target }) => { if (target.type === "search") clock.focus ||= performance.now(); }, true);
addEventListener("input", (event) => { clock.key = event.timeStamp; }, true);
new MutationObserver(() => {
  const now = performance.now();
  const shown = document.querySelector(".jgz-kiezer:not([hidden]) [role=option]");
  if (shown && clock.focus) clock.first ||= now;
  if (document.querySelector(".jgz-kiezer") && clock.first && clock.key) {
    clock.waits.push(now - clock.key);
    clock.key = 0;
  }
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["hidden"] });
"""
_WORDS = ("huilen", "borstvoeding", "hielprik herhalen", "slaapproblemen", "lui oog")


@dataclass(frozen=True)
class Waits:
    """Milliseconds from focus to the first suggestions, and from each later key to the suggestions for it.

    `work` is what the page's own thread was busy for at each key: unlike waiting, other programs hardly change it.
    """

    first: list[float]
    keys: list[float]
    work: list[float]


def waits(browser: Browser, served: Served, address: str, slowdown: int) -> Waits:
    """Types some queries on a page whose connection is warm and whose search was not used before."""
    found = Waits([], [], [])
    for word in _WORDS:
        context = browser.new_context(locale="nl-NL")
        tab = context.new_page()
        tab.add_init_script(_CLOCK)
        tab.goto(served.url(address), wait_until="networkidle")
        session = tab.context.new_cdp_session(tab)
        session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        tab.wait_for_timeout(_SETTLED)
        tab.focus(_FIELD)
        tab.keyboard.type(word[:3])
        tab.wait_for_selector(_OPTION)
        found.first.append(tab.evaluate("clock.first - clock.focus"))
        tab.wait_for_timeout(_SETTLED)
        tab.evaluate("clock.waits.length = 0, clock.key = 0")
        for letter in word[3:]:
            before = _busy(session)
            tab.keyboard.type(letter)
            tab.wait_for_timeout(150)
            found.work.append(_busy(session) - before)
        found.keys.extend(tab.evaluate("clock.waits"))
        context.close()
    return found


def _busy(session: CDPSession) -> float:
    """Milliseconds that the page's own thread has worked so far."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(item["value"]) * 1000 for item in metrics if item["name"] == "TaskDuration")
