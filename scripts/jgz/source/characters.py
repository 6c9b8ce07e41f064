"""Characters that hide what a text says: those that nobody sees, heaps of marks, and letters that imitate others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

# Control characters (except tab and line feed), marks that turn the text direction around, line ends that only some
# programs see, spaces and letters without width, and letters that no font shows. Sources: Unicode Cc and
# Default_Ignorable_Code_Point; UTS 39 and "Trojan Source" (CVE-2021-42574) for the bidi marks. Two of them join letters
# in other scripts and signs, and two choose the look of one: see `_NEEDS`.
_BLANKS = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0d\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a"
)
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    f"\U000e0000-\U000e0fff{_BLANKS}]|(?<![\u0370-\U0010ffff])[\u200c\u200d\ufe0e\ufe0f]"
)
# The printable ones among them, with the two pairs.
_PRINTABLE = frozenset(
    filter(
        str.isprintable,
        re.findall(
            f"[{_BLANKS}\u200c\u200d\ufe0e\ufe0f\U000e0000-\U000e0fff]",
            "".join(map(chr, (*range(0xAD, 0x3165), *range(0xFE00, 0xFFF9), *range(0xE0100, 0xE01F0)))),
        ),
    )
)
_MOST_MARKS = 3
# Spaces that a browser keeps, with others between them.
MOST_HARD_SPACES = 50
_WIDE_GAP = re.compile(f"(?:[\xa0\u2000-\u200a\u202f\u205f\u3000][ \t\n]*){{{MOST_HARD_SPACES + 1}}}")
# Marks that strike a letter through or fence it in: the words can still be found, and nobody takes them for said.
_STRUCK = re.compile("[\u0334-\u0338\u20d2\u20d3\u20d8-\u20da\u20dd-\u20e2\u20e4-\u20eb]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_DIGIT = re.compile(r"(?![0-9])\d")
_BEYOND_LATIN = re.compile(f"[^\x00-\u02ff]{{{_MOST_MARKS + 1},}}")
# Letters of Cyrillic and Greek that look the same as ours in most fonts (from the confusables of UTS 39).
LOOKALIKES = frozenset("асԁеһіјӏорԛѕԝхуѵүАВЕЅІЈКМНОРСТХУυοαορνικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
# Letters that a browser shows as ours in another dress, and a screen reader spells one by one or passes over.
_DRESSES = "\u1d00-\u1dbf\u2071\u207f\u2090-\u209c\uff10-\uff5a\u24b6-\u24e9\U0001d400-\U0001d7ff\U0001f130-\U0001f189"
_SUSPECT = re.compile(f"[\u0370-\u058f\u13a0-\u13ff\ua4d0-\ua4ff\uab30-\uabbf{_DRESSES}]")
_WORD = re.compile(r"(?:https?://\S+)|[^\W\d_]+")
_DRESSED = re.compile(f"[{_DRESSES}]+")
# Greek letters that sciences put before or after a name, such as TNFα.
_SCIENCE = frozenset("αβγδεζηθκλμπρσφχψωΑΒΓΔΣΦΨΩ")


@dataclass(frozen=True, slots=True)
class Oddity:
    """A stretch of a text that doesn't say what it seems to: where it begins, and what it is, in Dutch."""

    start: int
    what: str
    help: str


def find_oddity(text: str) -> Oddity | None:
    """The first stretch of a text that hides or imitates something."""
    if _is_ordinary(text):
        return None
    if match := find_invisible(text):
        name = unicodedata.name(match.group(), f"stuurteken U+{ord(match.group()):04X}")
        return Oddity(
            match.start(), f"een onzichtbaar teken ({name})", "Verwijder het teken; typ het woord zo nodig opnieuw."
        )
    if match := find_stacked_marks(text):
        return Oddity(match.start(), "een letter met veel tekens op elkaar", "Typ het woord opnieuw.")
    if match := find_imitation(text):
        word = match.group()[:40]
        return Oddity(match.start(), f"`{word}`, met letters die op andere lijken", "Typ het woord opnieuw.")
    if match := find_foreign_digit(text):
        return Oddity(match.start(), f"`{match.group()}`, een cijfer van een ander schrift", "Typ 0 tot en met 9.")
    return None


