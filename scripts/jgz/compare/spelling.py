"""Whether two texts say the same words: only spelling, inflection, punctuation and layout differ.

A program can't know whether another word is another advice, so every doubt makes it another word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from jgz.compare.edits import Stretch
from jgz.language.opposites import OPPOSITES
from jgz.language.stems import are_forms_of_one, fold
from jgz.language.tokens import Token, is_number
from jgz.language.turning_words import NEGATIONS, UNITS

# Signs that end or bind a sentence. A question mark makes another sentence of it, and `/`, `+` or `=` say something.
_LIGHT = frozenset(".,;:!'\"()[]–—-−…•·")
_ENDS = frozenset(".;:!")
_LETTERS_THAT_SOUND_ALIKE = ("eiij", "auou", "ck", "sz", "fv", "dt", "iy", "gch")
# How long a word is before a slip in it is likelier than another word; a `d` for a `t` is the commonest slip, and
# a vowel for another one the first to make a word of its own ("bellen", "billen").
_SHORTEST_TYPO, _SHORTEST_WITH_D_OR_T, _SHORTEST_WITH_A_VOWEL = 5, 4, 7
_VOWELS = frozenset("aeiou")

# How often a word stands in other texts: old word, new word -> whether the old one is a slip of the new one.
IsSlip = Callable[[str, str], bool]


def says_the_same_words(found: Sequence[Stretch], old: Sequence[Token], new: Sequence[Token], is_slip: IsSlip) -> bool:
    """Whether the stretches of two texts differ in nothing but how the same words are written."""
    if any(negations_bounded(old, new)):
        return False
    for item in found:
        went, came = old[item.old.start : item.old.stop], new[item.new.start : item.new.stop]
        if item.alike:
            if not all(map(_written_alike, went, came)):
                return False
        elif not _same_words(_words(went, old), _words(came, new), is_slip):
            return False
    return True


def _written_alike(one: Token, other: Token) -> bool:
    """Whether two words with one key are one word: "2" and "twee", "2e" and "tweede"; not "minstens" and "minimaal"."""
    if one.word == other.word or fold(one.word) == fold(other.word) or is_number(one) or one.key[:1].isdigit():
        return True
    return (one.key in UNITS.values() and not one.word.isdigit()) or _are_light(one, other)


def _are_light(one: Token, other: Token) -> bool:
    return one.word in _LIGHT and other.word in _LIGHT


def _words(tokens: Sequence[Token], text: Sequence[Token]) -> list[Token]:
    """The words of a stretch, without light punctuation; a dash between numbers is no punctuation."""
    return [item for item in tokens if item.word not in _LIGHT or _between_numbers(item, text)]


def _between_numbers(sign: Token, text: Sequence[Token]) -> bool:
    place = text.index(sign)
    return 0 < place < len(text) - 1 and is_number(text[place - 1]) and is_number(text[place + 1])


def _same_words(went: list[Token], came: list[Token], is_slip: IsSlip) -> bool:
    if len(went) == len(came):
        return all(_is_same_word(one, other, is_slip) for one, other in zip(went, came, strict=True))
    # "slaap zak" and "slaapzak".
    weighty = any(item.mark or item.word in OPPOSITES or is_number(item) for item in (*went, *came))
    return not weighty and _letters(went) == _letters(came) and bool(went) and bool(came)


def _letters(tokens: list[Token]) -> str:
    return fold("".join(item.word for item in tokens)).replace("'", "")


def _is_same_word(one: Token, other: Token, is_slip: IsSlip) -> bool:
    if one.key == other.key:
        return _written_alike(one, other)
    # "Één" is a number and "een" is none; the stress is all that tells.
    if one.mark or other.mark or is_number(one) or is_number(other):
        return False
    if _letters([one]) == _letters([other]):
        return True
    if not (one.word.isalpha() or "'" in one.word) or one.word in UNITS or other.word in UNITS:
        return False
    if OPPOSITES.get(one.word) != OPPOSITES.get(other.word):
        return False
    return are_forms_of_one(one.word, other.word) or (_is_near(one.word, other.word) and is_slip(one.word, other.word))


def _is_near(old: str, new: str) -> bool:
    """Whether one slip of a writer lies between two words: a letter doubled, lost, added, swapped or sounding alike."""
    shortest = min(len(old), len(new))
    if shortest < _SHORTEST_WITH_D_OR_T or old[0] != new[0] or not (old.isalpha() and new.isalpha()):
        return False
    start = next(number for number, (one, other) in enumerate(zip_longest(old, new)) if one != other)
    rest, others = old[start:], new[start:]
    if shortest < _SHORTEST_TYPO:
        return _swaps(rest, others, "dt")
    if shortest >= _SHORTEST_WITH_A_VOWEL and {rest[:1], others[:1]} <= _VOWELS and rest[1:] == others[1:]:
        return True
    if rest[1:] == others or rest == others[1:]:
        return True
    if rest[2:] == others[2:] and len(rest) > 1 and rest[:2] == others[1::-1]:
        return True
    return any(_swaps(rest, others, group) for group in _LETTERS_THAT_SOUND_ALIKE)


def _swaps(rest: str, others: str, group: str) -> bool:
    """Whether sounds that are easily mistaken took each other's place: the two halves of a group."""
    half = 1 if group == "gch" else len(group) // 2
    one, other = group[:half], group[half:]
    return any(
        rest.startswith(a) and others.startswith(b) and rest[len(a) :] == others[len(b) :]
        for a, b in ((one, other), (other, one))
    )


def negations_bounded(old: Sequence[Token], new: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Negations round which punctuation moved, as they went (`-`) and came (`+`): "doe, niet" and "doe niet,"."""
    before, after = list(_around_negations(old)), list(_around_negations(new))
    for one, other in zip(before, after, strict=True) if len(before) == len(after) else ():
        if _other_side(*one[1:], *other[1:]):
            yield from (("-", one[0]), ("+", other[0]))


def _other_side(left: str, right: str, new_left: str, new_right: str) -> bool:
    """Whether a sign went from one side to the other, or a sentence now ends where it went on."""
    crossed = (bool(left), bool(right)) == (bool(new_right), bool(new_left)) and bool(left) != bool(right)
    return crossed or (left in _ENDS) != (new_left in _ENDS) or (right in _ENDS) != (new_right in _ENDS)


def _around_negations(tokens: Sequence[Token]) -> Iterator[tuple[str, str, str]]:
    """Every negation with the sign before and after it; empty where a word stands, or the text ends."""
    for number, item in enumerate(tokens):
        if item.word in NEGATIONS:
            yield item.word, _sign(tokens, number - 1), _sign(tokens, number + 1)


def _sign(tokens: Sequence[Token], number: int) -> str:
    inside = 0 <= number < len(tokens) - 1
    return tokens[number].word if inside and tokens[number].word in _LIGHT else ""
