"""The head of the index: what a browser reads first, in one file.

It holds what every page is, and where the pieces and the files of words begin; so the list of suggestions needs only
the pieces with the words that were typed. What each part is: `scripts/javascript/gegevens.d.ts`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from jgz.model import DocumentKind, Library
from jgz.model.phone import browser_pattern
from jgz.search.documents import ASIDE, DRAFT, Target, is_kept
from jgz.search.expand import (
    ALIKE,
    ALIKE_FROM,
    ANY_REPLACED,
    BEGUN,
    FURTHEST,
    GAINS_T,
    LINKS,
    LONG_WORD,
    LONGER,
    LONGER_UNKNOWN,
    LOSES_T,
    MOST_ALIKE,
    MOST_ENDING,
    MOST_LONGER,
    MOST_OTHER,
    ONE_EDIT,
    SAME_FROM,
    SAME_SOUND,
    SHORTEST_BEGIN,
    SHORTEST_HEARD,
    SHORTEST_REPLACED,
    SHORTEST_SPOKEN,
    SPLIT,
    TWO_EDITS,
)
from jgz.search.front_coding import front_coded
from jgz.search.honesty import FIRST, SURE_EDIT, SURE_SOUND
from jgz.search.index import FIELDS, JOIN, K1, LONGEST_PHRASE, PART_TITLE, most_in
from jgz.search.parts import Part
from jgz.search.query import LONGEST, MOST_WORDS, WEAK
from jgz.search.ranking import (
    ALONE,
    BESIDE,
    GUIDELINE,
    LONG_TAIL,
    MOST_HITS,
    MOST_PARTS,
    MOST_RELATED,
    OWN_DOOR,
    PART,
    PART_TAIL,
    PHASE,
    TAIL,
    TOPIC,
    TOPIC_FROM,
)
from jgz.search.records import MOST_POINTS
from jgz.search.word_files import WordFile
from jgz.search.words import (
    AGE_UNITS,
    AGE_WORDS,
    ASKING,
    PARTICLES,
    PASSING,
    SEPARABLE,
    STOP_WORDS,
    WANTING,
    WEAK_WORDS,
)


def head_of(
    library: Library,
    targets: Sequence[Target],
    found: Sequence[Part],
    words: Sequence[WordFile],
    firsts: dict[str, str],
) -> dict[str, Any]:
    """The head; `found` are the parts of pages, `words` the files of quick terms, `firsts` the beginnings of the pieces
    of each tier.
    """
    parts = Counter(item.page for item in found)
    phases = [item.id for item in library.phases]
    clusters = [item.id for item in library.clusters]
    kinds = sorted({item.kind for item in targets})
    audiences = sorted({name for item in targets for name in item.audience})
    return {
        "velden": [[name, boost, most_in(name)] for name, boost in FIELDS.items()],
        "maten": measures(),
        "fasen": [[item.id, item.name, item.parent_name, item.from_days, item.to_days] for item in library.phases],
        "clusters": [[item.id, item.name] for item in library.clusters],
        "soorten": kinds,
        "doelgroepen": audiences,
        # Of all pages: kind, number of its guideline (-1: none) as the step from the page before, phases, clusters and
        # audience as sets of bits, and how many parts it has.
        "bladen": [
            [kinds.index(item.kind) for item in targets],
            _steps(_guideline_numbers(targets)),
            [_bits(phases, item.phases) for item in targets],
            [_bits(clusters, item.clusters) for item in targets],
            [_bits(audiences, item.audience) for item in targets],
            [parts[number] for number in range(len(targets))],
        ],
        "titels": [item.title for item in targets],
        # The address of a page is the folder of its kind and its id.
        "mappen": {item.kind: item.address.removesuffix(f"{item.id}/") for item in targets},
        "ids": front_coded([item.id for item in targets]),
        # The numbers of the pages that leave no trace: their files have another name.
        "vluchtig": [number for number, item in enumerate(targets) if not is_kept(item)],
        # Of each file of words the first initial, and how its words may begin as they sound.
        "woorden": [[item.first, item.sounds] for item in words],
        "stukken": firsts,
        "nummers": browser_pattern(library.registers.known_numbers),
        "taal": {
            "stop": sorted(STOP_WORDS),
            "zwak": sorted(WEAK_WORDS),
            "willen": sorted(WANTING),
            "vragen": sorted(ASKING),
            "tussen": sorted(PASSING),
            "scheidbaar": sorted(SEPARABLE),
            "deeltjes": sorted(PARTICLES),
            "leeftijd": dict(sorted(AGE_WORDS.items())),
            "eenheid": AGE_UNITS,
        },
    }


def measures() -> dict[str, Any]:
    """The constants of ranking and reading, so that the browser has no figures of its own for what both do."""
    return {
        "k1": K1,
        "verbinding": JOIN,
        "langste_zin": LONGEST_PHRASE,
        "richtlijn": GUIDELINE,
        "veld_deeltitel": list(FIELDS).index(PART_TITLE),
        "terzijde": BESIDE,
        "soorten_terzijde": list(ASIDE),
        "soort_concept": DRAFT,
        "onderdeel": PART,
        "enkel_woord": ALONE,
        "onderdelen_per_stuk": MOST_POINTS,
        "thema": TOPIC,
        "thema_vanaf": TOPIC_FROM,
        "meeste_onderdelen": MOST_PARTS,
        "onderdeel_vanaf": PART_TAIL,
        "fase": PHASE,
        "eigen_deur": OWN_DOOR,
        "staart": TAIL,
        "lange_staart": LONG_TAIL,
        "meeste": MOST_HITS,
        "meeste_verwant": MOST_RELATED,
        "gelijke_klank": SAME_SOUND,
        "een_teken": ONE_EDIT,
        "twee_tekens": TWO_EDITS,
        "kortste_vervangen": SHORTEST_REPLACED,
        "kortste_klank": SHORTEST_HEARD,
        "kortste_gesproken": SHORTEST_SPOKEN,
        "meeste_uitgang": MOST_ENDING,
        "elk_vervangen": ANY_REPLACED,
        "lang_woord": LONG_WORD,
        "meeste_andere": MOST_OTHER,
        "zekere_klank": SURE_SOUND,
        "zeker_teken": SURE_EDIT,
        "eerste_bladen": FIRST,
        "deel": SPLIT,
        "zonder_t": LOSES_T,
        "met_t": GAINS_T,
        "langer": LONGER,
        "langer_onbekend": LONGER_UNKNOWN,
        "meeste_langere": MOST_LONGER,
        "meeste_gelijkende": MOST_ALIKE,
        "gelijkend_vanaf": ALIKE_FROM,
        "gelijkend": ALIKE,
        "zelfde_vanaf": SAME_FROM,
        "verste": FURTHEST,
        "begonnen": BEGUN,
        "kortste_begin": SHORTEST_BEGIN,
        "tussenklanken": LINKS,
        "langste_vraag": LONGEST,
        "meeste_woorden": MOST_WORDS,
        "zwak": WEAK,
    }


def _guideline_numbers(targets: Sequence[Target]) -> list[int]:
    """Of each page the number of its guideline, -1 when it has none."""
    numbers = {item.guideline: number for number, item in enumerate(targets) if item.kind is DocumentKind.GUIDELINE}
    return [numbers.get(item.guideline, -1) for item in targets]


def _steps(numbers: Sequence[int]) -> list[int]:
    return [number - before for before, number in pairwise((0, *numbers))]


def _bits(names: Sequence[str], chosen: Sequence[str]) -> int:
    return sum(1 << names.index(name) for name in chosen if name in names)
