"""Everything that a browser reads to search: the head, the pieces of the index and a record for each page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
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
    firsts: dict[str, list[str]] = {}
    for tier, pieces in cut(index).items():
        firsts[tier] = [piece.first for piece in pieces]
        files |= {f"{tier}-{number}.json": piece.text for number, piece in enumerate(pieces)}
    for number, target in enumerate(pages):
        files[f"blad-{number}.json"] = _json(record(library, target))
        files[f"tekst-{number}.json"] = _json(sections(target))
    head = _head(library, index.targets, words, firsts)
    version = _digest({**files, "kop": _json(head)})
    named = {f"{FOLDER}/{version}/{name}": text for name, text in files.items()}
    return {HEAD: _json({"versie": version, **head}), **named}


def _head(
    library: Library, targets: Sequence[Target], words: Sequence[str], firsts: dict[str, list[str]]
) -> dict[str, Any]:
    groups = {item.guideline: number for number, item in enumerate(targets) if item.kind == "richtlijn"}
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
        # Per page: kind, number of its guideline (-1 when it has none), phases, clusters and audience as sets of bits.
        "bladen": [
            [
                kinds.index(item.kind),
                groups.get(item.guideline, -1),
                _bits(phases, item.phases),
                _bits(clusters, item.clusters),
                _bits(audiences, item.audience),
            ]
            for item in targets
        ],
        "woorden": " ".join(words),
        "stukken": firsts,
        "hulp": help_records(library),
        "taal": {
            "stop": sorted(STOP_WORDS),
            "zwak": sorted(WEAK_WORDS),
            "leeftijd": dict(sorted(AGE_WORDS.items())),
            "eenheid": AGE_UNITS,
        },
    }


def _bits(names: Sequence[str], chosen: Sequence[str]) -> int:
    return sum(1 << names.index(name) for name in chosen if name in names)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _digest(files: dict[str, str]) -> str:
    whole = hashlib.sha256()
    for name in sorted(files):
        whole.update(f"{name}\0{files[name]}\0".encode())
    return whole.hexdigest()[:12]
