"""Which drawings (SVG) may be published: such as can do nothing but be seen, and that a browser draws at once."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from jgz.source.drawing_parts import SHOWN, element_problem
from jgz.source.drawing_work import size_problem
from jgz.source.unseen_words import unseen_words

# A drawing for a guideline has some hundred elements and takes a few kB.
MOST_BYTES = 100_000
# The reader must see the text that the browser sees: no other encoding, no instructions to a program.
_PROLOGUE = re.compile(r"\s*<\?xml\s(?P<declared>[^?]*)\?>")
_OTHER_ENCODING = re.compile(r"encoding\s*=\s*['\"](?!utf-8['\"])", re.IGNORECASE)
_FORBIDDEN_MARKUP = re.compile(r"<!DOCTYPE|<!ENTITY|<\?", re.IGNORECASE)


def drawing_problem(data: bytes) -> str:
    """Why this drawing may not be published, as a Dutch sentence; empty when it may."""
    if len(data) > MOST_BYTES:
        return f"De SVG is groter dan {MOST_BYTES // 1000} kB."
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    # UTF-16 of plain letters is also UTF-8, full of NULs; the parser would take it for UTF-16 all the same.
    if "\0" in text:
        return "De SVG is niet opgeslagen met de codering UTF-8."
    # Refused before parsing, so that the parser never expands anything.
    prologue = _PROLOGUE.match(text)
    if prologue and _OTHER_ENCODING.search(prologue["declared"]):
        return "De SVG noemt een andere codering dan UTF-8."
    if _FORBIDDEN_MARKUP.search(text, prologue.end() if prologue else 0):
        return "De SVG bevat een DOCTYPE, ENTITY of verwerkingsopdracht (`<?`)."
    try:
        root = ElementTree.fromstring(text.encode())
    except (ElementTree.ParseError, ValueError, LookupError):
        return "De SVG is geen geldige XML."
    found = next((problem for item in root.iter() if (problem := element_problem(item))), "") or size_problem(root)
    if found or not (words := unseen_words(root, text)):
        return found
    return f"De SVG bevat woorden die niemand ziet: `{words[:SHOWN].replace('`', '')}`."
