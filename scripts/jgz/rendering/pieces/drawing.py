"""The drawing of a page for parents or youths."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import ParentPage
from jgz.model.addresses import address_of_picture

# `modules/<map>/beeld/<naam>`
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class DrawingView:
    """A drawing: its address, and what is to be seen on it."""

    address: str
    alt: str


def drawing_view(page: ParentPage) -> DrawingView | None:
    """The drawing of a page; None when it has none, or lies where no pictures are published from."""
    if page.drawing is None or page.drawing_path.count("/") != _DEPTH:
        return None
    return DrawingView(address_of_picture(page.drawing_path), page.drawing.alt)
