"""The answer to a query as plain values, for the command line and for measuring."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jgz.model import Library
from jgz.search.danger import Watch
from jgz.search.pick import best_text, terms_of
from jgz.search.ranking import Hit, Ranker, Ranking
from jgz.search.records import points, words_of


def answers(library: Library, ranker: Ranker, text: str, door: str = "", most: int = 10) -> dict[str, Any]:
    """What a search gives: the results in order, what words were taken for, and direct help."""
    ranking = ranker.rank(text, door)
    dangers = Watch.of(library.registers).read(text, ranker.vocabulary.known_quick.__contains__)
    return {
        "vraag": text,
        "aantal": len(ranking.hits),
        "hier_niet": list(ranking.absent),
        "alleen_verwant": ranking.is_related,
        "opgevat_als": _guesses(ranking),
        "directe_hulp": [item.help.id for item in dangers if not item.quiet],
        "hulp_in_een_regel": [item.help.id for item in dangers if item.quiet],
        "resultaten": [_result(hit, ranker) for hit in ranking.hits[:most]],
    }


def _guesses(ranking: Ranking) -> dict[str, Any]:
    """For every word that the index does not know: how it was read, and as which terms."""
    found = {}
    for (word, _), meaning in zip(ranking.query.words, ranking.meanings, strict=True):
        if meaning.guess or not meaning.groups:
            terms = [term for group in meaning.groups for term in group]
            found[word.text] = {"als": meaning.guess or "onbekend", "termen": terms}
    return found


def _result(hit: Hit, ranker: Ranker) -> Mapping[str, Any]:
    target = ranker.targets[hit.number]
    own = list(points(target))
    wanted = terms_of(hit.found)
    place = best_text([words_of(point) for point in own], wanted, ranker.rarity)
    point = own[place] if place is not None else None
    return {
        "id": target.id,
        "soort": target.kind,
        "richtlijn": target.guideline,
        "titel": target.title,
        "adres": target.address,
        "anker": point["anker"] if point else "",
        "kop": point["titel"] if point else "",
        "punt": point["tekst"] if point else "",
        "sterkte": point["sterkte"] if point else "",
        "score": hit.score,
        "termen": {term: ranker.explain(term, hit.number) for term in dict.fromkeys(hit.found)},
    }
