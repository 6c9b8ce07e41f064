"""Whether the short title of an advice says what the advice says: nobody may be told the opposite by a heading.

A title leaves things out. What it does say must stand in the text as well: its numbers, what limits them, and the
words that turn an advice round. Which way a word points depends on whether a denial reaches it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jgz.language.amounts import unsaid_numbers
from jgz.language.direction import VERBS, direction_of, dismisses
from jgz.language.opposites import OPPOSITES
from jgz.language.stems import stem
from jgz.language.tokens import Token, is_number, tokens_of
from jgz.language.turning_words import NEGATIONS
from jgz.model import Direction


class Clash(StrEnum):
    """In what a title and its advice contradict each other."""

    NUMBER = "number"
    WORD = "word"
    OPPOSITE = "opposite"
    DIRECTION = "direction"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What in a title its advice doesn't say; `word` is empty where it is about the title as a whole."""

    clash: Clash
    word: str = ""


# What denies: what follows it in its clause, or all of it when nothing follows.
_DENIALS = frozenset(
    (
        "niet", "nooit", "niemand", "niets", "nergens", "noch", "zonder", "vermijd", "ontraad", "verboden",
        "achterwege", "mijd", "staak",
    )
)  # fmt: skip
# Strong words, and what in a text says as much.
_AS_STRONG = {
    "nooit": "nooit nimmer",
    "niemand": "niemand",
    "nergens": "nergens",
    "alleen": "alleen pas",
    "altijd": "altijd steeds elk elke ieder iedere alle iedereen",
    "meteen": "meteen spoed uitstel voorrang acuut acute",
    "spoed": "spoed meteen acuut acute",
    "vandaag": "vandaag dezelfde",
    "gevaarlijk": "gevaarlijk",
    "links": "links",
    "rechts": "rechts",
    "zonder": "zonder niet geen nooit meteen spoed",
}
# To put off or to end something, and what in a text says so in other words.
_PUT_OFF = re.compile(
    r"\b(?:wacht(?:en)?|afwachten|uitstel(?:len)?|stop(?:pen)?|staak|staken|aanzien|schrap(?:pen)?)\b", re.IGNORECASE
)
_DELAY = re.compile(
    r"\b(?:wacht\w*|afwacht\w*|uitstel\w*|stop\w*|staak\w*|staken|aanzien|aan te zien|schrap\w*|volg\w*|later|totdat|"
    r"afbouw\w*|bouw\w* .{0,80}\baf)\b",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(r"\bdezelfde (?:werk)?dag\b|\bvandaag\b", re.IGNORECASE)
# Pairs of which one in place of the other makes another advice, each named by a word of it: of things and of acts.
_THINGS = "rug warm oraal positief veilig vol nat borstvoeding toegestaan".split()
_ACTS = "lang groot zwaar dik start verhoog aanraden toenemen verwijs vroeg ochtend jongen snel zittend".split()
_THING_GROUPS = frozenset(OPPOSITES[word][0][0] for word in _THINGS)
_TELLING_GROUPS = _THING_GROUPS | {OPPOSITES[word][0][0] for word in _ACTS}
_CLAUSE = re.compile(
    r"[.;:!?,()]|\b(?=(?:en|of|maar) (?:niet|geen|nooit|zonder|wel)\b)"
    r"|\b(?=(?:als|omdat|zodat|zodra|zolang|voordat|nadat|totdat|terwijl|wanneer|tenzij|behalve|die|om|wat|wie|hoe)\b)"
)
# "rookvrij", "suikerloze".
_FREE_OF = re.compile(r"\w{3}(?:vrije?|loos|loze)\b", re.IGNORECASE)
_SHORTEST = 4
_NO_CONTENT = frozenset(
    "deze dit elke alle ieder iedere geen niet nooit zonder liever meestal altijd alleen eerste naar over voor tegen "
    "tijdens tussen door onder boven vanaf binnen ouders ouder kind kinderen baby zelf eigen steeds meer minder wordt "
    "worden zijn hebben heeft zich andere ander waar welke hoeveel samen extra opnieuw".split()
)


def contradiction(title: str, text: str, direction: Direction | None) -> Contradiction | None:
    """The first thing in which a title contradicts the text of its advice; None when it says what the text says.

    Without a `direction`, where nothing is recommended, a title may deny what it likes.
    """
    return next(_contradictions(title, text, direction), None)


def _contradictions(title: str, text: str, direction: Direction | None) -> Iterator[Contradiction]:
    short, whole = tokens_of(title), tokens_of(text)
    yield from (Contradiction(Clash.NUMBER, item.word) for item in unsaid_numbers(short, whole))
    yield from (Contradiction(Clash.WORD, word) for word in _too_strong(short, whole, title, text))
    yield from (Contradiction(Clash.OPPOSITE, item.word) for item in _opposites(short, whole))
    if direction:
        if _points_elsewhere(title, text, direction):
            yield Contradiction(Clash.DIRECTION)
        if any(item.mark in _DENIALS for item in (*short, *whole)):
            yield from (Contradiction(Clash.DENIED, word) for word in _denied_otherwise(title, text, direction))


def denies(text: str) -> bool:
    """Whether a text says not to do something, anywhere in it."""
    return any(item.mark in _DENIALS for item in tokens_of(text)) or dismisses(text) or bool(_FREE_OF.search(text))


def _too_strong(short: Sequence[Token], whole: Sequence[Token], title: str, text: str) -> Iterator[str]:
    """Words of a title such as "nooit" and "meteen" that nothing in the text says as strongly."""
    said = {name for item in whole for name in (item.mark, item.key, item.word) if name}
    for item in short:
        if item.mark in _AS_STRONG and said.isdisjoint(_AS_STRONG[item.mark].split()):
            yield item.word
    if (delay := _PUT_OFF.search(title)) and not (_DELAY.search(text) or denies(text)):
        yield delay.group()
    if (day := _SAME_DAY.search(title)) and not _SAME_DAY.search(text):
        yield day.group()


def _opposites(short: Sequence[Token], whole: Sequence[Token]) -> Iterator[Token]:
    """Words of a title of which the text has only the opposite."""
    said = {side for item in whole for side in OPPOSITES.get(item.key, ())}
    groups = {group for group, _ in said}
    denied = False
    for item in short:
        denied = denied or item.mark in _DENIALS
        for side in OPPOSITES.get(item.key, ()):
            if side[0] in _TELLING_GROUPS and side[0] in groups and side not in said and not denied:
                yield item


def _points_elsewhere(title: str, text: str, direction: Direction) -> bool:
    if direction is Direction.AGAINST:
        return not denies(title) and direction_of(title) is Direction.FOR
    return direction_of(title) is Direction.AGAINST and not denies(text)


def _denied_otherwise(title: str, text: str, direction: Direction) -> Iterator[str]:
    """A word that a title denies and its text does not, or the other way round.

    Of a pair of opposites ("rug", "buik") every such word counts. Of other words it counts where a text for something
    denies it next to "geen", or where its title does: what else a denial reaches, only a reader knows.
    """
    said = list(_reached(text))
    for word, reach in _reached(title):
        ways = {other for known, other in said if stem(known) == stem(word)}
        if not ways:
            continue
        if _is_one_of_a_pair(word):
            if reach.denied not in {other.denied for other in ways}:
                yield word
        elif direction is Direction.FOR:
            denied_there = all(other.none for other in ways) and not reach.denied
            denied_here = reach.none and not any(other.denied for other in ways)
            if denied_there or denied_here:
                yield word


@dataclass(frozen=True, slots=True)
class _Reach:
    """Whether a denial reaches a word, and whether that is a "geen" right before it."""

    denied: bool
    none: bool


def _reached(text: str) -> Iterator[tuple[str, _Reach]]:
    """Every word that says something, and how a denial reaches it."""
    dismissed = dismisses(text)
    start = 0
    for cut in (*_CLAUSE.finditer(text.lower()), None):
        clause = tokens_of(text[start : cut.start() if cut else len(text)])
        start = cut.end() if cut else len(text)
        first = next((number for number, item in enumerate(clause) if item.mark in _DENIALS), None)
        behind = first is not None and any(map(_says, clause[first + 1 :]))
        for number, item in enumerate(clause):
            if _says(item):
                denied = dismissed or (first is not None and (number > first or not behind))
                yield item.word, _Reach(denied, _is_none(clause[:number]))


def _is_none(before: Sequence[Token]) -> bool:
    """Whether "geen" goes before with nothing between that says something, but for another thing: "geen thee of"."""
    place = next((number for number in range(len(before) - 1, -1, -1) if before[number].word == "geen"), None)
    between = before[place + 1 :] if place is not None else ()
    said = [item for item in between if _says(item)]
    return place is not None and (not said or (len(said) == 1 and between[-1].word in ("of", "en")))


def _says(token: Token) -> bool:
    word = token.word
    plain = len(word) >= _SHORTEST and word.isalpha() and word not in _NO_CONTENT and word not in NEGATIONS
    return _is_one_of_a_pair(word) or (plain and word not in VERBS and not is_number(token))


def _is_one_of_a_pair(word: str) -> bool:
    return any(group in _THING_GROUPS for group, _ in OPPOSITES.get(word, ()))
