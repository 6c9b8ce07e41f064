"""What may have turned in a text, as people say it: "4 werd 6", "*niet* verdween"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jgz.language.tokens import Token, is_number, tokens_of
from jgz.language.turning_words import NEGATIONS, UNITS
from jgz.model.difference import Difference

_MOST, _MOST_TOGETHER = 6, 3


def turned_words(item: Difference) -> str:
    """The words to look at twice as one phrase, `a werd b; *c* verdween; *d* kwam erbij`; empty when there are none.

    What took the place of what is told together: a number beside a number, a unit beside a unit.
    """
    went = [word[1:] for word in item.attention if word.startswith("-")]
    came = [word[1:] for word in item.attention if word.startswith("+")]
    pairs: list[tuple[str, str]] = []
    for was, becomes in item.swaps if item.pieces else ():
        pairs += _paired(_taken(was, went), _taken(becomes, came))
    # What is no word of the text: how urgent a card is, or a field.
    pairs += zip(went, came, strict=True) if len(went) == len(came) else [*_alone(went, came)]
    told = list(dict.fromkeys(_phrase(was, becomes) for was, becomes in pairs))
    more = len(told) - _MOST
    return "; ".join([*told[:_MOST], *([f"en nog {more}"] if more > 0 else [])])


def _taken(text: str, left: list[str]) -> list[Token]:
    """The words of a text that are among those left, in the order of the text; they are left no longer."""
    found = []
    for token in tokens_of(text):
        if token.word in left:
            left.remove(token.word)
            found.append(token)
    return found


def _paired(went: Sequence[Token], came: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Words that went and came in one place, those of one sort together; what is left over took each other's place."""
    rest: tuple[list[Token], list[Token]] = [], []
    for sort in dict.fromkeys(_sort(token) for token in (*went, *came)):
        gone, new = ([token for token in side if _sort(token) == sort] for side in (went, came))
        both = min(len(gone), len(new))
        yield from ((gone[number].word, new[number].word) for number in range(both))
        rest[0].extend(gone[both:])
        rest[1].extend(new[both:])
    texts = [[token.word for token in side] for side in rest]
    if all(rest) and max(map(len, rest)) <= _MOST_TOGETHER and not _is_no_beside_a_number(*rest):
        yield " ".join(texts[0]), " ".join(texts[1])
    else:
        yield from _alone(*texts)


def _is_no_beside_a_number(*sides: Sequence[Token]) -> bool:
    """Whether a number came where a negation went, or the other way round: then neither took the other's place."""
    sorts = {_sort(token) for side in sides for token in side}
    return "negation" in sorts and bool(sorts & {"number", "unit"})


def _alone(went: Sequence[str], came: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield from ((word, "") for word in went)
    yield from (("", word) for word in came)


def _sort(token: Token) -> str:
    if is_number(token):
        return "number"
    if token.word in NEGATIONS:
        return "negation"
    return "unit" if token.key in UNITS.values() else "word"


def _phrase(was: str, becomes: str) -> str:
    if was == becomes:
        return f"{was} veranderde"
    if was and becomes:
        return f"{was} werd {becomes}"
    return f"*{was}* verdween" if was else f"*{becomes}* kwam erbij"
