"""What belongs to a module beside its advice: questions from practice, test questions, gaps in what is known, figures
to measure by, and what parents and youths brought in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jgz.model.body import NO_MARKUP, Markup
from jgz.model.version import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeQuestion:
    """A block `vraag` (*vraagbaak*): what was asked, and on which day the working group answered what."""

    id: str
    answered_on: date
    question: Markup
    answer: Markup = NO_MARKUP
    recommendation: str = ""
    line: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class QuizAnswer:
    """One of the answers to choose from."""

    text: Markup
    right: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizQuestion:
    """A block `toets`: a case, answers to choose from, and why one is right.

    `recommendation` is what it rests on, `version` the version of the module for which somebody last confirmed it.
    """

    id: str
    recommendation: str
    version: Version
    case: Markup
    answers: tuple[QuizAnswer, ...] = ()
    why: Markup = NO_MARKUP
    line: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeGap:
    """A block `kennislacune`: what nobody knows yet, and which *uitgangsvragen* it is about (none: all of them)."""

    text: str
    questions: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure that tells whether a recommendation is followed: what is counted, among whom, and from which source."""

    id: str
    name: str
    numerator: str
    denominator: str
    source: str
    recommendation: str


@dataclass(frozen=True, slots=True)
class Involvement:
    """What parents or youths brought in for a version: who, in which way, and what was done with it."""

    version: Version
    who: str
    way: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Deviation:
    """Why a module has nothing for an item of a standard for guidelines."""

    item: str
    reason: str


class Occasion(StrEnum):
    """Why a module was changed."""

    EVIDENCE = "nieuw-bewijs"
    SAFETY = "veiligheid"
    CLARITY = "verduidelijking"
    COHERENCE = "samenhang"
    STOPPED = "stopzetting"
    FAULT = "fout"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A day on which a working group meets: where, and what for."""

    on: date
    place: str
    about: str = ""


class ToolKind(StrEnum):
    """What kind of thing helps to do what a recommendation says."""

    INSTRUMENT = "instrument"
    FILM = "film"
    COURSE = "e-learning"
    SHEET = "materiaal"
    SITE = "website"


@dataclass(frozen=True, slots=True)
class Tool:
    """An entry of `hulpmiddelen.yml`: an instrument, a film or the like, by whom it was made and where it is.

    `made_for` are the modules it belongs to, with the version it was last held against; `names` are what texts call it.
    """

    id: str
    name: str
    kind: ToolKind
    about: str
    maker: str
    checked_on: date
    made_for: tuple[tuple[str, Version], ...] = ()
    address: str = ""
    names: tuple[str, ...] = ()
    fictional: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class OutsideText:
    """An entry of `buitenteksten.yml`: a text for parents elsewhere that was held against modules on a day."""

    id: str
    name: str
    publisher: str
    address: str
    checked_on: date
    checked_against: tuple[tuple[str, Version], ...]
    note: str = ""
    fictional: bool = False
    line: int = 0


class Standard(StrEnum):
    """A standard for what a guideline tells about itself."""

    AGREE = "AGREE II"
    RIGHT = "RIGHT"
    AQUA = "AQUA"


@dataclass(frozen=True, slots=True)
class Criterion:
    """An entry of `dekking.yml`: what a standard asks, in our own words, and the places where a module answers it."""

    id: str
    standard: Standard
    number: str
    asks: str
    places: tuple[str, ...]
    line: int = 0
