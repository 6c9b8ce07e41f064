"""What may stand in a drawing (SVG): elements, attributes and values that can do nothing but be seen."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element

from jgz.model import find_numbers
from jgz.source.characters import find_oddity

_LARGEST = 10_000
_SMALLEST_VIEW = 10
_TEXTS = frozenset({"text", "title", "desc"})
# So much of a text stands in a sentence about it.
SHOWN = 40

NAMESPACE = "{http://www.w3.org/2000/svg}"
_ELEMENTS = frozenset(
    """
    svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker linearGradient
    radialGradient stop clipPath use symbol
    """.split()
)
# Words for people, in which any sign may stand.
_PROSE = frozenset(
    """
    id class role lang aria-label aria-labelledby aria-describedby aria-hidden aria-roledescription
    {http://www.w3.org/1999/xlink}title {http://www.w3.org/XML/1998/namespace}lang
    """.split()
)
HREFS = frozenset({"href", "{http://www.w3.org/1999/xlink}href"})
_VALUES = frozenset(
    """
    x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy width height d points rotate textLength lengthAdjust
    transform viewBox preserveAspectRatio version baseProfile focusable {http://www.w3.org/XML/1998/namespace}space
    fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-dasharray stroke-dashoffset opacity color display visibility clip-path clip-rule overflow paint-order
    shape-rendering text-rendering color-interpolation
    font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing text-anchor
    text-decoration dominant-baseline alignment-baseline baseline-shift direction writing-mode
    marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient
    offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod clipPathUnits
    """.split()
)
_FUNCTIONS = frozenset("url rgb rgba hsl hsla translate scale rotate matrix".split())
NUMBER = re.compile(r"[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?")
_CALLED = re.compile(r"([^\s(),;:/]*)\s*\(")
_UNSAFE_VALUE = re.compile(r"(?i)javascript|data:|expression|@import|//|url\(\s*(?!['\"]?#)|\\")
# A name that needs no decoding: what the reader takes for the target, the browser does as well.
_REFERENCE = re.compile(r"url\(\s*(['\"]?)#([\w.:-]+)\1\s*\)")
_HREF = re.compile(r"#([\w.:-]+)")
_MEASURES = frozenset(
    """
    x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy width height d points viewBox stroke-width font-size textLength
    letter-spacing word-spacing markerWidth markerHeight stroke-dashoffset
    """.split()
)


def element_problem(element: Element) -> str:
    """Why an element may not be in a drawing, as a Dutch sentence; empty when it may."""
    tag = str(element.tag)
    if tag.removeprefix(NAMESPACE) not in _ELEMENTS or not tag.startswith(NAMESPACE):
        return f"De SVG bevat het element `{tag.rpartition('}')[2]}`, dat niet is toegestaan."
    for name, value in element.attrib.items():
        local = name.rpartition("}")[2]
        if name not in _VALUES and name not in _PROSE and name not in HREFS and not name.startswith("data-"):
            return f"De SVG bevat het kenmerk `{local}`, dat niet is toegestaan."
        if name in HREFS and not _HREF.fullmatch(value):
            return f"De SVG bevat in `{local}` een verwijzing naar buiten of code."
        if name in _VALUES and not _value_allowed(value):
            return f"De SVG bevat in `{local}` een verwijzing naar buiten of code."
    if largest(element) > _LARGEST:
        return f"De SVG bevat een maat groter dan {_LARGEST}."
    if any(float(size) < _SMALLEST_VIEW for size in NUMBER.findall(element.get("viewBox", ""))[2:]):
        return f"De SVG is in `viewBox` kleiner dan {_SMALLEST_VIEW}: dan wordt alles heel groot getekend."
    words = (element.text, element.tail, *(value for name, value in element.attrib.items() if name in _PROSE))
    odd = next(filter(None, (find_oddity(text) for text in words if text)), None)
    return f"De SVG bevat {odd.what}." if odd else _number_problem(element)


def _number_problem(element: Element) -> str:
    """A number to call, also one in pieces: whoever taps it calls nobody."""
    if element.tag.removeprefix(NAMESPACE) not in _TEXTS:
        return ""
    words = "".join(element.itertext())
    number = next(find_numbers(words), None)
    if number is None:
        return ""
    return f"In de SVG staat het nummer `{words[number.start : number.end][:SHOWN]}`, en een tekening belt niet."


def _value_allowed(value: str) -> bool:
    """Whether a value of a property can ask for nothing from outside."""
    if _UNSAFE_VALUE.search(value) or any(name.lower() not in _FUNCTIONS for name in _CALLED.findall(value)):
        return False
    return value.lower().count("url(") == len(_REFERENCE.findall(value))


def largest(element: Element, names: Collection[str] = _MEASURES) -> float:
    """The largest number among the measures of an element."""
    values = (element.attrib[name] for name in names if name in element.attrib)
    return max((float(number) for value in values for number in NUMBER.findall(value)), default=0)


def references(element: Element) -> Iterator[tuple[str, str]]:
    """The attributes of an element that refer, each with the id that it refers to."""
    for name, value in element.attrib.items():
        if name in HREFS:
            yield name, value[1:]
        elif name in _VALUES and "url" in value.lower():
            yield from ((name, target) for _, target in _REFERENCE.findall(value))
