"""Whether a query speaks of danger, by the patterns of `directe-hulp.yml`.

One specification with `theme/assets/zoek/gevaar.js`; every sentence in `tests/zoeken/` holds both sides together. Which
words fit is in `fitting.py`, what stands where in `rows.py`; `gate.py` tells which queries need this at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from jgz.language.patterns import Entry, read_groups
from jgz.model import DirectHelp, Registers, WordGroup
from jgz.model.help_lines import JOINED, ORDINARY, TRADE
from jgz.search.fitting import Fitting, IsKnown, typed_words
from jgz.search.inversion import straightened
from jgz.search.likeness import Likeness, learned_worths
from jgz.search.rows import ANY, Places, Sought, Typed, beginnings, entries_of, place_of, sought


@dataclass(frozen=True, slots=True)
class Danger:
    """An answer that fits a query; `quiet` when a line is enough: someone asks about the subject."""

    help: DirectHelp
    quiet: bool


class Watch:
    """Knows the answers that fit a query."""

    @classmethod
    def of(cls, registers: Registers) -> Watch:
        """The one of some registers, made once for those read last."""
        return _made(tuple(registers.word_groups), tuple(registers.direct_help))

    def __init__(self, word_groups: Sequence[WordGroup], direct_help: Sequence[DirectHelp]) -> None:
        groups = read_groups((item.name, item.words) for item in word_groups)
        self._trade: Places = (place_of(groups[TRADE]),) if TRADE in groups else ()
        self._answers = [*direct_help]
        # Each with the number of its answer, and how it answers.
        self._searches = [
            (search, (number, kind))
            for number, item in enumerate(direct_help)
            for kind, texts in (("loud", item.sentences), ("word", item.words), ("quiet", item.quiet))
            for search in sought(texts, groups)
        ]
        # Few patterns have any word of a query: only those are looked for.
        self._by_entry: dict[Entry, list[int]] = {}
        for number, (search, _) in enumerate(self._searches):
            for entry in beginnings(search):
                self._by_entry.setdefault(entry, []).append(number)
        self._likeness = Likeness(learned_worths(), groups)
        rows = [row for search, _ in self._searches for row in (*search.rows, *search.without)]
        entries = {entry for row in (*rows, self._trade) for entry in entries_of(row)}
        ordinary, joined = (
            [entry for alternative in groups.get(name, ()) for entry in alternative] for name in (ORDINARY, JOINED)
        )
        self.fitting = Fitting(entries, ordinary, joined)

    @property
    def patterns(self) -> list[Sought]:
        """Every pattern, in the order of the register."""
        return [search for search, _ in self._searches]

    def read(self, text: str, is_known: IsKnown = lambda term: False) -> list[Danger]:
        """The answers for a query, cards first; `is_known` says of a term whether titles or keywords have it."""
        read = typed_words(text)
        typed = [part for word in read for part in self.fitting.apart(word, is_known)]
        query = self._query(typed, is_known)
        is_trade = bool(self._trade) and query.has(self._trade)
        dangers = []
        found_by = self._found_by(query)
        if (other := straightened(typed)) != typed:
            found_by |= self._found_by(self._query(other, is_known), query)
        for number in sorted({number for number, _ in found_by}):
            is_loud = (number, "loud") in found_by or ((number, "word") in found_by and not is_trade)
            dangers.append(Danger(self._answers[number], not is_loud))
        return sorted(dangers, key=lambda item: item.quiet) if dangers or is_trade else self._like(read)

    def _query(self, typed: Sequence[str], is_known: IsKnown) -> Typed:
        return Typed(typed, [self.fitting.of(word, is_known) for word in typed], self.fitting.cut(typed))

    def _found_by(self, query: Typed, as_typed: Typed | None = None) -> set[tuple[int, str]]:
        """The numbers of the answers of which a pattern fits, and how they answer. A query in another order than it was
        typed has what may not stand in it as it was typed.
        """
        found: set[tuple[int, str]] = set()
        for number in {number for entry in (ANY, *query.present) for number in self._by_entry.get(entry, ())}:
            search, answer = self._searches[number]
            if answer not in found and query.fits(search) and not (as_typed and as_typed.is_barred(search)):
                found.add(answer)
        return found

    def _like(self, read: Sequence[str]) -> list[Danger]:
        """A line with each answer that a query is like, which fits no pattern."""
        by_id = {help.id: help for help in self._answers}
        return [Danger(by_id[kind], quiet=True) for kind in self._likeness.kinds_of(read) if kind in by_id]


def together(own: Sequence[Danger], more: Sequence[Danger]) -> list[Danger]:
    """The answers of two readings of a query, each once: a card when either says so, cards first."""
    loud = {item.help.id for item in (*own, *more) if not item.quiet}
    helps = dict.fromkeys(item.help for item in (*own, *more))
    return sorted((Danger(help, help.id not in loud) for help in helps), key=lambda item: item.quiet)


@lru_cache(maxsize=1)
def _made(word_groups: tuple[WordGroup, ...], direct_help: tuple[DirectHelp, ...]) -> Watch:
    return Watch(word_groups, direct_help)
