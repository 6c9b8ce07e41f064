"""Everything that a browser reads to search: the head, the pieces of the index and a record for each page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from jgz.model import Library
from jgz.search.documents import Target
from jgz.search.help import help_records
from jgz.search.index import BOOSTS, K1, MOST, SearchIndex
from jgz.search.records import record, sections
from jgz.search.shards import cut
from jgz.search.words import AGE_UNITS, AGE_WORDS, STOP_WORDS, WEAK_WORDS

FOLDER = "zoeken/index"
HEAD = f"{FOLDER}/kop.json"


def index_files(library: Library, index: SearchIndex, words: Sequence[str]) -> dict[str, str]:
    """Path -> content; `words` are the quick terms of the index.

    Only the head has a fixed name; it names the folder of the others, which changes with them.
    """
    pages = [item for item in index.targets if item.kind != "richtlijn"]
    files: dict[str, str] = {}
    firsts: dict[str, str] = {}
    for tier, pieces in cut(index).items():
        firsts[tier] = front_coded([piece.first for piece in pieces])
        files |= {f"{tier}-{number}.json": piece.text for number, piece in enumerate(pieces)}
    for number, target in enumerate(pages):
        files[f"blad-{number}.json"] = _json(record(library, target))
        files[f"tekst-{number}.json"] = _json(sections(target))
    files |= {f"titels-{number}.json": _json(rows) for number, rows in _titles(library, index.targets).items()}
    head = _head(library, index.targets, words, firsts)
    version = _digest({**files, "kop": _json(head)})
    named = {f"{FOLDER}/{version}/{name}": text for name, text in files.items()}
    return {HEAD: _json({"versie": version, **head}), **named}


def _titles(library: Library, targets: Sequence[Target]) -> dict[int, list[list[str]]]:
    """What a suggestion shows of the pages of each guideline (-1: of none), which are often found together.

    A page is `[title, address, title of its guideline]`, in the order of their numbers.
    """
    groups = _groups(targets)
    found: dict[int, list[list[str]]] = {}
    for item in targets:
        if item.kind != "richtlijn":
            guideline = library.guidelines_by_id.get(item.guideline)
            row = [item.title, item.address, guideline.title if guideline else ""]
            found.setdefault(groups.get(item.guideline, -1), []).append(row)
    return found


def _groups(targets: Sequence[Target]) -> dict[str, int]:
    """Guideline -> its number."""
    return {item.guideline: number for number, item in enumerate(targets) if item.kind == "richtlijn"}


def front_coded(words: Sequence[str]) -> str:
    """Sorted words, of each only what differs from the one before, after a capital for how many letters do not.

    `A` is none, `B` one and so on; `Z` (25) is the most. The words themselves hold no capitals.
    """
    found, before = [], ""
    for word in words:
        most = min(len(before), len(word), 25)
        same = next((place for place in range(most) if before[place] != word[place]), most)
        found.append(f"{chr(ord('A') + same)}{word[same:]}")
        before = word
    return "".join(found)


def _head(library: Library, targets: Sequence[Target], words: Sequence[str], firsts: dict[str, str]) -> dict[str, Any]:
    groups = _groups(targets)
    phases = [item.id for item in library.phases]
    clusters = [item.id for item in library.clusters]
    kinds = sorted({item.kind for item in targets})
    audiences = sorted({name for item in targets for name in item.audience})
    return {
        "velden": list(BOOSTS.items()),
        "k1": K1,
        "meest": MOST,
        "fasen": [[item.id, item.name, item.parent_name, item.from_days, item.to_days] for item in library.phases],
        "clusters": [[item.id, item.name] for item in library.clusters],
        "soorten": kinds,
        "doelgroepen": audiences,
        # Of all pages: kind, number of its guideline (-1: none) as the step from the page before, and phases, clusters
        # and audience as sets of bits.
        "bladen": [
            [kinds.index(item.kind) for item in targets],
            _steps([groups.get(item.guideline, -1) for item in targets]),
            [_bits(phases, item.phases) for item in targets],
            [_bits(clusters, item.clusters) for item in targets],
            [_bits(audiences, item.audience) for item in targets],
        ],
        "woorden": front_coded(words),
        "stukken": firsts,
        "hulp": help_records(library),
        "taal": {
            "stop": sorted(STOP_WORDS),
            "zwak": sorted(WEAK_WORDS),
            "leeftijd": dict(sorted(AGE_WORDS.items())),
            "eenheid": AGE_UNITS,
        },
    }


def _steps(numbers: Sequence[int]) -> list[int]:
    return [number - before for before, number in pairwise((0, *numbers))]


def _bits(names: Sequence[str], chosen: Sequence[str]) -> int:
    return sum(1 << names.index(name) for name in chosen if name in names)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _digest(files: dict[str, str]) -> str:
    whole = hashlib.sha256()
    for name in sorted(files):
        whole.update(f"{name}\0{files[name]}\0".encode())
    return whole.hexdigest()[:12]
