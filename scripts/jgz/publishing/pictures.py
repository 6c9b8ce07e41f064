"""Pictures that the site draws itself: the icons of the site, and one for each kind of page when it is shared.

Drawn column by column and written as PNG with a palette, so that nothing is needed to make them and they stay small.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial

from jgz.model.addresses import SHARED_HEIGHT, SHARED_WIDTH, shared_picture
from jgz.store import NOTHING_KEPT, Store, kept_or_made

_BRAND, _WHITE, _ACCENT = (10, 90, 102), (255, 255, 255), (242, 184, 75)
_LEVELS = 8
# The mark of the site as it stands at the top of each page: two curves in a field of 30 by 24.
_FIELD = (30, 24)
_CURVES = (((2, 21), (11, 20), (17, 13), (28, 11)), ((2, 15), (11, 14), (17, 7), (28, 5)))
_THICK = 3.2
# Letters of 5 by 7: each row is a number of five bits, in hexadecimal by letter.
_LETTERS = {
    "A": "0e11111f111111", "C": "0e11101010110e", "D": "1e11111111111e", "E": "1f10101e10101f",
    "F": "1f10101e101010", "G": "0e11101713110f", "H": "1111111f111111", "I": "0e04040404040e",
    "J": "0702020202120c", "L": "1010101010101f", "M": "111b1515111111", "N": "11191513111111",
    "O": "0e11111111110e", "R": "1e11111e141211", "S": "0f10100e01011e", "T": "1f040404040404",
    "U": "1111111111110e", "V": "11111111110a04", "Z": "1f01020408101f", "-": "0000001f000000",
}  # fmt: skip
# Name of a picture -> the words on it, and the colour behind them.
KINDS = {
    "site": ("JGZ-RICHTLIJNEN", _BRAND),
    "module": ("MODULE", _BRAND),
    "richtlijn": ("RICHTLIJN", (27, 72, 110)),
    "cluster": ("CLUSTER", (60, 70, 112)),
    "fase": ("FASE", (26, 107, 60)),
    "ouders": ("VOOR OUDERS", (122, 75, 0)),
    "jongeren": ("VOOR JONGEREN", (116, 44, 92)),
}
_Colour = tuple[int, int, int]


def picture_files(store: Store = NOTHING_KEPT) -> dict[str, bytes]:
    """Path in the site -> PNG of every icon and of every kind of page. `store` has what was drawn before."""
    room = store.room("beeld")
    return {path: kept_or_made(room, (path,), draw) for path, draw in _drawn().items()}


def _drawn() -> dict[str, Callable[[], bytes]]:
    """Path in the site -> what draws the picture."""
    icons = {f"assets/pictogram/{size}.png": partial(_icon, size, 0.62) for size in (180, 192, 512)}
    # A system may cut a circle out of this one, so the mark stays well inside.
    icons["assets/pictogram/rond-512.png"] = partial(_icon, 512, 0.45)
    shared = {shared_picture(kind)[1:]: partial(_shared, words, colour) for kind, (words, colour) in KINDS.items()}
    return {**icons, **shared}


@dataclass
class _Canvas:
    """A picture of palette numbers: 0 is what lies behind, then as many steps to white, then as many to the accent."""

    width: int
    height: int
    pixels: bytearray = field(init=False)

    def __post_init__(self) -> None:
        self.pixels = bytearray(self.width * self.height)

    def column(self, x: int, top: float, bottom: float, group: int) -> None:
        """A piece of a column; its ends cover a pixel in part."""
        for y in range(max(0, int(top)), min(self.height, int(bottom) + 1)):
            covered = min(bottom, y + 1) - max(top, y)
            level = round(covered * _LEVELS)
            if level > 0:
                self.pixels[y * self.width + x] = group * _LEVELS + level

    def block(self, left: int, top: int, size: int) -> None:
        """A white square."""
        for y in range(top, top + size):
            start = y * self.width + left
            self.pixels[start : start + size] = bytes([_LEVELS]) * size

    def png(self, behind: _Colour) -> bytes:
        """The picture with a colour behind it."""
        palette = b"".join(map(bytes, [behind, *_steps(behind, _WHITE), *_steps(behind, _ACCENT)]))
        lines = (self.pixels[y * self.width : (y + 1) * self.width] for y in range(self.height))
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 3, 0, 0, 0)
        data = zlib.compress(b"".join(b"\0" + line for line in lines), 6)
        chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", data), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _steps(start: _Colour, end: _Colour) -> list[_Colour]:
    def at(part: float) -> _Colour:
        red, green, blue = (round(a + (b - a) * part) for a, b in zip(start, end, strict=True))
        return red, green, blue

    return [at(number / _LEVELS) for number in range(1, _LEVELS + 1)]


@cache
def _icon(size: int, part: float) -> bytes:
    canvas = _Canvas(size, size)
    _mark(canvas, size * part, size / 2, size / 2)
    return canvas.png(_BRAND)


@cache
def _shared(words: str, colour: _Colour) -> bytes:
    canvas = _Canvas(SHARED_WIDTH, SHARED_HEIGHT)
    _mark(canvas, 380, SHARED_WIDTH / 2, 225)
    size = 10
    left = (SHARED_WIDTH - (6 * len(words) - 1) * size) // 2
    for place, letter in enumerate(words):
        _letter(canvas, letter, left + place * 6 * size, 455, size)
    return canvas.png(colour)


def _letter(canvas: _Canvas, letter: str, left: int, top: int, size: int) -> None:
    rows = bytes.fromhex(_LETTERS.get(letter, ""))
    for y, row in enumerate(rows):
        for x in range(5):
            if row >> (4 - x) & 1:
                canvas.block(left + x * size, top + y * size, size)


def _mark(canvas: _Canvas, width: float, middle_x: float, middle_y: float) -> None:
    """The two curves, `width` wide, around a middle."""
    scale = width / _FIELD[0]
    left, top = middle_x - width / 2, middle_y - _FIELD[1] * scale / 2 - scale
    for group, curve in enumerate(_CURVES):
        first, last = (left + curve[end][0] * scale for end in (0, 3))
        for x in range(round(first), round(last)):
            y, slope = _height((x + 0.5 - left) / scale, curve)
            half = _THICK / 2 * (1 + slope * slope) ** 0.5 * scale
            canvas.column(x, top + y * scale - half, top + y * scale + half, group)


def _height(x: float, curve: tuple[tuple[int, int], ...]) -> tuple[float, float]:
    """Where a curve is at `x`, and how steep: its horizontal part only ever rises, so halving finds the place."""
    low, high = 0.0, 1.0
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if _at(middle, [point[0] for point in curve]) < x else (low, middle)
    step = 1e-3
    before, after = max(0.0, low - step), min(1.0, low + step)
    rise = _at(after, [point[1] for point in curve]) - _at(before, [point[1] for point in curve])
    run = _at(after, [point[0] for point in curve]) - _at(before, [point[0] for point in curve])
    return _at(low, [point[1] for point in curve]), rise / run


def _at(part: float, points: list[int]) -> float:
    """A point of a cubic Bézier curve, in one direction."""
    rest = 1 - part
    a, b, c, d = points
    return rest**3 * a + 3 * rest**2 * part * b + 3 * rest * part**2 * c + part**3 * d
