"""The pictures that the site draws itself, read by what knows nothing of how they were made, and its manifest."""

from __future__ import annotations

import json
import struct
import zlib

import pytest

from jgz.model.addresses import SHARED_HEIGHT, SHARED_WIDTH, shared_picture
from jgz.publishing.manifest import MANIFEST_PATH, manifest
from jgz.publishing.pictures import _LETTERS, KINDS, picture_files


def read(png: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and the lines of palette numbers, after the sums of every chunk."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    place, chunks = 8, {}
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        name, content = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        (found,) = struct.unpack(">I", png[place + 8 + length : place + 12 + length])
        assert found == zlib.crc32(name + content)
        chunks[name] = content
        place += 12 + length
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    lines = zlib.decompress(chunks[b"IDAT"])
    assert len(lines) == height * (width + 1)
    assert max(lines) < len(chunks[b"PLTE"]) // 3
    return width, height, [lines[y * (width + 1) + 1 : (y + 1) * (width + 1)] for y in range(height)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_picture_of_each_kind_is_whole_small_and_its_own(kind: str) -> None:
    files = picture_files()
    picture = files[shared_picture(kind)[1:]]
    width, height, lines = read(picture)
    assert (width, height) == (SHARED_WIDTH, SHARED_HEIGHT)
    assert len(picture) < 10_000
    # Nothing touches the edge, where some programs cut.
    assert not any((*lines[0], *lines[-1]))
    assert not any(line[0] or line[-1] for line in lines)
    assert [other for other, found in files.items() if found == picture] == [shared_picture(kind)[1:]]


def test_every_letter_that_stands_on_a_picture_can_be_drawn() -> None:
    assert {letter for words, _ in KINDS.values() for letter in words} - {" "} == set(_LETTERS)


def test_the_manifest_names_icons_of_the_size_that_it_says() -> None:
    found = json.loads(manifest("JGZ-richtlijnen")[MANIFEST_PATH])
    sizes = {item["sizes"] for item in found["icons"]}
    # What a browser asks of an app: a name, a place to start, a way to show it, and icons of these sizes.
    assert {"192x192", "512x512"} <= sizes
    assert (found["start_url"], found["scope"], found["display"]) == ("./", "./", "minimal-ui")
    assert "maskable" in {item["purpose"] for item in found["icons"]}
    for item in found["icons"]:
        width, height, _ = read(picture_files()[item["src"]])
        assert item["sizes"] == f"{width}x{height}"
