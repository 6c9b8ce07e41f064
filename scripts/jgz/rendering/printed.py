"""Pages of old versions as they were printed, and as they are kept: those of a module together, ready to be written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from jgz.rendering.pieces.old_links import Led


@dataclass(frozen=True, slots=True)
class Printed:
    """A page of a version as it is printed: its address, that of its frame, and what fills that in order, as UTF-8."""

    address: str
    frame: str
    fills: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class VersionPages:
    """The page of a version and, unless it is another one every day, the one that says whether it still holds.

    `told` says when the version held and what is different now; `led` where the links of the text lead, by what they
    point at.
    """

    version: str
    told: str
    page: Printed
    check: Printed | None = None
    led: Mapping[str, Led] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ModulePages:
    """The pages of versions of a module.

    `name` says all that they depend on, but for where their links lead; `grounds` says of what those point at on what
    ground they lead there.
    """

    name: str = ""
    versions: tuple[VersionPages, ...] = ()
    grounds: Mapping[str, str] = field(default_factory=dict)


def to_bytes(pages: ModulePages) -> bytes:
    """The pages of a module, to keep: a line that describes them, and after it what fills them as it will be written.

    Versions of a module are much alike, so that together they take little room.
    """
    described, texts = [], []
    for item in pages.versions:
        led = {key: [one.address, one.now, one.newer] for key, one in item.led.items()}
        printed = [one for one in (item.page, item.check) if one]
        parts = [[one.address, one.frame, [*map(len, one.fills)]] for one in printed]
        described.append([item.version, item.told, led, parts])
        texts += [text for one in printed for text in one.fills]
    return json.dumps([pages.name, pages.grounds, described], ensure_ascii=False).encode() + b"\n" + b"".join(texts)


def from_bytes(kept: bytes) -> ModulePages:
    """The pages that were kept as these bytes."""
    line, _, texts = kept.partition(b"\n")
    name, grounds, described = json.loads(line)
    return ModulePages(name, tuple(_versions(described, texts)), grounds)


def _versions(described: list[Any], texts: bytes) -> Iterator[VersionPages]:
    start = 0
    for version, told, led, parts in described:
        printed = []
        for address, frame, lengths in parts:
            fills = []
            for length in lengths:
                fills.append(texts[start : start + length])
                start += length
            printed.append(Printed(address, frame, tuple(fills)))
        links = {key: Led(*one) for key, one in led.items()}
        yield VersionPages(version, told, printed[0], printed[1] if len(printed) > 1 else None, links)
