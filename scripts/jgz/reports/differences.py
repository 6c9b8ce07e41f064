"""What changed in meaning, as text, JSON and Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterable

from jgz.diagnostics import printable
from jgz.model.difference import Difference, ModuleDifference

_NOTHING = "Geen verandering in betekenis."
_SIGNS = {"-": "was", "+": "wordt"}


def write_text(modules: Iterable[ModuleDifference]) -> str:
    """A line per change, under its module and the version jump that all changes together ask for."""
    lines: list[str] = []
    for module in modules:
        lines.append(f"{module.id}: minstens {module.jump.dutch}")
        lines += [f"  {line}" for item in module.differences for line in _lines(item)]
    return "\n".join(lines or [_NOTHING]) + "\n"


def _lines(item: Difference) -> list[str]:
    subject = f"#{item.recommendation} " if item.recommendation else ""
    attention = f" LET OP: {', '.join(item.attention)}" if item.attention else ""
    lines = [f"{subject}{item.aspect} ({item.jump.dutch}){attention}"]
    if item.before != item.after:
        lines += [f"  - {printable(item.before)}"] if item.before else []
        lines += [f"  + {printable(item.after)}"] if item.after else []
    return lines


def write_json(modules: Iterable[ModuleDifference]) -> str:
    """A list of objects with module, sprong and wijzigingen."""
    found = [
        {
            "module": module.id,
            "sprong": module.jump.dutch,
            "wijzigingen": [
                {
                    "aanbeveling": item.recommendation,
                    "aspect": item.aspect.value,
                    "sprong": item.jump.dutch,
                    "oud": item.before,
                    "nieuw": item.after,
                    "let_op": list(item.attention),
                }
                for item in module.differences
            ],
        }
        for module in modules
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def write_markdown(modules: Iterable[ModuleDifference]) -> str:
    """A heading per module and an item per change, for the summary of a pull request."""
    lines: list[str] = []
    for module in modules:
        lines += [f"### {module.id}", "", f"Minstens een {module.jump.dutch}versie.", ""]
        for item in module.differences:
            first, *rest = _lines(item)
            lines.append(f"- {_escaped(first)}")
            lines += [f"    - {_SIGNS[line.strip()[0]]}: {_escaped(line.strip()[2:])}" for line in rest]
        lines.append("")
    return "\n".join(lines or [_NOTHING, ""])


def _escaped(text: str) -> str:
    """The text without anything that Markdown or HTML would act on."""
    for sign in "\\`*_[]<>|#":
        text = text.replace(sign, f"\\{sign}")
    return text
