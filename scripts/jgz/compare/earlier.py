"""The library as it was, put together from what stayed the same and the files that differ."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from jgz.loader import load
from jgz.model import Document, Library


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier state of a root: `differing` are the paths of files that came, went or changed since.

    `folder` holds those files as they were, and all registers. `made_with` are those outside the content of which the
    site is made: settings, templates, program.
    """

    folder: Path
    differing: frozenset[str]
    made_with: frozenset[str] = frozenset()


def library_before(now: Library, earlier: Earlier) -> Library:
    """The library as it was. Documents that stayed the same are the very values of `now`."""
    old = load(earlier.folder).library

    def together(before: tuple[_Kind, ...], after: tuple[_Kind, ...]) -> tuple[_Kind, ...]:
        kept = [item for item in after if item.origin.path not in earlier.differing]
        changed = [item for item in before if item.origin.path in earlier.differing]
        return tuple(sorted([*changed, *kept], key=lambda item: (item.id, item.kind)))

    unread = earlier.differing - set(old.documents_by_path)
    return Library(
        registers=old.registers,
        clusters=together(old.clusters, now.clusters),
        guidelines=together(old.guidelines, now.guidelines),
        modules=together(old.modules, now.modules),
        parent_pages=together(old.parent_pages, now.parent_pages),
        translations=together(old.translations, now.translations),
        pages=together(old.pages, now.pages),
        pictures=(
            *(item for item in old.pictures if item.path in earlier.differing),
            *(item for item in now.pictures if item.path not in earlier.differing),
        ),
        broken=frozenset(path for path in unread if (earlier.folder / path).is_file()),
    )


_Kind = TypeVar("_Kind", bound=Document)
