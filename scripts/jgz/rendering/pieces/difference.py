"""A change in meaning as readers see it: both texts, with the words that came or went marked."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model.difference import Difference

# Longer stretches of a text that stayed are cut in the middle.
_LONG = 240


@dataclass(frozen=True, slots=True)
class WordsView:
    """Some words of a text; `marked` when they came or went."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """A change in meaning: what it is about (for a recommendation with its place on the page), and both texts.

    `about` is the word for what `subject` is the name of.
    """

    subject: str
    address: str
    aspect: str
    attention: str
    before: tuple[WordsView, ...]
    after: tuple[WordsView, ...]
    about: str = "Aanbeveling"


def difference_view(item: Difference, address: str) -> DifferenceView:
    """The view of a change; `address` leads to what it is about, where that is still there."""
    return DifferenceView(
        subject=item.recommendation,
        address=address,
        aspect=item.aspect.value,
        attention=", ".join(item.attention),
        before=_words(item, "-", item.before),
        after=_words(item, "+", item.after),
    )


def _words(item: Difference, sign: str, text: str) -> tuple[WordsView, ...]:
    """One side of a change, with what is only on that side marked and long stretches without change cut short."""
    if not item.pieces:
        return (WordsView(text, False),) if text else ()
    kept = [piece.on_side(sign) for piece in item.pieces if piece.sign in ("=", sign)]
    last = len(kept) - 1
    return tuple(
        WordsView(_cut(piece.text, place == last) if piece.sign == "=" else piece.text, piece.sign == sign)
        for place, piece in enumerate(kept)
    )


def _cut(text: str, is_last: bool) -> str:
    """A text that stayed, without its middle when it is long; after the last change only its beginning."""
    if len(text) <= _LONG:
        return text
    head = text[: _LONG // 3].rpartition(" ")[0]
    return f"{head} […]" if is_last else f"{head} […] {text[-_LONG // 3 :].partition(' ')[2]}"
