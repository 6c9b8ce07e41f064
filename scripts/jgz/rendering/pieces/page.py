"""A page to be built: its address, its template and the one view that the template prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from jgz.model import Module
from jgz.model.addresses import HOME, root_from

LANGUAGE = "nl"


# Languages that are written from right to left, by the code that a page may have.
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})


class FeedLink(NamedTuple):
    """A feed about what a page is about: its title, and the addresses of both its forms."""

    title: str
    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way up from a page."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Code:
    """A code to scan: the file of its picture in the site, and the full address that it leads to."""

    file: str
    leads_to: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language: the code of the language, and the full address."""

    code: str
    url: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page. `index` is False where search engines have no business; `source` is the file an editor would change.

    `fictional` marks a page that shows any invented text, `draft` one that only a preview has. `updated` is the date of
    the newest change that the page shows; None where nothing tells it. A page with `leave_to` leaves nothing on a
    device, and has a button that leads there at once. A `wide` page has a second column where there is room. `mark`
    says in a preview that the page is new or different, and `mark_address` where it says how. `canonical` is the full
    address of the page that search engines are to list in its place. `code` stands on paper, and leads to where one
    sees whether it still holds. `alternates` are the page itself and the same in other languages. The last are for
    machines: the full address (empty while the site has none), the
    properties of a card for when the page is shared, structured data as JSON, and the feeds about the same.
    """

    address: str
    template: str
    title: str
    description: str
    view: object
    crumbs: tuple[Crumb, ...] = ()
    fictional: bool = False
    index: bool = True
    source: str = ""
    updated: date | None = None
    language: str = LANGUAGE
    for_parents: bool = False
    for_youths: bool = False
    wide: bool = False
    leave_to: str = ""
    draft: bool = False
    mark: str = ""
    mark_address: str = ""
    canonical: str = ""
    code: Code | None = None
    alternates: tuple[Alternate, ...] = ()
    url: str = ""
    card: tuple[tuple[str, str], ...] = ()
    data: str = ""
    feeds: tuple[FeedLink, ...] = ()

    @property
    def home(self) -> bool:
        """Whether it is the first page of the site."""
        return self.address == HOME

    @property
    def foreign(self) -> str:
        """Its language where that is another than the site's; else empty."""
        return "" if self.language == LANGUAGE else self.language

    @property
    def direction(self) -> str:
        """`rtl` for a language that is written from right to left; else empty."""
        return "rtl" if self.language.partition("-")[0] in _RIGHT_TO_LEFT else ""

    @property
    def listed(self) -> bool:
        """Whether search engines may list it: never with invented text."""
        return self.index and not self.fictional

    @property
    def root(self) -> str:
        """The way from this page to the root of the site, without a final `/`."""
        return root_from(self.address)


def newest(modules: Iterable[Module]) -> date | None:
    """The date of the newest change among some modules."""
    return max((item.last_change for item in modules), default=None)
