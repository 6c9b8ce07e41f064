"""What entries of patterns weigh for the gate, so that what fits a pattern weighs enough and little else does.

Of each pattern some places of one row are chosen, and how much each must weigh: words that stand there weigh at least
so much. Each place is another word of the query, so their weights add up. One place with rare words is enough; of
common words a query must have several.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from jgz.language.patterns import Entry
from jgz.search.fitting import Fitting, typed_words
from jgz.search.rows import Place, Sought

# What a query weighs that passes.
ENOUGH = 6
# What a weight costs for each ordinary text that has the word: a word that weighs less hardly ever lets one through.
_COSTS = (0, 0.03, 0.11, 0.25, 0.44, 0.7, 1)
# What every entry costs, as it has to be sent.
_SENT = 0.5
# So many places of a row are looked at, those with the rarest words.
_MOST_PLACES = 3

Weights = dict[Entry, int]


@dataclass(frozen=True, slots=True)
class _Way:
    """How what stands at a place weighs so much, and what that costs."""

    cost: float
    weights: Mapping[Entry, int]


def commonness(texts: Iterable[str], fitting: Fitting) -> Counter[Entry]:
    """How often entries stand in texts; a small word also counts where it may have been typed on to another one."""
    found: Counter[Entry] = Counter()
    for word, times in Counter(word for text in texts for word in typed_words(text)).items():
        for entry in fitting.exact(word):
            found[entry] += times
        for small in {small for pair, rest in fitting.split(word) for small in pair if small != rest}:
            found[small] += 1
    return found


def weights_for(patterns: Sequence[Sought], common: Mapping[Entry, int]) -> Weights:
    """What entries weigh, when they are as common as this in ordinary texts."""
    first = _Weighing(common)
    costs = [first.add(pattern) for pattern in patterns]
    # Once more, the most expensive ones first: the others find more that is there already.
    last = _Weighing(common)
    for number in sorted(range(len(patterns)), key=lambda number: -costs[number]):
        last.add(patterns[number])
    return last.weights


class _Weighing:
    """Weights that grow with every pattern."""

    def __init__(self, common: Mapping[Entry, int]) -> None:
        self._common = common
        self.weights: Weights = {}

    def add(self, pattern: Sought) -> float:
        """Makes a pattern weigh enough in the cheapest way; what it costs."""
        ways = (ways for row in pattern.rows for ways in self._ways(row))
        best = min(ways, key=lambda ways: sum(way.cost for way in ways))
        for way in best:
            for entry, weight in way.weights.items():
                self.weights[entry] = max(weight, self.weights.get(entry, 0))
        return sum(way.cost for way in best)

    def _ways(self, row: Sequence[Place]) -> Iterator[Sequence[_Way]]:
        """Each choice of places that together weigh enough."""
        whole = [(self._way(place, ENOUGH), place) for place in dict.fromkeys(row) if not place.is_end]
        rarest = sorted(whole, key=lambda item: item[0].cost)[:_MOST_PLACES]
        found = [[*(self._way(place, weight) for weight in range(ENOUGH)), way] for way, place in rarest]
        for many in range(1, len(found) + 1):
            for chosen in combinations(found, many):
                for split in _splits(ENOUGH, many):
                    yield [ways[weight] for ways, weight in zip(chosen, split, strict=True)]

    def _way(self, place: Place, weight: int) -> _Way:
        """How whatever stands at a place weighs so much."""
        needed: Weights = dict.fromkeys(sorted(place.words), weight)
        for phrase in place.phrases:
            own = {entry: max(needed.get(entry, 0), self.weights.get(entry, 0)) for entry in phrase}
            lacks = weight - sum(own.values())
            if lacks > 0:
                rarest = min(own, key=lambda entry: (self._common.get(entry, 0), entry))
                needed[rarest] = own[rarest] + lacks
        return _Way(sum(self._cost(entry, weight) for entry, weight in needed.items()), needed)

    def _cost(self, entry: Entry, weight: int) -> float:
        now = self.weights.get(entry, 0)
        if weight <= now:
            return 0
        return self._common.get(entry, 0) * (_COSTS[weight] - _COSTS[now]) + (0 if now else _SENT)


@cache
def _splits(whole: int, parts: int) -> tuple[tuple[int, ...], ...]:
    """The ways to share out a whole number over so many parts, each at least 1."""
    if parts == 1:
        return ((whole,),)
    firsts = range(1, whole - parts + 2)
    return tuple((first, *rest) for first in firsts for rest in _splits(whole - first, parts - 1))
