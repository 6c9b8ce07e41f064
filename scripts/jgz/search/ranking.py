"""Which pages answer a query best. One specification with `theme/assets/zoek/rangschik.js`.

lunr says what each term is worth for each page and each part of one; here words are put together: a word counts once,
through the term that serves a page or part best; words of the guideline count for all its pages; the best part counts
for its page, and more as it holds more of the words; the share of the query that a page covers counts; whole phrases
count extra; an age lifts the pages of its phase without hiding others; and the long tail goes.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from jgz.language.stems import stem
from jgz.model import DocumentKind
from jgz.model.phase import Phase
from jgz.search.documents import ASIDE, DRAFT, Target
from jgz.search.expand import Meaning, Vocabulary, expand
from jgz.search.honesty import Told, borne_out, doubted_words, is_alone, is_tied, is_unmet, loose_words, told_words
from jgz.search.index import FIELDS, JOIN, PART_TITLE, QUICK, SearchIndex
from jgz.search.ordinary import ordinary_stems
from jgz.search.parts import Part
from jgz.search.query import Query, read_query

# What a word of the guideline is worth for its pages, and how much a page of the named phase is lifted.
GUIDELINE = 0.4
# What a page about the site or its upkeep is worth beside one with the subject itself.
BESIDE = 0.5
# What the best part of a page is worth beside the page itself, and how little of that a part with one word has.
PART, ALONE = 5.0, 0.9
PHASE = 1.25
# Parents who come through their own door see their pages first; others are not hidden.
OWN_DOOR = 3.0
# Between the parts of one page, a word counts so little when the page itself is about it: when its title or keywords
# make it worth so many times its rarity.
TOPIC, TOPIC_FROM = 0.3, 6.0
# So many parts of a page are told of, when they are worth so much beside the best of them.
MOST_PARTS, PART_TAIL = 3, 0.6
# A page worth less than this beside the best one says nothing: when it lacks a word of the query, and at all.
TAIL, LONG_TAIL = 0.08, 0.015
# A list ends here; of pages that are only related to what was asked sooner.
MOST_HITS, MOST_RELATED = 60, 5


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that answers: its number, its score, the terms that it and its best part were found by, and the numbers of
    the parts of it that answer, best first.
    """

    number: int
    score: float
    found: tuple[str, ...]
    parts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """The pages in order, and what each word of the query was taken for.

    `absent` are the words that nothing says anything of. When no title or keyword has any of the words that tell
    something, no page is about what was asked: those that were found are related to it at most (`is_related`). `loose`
    are known words that the pages found first do not have, `doubted` is a word that may be meant otherwise than it was
    read.
    """

    query: Query
    meanings: tuple[Meaning, ...]
    hits: tuple[Hit, ...]
    absent: tuple[str, ...] = ()
    is_related: bool = False
    loose: tuple[str, ...] = ()
    doubted: tuple[str, ...] = ()


def quick_terms(index: SearchIndex) -> list[str]:
    """The words of the quick fields, sorted: what misspelled ones are compared with."""
    return [term for term in index.terms if JOIN not in term and any(name in index.postings[term] for name in QUICK)]


