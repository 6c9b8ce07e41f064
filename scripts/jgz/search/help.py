"""Direct help as a browser reads it: the fixed answers, by which queries they are known, and whom they call.

Files of their own beside the index, that every device keeps: whom to call needs no index, and no connection. A small
one tells which queries need the others: those that may speak of danger, or hold a word of another language.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jgz.language.patterns import plain
from jgz.language.tongues import SCRIPTS, tokens
from jgz.model import DirectHelp, Library, TongueWord
from jgz.model.addresses import HELP, address_of
from jgz.model.help_lines import JOINED
from jgz.model.phone import browser_pattern
from jgz.search.front_coding import front_coded
from jgz.search.gate import kept_gate
from jgz.search.likeness import written_worths
from jgz.store import NOTHING_KEPT, Store

# So many letters tell that a word may be one of another language.
BEGINNING = 5


def help_file(library: Library) -> dict[str, Any]:
    """What a query needs that may speak of danger; what each part is: `scripts/javascript/gegevens.d.ts`."""
    return {
        "hulp": help_records(library),
        "groepen": word_groups(library),
        "gelijkenis": written_worths(),
        "nummers": browser_pattern(library.registers.known_numbers),
    }


def gate_file(library: Library, store: Store = NOTHING_KEPT) -> dict[str, Any]:
    """What tells whether a query needs the other two; every first one reads it."""
    return {**kept_gate(library, store), "taalbegin": front_coded(tongue_beginnings(library))}


def tongue_file(library: Library) -> dict[str, Any]:
    """What a query in another language needs."""
    return {
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


def tongue_beginnings(library: Library) -> list[str]:
    """How the first words begin of what is typed in Latin letters for the words of other tongues, sorted.

    A `*` after fewer letters than `BEGINNING` says that the word may go on. Other letters tell by themselves.
    """
    found: set[str] = set()
    for word in library.registers.tongue_words:
        for text in (text for item in library.registers.tongues for text in word.of(item.id)):
            first, *others = tokens(text)
            short = len(first) < BEGINNING
            found.add(f"{first}*" if short and not others and text.endswith("*") else first[:BEGINNING])
    return sorted(item for item in found if item.isascii())


def help_records(library: Library) -> Sequence[dict[str, Any]]:
    """The answers, in the order of their register."""
    return [
        {
            "id": item.id,
            "zinnen": list(map(_sorted, item.sentences)),
            "woorden": list(map(_sorted, item.words)),
            "rustig": list(map(_sorted, item.quiet)),
            "titel": item.title,
            "tekst": item.text,
            "bellen": [[name, line.number] for name, line in library.registers.called(item)],
            "lees": _page(library, item),
        }
        for item in library.registers.direct_help
    ]


def _sorted(pattern: str) -> str:
    """A pattern with the words of each place in order of alphabet: what is the same in many takes less room then."""
    return " ".join("/".join(sorted(place.split("/"))) for place in pattern.split(" "))


def word_groups(library: Library) -> list[list[str]]:
    """The groups of words that patterns name, in the order of their register: of each its name, the groups in it with a
    space between, and its words front coded. Only of words that are typed on to others the order counts.
    """
    return [_group(item.name, item.words) for item in library.registers.word_groups]


def _group(name: str, texts: Sequence[str]) -> list[str]:
    groups = [text for text in texts if text.isupper()]
    words = [plain(text) for text in texts if not text.isupper()]
    return [name, " ".join(groups), front_coded(words if name == JOINED else sorted(words))]


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
