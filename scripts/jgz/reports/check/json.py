"""Diagnostics as JSON for programs. `controleer.schema.json` describes the form; the site publishes it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jgz.diagnostics import Diagnostic, printable
from jgz.reports.check.presentation import PLAIN, Presentation
from jgz.reports.json_text import json_text
from jgz.reports.report_schema import report_schema

SCHEMA_PATH = "schema/controleer.json"
_SCHEMA = Path(__file__).with_name("controleer.schema.json")


def write_json(diagnostics: Iterable[Diagnostic], presentation: Presentation = PLAIN) -> str:
    """A list of objects with pad, regel, kolom, lengte, ernst, code, naam, bericht and hulp, sorted by place."""
    return json_text([_as_object(item) for item in sorted(diagnostics)])


def json_schema(site_url: str = "") -> str:
    """The JSON Schema of what `write_json` gives; `site_url` gives it a name of its own."""
    return report_schema(_SCHEMA, SCHEMA_PATH, site_url)


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
