"""Which pictures may be published: known raster types by their first bytes, and SVG that can't do anything."""

from __future__ import annotations

import re
from xml.etree import ElementTree

_SVG_NAMESPACE = "{http://www.w3.org/2000/svg}"
_SVG_ELEMENTS = frozenset(
    """
    svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker linearGradient
    radialGradient stop clipPath use symbol
    """.split()
)
_SVG_ATTRIBUTES = re.compile(
    r"[a-z][a-zA-Z0-9-]*|\{http://www\.w3\.org/(1999/xlink\}(href|title)|XML/1998/namespace\}(lang|space))"
)
_UNSAFE_VALUE = re.compile(r"(?i)javascript|data:|expression|@import|//|url\(\s*(?!['\"]?#)|\\")
# The reader must see the text that the browser sees: no other encoding, no instructions to a program.
_PROLOGUE = re.compile(r"\s*<\?xml\s(?P<declared>[^?]*)\?>")
_OTHER_ENCODING = re.compile(r"encoding\s*=\s*['\"](?!utf-8['\"])", re.IGNORECASE)
_FORBIDDEN_MARKUP = re.compile(r"<!DOCTYPE|<!ENTITY|<\?", re.IGNORECASE)

PICTURE_TYPES: dict[str, re.Pattern[bytes]] = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".avif": re.compile(rb"....ftypavi[fs]", re.DOTALL),
    ".svg": re.compile(rb""),
}


def picture_problem(suffix: str, data: bytes) -> str:
    """Why this picture may not be published, as a Dutch sentence; empty when it may."""
    if suffix == ".svg":
        return _svg_problem(data)
    if not PICTURE_TYPES[suffix].match(data):
        return f"De inhoud van dit bestand is geen {suffix[1:]}-afbeelding."
    return ""


def _svg_problem(data: bytes) -> str:
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
    return next((problem for item in root.iter() if (problem := _element_problem(item))), "") or _loop_problem(root)


def _element_problem(element: ElementTree.Element) -> str:
    tag = str(element.tag)
    if tag.removeprefix(_SVG_NAMESPACE) not in _SVG_ELEMENTS or not tag.startswith(_SVG_NAMESPACE):
        return f"De SVG bevat het element `{tag.rpartition('}')[2]}`, dat niet is toegestaan."
    for name, value in element.attrib.items():
        local = name.rpartition("}")[2]
        outside = local == "href" and not value.startswith("#")
        if local.lower().startswith("on") or not _SVG_ATTRIBUTES.fullmatch(name) or outside:
            return f"De SVG bevat het kenmerk `{local}`, dat niet is toegestaan."
        if _UNSAFE_VALUE.search(value):
            return f"De SVG bevat in `{local}` een verwijzing naar buiten of code."
    return ""


def _loop_problem(root: ElementTree.Element) -> str:
    """A `use` of something that holds a `use` itself: drawn over and over, a small file can stop a browser."""
    parents = {child: parent for parent in root.iter() for child in parent}
    uses = [item for item in root.iter() if item.tag == f"{_SVG_NAMESPACE}use"]
    targets = {value[1:] for item in uses for name, value in item.attrib.items() if name.rpartition("}")[2] == "href"}
    seen: set[ElementTree.Element] = set()
    for use in uses:
        holder: ElementTree.Element | None = use
        while holder is not None and holder not in seen:
            seen.add(holder)
            if holder.get("id") in targets:
                return "De SVG bevat een `use` die zelf weer een `use` tekent."
            holder = parents.get(holder)
    return ""
