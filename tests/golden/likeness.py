"""Learns what words say of a danger from the kept sentences, and writes `scripts/jgz/search/likeness.json`.

Softmax regression by gradient descent, in a fixed order, so that the same sentences give the same file. Sentences with
`apart` in their last column are not learned from: they show how well it does on what it never saw.
"""

from __future__ import annotations

import json
import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from jgz.language.patterns import plain, read_groups
from jgz.model import Registers
from jgz.search.analyser import words
from jgz.search.fitting import LONGEST
from jgz.search.likeness import features, groups_by_entry

NONE, APART = "", "apart"
# Groups of words that say nothing by themselves.
_LEFT_OUT = {"GEWOON", "AANEEN", "VEEL", "NIET", "SUF", "VAKTAAL", "VOORKOMEN"}
_ROUNDS, _SLOWER, _SEED = 10, 0.3, 1
_STEP, _STEP_AGAIN = 0.25, 0.1
# What is seen once, or says little, is left out; what is left learns again without it, twice. Written in eighths.
_LEAST_SEEN, _LEAST_WORTHS, _UNIT = 2, (0.5, 0.8), 8
# How much likelier than none an answer must be, and how near the second one comes to the first.
_MARGIN, _NEAR = 5, 16
_ORDINARY = ("aanbevelingen.tsv", "aanwezig.tsv", "afwezig.tsv", "zoektermen.tsv", "richtlijnvragen.tsv")

Worths = dict[str, dict[str, float]]


def write_likeness(folder: Path, registers: Registers) -> str:
    """The whole file, learned from the queries in a folder."""
    groups = read_groups((item.name, item.words) for item in registers.word_groups)
    by_entry = groups_by_entry({name: item for name, item in groups.items() if name not in _LEFT_OUT})
    rows = [(features(typed(text), by_entry), kind) for text, kind in _sentences(folder)]
    seen = Counter(feature for found, _ in rows for feature in found)
    data = [(sorted(item for item in found if seen[item] >= _LEAST_SEEN), kind) for found, kind in rows]
    kinds = [NONE, *sorted({kind for _, kind in data} - {NONE})]
    return json.dumps(_written(kinds, *_learned(data, kinds)), ensure_ascii=False, separators=(",", ":")) + "\n"


def typed(text: str) -> list[str]:
    """The words of a query, as they are compared."""
    return [plain(part) for word in words(text[:LONGEST]) for part in (word.parts or (word.text,))]


def _sentences(folder: Path) -> Iterator[tuple[str, str]]:
    for row in _rows(folder / "gevaar.tsv"):
        if row[3] != APART:
            yield row[0], row[2].split("|")[0]
    for row in _rows(folder / "geen-gevaar.tsv"):
        if row[3] != APART and row[2] == "niets":
            yield row[0], NONE
    for name in _ORDINARY:
        yield from ((row[0], NONE) for row in _rows(folder / name))


def _rows(path: Path) -> Iterator[list[str]]:
    _, *lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return (line.split("\t") for line in lines)


def _learned(data: Sequence[tuple[list[str], str]], kinds: Sequence[str]) -> tuple[Worths, dict[str, float]]:
    base = dict.fromkeys(kinds, 0.0)
    worths: Worths = {feature: dict.fromkeys(kinds, 0.0) for found, _ in data for feature in found}
    _learn(data, worths, base, _STEP)
    # What is left takes over what the others said: half of the room, and as many dangers known.
    for least in _LEAST_WORTHS:
        worths = {feature: _over(own, least) for feature, own in worths.items()}
        _learn(data, worths, base, _STEP_AGAIN)
    return worths, base


def _over(worths: dict[str, float], least: float) -> dict[str, float]:
    return {kind: worth for kind, worth in worths.items() if abs(worth) >= least}


def _learn(data: Sequence[tuple[list[str], str]], worths: Worths, base: dict[str, float], first_step: float) -> None:
    """Changes the worths that there are, and the base."""
    order, chance = list(data), random.Random(_SEED)
    for number in range(_ROUNDS):
        chance.shuffle(order)
        step = first_step / (1 + number * _SLOWER)
        for found, right in order:
            for kind, share in _shares(found, worths, base).items():
                change = ((kind == right) - share) * step
                if abs(change) < 1e-3:
                    continue
                base[kind] += change * 0.3
                for own in (worths[feature] for feature in found):
                    if kind in own:
                        own[kind] += change


def _shares(found: Sequence[str], worths: Worths, base: dict[str, float]) -> dict[str, float]:
    sums = dict(base)
    for feature in found:
        for kind, worth in worths[feature].items():
            sums[kind] += worth
    most = max(sums.values())
    powers = {kind: math.exp(value - most) for kind, value in sums.items()}
    whole = sum(powers.values())
    return {kind: power / whole for kind, power in powers.items()}


def _written(kinds: Sequence[str], worths: Worths, base: dict[str, float]) -> dict[str, Any]:
    found: dict[str, list[int]] = {}
    for feature, own in sorted(worths.items()):
        pairs = sorted((kinds.index(kind), round(value * _UNIT)) for kind, value in own.items())
        if told := [number for pair in pairs if pair[1] for number in pair]:
            found[feature] = told
    return {
        "soorten": kinds,
        "basis": [round(base[kind] * _UNIT) for kind in kinds],
        "marge": _MARGIN,
        "verschil": _NEAR,
        "woorden": found,
    }
