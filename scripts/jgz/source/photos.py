"""Which photos (PNG, JPEG, WebP, AVIF) may be published: whole, still, of a size that a telephone can show, and silent
about where, when and by whom they were made."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

from jgz.source.shapes import shape_problem

# A photo of a good camera has some twelve million dots; a telephone keeps four bytes for each.
MOST_DOTS = 25_000_000
# What comes in steps is drawn anew at each of them; programs write some ten.
_MOST_SCANS = 30
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
# Markers of a JPEG that give its size, and those that stand alone.
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_APPLICATIONS = range(0xE0, 0xF0)
_COMMENT = 0xFE
_END = 0xD9
_SCAN = 0xDA
# Among the dots 0xFF has a 0 behind it, or marks that they begin again.
_AFTER_DOTS = re.compile(rb"\xff[^\x00\xd0-\xd7]")
_ANIMATED = "Bewegend beeld kan niet: het leidt af, en flitsen kunnen een aanval opwekken."

_TELLS = (
    "In deze foto staat meer dan het beeld: gegevens over camera, dag of plaats (EXIF, IPTC, XMP) of een opmerking. "
    "Sla haar op zonder die gegevens."
)
# What a file needs to be shown: segments of a JPEG (JFIF, colours, Adobe's colours), parts of a PNG and of a WebP.
_SILENT_MARKERS = frozenset({0xE0, 0xE2, 0xEE})
_SILENT_CHUNKS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT tIME iDOT".split()
)
_SILENT_PARTS = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"})
_TEXT_CHUNKS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
# Which program wrote a PNG, and on what day, is no secret: many write that by themselves.
_SILENT_WORDS = frozenset({b"software", b"date:create", b"date:modify", b"date:timestamp"})
# An item of an AVIF is named behind `infe`; these are no part of the picture, and a box of this name may hold anything.
_TELLING_ITEMS = (b"Exif", b"mime", b"uri ")
_OPEN_BOX = b"uuid"
_ITEM_HEAD = 24

Size = tuple[int, int]


class _BrokenError(ValueError):
    """The file is not what its name says; or a sentence that says what else is wrong with it."""


def photo_problem(suffix: str, data: bytes) -> str:
    """Why this picture may not be published, as a Dutch sentence; empty when it may."""
    try:
        width, height = _READERS[suffix](data)
    except _BrokenError as error:
        return str(error) or f"De inhoud van dit bestand is geen (hele) {suffix[1:]}-afbeelding."
    except (struct.error, IndexError, ValueError):
        return f"De inhoud van dit bestand is geen (hele) {suffix[1:]}-afbeelding."
    if not width * height:
        return "De afbeelding is leeg."
    if width * height > MOST_DOTS:
        return f"De afbeelding is {width} bij {height} beeldpunten; dat is te groot voor een telefoon."
    return shape_problem(width, height)


def _png(data: bytes) -> Size:
    chunks = list(_png_chunks(data))
    if [chunks[0][0], chunks[-1][0]] != [b"IHDR", b"IEND"] or not any(name == b"IDAT" for name, _ in chunks):
        raise _BrokenError
    if any(name == b"acTL" for name, _ in chunks):
        raise _BrokenError(_ANIMATED)
    if not all(name in _SILENT_CHUNKS or _is_silent_text(name, content) for name, content in chunks):
        raise _BrokenError(_TELLS)
    return _pair(">II", chunks[0][1])


def _is_silent_text(name: bytes, content: bytes) -> bool:
    return name in _TEXT_CHUNKS and content[:80].partition(b"\0")[0].lower() in _SILENT_WORDS


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of every part, up to the end of the file."""
    if not data.startswith(_PNG):
        raise _BrokenError
    place = len(_PNG)
    while place < len(data):
        (length,) = struct.unpack_from(">I", data, place)
        end = place + 12 + length
        if end > len(data):
            raise _BrokenError
        (sum_of_it,) = struct.unpack_from(">I", data, end - 4)
        if zlib.crc32(data[place + 4 : end - 4]) != sum_of_it:
            raise _BrokenError
        yield data[place + 4 : place + 8], data[place + 8 : end - 4]
        place = end


