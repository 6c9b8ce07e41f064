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
_UNSAFE_VALUE = re.compile(r"(?i)javascript|data:|expression|@import|url\(\s*(?!['\"]?#)|\\")

PICTURE_TYPES = {
    ".png": (b"\x89PNG\r\n\x1a\n", 0),
    ".jpg": (b"\xff\xd8\xff", 0),
    ".webp": (b"WEBP", 8),
    ".avif": (b"ftypavif", 4),
    ".svg": (b"", 0),
}


def picture_problem(suffix: str, data: bytes) -> str:
    """Why this picture may not be published, as a Dutch sentence; empty when it may."""
    if suffix == ".svg":
        return _svg_problem(data)
    magic, offset = PICTURE_TYPES[suffix]
    if data[offset : offset + len(magic)] != magic:
        return f"De inhoud van dit bestand is geen {suffix[1:]}-afbeelding."
    return ""


def _svg_problem(data: bytes) -> str:
    # Entities and doctypes are refused before parsing, so that the parser never expands anything.
    if re.search(rb"<!(DOCTYPE|ENTITY)", data, re.IGNORECASE) or b"<?xml-stylesheet" in data:
        return "De SVG bevat een DOCTYPE, ENTITY of stijlverwijzing."
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        return "De SVG is geen geldige XML."
    for element in root.iter():
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
