"""What the tests of texts share: compiling a text and looking at what came out."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterable
from dataclasses import fields
from functools import cache

import html5lib
from tests.markup import html_of

from jgz.diagnostics import Diagnostic
from jgz.model import Body
from jgz.model.partial import is_read
from jgz.source.markdown.compile import Compiler
from jgz.source.markdown.compiled import Compiled

PATH = "modules/over/proef.md"
Found = list[tuple[str, int, int]]


@cache
def compiler() -> Compiler:
    """One compiler for all tests, as in a build: no text may leave a trace in the next."""
    return Compiler()


def compile_text(text: str, first_line: int = 1) -> Compiled:
    """The compilation of a text."""
    return compiler().compile(PATH, text, first_line)


def places(diagnostics: Iterable[Diagnostic]) -> Found:
    """Code, line and column of every diagnostic, in order of place."""
    return [(item.code, item.location.line, item.location.column) for item in sorted(diagnostics)]


def found_in(text: str, first_line: int = 1) -> Found:
    """What compiling a text finds."""
    return places(compile_text(text, first_line).diagnostics)


def known_of(compiled: Compiled) -> dict[str, object]:
    """What of a text could be read, by name: to ask a text that was read in part for the rest is refused."""
    names = [item.name for item in fields(Body)]
    return {name: getattr(compiled.body, name) for name in names if is_read(compiled.body, name)}


def html_pieces(compiled: Compiled) -> list[str]:
    """Every piece of html that a page could print."""
    sections = compiled.body.sections if is_read(compiled.body, "sections") else ()
    pieces = [html_of(part.html) for section in sections for part in section.parts]
    return pieces + [
        html_of(item) for block in compiled.blocks.values() for item in (block.html, *block.inner.values())
    ]


def tree_of(compiled: Compiled) -> etree.Element:
    """All html of a compilation as a browser would read it."""
    return parse("\n".join(html_pieces(compiled)))


def parse(html: str) -> etree.Element:
    """A piece of html as a browser reads it."""
    tree: etree.Element = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    return tree


def text_of(element: etree.Element) -> str:
    """The words in an element."""
    return " ".join("".join(element.itertext()).split())


ADVICE = """/// aanbeveling | vaste-bedtijd
    richting: voor
    sterkte: sterk
    zekerheid: laag
    kern: ja
    uitgangsvraag: uv1

Adviseer een vaste bedtijd.

//// motivering
Het helpt.
////
//// op-maat
Niet tijdens een reis.
////
///
"""
