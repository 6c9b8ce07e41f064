"""Which feeds of changes there are, what each holds, and on which page a reader is offered it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jgz.model import ChangeKind, Library
from jgz.model.addresses import HOME, NEWS, address_of, phase_address
from jgz.model.news import News

ALL, MAIN, RECTIFIED = "alles", "hoofdzaak", "rectificaties"


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its name in addresses, its title, which changes it holds, and the page that is about the same."""

    name: str
    title: str
    holds: Callable[[News], bool]
    page: str

    @property
    def atom(self) -> str:
        """The address of its Atom form, from the root of the site."""
        return f"{NEWS}{self.name}.xml"

    @property
    def json(self) -> str:
        """The address of its JSON form."""
        return f"{NEWS}{self.name}.json"


def feeds_of(library: Library) -> tuple[Feed, ...]:
    """Every feed: of all changes, of those that change practice, of rectifications, per cluster and per phase."""
    return (
        Feed(ALL, "Alle wijzigingen", lambda news: True, NEWS),
        Feed(MAIN, "Wijzigingen die veranderen wat je doet", lambda news: news.main, HOME),
        Feed(RECTIFIED, "Rectificaties", lambda news: news.kind == ChangeKind.RECTIFICATION, NEWS),
        *(_of_cluster(item.id, item.name, address_of(item)) for item in library.clusters),
        *(_of_phase(item.id, item.name) for item in library.phases),
    )


def _of_cluster(id: str, name: str, page: str) -> Feed:
    """What changed for a cluster: in its own modules, and in those of every cluster."""
    return Feed(f"cluster-{id}", f"Wijzigingen: {name}", lambda news: news.module.cluster in ("", id), page)


def _of_phase(id: str, name: str) -> Feed:
    return Feed(f"fase-{id}", f"Wijzigingen: {name}", lambda news: id in news.module.phases, phase_address(id))
