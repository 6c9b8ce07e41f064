"""What several pages print: links, lines and cards."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.rendering.pieces.status import Term


@dataclass(frozen=True, slots=True)
class CallView:
    """Someone to call: a name, the number as it is read aloud and as it is dialled (both may be empty), and a note."""

    name: str
    number: str = ""
    dialled: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class LinkView:
    """A title with the address it leads to."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class LineView:
    """A recommendation in a list on another page: its title and words, and the way to it.

    A recommendation of a draft may have no `title` yet. `strength` is the anchor of what its label means, `dots` how
    many of four dots stand for its certainty (0 where none is given), `urgency` by when to act, in a word (mostly
    empty). `revised` and `term` are of its module;
    `outdated` says that the revision may change this very recommendation.
    """

    title: str
    text: str
    label: str
    strength: str
    sign: str
    certainty: str
    dots: int
    urgency: str
    address: str
    module_title: str
    key: bool
    tone: str
    outdated: bool
    revised: bool
    term: Term | None


@dataclass(frozen=True, slots=True)
class ModuleCard:
    """A module in a list: what it is about, for which phases, and whether it holds.

    `changed` is the day on which it last changed what professionals do; empty for a draft.
    """

    title: str
    address: str
    summary: str
    status: str
    term: Term | None
    phases: tuple[LinkView, ...]
    lines: tuple[LineView, ...]
    lapsed: bool
    draft: bool
    changed: str = ""


@dataclass(frozen=True, slots=True)
class PhaseCard:
    """A phase in a list."""

    title: str
    parent_title: str
    address: str
    parent_address: str
    contacts: str
    source: str
    counts: str


@dataclass(frozen=True, slots=True)
class ClusterCard:
    """A cluster in a list."""

    title: str
    address: str
    description: str
    counts: str


@dataclass(frozen=True, slots=True)
class CardView:
    """A call card: how urgent, in words, the number to call where it is the same for everyone, when, and whom.

    `says_whom` tells that the text of the card names them too: paper has no room to say it twice.
    """

    level: str
    label: str
    number: str
    html: str
    whom: tuple[CallView, ...] = ()
    says_whom: bool = False
