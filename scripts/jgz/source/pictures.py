"""Which pictures may be published: photos (`photos`) and drawings (`drawings`) that can do nothing but be seen."""

from __future__ import annotations

from jgz.source.drawings import drawing_problem
from jgz.source.photos import PHOTO_TYPES, photo_problem

PICTURE_TYPES = (*PHOTO_TYPES, ".svg")


def picture_problem(suffix: str, data: bytes) -> str:
    """Why this picture may not be published, as a Dutch sentence; empty when it may."""
    return drawing_problem(data) if suffix == ".svg" else photo_problem(suffix, data)
