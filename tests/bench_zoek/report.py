"""The lines that `make bench-zoek` prints: a table per kind of query, figures, byte logs, and the bars."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import ge, gt, le, lt

from jgz.search.quality import Answered, Asked, Figures, figures

OURS = "jgz"
_SENSES: dict[str, Callable[[float, float], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}
Found = Mapping[str, str]


@dataclass(frozen=True)
class Bar:
    """A limit and what was measured; `sense` says on which side of the limit the value must lie."""

    name: str
    value: float
    sense: str
    limit: float

    @property
    def holds(self) -> bool:
        """Whether the bar is reached."""
        return _SENSES[self.sense](self.value, self.limit)

    def __str__(self) -> str:
        verdict = "ok" if self.holds else "MISSED"
        return f"bar {self.name} value={self.value:g} limit{self.sense}{self.limit:g} {verdict}"


def score(queries: Sequence[Asked], found: Found) -> dict[str, Figures]:
    """The figures by kind of query, with `alles` last. `found` gives the guideline of the first result."""
    answers = [
        Answered(item, int(found[item.text] in item.expected), int(bool(found[item.text])), found[item.text])
        for item in queries
    ]
    kinds = sorted({item.kind for item in queries})
    rows = {kind: figures([item for item in answers if item.asked.kind == kind]) for kind in kinds}
    return {**rows, "alles": figures(answers)}


def table(title: str, scores: Mapping[str, Mapping[str, Figures]]) -> Iterator[str]:
    """A table of a set: per kind and engine how often the first result is right, and how often there is none."""
    engines = list(scores)
    yield ""
    yield f"{title}: % goed op plaats 1 / % leeg"
    yield f"  {'soort':<10}{'vragen':>7}" + "".join(f"{name:>16}" for name in engines)
    for kind, row in scores[engines[0]].items():
        cells = (f"{scores[name][kind].first * 100:.0f} / {scores[name][kind].empty * 100:.0f}" for name in engines)
        yield f"  {kind:<10}{row.number:>7}" + "".join(f"{cell:>16}" for cell in cells)


def lines(name: str, scores: Mapping[str, Mapping[str, Figures]]) -> Iterator[str]:
    """A line per engine for a set, for programs."""
    for engine, rows in scores.items():
        whole = rows["alles"]
        yield f"bench zoek {name} {engine} recall1={whole.first:.3f} empty={whole.empty:.3f} n={whole.number}"


def missed(queries: Sequence[Asked], found: Found) -> Iterator[str]:
    """The queries that our search answers wrongly."""
    for item in queries:
        if found[item.text] not in item.expected:
            wanted = "|".join(sorted(item.expected))
            yield f"  gemist: {item.text} ({item.kind}): {found[item.text] or 'niets'}, bedoeld {wanted}"


def quality_bars(
    name: str, scores: Mapping[str, Mapping[str, Figures]], first: float, empty: float | None = None
) -> Iterator[Bar]:
    """Our own limits, and being ahead of every peer: on both figures when `empty` is given, else on the first."""
    ours = scores[OURS]["alles"]
    yield Bar(f"{name}-recall1", ours.first, ">=", first)
    if empty is not None:
        yield Bar(f"{name}-empty", ours.empty, "<=", empty)
    for engine, rows in scores.items():
        if engine != OURS:
            yield Bar(f"{name}-recall1-beside-{engine}", ours.first, ">", rows["alles"].first)
            if empty is not None:
                yield Bar(f"{name}-empty-beside-{engine}", ours.empty, "<", rows["alles"].empty)
