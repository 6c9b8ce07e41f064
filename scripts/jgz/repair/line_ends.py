"""Line ends of Windows or of old Macs become those of all other files, and marks at the very start go.

Safe: the reader takes a carriage return before a line feed for nothing. A return by itself is only taken for a line
end when the file has no other line ends; between others it may be half of something else, and a person must look.
A byte order mark at the start isn't text; anywhere else it is an invisible character that is left to the check.
"""

from __future__ import annotations

from jgz.repair.base import Mended, Subject, nothing

_MARK = "\ufeff"


def mend_start(subject: Subject) -> Mended:
    """Takes away byte order marks at the start of a file."""
    text = subject.text.lstrip(_MARK)
    if text == subject.text:
        return nothing(subject)
    return Mended(text, ("onzichtbaar teken (BOM) aan het begin weggehaald",))


def mend_ends(subject: Subject) -> Mended:
    """Ends every line with a line feed alone."""
    text = subject.text.replace("\r\n", "\n")
    if "\n" not in text and "\r" in text:
        text = text.replace("\r", "\n")
    if text == subject.text:
        return nothing(subject)
    return Mended(text, ("regeleinden van een ander systeem vervangen door gewone regeleinden",))
