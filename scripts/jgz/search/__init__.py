"""Search: from the library to an index that a browser reads, and the same ranking on the command line."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.language.stems import stem
from jgz.model import Library
from jgz.search.documents import find_targets
from jgz.search.files import index_files
from jgz.search.index import Lexicon, SearchIndex, build_index, phrase
from jgz.search.ranking import Ranker, quick_terms


@dataclass(frozen=True)
class Search:
    """The index of a library and what ranks its pages."""

    index: SearchIndex
    ranker: Ranker


def open_search(library: Library) -> Search:
    """Builds the index of a library."""
    index = _index(library)
    return Search(index, Ranker(index, library.phases))


def search_files(library: Library) -> dict[str, str]:
    """Every file that a browser needs to search: path on the site -> content."""
    index = _index(library)
    return index_files(library, index, quick_terms(index))


def _index(library: Library) -> SearchIndex:
    return build_index(find_targets(library), lexicon(library))


def lexicon(library: Library) -> Lexicon:
    """What editors have laid down in the registers, by term."""
    registers = library.registers
    synonyms: dict[str, tuple[str, ...]] = {}
    for item in registers.synonyms:
        key = phrase(item.term) or stem(item.term.lower())
        synonyms[key] = (*synonyms.get(key, ()), *item.also)
    parts = {stem(item.word.lower()): tuple(stem(part.lower()) for part in item.parts) for item in registers.compounds}
    return Lexicon(synonyms, parts)
