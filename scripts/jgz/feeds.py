"""Which feeds there are, what each holds, and on which page a reader is offered it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jgz.model import ChangeKind, Library
from jgz.model.addresses import HOME, NEWS, ROUNDS, address_of, agenda_address, phase_address
from jgz.model.news import News
from jgz.model.planned import Planned

ALL, MAIN, RECTIFIED, DATES = "alles", "hoofdzaak", "rectificaties", "agenda"


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its name in addresses, its title, and the page that is about the same."""

    name: str
    title: str
    page: str

    @property
    def atom(self) -> str:
        """The address of its Atom form, from the root of the site."""
        return f"{NEWS}{self.name}.xml"

    @property
    def json(self) -> str:
        """The address of its JSON form."""
        return f"{NEWS}{self.name}.json"


@dataclass(frozen=True, slots=True)
class ChangeFeed(Feed):
    """A feed of changes, and which of them it holds."""

    holds: Callable[[News], bool]

    @property
    def home(self) -> str:
        """The page with the same for people to read."""
        return NEWS


@dataclass(frozen=True, slots=True)
class DateFeed(Feed):
    """A feed of days ahead, and which of them it holds."""

    holds: Callable[[Planned], bool]

    @property
    def home(self) -> str:
        """The page with the same for people to read."""
        return self.page


def feeds_of(library: Library) -> tuple[ChangeFeed | DateFeed, ...]:
    """Every feed of changes: all, those that change practice, rectifications, per cluster and per phase; and of days
    ahead: all, and per cluster.
    """
    return (
        ChangeFeed(ALL, "Alle wijzigingen", NEWS, lambda news: True),
        ChangeFeed(MAIN, "Wijzigingen die veranderen wat je doet", HOME, lambda news: news.main),
        ChangeFeed(RECTIFIED, "Rectificaties", NEWS, lambda news: news.kind == ChangeKind.RECTIFICATION),
        *(_of_cluster(item.id, item.name, address_of(item)) for item in library.clusters),
        *(_of_phase(item.id, item.name) for item in library.phases),
        DateFeed(DATES, "Commentaarrondes en bijeenkomsten", ROUNDS, lambda planned: True),
        *(_dates_of(item.id, item.name) for item in library.clusters),
    )


def _of_cluster(id: str, name: str, page: str) -> ChangeFeed:
    """What changed for a cluster: in its own modules, and in those of every cluster."""
    return ChangeFeed(f"cluster-{id}", f"Wijzigingen: {name}", page, lambda news: news.module.cluster in ("", id))


def _of_phase(id: str, name: str) -> ChangeFeed:
    page = phase_address(id)
    return ChangeFeed(f"fase-{id}", f"Wijzigingen: {name}", page, lambda news: id in news.module.phases)


def _dates_of(id: str, name: str) -> DateFeed:
    """The days ahead of a cluster, and those about the modules of every cluster."""
    title = f"Commentaarrondes en bijeenkomsten: {name}"
    return DateFeed(f"{DATES}-{id}", title, agenda_address(id), lambda planned: planned.cluster in ("", id))
