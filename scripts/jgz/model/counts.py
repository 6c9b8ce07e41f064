"""How much a library holds: the one place where pages and `jgz cijfers` get their totals from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jgz.model.choices import DocumentKind
from jgz.model.documents import Module
from jgz.model.library import Library
from jgz.model.recommendation import Direction, Kind, Strength


@dataclass(frozen=True, slots=True)
class Least:
    """The smallest number that any public module has of each; 0 when there is no public module."""

    recommendations: int
    words: int
    keywords: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of documents, recommendations, terms and words.

    `public_modules` were adopted once, so lapsed ones are among them; `modules_in_force` are those to work with. Of
    both there is the number of recommendations; `strengths` counts those of public modules by kind, direction and
    strength. `words` are those of all texts.
    """

    guidelines: int
    modules: int
    public_modules: int
    modules_in_force: int
    recommendations: int
    recommendations_in_force: int
    strengths: Mapping[tuple[Kind, Direction | None, Strength | None], int]
    parent_pages: int
    youth_pages: int
    terms: int
    words: int
    least: Least


def count_library(library: Library) -> Counts:
    """The counts of everything that a library holds, concepts too."""
    public = [item for item in library.modules if not item.status.draft]
    kinds = [item.kind for item in library.parent_pages]
    return Counts(
        guidelines=len(library.guidelines),
        modules=len(library.modules),
        public_modules=len(public),
        modules_in_force=len(library.in_force),
        recommendations=sum(len(item.recommendations) for item in public),
        strengths=Counter((one.kind, one.direction, one.strength) for item in public for one in item.recommendations),
        recommendations_in_force=sum(1 for _ in library.recommendations()),
        parent_pages=kinds.count(DocumentKind.PARENTS),
        youth_pages=kinds.count(DocumentKind.YOUTHS),
        terms=len(library.registers.terms),
        words=sum(item.body.words for item in library.documents()),
        least=_least(public),
    )


def _least(modules: list[Module]) -> Least:
    def least(number: Callable[[Module], int]) -> int:
        return min(map(number, modules), default=0)

    return Least(
        recommendations=least(lambda item: len(item.recommendations)),
        words=least(lambda item: item.body.words),
        keywords=least(lambda item: len(item.keywords) + len(item.synonyms)),
    )
