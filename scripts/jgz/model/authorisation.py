"""Which versions of a module change its advice, and which of them the parties have signed."""

from __future__ import annotations

from datetime import date

from jgz.model.choices import AuthorisationKind, ChangeKind
from jgz.model.documents import Module
from jgz.model.field_values import Authorisation, Change
from jgz.model.registers import Registers
from jgz.model.version import Version

# Source: NCJ werkplan 2023; AJN, V&VN and NVDA authorise content, ActiZ and GGD GHOR the preconditions.
PARTIES = {
    "AJN": AuthorisationKind.CONTENT,
    "V&VN": AuthorisationKind.CONTENT,
    "NVDA": AuthorisationKind.CONTENT,
    "ActiZ": AuthorisationKind.PRECONDITIONS,
    "GGD GHOR": AuthorisationKind.PRECONDITIONS,
}
# What an entry of the history must call itself when a recommendation came, went or changed.
ADVICE_KINDS = (ChangeKind.RECOMMENDATION, ChangeKind.NEW, ChangeKind.RECTIFICATION)


def heirs_of(registers: Registers, party: str) -> tuple[str, ...]:
    """A party, and after it who took over from it, one after the other."""
    successors = {item.id: item.successor for item in registers.party_list}
    chain = [party]
    while (following := successors.get(chain[-1], "")) and following not in chain:
        chain.append(following)
    return tuple(chain)


def party_on(registers: Registers, party: str, day: date | None) -> str:
    """Who has the place of a party on a day: itself, or who took over; without a day whoever has it last."""
    heirs = heirs_of(registers, party)
    known = {item.id: item for item in registers.party_list}
    if day is None:
        return heirs[-1]
    return next((id for id in heirs if id in known and known[id].authorises_on(day)), party)


def kind_asked(registers: Registers, party: str) -> AuthorisationKind | None:
    """What a party judges: what it always did, or what the party did that it took over from; None for any other."""
    return next((kind for first, kind in PARTIES.items() if party in heirs_of(registers, first)), None)


def changes_advice(entry: Change) -> bool:
    """Whether an entry of the history says that a recommendation came, went or changed.

    A rectification of a table or a source changes none, unless it names one.
    """
    if entry.kind is ChangeKind.RECTIFICATION:
        return bool(entry.recommendations)
    return entry.kind in ADVICE_KINDS


def advice_before(module: Module, version: Version) -> date | None:
    """The day of the last change of the advice before `version`; None when there was none."""
    days = [item.date for item in module.changes if item.version < version and changes_advice(item)]
    return max(days, default=None)


def signatures(module: Module, party: str) -> list[Authorisation]:
    """What a party signed, without its word that nothing changed."""
    return [
        item for item in module.authorisations if item.party == party and item.kind is not AuthorisationKind.UNCHANGED
    ]


def covers(module: Module, party: str, entry: Change) -> bool:
    """Whether a party has signed the advice as this entry left it, or said for this version that it is the same."""
    if any(item.version >= entry.version for item in signatures(module, party)):
        return True
    return any(
        item.party == party and item.kind is AuthorisationKind.UNCHANGED and item.version == entry.version
        for item in module.authorisations
    )
