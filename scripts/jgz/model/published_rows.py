"""What lists say of the past: what was public, what was removed, and which pairs of texts were judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jgz.model.version import Version


@dataclass(frozen=True, slots=True)
class PublishedId:
    """A line of `ids.tsv`: an id that was ever published, and the id that followed it up."""

    id: str
    kind: str
    since: str
    successor: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class PublishedAddress:
    """A line of `adressen.tsv`: an address that was ever published and the page it belonged to."""

    address: str
    id: str
    kind: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class PublishedText:
    """A line of `aanbevelingen.tsv`: full id of a recommendation, version of its module, digest of its words.

    Or the id of a module, with a digest of what people act on in it beside its recommendations.
    """

    id: str
    version: str
    digest: str
    line: int = 0


class PairVerdict(StrEnum):
    """What people say of two recommendations that seem to contradict each other."""

    NO_CONTRADICTION = "geen-tegenspraak"
    ON_PURPOSE = "afgesproken-verschil"
    SOLVED = "opgelost"


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """A line of `nagekeken.tsv`: full ids of two recommendations, what people said of them and when, and a mark of
    both texts as they were then."""

    one: str
    other: str
    verdict: str
    day: str
    texts: str


@dataclass(frozen=True, slots=True)
class RemovedVersion:
    """An entry of `verwijderde-versies.yml`: a version whose text was taken away, since when and why."""

    id: str
    version: Version
    on: date
    reason: str
