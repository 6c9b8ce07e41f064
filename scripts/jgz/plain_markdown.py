"""Text that Markdown shows as it is."""

from __future__ import annotations

import re

from jgz.diagnostics import printable

_ACTS = "\\`*_[]<>|#~&@!"
# A line of words: letters, digits and the signs of a sentence. What may begin a list or an address is none.
_PLAIN_LINE = re.compile(r"(?![0-9]+[.)](?:\s|$))[\"'‘“„(]?[^\W_](?:[^\W_]|[ .,;:?()\"'‘’“”„–—…%/+-])*")
_ADDRESS_SIGNS = ("://", "www.")


def escaped(text: str) -> str:
    """The text on one line, without anything that Markdown, HTML or a host of it (`@name`, `#12`) would act on."""
    return "".join(f"\\{sign}" if sign in _ACTS else sign for sign in printable(text)).replace("\\@", "&#64;")


def shows_as_written(text: str) -> bool:
    """Whether a text is surely nothing but paragraphs, in which every sign is shown as it stands.

    It may say no of a text that is.
    """
    lines = (line.strip(" ") for line in text.split("\n"))
    plain = all(_PLAIN_LINE.fullmatch(line) for line in lines if line)
    return plain and not any(sign in text.lower() for sign in _ADDRESS_SIGNS) and "\n    " not in text
