"""Numbers in short and long texts about the same thing: with their unit, and the side of them that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jgz.language.tokens import Token, is_number
from jgz.language.turning_words import UNITS

# How far a number may stand behind its limit ("ouder is dan ongeveer zes") and before its unit ("vier tot zes weken").
_BEHIND_LIMIT, _BEFORE_UNIT = 5, 4
_BELOW = frozenset(
    (
        "voor", "onder", "minder", "binnen", "tot", "t/m", "lager", "korter", "eerder", "jonger", "kleiner", "lichter",
        "hoogstens", "hooguit", "uiterlijk", "<", "≤",
    )
)  # fmt: skip
_ABOVE = frozenset(
    (
        "na", "boven", "meer", "vanaf", "sinds", "hoger", "langer", "later", "ouder", "groter", "zwaarder", "vaker",
        "minstens", ">", "pas", "over",
    )
)  # fmt: skip
_ORDINAL = re.compile(r"\d+e")


def unsaid_numbers(short: Sequence[Token], whole: Sequence[Token]) -> Iterator[Token]:
    """The numbers of a short text that the whole one doesn't have, or not with this unit or on this side of it."""
    known = [_Amount.at(whole, place) for place, item in enumerate(whole) if _counts(item)]
    for place, item in enumerate(short):
        if _counts(item):
            said = _Amount.at(short, place)
            if not any(said.is_said_by(other) for other in known) and not _is_an_article(item, whole):
                yield item


def _counts(token: Token) -> bool:
    return is_number(token) or _ORDINAL.fullmatch(token.key) is not None


def _is_an_article(token: Token, whole: Sequence[Token]) -> bool:
    """Whether "één" stands for an "een" of the text."""
    return token.key == "#1" and any(item.word in ("een", "één", "eerste") for item in whole)


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with its unit and the side of it that is meant: -1 below, 1 above, 0 when no word says so."""

    value: str
    unit: str
    side: int

    @classmethod
    def at(cls, tokens: Sequence[Token], place: int) -> _Amount:
        after = tokens[place + 1 : place + 1 + _BEFORE_UNIT]
        unit = next((UNITS[item.word] for item in after if item.word in UNITS and len(item.word) > 1), "")
        # "tweede gesprek binnen twee weken": which one of a row has no unit.
        return cls(tokens[place].key, unit if is_number(tokens[place]) else "", _side(tokens, place))

    def is_said_by(self, other: _Amount) -> bool:
        """Whether a text with the other amount says this one, which may leave out its unit and its limit."""
        return self.value == other.value and self.unit in ("", other.unit) and self.side in (0, other.side)


def _side(tokens: Sequence[Token], place: int) -> int:
    for number in range(place - 1, max(0, place - _BEHIND_LIMIT) - 1, -1):
        key = tokens[number].key
        if key in _BELOW or key in _ABOVE:
            side = -1 if key in _BELOW else 1
            return -side if number and tokens[number - 1].mark == "niet" else side
        if _counts(tokens[number]) or not key[0].isalpha():
            # "tussen 4 en 6": what limits another number says nothing of this one.
            return 0
    return 0
