"""Diagnostics as JSON for programs. `controleer.schema.json` describes the form; the site publishes it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from jgz.diagnostics import Diagnostic, printable
from jgz.reports.presentation import PLAIN, Presentation

SCHEMA_PATH = "schema/controleer.json"
_SCHEMA = Path(__file__).with_name("controleer.schema.json")


def write_json(diagnostics: Iterable[Diagnostic], presentation: Presentation = PLAIN) -> str:
    """A list of objects with pad, regel, kolom, lengte, ernst, code, naam, bericht and hulp, sorted by place."""
    return json.dumps([_as_object(item) for item in sorted(diagnostics)], ensure_ascii=False, indent=2) + "\n"


def json_schema(site_url: str = "") -> str:
    """The JSON Schema of what `write_json` gives; `site_url` gives it a name of its own."""
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    if site_url:
        schema["$id"] = f"{site_url.rstrip('/')}/{SCHEMA_PATH}"
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _as_object(item: Diagnostic) -> dict[str, str | int]:
    return {
        "pad": printable(item.location.path),
        "regel": item.location.line,
        "kolom": item.location.column,
        "lengte": item.location.length,
        "ernst": item.severity.value,
        "code": item.code,
        "naam": item.name,
        "bericht": printable(item.message),
        "hulp": printable(item.help),
    }