def _jpeg(data: bytes) -> Size:
    size: Size | None = None
    scans = 0
    for marker, place in _jpeg_segments(data):
        scans += marker == _SCAN
        if (marker in _APPLICATIONS and marker not in _SILENT_MARKERS) or marker == _COMMENT:
            raise _BrokenError(_TELLS)
        if marker in _FRAMES and size is None:
            height, width = _pair(">HH", data[place + 5 :])
            size = width, height
    if size is None:
        raise _BrokenError
    if scans > _MOST_SCANS:
        raise _BrokenError(f"De foto tekent zichzelf {scans} keer over zichzelf heen; dat mag {_MOST_SCANS} keer.")
    return size


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, int]]:
    """Every segment with its place, up to the end of the picture, which must be that of the file."""
    if not data.startswith(_JPEG):
        raise _BrokenError
    place, dots = 2, False
    while True:
        if dots:
            found = _AFTER_DOTS.search(data, place)
            place = found.start() if found else len(data)
        if data[place] != 0xFF:
            raise _BrokenError
        marker = data[place + 1]
        if marker == _END:
            break
        yield marker, place
        dots = marker == _SCAN
        # A marker may have more than one 0xFF before it.
        place += 1 if marker == 0xFF else 2 if marker in _ALONE else 2 + struct.unpack_from(">H", data, place + 2)[0]
    if data[place + 2 :].strip(b"\0"):
        raise _BrokenError


def _webp(data: bytes) -> Size:
    (length,) = struct.unpack_from("<I", data, 4)
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or length + 8 not in (len(data), len(data) + 1):
        raise _BrokenError
    kind, body = data[12:16], data[20:]
    if kind == b"VP8X" and body[0] & 0x02:
        raise _BrokenError(_ANIMATED)
    if not _SILENT_PARTS.issuperset(_webp_parts(data)):
        raise _BrokenError(_TELLS)
    if kind == b"VP8X":
        return 1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little")
    if kind == b"VP8 " and body[3:6] == b"\x9d\x01\x2a":
        width, height = _pair("<HH", body[6:])
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L" and body[:1] == b"\x2f":
        (bits,) = struct.unpack_from("<I", body, 1)
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    raise _BrokenError


def _webp_parts(data: bytes) -> Iterator[bytes]:
    place = 12
    while place + 8 <= len(data):
        yield data[place : place + 4]
        (length,) = struct.unpack_from("<I", data, place + 4)
        place += 8 + length + length % 2


def _avif(data: bytes) -> Size:
    kinds = data[: int.from_bytes(data[:4], "big")]
    if kinds[4:12] not in (b"ftypavif", b"ftypavis"):
        raise _BrokenError
    # A browser takes it for a film by any of the kinds that it says to be.
    if b"avis" in kinds:
        raise _BrokenError(_ANIMATED)
    items = (part[:_ITEM_HEAD] for part in data.split(b"infe")[1:])
    if _OPEN_BOX in data[:_ITEM_HEAD] or any(name in item for item in items for name in _TELLING_ITEMS):
        raise _BrokenError(_TELLS)
    # Every picture in the file says its size; the largest is the whole.
    sizes = [_pair(">II", part[4:]) for part in data.split(b"ispe")[1:] if len(part) >= 12]
    if not sizes:
        raise _BrokenError
    return max(sizes, key=lambda size: size[0] * size[1])


def _pair(form: str, data: bytes) -> Size:
    """The two numbers that a header begins with."""
    first, second = struct.unpack_from(form, data)
    return first, second


_READERS = {".png": _png, ".jpg": _jpeg, ".webp": _webp, ".avif": _avif}
PHOTO_TYPES = tuple(_READERS)
