"""The parts of the benchmark. Each prints what it measures and gives its bars."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.pages import all_sizes
from tests.bench_lees.lighthouse import METRICS, SCORES, Measured, install, measure, middle
from tests.bench_lees.sites import Site, complete_site, large_site, plain_site, real_site
from tests.bench_lees.weight import total, views
from tests.bench_zoek.browser import running
from tests.bench_zoek.report import Bar
from tests.bench_zoek.server import Asked, serving
from tests.e2e.conftest import HEADLESS, WITH_WINDOW, system_browser

LEAST_PERFORMANCE = 95
ALL = 100
MOST_FIRST = 100_000
MOST_SECOND = 15_000
MOST_PAGE = 100_000
_HEAVIEST = 10
# What is invented may not be listed; the site of the real content fails this one audit on purpose.
ON_PURPOSE = ("is-crawlable",)


@dataclass(frozen=True)
class Bench:
    """The repository, a folder to work in, how often a page is measured, and the size of the large site."""

    repository: Path
    folder: Path
    runs: int
    count: int


def say(*texts: object) -> None:
    """Prints at once: the whole takes minutes."""
    print(*texts, sep="\n", flush=True)


def lighthouse_part(bench: Bench) -> Iterator[Bar]:
    """Lighthouse on every type of page, and on plain Material with the text of the same module."""
    program = install(bench.repository / ".cache")
    ours = real_site(bench.repository, bench.folder / "echt")
    sites = [ours, complete_site(bench.folder / "volledig"), plain_site(ours, bench.folder / "material")]
    found = _measured(program, sites, bench)
    for (name, page), figures in found.items():
        say(_line(name, page, figures))
    for page in ours.pages:
        yield from _bars(found, page)
    ratio = found["jgz", "module"].figures["lcp"] / found["material", "module"].figures["lcp"]
    yield Bar("lcp-of-material module", ratio, "<=", 1)


def _measured(program: Path, sites: list[Site], bench: Bench) -> dict[tuple[str, str], Measured]:
    """The median of every page by site and type. Pages take turns, so that a slow moment hits all of them alike."""
    runs: dict[tuple[str, str], list[Measured]] = {}
    browser = _browser()
    for number in range(bench.runs):
        # What a search engine says is the same every time.
        for site in sites if number == 0 else [item for item in sites if item.name != "volledig"]:
            with serving(site.folder) as served:
                for page, address in site.pages.items():
                    found = measure(program, browser, served.url(address), bench.folder)
                    runs.setdefault((site.name, page), []).append(found)
    return {key: middle(found) for key, found in runs.items()}


def _browser() -> str:
    """The program of the browser that the tests use."""
    if system := system_browser(WITH_WINDOW, HEADLESS):
        return system
    with running() as browser:
        return browser.browser_type.executable_path


def _bars(found: Mapping[tuple[str, str], Measured], page: str) -> Iterator[Bar]:
    """The bars of a type of page: all four on the site that may be listed, and on the real one all but that."""
    for site in ("jgz", "volledig"):
        measured = found[site, page]
        yield Bar(f"performance {site} {page}", measured.scores["performance"], ">=", LEAST_PERFORMANCE)
        for name in SCORES[1:3]:
            yield Bar(f"{name} {site} {page}", measured.scores[name], ">=", ALL)
    yield Bar(f"seo volledig {page}", found["volledig", page].scores["seo"], ">=", ALL)
    others = [item for item in found["jgz", page].failures["seo"] if item not in ON_PURPOSE]
    yield Bar(f"seo-failures-not-on-purpose jgz {page}", len(others), "<=", 0)


def _line(site: str, page: str, measured: Measured) -> str:
    scores = " ".join(f"{name}={measured.scores[name]:.0f}" for name in SCORES)
    figures = " ".join(f"{name}={measured.figures[name]:.{3 if name == 'cls' else 0}f}" for name in METRICS)
    wrong = [item for name in SCORES[1:] for item in measured.failures[name]]
    return f"lees {site} {page} {scores} {figures}" + (f" fails={','.join(wrong)}" if wrong else "")


def weight_part(bench: Bench) -> Iterator[Bar]:
    """What two modules in a row weigh on a site of many modules, and its heaviest pages."""
    site = large_site(bench.repository, bench.folder / "groot", bench.count)
    with running() as browser, serving(site.folder) as served:
        found = views(browser, served, site.pages["eerste"], site.pages["tweede"])
    for name, view in (("first", found.first), ("second", found.second)):
        say(f"weight {site.name} {name} gzip={total(view)} requests={len(view)}", *map(_transfer_line, view))
    heaviest = all_sizes(site.folder)[:_HEAVIEST]
    say(*(f"page {site.name} {page.address} html_gz={page.gzip} html_raw={page.raw}" for page in heaviest))
    yield Bar(f"first-view {site.name}", total(found.first), "<=", MOST_FIRST)
    yield Bar(f"second-view {site.name}", total(found.second), "<=", MOST_SECOND)
    yield Bar(f"heaviest-page {site.name}", heaviest[0].gzip, "<=", MOST_PAGE)


def _transfer_line(item: Asked) -> str:
    return f"  {item.sent:>7} {item.path}"


PARTS: Mapping[str, Callable[[Bench], Iterator[Bar]]] = {"lighthouse": lighthouse_part, "gewicht": weight_part}
