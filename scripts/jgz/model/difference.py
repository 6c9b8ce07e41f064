"""What changed between two libraries, and the smallest version jump each change asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from jgz.model.documents import Module


class Jump(IntEnum):
    """The smallest version jump that a change asks for; a higher one is always allowed."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    @property
    def dutch(self) -> str:
        """The word that editors use for it."""
        return ("geen", "herstel", "sub", "hoofd")[self]


class Aspect(StrEnum):
    """What about a module or recommendation changed."""

    NEW = "nieuw"
    REMOVED = "geschrapt"
    STRENGTH = "sterkte"
    DIRECTION = "richting"
    KIND = "soort"
    TEXT = "tekst"
    CERTAINTY = "zekerheid"
    MOTIVATION = "motivering"
    TAILORING = "op maat"
    PHASES = "fasen"
    AUDIENCE = "doelgroep"
    EVIDENCE = "onderbouwing"
    RENAMED = "andere id"
    MOVED = "verplaatst"
    METADATA = "gegevens"


# Source: the content model, "Meaning of a change". A text change that touches a number, unit or negation is MAJOR.
WEIGHT = {
    Aspect.NEW: Jump.MAJOR,
    Aspect.REMOVED: Jump.MAJOR,
    Aspect.STRENGTH: Jump.MAJOR,
    Aspect.DIRECTION: Jump.MAJOR,
    Aspect.KIND: Jump.MAJOR,
    Aspect.TEXT: Jump.MINOR,
    Aspect.CERTAINTY: Jump.MINOR,
    Aspect.MOTIVATION: Jump.MINOR,
    Aspect.TAILORING: Jump.MINOR,
    Aspect.PHASES: Jump.MINOR,
    Aspect.AUDIENCE: Jump.MINOR,
    Aspect.EVIDENCE: Jump.MINOR,
    Aspect.RENAMED: Jump.PATCH,
    Aspect.MOVED: Jump.PATCH,
    Aspect.METADATA: Jump.PATCH,
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One change: what it is about, both texts, and the numbers, units and negations that came or went.

    `recommendation` is the id it has now (or had, when removed); empty for the module itself.
    """

    module: str
    recommendation: str
    aspect: Aspect
    before: str
    after: str
    attention: tuple[str, ...] = ()

    @property
    def jump(self) -> Jump:
        """The smallest version jump this change asks for."""
        return Jump.MAJOR if self.attention else WEIGHT[self.aspect]


@dataclass(frozen=True, slots=True)
class ModuleDifference:
    """Everything that changed in one module; `old` or `new` is None when it came or went."""

    id: str
    old: Module | None
    new: Module | None
    differences: tuple[Difference, ...]

    @property
    def jump(self) -> Jump:
        """The smallest version jump that all changes together ask for."""
        return max((item.jump for item in self.differences), default=Jump.NONE)
