"""Everything that a browser reads to search: direct help, the head, the pieces of the index and records of pages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from jgz.model import DocumentKind, Library
from jgz.search.documents import Target, is_kept
from jgz.search.front_coding import front_coded
from jgz.search.head import head_of
from jgz.search.help import gate_file, help_file, tongue_file
from jgz.search.ordinary import ordinary_stems
from jgz.search.parts import Part, parts_by_page
from jgz.search.records import MOST_POINTS, point, record, sections
from jgz.search.shards import Rows, cut, quick_words
from jgz.search.word_files import word_files
from jgz.store import NOTHING_KEPT, Store

FOLDER = "zoeken/index"
HEAD = f"{FOLDER}/kop.json"
GATE_FILE, HELP_FILE, TONGUE_FILE = (f"{FOLDER}/{name}.json" for name in ("poort", "hulp", "talen"))


def index_files(
    library: Library, targets: Sequence[Target], found: Sequence[Part], rows: Rows, store: Store = NOTHING_KEPT
) -> dict[str, str]:
    """Path -> content of the index with these rows, over these pages and their parts.

    Only the head, direct help and the words of other languages have a fixed name; the head names the folder of the
    others, which changes with them.
    """
    pages = [item for item in targets if item.kind is not DocumentKind.GUIDELINE]
    files: dict[str, str] = {}
    firsts: dict[str, str] = {}
    for tier, pieces in cut(rows).items():
        firsts[tier] = front_coded([piece.first for piece in pieces])
        files |= {f"{tier}-{number}.json": piece.text for number, piece in enumerate(pieces)}
    words = word_files(quick_words(rows), ordinary_stems())
    files |= {f"woorden-{number}.json": _json([item.words, item.ordinary]) for number, item in enumerate(words)}
    parts = parts_by_page(found)
    for number, target in enumerate(pages):
        # The worker keeps nothing of a page that leaves no trace, and knows its files by their name.
        before = "" if is_kept(target) else "vluchtig-"
        own = parts.get(number, [])
        few = len(own) <= MOST_POINTS
        files[f"{before}blad-{number}.json"] = _json(record(target, own if few else ()))
        for first in range(0, 0 if few else len(own), MOST_POINTS):
            shown = [point(target, item) for item in own[first : first + MOST_POINTS]]
            files[f"{before}deel-{number}-{first // MOST_POINTS}.json"] = _json(shown)
        files[f"{before}tekst-{number}.json"] = _json(sections(target))
    head = head_of(library, targets, found, words, firsts)
    version = _digest({**files, "kop": _json(head)})
    named = {f"{FOLDER}/{version}/{name}": text for name, text in files.items()}
    return {**help_texts(library, store), HEAD: _json({"versie": version, **head}), **named}


def help_texts(library: Library, store: Store = NOTHING_KEPT) -> dict[str, str]:
    """The files that need no index: direct help, words of other languages, and what tells which query needs these.

    `store` has the last of these from before.
    """
    made = {GATE_FILE: gate_file(library, store), HELP_FILE: help_file(library), TONGUE_FILE: tongue_file(library)}
    return {name: _json(content) for name, content in made.items()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _digest(files: dict[str, str]) -> str:
    whole = hashlib.sha256()
    for name in sorted(files):
        whole.update(f"{name}\0{files[name]}\0".encode())
    return whole.hexdigest()[:12]
