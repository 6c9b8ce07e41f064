"""Diagnostics as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from jgz.diagnostics import Diagnostic
from jgz.reports.plain import printable


def write_json(diagnostics: Iterable[Diagnostic]) -> str:
    """A list of objects with pad, regel, kolom, ernst, code, naam, bericht and hulp, sorted by place."""
    return json.dumps([_as_object(item) for item in sorted(diagnostics)], ensure_ascii=False, indent=2) + "\n"


def _as_object(item: Diagnostic) -> dict[str, str | int]:
    return {
        "pad": printable(item.location.path),
        "regel": item.location.line,
        "kolom": item.location.column,
        "ernst": item.severity.value,
        "code": item.code,
        "naam": item.name,
        "bericht": printable(item.message),
        "hulp": printable(item.help),
    }
