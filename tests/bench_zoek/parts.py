"""The parts of the benchmark. Each prints what it measures and gives its bars."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from playwright.sync_api import Browser

from jgz.loader import load
from jgz.model import Library
from jgz.search import search_files
from jgz.search.gate import gate_of
from jgz.search.quality import Asked, Figures
from tests.bench_zoek.browser import ask_ours
from tests.bench_zoek.cost import Files, Traffic, Waits, traffic, waits
from tests.bench_zoek.engines import PEERS
from tests.bench_zoek.install import MissingError, install
from tests.bench_zoek.pages import peer_pages
from tests.bench_zoek.report import OURS, Bar, lines, missed, quality_bars, score, table
from tests.bench_zoek.roots import build, copy_root, halve_keywords
from tests.bench_zoek.server import serving
from tests.bench_zoek.synthetic import add_modules

# A module page like any other: where a reader starts who uses the field at the top.
START = "/modules/slaapritme/"
_SEEDS = (1, 2, 3)
_SLOWDOWN = 4
# What the worker keeps on every device, so that whom to call in a danger is known without a connection.
HELP = (
    "/assets/zoek/hulp.js",
    "/zoeken/index/poort.json",
    "/zoeken/index/hulp.json",
    "/zoeken/index/talen.json",
)


def say(*texts: str) -> None:
    """Prints at once: the whole takes minutes."""
    print(*texts, sep="\n", flush=True)


@dataclass
class Bench:
    """What the parts share: the repository, a folder to work in, the browser and the queries; roots are made once."""

    repository: Path
    folder: Path
    browser: Browser
    queries: Sequence[Asked]
    failures: list[str] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """The queries as they are typed."""
        return [item.text for item in self.queries]

    @cached_property
    def large(self) -> tuple[Path, Path]:
        """The root of 1000 modules and its site."""
        root = copy_root(self.repository, self.folder / "groot")
        add_modules(root, library_of(root))
        return root, build(root, self.folder / "groot-site")

    def compare(self, name: str, root: Path, site: Path) -> dict[str, dict[str, Figures]]:
        """Asks our site and every peer on the same pages; a peer that is missing is a failure, not an absence."""
        with serving(site) as served:
            found = {OURS: ask_ours(self.browser, served, self.texts)}
        pages = peer_pages(library_of(root))
        guideline = {"": "", **{page.path: page.guideline for page in pages}}
        folder = self.folder / f"{name}-anderen"
        for peer in PEERS:
            try:
                peer.write(folder / peer.name, pages, install(self.repository / ".cache"))
            except MissingError as error:
                self.failures.append(f"bench zoek {name} {peer.name} not measured: {error}")
                continue
            with serving(folder) as served:
                paths = peer.ask(self.browser, served, self.texts)
            found[peer.name] = {text: guideline[path] for text, path in paths.items()}
        scores = {engine: score(self.queries, answers) for engine, answers in found.items()}
        say(*table(f"{name}, {len(pages)} bladen", scores), *missed(self.queries, found[OURS]), *lines(name, scores))
        return scores


def library_of(root: Path) -> Library:
    """The public content of a root."""
    return load(root).library.without_concepts()


def real(bench: Bench) -> Iterator[Bar]:
    """The real content, all engines."""
    root = copy_root(bench.repository, bench.folder / "echt")
    scores = bench.compare("echt", root, build(root, bench.folder / "echt-site"))
    yield from quality_bars("echt", scores, first=0.92, empty=0.03)


def half(bench: Bench) -> Iterator[Bar]:
    """The real content with a random half of the keywords, three times, all engines."""
    for seed in _SEEDS:
        name = f"half-{seed}"
        root = copy_root(bench.repository, bench.folder / name)
        there, left = halve_keywords(root, seed)
        say("", f"{name}: {left} van {there} trefwoorden")
        scores = bench.compare(name, root, build(root, bench.folder / f"{name}-site"))
        yield from quality_bars(name, scores, first=0.80)


def synthetic(bench: Bench) -> Iterator[Bar]:
    """1000 modules, all engines."""
    root, site = bench.large
    yield from quality_bars("synthetisch", bench.compare("synthetisch", root, site), first=0.87, empty=0.02)


def transfer(bench: Bench) -> Iterator[Bar]:
    """Bytes at 1000 modules: nothing before search is touched, and what the first and second query fetch."""
    root, site = bench.large
    passes = gate_of(library_of(root)).lets_through
    with serving(site) as served:
        found, typed = (list(traffic(bench.browser, served, START, way, passes)) for way in (False, True))
    for place, item in enumerate(found):
        say(*_traffic_lines("at-once", item, in_full=place == 0))
    for item in typed:
        say(*_traffic_lines("by-letter", item, in_full=False))
    searching = [path for item in found for path, _ in item.before if path.startswith(("/assets/zoek/", "/zoeken/"))]
    # Direct help is on every device; the page A to Z is in the shell of the worker.
    early = sum(path not in (*HELP, "/zoeken/") for path in searching)
    yield Bar("files-before-search-is-touched", early, "<=", 0)
    for way, items in (("", found), ("-by-letter", typed)):
        plain, danger = ([item for item in items if item.may_be_danger == may] for may in (False, True))
        yield Bar(f"first-suggestions{way}-kb", max(_kb(item.suggesting) for item in plain), "<=", 100)
        yield Bar(f"first-query{way}-kb", max(_kb((*item.suggesting, *item.results)) for item in plain), "<=", 90)
        yield Bar(f"second-query{way}-kb", max(_kb(item.again) for item in plain), "<=", 19)
        # With all that tells dangers apart.
        most = max(_kb((*item.suggesting, *item.results)) for item in danger)
        yield Bar(f"first-query-that-may-be-danger{way}-kb", most, "<=", 150)
    yield Bar("requests-that-carry-the-query", sum(len(item.leaked) for item in (*found, *typed)), "<=", 0)


def _kb(files: Sequence[tuple[str, int]]) -> float:
    return round(sum(size for _, size in files) / 1000, 1)


def _traffic_lines(way: str, item: Traffic, in_full: bool) -> Iterator[str]:
    parts: Mapping[str, Files] = {
        "before": item.before,
        "suggestions": item.suggesting,
        "results": item.results,
        "second": item.again,
    }
    sums = " ".join(f"{name}={_kb(files)}kB/{sum(size > 0 for _, size in files)}" for name, files in parts.items())
    danger = " may-be-danger" if item.may_be_danger else ""
    yield f"bench zoek bytes {way} first={item.first!r} second={item.second!r} {sums}{danger}"
    yield from (f"  carries the query: {text}" for text in item.leaked)
    for name, files in parts.items() if in_full else ():
        yield from (f"  {name:<12}{size:>8}  {url}" for url, size in files if size)


def delay(bench: Bench) -> Iterator[Bar]:
    """Waiting at 1000 modules, and the time that building the index takes."""
    root, site = bench.large
    with serving(site) as served:
        quick = waits(bench.browser, served, START, 1)
        slow = waits(bench.browser, served, START, _SLOWDOWN)
    say(_waits_line("1x", quick), _waits_line(f"{_SLOWDOWN}x", slow))
    library = library_of(root)
    start = time.process_time()
    files = search_files(library)
    cpu = time.process_time() - start
    say(f"bench zoek index cpu_s={cpu:.2f} files={len(files)} modules={len(library.in_force)}")
    yield Bar(f"first-answer-{_SLOWDOWN}x-ms", round(max(slow.first)), "<=", 300)
    yield Bar(f"key-{_SLOWDOWN}x-ms", round(_part(slow.keys, 0.9)), "<=", 10)
    yield Bar("index-cpu-s", round(cpu, 2), "<=", 8)


def _part(values: Sequence[float], share: float) -> float:
    """The value that this share of the values doesn't exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def _waits_line(name: str, found: Waits) -> str:
    def three(values: Sequence[float]) -> str:
        return "/".join(f"{_part(values, share):.0f}" for share in (0.5, 0.9, 1))

    figures = f"first_ms={three(found.first)} key_ms={three(found.keys)} work_ms={three(found.work)}"
    return f"bench zoek wait {name} median/p90/worst {figures} keys={len(found.keys)}"


PARTS: dict[str, Callable[[Bench], Iterator[Bar]]] = {
    "echt": real,
    "half": half,
    "synthetisch": synthetic,
    "bytes": transfer,
    "tijd": delay,
}
