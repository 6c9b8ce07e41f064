"""The options of a block: the lines under its header, read with the front-matter reader."""

from __future__ import annotations

import re

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.source.context import Context, did_you_mean
from jgz.source.decode import read_fields
from jgz.source.joined import joined_letters
from jgz.source.markdown.block_fields import BlockKind
from jgz.source.markdown.scanned import Block
from jgz.source.yaml_nodes import Mapping, YamlReader

_KEY_VALUE = re.compile(r"(?P<key>(?P<plain>[a-z_]+(?=:))|[^\W\d][\w-]*) ?(?P<sign>[:=])(\s|$)")
_TYPOGRAPHIC = frozenset("\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb")

_LAYOUT = "Zet opties direct onder de kop, elk op een regel met vier spaties ervoor, dan een lege regel."
_STRAIGHT = "Typ een recht aanhalingsteken, of laat de tekens weg: `richting: voor`."


class OptionReader:
    """Reads the options of the blocks of one text; what it finds goes to `found`."""

    def __init__(self, path: str, lines: list[str], first_line: int, found: list[Diagnostic]) -> None:
        self._path = path
        self._lines = lines
        self._first = first_line
        self._found = found
        self._reported: set[int] = set()

    def read(self, block: Block) -> None:
        """Sets the options of a block and their places; None when they can't be read."""
        start, end = block.option_lines
        lines = self._lines[start:end]
        if not lines and not block.kind.options:
            block.options = {}
            return
        told = len(self._found)
        self._check_layout(block, lines, end)
        untidy = len(self._found) > told
        block.options = {}
        context = Context(self._path)
        if lines:
            # A wrong indentation has been reported; here it would only be misread as another fault.
            even = [line if _indent(line) == 4 else f"    {line.lstrip()}" for line in lines]
            reader = YamlReader(self._path, "\n".join(even), self._first + start)
            node = reader.read()
            self._found.extend(reader.diagnostics)
            self._found.extend(joined_letters(self._path, "\n".join(lines), self._first + start))
            if not isinstance(node, Mapping):
                block.options = None
                if not reader.diagnostics:
                    self._fault(start, "Hier horen opties als `naam: waarde`.")
                return
        else:
            node = Mapping((), self._first + block.open_line, 1)
        decoded = read_fields(node, block.kind.options, context)
        block.options, block.unread = decoded.values, decoded.unread
        if untidy:
            # What stands there in a wrong way may be any option that isn't there in the right one.
            given = {item.attribute for item in block.kind.options if item.key in context.places}
            block.unread |= decoded.values.keys() - given
        block.places = context.places
        reported = {item.location.line for item in self._found}
        self._found.extend(item for item in context.diagnostics if item.location.line not in reported)

    def _check_layout(self, block: Block, lines: list[str], end: int) -> None:
        for offset, line in enumerate(lines):
            number = block.option_lines[0] + offset
            if _indent(line) != 4:
                self._fault(number, "Een optie moet met precies vier spaties inspringen.")
            if not _TYPOGRAPHIC.isdisjoint(line):
                column = min(line.index(sign) for sign in _TYPOGRAPHIC.intersection(line)) + 1
                self._fault(number, "Hier staat een krul-aanhalingsteken.", column, _STRAIGHT)
        after = self._lines[end] if end < len(self._lines) else ""
        if lines and after.strip() and not after.startswith("///"):
            self._fault(end, "Onder de opties ontbreekt een lege regel.")
        self._check_first_paragraph(block, end)

    def _check_first_paragraph(self, block: Block, end: int) -> None:
        """Options that Markdown would print as text: not indented, or after a blank line."""
        first = end
        while first < len(self._lines) and not self._lines[first].strip():
            first += 1
        while first < len(self._lines) and _looks_like_option(self._lines[first].strip(), block.kind):
            message = "Deze regel lijkt een optie, maar staat niet direct en ingesprongen onder de kop van het blok."
            self._fault(first, message)
            first += 1

    def check_late(self, kind: BlockKind, number: int, line: str) -> None:
        """Reports an option of the block around a line that stands further down in it, where it would be text."""
        match = _KEY_VALUE.match(line.strip())
        if match and match["sign"] == ":" and any(match["key"] == item.key for item in kind.options):
            self._fault(number, f"De optie `{match['key']}` staat niet direct onder de kop van het blok.")

    def _fault(self, number: int, message: str, column: int = 1, help: str = _LAYOUT) -> None:
        if number in self._reported:
            return
        self._reported.add(number)
        where = Location(self._path, self._first + number, column)
        self._found.append(faults.BLOCK_OPTION.at(where, message, help))


def _looks_like_option(text: str, kind: BlockKind) -> bool:
    """Whether a line of text is meant as an option: `woord: …`, or nearly the name of an option of this block."""
    match = _KEY_VALUE.match(text)
    if not match:
        return False
    known = [item.key for item in kind.options]
    return match["plain"] is not None or bool(did_you_mean(match["key"].lower(), known))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
