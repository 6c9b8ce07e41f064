"""What says who somebody is, taken out of the texts of reactions; in its place stands what was there."""

from __future__ import annotations

import re

from jgz.model.phone import find_numbers

# How what stands in the place of something ends.
TAKEN_OUT = " weggehaald]"

_MAIL = re.compile(
    r"[^\s@<>()\[\],;:\"]{1,64}\s?(?:[@\uff20\ufe6b]|\(at\)|\[at\]|\bapenstaartje\b)\s?"
    r"[\w-]{1,63}(?:\s?(?:[.\uff0e]|\(dot\)|\[dot\]|\bpunt\b)\s?[\w-]{1,63}){1,6}",
    re.I,
)
# A version of a module, as our forms write it.
_OF_A_MODULE = re.compile(r"[a-z0-9-]+@\d+(?:\.\d+){1,2}\.?")
_WEB = re.compile(r"(?:https?://|www\.|doi:\s?|10\.\d{4,9}/)\S+", re.I)
# Nine digits, or eight of a number from before, however they are grouped.
_DIGITS = re.compile(r"(?<![\w.,/-])\d(?:[ .\-\u00a0]?\d){7,8}(?![\w/]|[.,-]\d)")
# More ways to write a number to call than a text of ours may have.
_PHONE = re.compile(r"(?<![\w.,/])(?:\+|00)?\(?\d{1,4}\)?(?:[ .\-\u2010-\u2015/\u00a0]{0,3}\d){8,12}(?!\w)")
_PHONE_STARTS = ("0", "+", "(0")
_DAY = re.compile(r"\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}")
_BORN = re.compile(
    r"\b(?:geb(?:oren|oortedatum)?\.?(?: op)?:?|geboren)\s+\d{1,2}[-./ ](?:\d{1,2}|[a-z]{3,9})[-./ ]\d{2,4}", re.I
)


def without_persons(text: str) -> str:
    """The text without e-mail addresses, phone numbers and numbers like a BSN; web addresses and sources stay."""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        if "@" in match[0]:
            return match[0]
        kept.append(match[0])
        return f"\ue000{len(kept) - 1}\ue001"

    text = _WEB.sub(keep, text.replace("\ue000", "").replace("\ue001", ""))
    text = _MAIL.sub(lambda match: match[0] if _OF_A_MODULE.fullmatch(match[0]) else "[e-mailadres weggehaald]", text)
    text = _PHONE.sub(_phone, text)
    for number in reversed(list(find_numbers(text))):
        # Three or four digits are for everyone.
        if len(number.dialled.lstrip("+")) > 6 and not number.dialled.startswith(("0800", "0900", "088")):
            text = f"{text[: number.start]}[telefoonnummer weggehaald]{text[number.end :]}"
    text = _DIGITS.sub(_digits, text)
    return re.sub("\ue000(\\d+)\ue001", lambda match: kept[int(match[1])], text)


def may_have_birth_date(text: str) -> bool:
    """Whether a text seems to say when somebody was born."""
    return _BORN.search(text) is not None


def _phone(match: re.Match[str]) -> str:
    written = match[0]
    digits = re.sub(r"\D", "", written)
    if not written.startswith(_PHONE_STARTS) or _DAY.fullmatch(written) or digits.startswith(("0800", "0900", "088")):
        return written
    return "[telefoonnummer weggehaald]"


def _digits(match: re.Match[str]) -> str:
    written = match[0]
    digits = re.sub(r"\D", "", written)
    before = match.string[max(0, match.start() - 8) : match.start()].casefold()
    if "pmid" in before or "isbn" in before or "issn" in before or _DAY.fullmatch(written):
        return written
    if len(digits) == 8 and not _is_citizen_number(digits.zfill(9)):
        return written
    return "[nummer weggehaald]"


def _is_citizen_number(digits: str) -> bool:
    """Whether a number passes the test that every BSN passes."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0


def says_who(text: str) -> bool:
    """Whether there is something in a text that says who somebody is."""
    return without_persons(text) != text
