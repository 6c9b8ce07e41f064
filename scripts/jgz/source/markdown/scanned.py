"""What a scan of a text finds: its blocks and the faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from jgz.diagnostics import Diagnostic
from jgz.source.markdown.block_fields import BlockKind


@dataclass
class Block:
    """A block in the text: its kind, argument, decoded options, and lines counted from 0 in the text.

    `options` is None when none could be read; `unread` are those by attribute that could not be read by themselves.
    `named` is whether the argument is one that this kind of block can have. `option_lines` are the first line with an
    option and the one after the last; without options they are equal. `places` have, by key, the line and column of an
    option in the file, and how long it is.
    """

    kind: BlockKind
    argument: str
    length: int
    open_line: int
    parent: int | None
    option_lines: tuple[int, int] = (0, 0)
    close_line: int = -1
    options: dict[str, Any] | None = None
    unread: frozenset[str] = frozenset()
    named: bool = True
    places: dict[str, tuple[int, int, int]] = field(default_factory=dict)


@dataclass
class Scan:
    """All blocks of a text in order of opening, and every fault with its place in the file.

    `orderly` is whether it is sure where each block begins and ends, and what it is; `stray` are the lines that would
    close a block where none is open.
    """

    blocks: list[Block] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    orderly: bool = True
    stray: list[int] = field(default_factory=list)
