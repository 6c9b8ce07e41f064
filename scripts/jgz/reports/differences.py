"""What changed in meaning, as text, JSON and Markdown. `verschil.schema.json` describes the JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jgz.diagnostics import printable
from jgz.model import Jump
from jgz.model.difference import Difference, ModuleDifference, Piece
from jgz.reports.plain_markdown import escaped

SCHEMA_PATH = "schema/verschil.json"
_SCHEMA = Path(__file__).with_name("verschil.schema.json")
_NOTHING = "Geen verandering in betekenis."
# Words of a text that stayed, shown on either side of a change; and of one that came or went as a whole.
_AROUND = 8
_MOST_WORDS = 80


def write_text(modules: Iterable[ModuleDifference]) -> str:
    """Per module the step in its version and the step it needs, then what changed: `[-weg-]` and `[+erbij+]`."""
    lines: list[str] = []
    for module in modules:
        lines += ["", _heading(module)] if lines else [_heading(module)]
        for item in module.differences:
            lines.append(f"  {_subject(item)}")
            lines += [f"    {word:6} {text}" for word, text in _both(item, _with_signs)]
    return "\n".join(lines or [_NOTHING]) + "\n"


def write_markdown(modules: Iterable[ModuleDifference]) -> str:
    """A heading per module and an item per change, for the summary of a pull request."""
    lines: list[str] = []
    for module in modules:
        lines += [f"### {escaped(_heading(module))}", ""]
        for item in module.differences:
            subject, sign, attention = _subject(item).partition("LET OP")
            lines.append(f"- {escaped(subject)}" + (f"**{sign}**{escaped(attention)}" if sign else ""))
            lines += [f"    - {word} {text}" for word, text in _both(item, _with_marks)]
        lines.append("")
    return "\n".join(lines or [_NOTHING, ""])


def write_json(modules: Iterable[ModuleDifference]) -> str:
    """A list of objects, one per module."""
    return json.dumps([_as_object(item) for item in modules], ensure_ascii=False, indent=2) + "\n"


def json_schema(site_url: str = "") -> str:
    """The JSON Schema of what `write_json` gives; `site_url` gives it a name of its own."""
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    if site_url:
        schema["$id"] = urljoin(site_url, SCHEMA_PATH)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _heading(module: ModuleDifference) -> str:
    """The module, what its version did and what it should do."""
    old, new = module.old, module.new
    if old is None or new is None:
        shown = new or old
        version = f" {shown.version}" if shown else ""
        return f"{module.id}{version}: {'nieuwe module' if old is None else 'module weg'}"
    if module.jump is Jump.NONE:
        return f"{module.id} {new.version}: alleen de status"
    step = f"{old.version} → {new.version}" if old.version != new.version else f"{new.version}, versie niet verhoogd"
    return f"{module.id} {step}; de wijziging vraagt minstens een {module.jump.dutch}versie"


def _subject(item: Difference) -> str:
    """What a change is about, how heavy it is, and the words to look at twice."""
    subject = f"#{item.recommendation} " if item.recommendation else ""
    weight = f" ({item.jump.dutch})" if item.jump else ""
    attention = f" LET OP: {' '.join(item.attention)}" if item.attention else ""
    return printable(f"{subject}{item.aspect}{weight}{attention}")


def _both(item: Difference, mark: Callable[[Piece], str]) -> Iterator[tuple[str, str]]:
    """The lines "was" and "wordt" of a change, with what differs marked."""
    for word, sign, text in (("was:", "-", item.before), ("wordt:", "+", item.after)):
        if item.pieces:
            yield word, _row([piece for piece in item.pieces if piece.sign in ("=", sign)], mark)
        elif text:
            yield word, mark(Piece("=", _cut(text)))


def _row(pieces: list[Piece], mark: Callable[[Piece], str]) -> str:
    shown = []
    for number, piece in enumerate(pieces):
        if piece.sign == "=":
            piece = Piece("=", _shortened(piece.text, first=number == 0, last=number == len(pieces) - 1))
        shown.append(mark(piece))
    return "".join(shown).strip()


def _shortened(text: str, first: bool, last: bool) -> str:
    """A stretch that stayed, without its middle when it is long; at the ends of a text only the near words."""
    words = text.split(" ")
    before, after = 0 if first else _AROUND, 0 if last else _AROUND
    if len(words) <= before + after + 2:
        return text
    return " ".join([*words[:before], "…", *words[len(words) - after :]])


def _cut(text: str) -> str:
    words = text.split(" ")
    return text if len(words) <= _MOST_WORDS else f"{' '.join(words[:_MOST_WORDS])} …"


def _with_signs(piece: Piece) -> str:
    return _wrapped(piece, printable, {"-": ("[-", "-]"), "+": ("[+", "+]")})


def _with_marks(piece: Piece) -> str:
    return _wrapped(piece, escaped, {"-": ("~~", "~~"), "+": ("**", "**")})


def _wrapped(piece: Piece, safe: Callable[[str], str], signs: dict[str, tuple[str, str]]) -> str:
    """A piece between signs, with its white space outside them."""
    words = piece.text.strip()
    if piece.sign not in signs or not words:
        return safe(piece.text)
    gap = piece.text[len(piece.text.rstrip()) :]
    begin, end = signs[piece.sign]
    return f"{begin}{safe(words)}{end}{gap}"


def _as_object(module: ModuleDifference) -> dict[str, Any]:
    old, new = module.old, module.new
    given = old.version.jump_to(new.version) if old and new else Jump.NONE
    return {
        "module": module.id,
        "pad": printable(module.path),
        "versie_oud": str(old.version) if old else None,
        "versie_nieuw": str(new.version) if new else None,
        "sprong": given.dutch,
        "nodig": module.jump.dutch,
        "wijzigingen": [
            {
                "aanbeveling": item.recommendation,
                "aspect": item.aspect.value,
                "sprong": item.jump.dutch,
                "oud": item.before,
                "nieuw": item.after,
                "let_op": list(item.attention),
                "delen": [{"teken": piece.sign, "tekst": piece.text} for piece in item.pieces],
            }
            for item in module.differences
        ],
    }
