"""JGZ204: the `|` between the name of a block and its id.

Safe: it is done when the name is of a block that has an id, and exactly one word follows that can be one. With more
words, or a word that can't be an id, nobody knows what was meant.
"""

from __future__ import annotations

import re
from dataclasses import replace

from jgz import faults
from jgz.repair.base import Mended, Subject, nothing

_HEAD = re.compile(r"(?P<name>/{3,} *[a-z-]+)(?P<space> +)(?P<id>[a-z0-9-]+)(?P<end>[ \t]*)")


def mend(subject: Subject) -> Mended:
    """Puts the `|` where it is missing."""
    lines = subject.text.split("\n")
    first = subject.parts.body_line - 1
    done: list[str] = []
    for block in subject.scan.blocks if subject.fields is not None else ():
        number = first + block.open_line
        match = _HEAD.fullmatch(lines[number])
        if match and block.kind.needs_id and match["name"].strip("/ ") == block.kind.name:
            lines[number] = f"{match['name']} |{match['space']}{match['id']}{match['end']}"
            done.append(f"regel {number + 1}: `|` gezet voor de id `{match['id']}`")
    mended = replace(subject, text="\n".join(lines))
    # Judged by reading back: every head that was mended must be right, so no word became an id that can't be one.
    if not done or _wrong_heads(mended) != _wrong_heads(subject) - len(done):
        return nothing(subject)
    return Mended(mended.text, tuple(done))


def _wrong_heads(subject: Subject) -> int:
    return sum(item.code == faults.BLOCK_HEADER.code for item in subject.scan.diagnostics)
