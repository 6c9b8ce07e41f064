"""Words in a drawing (SVG) that nobody sees: what is written beside what is shown must not be published with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

_WORDS = frozenset({"text", "tspan"})
# What is in these shows where something refers to it.
_STORED = frozenset({"defs", "symbol", "clipPath", "marker"})
_NUMBER = re.compile(r"[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
# A program that draws leaves its name; more is a text.
_LONGEST_COMMENT = 200
# What a drawing tells those who listen is a sentence or two, and its marks for programs are names.
_LONGEST_TOLD = 400
_LONGEST_MARK = 60
_TOLD = frozenset({"title", "desc"})
_TRANSLATED = re.compile(r"\s*translate\(\s*([-+.\deE]+)(?:[\s,]+([-+.\deE]+))?\s*\)\s*")
_NO_COLOUR = re.compile(
    r"none|transparent|(?:rgba|hsla)\(.*[,/]\s*0?\.?0+%?\s*\)|#[0-9a-f]{3}0|#[0-9a-f]{6}00", re.IGNORECASE
)
# Fainter or smaller than this, as a part of one and of the whole drawing, nobody reads.
_FAINTEST = 0.15
_SMALLEST = 1 / 250


@dataclass(frozen=True, slots=True)
class _Look:
    """How words look where they stand, as far as it is inherited."""

    shown: bool = True
    visible: bool = True
    strength: float = 1
    fill: str = "black"
    fill_strength: float = 1
    stroke: str = "none"
    size: float = 16
    anchored: bool = False
    moved: bool = False
    across: float = 0
    down: float = 0


def unseen_words(root: Element, text: str) -> str:
    """The first words of a drawing that nobody sees; empty when there are none. `text` is its source."""
    comments = [" ".join(item.split()) for item in _COMMENT.findall(text)]
    if sum(map(len, comments)) > _LONGEST_COMMENT:
        return max(comments, key=len)
    told = (_told(item) for item in root.iter())
    unseen = _unseen(root, _Look(), _frame(root), _referred(root))
    return next(filter(None, told), "") or next(unseen, "")


def _told(item: Element) -> str:
    """A text in an element for those who listen, or in a mark for programs, that is longer than such a text is."""
    values = [value for name, value in item.attrib.items() if name.startswith("data-") and len(value) > _LONGEST_MARK]
    if item.tag.rpartition("}")[2] in _TOLD:
        values += [text for text in ["".join(item.itertext())] if len(text) > _LONGEST_TOLD]
    return next((" ".join(value.split()) for value in values), "")


def _referred(root: Element) -> frozenset[str]:
    values = (value for item in root.iter() for value in item.attrib.values() if "#" in value)
    return frozenset(id for value in values for id in re.findall(r"#([\w.:-]+)", value))


def _frame(root: Element) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what a drawing shows."""
    box = [float(item) for item in _NUMBER.findall(root.get("viewBox", ""))]
    if len(box) != 4:
        box = [0, 0, _number(root.get("width"), 1e9), _number(root.get("height"), 1e9)]
    left, top, width, height = box
    return left, top, left + width, top + height


def _unseen(
    item: Element, look: _Look, frame: tuple[float, float, float, float], referred: frozenset[str]
) -> Iterator[str]:
    kind = item.tag.rpartition("}")[2]
    look = _look(item, kind, look, referred)
    seen = _is_seen(look, frame)
    words = " ".join((item.text or "").split()) if kind in _WORDS else ""
    if words and not (seen and (look.moved or not _is_outside(item, look, frame))):
        yield words
    for child in item:
        yield from _unseen(child, look, frame, referred)
        if kind in _WORDS and not seen and (words := " ".join((child.tail or "").split())):
            yield words


def _look(item: Element, kind: str, look: _Look, referred: frozenset[str]) -> _Look:
    """How an element looks in one that looks like `look`."""
    named = item.get("id", "") in referred
    shown = (look.shown and kind not in _STORED) or named
    visibility = item.get("visibility", "").strip()
    steps = _TRANSLATED.fullmatch(item.get("transform", ""))
    return replace(
        look,
        shown=shown and item.get("display", "").strip() != "none",
        visible=visibility not in ("hidden", "collapse") if visibility not in ("", "inherit") else look.visible,
        strength=look.strength * _number(item.get("opacity"), 1),
        fill=_value(item, "fill", look.fill),
        fill_strength=_number(item.get("fill-opacity"), look.fill_strength),
        stroke=_value(item, "stroke", look.stroke),
        size=_number(item.get("font-size"), look.size),
        anchored=look.anchored or "text-anchor" in item.attrib,
        moved=look.moved or named or ("transform" in item.attrib and steps is None),
        across=look.across + (_number(steps[1], 0) if steps else 0),
        down=look.down + (_number(steps[2], 0) if steps else 0),
    )


def _value(item: Element, name: str, otherwise: str) -> str:
    value = item.get(name, "").strip()
    return otherwise if value in ("", "inherit") else value


def _number(value: str | None, otherwise: float) -> float:
    found = _NUMBER.match((value or "").strip())
    if not found:
        return otherwise
    return float(found[0]) / (100 if (value or "").strip().endswith("%") else 1)


def _is_seen(look: _Look, frame: tuple[float, float, float, float]) -> bool:
    filled = not _NO_COLOUR.fullmatch(look.fill) and look.fill_strength * look.strength >= _FAINTEST
    drawn = not _NO_COLOUR.fullmatch(look.stroke) and look.strength >= _FAINTEST
    side = min(frame[2] - frame[0], frame[3] - frame[1])
    large = look.moved or look.size >= min(side, 1e6) * _SMALLEST
    return look.shown and look.visible and (filled or drawn) and large


def _is_outside(item: Element, look: _Look, frame: tuple[float, float, float, float]) -> bool:
    """Whether words begin where the drawing doesn't show anything; those that end before it are not looked for."""
    left, top, right, bottom = frame
    x = _number(item.get("x"), left) + look.across
    y = _number(item.get("y"), top + look.size) + look.down
    width = len("".join(item.itertext())) * look.size
    begin = x - width if look.anchored else x
    return begin >= right or y <= top - look.size / 2 or y - look.size >= bottom or x + width <= left
