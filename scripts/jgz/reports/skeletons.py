"""The text of a new file: every field it needs, and a sentence at each place that says what to write there."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jgz.model import FIRST_DRAFT, UNREVIEWED, CallLevel, DocumentKind, ParentPage, Version, mark_of
from jgz.model.placeholders import FILL_IN_FIELD, FILL_IN_QUESTION, FILL_IN_RECOMMENDATION, FILL_IN_TEXT, FILL_IN_TITLE
from jgz.model.sections import SECTIONS, Holds, SectionPlan
from jgz.source.yaml_nodes import Scalar, is_ambiguous

_SHORTEST_TITLE = 5
# Words and light punctuation: nothing that YAML reads as more than text.
_BARE = re.compile(r"[^\W_](?:[\w ,.()/’?!-]*[\w.)?!])?")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a new file is about. A generic module has no cluster; only guidelines use `steward` and `modules`,
    only pages for parents and youths `checked`."""

    kind: DocumentKind
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
        f"    vraag: {FILL_IN_QUESTION}",
        "wijzigingen:",
        f'  - versie: "{FIRST_DRAFT}"',
        f"    datum: {today.isoformat()}",
        "    soort: nieuw",
        "    tekst: Eerste concept.",
    ]
    return _file(fields, _body(draft.kind))


def write_guideline(draft: Draft) -> str:
    """The `index.md` of a guideline, a concept."""
    fields = [
        *_head(draft),
        f"cluster: {draft.cluster}",
        f"regiehouder: {_text(draft.steward)}",
        f"modules: {_list(draft.modules)}",
        "concept: true",
    ]
    return _file(fields, _GUIDELINE_TEXT)


def write_parent_page(draft: Draft) -> str:
    """A page for parents or youths: a concept, which nobody has checked yet."""
    checked = [f'  {id}: "{version}"' for id, version in (draft.checked or {}).items()]
    fields = [
        *_head(draft),
        f"fasen: {_list(draft.phases)}",
        "gecontroleerd_bij:",
        *checked,
        "wanneer_bellen: ja",
        "concept: true",
    ]
    return _file(fields, _body(draft.kind))


def write_translation(page: ParentPage, language: str, title: str, today: date) -> str:
    """A page for parents in another language: a concept, with the Dutch text to translate."""
    fields = [
        f"id: {page.id}-{language}",
        f"soort: {DocumentKind.TRANSLATION}",
        f"taal: {language}",
        f"titel: {_text(title)}",
        f"samenvatting: {_text(FILL_IN_FIELD + 'de samenvatting in deze taal, in één of twee gewone zinnen.')}",
        *(["fictief: true"] if page.fictional else []),
        f'vertaling_van: "{mark_of(page)}"',
        f"vertaald_op: {today.isoformat()}",
        f"vertaling: {UNREVIEWED}",
        "concept: true",
    ]
    body = page.origin.text.split("\n")[page.origin.body_line - 1 :]
    return _file(fields, "\n".join(body))


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


_GUIDELINE_TEXT = f"""\
{FILL_IN_TEXT}in een paar zinnen waar de richtlijn over gaat en waar een lezer het beste begint.
"""
# What opens and closes the text of a section that holds a block.
_BLOCKS = {
    Holds.ADVICE: f"""\
/// aanbeveling | {FILL_IN_RECOMMENDATION}
    titel: {FILL_IN_TITLE}
    richting: voor
    sterkte: zwak
    zekerheid: niet-gegradeerd
    kern: ja
    uitgangsvraag: uv1
""",
    Holds.CALLS: f"""\
/// wanneer-bellen
    niveau: {CallLevel.APPOINTMENT}
""",
}


def _body(kind: DocumentKind) -> str:
    """The sections that a kind of page must have in the end, each with what to write there."""
    return "\n".join(_section(item) for item in SECTIONS[kind] if item.needed_from)


def _section(item: SectionPlan) -> str:
    block = _BLOCKS.get(item.holds, "")
    text = f"{FILL_IN_TEXT}{item.hint}\n"
    return f"## {item.title}\n\n" + (f"{block}\n{text}///\n" if block else text)
