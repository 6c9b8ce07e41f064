"""What a piece of YAML holds: values, lists and groups that know their place in the file.

Nobody changes a node. They are not frozen because a check makes half a million of them, and freezing triples what
each costs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

MAX_DEPTH = 8
MAX_NODES = 20_000


@dataclass(slots=True)
class Scalar:
    """A single value as written; `plain` when it had no quotes. `length` is 0 when it takes more than one line."""

    text: str
    plain: bool
    line: int
    column: int
    length: int = field(default=0, compare=False)
    # The line and column of a ` #` behind it, which ends a value without quotes.
    cut: tuple[int, int] | None = field(default=None, compare=False)


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int
    length: int = field(default=0, compare=False)


@dataclass(slots=True)
class Entry:
    """A key with its value."""

    key: Scalar
    value: Node

    @property
    def length(self) -> int:
        """The number of characters from the key to the end of its value; only the key when that ends further down."""
        if self.value.length and self.value.line == self.key.line:
            return self.value.column + self.value.length - self.key.column
        return self.key.length


@dataclass(slots=True)
class Mapping:
    """Keys with values, in the order of the file; every key once."""

    entries: tuple[Entry, ...]
    line: int
    column: int
    length: int = field(default=0, compare=False)


Node = Scalar | Sequence | Mapping

# Numbers in every notation, dates and times, yes and no, nothing, and the two special words of YAML 1.1.
_AMBIGUOUS = re.compile(
    r"(?i)[-+]?[0-9][0-9_.,:e+-]*|[-+]?0x[0-9a-f_]+|[-+]?0[ob][0-7_]+|[-+]?\.[0-9_]+"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(t|[ ]+)[0-9:. ]+[z0-9:+-]*|[-+]?\.(inf|nan)"
    r"|true|false|yes|no|on|off|y|n|ja|nee|null|~|=|<<|"
)

# Three numbers are no number to any reader.
_VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")
_LONGEST_WORD = len("false")
_SIGNS_OF_A_NUMBER = frozenset("+-.0123456789")


def is_ambiguous(scalar: Scalar) -> bool:
    """Whether YAML readers disagree about this unquoted value: a number, yes/no, a date, nothing at all."""
    text = scalar.text
    # Most values are words: a glance at the first sign and the length saves the search.
    if not scalar.plain or (len(text) > _LONGEST_WORD and text[0] not in _SIGNS_OF_A_NUMBER):
        return False
    return _AMBIGUOUS.fullmatch(text) is not None and _VERSION.fullmatch(text) is None
