"""Direct help as a browser reads it: the fixed answers, by which queries they are known, and whom they call.

A file of its own beside the index, that every device keeps: whom to call needs no index, and no connection.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jgz.model import DirectHelp, Library
from jgz.model.addresses import address_of
from jgz.model.phone import browser_pattern


def help_file(library: Library) -> dict[str, Any]:
    """All of it; what each part is: `scripts/javascript/gegevens.d.ts`."""
    return {
        "hulp": help_records(library),
        "groepen": word_groups(library),
        "nummers": browser_pattern(library.registers.known_numbers),
    }


def help_records(library: Library) -> Sequence[dict[str, Any]]:
    """The answers, in the order of their register."""
    return [
        {
            "id": item.id,
            "zinnen": item.sentences,
            "woorden": item.words,
            "rustig": item.quiet,
            "titel": item.title,
            "tekst": item.text,
            "bellen": [[name, line.number] for name, line in library.registers.called(item)],
            "lees": _page(library, item),
        }
        for item in library.registers.direct_help
    ]


def word_groups(library: Library) -> Sequence[tuple[str, Sequence[str]]]:
    """The groups of words that patterns name, in the order of their register."""
    return [(item.name, item.words) for item in library.registers.word_groups]


def _page(library: Library, help: DirectHelp) -> list[str]:
    """Title and address of the page to read on; empty when there is none to show."""
    found = library.page_to_read(help)
    return [found.title, address_of(found)] if found else []
