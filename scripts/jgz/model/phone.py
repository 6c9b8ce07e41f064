"""Telephone numbers in Dutch text: where they stand, and what a telephone dials for them.

Everything that looks like a number to call is found, also one that nobody knows or that lacks a digit: readers tap what
they see. `112` and `113` are numbers to call unless they measure or count something.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

ALARM = "112"
# What may stand between two digits of one number; in html a fixed space is written out.
_GAP = r"(?:(?:[\s.\-\u2010-\u2015\u2212/()]|&nbsp;){1,3})"
# Service numbers: four digits more, or seven; anything else is one of these with a slip in it.
_SERVICE = rf"""0{_GAP}?[89]{_GAP}?0{_GAP}?[069]{_GAP}?(?:
    \d{{7}}(?!\d) | \d{{3}}{_GAP}\d{{2}}{_GAP}\d{{2}}(?!\d) | \d{{3}}{_GAP}\d{{4}}(?!\d)
  | \d{{4}}(?!\d) | \d{{2}}{_GAP}\d{{2}}(?!\d) | \d{{1,9}}(?!\d)
)"""
_NATIONAL = rf"\(?0[1-9](?:{_GAP}?\d){{8}}(?!\d)"
# A number with a digit too many or too few.
_SLIP = rf"""\(?0[1-9]\d{{0,2}}{_GAP}\d{{5,9}}(?!\d) | 0[1-9]\d{{7}}(?!\d) | 0[1-9]\d{{9,10}}(?!\d)
  | \(?0(?:6|[1-9]\d{{1,2}})(?:{_GAP}\d{{1,4}}){{3,5}}(?!\d)"""
_ABROAD = rf"(?:\+|00)[1-9](?:(?:{_GAP}|{_GAP}?\(0\){_GAP}?)?\d){{7,14}}(?!\d)"
_HARMONISED = rf"116{_GAP}?(?:000|006|111|117|123)(?!\d)"
_TOWN = r"14[ ]?0\d{2,3}(?!\d)"
_COUNTED = """
    cm|mm|m|km|kg|g|gram|mg|mcg|µg|ml|dl|l|liter|mmhg|mmol|kcal|kj|bpm|dpt|db|hz|euro|eur|procent|graden|punten|bladzijden
    |pagina['’]?s|dagen|weken|maanden|jaar|jaren|uur|uren|minuten|seconden|keer|maal|slagen|kinderen|ouders|jongeren|baby['’]?s
    |peuters|kleuters|pubers|tieners|leerlingen|scholen|gezinnen|mensen|personen|vrouwen|mannen|meisjes|jongens
    |deelnemers|patiënten|moeders|vaders|gemeenten|teams|onderzoeken|studies|artikelen|vragen|modules|aanbevelingen
    |richtlijnen|medewerkers|professionals|jeugdartsen|verpleegkundigen|organisaties|woorden|regels|van[ ]de
"""
# Whoever is told to call this, calls it.
_TELLS = r"\b(?:bel(?:t|len)?|telefoonnummer|tel[.]|nummer|11[23])[,:]?"
_TOLD = re.compile(
    rf"""{_TELLS}
    (?:\s(?:dan|eerst|meteen|direct|altijd|nu|gerust|liever|ook|naar|het|nummer|of|en|daarna|anders|gratis)){{0,4}}
    (?=\s(?P<number>\d{{3,5}})(?!\w)(?!(?:\s|&nbsp;)?%)(?![.,:-]\d)(?!(?:[\s-]|&nbsp;)(?:{_COUNTED})\b))""",
    re.VERBOSE | re.IGNORECASE,
)
_SHORT = rf"""
    (?<![€$£\#=<>≤≥~±§+@.-])(?<![a-z.]/)(?<![€$£=<>≤≥~±][ ])(?<!pagina[ ])(?<!blz[.][ ])(?<!artikel[ ])(?<!\D\d[ ])
    11[23](?![\w@%°‰])(?![.,:-]\d)(?!/(?!11[23]\b)\d)(?!\.[a-z])(?!(?:\s|&nbsp;)?(?:%|°|‰))
    (?!(?:[\s-]|&nbsp;)(?:{_COUNTED})\b)
"""
_NUMBER = re.compile(
    rf"(?<![\w+])(?<!\d[.,:-])(?<!\d{4}/)(?:{_ABROAD}|{_SERVICE}|{_NATIONAL}|{_SLIP}|{_HARMONISED}|{_TOWN}|{_SHORT})",
    re.VERBOSE | re.IGNORECASE,
)
# A day or a stretch of hours looks like a number with a slip in it.
_DAY = re.compile(r"\d{1,2}(?:[-./ ]\d{1,2}[-./ ]\d{2,4}|[.]\d{2} ?[-–] ?\d{1,2}[.]\d{2})")
_SIGNS = re.compile("[0-9]")
# With what a number can begin, and what there is where somebody is told to call one: most text has neither, and this
# is seen much faster.
_BEGIN = re.compile(r"(?:[+(0]|1(?=[14]))(?<![\w+].)")
_SHORT_ONE = re.compile(r"\s\d{3,5}(?!\w)")
# With what somebody is told so, and how far before the number that begins at most.
_TELLING = re.compile(rf"{_TELLS}\s", re.IGNORECASE)
_LONGEST_WAY = 80
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number to call: where it stands in a text, and what a telephone dials."""

    start: int
    end: int
    dialled: str


def find_numbers(text: str) -> Iterator[Number]:
    """The numbers to call in a text, or in html without tags, in order."""
    text = _plain(text)
    if not _SIGNS.search(text):
        return
    places = {match.span() for match in _numbers(text) if not _DAY.fullmatch(match[0])}
    taken = {place for start, end in places for place in range(start, end)}
    told = (match.span("number") for match in _TOLD.finditer(text)) if _may_tell(text) else ()
    for start, end in sorted(places | {span for span in told if span[0] not in taken}):
        yield Number(start, end, dialled(text[start:end]))


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """What looks like a number in itself."""
    end = 0
    for sign in _BEGIN.finditer(text):
        if sign.start() >= end and (match := _NUMBER.match(text, sign.start())):
            yield match
            end = match.end()


def _may_tell(text: str) -> bool:
    """Whether somebody may be told to call a short number: this is seen sooner than the whole pattern finds out."""
    short = (match.start() for match in _SHORT_ONE.finditer(text))
    return any(_TELLING.search(text, max(0, place - _LONGEST_WAY), place + 1) for place in short)


def _plain(text: str) -> str:
    """A text with digits of any alphabet as ours, each in its place."""
    if text.isascii() or not any(map(str.isdecimal, _BEYOND_ASCII.findall(text))):
        return text
    return text.translate(_OURS)


class _Ours(dict[int, str]):
    """Digits of other alphabets with ours: a page in Arabic may have its own, and a telephone dials the same."""

    def __missing__(self, number: int) -> str:
        char = chr(number)
        self[number] = found = str(unicodedata.digit(char)) if char.isdecimal() else char
        return found


_OURS = _Ours()


def dialled(written: str) -> str:
    """What a telephone dials for a number as it is written: `0800-2000` -> `08002000`."""
    written = _plain(written)
    plain = written.replace("(0)", "") if written.lstrip().startswith(("+", "00")) else written
    digits = "".join(_SIGNS.findall(plain.replace("&nbsp;", " ")))
    if written.lstrip().startswith("+"):
        return f"+{digits}"
    return f"+{digits[2:]}" if digits.startswith("00") else digits


def national(number: str) -> str:
    """A number that is dialled, as within the Netherlands: two ways to write one number then are the same."""
    return f"0{number[3:]}" if number.startswith("+31") else number


def link_to(number: Number, html: str) -> str:
    """A number in html as a link that a telephone dials; `html` is what it stands in."""
    return f'<a href="tel:{number.dialled}">{html[number.start : number.end]}</a>'


def with_links(html: str) -> str:
    """Html without tags in which every number to call is a link."""
    pieces, done = [], 0
    for number in find_numbers(html):
        pieces += [html[done : number.start], link_to(number, html)]
        done = number.end
    return "".join((*pieces, html[done:]))


def browser_pattern(numbers: Iterable[str]) -> str:
    """A pattern of JavaScript that finds these numbers, as they are dialled, in the texts that scripts show.

    Its first group is the sign before a number, its second the number: old browsers can't look back.
    """
    gap = r"[\s.\-\u2010-\u2015\u2212/()]{0,3}"
    longest_first = sorted(numbers, key=lambda item: (-len(item), item))
    # Whoever is abroad reads `+31` in the place of the first nought.
    abroad = rf"(?:0|(?:\+|00)31{gap})"
    written = "|".join(
        f"{abroad}{gap.join(['', *number[1:]])}" if number[0] == "0" else gap.join(number).replace("+", r"\+")
        for number in longest_first
    )
    counted = "".join(_COUNTED.split()).replace("[]", " ")
    not_counted = rf"(?![\w@%°])(?![.,:-]\d)(?!\.[a-z])(?!\s?%)(?![\s-](?:{counted})(?!\w))"
    return rf"(^|[^\w.@+€$£#=<>-])({written}){not_counted}" if written else ""
