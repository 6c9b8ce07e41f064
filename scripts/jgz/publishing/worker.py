"""What makes a built site work without a connection: the worker, and the lists of what may be saved together.

Both name files with their sizes and digests, so they are made last, from the files as they are published.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from types import MappingProxyType

from jgz.model import DocumentKind, Library, ParentPage, Phase, Translation
from jgz.model.addresses import (
    HELP,
    HOME,
    OFFLINE,
    SEARCH,
    STRENGTH_PAGE,
    address_of,
    age_address,
    output_file,
    phase_address,
)
from jgz.publishing.joining import joined
from jgz.publishing.tags import loaded_by
from jgz.publishing.theme import made_small, smaller
from jgz.publishing.writing import Written
from jgz.store import NOTHING_KEPT, Store, code_version, digest

WORKER = "werker.js"
LIST = "bewaren.json"
_SHELL = (HOME, SEARCH, HELP, OFFLINE, STRENGTH_PAGE)
# What a result shows of a page that never stays on a device.
_FLEETING = re.compile(r"/vluchtig-[^/]+$")
_FROZEN = re.compile(r"zoeken/index/[0-9a-f]{12}/")
# What only pages load that leave no trace: on a device that has it, it tells nothing when all others have it too.
_LEAVES_NO_TRACE = "assets/snelweg.js"
# Of search every device has what says whom to call in a danger; what starts its page, the page itself names.
_HELP = "assets/zoek/hulp.js"
# Heavier than the rest together: what tells dangers apart comes when a first page has been read for a while, and
# with it the words of other languages.
_LATER = ("zoeken/index/poort.json", "zoeken/index/hulp.json", "zoeken/index/talen.json")
_SEARCH = ("zoeken/index/", "assets/zoek/")
# As the minifier writes it.
_IMPORT = re.compile(r'\b(?:from|import)"(\.[^"]+)"')


@dataclass(frozen=True, slots=True)
class CopyList:
    """What a reader saves at once: the address of the page that offers it, and the addresses of its pages."""

    address: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copies:
    """What devices may keep: the lists of what is saved at once, and the addresses of pages that never stay on one."""

    lists: tuple[CopyList, ...]
    never: tuple[str, ...] = ()


def copies_of(library: Library) -> Copies:
    """A list for each phase, for professionals, and one for each age, for parents; and what is never kept."""
    return Copies(tuple(found for phase in library.phases for found in _of_phase(library, phase)), never_kept(library))


def _of_phase(library: Library, phase: Phase) -> tuple[CopyList, CopyList]:
    modules = [address_of(item) for item in library.in_force if phase.id in item.phases and item.kept]
    plain = [item for item in library.parent_pages if phase.id in item.phases and item.kept]
    parents = [address_of(item) for page in plain for item in (page, *_translations(library, page))]
    here, age = phase_address(phase.id), age_address(phase.id)
    return CopyList(here, (*_SHELL, here, *modules, age, *parents)), CopyList(age, (*_SHELL, age, *parents))


def _translations(library: Library, page: ParentPage) -> tuple[Translation, ...]:
    return library.translations_by_guideline.get(page.id, ()) if page.kind is DocumentKind.PARENTS else ()


def never_kept(library: Library) -> tuple[str, ...]:
    """The addresses of the pages that never stay on a device; what is so in Dutch, is so in every language."""
    modules = [address_of(item) for item in library.modules if not item.kept]
    plain = [item for item in library.parent_pages if not item.kept]
    return (*modules, *(address_of(item) for page in plain for item in (page, *_translations(library, page))))


def publish_worker(
    site: Path,
    theme: Path,
    copies: Copies | None,
    written: Written = MappingProxyType({}),
    store: Store = NOTHING_KEPT,
) -> None:
    """Adds the worker to a built site, with for each list the file that says what to save and how much that is.

    `written` are files that were just written there: what they are need not be read again. `store` has what pages load
    that are still the same. Without copies, for a preview or for a site that is to stop with it, the worker takes
    itself away from every device that has one.
    """
    folder = theme / "offline"
    if copies is None:
        _write(site / WORKER, smaller(folder / "stop.js"))
        return
    files = _Files(site, written, _KeptLinks(store))
    for item in copies.lists:
        _write(site / item.address[1:] / LIST, _content(item, files))
    # Whoever does not search fetches nothing for it; see `zoekveld.js` for whoever does.
    loaded = (name for page in _SHELL for name in files.loaded(page) if not name.startswith(_SEARCH))
    needed = files.with_imports((*loaded, _LEAVES_NO_TRACE, _HELP))
    shell = dict.fromkeys([*(page[1:] for page in _SHELL), *needed])
    worker = made_small(joined(folder / WORKER), ".js").replace("{{versie}}", files.version(files.digests))
    worker = worker.replace('["{{nooit}}"]', _json([address[1:] for address in copies.never]))
    worker = worker.replace('["{{later}}"]', _json(_LATER))
    _write(site / WORKER, worker.replace('["{{schil}}"]', _json(list(shell))))
    files.links.keep()


def _content(item: CopyList, files: _Files) -> str:
    loaded = (name for page in item.pages for name in files.loaded(page))
    search = (name for name in files.digests if name.startswith(_SEARCH) and not _FLEETING.search(name))
    scripts = files.with_imports((*loaded, _LEAVES_NO_TRACE, *search))
    names = list(dict.fromkeys([*map(output_file, item.pages), *scripts]))
    return _json(
        {
            "versie": files.version(names),
            "bytes": sum(files.sizes[name] for name in names),
            "bestanden": [name.removesuffix("index.html") for name in names],
        }
    )


class _Files:
    """The files of a built site by their path in it, in a fixed order."""

    def __init__(self, site: Path, written: Written, links: _KeptLinks) -> None:
        self._site = site
        self.links = links
        self.digests: dict[str, str] = {}
        self.sizes: dict[str, int] = {}
        self._loaded: dict[str, list[str]] = {}
        self._imported: dict[str, list[str]] = {}
        for name in sorted(_names(site)):
            if name in written:
                self.sizes[name], digest = written[name]
            else:
                content = _content_of(f"{site}/{name}")
                self.sizes[name], digest = len(content), hashlib.sha256(content).hexdigest()
            # The name of the folder says what is in it: a search index is thousands of files.
            self.digests[name] = name if _FROZEN.match(name) else digest

    def version(self, names: Iterable[str]) -> str:
        """A name for the content of some files."""
        return hashlib.sha256("".join(f"{name} {self.digests[name]}\n" for name in names).encode()).hexdigest()[:12]

    def loaded(self, page: str) -> list[str]:
        """What a page loads by itself: styles, scripts, pictures."""
        if page not in self._loaded:
            name = output_file(page)
            links = self.links.of(self.digests[name], lambda: _content_of(f"{self._site}/{name}"))
            inside = (normpath(join(page, link)).lstrip("/") for link in links)
            self._loaded[page] = [name for name in inside if name in self.digests]
        return self._loaded[page]

    def with_imports(self, names: Iterable[str]) -> list[str]:
        """Some files, each once, and behind them what the scripts among them import."""
        found = dict.fromkeys(names)
        waiting = [*found]
        for name in waiting:
            new = [item for item in self._imports(name) if item not in found]
            found.update(dict.fromkeys(new))
            waiting += new
        return list(found)

    def _imports(self, name: str) -> list[str]:
        if not name.endswith(".js"):
            return []
        if name not in self._imported:
            places = _IMPORT.findall(_content_of(f"{self._site}/{name}").decode())
            self._imported[name] = [normpath(join(dirname(name), place)) for place in places]
        return self._imported[name]


class _KeptLinks:
    """What pages load by the digest of a page, as far as a store has it from the last time."""

    def __init__(self, store: Store) -> None:
        self._room = store.room("geladen")
        self._name = digest(code_version()) if self._room.keeps else b""
        known = self._room.get(self._name)
        self._before: dict[str, list[str]] = json.loads(known) if known else {}
        self._now: dict[str, list[str]] = {}

    def of(self, page: str, content: Callable[[], bytes]) -> list[str]:
        """The addresses that the page with this digest loads; `content` is asked where they are not known."""
        if page not in self._now:
            known = self._before.get(page)
            self._now[page] = loaded_by(content().decode()) if known is None else known
        return self._now[page]

    def keep(self) -> None:
        """Keeps those that were asked for, for the next time."""
        if self._room.keeps and self._now != self._before:
            self._room.put(self._name, _json(self._now).encode())


def _names(site: Path) -> Iterator[str]:
    """The path in the site of every file there is."""
    for folder, _, files in os.walk(site):
        inside = folder[len(str(site)) :].replace(os.sep, "/").lstrip("/")
        yield from (f"{inside}/{name}" if inside else name for name in files)


def _content_of(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
