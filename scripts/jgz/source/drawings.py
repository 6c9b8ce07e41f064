"""Which drawings (SVG) may be published: such as can do nothing but be seen, and that a browser draws at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cached_property
from math import pi
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from jgz.model import find_numbers
from jgz.source.characters import find_oddity
from jgz.source.shapes import drawing_shape_problem
from jgz.source.unseen_words import unseen_words

# A drawing for a guideline has some hundred elements and takes a few kB. With these bounds Chromium draws the worst
# that was found in about three seconds, on a processor alone.
MOST_BYTES = 100_000
MOST_ELEMENTS = 1_000
DEEPEST = 12
# What is drawn: elements, points and letters, each as often as a reference repeats it.
MOST_WORK = 15_000
# An element or a letter is as much work as some points, a layer as many elements; so many dashes are as much as one
# point.
_ELEMENT = 10
_LETTER = 3
_LAYERS = {"opacity": 100, "clip-path": 300}
_DASHES = 50
_LARGEST = 10_000
_SMALLEST_VIEW = 10
_TEXTS = frozenset({"text", "title", "desc"})
# So much of a text stands in a sentence about it.
_SHOWN = 40
# How many times as large as the whole drawing a part of it may be: beyond its edges a browser draws as well.
_BEYOND = 20
_SCALED = re.compile(r"(scale|matrix)\s*\(([^)]*)\)", re.IGNORECASE)

_NAMESPACE = "{http://www.w3.org/2000/svg}"
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
_HREFS = frozenset({"href", "{http://www.w3.org/1999/xlink}href"})
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
_NUMBER = re.compile(r"[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?")
_CALLED = re.compile(r"([^\s(),;:/]*)\s*\(")
_UNSAFE_VALUE = re.compile(r"(?i)javascript|data:|expression|@import|//|url\(\s*(?!['\"]?#)|\\")
# A name that needs no decoding: what the reader takes for the target, the browser does as well.
_REFERENCE = re.compile(r"url\(\s*(['\"]?)#([\w.:-]+)\1\s*\)")
_HREF = re.compile(r"#([\w.:-]+)")
# The reader must see the text that the browser sees: no other encoding, no instructions to a program.
_PROLOGUE = re.compile(r"\s*<\?xml\s(?P<declared>[^?]*)\?>")
_OTHER_ENCODING = re.compile(r"encoding\s*=\s*['\"](?!utf-8['\"])", re.IGNORECASE)
_FORBIDDEN_MARKUP = re.compile(r"<!DOCTYPE|<!ENTITY|<\?", re.IGNORECASE)
# Of each of these a few signs give a point to draw.
_DRAWN = ("d", "points", "x", "y", "dx", "dy", "rotate", "stroke-dasharray")
_FRAMED = ("width", "height", "markerWidth", "markerHeight")
_MEASURES = frozenset(
    """
    x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy width height d points viewBox stroke-width font-size textLength
    letter-spacing word-spacing markerWidth markerHeight stroke-dashoffset
    """.split()
)


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
    found = next((problem for item in root.iter() if (problem := _element_problem(item))), "") or _size_problem(root)
    if found or not (words := unseen_words(root, text)):
        return found
    return f"De SVG bevat woorden die niemand ziet: `{words[:_SHOWN].replace('`', '')}`."


def _element_problem(element: Element) -> str:
    tag = str(element.tag)
    if tag.removeprefix(_NAMESPACE) not in _ELEMENTS or not tag.startswith(_NAMESPACE):
        return f"De SVG bevat het element `{tag.rpartition('}')[2]}`, dat niet is toegestaan."
    for name, value in element.attrib.items():
        local = name.rpartition("}")[2]
        if name not in _VALUES and name not in _PROSE and name not in _HREFS and not name.startswith("data-"):
            return f"De SVG bevat het kenmerk `{local}`, dat niet is toegestaan."
        if name in _HREFS and not _HREF.fullmatch(value):
            return f"De SVG bevat in `{local}` een verwijzing naar buiten of code."
        if name in _VALUES and not _value_allowed(value):
            return f"De SVG bevat in `{local}` een verwijzing naar buiten of code."
    if _largest(element) > _LARGEST:
        return f"De SVG bevat een maat groter dan {_LARGEST}."
    if any(float(size) < _SMALLEST_VIEW for size in _NUMBER.findall(element.get("viewBox", ""))[2:]):
        return f"De SVG is in `viewBox` kleiner dan {_SMALLEST_VIEW}: dan wordt alles heel groot getekend."
    words = (element.text, element.tail, *(value for name, value in element.attrib.items() if name in _PROSE))
    odd = next(filter(None, (find_oddity(text) for text in words if text)), None)
    return f"De SVG bevat {odd.what}." if odd else _number_problem(element)


def _number_problem(element: Element) -> str:
    """A number to call, also one in pieces: whoever taps it calls nobody."""
    if element.tag.removeprefix(_NAMESPACE) not in _TEXTS:
        return ""
    words = "".join(element.itertext())
    number = next(find_numbers(words), None)
    if number is None:
        return ""
    return f"In de SVG staat het nummer `{words[number.start : number.end][:_SHOWN]}`, en een tekening belt niet."


def _value_allowed(value: str) -> bool:
    """Whether a value of a property can ask for nothing from outside."""
    if _UNSAFE_VALUE.search(value) or any(name.lower() not in _FUNCTIONS for name in _CALLED.findall(value)):
        return False
    return value.lower().count("url(") == len(_REFERENCE.findall(value))


def _size_problem(root: Element) -> str:
    """What in a drawing would keep a browser busy, as a Dutch sentence."""
    elements = list(root.iter())
    if len(elements) > MOST_ELEMENTS:
        return f"De SVG heeft {len(elements)} elementen; dat mogen er {MOST_ELEMENTS} zijn."
    drawing = _Drawing(root, elements)
    if drawing.depth > DEEPEST:
        return f"De SVG is {drawing.depth} elementen diep genest; dat mag {DEEPEST} zijn."
    if drawing.repeats_itself:
        return "De SVG bevat een verwijzing in iets waar zelf naar verwezen wordt, en is dan heel traag te tekenen."
    if any(item.tag == root.tag for item in elements[1:]):
        return "De SVG bevat een `svg` in een andere."
    if drawing.reach > _BEYOND:
        return f"De SVG tekent iets dat meer dan {_BEYOND} keer zo groot is als zijzelf."
    if problem := drawing_shape_problem(root):
        return problem
    if drawing.work > MOST_WORK:
        return "De SVG is te traag om te tekenen: zij heeft te veel punten, lagen of streepjes, of herhaalt te veel."
    return ""


class _Drawing:
    """What a drawing refers to inside itself, and how much there is to draw. `elements` are in document order."""

    def __init__(self, root: Element, elements: list[Element]) -> None:
        self._root = root
        self._elements = elements
        self._parents = {child: parent for parent in elements for child in parent}
        self._named: dict[str, list[Element]] = {}
        for item in elements:
            self._named.setdefault(item.get("id", ""), []).append(item)
        # The element that refers, the one it refers to, and by which attribute.
        self._references = [
            (item, target, name)
            for item in elements
            for name, id in _named_by(item)
            for target in self._named.get(id, ())
        ]

    @property
    def depth(self) -> int:
        """How many elements lie in each other at most."""
        depths = {self._root: 1}
        for item in self._elements[1:]:
            depths[item] = depths[self._parents[item]] + 1
        return max(depths.values())

    @property
    def repeats_itself(self) -> bool:
        """Whether anything that is referred to refers itself: in it, or around it, which it inherits."""
        referring = {item for item in self._elements if next(_named_by(item), None)}
        above: set[Element] = set()
        for item in self._elements:
            if item in referring or (item in self._parents and self._parents[item] in above):
                above.add(item)
        inside = set(referring)
        for item in reversed(self._elements):
            if item in inside and item in self._parents:
                inside.add(self._parents[item])
        return any(target in above or target in inside for _, target, _ in self._references)

    @property
    def reach(self) -> float:
        """How many times as large as the whole the largest part is."""
        scales = {item: _scale(item) for item in self._elements}
        for item in self._elements[1:]:
            scales[item] *= scales[self._parents[item]]
        # What is referred to grows with what refers to it, a marker with the width of its line as well.
        most = max((scales[item] for item, _, _ in self._references), default=1)
        frames = max((_largest(item, _FRAMED) for item in self._elements if item.tag == f"{_NAMESPACE}use"), default=1)
        strokes = max(_largest(item, ("stroke-width",)) for item in self._elements)
        grown = {f"{_NAMESPACE}marker": max(1, strokes), f"{_NAMESPACE}symbol": 1}
        for target in {target for _, target, _ in self._references}:
            frame = max(frames, _largest(target, _FRAMED))
            times = most * grown.get(target.tag, 1) * max(1, frame / _view(target, frame or 1))
            for item in target.iter():
                scales[item] *= times
        whole = _view(self._root, _largest(self._root, _FRAMED) or 100)
        return max(_largest(item) * scales[item] for item in self._elements) / whole

    @property
    def work(self) -> int:
        """How much is drawn, with what is repeated as often as it is."""
        drawn = dict(self._sizes)
        for item, target, name in self._references:
            if name in _HREFS:
                drawn[item] += self._sizes[target]
        for item in reversed(self._elements[1:]):
            drawn[self._parents[item]] += drawn[item] - self._sizes[item]
        dashes = sum(drawn[item] / _shortest_dash(item) for item in self._elements if "stroke-dasharray" in item.attrib)
        layers = sum(weight for item in self._elements for name, weight in _LAYERS.items() if name in item.attrib)
        # A marker in the middle is drawn at every point; another one, and a colour, once for every element.
        repeated = sum(
            self._sizes[target] * (drawn[item] if name == "marker-mid" else self._counts[item])
            for item, target, name in self._references
            if name not in _HREFS
        )
        # The longest way from one point to the next is around a circle.
        length = 2 * pi * max(map(_largest, self._elements))
        return int(drawn[self._root] + dashes * length / _DASHES + layers + repeated)

    @cached_property
    def _counts(self) -> dict[Element, int]:
        """How many elements every element holds, with itself."""
        counts = dict.fromkeys(self._elements, 1)
        for item, target, name in self._references:
            if name in _HREFS:
                counts[item] += len(list(target.iter()))
        for item in reversed(self._elements[1:]):
            counts[self._parents[item]] += counts[item]
        return counts

    @cached_property
    def _sizes(self) -> dict[Element, int]:
        """The size of every element with what is in it."""
        sizes = {item: _own_size(item) for item in self._elements}
        for item in reversed(self._elements[1:]):
            sizes[self._parents[item]] += sizes[item]
        return sizes


def _scale(element: Element) -> float:
    """How many times larger an element is drawn by its own transformations."""
    scale = 1.0
    for name, values in _SCALED.findall(element.get("transform", "")):
        numbers = [float(number) for number in _NUMBER.findall(values)]
        scale *= max(1, 2 * max(numbers[:4], default=0)) if name.lower() == "matrix" else max(1, *numbers, 1)
    return scale


def _view(element: Element, otherwise: float) -> float:
    """The smallest side of what an element shows of its inside."""
    sides = [float(number) for number in _NUMBER.findall(element.get("viewBox", ""))[2:]]
    return min(sides, default=otherwise)


def _largest(element: Element, names: Collection[str] = _MEASURES) -> float:
    """The largest number among the measures of an element."""
    values = (element.attrib[name] for name in names if name in element.attrib)
    return max((float(number) for value in values for number in _NUMBER.findall(value)), default=0)


def _shortest_dash(element: Element) -> float:
    """The length of the dashes of an element, or nearly nothing."""
    dashes = [float(number) for number in _NUMBER.findall(element.get("stroke-dasharray", ""))]
    return max(sum(dashes), 1e-9) / len(dashes) if dashes else 1e9


def _own_size(element: Element) -> int:
    drawn = sum(len(element.get(name, "")) for name in _DRAWN)
    letters = len((element.text or "").strip()) + len((element.tail or "").strip())
    return _ELEMENT + drawn // 4 + letters * _LETTER


def _named_by(element: Element) -> Iterator[tuple[str, str]]:
    """The attributes of an element that refer, each with the id that it refers to."""
    for name, value in element.attrib.items():
        if name in _HREFS:
            yield name, value[1:]
        elif name in _VALUES and "url" in value.lower():
            yield from ((name, target) for _, target in _REFERENCE.findall(value))
