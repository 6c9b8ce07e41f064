"""JSON as people and programs both read it."""

from __future__ import annotations

import json


def json_text(value: object) -> str:
    """A value as JSON on several lines, with letters as they are and a line end."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
