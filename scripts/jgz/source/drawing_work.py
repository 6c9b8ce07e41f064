"""How much there is to draw in a drawing (SVG), with what it repeats: a browser must be done at once."""

from __future__ import annotations

import re
from functools import cached_property
from math import pi
from xml.etree.ElementTree import Element

from jgz.source.drawing_parts import HREFS, NAMESPACE, NUMBER, largest, references
from jgz.source.shapes import drawing_shape_problem

# With these bounds Chromium draws the worst that was found in about three seconds, on a processor alone.
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
# How many times as large as the whole drawing a part of it may be: beyond its edges a browser draws as well.
_BEYOND = 20
_SCALED = re.compile(r"(scale|matrix)\s*\(([^)]*)\)", re.IGNORECASE)
# Of each of these a few signs give a point to draw.
_DRAWN = ("d", "points", "x", "y", "dx", "dy", "rotate", "stroke-dasharray")
_FRAMED = ("width", "height", "markerWidth", "markerHeight")


def size_problem(root: Element) -> str:
    """What in a drawing would keep a browser busy, as a Dutch sentence; empty when nothing would."""
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
            for name, id in references(item)
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
        referring = {item for item in self._elements if next(references(item), None)}
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
        frames = max((largest(item, _FRAMED) for item in self._elements if item.tag == f"{NAMESPACE}use"), default=1)
        strokes = max(largest(item, ("stroke-width",)) for item in self._elements)
        grown = {f"{NAMESPACE}marker": max(1, strokes), f"{NAMESPACE}symbol": 1}
        for target in {target for _, target, _ in self._references}:
            frame = max(frames, largest(target, _FRAMED))
            times = most * grown.get(target.tag, 1) * max(1, frame / _view(target, frame or 1))
            for item in target.iter():
                scales[item] *= times
        whole = _view(self._root, largest(self._root, _FRAMED) or 100)
        return max(largest(item) * scales[item] for item in self._elements) / whole

    @property
    def work(self) -> int:
        """How much is drawn, with what is repeated as often as it is."""
        drawn = dict(self._sizes)
        for item, target, name in self._references:
            if name in HREFS:
                drawn[item] += self._sizes[target]
        for item in reversed(self._elements[1:]):
            drawn[self._parents[item]] += drawn[item] - self._sizes[item]
        dashes = sum(drawn[item] / _shortest_dash(item) for item in self._elements if "stroke-dasharray" in item.attrib)
        layers = sum(weight for item in self._elements for name, weight in _LAYERS.items() if name in item.attrib)
        # A marker in the middle is drawn at every point; another one, and a colour, once for every element.
        repeated = sum(
            self._sizes[target] * (drawn[item] if name == "marker-mid" else self._counts[item])
            for item, target, name in self._references
            if name not in HREFS
        )
        # The longest way from one point to the next is around a circle.
        length = 2 * pi * max(map(largest, self._elements))
        return int(drawn[self._root] + dashes * length / _DASHES + layers + repeated)

    @cached_property
    def _counts(self) -> dict[Element, int]:
        """How many elements every element holds, with itself."""
        counts = dict.fromkeys(self._elements, 1)
        for item, target, name in self._references:
            if name in HREFS:
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
        numbers = [float(number) for number in NUMBER.findall(values)]
        scale *= max(1, 2 * max(numbers[:4], default=0)) if name.lower() == "matrix" else max(1, *numbers, 1)
    return scale


def _view(element: Element, otherwise: float) -> float:
    """The smallest side of what an element shows of its inside."""
    sides = [float(number) for number in NUMBER.findall(element.get("viewBox", ""))[2:]]
    return min(sides, default=otherwise)


def _shortest_dash(element: Element) -> float:
    """The length of the dashes of an element, or nearly nothing."""
    dashes = [float(number) for number in NUMBER.findall(element.get("stroke-dasharray", ""))]
    return max(sum(dashes), 1e-9) / len(dashes) if dashes else 1e9


def _own_size(element: Element) -> int:
    drawn = sum(len(element.get(name, "")) for name in _DRAWN)
    letters = len((element.text or "").strip()) + len((element.tail or "").strip())
    return _ELEMENT + drawn // 4 + letters * _LETTER
