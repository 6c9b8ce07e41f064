"""Which guidelines and modules there are, before a word is written: links need to know where they can lead."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.dutch import VERBS, Writer

GUIDELINE_SIZE = 5
RECOMMENDATIONS = 6


@dataclass(frozen=True)
class Vocabulary:
    """The ids that registers fix, in their order."""

    clusters: tuple[str, ...]
    phases: tuple[str, ...]


@dataclass(frozen=True)
class ModulePlan:
    """A module to be written."""

    number: int
    id: str
    title: str
    guideline: str
    cluster: str
    side_cluster: str
    phases: tuple[str, ...]
    recommendations: tuple[str, ...]


@dataclass(frozen=True)
class GuidelinePlan:
    """A guideline to be written: a folder of modules with an index and a parent page."""

    id: str
    title: str
    cluster: str
    modules: tuple[ModulePlan, ...]


def make_plan(count: int, seed: int, words: Vocabulary) -> tuple[GuidelinePlan, ...]:
    """Guidelines with `count` modules in all."""
    groups = (range(start, min(start + GUIDELINE_SIZE, count)) for start in range(0, count, GUIDELINE_SIZE))
    return tuple(_guideline(number, group, seed, words) for number, group in enumerate(groups))


def _guideline(number: int, modules: Sequence[int], seed: int, words: Vocabulary) -> GuidelinePlan:
    writer = Writer(f"{seed}/richtlijn/{number}")
    subject = writer.compound()
    id = f"{slug(subject)}-{letters(number)}"
    cluster = words.clusters[number % len(words.clusters)]
    plans = tuple(_module(item, id, number, seed, words) for item in modules)
    return GuidelinePlan(id, f"{subject.capitalize()} bij {writer['w']}", cluster, plans)


def _module(number: int, guideline: str, group: int, seed: int, words: Vocabulary) -> ModulePlan:
    writer = Writer(f"{seed}/plan/{number}")
    subject, verb = writer.compound(), writer["v"]
    start = writer.chance.randrange(len(words.phases))
    verbs = writer.chance.sample(VERBS, RECOMMENDATIONS)
    return ModulePlan(
        number=number,
        id=f"{slug(subject)}-{verb}-{letters(number)}",
        title=f"{subject.capitalize()} {verb} bij {writer['w']}",
        guideline=guideline,
        cluster=words.clusters[group % len(words.clusters)],
        # Every other module also concerns the next cluster.
        side_cluster=words.clusters[(group + 1) % len(words.clusters)] if number % 2 else "",
        phases=words.phases[start : start + writer.chance.randrange(1, 5)],
        recommendations=tuple(f"{slug(writer.compound())}-{item}" for item in verbs),
    )


def letters(number: int) -> str:
    """A number as letters, since an id may not end in a number: 0 -> aaa, 1 -> aab."""
    text = ""
    for _ in range(3):
        number, rest = divmod(number, 26)
        text = chr(ord("a") + rest) + text
    return text


def slug(word: str) -> str:
    """A word without accents."""
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode()
