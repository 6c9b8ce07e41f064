"""The tree of html that the compilation begins with: each block an element, the text in it still as it is written."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator

from markdown.util import AtomicString, code_escape

from jgz.source.markdown.node import Node, Shape
from jgz.source.markdown.rows import alignment_of, cells_of
from jgz.source.markdown.scanned import Block, Scan


class TreeBuilder:
    """Builds the tree of one text.

    `elements` has those of our blocks, by index; `notes` the footnotes, by name; `headings` the line of each heading.
    """

    def __init__(self, found: Scan) -> None:
        self._opens = {block.open_line: index for index, block in enumerate(found.blocks)}
        self._blocks = found.blocks
        self.elements: dict[int, etree.Element] = {}
        self.notes: dict[str, Node] = {}
        self.headings: dict[etree.Element, int] = {}

    def build(self, root: Node) -> etree.Element:
        """The tree of a whole text."""
        tree = etree.Element("div")
        stack = [tree]
        for node in root.children:
            if node.shape is not Shape.FENCE:
                self._add(stack[-1], node)
            elif (index := self._opens.get(node.line)) is not None:
                stack.append(self._open_block(stack[-1], index, self._blocks[index]))
            elif len(stack) > 1:
                stack.pop()
        return tree

    def _open_block(self, parent: etree.Element, index: int, block: Block) -> etree.Element:
        element = etree.SubElement(parent, "div", {"class": f"jgz-blok jgz-{block.kind.name}"})
        if block.kind.needs_id:
            element.set("id", block.argument)
        self.elements[index] = element
        return element

    def add_all(self, parent: etree.Element, nodes: Iterable[Node]) -> None:
        """Adds some nodes to an element."""
        for node in nodes:
            self._add(parent, node)

    def _add(self, parent: etree.Element, node: Node) -> None:
        match node.shape:
            case Shape.PARAGRAPH:
                etree.SubElement(parent, "p").text = _text_of(node)
            case Shape.HEADING:
                heading = etree.SubElement(parent, f"h{node.level}")
                heading.text = _text_of(node)
                self.headings[heading] = node.line
            case Shape.QUOTE:
                self.add_all(etree.SubElement(parent, "blockquote"), node.children)
            case Shape.LIST:
                self._add_list(parent, node)
            case Shape.CODE:
                self._add_code(parent, node)
            case Shape.TABLE:
                _add_table(parent, node)
            case Shape.RULE:
                etree.SubElement(parent, "hr")
            case Shape.NOTE:
                self.notes[node.sign] = node

    def _add_list(self, parent: etree.Element, node: Node) -> None:
        ordered = node.sign in ".)"
        element = etree.SubElement(parent, "ol" if ordered else "ul")
        if ordered and node.level != 1:
            element.set("start", str(node.level))
        for item in node.children:
            self._add_item(etree.SubElement(element, "li"), item, node.loose)

    def _add_item(self, element: etree.Element, item: Node, loose: bool) -> None:
        for node in item.children:
            if loose or node.shape is not Shape.PARAGRAPH:
                self._add(element, node)
            elif len(element):
                element[-1].tail = _text_of(node)
            else:
                element.text = _text_of(node)

    @staticmethod
    def _add_code(parent: etree.Element, node: Node) -> None:
        code = etree.SubElement(etree.SubElement(parent, "pre"), "code")
        if language := node.sign.strip():
            code.set("class", f"language-{language}")
        code.text = AtomicString(code_escape("".join(f"{row.words}\n" for row in node.rows)))


def _text_of(node: Node) -> str:
    """The text of a paragraph or heading; spaces at the ends of its lines may break them."""
    return node.text.strip()


def _add_table(parent: etree.Element, node: Node) -> None:
    head, separator, *rows = (row.words for row in node.rows)
    aligned = [alignment_of(cell) for _, cell in cells_of(separator)]
    table = etree.SubElement(parent, "table")
    _add_row(etree.SubElement(table, "thead"), head, aligned, "th")
    if rows:
        body = etree.SubElement(table, "tbody")
        for row in rows:
            _add_row(body, row, aligned, "td")


def _add_row(parent: etree.Element, row: str, aligned: list[str], tag: str) -> None:
    element = etree.SubElement(parent, "tr")
    cells = _cells(row)
    for align in aligned:
        cell = etree.SubElement(element, tag, {"align": align} if align else {})
        cell.text = next(cells, "")


def _cells(row: str) -> Iterator[str]:
    """The cells of a row, in which a bar with a backslash is a bar; also in code."""
    return (cell.strip().replace("\\|", "|") for _, cell in cells_of(row))
