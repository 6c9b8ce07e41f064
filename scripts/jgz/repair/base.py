"""What a repair is: a pure step from one text to a better one that means the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from jgz.source.decode import Field
from jgz.source.frontmatter import Split, split
from jgz.source.markdown.fences import scan
from jgz.source.markdown.limits import check_limits
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.scanned import Scan
from jgz.source.yaml_nodes import Mapping, YamlReader


@dataclass(frozen=True, slots=True)
class Piece:
    """A group of fields that could be read (those at the top, or the options of a block), and its table."""

    node: Mapping
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Subject:
    """A file to mend: its path, its text as decoded (line ends and all), and what is known about its fields.

    `fields` is the table for its kind; None for a register. `phases` is the order of the LPK, empty when the
    register can't be read. `known_keys` are the names of all fields there are, in any kind of file.
    """

    path: str
    text: str
    fields: tuple[Field, ...] | None
    phases: tuple[str, ...] = ()
    known_keys: frozenset[str] = frozenset()

    @cached_property
    def parts(self) -> Split:
        """The fields at the top and the text under them."""
        return split(self.path, self.text)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text under the fields."""
        return Lines(self.parts.body, self.parts.body_line)

    @cached_property
    def scan(self) -> Scan:
        """The blocks of the text; none of a text that breaks a limit, for reading those could take long."""
        return Scan() if check_limits(self.path, self.lines) else scan(self.path, self.lines)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The fields at the top and the options of every known block, as far as they can be read, in order."""
        if self.fields is None:
            return ()
        front = (Piece(self.parts.fields, self.fields),) if self.parts.fields else ()
        return (*front, *self._options())

    def _options(self) -> Iterator[Piece]:
        for block in self.scan.blocks:
            start, end = block.option_lines
            if not block.kind.known or start == end:
                continue
            node = YamlReader(self.path, "\n".join(self.lines.lines[start:end]), self.parts.body_line + start).read()
            if isinstance(node, Mapping):
                yield Piece(node, block.kind.options)


@dataclass(frozen=True, slots=True)
class Mended:
    """The text after a repair, and a Dutch sentence for each thing that was done (none: nothing changed)."""

    text: str
    done: tuple[str, ...] = ()


Repair = Callable[[Subject], Mended]


def nothing(subject: Subject) -> Mended:
    """The answer of a repair that has nothing to do, or that isn't sure."""
    return Mended(subject.text)


def lines_in_words(numbers: list[int]) -> str:
    """Line numbers for a sentence: `regel 3`, or how many lines when there are more than a few."""
    if len(numbers) == 1:
        return f"regel {numbers[0]}"
    if len(numbers) <= 5:
        return f"regels {', '.join(map(str, numbers[:-1]))} en {numbers[-1]}"
    return f"{len(numbers)} regels"
