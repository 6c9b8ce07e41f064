"""A text as words, each with what it means the same as, and whether it may turn the meaning of the text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from jgz.language.turning_words import (
    AMOUNT_ENDINGS,
    AMOUNTS,
    LIMITS,
    LIMITS_OF_NUMBERS,
    MEDICINE_ENDINGS,
    MEDICINES,
    NEGATIONS,
    NUMBERS,
    ORDINALS,
    PER,
    RATES,
    ROMAN,
    SAME_LIMIT,
    SURE_UNITS,
    TIMES,
    UNITS,
    WEIGHTY,
)

# How far a limit may stand before its number: "na de eerste 2 weken".
_NEAR = 3
_SHORTEST_MEDICINE = 6
_DASHES = "-–—−"
_PHRASES = "t/m|tot en met|ten minste|ten hoogste|op zijn minst|op zijn hoogst|om de"
# "'s nachts" is two words, also for who writes "s'nachts"; typographic quotes are plain ones here.
_TIMES_OF = "(?:nacht|avond|ochtend|morgen|middag|zomer|winter)s"
_TOKEN = re.compile(
    rf"(?P<phrase>(?<!\w)(?:{_PHRASES})(?!\w))"
    r"|(?P<clock>(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<!\d)\d{1,2}\.\d{2}(?= uur))"
    r"|(?P<ordinal>(?<![\w.,])\d{1,3}(?:e|de|ste)(?!\w))"
    r"|(?P<number>(?:(?<!\w)(?<!\d )[-−–])?(?:"
    r"(?<!\d)[1-9]\d{0,2}(?:[ .]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*(?: ?[¼-¾⅐-⅞])?|[¼-¾⅐-⅞]))"
    r"|(?P<degree>° ?[cC](?!\w)|°)"
    rf"|(?P<word>(?<!\w)(?:'s ?|s')(?={_TIMES_OF})|[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<sign>[^\w\s]|[\w])",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[ .]\d{3})+(?:,\d+)?")
_DECIMAL = re.compile(r"\d+[.,]\d+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign at `start`-`end` of its text.

    Words with equal `key` mean the same ("2", "twee"). `mark` is filled when the word may turn the meaning: the same
    for all words that turn it in the same way ("niet", "geen").
    """

    start: int
    end: int
    word: str
    key: str
    mark: str = ""


def tokens_of(text: str) -> list[Token]:
    """The words of a text whose white space is folded."""
    found = [_first_look(match) for match in _TOKEN.finditer(text)]
    for number, token in enumerate(found):
        found[number] = _in_place(found, number, token)
    return found


def is_number(token: Token) -> bool:
    """Whether a word says a number."""
    return token.key.startswith("#")


def _first_look(match: re.Match[str]) -> Token:
    """What a word is when you see nothing but the word."""
    text = match.group().lower().rstrip()
    return Token(match.start(), match.end(), text, *_key_and_mark(match.lastgroup or "", text))


@lru_cache(maxsize=50_000)
def _key_and_mark(form: str, text: str) -> tuple[str, str]:
    """The key and the mark of a word in lower case, which has one of the forms of `_TOKEN`."""
    word = _without_stress(text)
    key, mark = word, ""
    if form in ("number", "clock"):
        key = mark = f"#{_clock(text) if form == 'clock' else _value(text)}"
    elif form == "ordinal":
        key = f"{text.rstrip('dest')}e"
    elif word in ORDINALS:
        key = ORDINALS[word]
    elif word.isdigit():
        key = mark = f"#^{word}"
    elif value := NUMBERS.get(text) or NUMBERS.get(word):
        key = mark = f"#{value}"
    elif word in NEGATIONS:
        mark = NEGATIONS[word]
    elif word in LIMITS:
        key = mark = LIMITS[word]
    elif form == "degree":
        key = mark = "°c"
    elif UNITS.get(word) in SURE_UNITS:
        key = mark = UNITS[word]
    elif word.removesuffix("e") in RATES:
        mark = RATES[word.removesuffix("e")]
    elif word in AMOUNTS or word.removesuffix("e").endswith((*RATES, *AMOUNT_ENDINGS)):
        key = mark = word.removesuffix("e")
    elif word in WEIGHTY:
        mark = WEIGHTY[word]
    elif word in ROMAN:
        key = mark = f"#{word}"
    elif word in MEDICINES or (len(word) > _SHORTEST_MEDICINE and word.endswith(MEDICINE_ENDINGS)):
        mark = word
    elif word in _DASHES:
        key = "-"
    elif word in SAME_LIMIT:
        key = SAME_LIMIT[word]
    return key, mark


def _in_place(found: list[Token], number: int, token: Token) -> Token:
    """What a word is among its neighbours: a unit after a number, a limit before one, "een" before a unit."""
    if token.mark:
        return _sense_of_only(found, number, token)
    if len(token.word) == 1 and token.word.isalpha() and number and found[number - 1].word.startswith("vitamine"):
        return Token(token.start, token.end, token.word, token.key, f"vitamine {token.word}")
    unit = UNITS.get(token.key)
    if unit and _is_measured(found, number):
        return Token(token.start, token.end, token.word, unit, "" if unit == TIMES else unit)
    after = found[number + 1 : number + 1 + _NEAR]
    if token.key == "een" and after and UNITS.get(after[0].key):
        # No mark: whether "een week" became "de week" says nothing.
        return Token(token.start, token.end, token.word, "#1")
    if token.key in LIMITS_OF_NUMBERS and any(is_number(item) for item in after):
        return Token(token.start, token.end, token.word, token.key, token.key)
    return token


def _sense_of_only(found: list[Token], number: int, token: Token) -> Token:
    """An "enkel" with an article is a part of the body."""
    before = found[number - 1].key if number else ""
    if token.key == "enkel" and before in ("de", "een", "links", "rechts"):
        return Token(token.start, token.end, token.word, token.key)
    return token


def _is_measured(found: list[Token], number: int) -> bool:
    """Whether a number or a word such as "per" goes before; one word may stand between ("2 volle weken")."""
    before = found[max(0, number - 2) : number]
    if not before:
        return False
    return is_number(before[-1]) or before[-1].key in PER or (is_number(before[0]) and before[-1].word.isalpha())


def _without_stress(text: str) -> str:
    """A word without the accents that only stress it: "vóór", "niét"."""
    plain = "".join(char for char in unicodedata.normalize("NFD", text) if char not in "\u0301\u0300")
    return unicodedata.normalize("NFC", plain)


def _clock(text: str) -> str:
    """A time of day; a whole hour is that number ("20.00 uur" is "20 uur")."""
    hours, minutes = text.replace(".", ":").split(":")
    return str(int(hours)) if minutes == "00" else f"{int(hours)}:{minutes}"


def _value(text: str) -> str:
    """The value of a number as one spelling; the number as written when it is none (a date, a telephone number)."""
    sign = "-" if text[0] in "-−–" else ""
    text = text.lstrip("-−–")
    part = Fraction(0)
    if not text[-1].isdecimal():
        part = Fraction(unicodedata.numeric(text[-1])).limit_denominator(100)
        text = text[:-1].strip() or "0"
    if _THOUSANDS.fullmatch(text):
        text = text.replace(" ", "").replace(".", "")
    if (len(text) > 1 and text[0] == "0" and text.isdecimal()) or len(text) > 100:
        return sign + text
    if text.isdecimal() or _DECIMAL.fullmatch(text):
        return f"{sign}{Fraction(text.replace(',', '.')) + part}"
    return sign + text
