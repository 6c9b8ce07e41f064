"""How well search answers a list of queries of which the right guideline is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jgz.diagnostics import printable
from jgz.search.ranking import Ranker

COLUMNS = ("query", "kind", "expected", "audience")
# MRR@5: the mean of 1/place of the first right answer, 0 when it is not among the first five.
_DEPTH = 5


class QueryFileError(Exception):
    """A file of queries can't be used; the message says in Dutch where and why."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, its kind, and the guidelines that answer it (any of them is right)."""

    text: str
    kind: str
    expected: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a query: the place of the first right answer (0: none), the number of results and the first one."""

    asked: Asked
    place: int
    results: int
    first: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares (0-1) over a number of queries: right at place 1, MRR@5 and no result at all."""

    number: int
    first: float
    mrr: float
    empty: float


@dataclass(frozen=True, slots=True)
class Quality:
    """The answers to all queries of a file."""

    answered: tuple[Answered, ...]

    @property
    def whole(self) -> Figures:
        """The figures over all queries."""
        return figures(self.answered)

    @property
    def by_kind(self) -> dict[str, Figures]:
        """The figures for each kind, by name."""
        kinds = sorted({item.asked.kind for item in self.answered})
        return {kind: figures([item for item in self.answered if item.asked.kind == kind]) for kind in kinds}

    @property
    def missed(self) -> tuple[Answered, ...]:
        """The queries with another answer at place 1."""
        return tuple(item for item in self.answered if item.place != 1)

    def as_dict(self) -> dict[str, object]:
        """For JSON: shares with four decimals."""
        rows = {"alles": self.whole, **self.by_kind}
        return {name: _as_dict(row) for name, row in rows.items()}


def _as_dict(row: Figures) -> dict[str, float]:
    shares = {"eerste": row.first, "mrr5": row.mrr, "leeg": row.empty}
    return {"vragen": row.number, **{name: round(value, 4) for name, value in shares.items()}}


def figures(answered: Sequence[Answered]) -> Figures:
    """The shares over some answers; all zero when there are none."""
    number = len(answered)
    if not number:
        return Figures(0, 0.0, 0.0, 0.0)
    return Figures(
        number,
        sum(item.place == 1 for item in answered) / number,
        sum(1 / item.place for item in answered if 1 <= item.place <= _DEPTH) / number,
        sum(item.results == 0 for item in answered) / number,
    )


def measure(ranker: Ranker, queries: Iterable[Asked]) -> Quality:
    """Asks every query."""
    return Quality(tuple(_answer(ranker, asked) for asked in queries))


def _answer(ranker: Ranker, asked: Asked) -> Answered:
    hits = ranker.rank(asked.text).hits
    found = [ranker.targets[hit.number] for hit in hits]
    place = next((place for place, item in enumerate(found, 1) if item.guideline in asked.expected), 0)
    return Answered(asked, place, len(hits), f"{found[0].kind}/{found[0].id}" if found else "")


def read_queries(path: Path) -> list[Asked]:
    """The queries of a tab-separated file with the columns of `COLUMNS`; several guidelines stand with `|` between."""
    shown = printable(str(path))
    try:
        header, *lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryFileError(f"{shown} is niet te lezen.") from error
    if tuple(header.split("\t")) != COLUMNS:
        raise QueryFileError(
            f"{shown}:1: de eerste regel moet de kolommen {', '.join(COLUMNS)} hebben, met tabs ertussen."
        )
    found = []
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        if len(cells) != len(COLUMNS) or not all(cells[:3]):
            raise QueryFileError(f"{shown}:{number}: deze regel heeft niet {len(COLUMNS)} gevulde kolommen.")
        found.append(Asked(cells[0], cells[1], frozenset(cells[2].split("|"))))
    return found


def write_quality(name: str, quality: Quality, with_missed: bool = False) -> str:
    """The figures as a table for people, with the missed queries below it when asked for."""
    rows = {**quality.by_kind, "alles": quality.whole}
    lines = [printable(name), f"  {'soort':<12}{'vragen':>7}{'op plaats 1':>13}{'MRR@5':>8}{'leeg':>8}"]
    lines += [f"  {kind:<12}{_row(row)}" for kind, row in rows.items()]
    if with_missed:
        for item in quality.missed:
            first = item.first or "niets"
            lines.append(f"  gemist: {printable(item.asked.text)} ({', '.join(sorted(item.asked.expected))}): {first}")
    return "\n".join(lines) + "\n"


def _row(row: Figures) -> str:
    return f"{row.number:>7}{row.first:>12.1%}{row.mrr:>9.3f}{row.empty:>8.1%}".replace(".", ",")
