"""Finding our blocks in the source text: the one reader of block fences and their options.

`pymdownx.blocks` reads options with a forgiving parser that turns every mistake into text. So this scanner
finds the fences itself, reads the options with the front-matter reader, and hands the extension
(`blocks.py`) nothing but an index.
"""

from __future__ import annotations

import re

from jgz import faults
from jgz.diagnostics import Fault, Location
from jgz.source.context import nearest, suggestion
from jgz.source.markdown.block_fields import BLOCKS, BlockKind
from jgz.source.markdown.block_options import OptionReader
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.node import CodeFence
from jgz.source.markdown.scanned import Block, Scan
from jgz.source.markdown.signs import Kind
from jgz.source.single_values import SLUG

_SLASHES = re.compile(r"(?<![`:/])/{3,}\s*(?P<name>[\w-]*)")
# What may stand before a fence without being text: white space, and the signs of lists and quotes.
_BEFORE = " \t\xa0>-*+.)0123456789"


class Scanner:
    """Scans one text."""

    def __init__(self, path: str, lines: Lines) -> None:
        self._path = path
        self._text = lines
        self._lines = lines.lines
        self._first = lines.first_line
        self._stack: list[int] = []
        self.result = Scan()
        self._options = OptionReader(path, self._lines, self._first, self.result.diagnostics)

    def scan(self) -> Scan:
        """The blocks and faults of the text."""
        for code in self._text.code_fences:
            self._check_code(code)
        for number, line in enumerate(self._lines):
            # Anything else is text, whatever stands around it.
            if line and (line[0] == " " or "///" in line):
                self._look_at(number, line)
        for index in self._stack:
            self._unclosed(index)
        return self.result

    def _look_at(self, number: int, line: str) -> None:
        """Takes in a line that may be part of a block."""
        found = self._text.marked.get(number)
        kind = found.kind if found else Kind.TEXT
        if found and kind is Kind.FENCE:
            if found.name:
                self._open(number, found.level, found.name)
            else:
                self._close(number, found.level)
        elif kind is Kind.OPTION or number in self._text.fenced:
            return
        elif "///" in line:
            self._check_misplaced(number, line)
        elif self._stack and line.startswith("    "):
            self._options.check_late(self.result.blocks[self._stack[-1]].kind, number, line)

    def _check_code(self, code: CodeFence) -> None:
        if not _is_language(code.info.strip(" ")):
            # The parser underneath reads such a line as text, and then also what stands between the fences.
            message = "Achter de tekens waarmee een codeblok begint, hoort hooguit de naam van een taal."
            self._report_disorder(
                faults.UNSUPPORTED_SYNTAX, code.line, code.column + 1, message, "Haal de rest van de regel weg."
            )
        elif not code.end:
            help = f"Sluit af met `{code.signs}`."
            self._report_disorder(
                faults.UNCLOSED_CODE, code.line, code.column + 1, "Dit codeblok wordt niet gesloten.", help
            )

    def _check_misplaced(self, number: int, line: str) -> None:
        """A fence behind spaces, in a list or quote, or behind other text would be read as text."""
        for match in _SLASHES.finditer(line):
            if match["name"].lower() in BLOCKS or not line[: match.start()].strip(_BEFORE):
                self._report_disorder(
                    faults.BLOCK_PLACE,
                    number,
                    match.start() + 1,
                    "Een blok moet aan het begin van de regel staan.",
                    "Haal weg wat ervoor staat; zet een blok niet in een lijst of citaat.",
                )
                return

    def _close(self, number: int, length: int) -> None:
        open_lengths = [self.result.blocks[index].length for index in self._stack]
        if length not in open_lengths:
            self.result.stray.append(number)
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
        self._report_disorder(
            faults.UNCLOSED_BLOCK,
            block.open_line,
            1,
            f"Het blok `{block.kind.name}` wordt niet gesloten.",
            f"Zet een regel `{'/' * block.length}` onder de laatste regel van het blok.",
        )

    def _open(self, number: int, length: int, rest: str) -> None:
        end = number + 1
        while end < len(self._lines) and self._text.kind(end) is Kind.OPTION:
            end += 1
        head, _, argument = (part.strip() for part in rest.partition("|"))
        name, *more = head.split() or [""]
        column = length + 2
        kind = BLOCKS.get(name)
        if kind is None:
            meant = nearest(name, BLOCKS)
            help = suggestion(meant) or f"Deze blokken bestaan: {', '.join(BLOCKS)}."
            self._report(faults.UNKNOWN_BLOCK, number, column, f"Het blok `{name[:60]}` bestaat niet.", help)
            kind = BLOCKS.get(meant) or BlockKind(name, about="", known=False)
            self.result.orderly = self.result.orderly and kind.known
        elif more:
            self._report(
                faults.BLOCK_HEADER,
                number,
                column,
                f"Tussen `{name}` en wat erachter staat ontbreekt een `|`.",
                f"Schrijf `{'/' * length} {name} | naam-van-de-aanbeveling`.",
            )
        self._close_unfinished(number, length, name)
        parent = self._stack[-1] if self._stack else None
        block = Block(kind, argument, length, number, parent, (number + 1, end))
        self.result.blocks.append(block)
        self._stack.append(len(self.result.blocks) - 1)
        if kind.known:
            self._check_place(block)
            if more:
                block.argument = argument or more[0]
            else:
                self._check_argument(block, column)
            block.named = _is_name(block.argument)
            self._options.read(block)

    def _close_unfinished(self, number: int, length: int, name: str) -> None:
        """A block can't begin inside one with as many slashes: that one should have been closed."""
        while self._stack and self.result.blocks[self._stack[-1]].length >= length:
            block = self.result.blocks[self._stack.pop()]
            self._report_disorder(
                faults.UNCLOSED_BLOCK,
                block.open_line,
                1,
                f"Het blok `{block.kind.name}` is niet gesloten voordat op regel {self._first + number} "
                f"`{name[:60]}` begint.",
                f"Sluit af met `{'/' * block.length}`; een blok binnen een blok heeft een schuine streep meer.",
            )

    def _check_place(self, block: Block) -> None:
        parent = self.result.blocks[block.parent] if block.parent is not None else None
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
                f"Achter `{name}` ontbreekt de korte naam (de id).",
                f"Schrijf `{'/' * block.length} {name} | korte-naam`.",
            )
        elif argument and not block.kind.needs_id:
            self._report(faults.BLOCK_HEADER, block.open_line, column, f"Achter `{name}` hoort niets te staan.")
        elif argument and not _is_name(argument):
            self._report(
                faults.BLOCK_HEADER,
                block.open_line,
                column,
                f"`{argument[:60]}` kan geen korte naam (id) zijn.",
                "Gebruik kleine letters en losse streepjes, 3 tot 60 tekens, zonder getal aan het eind.",
            )

    def _report(self, fault: Fault, number: int, column: int, message: str, help: str = "") -> None:
        where = Location(self._path, self._first + number, column)
        self.result.diagnostics.append(fault.at(where, message, help))

    def _report_disorder(self, fault: Fault, number: int, column: int, message: str, help: str = "") -> None:
        """Reports what leaves nobody sure which lines are in which block."""
        self._report(fault, number, column, message, help)
        self.result.orderly = False


