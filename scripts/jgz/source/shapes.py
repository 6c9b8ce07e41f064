"""How high a picture may be: what is far higher than it is wide pushes the text under it out of sight."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

_HIGHEST = 3
# So many dots high does no harm, however narrow.
_LOW = 500
_SIDE = re.compile(r"\s*\+?([0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\s*([a-zA-Z]*)\s*")
# What browsers take when a drawing says nothing.
_WIDTH, _HEIGHT = 300.0, 150.0
_UNITS = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54}
# The others depend on letters and windows: about so many dots.
_OTHER_UNIT = 16


def shape_problem(width: float, height: float) -> str:
    """Why a picture of so many dots may not be published, as a Dutch sentence; empty when it may."""
    return _problem(width, height) if height > _LOW else ""


def drawing_shape_problem(root: Element) -> str:
    """The same of a drawing (SVG), by its own measures: with `viewBox` alone it fills the width that there is."""
    width, height = _dots(root.get("width")), _dots(root.get("height"))
    view = [float(side) for side in root.get("viewBox", "").replace(",", " ").split()[2:4]]
    if width is None or height is None:
        across, down = view if len(view) == 2 else (width or _WIDTH, height or _HEIGHT)
        return _problem(across, down)
    return shape_problem(width, height)


def _problem(width: float, height: float) -> str:
    if height <= _HIGHEST * width:
        return ""
    return f"De afbeelding is meer dan {_HIGHEST} keer zo hoog als breed, en duwt de tekst eronder uit beeld."


def _dots(side: str | None) -> float | None:
    found = _SIDE.fullmatch(side or "")
    return float(found[1]) * _UNITS.get(found[2].lower(), _OTHER_UNIT) if found else None
