"""What was ever published must still lead somewhere: from registered ids and addresses to today's pages."""

from __future__ import annotations

from jgz.model.addresses import address_of
from jgz.model.choices import DocumentKind
from jgz.model.documents import Document, Module
from jgz.model.library import Library
from jgz.model.page_ids import page_ids
from jgz.model.published_rows import PublishedAddress, PublishedId

RECOMMENDATION = "aanbeveling"
# Stands in the register as the successor of a recommendation that was removed and followed up by none.
RETIRED = "-"


def kind_of(document: Document) -> DocumentKind:
    """The kind under which a document is registered: generic modules are modules."""
    return DocumentKind.MODULE if isinstance(document, Module) else document.kind


class Published:
    """What was ever published, looked up in one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._documents: dict[tuple[str, str], Document] = {
            (kind_of(item), item.id): item for item in library.documents()
        }
        self._successors = {(item.kind, item.id): item.successor for item in library.registers.ids}
        self._found: dict[tuple[str, str], Document | None] = {}
        self._live = {address_of(item) for item in library.documents()}
        self.redirects = self._redirects()

    def document_for(self, kind: str, id: str) -> Document | None:
        """Today's document for a registered id: itself, or what replaced it, however many steps on."""
        # Every step is taken once for all rows of the register: what a walk passes leads to the same document.
        passed: list[tuple[str, str]] = []
        while id and (kind, id) not in self._found:
            passed.append((kind, id))
            self._found[kind, id] = self._documents.get((kind, id))
            if self._found[kind, id] is None:
                replaced = self._library.replaced_by.get(id, "") if kind == DocumentKind.MODULE else ""
                id = replaced or self._successors.get((kind, id), "")
        answer = self._found.get((kind, id))
        self._found.update(dict.fromkeys(passed, answer))
        return answer

    def _redirects(self) -> dict[str, str]:
        """Old address -> today's address: `oude_adressen` first, then registered addresses that moved. Sorted."""
        found: dict[str, str] = {}
        for document in self._library.documents():
            for old in document.former_addresses:
                found.setdefault(old, address_of(document))
        for item in self._library.registers.addresses:
            target = self.document_for(item.kind, item.id)
            if item.address not in self._live and target is not None:
                found.setdefault(item.address, address_of(target))
        return dict(sorted(found.items()))

    def lost_addresses(self) -> list[PublishedAddress]:
        """Registered addresses that no longer lead anywhere."""
        known = self._live | set(self.redirects)
        return [item for item in self._library.registers.addresses if item.address not in known]

    def lost_ids(self) -> list[PublishedId]:
        """Registered ids that no longer resolve: pages that lead nowhere, recommendations without anchor."""
        answered = {
            (item.kind, item.id) for item in self._library.registers.addresses if item.address in self.redirects
        }
        return [
            item
            for item in self._library.registers.ids
            if (item.kind, item.id) not in answered and not self._resolves(item)
        ]

    def _resolves(self, item: PublishedId) -> bool:
        if item.kind != RECOMMENDATION:
            return self.document_for(item.kind, item.id) is not None
        module_id, _, anchor = item.id.partition("#")
        document = self.document_for(DocumentKind.MODULE, module_id)
        # A page that is gone is reported itself; its recommendations are not a second fault.
        return document is None or document.id != module_id or anchor in page_ids(document)
