"""Spaces and tabs at the end of lines, where they mean nothing.

Two spaces at the end of a line of text break the line on the page, so in the text only these go: on lines without
words, before a blank line, and a single space. Code and lines that are only a sign (`-`, `>`) stay. The proof is
that the text compiles to the same page; a text that doesn't compile is left alone. In fields the proof is that
reading gives the same values.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from jgz.diagnostics import has_errors
from jgz.model import Markup
from jgz.repair.base import Mended, Subject, lines_in_words, nothing
from jgz.repair.walk import meaning_of
from jgz.source.markdown.compile import Compiler
from jgz.source.markdown.compiled import Compiled
from jgz.source.yaml_nodes import Node, YamlReader

_ONLY_A_SIGN = re.compile(r"(?:[-*+>#\\ \t]|[0-9]+[.)])*")


def mend(subject: Subject) -> Mended:
    """Takes away what may go: in the fields, in the options of blocks and in the text, each by its own proof."""
    if subject.fields is None:
        return _register(subject)
    numbers: set[int] = set()
    for part in (_fields, _options, _body):
        text, more = part(subject)
        numbers.update(more)
        subject = replace(subject, text=text) if more else subject
    if not numbers:
        return nothing(subject)
    return Mended(subject.text, (f"spaties aan het eind van {lines_in_words(sorted(numbers))} weggehaald",))


def register_says_the_same(subject: Subject, text: str) -> bool:
    """Whether a new text of a register gives the same values as the old one; true for what isn't a register."""
    if subject.fields is not None:
        return True
    before, after = _read(subject.path, subject.text), _read(subject.path, text)
    return before is not None and before == after


def _register(subject: Subject) -> Mended:
    lines = [line.rstrip(" \t") for line in subject.text.split("\n")]
    text = "\n".join(lines)
    if text == subject.text or not register_says_the_same(subject, text):
        return nothing(subject)
    numbers = [number for number, line in enumerate(subject.text.split("\n"), 1) if line != lines[number - 1]]
    return Mended(text, (f"spaties aan het eind van {lines_in_words(numbers)} weggehaald",))


def _read(path: str, text: str) -> Any:
    """What a piece of YAML says; None when it can't be read. Tabs at the end of a line count as spaces."""
    node: Node | None = YamlReader(path, _without_last_tabs(text)).read()
    return None if node is None else meaning_of(node, {})


def _without_last_tabs(text: str) -> str:
    """The text with every tab at the end of a line written as the spaces that Markdown takes it for."""
    return "\n".join(_spaced(line) if line.endswith(("\t", " ")) else line for line in text.split("\n"))


def _spaced(line: str) -> str:
    words = line.rstrip(" \t")
    return words + " " * (len(line.expandtabs(4)) - len(words.expandtabs(4)))


def _fields(subject: Subject) -> tuple[str, list[int]]:
    """The text with the lines between `---` and `---` mended, and the numbers of those lines."""
    lines = subject.text.split("\n")
    end = subject.parts.body_line - 1
    if end < 2 or lines[end - 1].rstrip() != "---":
        return subject.text, []
    new = [line.rstrip(" \t") for line in lines[:end]]
    numbers = [number for number, line in enumerate(new, 1) if line != lines[number - 1]]
    before = _read(subject.path, "\n".join(lines[1 : end - 1]))
    if not numbers or before is None or before != _read(subject.path, "\n".join(new[1:-1])):
        return subject.text, []
    return "\n".join([*new, *lines[end:]]), numbers


def _options(subject: Subject) -> tuple[str, list[int]]:
    """The text with the options under the heads of blocks mended, and the numbers of those lines."""
    lines = subject.text.split("\n")
    first = subject.parts.body_line - 1
    numbers: list[int] = []
    for block in subject.scan.blocks:
        start, end = (first + number for number in block.option_lines)
        old = lines[start:end]
        new = [line.rstrip(" \t") for line in old]
        before = _read(subject.path, "\n".join(old)) if old != new else None
        if before is not None and before == _read(subject.path, "\n".join(new)):
            lines[start:end] = new
            numbers.extend(start + 1 + number for number, line in enumerate(new) if line != old[number])
    return "\n".join(lines), numbers


def _body(subject: Subject) -> tuple[str, list[int]]:
    """The text with the lines under the fields mended, and the numbers of those lines."""
    parts, text = subject.parts, subject.text
    first = parts.body_line - 1
    lines = text.split("\n")
    body = parts.body.split("\n")
    if not any(line.endswith((" ", "\t")) for line in body):
        return text, []
    code = subject.lines.code
    new = [
        line.rstrip(" \t") if number not in code and _may_go(line, body[number + 1 : number + 2]) else line
        for number, line in enumerate(body)
    ]
    numbers = [first + number + 1 for number, line in enumerate(new) if line != body[number]]
    if not numbers or not _same_page(subject.path, parts.body, "\n".join(new), parts.body_line):
        return text, []
    return "\n".join([*lines[:first], *new]), numbers


def _may_go(line: str, following: list[str]) -> bool:
    """Whether the white space at the end of a line of text can't be a break on the page."""
    words = line.rstrip(" \t")
    if not words:
        return True
    if _ONLY_A_SIGN.fullmatch(words) or words.endswith("\\"):
        return False
    return line == f"{words} " or not following or not following[0].strip(" \t")


def _same_page(path: str, before: str, after: str, first_line: int) -> bool:
    compiler = Compiler()
    old, new = (compiler.compile(path, text, first_line) for text in (_without_last_tabs(before), after))
    if has_errors(old.diagnostics) or has_errors(new.diagnostics):
        return False
    return _said(old) == _said(new)


def _said(compiled: Compiled) -> tuple[object, ...]:
    """What a compiled text says, however much white space stands between its words."""
    body = compiled.body
    blocks = [
        (block.source.kind.name, block.source.argument, *map(_html, (block.html, *block.inner.values())))
        for _, block in sorted(compiled.blocks.items())
    ]
    sections = [(item.id, item.title, *(_html(part.html) for part in item.parts)) for item in body.sections]
    links = [(link.target, link.image, link.text) for link in body.links]
    headings = [(item.id, item.level, item.text) for item in body.headings]
    return blocks, sections, links, headings, body.ids


def _html(markup: Markup) -> str:
    html = markup.filled(lambda slot: f'{slot.attribute}="{slot.link}"', lambda term: term.written)
    return " ".join(html.split())
