"""Text that Markdown shows as it is."""

from __future__ import annotations

from jgz.diagnostics import printable

_ACTS = "\\`*_[]<>|#~&@!"


def escaped(text: str) -> str:
    """The text on one line, without anything that Markdown, HTML or a host of it (`@name`, `#12`) would act on."""
    return "".join(f"\\{sign}" if sign in _ACTS else sign for sign in printable(text)).replace("\\@", "&#64;")
