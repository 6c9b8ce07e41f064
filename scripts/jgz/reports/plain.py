"""Text that is safe to show: a name on disk or a piece of a file may hold anything."""

from __future__ import annotations


def printable(text: str) -> str:
    """The text with every character that can't be shown (escapes, line ends, broken bytes) replaced by `�`."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
