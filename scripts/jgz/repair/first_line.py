"""JGZ103: blank lines above the first `---` go.

Safe: they are nothing, and only they keep the fields from being read. It is done when fields do follow: the first
line with words is `---`, the next one begins with `naam:`, and there is a second `---`.
"""

from __future__ import annotations

import re

from jgz.repair.base import Mended, Subject, nothing

_FIELDS = re.compile(r"---[ \t]*\n[A-Za-z_-]+:")
_CLOSED = re.compile(r"\n---[ \t]*(?:\n|\Z)")


def mend(subject: Subject) -> Mended:
    """Takes away blank lines above the fields."""
    text = subject.text.lstrip(" \t\n")
    above = subject.text[: len(subject.text) - len(text)]
    # Spaces right before `---` are not a blank line: then the sign is not what it should be.
    if subject.fields is None or not above.endswith("\n") or not _FIELDS.match(text) or not _CLOSED.search(text):
        return nothing(subject)
    return Mended(text, ("lege regels boven de velden weggehaald",))
