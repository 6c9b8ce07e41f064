"""What `make bench` prints, and how it counts tab stops and processor time."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.bench.measure import Case, CaseError, Cost, measure, run_once
from tests.bench.pages import PageSize, all_sizes, tab_stops_before_article
from tests.bench.report import CHECK, OURS, PLAIN, PRUNED, Figures, bars, check_lines, figure_lines

CHECK_LINE = re.compile(
    r"bench (?P<name>\S+) n=\d+ cpu_s=\d+\.\d\d wall_s=\d+\.\d\d peak_mib=\d+ ratio=(?P<ratio>\d+\.\d{3})"
)
LINE = re.compile(
    r"bench (?P<name>\S+) n=(?P<n>\d+) cpu_s=\d+\.\d\d wall_s=\d+\.\d\d peak_mib=\d+ "
    r"html_gz=\d+ ratio_cpu=(?P<ratio>\d+\.\d\d)"
)


def _figures(
    count: int, ours: float, pruned: float = 20.0, check: float = 1.0, wall: float = 3.6, peak: float = 400
) -> Figures:
    page = PageSize("/modules/een/", raw=30_000, gzip=6_000)
    cpu = {OURS: ours, PLAIN: 40.0, PRUNED: pruned, CHECK: check, "remark": 8.0}
    costs = {name: Cost(seconds, seconds, 50) for name, seconds in cpu.items()}
    costs[OURS] = replace(costs[OURS], wall=wall, peak=peak)
    typical = dict.fromkeys((OURS, PLAIN, PRUNED), page)
    return Figures(count, costs, typical, [page], [page], tab_stops=12, missing={"lychee": "niet gevonden"})


def test_a_line_per_site_with_the_ratio_to_each_peer() -> None:
    matches = [LINE.fullmatch(line) for line in figure_lines(_figures(1000, ours=10))]
    assert [match and match.group("name", "n", "ratio") for match in matches] == [
        (OURS, "1000", "1.00"),
        (PLAIN, "1000", "0.25"),
        (PRUNED, "1000", "0.50"),
    ]


def test_a_line_per_check_and_one_for_what_could_not_be_measured() -> None:
    *measured, missing = check_lines(_figures(1000, ours=10))
    matches = [CHECK_LINE.fullmatch(line) for line in measured]
    assert [match and match.group("name", "ratio") for match in matches] == [
        ("check-material", "0.025"),
        (CHECK, "1.000"),
        ("check-remark", "0.125"),
    ]
    assert missing == "bench check-lychee n=1000 not measured: niet gevonden"


@pytest.mark.parametrize(
    ("ours", "later", "missed"),
    [(6, 30, []), (6.1, 30, ["cpu-of-pruned"]), (6, 31, ["cpu-of-n1000"])],
)
def test_bars(ours: float, later: float, missed: list[str]) -> None:
    found = bars([_figures(1000, ours), _figures(5000, later, pruned=1000)])
    assert [bar.name for bar in found if not bar.holds] == missed


@pytest.mark.parametrize(
    ("values", "missed"),
    [({"wall": 3.7}, ["wall-of-pruned"]), ({"peak": 401}, []), ({"count": 5000, "peak": 401}, ["peak-mib"])],
)
def test_bars_of_time_on_the_clock_and_of_memory(values: dict[str, Any], missed: list[str]) -> None:
    assert [bar.name for bar in bars([_figures(**{"count": 1000, "ours": 6, **values})]) if not bar.holds] == missed


def test_growth_to_ten_times_as_many_may_be_a_little_more() -> None:
    for later, missed in ((63, []), (63.5, ["cpu-of-n1000"])):
        far = _figures(10_000, later, pruned=1000, wall=63)
        assert [bar.name for bar in bars([_figures(1000, 6), far]) if not bar.holds] == missed


@pytest.mark.parametrize(
    ("check", "later", "missed"),
    [(1.0, 5.2, []), (1.05, 5, ["check-of-material"]), (0.95, 5, ["check-of-n1000"])],
)
def test_bars_of_the_check(check: float, later: float, missed: list[str]) -> None:
    """At the larger number Material is not built, so there is nothing to compare with."""
    large = _figures(5000, 30, check=later)
    large = replace(large, costs={name: cost for name, cost in large.costs.items() if name not in (PLAIN, PRUNED)})
    assert [bar.name for bar in bars([_figures(1000, 6, check=check), large]) if not bar.holds] == missed


def test_a_process_is_measured_and_starts_cold(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    program = "import os; assert not os.path.exists('.cache'); block = bytearray(64 << 20); sum(range(2_000_000))"
    cost = run_once(Case("work", tmp_path, (sys.executable, "-c", program)))
    assert cost.cpu > 0
    assert cost.wall > 0
    assert cost.peak > 64


def test_cases_take_turns_and_the_median_counts(tmp_path: Path) -> None:
    program = "import sys; print(sys.argv[1], file=open('order', 'a'))"
    cases = [Case(name, tmp_path, (sys.executable, "-c", program, name)) for name in ("a", "b")]
    assert set(measure(cases, runs=3)) == {"a", "b"}
    assert (tmp_path / "order").read_text().split() == ["a", "b"] * 3


def test_a_failing_process_tells_why(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="code 3:\nkapot"):
        run_once(Case("fails", tmp_path, (sys.executable, "-c", "print('kapot', flush=True); raise SystemExit(3)")))


def test_a_peer_that_finds_something_has_done_its_work(tmp_path: Path) -> None:
    case = Case("finds", tmp_path, (sys.executable, "-c", "raise SystemExit(1)"), accepted=(0, 1))
    assert run_once(case).cpu > 0
    with pytest.raises(CaseError, match="code 1"):
        run_once(replace(case, accepted=(0,)))


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", 0),
        ('<a href="/">x</a><a>no</a><button>x</button><button disabled>no</button>', 2),
        ('<div hidden><a href="/">no</a></div><a href="/" tabindex="-1">no</a><div tabindex="0">x</div>', 1),
        ('<details><summary>x</summary><a href="/">no</a></details>', 1),
        ('<details open><summary>x</summary><a href="/">x</a></details>', 2),
        ('<input type="hidden"><input><select></select><textarea></textarea>', 3),
    ],
)
def test_tab_stops(tmp_path: Path, before: str, expected: int) -> None:
    page = tmp_path / "index.html"
    page.write_text(f"<!doctype html><title>t</title>{before}<article><a href='/'>after</a></article>")
    assert tab_stops_before_article(page) == expected


def test_pages_are_listed_heaviest_first(tmp_path: Path) -> None:
    for folder, text in (("", "a"), ("een", "a" * 9_000), ("twee", "".join(map(str, range(2_000))))):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "index.html").write_text(text)
    found = all_sizes(tmp_path)
    assert [page.address for page in found] == ["/twee/", "/een/", "/"]
    assert found[1].raw == 9_000 > found[1].gzip
