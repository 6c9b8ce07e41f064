"""Conditions of a decision table in Dutch words: read from the head and the cells of its columns, and said again."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil, floor

from jgz.model.decision import BEYOND, NOWHERE, Case, Choices, Column, Condition, Place, Range

_NUMBER = r"(?:[-−–]\s?|min\s)?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
_ANY_NUMBER = rf"{_NUMBER}(?:\.\d+)?"
_LOW, _HIGH = (rf"(?P<{end}>{_ANY_NUMBER})\s*(?P<{end}_unit>[^\d,;()<>≤≥]*?)" for end in ("low", "high"))
_LESS = "minder dan|kleiner dan|lager dan|jonger dan|korter dan|lichter dan|onder(?: de)?|tot|<"
_AT_MOST = "hoogstens|hooguit|maximaal|tot en met|t/m|niet (?:meer|ouder|groter|hoger|langer|zwaarder) dan|≤|<="
_MORE = "meer dan|groter dan|hoger dan|ouder dan|langer dan|zwaarder dan|boven(?: de)?|>"
_AT_LEAST = "vanaf|minstens|minimaal|ten minste|tenminste|niet (?:minder|jonger|kleiner|lager|korter|lichter) dan|≥|>="
_UP = "of meer|of hoger|of ouder|of groter|of langer|of zwaarder|of later|en meer|en hoger|en ouder"
_DOWN = "of minder|of lager|of jonger|of kleiner|of korter|of lichter|of eerder|en minder|en lager|en jonger"
_FROM = rf"(?:(?P<begin>van|{_AT_LEAST}|{_MORE})\s*)?"
_TO = rf"\s(?P<end>tot en met|t/m|tot|en {_AT_MOST}|en (?:{_LESS}))\s*"
_BETWEEN = re.compile(rf"{_FROM}{_LOW}{_TO}{_HIGH}", re.I)
_ONE_SIDE = re.compile(rf"(?P<side>{_AT_MOST}|{_LESS}|{_AT_LEAST}|{_MORE})\s*{_LOW}", re.I)
_OR_ELSE = re.compile(rf"{_LOW}\s(?P<side>{_UP}|{_DOWN})", re.I)
_EXACTLY = re.compile(_LOW, re.I)
_UNCLEAR = re.compile(rf"(?:tussen .* en .*)|(?:{_ANY_NUMBER}\s*(?:[a-z%°]+\s*)?[-–—]\s*\d.*)", re.I)
_WHOLE = re.compile(r"[,;]?\s*\b(?:alleen )?hele getallen(?: van)?\b[,;]?\s*", re.I)
_SEPARATORS = re.compile(r"\s*[,;/]\s*|\s+of\s+", re.I)
_HEAD = re.compile(r"(?P<name>.*\S)\s*\((?P<domain>[^()]*)\)")
_ALL = frozenset(("maakt niet uit", "alle", "alles", "elke", "elk", "*", "-", "–", "—"))
ANY = "maakt niet uit"
# Units that are one, by the first of them.
_UNITS = {
    other: names[0]
    for names in (
        ("jaar", "jaren", "jr"), ("maanden", "maand", "mnd"), ("weken", "week", "wk"), ("dagen", "dag"),
        ("uur", "uren"), ("minuten", "minuut", "min"), ("gram", "g"), ("kg", "kilo", "kilogram"),
        ("cm", "centimeter"), ("mm", "millimeter"), ("m", "meter"), ("ml", "milliliter"), ("l", "liter"),
        ("dB", "db", "decibel"), ("°C", "°c", "graden", "graden celsius"), ("%", "procent"),
        ("dpt", "dioptrie", "dioptrieën"), ("punten", "punt"), ("SD", "sd"), ("keer", "maal", "x"),
        ("woorden", "woord"), ("signalen", "signaal"),
    )
    for other in names
}  # fmt: skip
_EXAMPLES = "`3 tot 4 jaar`, `0,5 of meer`, `minder dan 0,5` of `maakt niet uit`"


class RangeError(ValueError):
    """Words that say no condition; the message says in Dutch what is wrong, and `help` what to do."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.help = help


