"""The form of a case: what somebody changed in the real content, and what it was before.

    A line that says what the case shows.

    @@ modules/wiegendood/veilig-slapen.md
    -op de rug te leggen          the lines with `-` stand once in the file and become the lines with `+`
    +op de buik te leggen
    +    trefwoorden: [bank…      `…` at the end of a line: however it goes on in the file
    @@ was modules/…              the same, before the change: for what is mended

Dangerous ones are in `gevaarlijk/`, harmless ones in `onschuldig/`. Who changes the words that a case takes hold of
chooses others of the same kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent
# The end of a line of a case that goes on in the file.
_REST = re.compile("…$", re.MULTILINE)


@dataclass
class Case:
    """A case as read from its file: the edits of the text as it was, and as it became, by path."""

    name: str
    before: list[tuple[str, str, str]] = field(default_factory=list)
    after: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def path(self) -> str:
        """The file that it is about."""
        return (self.after or self.before)[0][0]


def read_cases(kind: str) -> list[Case]:
    """All cases of a kind, sorted by name."""
    return [_read(path) for path in sorted((FOLDER / kind).glob("*.diff"))]


def _read(path: Path) -> Case:
    case = Case(path.stem)
    for part in path.read_text(encoding="utf-8").split("\n@@ ")[1:]:
        head, *lines = part.removesuffix("\n").split("\n")
        was = head.startswith("was ")
        old = "\n".join(line[1:] for line in lines if line.startswith("-"))
        new = "\n".join(line[1:] for line in lines if line.startswith("+"))
        (case.before if was else case.after).append((head.removeprefix("was "), old, new))
    return case


def edited(text: str, path: str, edits: list[tuple[str, str, str]]) -> str:
    """The text of a file after its edits; each must fit in one place, the first where it is a block option."""
    for where, old, new in edits:
        if where == path:
            wanted = (
                f"{re.escape(line[:-1])}(.*)" if line.endswith("…") else re.escape(line) for line in old.split("\n")
            )
            found = re.search("\n".join(wanted), text)
            assert found, f"{old!r} staat niet in {path}"
            begun = (line[:-1] for line in old.split("\n") if line.endswith("…"))
            for start, rest in zip(begun, found.groups(), strict=True):
                new = new.replace(f"{start}…", start + rest)
            assert not _REST.search(new), f"{new!r} gaat anders verder dan wat er stond"
            text = text[: found.start()] + new + text[found.end() :]
    return text
