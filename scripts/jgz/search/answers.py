"""The answer to a query as plain values, for the command line and for measuring."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jgz.language.stems import stem
from jgz.model import Library, Registers
from jgz.search.danger import Danger, Watch, together
from jgz.search.ranking import Hit, Ranker, Ranking
from jgz.search.records import point
from jgz.search.tongues import Told, Tongues


def answers(library: Library, ranker: Ranker, text: str, door: str = "", most: int = 10) -> dict[str, Any]:
    """What a search gives: the results in order, what words were taken for, and direct help."""
    told, dangers = read_dangers(library.registers, ranker, text)
    ranking = ranker.rank(told.dutch or text if told else text, door)
    return {
        "vraag": text,
        "andere_taal": {"taal": told.tongue.id, "gezocht": told.dutch} if told else None,
        "aantal": len(ranking.hits),
        "hier_niet": list(ranking.absent),
        "niet_bij_gevonden": list(ranking.loose),
        "betwijfeld": list(ranking.doubted),
        "alleen_verwant": ranking.is_related,
        "opgevat_als": _guesses(ranking),
        "directe_hulp": [item.help.id for item in dangers if not item.quiet],
        "hulp_in_een_regel": [item.help.id for item in dangers if item.quiet],
        "resultaten": [_result(hit, ranker) for hit in ranking.hits[:most]],
    }


def read_dangers(registers: Registers, ranker: Ranker, text: str) -> tuple[Told | None, list[Danger]]:
    """What a query asks in another tongue, and the answers to a danger that it speaks of in either."""
    known = ranker.vocabulary.known_quick
    watch = Watch.of(registers)
    told = Tongues.of(registers).read(text, lambda word: stem(word) in known)
    dangers = watch.read(text, known.__contains__)
    return told, together(dangers, watch.read(told.dutch, known.__contains__)) if told else dangers


def _guesses(ranking: Ranking) -> dict[str, Any]:
    """For every word that the index does not know: how it was read, and as which terms."""
    found = {}
    for (word, _), meaning in zip(ranking.query.words, ranking.meanings, strict=True):
        if meaning.guess or not meaning.groups:
            terms = [term for group in meaning.groups for term in group]
            found[word.text] = {"als": meaning.guess or "onbekend", "termen": terms}
    return found


def _worths(term: str, hit: Hit, ranker: Ranker) -> dict[str, float]:
    """What a term is worth by field for a page and the part of it that answers best."""
    found: dict[str, float] = {}
    for number in (hit.number, *hit.parts[:1]):
        found |= ranker.explain(term, number)
    return found


def _result(hit: Hit, ranker: Ranker) -> Mapping[str, Any]:
    target = ranker.targets[hit.number]
    shown = point(target, ranker.part(hit.parts[0])) if hit.parts else None
    return {
        "id": target.id,
        "soort": target.kind,
        "richtlijn": target.guideline,
        "titel": target.title,
        "adres": target.address,
        "anker": shown["anker"] if shown else "",
        "kop": shown["titel"] if shown else "",
        "punt": shown["tekst"] if shown else "",
        "sterkte": shown["sterkte"] if shown else "",
        "score": hit.score,
        "termen": {term: _worths(term, hit, ranker) for term in hit.found},
    }