def read_column(head: str) -> Column:
    """A column from its head: a name, and between brackets all that it is about."""
    match = _HEAD.fullmatch(head.strip())
    if match is None:
        raise RangeError(
            f"De kop `{head}` zegt niet waar de kolom over gaat.",
            "Zet het erachter tussen haakjes: `Leeftijd (3 tot 6 jaar)` of `Lijnverschil (ja, nee)`.",
        )
    name, domain = match["name"].strip(), match["domain"].strip()
    whole = _WHOLE.search(domain) is not None
    found = _read_range(_WHOLE.sub(" ", domain).strip(), "")
    if found is not None:
        numbers, unit = found
        numbers = _in_whole_numbers(numbers) if whole else numbers
        if numbers.is_empty:
            raise RangeError(f"In `{domain}` past geen getal.", "Zet het kleinste getal voorop.")
        return Column(name, numbers, unit, whole)
    if any(char.isdigit() for char in domain) and not _SEPARATORS.search(domain):
        raise RangeError(f"`{domain}` is geen bereik.", f"Schrijf bijvoorbeeld {_EXAMPLES}.")
    words = tuple(item.strip() for item in _SEPARATORS.split(domain) if item.strip())
    known = {item.casefold() for item in words}
    if len(words) < 2 or len(known) < len(words):
        raise RangeError(
            f"`{domain}` is geen bereik en geen keuze uit verschillende woorden.",
            "Schrijf een bereik met een eenheid, of alle keuzes met een komma ertussen.",
        )
    return Column(name, Choices(frozenset(words)), words=words)


def read_condition(text: str, column: Column) -> Condition:
    """A condition from a cell of a column; raises `RangeError` for what is none, or does not fit the column."""
    text = text.strip()
    if text.casefold() in _ALL:
        return column.domain
    if not text:
        raise RangeError("Deze cel is leeg.", f"Schrijf een voorwaarde, of `{ANY}`.")
    if isinstance(column.domain, Choices):
        return _read_choices(text, column)
    if _UNCLEAR.fullmatch(text):
        raise RangeError(
            f"Bij `{text}` is niet duidelijk of de grenzen meetellen.", "Schrijf `3 tot 4` of `3 tot en met 4`."
        )
    found = _read_range(text, column.unit)
    if found is None:
        raise RangeError(f"`{text}` is geen bereik van getallen.", f"Schrijf bijvoorbeeld {_EXAMPLES}.")
    numbers, unit = found
    if unit != column.unit:
        raise RangeError(
            f"Hier staat `{unit}`, maar de kolom `{column.name}` gaat over {column.unit or 'getallen zonder eenheid'}.",
            "Reken het om, zodat de hele kolom dezelfde eenheid heeft.",
        )
    numbers = _in_whole_numbers(numbers) if column.whole else numbers
    if numbers.is_empty:
        raise RangeError(f"In `{text}` past geen getal.", "Zet het kleinste getal voorop.")
    # A condition with one end goes on as far as the column does.
    inside = Range(
        column.domain.low if numbers.low == NOWHERE else numbers.low,
        column.domain.high if numbers.high == BEYOND else numbers.high,
    )
    if inside.is_empty or not column.domain.holds(inside):
        raise RangeError(
            f"`{text}` valt buiten de kolom `{column.name}` ({condition_in_words(column.domain, column)}).",
            "Pas de cel aan, of het bereik in de kop.",
        )
    return inside


def case_in_words(case: Case, columns: tuple[Column, ...]) -> str:
    """A case in one phrase: only what matters in it."""
    said = [
        f"{column.name[:1].lower()}{column.name[1:]} {condition_in_words(condition, column)}"
        for condition, column in zip(case, columns, strict=True)
        if condition is not None
    ]
    if not said:
        return "alles"
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} en {said[-1]}"


def condition_in_words(condition: Condition, column: Column) -> str:
    """A condition as a cell may say it."""
    if isinstance(condition, Choices):
        return " of ".join(word for word in column.words if word in condition.words)
    unit = f" {column.unit}" if column.unit else ""
    low, high = condition.low, condition.high
    if column.whole:
        return _whole_in_words(low, high) + unit
    if low == NOWHERE and high == BEYOND:
        return "elk getal"
    if low == NOWHERE:
        return (f"{_written(high)}{unit} of minder") if high[1] else f"minder dan {_written(high)}{unit}"
    if high == BEYOND:
        return f"meer dan {_written(low)}{unit}" if low[1] else f"{_written(low)}{unit} of meer"
    if low[0] == high[0]:
        return f"{_written(low)}{unit}"
    if low[1]:
        until = "tot en met" if high[1] else "en minder dan"
        return f"meer dan {_written(low)} {until} {_written(high)}{unit}"
    return f"{_written(low)} {'tot en met' if high[1] else 'tot'} {_written(high)}{unit}"


