"""Our blocks as a Python-Markdown extension on `pymdownx.blocks`, for any Python-Markdown host.

    markdown.markdown(text, extensions=["jgz.blokken"])

A fault in a fence or option raises `BlockError` (with every diagnostic) unless the host hands in a `scan`
it has already judged; it never becomes text on the page.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from pymdownx.blocks import BlocksExtension as PymdownxBlocks
from pymdownx.blocks import BlocksProcessor
from pymdownx.blocks.block import Block as PymdownxBlock

from jgz.diagnostics import Diagnostic
from jgz.source.markdown.block_fields import BLOCKS
from jgz.source.markdown.fences import Scan, scan

_LABELS = {"112": "Bel 112", "nu": "Bel nu", "afspraak": "Maak een afspraak"}


class BlockError(ValueError):
    """A text whose blocks are not in order; `diagnostics` say where and why (lines from 1)."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(f"regel {item.location.line}: {item.message}" for item in diagnostics))


class _Rewriter(Preprocessor):
    """Replaces each fence by one that carries only an index: no option ever reaches the parser underneath."""

    def __init__(self, md: Markdown, extension: BlocksExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """The lines without options."""
        result = self._extension.scan
        if result is None:
            result = scan("", "\n".join(lines))
            if result.diagnostics:
                raise BlockError(result.diagnostics)
            self._extension.blocks = result.blocks
        return rewrite(lines, result)


def rewrite(lines: list[str], found: Scan) -> list[str]:
    """Lines in which every block header reads `/// name | index`, with blank lines around each fence."""
    new: list[list[str]] = [[line] for line in lines]
    for index, block in enumerate(found.blocks):
        marks = "/" * block.length
        new[block.open_line] = ["", f"{marks} {block.kind.name} | {index}", ""]
        for number in range(*block.option_lines):
            new[number] = [""]
        if block.close_line >= 0:
            new[block.close_line] = ["", marks, ""]
    return [line for group in new for line in group]


class _JgzBlock(PymdownxBlock):  # type: ignore[misc]
    """Any of our blocks: looks itself up by index and makes a plain element."""

    ARGUMENT = True
    OPTIONS: dict[str, Any] = {}

    def on_validate(self, parent: etree.Element) -> bool:
        """Whether the index is that of a block of this kind that has not been made yet."""
        blocks = self.config["extension"].blocks
        index = int(self.argument) if self.argument.isdigit() else len(blocks)
        self._index = index
        return index < len(blocks) and blocks[index].kind.name == self.NAME

    def on_markdown(self) -> str:
        """Content is Markdown blocks."""
        return "block"

    def on_create(self, parent: etree.Element) -> etree.Element:
        """The element of the block, with its label when the host wants one."""
        extension = self.config["extension"]
        block = extension.blocks[self._index]
        element = etree.SubElement(parent, "div", {"class": f"jgz-blok jgz-{self.NAME}"})
        if block.kind.needs_id:
            element.set("id", block.argument)
        extension.elements[self._index] = element
        label = _label(self.NAME, block.options or {}) if extension.labels else ""
        if label:
            paragraph = etree.SubElement(element, "p", {"class": "jgz-label"})
            paragraph.text = label
        return element


def _label(name: str, options: dict[str, Any]) -> str:
    """The block's name and options in words, for hosts that have no template for it."""
    if name == "wanneer-bellen":
        return _LABELS[options["level"]]
    words = {field.key: options.get(field.attribute) for field in BLOCKS[name].options[1:4]}
    shown = [f"{key}: {value}" for key, value in words.items() if value]
    title = (options.get("kind") or name).replace("-", " ").capitalize()
    return f"{title} ({', '.join(shown)})" if shown else title


class BlocksExtension(PymdownxBlocks):  # type: ignore[misc]
    """The extension. `scan`: blocks found before by the host, for one conversion; `labels`: print labels."""

    def __init__(self, labels: bool = True) -> None:
        super().__init__()
        self.labels = labels
        self.scan: Scan | None = None
        self.blocks: list[Any] = []
        self.elements: dict[int, etree.Element] = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Registers with a host."""
        super().extendMarkdown(md)
        md.registerExtension(self)
        # Before code fences become placeholders (25), after line ends are normal (30).
        md.preprocessors.register(_Rewriter(md, self), "jgz_blocks", 28)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        """Registers each block with the block manager."""
        for name in BLOCKS:
            kind = type(f"Block_{name}", (_JgzBlock,), {"NAME": name})
            block_mgr.register(kind, {"extension": self})

    def use(self, found: Scan) -> None:
        """Takes the blocks of the next conversion from `found`."""
        self.scan = found
        self.blocks = found.blocks
        self.elements = {}

    def reset(self) -> None:
        """Forgets the last conversion."""
        self.scan = None
        self.blocks = []
        self.elements = {}


def makeExtension(**kwargs: Any) -> BlocksExtension:  # noqa: N802
    """Python-Markdown's way in by module name."""
    return BlocksExtension(**kwargs)
