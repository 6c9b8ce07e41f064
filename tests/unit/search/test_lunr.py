"""What a term is worth is what lunr's own builder makes of it, on every page and in every field."""

from __future__ import annotations

from collections import Counter
from itertools import chain, repeat

from lunr.builder import Builder
from lunr.pipeline import Pipeline

from jgz.model import Library
from jgz.search import lexicon
from jgz.search.documents import find_targets
from jgz.search.index import FIELDS, K1, MOST, Postings, build_index, field_terms, part_terms
from jgz.search.parts import find_parts


def in_row(piece: object, place: int, pieces: object) -> list[str]:
    return str(piece).split(" ")


Pipeline.register_function(in_row, "jgz-terms")


def lunrs(library: Library) -> Postings:
    """The postings that lunr builds."""
    builder = Builder()
    builder.k1(K1)
    builder.b(0)
    builder.pipeline.add(in_row)
    for name, boost in FIELDS.items():
        builder.field(name, boost)
    words = lexicon(library)
    targets = find_targets(library)
    pages = (field_terms(item, words) for item in targets)
    for number, found in enumerate((*pages, *(part_terms(item, words) for item in find_parts(targets)))):
        document: dict[str, object] = {"id": number, **dict.fromkeys(FIELDS)}
        for name, terms in found.items():
            capped = chain.from_iterable(repeat(term, min(count, MOST)) for term, count in Counter(terms).items())
            document[name] = [" ".join(capped)] if terms else None
        builder.add(document)
    serialized = builder.build().serialize()
    names = {posting["_index"]: term for term, posting in serialized["invertedIndex"]}
    worths: dict[str, dict[str, dict[int, float]]] = {term: {} for term in names.values()}
    for place, elements in serialized["fieldVectors"]:
        field, _, page = place.partition("/")
        numbers = iter(elements)
        for number, worth in zip(numbers, numbers, strict=True):
            worths[names[number]].setdefault(field, {})[int(page)] = worth
    return worths


def test_every_figure_is_lunrs(public: Library) -> None:
    targets = find_targets(public)
    index = build_index(targets, find_parts(targets), lexicon(public))
    assert dict(index.postings) == dict(lunrs(public))
    assert index.terms == sorted(index.terms)