def _whole_in_words(low: Place, high: Place) -> str:
    if low == NOWHERE:
        return "elk getal" if high == BEYOND else f"{_written((high[0] - 1, 0))} of minder"
    if high == BEYOND:
        return f"{_written(low)} of meer"
    last = (high[0] - 1, 0)
    return _written(low) if last[0] == low[0] else f"{_written(low)} tot en met {_written(last)}"


def _read_choices(text: str, column: Column) -> Choices:
    by_key = {word.casefold(): word for word in column.words}
    if (whole := by_key.get(text.casefold())) is not None:
        return Choices(frozenset({whole}))
    words = [item.strip() for item in _SEPARATORS.split(text) if item.strip()]
    unknown = [word for word in words if word.casefold() not in by_key]
    if unknown:
        raise RangeError(
            f"`{unknown[0]}` is geen keuze van de kolom `{column.name}`.",
            f"Kies uit: {', '.join(column.words)}, of schrijf `{ANY}`.",
        )
    return Choices(frozenset(by_key[word.casefold()] for word in words))


def _read_range(text: str, own_unit: str) -> tuple[Range, str] | None:
    """A range of numbers and its unit (that of the column when it names none); None when the words are none."""
    match = _BETWEEN.fullmatch(text)
    if match:
        units = {_unit(match["low_unit"]), _unit(match["high_unit"])} - {""}
        if len(units) > 1:
            raise RangeError(
                f"In `{text}` staan twee eenheden: {' en '.join(sorted(units))}.", "Gebruik overal dezelfde eenheid."
            )
        begin = (match["begin"] or "").casefold()
        end = match["end"].casefold().removeprefix("en ")
        low = (_value(match["low"]), int(re.fullmatch(_MORE, begin) is not None))
        high = (_value(match["high"]), int(re.fullmatch(_AT_MOST, end) is not None))
        return Range(low, high), next(iter(units), own_unit)
    match = _OR_ELSE.fullmatch(text)
    if match:
        value, unit = _value(match["low"]), _unit(match["low_unit"]) or own_unit
        upwards = re.fullmatch(_UP, match["side"], re.I) is not None
        return (Range(low=(value, 0)) if upwards else Range(high=(value, 1))), unit
    match = _ONE_SIDE.fullmatch(text)
    if match:
        value, unit, side = _value(match["low"]), _unit(match["low_unit"]) or own_unit, match["side"].casefold()
        if re.fullmatch(_AT_MOST, side) or re.fullmatch(_LESS, side):
            return Range(high=(value, int(re.fullmatch(_AT_MOST, side) is not None))), unit
        return Range(low=(value, int(re.fullmatch(_MORE, side) is not None))), unit
    match = _EXACTLY.fullmatch(text)
    if match:
        value = _value(match["low"])
        return Range((value, 0), (value, 1)), _unit(match["low_unit"]) or own_unit
    return None


def _value(written: str) -> Fraction:
    sign = -1 if re.match(r"[-−–]|min", written, re.I) else 1
    digits = re.sub(r"[-−–\s]|min", "", written)
    whole, _, decimals = digits.partition(",")
    if ("." in whole and not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", whole)) or "." in decimals:
        raise RangeError(f"In `{written}` staat een punt.", "Schrijf een komma voor decimalen: `0,5`.")
    return sign * Fraction(f"{whole.replace('.', '')}.{decimals or 0}")


def _unit(written: str) -> str:
    unit = written.strip().rstrip(".")
    return _UNITS.get(unit.casefold(), unit)


def _in_whole_numbers(numbers: Range) -> Range:
    """The same whole numbers, from just before the first up to just before the one behind the last."""

    def moved(place: Place) -> Place:
        if place in (NOWHERE, BEYOND):
            return place
        value = place[0]
        return (Fraction(floor(value) + 1 if place[1] else ceil(value)), 0)

    return Range(moved(numbers.low), moved(numbers.high))


def _written(place: Place) -> str:
    value = Fraction(place[0])
    if value.denominator == 1:
        return str(value.numerator)
    text = f"{float(value):.6f}".rstrip("0")
    return text.replace(".", ",")
