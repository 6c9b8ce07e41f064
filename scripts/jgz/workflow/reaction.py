"""What somebody said in a form, as a value; and the reason why a file could not be read."""

from __future__ import annotations

from dataclasses import dataclass

# Fields that are no place to answer in: a comment in the margin, a change in the text itself, a loose remark.
MARGIN, TEXT, TITLE, NOTE = "kantlijn", "tekst", "titel", "voetnoot"


class UnreadableError(Exception):
    """A file that can't or may not be read; its message says in Dutch why and what to do."""


@dataclass(frozen=True, slots=True)
class Reaction:
    """One thing that somebody said.

    `about` are the words in the text that a comment hangs on; `author` may be a person, `organisation` never is.
    One that is not `placed` names no recommendation that there is: then `field` says where it stands in the file.
    """

    file: str
    module: str
    version: str
    recommendation: str
    field: str
    kind: str
    text: str
    author: str
    placed: bool
    about: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A reaction as a reader of one kind of file found it, before it is known what there is in the library.

    `code` is `module@version#recommendation` as far as it is known. `placed` is false for what stands beside every
    place to answer in.
    """

    code: str
    field: str
    text: str
    author: str = ""
    placed: bool = True
    about: str = ""


def parts_of(code: str) -> tuple[str, str, str]:
    """Module, version and recommendation of a code; empty where it says nothing."""
    before, _, recommendation = code.partition("#")
    module, _, version = before.partition("@")
    return module.strip(), version.strip(), recommendation.strip()
