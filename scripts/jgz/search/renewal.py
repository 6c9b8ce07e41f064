"""The rows of the index after a change: lunr works out anew those of the terms that stand elsewhere now.

What a term is worth depends on how often it stands in a place, and on how many places of how many have it; length does
not count. So a term that stands where it stood, among as many pages and parts, has the row that it had.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from jgz.search.documents import Target
from jgz.search.index import FieldTerms, SearchIndex, postings_of, times_in
from jgz.search.parts import Part
from jgz.search.shards import Rows, read_row, rows_of

# When more than one in so many pages and parts is another, all rows are made anew.
_SHARE = 20
# Term and field -> how often.
_Times = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Written:
    """An index as it was written: a name for the terms of each page and part, in their order, and the rows."""

    names: tuple[bytes, ...]
    rows: Rows


def renewed_rows(
    before: Written,
    names: Sequence[bytes],
    targets: Sequence[Target],
    parts: Sequence[Part],
    terms_before: Callable[[bytes], FieldTerms | None],
    terms_now: Callable[[int], FieldTerms],
) -> Rows | None:
    """The rows of pages and parts with these names; None when it is better to make all of them.

    `terms_before` gives the terms by an earlier name, if they are still known, and `terms_now` those of now by number.
    """
    if len(before.names) != len(names):
        return None
    changed = [number for number, name in enumerate(names) if before.names[number] != name]
    if len(changed) * _SHARE > len(names):
        return None
    old = [terms_before(before.names[number]) for number in changed]
    now = {number: terms_now(number) for number in changed}
    if None in old:
        return None
    touched: set[str] = set()
    for was, number in zip(old, changed, strict=True):
        differing = _times(was or {}).items() ^ _times(now[number]).items()
        touched |= {term for (term, _), _ in differing}
    found = _standing(before.rows, touched, now)
    fresh = rows_of(SearchIndex(targets, parts, postings_of(found, len(names))))
    return {tier: _merged(rows, fresh[tier], touched) for tier, rows in before.rows.items()}


def _times(found: FieldTerms) -> _Times:
    return {(term, field): count for field, terms in found.items() for term, count in times_in(terms).items()}


def _standing(rows: Rows, touched: set[str], now: Mapping[int, FieldTerms]) -> dict[int, FieldTerms]:
    """Of each page or part, by number, the touched terms that it has: as `now` says, or else as its rows say."""
    found: dict[int, dict[str, list[str]]] = {}
    for number, fields in now.items():
        for field, terms in fields.items():
            found.setdefault(number, {})[field] = [term for term in terms if term in touched]
    for term in touched:
        for field, number, times in _read(rows, term):
            if number not in now:
                found.setdefault(number, {}).setdefault(field, []).extend([term] * times)
    return dict(sorted(found.items()))


def _read(rows: Rows, term: str) -> Iterable[tuple[str, int, int]]:
    for tier in rows.values():
        if term in tier:
            yield from read_row(tier[term])


def _merged(rows: Mapping[str, str], fresh: Mapping[str, str], touched: set[str]) -> dict[str, str]:
    held = {term: row for term, row in rows.items() if term not in touched}
    return dict(sorted({**held, **fresh}.items()))
