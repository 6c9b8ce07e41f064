"""A consultation round: who said what about a version of a module, and what the working group answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jgz.model.version import Version


class ReplyKind(StrEnum):
    """What kind of reaction it is."""

    AGREED = "akkoord"
    CHANGE = "wijzig"
    OBJECTION = "bezwaar"
    QUESTION = "vraag"
    REMARK = "opmerking"


class Decision(StrEnum):
    """What the working group did with a reaction."""

    TAKEN = "overgenomen"
    PARTLY = "deels"
    NOT_TAKEN = "niet"
    ANSWERED = "vraag-beantwoord"


@dataclass(frozen=True, slots=True)
class Reply:
    """A reaction in the list of a round. `recommendation` is empty for one about the whole; `change` is the version
    in which it was taken over."""

    number: str
    kind: ReplyKind
    author: str
    text: str
    recommendation: str = ""
    answer: str = ""
    decision: Decision | None = None
    change: Version | None = None

    @property
    def is_answered(self) -> bool:
        """Whether the working group said what it did with it; who only agrees needs no answer."""
        return self.kind is ReplyKind.AGREED or bool(self.answer and self.decision)


@dataclass(frozen=True, slots=True)
class ConsultationRound:
    """A file in `modules/_commentaar/`: the round of a version of a module, with every reaction.

    `lines` are the lines of the file, by the key that `line_of` asks for.
    """

    id: str
    module: str
    version: Version
    title: str
    start: date
    end: date
    closed: bool = False
    questions: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()
    path: str = ""
    lines: tuple[tuple[str, int], ...] = ()

    def line_of(self, key: str) -> int:
        """The line of a field, or of a reaction by its number (`reacties.3`); the first when it isn't known."""
        return dict(self.lines).get(key, 1)

    def is_open_on(self, day: date) -> bool:
        """Whether people may still react; the last day counts."""
        return not self.closed and self.start <= day <= self.end

    @property
    def unanswered(self) -> tuple[Reply, ...]:
        """The reactions that the working group has not answered."""
        return tuple(item for item in self.replies if not item.is_answered)
