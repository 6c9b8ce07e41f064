"""The structure of a text, ours and GitHub's, in one form: tags, addresses and words, without what only looks."""

from __future__ import annotations

import html
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from urllib.parse import unquote

import cmarkgfm
from cmarkgfm.cmark import Options

from jgz.source.markdown.compiled import Compiled
from tests.markup import html_of
from tests.unit.source.markdown.reading import compile_text, parse

Shape = list["str | tuple[str, str, Shape]"]
# Elements that only carry others, or that say how loosely the items of a list stand.
_WRAPPERS = frozenset({"div", "tbody", "thead", "section"})
_SHOWN = {"a": "href", "img": "src", "ol": "start"}


def github_shape(text: str) -> Shape:
    """The structure that GitHub gives a text."""
    made = cmarkgfm.markdown_to_html_with_extensions(
        text, options=Options.CMARK_OPT_UNSAFE, extensions=["table", "strikethrough", "autolink", "tasklist"]
    )
    return _shape(parse(made), [])


def our_shape(text: str, always: bool = False) -> Shape | None:
    """The structure that we give a text; None when an error or warning says what it becomes, unless `always`."""
    compiled = compile_text(text)
    # What these name is shown all the same, as GitHub does; but GitHub strikes words, and makes boxes to tick.
    shown = {"JGZ211", "JGZ212"} if not any(sign in text for sign in ("~", "[ ]", "[x]")) else set()
    if not always and any(item.code not in shown for item in compiled.diagnostics):
        return None
    return _shape(parse(_whole(compiled)), [link.target for link in compiled.body.links])


def _whole(compiled: Compiled) -> str:
    pieces = []
    for section in compiled.body.sections:
        if section.title or section.id:
            pieces.append(f"<h2>{html.escape(section.title)}</h2>")
        pieces += [html_of(part.html) for part in section.parts]
    return "\n".join(pieces)


def _shape(element: etree.Element, links: list[str]) -> Shape:
    shape: Shape = []
    for item in _items(element, links):
        if isinstance(item, str) and shape and isinstance(shape[-1], str):
            shape[-1] += item
        else:
            shape.append(item)
    folded = [item if not isinstance(item, str) else " ".join(item.split()) for item in shape]
    return [item for item in folded if item not in ("", [])]


def _items(element: etree.Element, links: list[str]) -> Iterator[str | tuple[str, str, Shape]]:
    yield element.text or ""
    for child in element:
        tag = str(child.tag)
        if tag in _WRAPPERS or (tag == "p" and element.tag == "li"):
            yield from (" ", *_shape(child, links), " ")
        elif tag in ("em", "strong") and len(child) == 1 and not (child.text or child[0].tail):
            # Which of two goes around the other, nobody sees.
            tags = sorted((tag, str(child[0].tag)))
            is_both = tags == ["em", "strong"]
            inner = _shape(child[0], links)
            yield ("em", "", [("strong", "", inner)]) if is_both else (tag, "", _shape(child, links))
        elif tag == "strong" == element.tag:
            # Strong within strong looks no stronger.
            yield from _shape(child, links)
        elif tag == "h2":
            yield tag, "", [" ".join("".join(child.itertext()).split())]
        else:
            yield tag, _shown(child, tag, links), _shape(child, links)
        yield child.tail or ""


def _shown(element: etree.Element, tag: str, links: list[str]) -> str:
    if tag == "code":
        # What stands between the signs of code, and its language.
        return element.get("class", "")
    value = element.get(_SHOWN.get(tag, ""), "")
    if tag == "img":
        value += " " + " ".join(element.get("alt", "").split())
    if value.startswith("jgz-link:"):
        number, _, rest = value.removeprefix("jgz-link:").partition(" ")
        value = links[int(number)] + (f" {rest}" if tag == "img" else "")
    return unquote(value)
