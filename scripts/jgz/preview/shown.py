"""What a live preview shows: the last good library, and the faults that it has since."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path

from jgz.checking import Checked, check
from jgz.diagnostics import Diagnostic
from jgz.loader.kept import Kept
from jgz.model import Library
from jgz.model.addresses import address_of_picture, output_file
from jgz.publishing import Printer, code_files, printed
from jgz.rendering import NAMELESS, PagesOnDemand, SiteIdentity
from jgz.rules import explanations
from jgz.search import HELP_PATHS, SEARCH_FOLDER, help_texts, search_files
from jgz.site import Site, build, fixed_files
from jgz.store import Store, kept_at


class _Shown:
    """One state of the library as the preview shows it; everything in it is made when it is asked for.

    What a page loads comes before the rest of the site is made: that waits for who asks for a list or a table.
    """

    def __init__(
        self, checked: Checked, today: date, concepts: bool, site: SiteIdentity, store: Callable[[], Store]
    ) -> None:
        self._made = (checked, today, concepts, site)
        self._store = store
        library = checked.library
        self._library: Library = library if concepts else library.without_concepts()
        self._pages = PagesOnDemand(self._library, today, explanations(), site=site)
        self._codes: dict[str, str] = {}
        # Whoever looks at a page does not wait for the whole site, which another asked for.
        self._making_page, self._making_files = threading.Lock(), threading.Lock()

    def content(self, path: str, printer: Printer) -> bytes | Path | None:
        """The page or file at a path of the site: its bytes, or where a picture lies; None when there is none."""
        if path in self._pictures:
            return Path(self._pictures[path])
        with self._making_page:
            page = self._pages.page(_address_of(path))
            if page is not None:
                self._codes |= {page.code.file: page.code.leads_to} if page.code else {}
                return printed(page, printer)
        with self._making_files:
            if (found := self._file(path)) is not None:
                return found.encode() if isinstance(found, str) else found
            page = next((page for page in self._whole.pages if output_file(page.address) == path), None)
            return printed(page, printer) if page else None

    def _file(self, path: str) -> str | bytes | None:
        """A file of the site, from the smallest part of it that has the file."""
        if path in self._fixed:
            return self._fixed[path]
        if path in self._codes:
            return code_files({path: self._codes[path]})[path]
        if path in HELP_PATHS:
            return help_texts(self._library)[path]
        return self._search.get(path) if path.startswith(SEARCH_FOLDER) else self._whole.files.get(path)

    @cached_property
    def _pictures(self) -> Mapping[str, str]:
        return {address_of_picture(item.path).lstrip("/"): item.file for item in self._library.pictures}

    @cached_property
    def _fixed(self) -> Mapping[str, str | bytes]:
        return fixed_files(self._made[3])

    @cached_property
    def _search(self) -> Mapping[str, str]:
        with self._kept() as kept:
            return search_files(self._library, kept)

    @cached_property
    def _whole(self) -> Site:
        """Everything that a build makes, for what is no page: tables, calendars, data."""
        checked, today, concepts, site = self._made
        with self._kept() as kept:
            # What a preview shows must not stay on a device.
            return build(checked.library, today, concepts, copies=False, site=site, kept=kept)

    @contextmanager
    def _kept(self) -> Iterator[Kept]:
        """What was made before; the store of the preview itself holds only what a save needs."""
        store = self._store()
        try:
            yield Kept(store, self._made[0].kept.made_from)
        finally:
            store.close()


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
            checked = check(self._root, today, store=self._store, only_errors=True)
            self._store.close()
            self._store.forget_unused()
            self.faults = checked.errors
            if not self.faults:
                self._shown = _Shown(checked, today, *self._settings, self._store_on_disk)
            return self.faults

    def content(self, path: str, printer: Printer) -> bytes | Path | None:
        """The page or file at a path of the site; raises `PrintError` when its template fails."""
        shown = self._shown
        return shown.content(path, printer) if shown else None

    def _store_on_disk(self) -> Store:
        return kept_at(self._root)


def _address_of(path: str) -> str:
    return f"/{path.removesuffix('index.html')}"
