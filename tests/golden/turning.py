"""The golden files of the comparison on a device: the words that may turn a meaning, and what is told of some changes.

`theme/assets/voorstel-woorden.js` holds the words of `turning_words` and `opposites` in `jgz.language`;
`keerwoorden.json` holds pairs of texts with what `jgz verschil` tells of them.
`theme/assets/voorstel-verschil.js` is tested on both.
"""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

from jgz.compare.meaning import change_of
from jgz.language import turning_words as words
from jgz.language.opposites import OPPOSITE_BEGINNINGS, OPPOSITES
from jgz.model.difference import Aspect, Difference
from jgz.turned import turned_words

ROOT = Path(__file__).resolve().parents[2]
WORDS = ROOT / "theme" / "assets" / "voorstel-woorden.js"
CASES = Path(__file__).with_name("keerwoorden.json")
_PAIRS = Path(__file__).with_name("keerwoorden.txt")


def write_words() -> str:
    """The script that holds the words."""
    numbers = {word: _decimal(value) for word, value in words.NUMBERS.items()}
    held = {
        "numbers": numbers,
        "ordinals": words.ORDINALS,
        "units": words.UNITS,
        "sureUnits": sorted(words.SURE_UNITS),
        "per": sorted(words.PER),
        "negations": words.NEGATIONS,
        "weighty": words.WEIGHTY,
        "limits": words.LIMITS,
        "limitsOfNumbers": sorted(words.LIMITS_OF_NUMBERS),
        "amounts": sorted(words.AMOUNTS),
        "amountEndings": sorted((*words.RATES, *words.AMOUNT_ENDINGS)),
        "rates": words.RATES,
        "medicines": sorted(words.MEDICINES),
        "medicineEndings": sorted(words.MEDICINE_ENDINGS),
        "roman": sorted(words.ROMAN),
        "opposites": {word: [list(pair) for pair in pairs] for word, pairs in OPPOSITES.items()},
        "beginnings": [list(pair) for pair in OPPOSITE_BEGINNINGS],
    }
    text = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    return (
        "// biome-ignore-all format: written by `python -m tests.golden keerwoorden`, from the words of the check.\n"
        "// biome-ignore-all lint: as above.\n"
        f"export const WORDS = /** @type {{import('./voorstel-tekens.js').Words}} */ ({text});\n"
    )


def _decimal(value: str) -> str:
    number = Fraction(value)
    return str(number.numerator) if number.denominator == 1 else str(float(number))


def read_pairs() -> list[tuple[str, str]]:
    """The pairs of `keerwoorden.txt`: an old and a new text, divided by ` => `."""
    lines = _PAIRS.read_text(encoding="utf-8").splitlines()
    return [(old, new) for old, _, new in (line.partition(" => ") for line in lines if line and line[0] != "#")]


def case(old: str, new: str) -> dict[str, Any]:
    """A pair with whether the check takes it for the same, and what it tells."""
    change = change_of(old, new)
    found = Difference("m", "a", Aspect.TEXT, old, new, change.attention, change.pieces, change.spelling)
    return {"oud": old, "nieuw": new, "zelfde": not change or found.keeps_meaning, "let_op": turned_words(found)}


def write_cases() -> str:
    """The pairs with what is told of them."""
    return "".join(f"{json.dumps(case(*pair), ensure_ascii=False)}\n" for pair in read_pairs())
