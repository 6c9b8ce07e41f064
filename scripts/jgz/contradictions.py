"""Recommendations that may contradict or repeat each other, found by their words alone.

First the same subject (stems of words, the rare ones counting more), for phases that both are about; then what may make
them say something else, in the order of `PAIR_KINDS` (after de Marneffe, Rafferty and Manning, "Finding contradictions
in text", 2008). What is found is for people to judge: it is never an error.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log, sqrt

from jgz.language.direction import direction_of
from jgz.language.opposites import OPPOSITES
from jgz.language.subjects import ABOUT, CHANCE, EMPTY, SITUATIONS, subject_of
from jgz.language.tokens import Token, is_number, tokens_of
from jgz.language.turning_words import NEGATIONS, UNITS
from jgz.model import Direction, JudgedPair, Kind, Library, Module, Recommendation
from jgz.model.difference import plain
from jgz.model.pair import PAIR_KINDS, Pair
from jgz.store import NOTHING_KEPT, Store, canonical, kept_or_made

_ORDER = tuple(PAIR_KINDS)
# From which likeness a pair may be of a kind. What the words prove less needs more likeness.
_LEAST = {
    "richting": 0.0, "getal": 0.30, "ontkenning": 0.44, "tegengesteld": 0.30, "sterkte": 0.50, "dubbel": 0.45,
}  # fmt: skip
_SUBJECT = min(value for value in _LEAST.values() if value)
# Where only a word of denial differs, and not which way the advice points.
_LEAST_FOR_DENIALS = 0.42
# Recommendations of one module are written beside each other: they differ on purpose.
_LEAST_IN_ONE_MODULE = 0.46
# As if there were so many other texts.
_AS_IF = 20


@dataclass(frozen=True)
class _Text:
    """A recommendation as it is compared."""

    item: Recommendation
    tokens: tuple[Token, ...]
    stems: frozenset[str]
    amounts: dict[str, frozenset[str]]
    direction: Direction | None
    denials: int
    words: frozenset[str]
    turnable: frozenset[str]


def open_pairs(library: Library, store: Store = NOTHING_KEPT, *, also_judged: bool = False) -> list[Pair]:
    """The pairs in all modules that hold or are being made, the most telling first; those that people judged only when
    asked for. `store` has what was found before among the same texts.
    """
    modules = [item for item in library.modules if item.lapse is None]
    items = [one for item in modules for one in item.recommendations]
    made_from = canonical(
        tuple(
            (item.full_id, item.text, item.kind, item.direction, item.strength, item.certainty, item.phases, item.bds)
            for item in items
        )
    )
    found = json.loads(kept_or_made(store.room("paren"), (made_from,), lambda: _as_bytes(find_pairs(modules), items)))
    pairs = [Pair(kind, items[a], items[b], tuple(words), likeness) for kind, a, b, words, likeness in found]
    return pairs if also_judged else not_judged(pairs, library.registers.judged_pairs)


def _as_bytes(pairs: Iterable[Pair], items: Iterable[Recommendation]) -> bytes:
    """The pairs, each recommendation by its place."""
    places = {id(item): place for place, item in enumerate(items)}
    rows = [(item.kind, places[id(item.one)], places[id(item.other)], item.words, item.likeness) for item in pairs]
    return json.dumps(rows).encode()


def find_pairs(modules: Iterable[Module]) -> list[Pair]:
    """The pairs among the recommendations of some modules, the most telling kind first, then the most alike."""
    texts = [_read(item) for module in modules for item in module.recommendations if item.kind is not Kind.NONE]
    return sorted(
        _pairs(texts), key=lambda item: (_ORDER.index(item.kind), -item.likeness, item.one.full_id, item.other.full_id)
    )


def not_judged(pairs: Iterable[Pair], judged: Iterable[JudgedPair]) -> list[Pair]:
    """The pairs of which nobody has said what they are, or of which a text changed since."""
    known = defaultdict(set)
    for item in judged:
        known[item.one, item.other].add(item.texts)

    def is_judged(pair: Pair) -> bool:
        # Of few pairs anybody said anything: only their words are marked.
        said = known.get((pair.one.full_id, pair.other.full_id))
        return said is not None and texts_mark(pair.one, pair.other) in said

    return [pair for pair in pairs if not is_judged(pair)]


def texts_mark(one: Recommendation, other: Recommendation) -> str:
    """A mark of the words of two recommendations."""
    words = "\n".join(plain(item.text) for item in (one, other))
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:16]


def _pairs(texts: list[_Text]) -> Iterator[Pair]:
    alike = _alike(texts)
    for (one, other), likeness in alike.items():
        if pair := _judge(texts[one], texts[other], likeness):
            yield pair
    for one, other in _same_elements(texts) - alike.keys():
        if pair := _judge(texts[one], texts[other], 0.0):
            yield pair


def _read(item: Recommendation) -> _Text:
    tokens = tuple(tokens_of(item.text))
    words = [token.word for token in tokens]
    stems = frozenset(subject_of(word) for word in words if word.isalpha() and len(word) > 2 and word not in EMPTY)
    denials = sum(token.mark in ("niet", "nooit", "zonder", "ontraad", "vermijd", "achterwege") for token in tokens)
    said = frozenset(words)
    turnable = (said & OPPOSITES.keys()) - CHANCE - ABOUT
    way = item.direction or direction_of(item.text)
    return _Text(item, tokens, stems, _amounts(tokens), way, denials, said, turnable)


def _amounts(tokens: tuple[Token, ...]) -> dict[str, frozenset[str]]:
    """The numbers of a text by their unit."""
    found: dict[str, set[str]] = defaultdict(set)
    waiting: list[str] = []
    for number, token in enumerate(tokens):
        if is_number(token):
            waiting.append(token.key)
            after = tokens[number + 1 : number + 4]
            unit = next((UNITS[item.word] for item in after if item.word in UNITS), "")
            joined = after and (is_number(after[-1]) or any(is_number(item) for item in after))
            if unit or not joined:
                for value in waiting:
                    found[unit].add(value)
                waiting = []
    return {unit: frozenset(values) for unit, values in found.items()}


def _alike(texts: list[_Text]) -> dict[tuple[int, int], float]:
    """The pairs about one subject, with the cosine of their words; a word counts by how rare it is.

    Words go into the index in order of rarity, and of each text only those without which it can't be alike enough: so
    common words, which would bring everything together, are never looked up (Bayardo, Ma and Srikant, 2007).
    """
    often = Counter(word for text in texts for word in text.stems)
    # Among few texts a word that two of them share is still rare.
    weight = {word: log(1 + (len(texts) + _AS_IF) / count) ** 2 for word, count in often.items()}
    weigh = weight.__getitem__
    lengths = [sqrt(sum(map(weigh, text.stems))) or 1.0 for text in texts]
    phases = [frozenset(text.item.phases) for text in texts]
    index: dict[str, list[int]] = defaultdict(list)
    found: dict[tuple[int, int], float] = {}
    for number, text in enumerate(texts):
        # The commonest first: what is left at any point bounds what the rest can still add.
        words = sorted(text.stems, key=lambda word: (-often[word], word))
        met: set[int] = set()
        for word in text.stems:
            met.update(index.get(word, ()))
        mine, stems = phases[number], text.stems
        for other in met:
            # An advice without phases is for all.
            if mine and phases[other] and mine.isdisjoint(phases[other]):
                continue
            likeness = sum(map(weigh, stems & texts[other].stems)) / (lengths[number] * lengths[other])
            if likeness >= _SUBJECT:
                found[other, number] = likeness
        rest, least = 0.0, (_SUBJECT * lengths[number]) ** 2
        for word in words:
            rest += weight[word]
            if rest >= least:
                index[word].append(number)
    return found


def _share_a_phase(one: Recommendation, other: Recommendation) -> bool:
    return not one.phases or not other.phases or not set(one.phases).isdisjoint(other.phases)


def _same_elements(texts: list[_Text]) -> set[tuple[int, int]]:
    """The pairs that name one element of the Basisdataset, while the one is for and the other against."""
    by_element: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for element in text.item.bds:
            by_element[element.partition("@")[0]].append(number)
    return {
        (one, other)
        for numbers in by_element.values()
        for place, one in enumerate(numbers)
        for other in numbers[place + 1 :]
        if _point_away(texts[one], texts[other]) and _share_a_phase(texts[one].item, texts[other].item)
    }


def _point_away(one: _Text, other: _Text) -> bool:
    ways = {one.item.direction, other.item.direction}
    return ways == {Direction.FOR, Direction.AGAINST}


def _judge(one: _Text, other: _Text, likeness: float) -> Pair | None:
    """The first kind that a pair is of; None when nothing in the words tells."""
    least = _LEAST_IN_ONE_MODULE if one.item.module_id == other.item.module_id else 0.0
    one, other = sorted((one, other), key=lambda text: text.item.full_id)
    if _in_another_situation(one, other) or _in_another_situation(other, one):
        return None
    for kind, signs in _SIGNS.items():
        if likeness < max(_LEAST[kind], least if kind != "richting" else 0.0):
            continue
        if words := signs(one, other, likeness):
            return Pair(kind, one.item, other.item, words, round(likeness, 2))
    return None


def _in_another_situation(one: _Text, other: _Text) -> bool:
    return any(
        word in one.words and word not in other.words and subject_of(subject) in other.stems
        for word, subject in SITUATIONS
    )


def _one_element(one: _Text, other: _Text, _likeness: float) -> tuple[str, ...]:
    """The elements of the Basisdataset that both name, the one for and the other against."""
    if not _point_away(one, other):
        return ()
    mine, theirs = ({item.partition("@")[0] for item in text.item.bds} for text in (one, other))
    return tuple(sorted(mine & theirs))


def _repeated(one: _Text, other: _Text, _likeness: float) -> tuple[str, ...]:
    """The words that both have."""
    return tuple(sorted({token.word for token in one.tokens if subject_of(token.word) in one.stems & other.stems}))


def _other_numbers(one: _Text, other: _Text, _likeness: float) -> tuple[str, ...]:
    """Numbers with one unit of which the two share none."""
    said: list[str] = []
    for unit in sorted(one.amounts.keys() & other.amounts.keys()):
        mine, theirs = one.amounts[unit], other.amounts[unit]
        if mine.isdisjoint(theirs):
            said += [_amount(values, unit) for values in (mine, theirs)]
    return tuple(said)


def _amount(values: frozenset[str], unit: str) -> str:
    return f"{', '.join(sorted(value.removeprefix('#') for value in values))} {unit}".strip()


def _denied(one: _Text, other: _Text, likeness: float) -> tuple[str, ...]:
    """What the one tells to do and the other not to."""
    if one.direction and other.direction and one.direction is not other.direction:
        return tuple(sorted({*_denials(one), *_denials(other)})) or ("voor", "tegen")
    if bool(one.denials) != bool(other.denials) and likeness >= _LEAST_FOR_DENIALS:
        return tuple(sorted({*_denials(one), *_denials(other)}))
    return ()


def _denials(text: _Text) -> list[str]:
    return [token.word for token in text.tokens if token.word in NEGATIONS]


def _opposites(one: _Text, other: _Text, _likeness: float) -> tuple[str, ...]:
    """Words of the one of which the other has the opposite instead."""
    theirs = sorted(other.turnable - one.words)
    for first in sorted(one.turnable - other.words) if theirs else ():
        sides = dict(OPPOSITES[first])
        for second in theirs:
            if any(sides.get(group, side) != side for group, side in OPPOSITES[second]):
                return (first, second)
    return ()


def _weighed(first: _Text, second: _Text, _likeness: float) -> tuple[str, ...]:
    """Their strengths, or how certain they are, where these differ."""
    one, other = first.item, second.item
    if one.strength and other.strength and one.strength is not other.strength:
        return (one.strength.value, other.strength.value)
    if one.certainty and other.certainty and one.certainty is not other.certainty:
        return (one.certainty.value, other.certainty.value)
    return ()


# What may make a pair of a kind, in the order of the kinds: the words that tell it, none when it is not.
_SIGNS = {
    "richting": _one_element,
    "getal": _other_numbers,
    "ontkenning": _denied,
    "tegengesteld": _opposites,
    "sterkte": _weighed,
    "dubbel": _repeated,
}
