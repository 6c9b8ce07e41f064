"""Finding our blocks in the source text: the one reader of block fences and their options.

`pymdownx.blocks` reads options with a forgiving parser that turns every mistake into text. So this scanner
finds the fences itself, reads the options with the front-matter reader, and hands the extension
(`blocks.py`) nothing but an index.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from jgz import faults
from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.source.decode import SLUG, Context, decode_fields, did_you_mean
from jgz.source.markdown.block_fields import BLOCKS, BlockKind
from jgz.source.yaml_nodes import Mapping, YamlReader

_FENCE = re.compile(r"(?P<indent>[ >]*)(?P<slashes>/{3,})[ ]*(?P<rest>.*)$")
_OPEN = re.compile(r"(?P<name>[^\s|]+)[ ]*(?P<bar>\|[ ]*(?P<argument>.*?)[ ]*)?$")
_CODE = re.compile(r"(?P<fence>~{3,}|`{3,})[^`]*$")
_KEY_VALUE = re.compile(r"[a-z_]+:(\s|$)")
_TYPOGRAPHIC = re.compile("[\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb]")


@dataclass
class Block:
    """A block in the text: its kind, argument, decoded options, and lines counted from 0 in the text."""

    kind: BlockKind
    argument: str
    length: int
    open_line: int
    parent: int | None
    option_lines: tuple[int, int] = (0, 0)
    close_line: int = -1
    options: dict[str, Any] | None = None
    places: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass
class Scan:
    """All blocks of a text in order of opening, and every fault with its place in the file."""

    blocks: list[Block] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    code_lines: set[int] = field(default_factory=set)


class Scanner:
    """Scans one text. `first_line` is the line of the file on which it begins."""

    def __init__(self, path: str, text: str, first_line: int = 1) -> None:
        self._path = path
        self._lines = text.split("\n")
        self._first = first_line
        self._stack: list[int] = []
        self.result = Scan()

    def scan(self) -> Scan:
        """The blocks and faults of the text."""
        number = 0
        while number < len(self._lines):
            line = self._lines[number]
            code_end = self._code_end(number) if line[:1] in "`~" and line else 0
            if code_end:
                self.result.code_lines.update(range(number, code_end + 1))
                number = code_end + 1
                continue
            if "///" in line and (match := _FENCE.match(line)):
                number = self._fence(number, match)
                continue
            number += 1
        for index in self._stack:
            self._unclosed(index)
        return self.result

    def _code_end(self, number: int) -> int:
        """The closing line of a code block that opens here, or 0."""
        match = _CODE.match(self._lines[number])
        if not match:
            return 0
        for later in range(number + 1, len(self._lines)):
            if self._lines[later].rstrip(" ") == match["fence"]:
                return later
        self._report(
            faults.UNCLOSED_CODE, number, 1, "Dit codeblok wordt niet gesloten.", f"Sluit af met `{match['fence']}`."
        )
        return 0

    def _fence(self, number: int, match: re.Match[str]) -> int:
        if match["indent"]:
            self._report(
                faults.BLOCK_PLACE,
                number,
                1,
                "Een blok moet aan het begin van de regel staan.",
                "Haal de spaties of het `>` ervoor weg; zet een blok niet in een lijst of citaat.",
            )
            return number + 1
        if not match["rest"]:
            self._close(number, len(match["slashes"]))
            return number + 1
        return self._open(number, len(match["slashes"]), match["rest"])

    def _close(self, number: int, length: int) -> None:
        open_lengths = [self.result.blocks[index].length for index in self._stack]
        if length not in open_lengths:
            self._report(
                faults.STRAY_CLOSE,
                number,
                1,
                f"Hier sluit `{'/' * length}` iets dat niet open is.",
                "Haal de regel weg of maak het aantal schuine strepen gelijk aan dat van het blok.",
            )
            return
        while self._stack:
            index = self._stack.pop()
            block = self.result.blocks[index]
            block.close_line = number
            if block.length == length:
                return
            self._unclosed(index)

    def _unclosed(self, index: int) -> None:
        block = self.result.blocks[index]
        self._report(
            faults.UNCLOSED_BLOCK,
            block.open_line,
            1,
            f"Het blok `{block.kind.name}` wordt niet gesloten.",
            f"Zet een regel `{'/' * block.length}` onder de laatste regel van het blok.",
        )

    def _open(self, number: int, length: int, rest: str) -> int:
        end = self._end_of_options(number + 1)
        match = _OPEN.match(rest.rstrip())
        column = length + 2
        name = match["name"] if match else rest.split()[0]
        kind = BLOCKS.get(name)
        if kind is None:
            help = did_you_mean(name, BLOCKS) or f"Deze blokken bestaan: {', '.join(BLOCKS)}."
            self._report(faults.UNKNOWN_BLOCK, number, column, f"Het blok `{name[:60]}` bestaat niet.", help)
            kind = BlockKind(name, about="", known=False)
        elif match is None:
            self._report(
                faults.BLOCK_HEADER,
                number,
                column,
                f"Tussen `{name}` en wat erachter staat ontbreekt een `|`.",
                f"Schrijf `{'/' * length} {name} | naam-van-de-aanbeveling`.",
            )
        argument = (match["argument"] or "") if match else ""
        parent = self._stack[-1] if self._stack else None
        block = Block(kind, argument, length, number, parent, (number + 1, end))
        self.result.blocks.append(block)
        self._stack.append(len(self.result.blocks) - 1)
        if kind.known:
            self._check_place(block)
            if match is not None:
                self._check_argument(block, column)
            self._read_options(block)
        return end

    def _check_place(self, block: Block) -> None:
        parent = self.result.blocks[block.parent] if block.parent is not None else None
        if parent is not None and parent.length >= block.length:
            self._report(
                faults.UNCLOSED_BLOCK,
                parent.open_line,
                1,
                f"Het blok `{parent.kind.name}` is niet gesloten voordat op regel {self._first + block.open_line} "
                f"`{block.kind.name}` begint.",
                f"Sluit af met `{'/' * parent.length}`; een blok binnen een blok heeft een schuine streep meer.",
            )
        wanted = block.kind.inside
        if (parent is not None and parent.kind.known and parent.kind.name not in wanted) or (wanted and parent is None):
            place = f"binnen een blok {' of '.join(f'`{name}`' for name in wanted)}" if wanted else "los in de tekst"
            self._report(
                faults.BLOCK_PLACE, block.open_line, 1, f"Het blok `{block.kind.name}` hoort {place}.", "Verplaats het."
            )

    def _check_argument(self, block: Block, column: int) -> None:
        name, argument = block.kind.name, block.argument
        if block.kind.needs_id and not argument:
            self._report(
                faults.BLOCK_HEADER,
                block.open_line,
                column,
                f"Achter `{name}` ontbreekt de id.",
                f"Schrijf `{'/' * block.length} {name} | korte-naam`.",
            )
        elif argument and not block.kind.needs_id:
            self._report(faults.BLOCK_HEADER, block.open_line, column, f"Achter `{name}` hoort niets te staan.")
        elif argument and (not SLUG.fullmatch(argument) or not 3 <= len(argument) <= 60 or _numbered(argument)):
            self._report(
                faults.BLOCK_HEADER,
                block.open_line,
                column,
                f"`{argument[:60]}` kan geen id zijn.",
                "Gebruik kleine letters en losse streepjes, 3 tot 60 tekens, zonder getal aan het eind.",
            )

    def _end_of_options(self, start: int) -> int:
        """The first line after the indented lines under a header."""
        end = start
        while end < len(self._lines) and self._lines[end].startswith((" ", "\t")) and self._lines[end].strip():
            end += 1
        return end

    def _read_options(self, block: Block) -> None:
        start, end = block.option_lines
        lines = self._lines[start:end]
        self._check_layout(block, lines, end)
        block.options = {}
        context = Context(self._path)
        if lines:
            reader = YamlReader(self._path, "\n".join(lines), self._first + start)
            node = reader.read()
            self.result.diagnostics.extend(reader.diagnostics)
            if not isinstance(node, Mapping):
                block.options = None
                if not reader.diagnostics:
                    self._option_fault(start, "Hier horen opties als `naam: waarde`.")
                return
        else:
            node = Mapping((), self._first + block.open_line, 1)
        block.options = decode_fields(node, block.kind.options, context)
        block.places = context.places
        self.result.diagnostics.extend(context.diagnostics)

    def _check_layout(self, block: Block, lines: list[str], end: int) -> None:
        for offset, line in enumerate(lines):
            number = block.option_lines[0] + offset
            if len(line) - len(line.lstrip(" ")) != 4:
                self._option_fault(number, "Een optie moet met precies vier spaties inspringen.")
            if match := _TYPOGRAPHIC.search(line):
                self._option_fault(number, "Hier staat een krul-aanhalingsteken.", match.start() + 1)
        after = self._lines[end] if end < len(self._lines) else ""
        if lines and after.strip() and not _FENCE.match(after):
            self._option_fault(end, "Onder de opties ontbreekt een lege regel.")
        if not lines and not block.kind.options:
            return
        self._check_first_paragraph(block, end)

    def _check_first_paragraph(self, block: Block, end: int) -> None:
        """Options that Markdown would print as text: not indented, or after a blank line."""
        first = end
        while first < len(self._lines) and not self._lines[first].strip():
            first += 1
        text = self._lines[first].strip() if first < len(self._lines) else ""
        if _KEY_VALUE.match(text) and not _FENCE.match(self._lines[first]):
            message = "Deze regel lijkt een optie, maar staat niet direct en ingesprongen onder de kop van het blok."
            self._option_fault(first, message)

    def _option_fault(self, number: int, message: str, column: int = 1) -> None:
        help = "Zet opties direct onder de kop, elk op een regel met vier spaties ervoor, dan een lege regel."
        self._report(faults.BLOCK_OPTION, number, column, message, help)

    def _report(self, fault: Fault, number: int, column: int, message: str, help: str = "") -> None:
        where = Location(self._path, self._first + number, column)
        self.result.diagnostics.append(fault.at(where, message, help))


def _numbered(argument: str) -> bool:
    return re.search(r"-[0-9]+$", argument) is not None


def scan(path: str, text: str, first_line: int = 1) -> Scan:
    """The blocks of a text and every fault in their fences and options."""
    return Scanner(path, text, first_line).scan()
