"""Lists that several pages show: on alphabet, of clusters, of phases, of pages for parents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from jgz.labels import count
from jgz.model.addresses import address_of, age_address, phase_address
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.views import ClusterCard, LinkView, PhaseCard

_PHASE_PAGE = ("pagina voor ouders en jongeren", "pagina's voor ouders en jongeren")


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A line in the alphabetical list."""

    title: str
    address: str
    summary: str
    note: str
    words: tuple[str, ...]


class LetterGroup(NamedTuple):
    """The entries under a letter: `#` where they begin with none, empty for a list without letters."""

    letter: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """An alphabetical list."""

    intro: str
    letters: tuple[LetterGroup, ...]


def by_letter(entries: Iterable[IndexEntry]) -> tuple[LetterGroup, ...]:
    """Entries grouped by first letter, sorted without regard for case and accents."""
    groups: dict[str, list[IndexEntry]] = {}
    for entry in sorted(entries, key=lambda item: (_plain(item.title), item.address)):
        first = _plain(entry.title)[:1].upper()
        groups.setdefault(first if first.isascii() and first.isalpha() else "#", []).append(entry)
    return tuple(LetterGroup(letter, tuple(items)) for letter, items in groups.items())


def _plain(title: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", title) if not unicodedata.combining(char)).casefold()


def cluster_cards(builder: Builder) -> tuple[ClusterCard, ...]:
    """Every cluster with its counts, by name."""
    library = builder.library
    cards = []
    for cluster in sorted(library.clusters, key=lambda item: item.name):
        modules = library.modules_of_cluster(cluster.id)
        guidelines = [item for item in library.guidelines if item.cluster == cluster.id]
        counts = f"{count(len(guidelines), 'richtlijn', 'richtlijnen')}, {count(len(modules), 'module', 'modules')}"
        cards.append(ClusterCard(cluster.name, address_of(cluster), cluster.description, counts))
    return tuple(cards)


def parent_links(builder: Builder, guideline_ids: Iterable[str]) -> tuple[LinkView, ...]:
    """The parent and youth pages of some guidelines, by title."""
    pages = [page for id in guideline_ids for page in builder.library.parent_pages_by_guideline.get(id, ())]
    return tuple(LinkView(page.title, address_of(page)) for page in sorted(pages, key=lambda page: page.title))


def phase_cards(builder: Builder) -> tuple[PhaseCard, ...]:
    """Every phase with its counts, in LPK order."""
    cards = []
    for phase in builder.library.phases:
        modules = sum(phase.id in item.phases for item in builder.library.in_force)
        pages = sum(phase.id in item.phases for item in builder.library.parent_pages)
        cards.append(
            PhaseCard(
                title=phase.name,
                parent_title=phase.parent_name,
                address=phase_address(phase.id),
                parent_address=age_address(phase.id),
                contacts=phase.contacts,
                source=phase.source,
                counts=f"{count(modules, 'module', 'modules')}, {count(pages, *_PHASE_PAGE)}",
            )
        )
    return tuple(cards)
