"""Search: from the library to an index that a browser reads, and the same ranking on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from jgz.language.stems import stem
from jgz.loader.kept import NOT_KEPT, Kept
from jgz.model import Library
from jgz.search.documents import find_targets
from jgz.search.files import FOLDER as SEARCH_FOLDER
from jgz.search.files import GATE_FILE, HELP_FILE, TONGUE_FILE, help_texts, index_files
from jgz.search.index import Lexicon, SearchIndex, build_index, phrase
from jgz.search.kept_terms import KeptTerms, is_kept_whole, kept_files
from jgz.search.parts import find_parts
from jgz.search.ranking import Ranker
from jgz.store.sharing import FEWEST
from jgz.workers import Task

__all__ = [
    "HELP_PATHS",
    "SEARCH_FOLDER",
    "Search",
    "begin_search",
    "help_texts",
    "lexicon",
    "open_search",
    "search_files",
]


# The files that need no index.
HELP_PATHS = (GATE_FILE, HELP_FILE, TONGUE_FILE)


@dataclass(frozen=True)
class Search:
    """The index of a library and what ranks its pages."""

    index: SearchIndex
    ranker: Ranker


def open_search(library: Library, kept: Kept = NOT_KEPT) -> Search:
    """Builds the index of a library; `kept` has the words of texts that are still the same."""
    index = _index(library, kept)
    return Search(index, Ranker(index, library.phases))


def begin_search(library: Library, kept: Kept = NOT_KEPT) -> Callable[[], dict[str, str]]:
    """Begins on what `search_files` gives, in another process where that is of use; what is returned waits for it."""
    few = len(library.modules) < FEWEST or is_kept_whole(library, kept)
    # To renew an index takes less than it costs to share the memory of a library with another process.
    if few or KeptTerms(kept.store, lexicon(library)).has_rows:
        return partial(search_files, library, kept)

    def work() -> bytes:
        theirs = kept.again()
        found = search_files(library, theirs)
        theirs.store.close()
        return json.dumps(found, ensure_ascii=False).encode()

    task = Task(work)
    return lambda: json.loads(task.result()) if task.elsewhere else search_files(library, kept)


def search_files(library: Library, kept: Kept = NOT_KEPT) -> dict[str, str]:
    """Every file that a browser needs to search: path on the site -> content."""

    def make() -> dict[str, str]:
        words, targets = lexicon(library), find_targets(library)
        parts = find_parts(targets, library.registers.terms)
        rows = KeptTerms(kept.store, words).rows(targets, parts, words)
        return index_files(library, targets, parts, rows, kept.store)

    return kept_files(library, kept, make)


def _index(library: Library, kept: Kept) -> SearchIndex:
    words = lexicon(library)
    terms = KeptTerms(kept.store, words)
    targets = find_targets(library)
    return build_index(targets, find_parts(targets, library.registers.terms), words, terms.of_page, terms.of_part)


def lexicon(library: Library) -> Lexicon:
    """What editors have laid down in the registers, by term."""
    registers = library.registers
    synonyms: dict[str, tuple[str, ...]] = {}
    for item in registers.synonyms:
        key = phrase(item.term) or stem(item.term.lower())
        synonyms[key] = (*synonyms.get(key, ()), *item.also)
    parts = {stem(item.word.lower()): tuple(stem(part.lower()) for part in item.parts) for item in registers.compounds}
    return Lexicon(synonyms, parts)
