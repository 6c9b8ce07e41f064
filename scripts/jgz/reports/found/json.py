"""What a search found, as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jgz.reports.json_text import json_text


def write_json(found: Mapping[str, Any], explain: bool = False) -> str:
    """The whole answer; what each term is worth is always in it, so that `explain` changes nothing."""
    return json_text(found)
