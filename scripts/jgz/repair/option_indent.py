"""JGZ205: options of a block that don't stand behind exactly four spaces.

Safe: the lines right under the head of a block that begin with a space or a tab are its options whatever their
number of spaces; reading reports only how far they stand in. It is done when each of those lines is `option: value`
with an option that this block has.
"""

from __future__ import annotations

import re

from jgz.repair.base import Mended, Subject, lines_in_words, nothing
from jgz.source.markdown.scanned import Block

_OPTION = re.compile(r"[ \t]+(?P<key>[a-z_]+):(?: |$)")


def mend(subject: Subject) -> Mended:
    """Puts options behind four spaces."""
    if subject.fields is None:
        return nothing(subject)
    first = subject.parts.body_line - 1
    lines = subject.text.split("\n")
    numbers: list[int] = []
    for block in subject.scan.blocks:
        span = range(first + block.option_lines[0], first + block.option_lines[1])
        if all(_is_option(lines[number], block) for number in span):
            numbers.extend(number for number in span if _indented(lines[number]) != lines[number])
    if not numbers:
        return nothing(subject)
    for number in numbers:
        lines[number] = _indented(lines[number])
    sentence = f"vier spaties voor de opties gezet op {lines_in_words([number + 1 for number in numbers])}"
    return Mended("\n".join(lines), (sentence,))


def _is_option(line: str, block: Block) -> bool:
    match = _OPTION.match(line)
    return block.kind.known and match is not None and any(match["key"] == item.key for item in block.kind.options)


def _indented(line: str) -> str:
    return "    " + line.lstrip(" \t")
