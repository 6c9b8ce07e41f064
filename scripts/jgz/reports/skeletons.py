"""The text of a new file: every field it needs, and a sentence at each place that says what to write there."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jgz.model import FIRST_DRAFT, Version
from jgz.model.placeholders import FILL_IN_TEXT
from jgz.source.yaml_nodes import Scalar, is_ambiguous

_SHORTEST_TITLE = 5
# Words and light punctuation: nothing that YAML reads as more than text.
_BARE = re.compile(r"[^\W_](?:[\w ,.()/’?!-]*[\w.)?!])?")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a new file is about. A generic module has no cluster; only guidelines use `steward` and `modules`,
    only pages for parents and youths `checked`."""

    kind: str
    id: str
    title: str
    summary: str
    cluster: str = ""
    phases: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    steward: str = ""
    modules: tuple[str, ...] = ()
    checked: Mapping[str, Version] | None = None


def title_of(id: str) -> str:
    """A first title made of an id: `moeilijk-eten` -> `Moeilijk eten`, and `sga`, too short for one, -> `Over sga`."""
    words = id.replace("-", " ")
    return words.capitalize() if len(words) >= _SHORTEST_TITLE else f"Over {words}"


def write_module(draft: Draft, today: date) -> str:
    """A concept of a module, generic or not."""
    fields = [
        *_head(draft),
        *([f"cluster: {draft.cluster}"] if draft.cluster else []),
        f"fasen: {_list(draft.phases)}",
        f"doelgroep: {_list(draft.audience)}",
        "status: concept",
        f'versie: "{FIRST_DRAFT}"',
        "uitgangsvragen:",
        "  - id: uv1",
        "    vraag: Welke vraag uit de praktijk beantwoordt deze module?",
        "wijzigingen:",
        f'  - versie: "{FIRST_DRAFT}"',
        f"    datum: {today.isoformat()}",
        "    soort: nieuw",
        "    tekst: Eerste concept.",
    ]
    return _file(fields, _MODULE_TEXT)


def write_guideline(draft: Draft, today: date) -> str:
    """The `index.md` of a guideline."""
    fields = [
        *_head(draft),
        f"cluster: {draft.cluster}",
        f"regiehouder: {_text(draft.steward)}",
        f"modules: {_list(draft.modules)}",
    ]
    return _file(fields, _GUIDELINE_TEXT)


def write_parent_page(draft: Draft, today: date) -> str:
    """A page for parents or youths."""
    checked = [f'  {id}: "{version}"' for id, version in (draft.checked or {}).items()]
    fields = [
        *_head(draft),
        f"fasen: {_list(draft.phases)}",
        "gecontroleerd_bij:",
        *checked,
        f"gecontroleerd_op: {today.isoformat()}",
        "wanneer_bellen: ja",
    ]
    return _file(fields, _YOUTH_TEXT if draft.kind == "jongeren" else _PARENT_TEXT)


def _head(draft: Draft) -> list[str]:
    return [
        f"id: {draft.id}",
        f"soort: {draft.kind}",
        f"titel: {_text(draft.title)}",
        f"samenvatting: {_text(draft.summary)}",
    ]


def _file(fields: list[str], text: str) -> str:
    return "\n".join(["---", *fields, "---", text])


def _list(words: tuple[str, ...]) -> str:
    return f"[{', '.join(_text(word) for word in words)}]"


def _text(value: str) -> str:
    """A text as YAML: bare where that is safe, else in quotes."""
    bare = _BARE.fullmatch(value) and not is_ambiguous(Scalar(value, True, 1, 1))
    return value if bare else json.dumps(value, ensure_ascii=False)


_MODULE_TEXT = f"""\
## Aanbevelingen

/// aanbeveling | eerste-aanbeveling
    richting: voor
    sterkte: zwak
    zekerheid: niet-gegradeerd
    kern: ja
    uitgangsvraag: uv1

{FILL_IN_TEXT}in één zin wat de professional overweegt.
///

## Onderbouwing

{FILL_IN_TEXT}wat er bekend is uit onderzoek en praktijk, met de bronnen.

## Overwegingen

{FILL_IN_TEXT}welke voordelen, nadelen en wensen van ouders en jeugdigen meewogen.

## Verantwoording

{FILL_IN_TEXT}hoe de tekst tot stand kwam en wie meeschreven.
"""

_GUIDELINE_TEXT = f"""\
{FILL_IN_TEXT}in een paar zinnen waar de richtlijn over gaat en waar een lezer het beste begint.
"""

_PARENT_TEXT = f"""\
## Wat is het?

{FILL_IN_TEXT}kort en in gewone woorden wat er aan de hand is.

## Wat kun je zelf doen?

{FILL_IN_TEXT}wat ouders zelf kunnen proberen.

## Wanneer bel je?

/// wanneer-bellen
    niveau: afspraak

{FILL_IN_TEXT}wanneer ouders een afspraak maken.
///

## Hoe gaat het verder?

{FILL_IN_TEXT}wat er na een telefoontje of afspraak gebeurt.
"""

_YOUTH_TEXT = f"""\
## Wat is het?

{FILL_IN_TEXT}kort en in gewone woorden wat er aan de hand is.

## Wat kun je zelf doen?

{FILL_IN_TEXT}wat je zelf kunt proberen.

## Wanneer bel je?

/// wanneer-bellen
    niveau: afspraak

{FILL_IN_TEXT}wanneer je een afspraak maakt.
///

## Hoe gaat het verder?

{FILL_IN_TEXT}wat er na een telefoontje of afspraak gebeurt.
"""
