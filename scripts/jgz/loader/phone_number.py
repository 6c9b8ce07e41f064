"""A telephone number as a value of a register."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jgz import faults
from jgz.model import find_numbers
from jgz.source.context import Context, last
from jgz.source.single_values import Text
from jgz.source.yaml_nodes import Node

_SHORT = ("112", "113")
_SERVICE = ("0800", "0900", "0906", "0909")


@dataclass(frozen=True)
class PhoneNumber(Text):
    """A number as it is read aloud, which a telephone can dial."""

    shortest: int = 3
    longest: int = 25
    pattern: re.Pattern[str] | None = re.compile(r"[+(0-9][0-9 ().-]+")
    pattern_help: str = "telefoonnummer"
    numbers: bool = True

    def decode(self, node: Node, key: str, context: Context) -> str | None:
        """The number, or None."""
        text = Text.decode(self, node, key, context)
        if text is None:
            return None
        found = [item for item in find_numbers(text) if item.start == 0 and item.end == len(text)]
        if found and _can_be_dialled(found[0].dialled):
            return text
        help = "Schrijf het als 0800-2000, 070 345 4319 of 06-12345678, met alle cijfers."
        context.report(faults.PHONE_NUMBER, node, f"`{last(key)}` is geen nummer om te bellen: `{text}`.", help)
        return None


def _can_be_dialled(number: str) -> bool:
    """Whether it has as many digits as a number that begins like this."""
    if number.startswith(_SERVICE):
        return len(number) in (8, 11)
    if number.startswith("0"):
        return len(number) == 10
    return number.startswith("+") or number in _SHORT or len(number) in (5, 6)
