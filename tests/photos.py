"""Small photos of every kind, made by hand: as large as they say, of one colour or of nothing at all."""

from __future__ import annotations

import struct
import zlib


def png_chunk(name: bytes, data: bytes = b"") -> bytes:
    """A part of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int = 1, height: int = 1, *more: bytes) -> bytes:
    """A grey PNG; `more` are parts before its dots."""
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = zlib.compress((b"\0" + bytes(width)) * height if width * height < 10_000_000 else b"", 9)
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + png_chunk(b"IDAT", rows) + png_chunk(b"IEND")


def png_of_bytes(length: int) -> bytes:
    """A PNG of so many bytes."""
    return png(1, 1, png_chunk(b"tEXt", b"Software".ljust(length - len(png()) - 12, b"\0")))


def jpeg(width: int = 1, height: int = 1) -> bytes:
    """The frame of a JPEG."""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\1\x11\0"
    return b"\xff\xd8\xff\xe0\0\x04ab" + frame + b"\xff\xda\0\2x\xff\xd9"


def jpeg_with(segment: bytes) -> bytes:
    """A JPEG with one more segment."""
    return jpeg().replace(b"\xff\xe0", segment + b"\xff\xe0", 1)


def webp(width: int = 1, height: int = 1, flags: int = 0) -> bytes:
    """The frame of an extended WebP."""
    body = bytes([flags, 0, 0, 0]) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    parts = b"WEBPVP8X" + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", len(parts)) + parts


def webp_with(part: bytes) -> bytes:
    """An extended WebP with one more part."""
    parts = webp()[8:] + part + struct.pack("<I", 4) + b"abcd"
    return b"RIFF" + struct.pack("<I", len(parts)) + parts


def avif(width: int = 1, height: int = 1, brand: bytes = b"avif") -> bytes:
    """The frame of an AVIF."""
    return b"\0\0\0\x14ftyp" + brand + b"\0\0\0\0mif1\0\0\0\x14ispe\0\0\0\0" + struct.pack(">II", width, height)


PHOTOS = {".png": png(), ".jpg": jpeg(), ".webp": webp(), ".avif": avif()}
