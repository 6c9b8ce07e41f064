"""Whom to call, and the fixed answers to a danger."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelpLine:
    """An entry of `hulplijnen.yml`: whom to call, for what and when, and what to write to instead.

    `number` is empty where it differs from place to place; `other_numbers` reach the same people. `address` leads to
    their website, `chat` to where one writes with them, and `source` says where the numbers were checked. Those
    that are `for_youths` stand on top of the page for youths.
    """

    id: str
    name: str
    about: str
    opening: str
    source: str
    number: str = ""
    other_numbers: tuple[str, ...] = ()
    address: str = ""
    chat: str = ""
    for_youths: bool = False

    @property
    def numbers(self) -> tuple[str, ...]:
        """Every number, as it is read aloud."""
        return (self.number, *self.other_numbers) if self.number else ()


@dataclass(frozen=True, slots=True)
class Call:
    """Someone to call in a danger: the id of a line of help, and what its button says when that is not its name."""

    line: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class DirectHelp:
    """An entry of `directe-hulp.yml`: the fixed answer to a danger, the same on pages and above search results.

    Three lists of patterns (`language/patterns.py`) say for which queries: `sentences` of who is in danger; `words`,
    the subject, for which a line is enough when a professional asks; and `quiet`, for which a line always is. `page` is
    the id of the module or page to read on. The home page shows those that are `on_home`.
    """

    id: str
    title: str
    text: str
    calls: tuple[Call, ...]
    sentences: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()
    page: str = ""
    on_home: bool = False


# Groups with a meaning of their own: words of professionals, before which a subject is no cry for help, ordinary words
# that look like words of danger, and small words that people type on to the next one.
TRADE, ORDINARY, JOINED = "VAKTAAL", "GEWOON", "AANEEN"


@dataclass(frozen=True, slots=True)
class WordGroup:
    """An entry of `gevaarwoorden.yml`: words that patterns of danger name together, by a name in capitals."""

    name: str
    words: tuple[str, ...]
