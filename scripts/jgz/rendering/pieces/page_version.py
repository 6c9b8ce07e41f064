"""The version of a page for parents or youths: one value that the page, the worker and the list of versions share."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from jgz.model import Body, Library, ParentPage, Translation
from jgz.rendering.pieces.help import help_cards, whom_to_call
from jgz.rendering.pieces.views import CallView

_DIGEST = 8


def version_of(page: ParentPage, library: Library) -> str:
    """The version of a page, which has no number: a digest of what it says to its readers.

    Only their words count. Were it made of our own names or of the html, then a renamed attribute or class would tell
    parents that a page changed while not one word did.
    """
    return _digest(said_to_readers(page, library))


def version_of_translation(page: Translation, library: Library) -> str:
    """The version of a translated page: it also changes when the Dutch page moves on, as the page then says so."""
    original = library.originals.get(page.guideline_id)
    said = [
        page.title,
        page.summary,
        _words(page.body),
        [[item.level, item.html.text] for item in page.call_cards],
        [[item.title, item.text] for item in help_cards(library, original.direct_help if original else ())],
        original is not None and page.lags(original),
    ]
    return _digest(said)


def said_to_readers(page: ParentPage, library: Library) -> dict[str, Any]:
    """What a page says, as a value of JSON: its text, its call cards, the fixed answers and the checked versions."""
    return {
        "titel": page.title,
        "samenvatting": page.summary,
        "tekst": _words(page.body),
        "belkaarten": [
            [item.level, item.html.text, *map(_said, whom_to_call(library, item, page.phases))]
            for item in page.call_cards
        ],
        "directe_hulp": [
            [item.title, item.text, *map(_said, item.calls)] for item in help_cards(library, page.direct_help)
        ],
        "gecontroleerd_bij": {id: str(version) for id, version in page.checked_against.items()},
    }


def _said(call: CallView) -> list[str]:
    return [call.name, call.number, call.note]


def _words(body: Body) -> list[list[str]]:
    """The words of each section, behind its title."""
    return [[item.title, *(part.html.text for part in item.parts)] for item in body.sections]


def _digest(said: object) -> str:
    """A short digest of a value of JSON."""
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST]
