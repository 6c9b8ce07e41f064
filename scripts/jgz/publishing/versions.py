"""The pages of archived versions: each its own text in a frame that was printed once for all of them.

A site may have ten times as many old versions as modules, so a page costs no more than its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from jgz.model.addresses import output_file
from jgz.publishing.writing import Folders


class OldPage(Protocol):
    """An archived page: its address, that of the frame it is printed in, and what fills the frame, as html in UTF-8."""

    @property
    def address(self) -> str:
        """Where it stands."""

    @property
    def frame(self) -> str:
        """The address of its frame."""

    @property
    def fills(self) -> Sequence[bytes]:
        """What fills the frame, in the order of its names."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A printed page in pieces: html, and between them which of the names is filled in there."""

    html: tuple[bytes, ...]
    places: tuple[int, ...]

    @classmethod
    def of(cls, html: str, names: Sequence[str]) -> Frame:
        """The pieces of a page in which these names stand where something is to be filled in."""
        pieces = re.split(f"({'|'.join(map(re.escape, names))})", html)
        return cls(tuple(piece.encode() for piece in pieces[::2]), tuple(map(names.index, pieces[1::2])))

    def filled(self, values: Sequence[bytes]) -> bytes:
        """The page with these values, in the order of the names; nothing is looked for in them."""
        parts = [b""] * (len(self.html) + len(self.places))
        parts[::2] = self.html
        parts[1::2] = [values[place] for place in self.places]
        return b"".join(parts)


def take_frames(site: Path, addresses: Iterable[str], names: Sequence[str]) -> dict[str, Frame]:
    """The frames that were printed with a site, by address; they are no pages of it and go."""
    found = {}
    for address in addresses:
        path = site / output_file(address)
        found[address] = Frame.of(path.read_text(encoding="utf-8"), names)
        folder = path.parent
        path.unlink()
        while folder != site and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
    return found


def publish_old_pages(site: Path, pages: Iterable[OldPage], frames: Mapping[str, Frame]) -> None:
    """Writes every archived page in its frame."""
    folders = Folders(site)
    for page in pages:
        folders.put(output_file(page.address), frames[page.frame].filled(page.fills))


def publish_old_pictures(site: Path, pictures: Iterable[tuple[str, bytes]]) -> None:
    """Writes every picture of before that an archived page shows, by its path in the site."""
    folders = Folders(site)
    for name, data in pictures:
        folders.put(name, data)
