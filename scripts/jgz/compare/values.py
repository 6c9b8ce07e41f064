"""The value of a field as text, to compare and to show; for a list the order is no change."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

from jgz.model import Version
from jgz.model.difference import plain


def written(value: object) -> str:
    """A value as one text: `a, b` for words, `id text; id text` for groups of fields; empty for nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, tuple):
        return ("; " if any(map(is_dataclass, value)) else ", ").join(map(written, value))
    if is_dataclass(value) and not isinstance(value, Version):
        parts = (written(getattr(value, item.name)) for item in fields(value))
        return " ".join(part for part in parts if part)
    return str(value)


def same(old: object, new: object) -> bool:
    """Whether two values say the same; how a list is ordered, and white space and quotes in a text, are no change."""
    if isinstance(old, tuple) and isinstance(new, tuple):
        return sorted(plain(written(item)) for item in old) == sorted(plain(written(item)) for item in new)
    return plain(written(old)) == plain(written(new))
