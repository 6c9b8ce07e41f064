"""What a change asks of people: who must sign it, and which pages for parents and youths must be held against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jgz.model import AuthorisationKind, Library, Version
from jgz.model.addresses import address_of
from jgz.model.authorisation import PARTIES, heirs_of, party_on
from jgz.model.difference import ModuleDifference

_NONE = Version(0, 0, 0)


def unsigned_by(found: Sequence[ModuleDifference], library: Library) -> Mapping[str, tuple[str, ...]]:
    """The parties that have not signed the changed advice of a module in force, by module."""
    asked = {item.id: _unsigned(item, library) for item in found if item.advice}
    return {id: parties for id, parties in asked.items() if parties}


def leaning_on(found: Sequence[ModuleDifference], library: Library) -> Mapping[str, tuple[str, ...]]:
    """The addresses of the pages that say they were held against an older version of a changed advice, by module."""
    asked = {item.id: _leaning(item, library) for item in found if item.advice}
    return {id: pages for id, pages in asked.items() if pages}


def _unsigned(item: ModuleDifference, library: Library) -> tuple[str, ...]:
    if item.new is None or not item.new.status.in_force:
        return ()
    before = item.old.version if item.old else _NONE
    another = any(change.is_another_advice for change in item.advice)
    signed = {
        line.party
        for line in item.new.authorisations
        if line.version > before and not (another and line.kind is AuthorisationKind.UNCHANGED)
    }
    registers = library.registers
    return tuple(party_on(registers, party, None) for party in PARTIES if signed.isdisjoint(heirs_of(registers, party)))


def _leaning(item: ModuleDifference, library: Library) -> tuple[str, ...]:
    held = {item.version_asked} if item.new else set()
    pages = (page for page in library.parent_pages if item.id in page.checked_against)
    return tuple(address_of(page) for page in pages if page.checked_against[item.id] not in held)
