"""A recommendation: the unit that readers look up, quote and compare."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from jgz.model.body import NO_MARKUP, Markup


class Kind(StrEnum):
    """What kind of statement it is (GRADE and AQUA terms)."""

    RECOMMENDATION = "aanbeveling"
    GOOD_PRACTICE = "good-practice"
    CONSENSUS = "consensus"
    NONE = "geen-aanbeveling"


class Direction(StrEnum):
    """For or against doing something."""

    FOR = "voor"
    AGAINST = "tegen"


class Strength(StrEnum):
    """How strongly it is recommended (GRADE)."""

    STRONG = "sterk"
    WEAK = "zwak"


class Certainty(StrEnum):
    """Certainty of the evidence (GRADE)."""

    HIGH = "hoog"
    MODERATE = "redelijk"
    LOW = "laag"
    VERY_LOW = "zeer-laag"
    NOT_GRADED = "niet-gegradeerd"


class Urgency(StrEnum):
    """By when a professional acts where waiting does harm."""

    NOW = "direct"
    TODAY = "vandaag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One recommendation. `html` may hold links and citations of its module's page; `text` are its words.
    `title` is the short name that readers know it by; a draft may have none.
    `phases` and `audience` are already filled from the module where the block names none."""

    id: str
    module_id: str
    number: int
    kind: Kind
    html: Markup
    text: str
    line: int
    title: str = ""
    direction: Direction | None = None
    strength: Strength | None = None
    certainty: Certainty | None = None
    urgency: Urgency | None = None
    key: bool = False
    questions: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    bds: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    motivation: Markup = NO_MARKUP
    tailoring: Markup = NO_MARKUP

    @property
    def name(self) -> str:
        """What readers call it: its title, or where it stands when it has none yet."""
        return self.title or f"Aanbeveling {self.number}"

    @property
    def full_id(self) -> str:
        """The id that is unique in the whole library: `module#recommendation`."""
        return f"{self.module_id}#{self.id}"
