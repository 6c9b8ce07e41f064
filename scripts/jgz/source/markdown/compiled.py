"""What the compilation of a text gives: its body, its placed blocks, and what was wrong."""

from __future__ import annotations

from dataclasses import dataclass, field

from jgz.diagnostics import Diagnostic
from jgz.model import Body, Markup
from jgz.source.markdown.scanned import Block

# Blocks that a page prints through a template of its own; the others are part of the running text.
PLACED_BLOCKS = ("aanbeveling", "wanneer-bellen")


@dataclass(frozen=True, slots=True)
class CompiledBlock:
    """A placed block with its compiled text; `inner` holds its `motivering` and `op-maat`."""

    source: Block
    html: Markup
    line: int
    inner: dict[str, Markup] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Compiled:
    """What one text becomes. With errors in `diagnostics`, `body` may be empty."""

    body: Body
    blocks: dict[int, CompiledBlock]
    diagnostics: tuple[Diagnostic, ...]