def _is_ordinary(text: str) -> bool:
    """Whether every character of a text surely is harmless, wherever it stands: nearly every text is made of those."""
    return text.replace("\n", "").isprintable() and all(map(_is_harmless, set(_BEYOND_ASCII.findall(text))))


@cache
def _is_harmless(char: str) -> bool:
    """Whether no text hides or imitates anything with a character: it is seen, no mark, and of no other alphabet."""
    hidden = char in _PRINTABLE or INVISIBLE.match(char) is not None
    odd = any(pattern.match(char) for pattern in (_STRUCK, _SUSPECT, _DIGIT))
    return not hidden and not odd and unicodedata.category(char)[0] != "M"


def find_invisible(text: str) -> re.Match[str] | None:
    """The first character of a text that hides what it says."""
    # Nearly every text is printable and has none of the others, which takes less time to find out.
    if text.replace("\n", "").isprintable() and _PRINTABLE.isdisjoint(text):
        return None
    return INVISIBLE.search(text)


def find_wide_gap(text: str) -> re.Match[str] | None:
    """The first row of spaces that a browser keeps which pushes the words behind it out of view."""
    return None if text.isascii() else _WIDE_GAP.search(text)


def find_stacked_marks(text: str) -> re.Match[str] | None:
    """The first run of marks on one letter that is higher than any language writes, or a mark that strikes it out."""
    if not text.isascii() and (struck := _STRUCK.search(text)):
        return struck
    for run in _BEYOND_LATIN.finditer(text) if not text.isascii() else ():
        marks = "".join("x" if unicodedata.category(char) in ("Mn", "Me") else " " for char in run.group())
        if (place := marks.find("x" * (_MOST_MARKS + 1))) >= 0:
            return re.compile(".", re.DOTALL).match(text, run.start() + place)
    return None


def find_imitation(text: str) -> re.Match[str] | None:
    """The first word that mixes alphabets, is dressed up, or is made of look-alikes where no text of their own stands.

    An address of a site is judged elsewhere.
    """
    if text.isascii() or not _SUSPECT.search(text):
        return None
    words = [word for word in _WORD.finditer(text) if not word.group().isascii() and ":" not in word.group()]
    foreign = any(_is_foreign(word.group()) for word in words)
    mixed = (word for word in words if _imitates(word.group(), foreign))
    return _DRESSED.search(text) or next(mixed, None)


def find_foreign_digit(text: str) -> re.Match[str] | None:
    """The first digit of a script of which no letter stands in the text: some look like another digit of ours."""
    if text.isascii() or not _DIGIT.search(text):
        return None
    scripts = {_script(char) for char in set(text) if char.isalpha()}
    return next((digit for digit in _DIGIT.finditer(text) if _script(digit.group()) not in scripts), None)


def _script(char: str) -> str:
    return re.split("[ -]", unicodedata.name(char, "?").removeprefix("EXTENDED "))[0]


def _is_foreign(word: str) -> bool:
    """Whether a word is plainly of another alphabet."""
    return (
        len(word) > 1 and not LOOKALIKES.issuperset(word) and len(_alphabets(word)) == 1 and bool(_SUSPECT.match(word))
    )


def _imitates(word: str, foreign: bool) -> bool:
    """Whether a word passes for another; in a text with words in another alphabet one of look-alikes is one of them."""
    if LOOKALIKES.issuperset(word):
        return len(word) > 1 and not foreign
    return len(_alphabets(word.strip("".join(_SCIENCE)))) > 1


def _alphabets(word: str) -> set[str]:
    return set(scripts_of(word))


def scripts_of(word: str) -> Iterator[str]:
    """The alphabet of every letter of a word: a Cyrillic `а` in a Latin name is a known disguise (UTS 39)."""
    for char in word:
        if char.isalpha() and char not in "\u00b5\u00aa\u00ba":
            yield unicodedata.name(char, "?").split()[0]


def is_visible(text: str) -> bool:
    """Whether a reader sees anything of a text: a sign that is neither space nor mark nor blank."""
    return any(unicodedata.category(char)[0] not in "ZCM" and char not in _PRINTABLE for char in text)
