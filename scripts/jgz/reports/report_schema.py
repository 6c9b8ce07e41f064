"""The JSON Schemas of the reports that programs read, as the site publishes them."""

from __future__ import annotations

import json
from pathlib import Path

from jgz.reports.json_text import json_text


def report_schema(file: Path, published_at: str, site_url: str) -> str:
    """The schema in `file`, with its address as its name where the address of the site is known."""
    schema = json.loads(file.read_text(encoding="utf-8"))
    if site_url:
        schema["$id"] = f"{site_url.rstrip('/')}/{published_at}"
    return json_text(schema)
