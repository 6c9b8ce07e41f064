"""Direct help: what a search for danger shows above its results, from a small list that editors keep."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from jgz.language.stems import stem
from jgz.model import DirectHelp, Library
from jgz.model.addresses import address_of
from jgz.search.analyser import words
from jgz.search.words import STOP_WORDS


def help_phrases(item: DirectHelp) -> list[list[str]]:
    """The phrases of an entry, each as the terms that must all be in the query."""
    return [[stem(word.text) for word in words(text) if word.text not in STOP_WORDS] for text in item.words]


def direct_help(library: Library, terms: Collection[str]) -> Iterator[DirectHelp]:
    """The entries that fit a query; `terms` are those of its words and of what misspelled ones were taken for."""
    for item in library.registers.direct_help:
        if any(phrase and set(phrase) <= set(terms) for phrase in help_phrases(item)):
            yield item


def help_records(library: Library) -> Sequence[dict[str, Any]]:
    """The entries as a browser reads them."""
    return [
        {
            "id": item.id,
            "zinnen": help_phrases(item),
            "titel": item.title,
            "tekst": item.text,
            "bellen": [[name, line.number] for name, line in library.registers.called(item)],
            "lees": _page(library, item),
        }
        for item in library.registers.direct_help
    ]


def _page(library: Library, help: DirectHelp) -> list[str]:
    """Title and address of the page to read on; empty when there is none to show."""
    found = library.page_to_read(help)
    return [found.title, address_of(found)] if found else []
