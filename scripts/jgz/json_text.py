"""JSON that is small and still shows in a difference where something changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


class Line(str):
    """An object that is written as JSON already."""

    __slots__ = ()


def laid_out(content: Mapping[str, Any]) -> str:
    """An object with a key on a line, and an object of a list on a line: small, and a difference shows where it is."""
    return "{\n" + ",\n".join(f"{_json(key)}: {_value(item)}" for key, item in content.items()) + "\n}\n"


def _value(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict | Line):
        return "[\n" + ",\n".join(map(line, value)) + "\n]"
    return _json(value)


def line(value: Mapping[str, Any] | Line) -> Line:
    """An object as it stands in a list."""
    return value if isinstance(value, Line) else Line(_json(value))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
