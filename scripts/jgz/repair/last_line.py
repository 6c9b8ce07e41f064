"""The end of a file: exactly one line end after the last text.

Safe: Markdown and YAML pass over blank lines at the end. A register whose last value keeps its blank lines (`|+`)
would change, so what a register says is compared.
"""

from __future__ import annotations

from jgz.repair.base import Mended, Subject, nothing
from jgz.repair.spaces import register_says_the_same


def mend(subject: Subject) -> Mended:
    """Ends the file with one line end. A file without text stays as it is."""
    rest = subject.text.rstrip(" \t\n")
    end = subject.text[len(rest) :]
    # Spaces behind the last words may be anything; those on lines of their own are nothing.
    kept = end[: len(end) - len(end.lstrip(" \t"))] if "\n" in end else end
    text = f"{rest}{kept}\n"
    if not rest or text == subject.text or not register_says_the_same(subject, text):
        return nothing(subject)
    if not end.endswith("\n") and "\n" not in end:
        return Mended(text, ("regeleinde aan het eind toegevoegd",))
    return Mended(text, ("lege regels aan het eind weggehaald",))
