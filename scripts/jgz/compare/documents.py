"""Which documents of a library are new, different or gone since an earlier one, and in which sections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from jgz.compare.libraries import compare, with_renamed
from jgz.compare.pages import compare_pages
from jgz.compare.standing import compare_standing
from jgz.model import Document, Library, LinkSlot, Markup, ParentPage
from jgz.model.addresses import address_of
from jgz.model.body import Counted, Section
from jgz.model.difference import Difference
from jgz.model.document_change import ChangeSort, DocumentChange

# Where something stands is no part of what it says: a line more at the top moves everything below it.
_PLACES = frozenset({"origin", "line", "column", "length"})


def changed_documents(old: Library, new: Library) -> dict[str, DocumentChange]:
    """Every document that is new, different or gone, by the address of its page, sorted by address.

    A module that went on under another id is one that is different, at its new address.
    """
    before = {address_of(item): item for item in old.documents()}
    after = {address_of(item): item for item in new.documents()}
    modules = with_renamed(compare(old, new), old, new)
    meaning = {f"/modules/{item.id}/": item.differences for item in modules}
    renamed = {address_of(item.new): item.old for item in modules if item.old and item.new and item.old.id != item.id}
    gone = set(map(address_of, renamed.values()))
    meaning |= {item.address: item.differences for item in (*compare_pages(old, new), *compare_standing(old, new))}
    found = {}
    for address in sorted({*before, *after} - gone):
        was = before.get(address, renamed.get(address))
        change = _change(was, after.get(address), meaning.get(address, ()), old.broken)
        if change:
            found[address] = change
    return found


def _change(
    old: Document | None, new: Document | None, differences: tuple[Difference, ...], unread: frozenset[str]
) -> DocumentChange | None:
    if old is None or new is None:
        is_new = new is not None and new.origin.path not in unread
        sort = ChangeSort.REMOVED if new is None else ChangeSort.NEW if is_new else ChangeSort.CHANGED
        return DocumentChange(sort, old, new, {}, differences)
    if not differences and _content(old) == _content(new):
        return None
    return DocumentChange(ChangeSort.CHANGED, old, new, _sections(old, new), differences)


def _content(value: Any) -> Any:
    """A value as plain values without the places in its file."""
    if is_dataclass(value):
        return [_content(getattr(value, item.name)) for item in fields(value) if item.name not in _PLACES]
    if isinstance(value, tuple):
        return [_content(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _content(item) for key, item in value.items()}
    return value


def _sections(old: Document, new: Document) -> dict[str, ChangeSort]:
    before, after = _texts(old), _texts(new)
    return {
        id: ChangeSort.CHANGED if id in before else ChangeSort.NEW
        for id, text in after.items()
        if text != before.get(id)
    }


def _texts(document: Document) -> dict[str, list[str]]:
    """Section id -> its heading and its pieces, as far as readers would see a difference.

    The blocks of a module are its recommendations: they are compared by themselves, in meaning.
    """
    blocks = iter(document.call_cards if isinstance(document, ParentPage) else ())
    texts: dict[str, list[str]] = {}
    for section in document.body.sections:
        pieces = [section.title, *(_comparable(part.html, document) for part in section.parts if part.block is None)]
        for _ in _blocks(section):
            card = next(blocks, None)
            pieces += [card.level, _comparable(card.html, document)] if card else []
        texts[section.id] = pieces
    return texts


def _blocks(section: Section) -> list[int]:
    return [part.block for part in section.parts if part.block is not None]


def _comparable(html: Markup, document: Document) -> str:
    """The html with the targets of its links, and without numbers that follow from the rest of the page."""

    def target(slot: LinkSlot) -> str:
        return document.body.links[slot.link].target

    return replace(html, pieces=tuple(item for item in html.pieces if not isinstance(item, Counted))).filled(
        target, lambda term: term.written
    )
