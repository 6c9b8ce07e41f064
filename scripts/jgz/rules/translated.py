"""What rules about translations share: the pairs of a translation and its Dutch page, and an example of both."""

from __future__ import annotations

from collections.abc import Iterator

from jgz.explanation import Given, lines
from jgz.model import Library, ParentPage, Translation
from jgz.register_files import RegisterFile

# A translation of the page of the sample library, for examples of rules.
PATH = "modules/buiten-spelen/ouders.en.md"
MARK = "961c46d8"
PHRASES = Given(
    RegisterFile.PHRASES.path,
    "",
    lines(
        "- id: en",
        "  naam: English",
        "  titel: For parents",
        "  tolk: You may ask for an interpreter.",
        "  gevaar: Is there danger now?",
        "  bel_112: Call 112",
        "  huisarts: Call your GP.",
        "  paginas: Pages in English",
        "  nederlands: In Dutch",
        "  in_het_kort: In short",
        "  bel_nu: Call now",
        "  afspraak: Make an appointment",
        "  loopt_achter: The Dutch page has changed.",
        "  niet_nagekeken: Not reviewed yet.",
        "  vertaald_op: Translated on",
        "  lees_voor: Read aloud",
        "  stop: Stop",
        "",
    ),
)
_SAMPLE = lines(
    "---",
    "id: buiten-spelen-en",
    "soort: vertaling",
    "taal: en",
    "titel: Going outside with your child",
    "samenvatting: Playing outside is fun and healthy. Here you read how to make time for it.",
    "fictief: true",
    f'vertaling_van: "{MARK}"',
    "vertaald_op: 2026-11-20",
    "vertaling: nagekeken door een moedertaalspreker op 2026-11-21",
    "---",
    "## What is it?",
    "",
    "Everything your child does outside.",
    "",
    "## When do you call?",
    "",
    "/// wanneer-bellen",
    "    niveau: afspraak",
    "",
    "Your child has pain when walking.",
    "///",
    "",
)


def sample(old: str = "", new: str = "") -> str:
    """The translation of the examples, with a piece of it replaced."""
    return _SAMPLE.replace(old, new, 1) if old else _SAMPLE


def pairs(library: Library) -> Iterator[tuple[Translation, ParentPage]]:
    """Each translation that is what its name says, with the Dutch page that it follows, where there is one."""
    for page in library.translations:
        original = library.originals.get(page.guideline_id)
        if original is not None and page.id == f"{page.guideline_id}-{page.language}":
            yield page, original
