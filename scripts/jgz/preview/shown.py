"""What a live preview shows: the last good library, and the faults that it has since."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

from jgz.checking import Checked, check
from jgz.diagnostics import Diagnostic
from jgz.model import Library
from jgz.model.addresses import address_of_picture, output_file
from jgz.publishing import Printer, printed
from jgz.rendering import NAMELESS, PagesOnDemand, SiteIdentity
from jgz.rules import explanations
from jgz.site import Site, build
from jgz.store import Store


class _Shown:
    """One state of the library as the preview shows it; everything in it is made when it is asked for."""

    def __init__(self, checked: Checked, today: date, concepts: bool, site: SiteIdentity) -> None:
        self._made = (checked, today, concepts, site)
        library = checked.library
        self._library: Library = library if concepts else library.without_concepts()
        self._pages = PagesOnDemand(self._library, today, explanations(), site=site)

    def content(self, path: str, printer: Printer) -> bytes | Path | None:
        """The page or file at a path of the site: its bytes, or where a picture lies; None when there is none."""
        if path in self._pictures:
            return Path(self._pictures[path])
        page = self._pages.page(_address_of(path))
        if page is None:
            page = next((page for page in self._whole.pages if output_file(page.address) == path), None)
        if page is not None:
            return printed(page, printer)
        found = self._whole.files.get(path)
        return found.encode() if isinstance(found, str) else found

    @cached_property
    def _pictures(self) -> Mapping[str, str]:
        return {address_of_picture(item.path).lstrip("/"): item.file for item in self._library.pictures}

    @cached_property
    def _whole(self) -> Site:
        """Everything that a build makes, for what is no page: the index of search, tables, calendars."""
        checked, today, concepts, site = self._made
        # What a preview shows must not stay on a device.
        return build(checked.library, today, concepts, copies=False, site=site, kept=checked.kept)


class Preview:
    """The site of a root in memory; `refresh` looks at the files again."""

    def __init__(self, root: Path, today: Callable[[], date], store: Store) -> None:
        self._root, self._today, self._store = root, today, store
        self._settings = (False, NAMELESS)
        self._shown: _Shown | None = None
        self._lock = threading.Lock()
        self.faults: tuple[Diagnostic, ...] = ()

    @property
    def shows(self) -> bool:
        """Whether there is anything to show: a library without errors was read at least once."""
        return self._shown is not None

    def settings(self, concepts: bool, identity: SiteIdentity) -> None:
        """What the settings of the site say, from the next `refresh` on."""
        self._settings = (concepts, identity)

    def refresh(self) -> tuple[Diagnostic, ...]:
        """Reads what changed and judges it; the errors. With errors the last good library stays."""
        with self._lock:
            today = self._today()
            checked = check(self._root, today, store=self._store)
            self._store.close()
            self._store.forget_unused()
            self.faults = checked.errors
            if not self.faults:
                self._shown = _Shown(checked, today, *self._settings)
            return self.faults

    def content(self, path: str, printer: Printer) -> bytes | Path | None:
        """The page or file at a path of the site; raises `PrintError` when its template fails."""
        with self._lock:
            return self._shown.content(path, printer) if self._shown else None


def _address_of(path: str) -> str:
    return f"/{path.removesuffix('index.html')}"
