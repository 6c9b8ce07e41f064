"""How well search keeps what it promises: the recommendation or page that answers, help in a danger, none for an
ordinary query, honesty about what is not here.

Files of kept queries, each judged in its own way, beside those of `quality.py` that name a guideline.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jgz.diagnostics import printable
from jgz.model import Registers
from jgz.search.answers import read_dangers
from jgz.search.danger import Danger
from jgz.search.quality import QueryFileError
from jgz.search.ranking import Ranker, Ranking

COLUMNS = ("query", "kind", "expected", "part")
# What a query expects that should show no help, and one for which a line is enough.
NOTHING, LINE = "niets", "regel"


@dataclass(frozen=True, slots=True)
class Kept:
    """A query, its kind, and what it expects: ids of answers (any is right), nothing, or a line."""

    text: str
    kind: str
    expected: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of a query, in words, and whether that is right."""

    kept: Kept
    got: str
    is_right: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What answers queries: the registers with dangers and other tongues, and who ranks."""

    registers: Registers
    ranker: Ranker

    def dangers(self, text: str) -> list[Danger]:
        """The answers to a danger."""
        return read_dangers(self.registers, self.ranker, text)[1]


@dataclass(frozen=True, slots=True)
class Promise:
    """A file of kept queries: its name, what a right answer is called, the share that must be right, and the judge."""

    file: str
    right: str
    least: float
    judge: Callable[[Kept, Asked], Judged]


def _danger(kept: Kept, asked: Asked) -> Judged:
    shown = [item.help.id for item in asked.dangers(kept.text)]
    return Judged(kept, ", ".join(shown), bool(kept.expected.intersection(shown)))


def _ordinary(kept: Kept, asked: Asked) -> Judged:
    shown = asked.dangers(kept.text)
    is_right = bool(shown) and shown[0].quiet if LINE in kept.expected else not shown
    return Judged(kept, ", ".join(item.help.id for item in shown), is_right)


def _absent(kept: Kept, asked: Asked) -> Judged:
    ranking = asked.ranker.rank(kept.text)
    first = asked.ranker.targets[ranking.hits[0].number].id if ranking.hits else ""
    return Judged(kept, first, _owns_up(ranking))


def _present(kept: Kept, asked: Asked) -> Judged:
    """Whether the first result is of the guideline, and nothing is said to be not here."""
    ranking = asked.ranker.rank(kept.text)
    first = asked.ranker.targets[ranking.hits[0].number].guideline if ranking.hits else ""
    return Judged(kept, first, first in kept.expected and not _owns_up(ranking))


def _owns_up(ranking: Ranking) -> bool:
    """Whether a reader is told that what was asked, or a word of it, is not here."""
    return ranking.is_related or bool(ranking.absent or ranking.loose or ranking.doubted) or not ranking.hits


def _recommendation(kept: Kept, asked: Asked) -> Judged:
    """Whether a professional's first result opens at the recommendation that answers: `module#aanbeveling`."""
    ranker = asked.ranker
    hits = ranker.rank(kept.text, "professional").hits
    first = ranker.targets[hits[0].number].id if hits else ""
    if hits and hits[0].parts:
        first = f"{first}#{ranker.part(hits[0].parts[0]).anchor}"
    return Judged(kept, first, first in kept.expected)


def _tongue(kept: Kept, asked: Asked) -> Judged:
    """The tongue is that of the kind, and a word of it or the first result leads to what is expected."""
    told, _ = read_dangers(asked.registers, asked.ranker, kept.text)
    if told is None:
        return Judged(kept, "", False)
    ranking = asked.ranker.rank(told.dutch)
    first = [asked.ranker.targets[hit.number].guideline for hit in ranking.hits[:1]]
    led = [word.to for word in told.words if word.to] or first
    return Judged(
        kept,
        f"{told.tongue.id}: {', '.join(led)}",
        told.tongue.id == kept.kind and bool(kept.expected.intersection(led)),
    )


def _page(kept: Kept, asked: Asked) -> Judged:
    """Whether the first result is the page at an address."""
    hits = asked.ranker.rank(kept.text).hits
    first = asked.ranker.targets[hits[0].number].address if hits else ""
    return Judged(kept, first, first in kept.expected)


PROMISES = (
    Promise("gevaar.tsv", "getoond", 0.97, _danger),
    Promise("geen-gevaar.tsv", "rustig", 0.98, _ordinary),
    Promise("afwezig.tsv", "eerlijk", 0.95, _absent),
    Promise("aanwezig.tsv", "gevonden", 0.92, _present),
    Promise("talen.tsv", "geleid", 0.97, _tongue),
    Promise("aanbevelingen.tsv", "raak", 0.9, _recommendation),
    # Questions that nobody wrote a keyword for: what readers get that we did not think of.
    Promise("verse-aanbevelingen.tsv", "raak", 0.72, _recommendation),
    Promise("bladen.tsv", "raak", 0.95, _page),
)


def judge(promise: Promise, queries: Sequence[Kept], registers: Registers, ranker: Ranker) -> list[Judged]:
    """Asks every query of a file."""
    asked = Asked(registers, ranker)
    return [promise.judge(item, asked) for item in queries]


def share(judged: Sequence[Judged]) -> float:
    """The share that is right (0-1); all of it when there is nothing."""
    return sum(item.is_right for item in judged) / len(judged) if judged else 1.0


def by_kind(judged: Sequence[Judged]) -> dict[str, list[Judged]]:
    """What came of the queries of each kind, by name, and of all of them at the end."""
    kinds = sorted({item.kept.kind for item in judged})
    return {**{kind: [item for item in judged if item.kept.kind == kind] for kind in kinds}, "alles": list(judged)}


def read_kept(path: Path) -> list[Kept]:
    """The queries of a tab-separated file with the columns of `COLUMNS`."""
    shown = printable(str(path))
    try:
        header, *lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryFileError(f"{shown} is niet te lezen.") from error
    if tuple(header.split("\t")) != COLUMNS:
        raise QueryFileError(f"{shown}:1: de eerste regel moet de kolommen {', '.join(COLUMNS)} hebben.")
    found = []
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        if len(cells) != len(COLUMNS) or not all(cells):
            raise QueryFileError(f"{shown}:{number}: deze regel heeft niet {len(COLUMNS)} gevulde kolommen.")
        found.append(Kept(cells[0], cells[1], frozenset(cells[2].split("|"))))
    return found


def write_kept(promise: Promise, judged: Sequence[Judged], with_missed: bool = False) -> str:
    """The shares as a table for people, with the queries that went wrong below it when asked for."""
    lines = [promise.file, f"  {'soort':<24}{'vragen':>7}{promise.right:>10}"]
    for kind, items in by_kind(judged).items():
        lines.append(f"  {printable(kind):<24}{len(items):>7}{share(items):>10.1%}".replace(".", ","))
    for item in judged if with_missed else ():
        if not item.is_right:
            wanted = " of ".join(sorted(item.kept.expected))
            lines.append(f"  gemist: {printable(item.kept.text)} ({wanted}): {item.got or 'niets'}")
    return "\n".join(lines) + "\n"
