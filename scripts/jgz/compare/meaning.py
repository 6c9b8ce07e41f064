"""Two texts word by word: what came and went, and which of those words may turn the meaning round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from jgz.compare.edits import Stretch, stretches
from jgz.compare.spelling import IsSlip, negations_bounded, says_the_same_words
from jgz.language.opposites import OPPOSITE_BEGINNINGS, OPPOSITES
from jgz.language.tokens import Token, tokens_of
from jgz.language.turning_words import UNITS
from jgz.model.difference import Piece, plain

# Opposites count where a few words took the place of a few others; in longer stretches they meet by chance.
_SHORT = 4
_RANGE = ("tot", "t/m")
# Shorter ones are letters with other uses.
_SHORTEST_UNIT = 2


@dataclass(frozen=True, slots=True)
class TextChange:
    """How one text became another.

    `attention` are the words that may turn the meaning and that came or went, as `+word` and `-word`, sorted. `pieces`
    lays both texts out in one row; it is empty when no word or sign came or went. `spelling` says that all words are
    still the same words.
    """

    attention: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    spelling: bool = True

    def __bool__(self) -> bool:
        return bool(self.pieces)


def _no_slip(old: str, new: str) -> bool:
    """Without other texts to look in, no word is taken for a slip of another."""
    return False


def change_of(before: str, after: str, is_slip: IsSlip = _no_slip) -> TextChange:
    """How one text became another; `is_slip` says whether an old word is a misspelling of a new one."""
    one, other = plain(before), plain(after)
    if one == other:
        return TextChange()
    old, new = tokens_of(one), tokens_of(other)
    found = stretches([item.key for item in old], [item.key for item in new])
    if found is None:
        found = [Stretch(False, range(len(old)), range(len(new)))]
    texts = _Texts(one, old), _Texts(other, new)
    pieces = tuple(piece for item in found for piece in _pieces(item, *texts))
    if all(piece.sign == "=" for piece in pieces):
        return TextChange()
    same = says_the_same_words(found, old, new, is_slip)
    words = [
        word for item in found if not item.alike for word in _of_stretch(_part(old, item.old), _part(new, item.new))
    ]
    words += [f"{sign}{word}" for sign, word in negations_bounded(old, new)] if not words else []
    return TextChange(() if same else tuple(sorted(words)), pieces, same)


def _part(tokens: Sequence[Token], places: range) -> Sequence[Token]:
    return tokens[places.start : places.stop]


@dataclass(frozen=True, slots=True)
class _Texts:
    """A text and its words, to cut pieces from that keep the white space behind them."""

    text: str
    tokens: Sequence[Token]

    def piece(self, places: range) -> str:
        if not places:
            return ""
        begin = self.tokens[places.start].start if places.start else 0
        end = self.tokens[places.stop].start if places.stop < len(self.tokens) else len(self.text)
        return self.text[begin:end]


def _pieces(item: Stretch, old: _Texts, new: _Texts) -> Iterator[Piece]:
    """A stretch as pieces. What means the same may still be written in another way ("2", "twee")."""
    if not item.alike or old.piece(item.old).strip() == new.piece(item.new).strip():
        parts = [(item.alike, item.old, item.new)]
    else:
        parts = list(_runs(item, old, new))
    for alike, before, after in parts:
        if alike:
            was, text = old.piece(before), new.piece(after)
            yield Piece("=", text, "" if was == text else was)
            continue
        yield from (Piece("-", old.piece(before)),) if before else ()
        yield from (Piece("+", new.piece(after)),) if after else ()


def _runs(item: Stretch, old: _Texts, new: _Texts) -> Iterator[tuple[bool, range, range]]:
    """The runs within a stretch of words that are written alike, and of those that only mean the same."""

    def written_alike(number: int) -> bool:
        before, after = old.piece(item.old[number : number + 1]), new.piece(item.new[number : number + 1])
        return before.strip() == after.strip()

    for alike, numbers in groupby(range(len(item.old)), written_alike):
        first, *rest = numbers
        last = rest[-1] if rest else first
        yield alike, item.old[first : last + 1], item.new[first : last + 1]


def _of_stretch(went: Sequence[Token], came: Sequence[Token]) -> list[str]:
    """The words that turn the meaning in one place where words went and others came."""
    gone = _left(went, came)
    new = _left(came, went)
    if len(went) <= _SHORT and len(came) <= _SHORT:
        gone |= _turned(went, came)
        new |= _turned(came, went)
    return [*(f"-{item.word}" for item in gone), *(f"+{item.word}" for item in new)]


def _left(some: Sequence[Token], others: Sequence[Token]) -> set[Token]:
    """The marked words that have no counterpart in the others."""
    taken = Counter(item.mark for item in others)
    if any(item.key == "-" for item in others):
        # "2-4 weken" may become "2 tot 4 weken" and "2 t/m 4 weken".
        taken.update(_RANGE)
    found = set()
    for item in some:
        if item.mark and taken[item.mark]:
            taken[item.mark] -= 1
        elif item.mark:
            found.add(item)
    return found


def _turned(some: Sequence[Token], others: Sequence[Token]) -> set[Token]:
    """The words of which the others hold the opposite: another side of their group, or with or without "on"."""
    return {item for item in some if any(_are_opposite(item.key, other.key) for other in others)}


def _are_opposite(one: str, other: str) -> bool:
    if one == f"on{other}" or other == f"on{one}" or _begin_opposite(one, other):
        return True
    if _other_unit(one, other) or _are_ordinals(one, other):
        return True
    sides = dict(OPPOSITES.get(one, ()))
    return any(sides.get(group, side) != side for group, side in OPPOSITES.get(other, ()))


def _begin_opposite(one: str, other: str) -> bool:
    """Whether two words are alike but for an opposite beginning: "linkerheup" and "rechterheup"."""
    for pair in OPPOSITE_BEGINNINGS:
        for begin, end in (pair, pair[::-1]):
            if one.startswith(begin) and other == end + one.removeprefix(begin):
                return True
    return False


def _other_unit(one: str, other: str) -> bool:
    """Whether another unit took the place of one: "een paar weken" and "een paar maanden"."""
    if min(len(one), len(other)) < _SHORTEST_UNIT or one not in UNITS or other not in UNITS:
        return False
    return UNITS[one] != UNITS[other]


def _are_ordinals(one: str, other: str) -> bool:
    """Whether two different words say which one of a row: "tweede" and "derde"."""
    return all(item[:-1].isdecimal() and item.endswith("e") for item in (one, other)) and one != other
