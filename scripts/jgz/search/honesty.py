"""What search owns up to: guesses that the rest of a query does not bear out, and words that no page found has.

One specification with `theme/assets/zoek/eerlijk.js`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

from jgz.language.stems import stem
from jgz.search.expand import ONE_EDIT, RELATED, SPELLING, Meaning
from jgz.search.query import Query
from jgz.search.words import ASKING, WANTING

# A guess stands by itself when it sounds the same and is no shorter than this, or is one letter off in a longer word.
SURE_SOUND, SURE_EDIT = 6, 8
# So many of the first pages are asked which words they have.
FIRST = 3
GUESSES = (SPELLING, RELATED)

_ASKING_TERMS = frozenset(map(stem, ASKING))

# The numbers of the pages that have a term.
PagesOf = Callable[[str], Set[int]]


@dataclass(frozen=True, slots=True)
class Told:
    """A word of a query that tells something: its place, how it was typed, and what it was taken for."""

    place: int
    text: str
    meaning: Meaning


def told_words(query: Query, meanings: Sequence[Meaning]) -> list[Told]:
    """The words of a query that tell something."""
    pairs = zip(query.words, meanings, strict=True)
    return [
        Told(place, word.text, meaning)
        for place, ((word, weight), meaning) in enumerate(pairs)
        if weight == 1 and not word.text.isdigit()
    ]


def borne_out(query: Query, meanings: Sequence[Meaning], pages_of: PagesOf) -> tuple[Meaning, ...]:
    """The meanings, without guesses that are not sure and that no page has beside another word of the query.

    Of a query of one word there is nothing else to go by: the page of results asks whether that was meant. A word that
    says little is never taken for another.
    """
    told = told_words(query, meanings)
    found = [
        Meaning(()) if weight < 1 and meaning.guess in GUESSES else meaning
        for (_, weight), meaning in zip(query.words, meanings, strict=True)
    ]
    for one in told:
        if len(told) > 1 and _is_unsure(one):
            others = [item for item in told if item is not one and not item.meaning.is_absent]
            if _pages(one, pages_of).isdisjoint({page for item in others for page in _pages(item, pages_of)}):
                found[one.place] = Meaning(())
    return tuple(found)


def is_tied(told: Sequence[Told]) -> bool:
    """Whether a page can be about a query: words that stand in nearly every question tie none to it."""
    return not told or any(item.meaning.groups for item in told)


def is_alone(told: Sequence[Told]) -> bool:
    """Whether at most one known word stands beside one that is not here: it is hardly ever what was asked.

    What one asks about a subject is no word to go by.
    """
    known = [item for item in told if not item.meaning.is_absent]
    return len(known) < len(told) and len(_subject(known)) <= 1


def is_unmet(told: Sequence[Told], loose: Sequence[str]) -> bool:
    """Whether the first pages have no word of the subject, only what is asked about it."""
    subject = _subject(told)
    return bool(subject) and all(item.meaning.is_absent or item.text in loose for item in subject)


def doubted_words(told: Sequence[Told]) -> tuple[str, ...]:
    """The word that was taken for another with nothing to go by but how it is spelled."""
    return tuple(item.text for item in told if len(told) == 1 and _is_unsure(item))


def loose_words(
    told: Sequence[Told],
    pages: Sequence[int],
    pages_of: PagesOf,
    is_meant: Callable[[Told], bool] = lambda told: True,
) -> tuple[str, ...]:
    """The known words that the best of the first pages does not have; also what someone wants to do, unless a page is
    about doing just that (`is_meant` tells)."""
    known = [item for item in told if not item.meaning.is_absent]
    having = [(item.text, _pages(item, pages_of)) for item in known]
    missing = [tuple(text for text, there in having if page not in there) for page in pages[:FIRST]]
    wanted = {item.text for item in known if item.text in WANTING and not is_meant(item)}
    best = min(missing, key=len, default=())
    return tuple(item.text for item in known if missing and (item.text in best or item.text in wanted))


def _subject(told: Sequence[Told]) -> list[Told]:
    """The words without those that only ask about a subject."""
    return [item for item in told if stem(item.text) not in _ASKING_TERMS]


def _is_unsure(told: Told) -> bool:
    if told.meaning.guess != SPELLING:
        return False
    worth = max(worth for group in told.meaning.groups for worth in group.values())
    return len(stem(told.text)) < (SURE_SOUND if worth > ONE_EDIT else SURE_EDIT) or worth < ONE_EDIT


def _pages(told: Told, pages_of: PagesOf) -> set[int]:
    return {page for group in told.meaning.groups for term in group for page in pages_of(term)}
