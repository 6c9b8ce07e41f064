"""Direct help as a browser reads it: the fixed answers, by which queries they are known, and whom they call.

A file of its own beside the index, that every device keeps: whom to call needs no index, and no connection.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jgz.language.tongues import SCRIPTS
from jgz.model import DirectHelp, Library, TongueWord
from jgz.model.addresses import HELP, address_of
from jgz.model.phone import browser_pattern
from jgz.search.likeness import learned_worths


def help_file(library: Library) -> dict[str, Any]:
    """All of it; what each part is: `scripts/javascript/gegevens.d.ts`."""
    return {
        "hulp": help_records(library),
        "groepen": word_groups(library),
        "gelijkenis": learned_worths(),
        "nummers": browser_pattern(library.registers.known_numbers),
        "talen": [
            {
                "id": item.id,
                "richting": item.direction,
                "regel": item.line,
                "schrift": "".join(SCRIPTS[item.script]) if item.script else "",
                "weg": item.ignored,
            }
            for item in library.registers.tongues
        ],
        "taalwoorden": [
            [
                word.dutch,
                destination(library, word),
                [word.of(item.id) for item in library.registers.tongues],
                *_translated(library, word),
            ]
            for word in library.registers.tongue_words
        ],
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


def destination(library: Library, word: TongueWord) -> list[str]:
    """Title and address of where a word of another tongue leads; empty when only searching tells.

    A page for parents goes before the guideline.
    """
    if not word.to:
        return []
    answer = library.registers.direct_help_by_id.get(word.to)
    if answer:
        return [answer.title, f"{HELP}#jgz-hulp-{answer.id}"]
    if word.to == "hulp":
        return ["Direct hulp", HELP]
    pages = (*library.parent_pages_by_guideline.get(word.to, ()), *library.guidelines)
    found = next((page for page in pages if page.id == word.to), None)
    return [found.title, address_of(found)] if found else []


def _translated(library: Library, word: TongueWord) -> list[dict[str, list[str]]]:
    """Title and address of where a word leads in the languages that have a page of their own; nothing for none."""
    pages = library.translations_by_guideline.get(word.to, ())
    return [{item.language: [item.title, address_of(item)] for item in pages}] if pages else []


def _page(library: Library, help: DirectHelp) -> list[str]:
    """Title and address of the page to read on; empty when there is none to show."""
    found = library.page_to_read(help)
    return [found.title, address_of(found)] if found else []
