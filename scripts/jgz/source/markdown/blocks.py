"""Our blocks as a Python-Markdown extension on `pymdownx.blocks`, for any Python-Markdown host.

    markdown.markdown(text, extensions=["jgz.blokken"])

A fault in a fence or option, or a block where the host can't read one (inside raw HTML), raises `BlockError` with
every diagnostic; it never becomes text on the page. A host that hands in a `scan` has judged all that itself.
"""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension as PymdownxBlocks
from pymdownx.blocks import BlocksProcessor
from pymdownx.blocks.block import Block as PymdownxBlock

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.model import CallLevel
from jgz.source.markdown.block_fields import BLOCKS
from jgz.source.markdown.fences import scan
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.scanned import Block, Scan


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
        extension = self._extension
        found = extension.given
        if found is None:
            found = scan("", Lines("\n".join(lines)))
            if found.diagnostics:
                raise BlockError(found.diagnostics)
        extension.blocks, extension.elements = found.blocks, {}
        extension.seal = _seal(lines)
        return rewrite(lines, found, extension.seal)


class _Completeness(Treeprocessor):
    """Refuses a text of which the host has left a block unread."""

    def __init__(self, md: Markdown, extension: BlocksExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: etree.Element) -> None:
        """Raises unless every block that was found has become an element."""
        extension = self._extension
        missing = [item for index, item in enumerate(extension.blocks) if index not in extension.elements]
        if missing and extension.given is None:
            raise BlockError([unread_block(Location("", item.open_line + 1), item.kind.name) for item in missing])


def unread_block(location: Location, name: str) -> Diagnostic:
    """The diagnostic of a block that the parser underneath did not see as one."""
    return faults.BLOCK_PLACE.at(
        location,
        f"Het blok `{name}` staat op een plek waar het niet gelezen wordt.",
        "Zet het los in de tekst, niet in een lijst, tabel, citaat of HTML.",
    )


def _seal(lines: list[str]) -> str:
    """A word that no author can have written in these very lines: what carries it was made by the rewriter."""
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def rewrite(lines: list[str], found: Scan, seal: str) -> list[str]:
    """Lines in which every block header reads `/// name | seal-index`, with blank lines around each fence."""
    new: list[str] = []
    done = 0
    for start, end, fence in _fences(found, seal):
        between = lines[done:start]
        new += between
        # Code keeps every blank line below it, and raw html may go on up to one. Other text ends at a closing fence.
        if any("<" in line or line.startswith("    ") for line in between) or (new and new[-1] and "|" in fence):
            new.append("")
        new += [fence, ""]
        done = end
        while done < len(lines) and not lines[done]:
            done += 1
    return new + lines[done:]


def _fences(found: Scan, seal: str) -> list[tuple[int, int, str]]:
    """The line of every fence, the line after it and its options, and what to write there; in order."""
    fences = []
    for index, block in enumerate(found.blocks):
        marks = "/" * block.length
        fences.append((block.open_line, block.option_lines[1], f"{marks} {block.kind.name} | {seal}-{index}"))
        if block.close_line >= 0:
            fences.append((block.close_line, block.close_line + 1, marks))
    return sorted(fences)


class _JgzBlock(PymdownxBlock):  # type: ignore[misc]
    """Any of our blocks: looks itself up by index and makes a plain element."""

    ARGUMENT = True
    OPTIONS: dict[str, Any] = {}

    def on_validate(self, parent: etree.Element) -> bool:
        """Whether the header was made by the rewriter; anything else that looks like one stays text."""
        extension = self.config["extension"]
        seal, _, index = self.argument.rpartition("-")
        self._index = int(index) if seal == extension.seal and not self.options["attrs"] else -1
        return self._index >= 0

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


# What is printed with a block where no template does it.
_SHOWN = ("richting", "sterkte", "zekerheid")


def _label(name: str, options: dict[str, Any]) -> str:
    """The block's name and options in words, for hosts that have no template for it."""
    if name == "wanneer-bellen":
        return CallLevel(options["level"]).dutch
    words = {field.key: options.get(field.attribute) for field in BLOCKS[name].options if field.key in _SHOWN}
    shown = [f"{key}: {value}" for key, value in words.items() if value]
    title = (options.get("kind") or name).replace("-", " ").capitalize()
    return f"{title} ({', '.join(shown)})" if shown else title


class BlocksExtension(PymdownxBlocks):  # type: ignore[misc]
    """The extension. `labels`: print the name and options of each block, for hosts without a template for it."""

    def __init__(self, labels: bool = True) -> None:
        super().__init__()
        self.labels = labels
        self.given: Scan | None = None
        self.reset()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Registers with a host."""
        super().extendMarkdown(md)
        md.registerExtension(self)
        # Before code fences become placeholders (25), after line ends are normal (30).
        md.preprocessors.register(_Rewriter(md, self), "jgz_blocks", 28)
        # Before anything is done to the tree (footnotes: 50).
        md.treeprocessors.register(_Completeness(md, self), "jgz_blocks", 60)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        """Registers each block with the block manager."""
        for name in BLOCKS:
            kind = type(f"Block_{name}", (_JgzBlock,), {"NAME": name})
            block_mgr.register(kind, {"extension": self})

    def use(self, found: Scan) -> None:
        """Takes the blocks of the next conversion from `found`."""
        self.given = found

    def reset(self) -> None:
        """Forgets the last conversion."""
        self.given = None
        self.blocks: list[Block] = []
        self.elements: dict[int, etree.Element] = {}
        self.seal = ""


def makeExtension(**kwargs: Any) -> BlocksExtension:  # noqa: N802
    """Python-Markdown's way in by module name."""
    return BlocksExtension(**kwargs)
