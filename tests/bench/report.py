"""The lines that `make bench` prints: figures, heavy pages, and the bars with whether they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.bench.measure import Cost
from tests.bench.pages import PageSize

OURS = "jgz"
PLAIN = "material"
PRUNED = "material-prune"
CHECK = "controleer"

# The bars: cost beside pruned Material (from 1000 modules on), growth beside the number of modules, and the
# weight of a module page.
MOST_OF_PRUNED = 0.75
BAR_FROM = 1000
MOST_GROWTH = 1.1
MOST_GZIP = 12_000
MOST_RAW = 80_000
MOST_TAB_STOPS = 12


@dataclass(frozen=True)
class Figures:
    """What was measured at one number of modules: costs and typical page sizes by case, pages of our site."""

    count: int
    costs: Mapping[str, Cost]
    typical: Mapping[str, PageSize]
    module_pages: Sequence[PageSize]
    heaviest: Sequence[PageSize]
    tab_stops: int


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
        verdict = "ok" if self.holds else "MISSED"
        return f"bar {self.name} n={self.count} value={self.value:.2f} limit={self.limit:.2f} {verdict}"


def figure_lines(figures: Figures) -> Iterator[str]:
    """A line per case. The ratio is our processor time over that of the case, for the peers."""
    ours = figures.costs[OURS].cpu
    for name, cost in figures.costs.items():
        ratio = ours / cost.cpu if name in (PLAIN, PRUNED) else 1.0
        size = figures.typical[name].gzip if name in figures.typical else 0
        yield (
            f"bench {name} n={figures.count} cpu_s={cost.cpu:.2f} wall_s={cost.wall:.2f} "
            f"peak_mib={cost.peak:.0f} html_gz={size} ratio_cpu={ratio:.2f}"
        )


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
        if figures.count > first.count:
            limit = MOST_GROWTH * figures.count / first.count
            yield Bar(f"cpu-of-n{first.count}", figures.count, ours / first.costs[OURS].cpu, limit)
        yield Bar("module-gzip", figures.count, max(page.gzip for page in figures.module_pages), MOST_GZIP)
        yield Bar("module-raw", figures.count, max(page.raw for page in figures.module_pages), MOST_RAW)
        yield Bar("tab-stops", figures.count, figures.tab_stops, MOST_TAB_STOPS)
