"""What a link in the text leads to: one answer, used by the rules to judge and by rendering to print."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from enum import StrEnum

from jgz.model.addresses import address_of, address_of_picture, generated_addresses
from jgz.model.documents import Document
from jgz.model.library import Library
from jgz.model.origin import CONTENT_FOLDERS
from jgz.model.page_ids import page_ids

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_OUTSIDE = frozenset({"http", "https", "mailto", "tel"})
_STRANGE = re.compile(r"[\\%\s?]")


class LinkKind(StrEnum):
    """Where a link leads."""

    PAGE = "pagina"
    GENERATED = "gemaakte pagina"
    PICTURE = "afbeelding"
    OUTSIDE = "buiten de site"
    BROKEN = "bestand met fouten"
    MISSING = "ontbreekt"
    LEAVES = "buiten de inhoud"
    FORBIDDEN = "niet toegestaan"


@dataclass(frozen=True, slots=True)
class Resolved:
    """The answer: the kind, the address in the site or outside it, the fragment, and the page's document."""

    kind: LinkKind
    address: str = ""
    fragment: str = ""
    document: Document | None = None


class LinkResolver:
    """Answers where links lead in one library."""

    def __init__(self, library: Library) -> None:
        self._documents = library.documents_by_path
        self._pictures = library.picture_paths
        self._broken = library.broken
        self._generated = generated_addresses(library)
        self._ids: dict[str, frozenset[str]] = {}

    def resolve(self, source: Document, target: str) -> Resolved:
        """Where `target`, as written in `source`, leads. Never raises."""
        path, _, fragment = target.partition("#")
        scheme = _SCHEME.match(target)
        if scheme and scheme[1].lower() == "site":
            address = path[len("site:") :]
            kind = LinkKind.GENERATED if address in self._generated else LinkKind.MISSING
            return Resolved(kind, address, fragment)
        if scheme:
            known = scheme[1].lower() in _OUTSIDE and target.isprintable() and " " not in target
            return Resolved(LinkKind.OUTSIDE if known else LinkKind.FORBIDDEN, target)
        if not path:
            return Resolved(LinkKind.PAGE, address_of(source), fragment, source)
        if path.startswith("/") or _STRANGE.search(path) or not target.isprintable():
            return Resolved(LinkKind.FORBIDDEN, target)
        return self._file(source, path, fragment)

    def _file(self, source: Document, path: str, fragment: str) -> Resolved:
        full = posixpath.normpath(posixpath.join(posixpath.dirname(source.origin.path), path))
        if full.split("/")[0] not in CONTENT_FOLDERS:
            return Resolved(LinkKind.LEAVES, full)
        document = self._documents.get(full)
        if document is not None:
            return Resolved(LinkKind.PAGE, address_of(document), fragment, document)
        if full in self._pictures:
            return Resolved(LinkKind.PICTURE, address_of_picture(full))
        return Resolved(LinkKind.BROKEN if full in self._broken else LinkKind.MISSING, full, fragment)

    def ids_on_page(self, document: Document) -> frozenset[str]:
        """Every id that a link to this document's page may end on."""
        path = document.origin.path
        if path not in self._ids:
            self._ids[path] = page_ids(document)
        return self._ids[path]
