"""The version of a module: three numbers with an order, and the steps between versions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


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


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A version, ordered by its numbers: `main` rises when advice changes, `sub` for what supports it, `patch` for
    the rest. It prints as an editor writes it: `1.10.0`."""

    main: int
    sub: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> Version:
        """The version that `main.sub.patch` says; ValueError when the text is not three numbers."""
        main, sub, patch = text.split(".")
        return cls(int(main), int(sub), int(patch))

    def __str__(self) -> str:
        return f"{self.main}.{self.sub}.{self.patch}"

    @property
    def before_adoption(self) -> bool:
        """Whether it numbers a text that was never adopted: the first adopted version is `1.0.0`."""
        return self < FIRST_ADOPTED

    def jump_to(self, later: Version) -> Jump:
        """How large the step to a later version is; NONE when `later` is not later."""
        if later <= self:
            return Jump.NONE
        if later.main != self.main:
            return Jump.MAJOR
        return Jump.MINOR if later.sub != self.sub else Jump.PATCH

    def after(self, jump: Jump) -> Version:
        """The first version that is this jump later."""
        return {
            Jump.NONE: self,
            Jump.PATCH: Version(self.main, self.sub, self.patch + 1),
            Jump.MINOR: Version(self.main, self.sub + 1, 0),
            Jump.MAJOR: Version(self.main + 1, 0, 0),
        }[jump]


FIRST_DRAFT = Version(0, 1, 0)
FIRST_ADOPTED = Version(1, 0, 0)
