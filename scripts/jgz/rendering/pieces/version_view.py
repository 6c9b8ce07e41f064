"""What the page of an archived version shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jgz.model.addresses import root_from
from jgz.rendering.pieces.body import TextSection
from jgz.rendering.pieces.difference import DifferenceView
from jgz.rendering.pieces.status import Banner, Tone
from jgz.rendering.pieces.views import LinkView


@dataclass(frozen=True, slots=True)
class OldRecommendation:
    """A recommendation as it was."""

    id: str
    number: int
    name: str
    label: str
    sign: str
    tone: str
    strength: str
    certainty: str
    urgency: str
    dots: int
    key: bool
    html: str
    motivation: str
    tailoring: str
    former_ids: tuple[str, ...]

    @property
    def line(self) -> OldRecommendation:
        """What its frame asks of it: the same names as a line of now."""
        return self

    @property
    def title(self) -> str:
        """Its name."""
        return self.name


@dataclass(frozen=True, slots=True)
class OldSource:
    """A source of the list, with its number where the text cites it."""

    id: str
    number: int
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class OldChange:
    """An entry of the version history; `address` is where that version can be read."""

    version: str
    date: str
    kind: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class VersionView:
    """The page of a version. `held` is the strip, `read` when it could be read here.

    `now` leads to what holds now. `rectifications` say what was wrong in it.
    `removed` is why there is no text; `plain` is the text of which nobody can read the
    structure any more. `leads_to_now` tells that links in the text lead to pages of now.
    """

    template: ClassVar[str] = "partials/jgz/versie.html"

    title: str
    version: str
    summary: str
    address: str
    canonical: str
    fictional: bool
    kept: bool
    current: bool
    held: str
    read: str
    now: LinkView | None
    rectifications: tuple[Banner, ...] = ()
    notes: tuple[str, ...] = ()
    differences: tuple[DifferenceView, ...] = ()
    questions: tuple[str, ...] = ()
    sections: tuple[TextSection, ...] = ()
    recommendations: tuple[OldRecommendation, ...] = ()
    sources: tuple[OldSource, ...] = ()
    changes: tuple[OldChange, ...] = ()
    plain: str = ""
    removed: str = ""
    leads_to_now: bool = False

    @property
    def tone(self) -> Tone:
        """How it is coloured when it held."""
        return Tone.NOTICE if self.current else Tone.EXPIRED

    @property
    def root(self) -> str:
        """The way to the root of the site."""
        return root_from(self.address)
