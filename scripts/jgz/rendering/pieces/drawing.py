"""The drawing of a page for parents or youths."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import Library, ParentPage
from jgz.model.addresses import address_of_picture


@dataclass(frozen=True, slots=True)
class DrawingView:
    """A drawing: its address, and what is to be seen on it."""

    address: str
    alt: str


def drawing_view(library: Library, page: ParentPage) -> DrawingView | None:
    """The drawing of a page; None when it has none, or its file is not there."""
    if page.drawing is None or page.drawing_path not in library.picture_paths:
        return None
    return DrawingView(address_of_picture(page.drawing_path), page.drawing.alt)
