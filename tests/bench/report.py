"""The lines that `make bench` prints: figures, heavy pages, and the bars with whether they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tests.bench.measure import Cost
from tests.bench.pages import PageSize
from tests.bench.warm import CHECK_EDITED, EDITED, NEW_DAY

OURS = "jgz"
PLAIN = "material"
PRUNED = "material-prune"
BARE = "material-prune-no-search"
PEERS = (PLAIN, PRUNED, BARE)
CHECK = "check-jgz"
HUGO = "hugo"
ZENSICAL = "zensical"

# The bars: cost beside pruned Material with its own search (from 1000 modules on), growth beside the number of
# modules, memory (of so many modules), and the weight of a module page.
MOST_OF_PRUNED = 0.30
MOST_WALL_OF_PRUNED = 0.18
BAR_FROM = 1000
MOST_GROWTH = 1.0
# From so many times as many modules on, growth may be a little more.
FAR = 10
MOST_GROWTH_FAR = 1.05
MOST_MEMORY, MEMORY_AT = 400, 5000
# After one edit, and on a new day.
MOST_EDITED_OF_PRUNED = 0.10
MOST_EDITED_OF_HUGO = 1.0
MOST_NEW_DAY_OF_PRUNED = 0.15
MOST_EDITED_CHECK = 1 / 6
MOST_GZIP = 12_000
MOST_RAW = 80_000
MOST_TAB_STOPS = 12
# The bars of the check: cost beside building the same site with Material, and growth with the number of modules.
MOST_CHECK_OF_PLAIN = 1 / 40
MOST_CHECK_GROWTH = 1.04


@dataclass(frozen=True)
class Figures:
    """What was measured at one number of modules: costs and typical page sizes by case, pages of our site.

    A case without a typical page only checks; `missing` says why a program could not be measured, by its name.
    """

    count: int
    costs: Mapping[str, Cost]
    typical: Mapping[str, PageSize]
    module_pages: Sequence[PageSize]
    heaviest: Sequence[PageSize]
    tab_stops: int
    missing: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Bar:
    """A limit and what was measured."""

    name: str
    count: int
    value: float
    limit: float

    @property
    def holds(self) -> bool:
        """Whether the value is within the limit."""
        return self.value <= self.limit

    def __str__(self) -> str:
        verdict = "gehaald" if self.holds else "niet gehaald"
        return f"bar {self.name} n={self.count} value={self.value:.3f} limit={self.limit:.3f} {verdict}"


def figure_lines(figures: Figures) -> Iterator[str]:
    """A line per site that was built. The ratio is our processor time over that of the case, for the peers."""
    ours = figures.costs[OURS].cpu
    for name, page in figures.typical.items():
        cost = figures.costs[name]
        ratio = ours / cost.cpu if name in PEERS else 1.0
        yield f"{_cost_line(name, figures.count, cost)} html_gz={page.gzip} ratio_cpu={ratio:.2f}"


def check_lines(figures: Figures) -> Iterator[str]:
    """A line per program that checks, and one for each that could not. The ratio is our check over that program."""
    ours = figures.costs[CHECK].cpu
    for name, cost in figures.costs.items():
        if name in (CHECK, PLAIN) or name not in (*figures.typical, HUGO, ZENSICAL, EDITED, NEW_DAY, CHECK_EDITED):
            label = name if name == CHECK else f"check-{name.removeprefix('check-')}"
            yield f"{_cost_line(label, figures.count, cost)} ratio={ours / cost.cpu:.3f}"
    for name, reason in figures.missing.items():
        yield f"bench check-{name.removeprefix('check-')} n={figures.count} not measured: {reason}"


def warm_lines(figures: Figures) -> Iterator[str]:
    """A line for Hugo, for Zensical, and for each of our builds and checks after another. The ratio is that over a cold
    one.
    """
    colds = {EDITED: OURS, NEW_DAY: OURS, CHECK_EDITED: CHECK, HUGO: OURS, ZENSICAL: OURS}
    for name, cold in colds.items():
        if name in figures.costs:
            cost = figures.costs[name]
            yield f"{_cost_line(name, figures.count, cost)} of_cold={cost.cpu / figures.costs[cold].cpu:.3f}"


def _cost_line(name: str, count: int, cost: Cost) -> str:
    return f"bench {name} n={count} cpu_s={cost.cpu:.2f} wall_s={cost.wall:.2f} peak_mib={cost.peak:.0f}"


def page_lines(figures: Figures) -> Iterator[str]:
    """The heaviest pages of our site."""
    for page in figures.heaviest:
        yield f"page {page.address} n={figures.count} html_gz={page.gzip} html_raw={page.raw}"


def bars(series: Sequence[Figures]) -> Iterator[Bar]:
    """Every bar that the measured numbers of modules can tell about."""
    first = series[0]
    for figures in series:
        ours = figures.costs[OURS].cpu
        if PRUNED in figures.costs and figures.count >= BAR_FROM:
            yield Bar("cpu-of-pruned", figures.count, ours / figures.costs[PRUNED].cpu, MOST_OF_PRUNED)
            wall = figures.costs[OURS].wall / figures.costs[PRUNED].wall
            yield Bar("wall-of-pruned", figures.count, wall, MOST_WALL_OF_PRUNED)
        if figures.count == MEMORY_AT:
            yield Bar("peak-mib", figures.count, figures.costs[OURS].peak, MOST_MEMORY)
        if figures.count > first.count:
            times = figures.count / first.count
            limit = times * (MOST_GROWTH_FAR if times >= FAR else MOST_GROWTH)
            yield Bar(f"cpu-of-n{first.count}", figures.count, ours / first.costs[OURS].cpu, limit)
        yield from _check_bars(figures, first)
        yield from _warm_bars(figures)
        yield Bar("module-gzip", figures.count, max(page.gzip for page in figures.module_pages), MOST_GZIP)
        yield Bar("module-raw", figures.count, max(page.raw for page in figures.module_pages), MOST_RAW)
        yield Bar("tab-stops", figures.count, figures.tab_stops, MOST_TAB_STOPS)


def _warm_bars(figures: Figures) -> Iterator[Bar]:
    """What a build or check after another costs, beside the peers of the same run."""
    limits = (
        ("edited-of-pruned", EDITED, PRUNED, MOST_EDITED_OF_PRUNED),
        ("edited-of-hugo", EDITED, HUGO, MOST_EDITED_OF_HUGO),
        ("new-day-of-pruned", NEW_DAY, PRUNED, MOST_NEW_DAY_OF_PRUNED),
        ("check-edited-of-cold", CHECK_EDITED, CHECK, MOST_EDITED_CHECK),
    )
    for bar, name, other, limit in limits:
        if name in figures.costs and other in figures.costs and figures.count >= BAR_FROM:
            yield Bar(bar, figures.count, figures.costs[name].cpu / figures.costs[other].cpu, limit)


def _check_bars(figures: Figures, first: Figures) -> Iterator[Bar]:
    """What checking costs beside building with Material, and beside the smallest number of modules."""
    check = figures.costs[CHECK].cpu
    if PLAIN in figures.costs and figures.count >= BAR_FROM:
        yield Bar("check-of-material", figures.count, check / figures.costs[PLAIN].cpu, MOST_CHECK_OF_PLAIN)
    if figures.count > first.count:
        limit = MOST_CHECK_GROWTH * figures.count / first.count
        yield Bar(f"check-of-n{first.count}", figures.count, check / first.costs[CHECK].cpu, limit)
