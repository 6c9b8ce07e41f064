"""The sitemap as it is also published: packed, and dated by the newest page and not by the clock."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Protocol

_NAME = "sitemap.xml"
_NO_DAY = date(2000, 1, 1)


class Dated(Protocol):
    """Something that tells when it last changed."""

    @property
    def updated(self) -> date | None:
        """The day of its newest change; None where nothing tells it."""


def publish_sitemap(site: Path, pages: Iterable[Dated]) -> None:
    """Packs the sitemap of a built site."""
    day = max((page.updated or _NO_DAY for page in pages), default=_NO_DAY)
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
    plain, packed = site / _NAME, site / f"{_NAME}.gz"
    if plain.exists():
        with packed.open("wb") as stream, gzip.GzipFile(packed.name, "wb", fileobj=stream, mtime=moment) as file:
            file.write(plain.read_bytes())
