"""Who signed which version when: the register of authorisations, by year, by party and by module."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, TypeVar

from jgz.labels import RAC, count, long_date
from jgz.model import Authorisation, Library, Module, Party, RacMoment
from jgz.model.addresses import (
    SIGNATURES,
    address_of,
    signatures_by_module,
    signatures_of_party,
    signatures_of_year,
)
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_SIGNATURES
from jgz.rendering.pieces.page import Page
from jgz.rendering.pieces.views import LinkView

_Item = TypeVar("_Item")
_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class PartyView:
    """A party that authorises: what it judges, when it is a party, who took over, and how much it signed."""

    link: LinkView
    id: str
    kind: str
    period: str
    successor: str
    number: int


@dataclass(frozen=True, slots=True)
class SignedView:
    """What was signed of a version of a module: a line for each word of a party, and what the RAC decided."""

    link: LinkView
    version: str
    lines: tuple[str, ...]


class SignedGroup(NamedTuple):
    """What was signed, below one heading."""

    title: str
    items: tuple[SignedView, ...]


@dataclass(frozen=True, slots=True)
class RegisterView:
    """The register: its parties, and the ways into it."""

    parties: tuple[PartyView, ...]
    years: tuple[LinkView, ...]
    modules: LinkView
    counts: str


@dataclass(frozen=True, slots=True)
class SignedListView:
    """A part of the register, in groups."""

    introduction: str
    groups: tuple[SignedGroup, ...]


class _Signed(NamedTuple):
    module: Module
    item: Authorisation


class _Treated(NamedTuple):
    module: Module
    item: RacMoment


def signature_pages(builder: Builder) -> list[Page]:
    """The register, and a page for each year, each party and all modules."""
    library = builder.library
    public = [item for item in library.modules if not item.status.draft]
    signed = [_Signed(module, item) for module in public for item in module.authorisations]
    treated = [_Treated(module, item) for module in public for item in module.rac]
    days = [*(pair.item.date for pair in signed), *(pair.item.date for pair in treated)]
    years = sorted({day.year for day in days}, reverse=True)
    fictional = any(item.fictional for item in public)
    return [
        _register(library, public, signed, treated, years, fictional),
        *(_of_year(year, signed, treated, fictional) for year in years),
        *(_of_party(item, signed, fictional) for item in library.registers.party_list),
        _by_module(public, fictional),
    ]


def _register(
    library: Library,
    public: list[Module],
    signed: list[_Signed],
    treated: list[_Treated],
    years: list[int],
    fictional: bool,
) -> Page:
    numbers = {year: sum(item.item.date.year == year for item in signed) for year in years}
    view = RegisterView(
        parties=tuple(_party(item, signed) for item in library.registers.party_list),
        years=tuple(LinkView(f"{year} ({numbers[year]})", signatures_of_year(year)) for year in years),
        modules=LinkView(count(len(public), "module", "modules"), signatures_by_module()),
        counts=f"{count(len(signed), 'akkoord', 'akkoorden')} van partijen en "
        f"{count(len(treated), 'behandeling', 'behandelingen')} in de RAC",
    )
    title, about = "Wie heeft geautoriseerd", "Per versie van elke module: welke partij wanneer akkoord gaf."
    return _page(SIGNATURES, "autorisatie.html", title, about, view, fictional)


def _party(party: Party, signed: list[_Signed]) -> PartyView:
    return PartyView(
        link=LinkView(party.name, signatures_of_party(party.id)),
        id=party.id,
        kind=party.kind,
        period=_period(party),
        successor=party.successor,
        number=sum(item.item.party == party.id for item in signed),
    )


def _period(party: Party) -> str:
    """When it is a party, in words; empty when it always was."""
    since = f"vanaf {long_date(party.since)}" if party.since else ""
    until = f"tot en met {long_date(party.until)}" if party.until else ""
    return " ".join(filter(None, (since, until)))


def _of_year(year: int, signed: list[_Signed], treated: list[_Treated], fictional: bool) -> Page:
    own = [item for item in signed if item.item.date.year == year]
    moments = [item for item in treated if item.item.date.year == year]
    groups = [SignedGroup("Akkoorden van partijen", _by_version(own))]
    if moments:
        groups.append(SignedGroup("Behandeling in de RAC", _treatments(moments)))
    about = (
        f"In {year}: {count(len(own), 'akkoord', 'akkoorden')}, {count(len(moments), 'behandeling', 'behandelingen')}"
    )
    view = SignedListView(f"{about} in de RAC.", tuple(group for group in groups if group.items))
    title = f"Autorisaties in {year}"
    return _page(signatures_of_year(year), "autorisatie-lijst.html", title, f"{title}, per module.", view, fictional)


def _of_party(party: Party, signed: list[_Signed], fictional: bool) -> Page:
    own = sorted((item for item in signed if item.item.party == party.id), key=lambda item: -item.item.date.year)
    years = groupby(own, key=lambda item: item.item.date.year)
    groups = tuple(SignedGroup(str(year), _by_version(list(items))) for year, items in years)
    period = f" {_period(party).capitalize()}." if _period(party) else ""
    successor = f" Opvolger: {party.successor}." if party.successor else ""
    about = f"{party.name} autoriseert {party.kind}.{period}{successor} {count(len(own), 'akkoord', 'akkoorden')}."
    title = f"Autorisaties van {party.id}"
    view = SignedListView(about, groups)
    return _page(signatures_of_party(party.id), "autorisatie-lijst.html", title, f"{title}.", view, fictional)


def _by_module(public: list[Module], fictional: bool) -> Page:
    shown = sorted(public, key=lambda item: (item.title.casefold(), item.id))
    items = tuple(_latest(item) for item in shown)
    title = "Autorisaties per module"
    view = SignedListView("De versie die elke partij het laatst tekende. Alles staat op de pagina van de module.",
                          (SignedGroup("Modules", items),))  # fmt: skip
    return _page(signatures_by_module(), "autorisatie-lijst.html", title, f"{title}.", view, fictional)


def _latest(module: Module) -> SignedView:
    """The last word of each party."""
    last = {item.party: item for item in sorted(module.authorisations, key=lambda item: item.date)}
    lines = tuple(
        f"{party}: versie {item.version} ({item.kind}), {long_date(item.date)}" for party, item in last.items()
    )
    return SignedView(_link(module), str(module.version), lines)


def _by_version(signed: list[_Signed]) -> tuple[SignedView, ...]:
    """What was signed of each version of each module, by title."""
    grouped = _grouped(signed, lambda pair: (pair.module.title.casefold(), pair.module.id, pair.item.version))
    return tuple(
        SignedView(
            _link(items[0].module),
            str(version),
            tuple(_line(pair.item) for pair in sorted(items, key=lambda pair: (pair.item.date, pair.item.party))),
        )
        for (_, _, version), items in grouped
    )


def _treatments(treated: list[_Treated]) -> tuple[SignedView, ...]:
    grouped = _grouped(treated, lambda pair: (pair.module.title.casefold(), pair.module.id))
    return tuple(SignedView(_link(items[0].module), "", tuple(map(_moment, items))) for _, items in grouped)


def _grouped(items: Iterable[_Item], key: Callable[[_Item], _Key]) -> list[tuple[_Key, list[_Item]]]:
    found: dict[_Key, list[_Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return [(name, found[name]) for name in sorted(found)]  # type: ignore[type-var]


def _line(item: Authorisation) -> str:
    reason = f": {item.reason}" if item.reason else ""
    return f"{item.party} ({item.kind}), {long_date(item.date)}{reason}"


def _moment(pair: _Treated) -> str:
    note = f". {pair.item.note}" if pair.item.note else ""
    return f"{RAC[pair.item.moment]}, {long_date(pair.item.date)}: {pair.item.outcome}{note}"


def _link(module: Module) -> LinkView:
    return LinkView(module.title, address_of(module))


def _page(address: str, template: str, title: str, about: str, view: object, fictional: bool) -> Page:
    crumbs = () if address == SIGNATURES else (TO_SIGNATURES,)
    return Page(address, template, title, about, view, crumbs=crumbs, fictional=fictional, index=False)