class Ranker:
    """Ranks the pages of one index."""

    def __init__(self, index: SearchIndex, phases: tuple[Phase, ...]) -> None:
        self._index = index
        self._phases = phases
        self._guidelines = {item.guideline: number for number, item in enumerate(index.targets) if _is_group(item)}
        self._members: dict[int, list[int]] = {}
        for number, item in enumerate(index.targets):
            if not _is_group(item) and item.guideline in self._guidelines:
                self._members.setdefault(self._guidelines[item.guideline], []).append(number)
        self._groups = frozenset(self._guidelines.values())
        self._scores = lru_cache(maxsize=4096)(self._read_scores)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The terms of the index."""
        return Vocabulary(self._index.terms, quick_terms(self._index), ordinary_stems())

    @property
    def targets(self) -> Sequence[Target]:
        """What the index is about, by number."""
        return self._index.targets

    def part(self, number: int) -> Part:
        """The part of a page with a number."""
        return self._index.parts[number - len(self._index.targets)]

    def explain(self, term: str, number: int) -> dict[str, float]:
        """What a term is worth for a page or part by field; words of its guideline stand under `richtlijn`."""
        posting = self._index.postings[term]
        found = {name: posting[name][number] for name in FIELDS if number in posting.get(name, ())}
        shared = sum(score for group, score in self._scores(term).items() if number in self._members.get(group, ()))
        return {**found, "richtlijn": shared * GUIDELINE} if shared else found

    def rarity(self, term: str) -> float:
        """lunr's idf: how much a term tells pages apart. Zero for a term that the index does not have."""
        return self._index.rarity(term)

    def rank(self, text: str, door: str = "") -> Ranking:
        """The pages for a query. `door` is the audience whose pages come first."""
        query = read_query(text, self._phases)
        guesses = [expand(word, self.vocabulary, weight < 1) for word, weight in query.words]
        meanings = borne_out(query, guesses, self._pages_of)
        phrases = self._phrases(query)
        told = told_words(query, meanings)
        hits = self._hits(query, meanings, phrases, door) if is_tied(told) else ()
        absent = tuple(item.text for item in told if item.meaning.is_absent)
        meant = {term for phrase in phrases for term in phrase.split(JOIN)}

        def is_meant(item: Told) -> bool:
            return self._is_about(item.meaning) if len(told) == 1 else stem(item.text) in meant

        loose = loose_words(told, [hit.number for hit in hits], self._pages_of, is_meant)
        is_far = is_alone(told) or is_unmet(told, loose) or not any(self._is_about(item.meaning) for item in told)
        is_related = bool(told) and is_far
        shown = hits[: MOST_RELATED if is_related else MOST_HITS]
        return Ranking(query, meanings, shown, absent, is_related, loose, doubted_words(told))

    def _pages_of(self, term: str) -> Set[int]:
        """The pages that have a term, or whose guideline or part has it."""
        return set(map(self._page_of, self._page_scores(term)))

    def _hits(self, query: Query, meanings: Sequence[Meaning], phrases: Sequence[str], door: str) -> tuple[Hit, ...]:
        sums: dict[int, _Sum] = {}
        total = 0.0
        for (_, weight), meaning in zip(query.words, meanings, strict=True):
            for group in meaning.groups:
                most = max((self.rarity(term) * value for term, value in group.items()), default=0.0)
                worth = weight * most
                total += worth
                best = self._best(group)
                pages = len(self._index.targets)
                about = {number for number, (score, _) in best.items() if number < pages and score >= TOPIC_FROM * most}
                for number, (score, term) in best.items():
                    found = sums.setdefault(number, _Sum())
                    found.add(score * weight, worth, weight, term)
                    if number >= pages and self._page_of(number) in about:
                        found.shared += score * weight
                for number in dict.fromkeys(map(self._page_of, best)):
                    sums.setdefault(number, _Sum()).reached += worth
        for term in phrases:
            for number, score in self._page_scores(term).items():
                sums.setdefault(number, _Sum()).add(score, 0.0, 0.0, term)
                sums.setdefault(self._page_of(number), _Sum())
        return self._in_order(query, door, sums, total)

    def _in_order(self, query: Query, door: str, sums: Mapping[int, _Sum], total: float) -> tuple[Hit, ...]:
        parts = self._parts(sums, total)
        worths: dict[int, tuple[float, float]] = {}
        for number, found in sums.items():
            if number < len(self._index.targets):
                share = min(1.0, found.reached / total) if total else 1.0
                worth = found.score + PART * max((part.worth for part in parts.get(number, ())), default=0.0)
                beside = BESIDE if self._index.targets[number].kind in ASIDE else 1.0
                worths[number] = (worth * math.sqrt(share) * beside, share)
        # Before ages and doors lift any page, since those never hide others.
        best = max((worth for worth, _ in worths.values()), default=0.0)
        hits = []
        for number, (worth, share) in worths.items():
            if worth >= best * (LONG_TAIL if share == 1 else TAIL):
                own = parts.get(number, [])
                shown = tuple(part.number for part in own if part.own >= own[0].own * PART_TAIL)[:MOST_PARTS]
                terms = (*sums[number].found, *(sums[shown[0]].found if shown else ()))
                score = _rounded(worth * self._lift(number, query, door))
                hits.append(Hit(number, score, tuple(dict.fromkeys(terms)), shown))
        # What was never adopted comes after all that was.
        return tuple(sorted(hits, key=lambda hit: (self._is_draft(hit.number), -hit.score, hit.number)))

    def _is_draft(self, number: int) -> bool:
        return self._index.targets[number].kind == DRAFT

    def _parts(self, sums: Mapping[int, _Sum], total: float) -> dict[int, list[_Answer]]:
        """Of each page the parts that answer, best first."""
        found: dict[int, list[_Answer]] = {}
        for number, own in sums.items():
            if number >= len(self._index.targets):
                share = min(1.0, own.covered / total) if total else 1.0
                part = math.sqrt(share) * (1 - ALONE / max(1.0, own.words))
                answer = _Answer(number, own.score * part, (own.score - own.shared * (1 - TOPIC)) * part)
                found.setdefault(self._page_of(number), []).append(answer)
        return {page: sorted(parts, key=lambda item: (-item.own, item.number)) for page, parts in found.items()}

    def _page_of(self, number: int) -> int:
        """The number of the page that a part stands on; a page stands on itself."""
        return number if number < len(self._index.targets) else self.part(number).page

    def _is_about(self, meaning: Meaning) -> bool:
        """Whether titles or keywords have what a word means."""
        return not meaning.is_absent and any(self._tells(term) for group in meaning.groups for term in group)

    def _tells(self, term: str) -> bool:
        return term in self.vocabulary.known_quick or PART_TITLE in self._index.postings.get(term, ())

    def _lift(self, number: int, query: Query, door: str) -> float:
        target = self._index.targets[number]
        lift = PHASE if query.phases.intersection(target.phases) else 1.0
        return lift * OWN_DOOR if door in target.audience else lift

    def _best(self, group: Mapping[str, float]) -> dict[int, tuple[float, str]]:
        """For each page and part the term of a group that serves it best."""
        best: dict[int, tuple[float, str]] = {}
        for term, value in group.items():
            for number, score in self._page_scores(term).items():
                if number not in best or score * value > best[number][0]:
                    best[number] = (score * value, term)
        return best

    def _page_scores(self, term: str) -> dict[int, float]:
        """What a term is worth for each page and part, the words of a page's guideline included."""
        found: dict[int, float] = {}
        groups = self._groups
        for number, score in self._scores(term).items():
            for page in self._members.get(number, ()):
                found[page] = found.get(page, 0.0) + score * GUIDELINE
            if number not in groups:
                found[number] = found.get(number, 0.0) + score
        return found

    def _read_scores(self, term: str) -> dict[int, float]:
        found: dict[int, float] = {}
        for pages in self._index.postings.get(term, {}).values():
            for number, worth in pages.items():
                # To lunr's own three decimals: pieces of the index then add up to exactly what the whole one gives.
                found[number] = _rounded(found.get(number, 0.0) + worth, 1e3)
        return dict(sorted(found.items()))

    def _phrases(self, query: Query) -> list[str]:
        """Every run of words in the query that is a phrase of the index."""
        return [term for term in query.phrases if term in self.vocabulary.known]


@dataclass(frozen=True, slots=True)
class _Answer:
    """A part that answers: what it is worth, and what it is worth beside the other parts of its page."""

    number: int
    worth: float
    own: float


@dataclass(slots=True)
class _Sum:
    """What comes together for a page or part: its score, and what of that is for words that its page is about; how much
    of the query it has itself and in how many words, how much a page has with all its parts, and the terms that it was
    found by.
    """

    score: float = 0.0
    shared: float = 0.0
    covered: float = 0.0
    words: float = 0.0
    reached: float = 0.0
    found: list[str] = field(default_factory=list)

    def add(self, score: float, covered: float, words: float, term: str) -> None:
        """Adds what a word is worth."""
        self.score += score
        self.covered += covered
        self.words += words
        self.found.append(term)


def _is_group(target: Target) -> bool:
    return target.kind is DocumentKind.GUIDELINE


def _rounded(value: float, unit: float = 1e6) -> float:
    """Rounded half up, as JavaScript's `Math.round` does, so that both sides give the same figures."""
    return math.floor(value * unit + 0.5) / unit
