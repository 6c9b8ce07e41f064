"""The registers of what was ever published, as text: what they hold, with what is public now added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from jgz.model import Document, DocumentKind, Library, Module, PublishedAddress, PublishedId, PublishedText
from jgz.model.addresses import address_of
from jgz.model.digests import digest_of, digest_of_rest, is_made_this_way
from jgz.model.published import RECOMMENDATION, RETIRED, Published, kind_of
from jgz.register_files import ADDRESS_COLUMNS, ID_COLUMNS, TEXT_COLUMNS, RegisterFile


def write_registers(library: Library, as_said: Callable[[Module], Module] = lambda module: module) -> dict[str, str]:
    """The new text of each register by the name of its file, sorted. Nothing that is registered is ever dropped.

    Of a library that was read quickly nobody knows what readers see: then `as_said` gives each module as they do.
    """
    public = library.without_concepts()
    return {
        RegisterFile.IDS: _ids(public),
        RegisterFile.ADDRESSES: _addresses(public),
        RegisterFile.TEXTS: _texts(public, as_said),
    }


def _texts(library: Library, as_said: Callable[[Module], Module]) -> str:
    """What each module and each recommendation says now, under its version; what was registered stays as it was."""
    entries = {(item.id, item.version): item for item in library.registers.texts}
    settled = {name for name, item in entries.items() if is_made_this_way(item.digest)}
    for module in library.modules:
        version = str(module.version)
        ids = {module.id, *(item.full_id for item in module.recommendations)}
        if missing := {id for id in ids if (id, version) not in settled}:
            said = _said(as_said(module))
            entries.update({(id, version): PublishedText(id, version, said[id]) for id in missing})
    return _table(TEXT_COLUMNS, [(item.id, item.version, item.digest) for item in entries.values()])


def _said(module: Module) -> dict[str, str]:
    """The digests of a module and of its recommendations, by id."""
    return {module.id: digest_of_rest(module), **{item.full_id: digest_of(item) for item in module.recommendations}}


def _ids(library: Library) -> str:
    published = Published(library)
    entries = {(item.kind, item.id): item for item in library.registers.ids}
    for document in library.documents():
        version = str(document.version) if isinstance(document, Module) else ""
        _add(entries, PublishedId(document.id, kind_of(document), version, ""))
        if isinstance(document, Module):
            for item in document.recommendations:
                _add(entries, PublishedId(item.full_id, RECOMMENDATION, version, ""))
    renamed = _renamed(library)
    rows = [_with_successor(item, published, renamed) for item in entries.values()]
    return _table(ID_COLUMNS, [(item.id, item.kind, item.since, item.successor) for item in rows])


def _add(entries: dict[tuple[str, str], PublishedId], item: PublishedId) -> None:
    entries.setdefault((item.kind, item.id), item)


def _renamed(library: Library) -> dict[str, str]:
    """Former full id of a recommendation -> its full id now."""
    return {
        f"{module.id}#{old}": item.full_id
        for module in library.modules
        for item in module.recommendations
        for old in item.former_ids
    }


def _with_successor(item: PublishedId, published: Published, renamed: dict[str, str]) -> PublishedId:
    """What is gone gets the id of the page or recommendation that answers for it now, or the mark that none does."""
    if item.kind == RECOMMENDATION:
        return replace(item, successor=renamed.get(item.id, item.successor or _retired(item, published)))
    document = published.document_for(item.kind, item.id)
    if document is None or document.id == item.id:
        return item
    return replace(item, successor=document.id)


def _retired(item: PublishedId, published: Published) -> str:
    """The mark of a recommendation that its module no longer has; nothing while it is there or its page is gone."""
    module_id, _, name = item.id.partition("#")
    module = published.document_for(DocumentKind.MODULE, module_id)
    if not isinstance(module, Module) or module.id != module_id:
        return ""
    return "" if any(name == other.id for other in module.recommendations) else RETIRED


def _addresses(library: Library) -> str:
    entries = {item.address: item for item in library.registers.addresses}
    for document in library.documents():
        for address in (address_of(document), *document.former_addresses):
            entries.setdefault(address, _address(address, document))
    return _table(ADDRESS_COLUMNS, [(item.address, item.id, item.kind) for item in entries.values()])


def _address(address: str, document: Document) -> PublishedAddress:
    return PublishedAddress(address, document.id, kind_of(document))


def _table(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    return "\n".join("\t".join(row) for row in [header, *sorted(rows)]) + "\n"
