"""What the compilation of a text gives: its body, its placed blocks, and what was wrong."""

from __future__ import annotations

from dataclasses import dataclass, field

from jgz.diagnostics import Diagnostic
from jgz.model import Body, DecisionTable, Markup
from jgz.source.markdown.scanned import Block

# Blocks that a page prints through a template of its own; the others are part of the running text.
PLACED_BLOCKS = ("aanbeveling", "wanneer-bellen", "vraag", "toets")
# Blocks within a placed one that are compiled by themselves, each with its options.
CHILD_BLOCKS = ("antwoord", "uitleg")
# Blocks that stay in the running text, and of which other pages say the words too.
NOTED_BLOCKS = ("kennislacune",)


@dataclass(frozen=True, slots=True)
class CompiledBlock:
    """A placed block with its compiled text; `inner` holds its `motivering` and `op-maat`, `children` the others."""

    source: Block
    html: Markup
    line: int
    inner: dict[str, Markup] = field(default_factory=dict)
    children: tuple[CompiledBlock, ...] = ()


@dataclass(frozen=True, slots=True)
class NotedBlock:
    """A block of the running text, with its words."""

    source: Block
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Compiled:
    """What one text becomes. Of a text that is not `whole`, blocks are left out and a part of the body can't be asked.

    `text` is what was read of a text that breaks a limit; None when all of it was.
    """

    body: Body
    blocks: dict[int, CompiledBlock]
    diagnostics: tuple[Diagnostic, ...]
    whole: bool = True
    text: str | None = None
    decisions: tuple[DecisionTable, ...] = ()
    noted: tuple[NotedBlock, ...] = ()