def _is_language(info: str) -> bool:
    """Whether what stands behind the signs of a code fence is the name of a language, or nothing."""
    return all(char.isalnum() or char in "_#.+-" for char in info)


def _is_name(argument: str) -> bool:
    """Whether something can be the id of a block."""
    return SLUG.fullmatch(argument) is not None and 3 <= len(argument) <= 60 and not _numbered(argument)


def _numbered(argument: str) -> bool:
    _, hyphen, last = argument.rpartition("-")
    return hyphen != "" and last.isdecimal()


def scan(path: str, lines: Lines) -> Scan:
    """The blocks of a text and every fault in their fences and options."""
    return Scanner(path, lines).scan()


def without_blocks(lines: Lines) -> Lines:
    """A text of which only the running text is left, each line where it stood.

    Code that is never closed is taken to end at the first blank line; what follows it is text again.
    """
    left = list(lines.lines)
    for code in lines.code_fences:
        if not _is_language(code.info.strip(" ")):
            left[code.line] = left[code.line][: code.column] + code.signs
        if not code.end:
            end = next((number for number in range(code.line, len(left)) if not left[number].strip()), len(left))
            left[code.line : end] = [""] * (end - code.line)
    for number, _ in Lines("\n".join(left), lines.first_line).of_kind(Kind.FENCE, Kind.OPTION):
        left[number] = ""
    # Whatever else looks like one stands where it is read as text.
    left = [_SLASHES.sub("", line) if "///" in line else line for line in left]
    return Lines("\n".join(left), lines.first_line)
