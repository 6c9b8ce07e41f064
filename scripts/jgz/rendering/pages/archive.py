"""The archive: which versions there were, by year and month, and the frames in which old versions are printed."""

from __future__ import annotations

import html as html_lib
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from jgz.labels import count, long_date, month_name
from jgz.model.addresses import ARCHIVE, root_from
from jgz.model.archive import Archive, version_address
from jgz.model.ledger import VersionRecord
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_ARCHIVE
from jgz.rendering.pieces.holds_view import HoldsView
from jgz.rendering.pieces.identity import SiteIdentity
from jgz.rendering.pieces.page import Crumb, Page
from jgz.rendering.pieces.version_view import VersionView

# A page that lists more is too long to send; such a year has a page for each month.
_MOST_ON_A_PAGE = 150
_DESCRIPTION = "Welke versie van een module gold op een dag, en wat er toen stond."


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version in a list: since when it held, and where it can be read."""

    day: str
    title: str
    version: str
    address: str


class Month(NamedTuple):
    """The versions that began in a month; `address` leads to them when they stand on a page of their own."""

    id: str
    name: str
    counts: str
    lines: tuple[VersionLine, ...]
    address: str = ""


class Year(NamedTuple):
    """A year in the list of years."""

    name: str
    counts: str
    address: str


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """The first page of the archive. `missing` says why there is nothing of before; empty when there is."""

    years: tuple[Year, ...]
    counts: str
    missing: str


@dataclass(frozen=True, slots=True)
class YearView:
    """The versions of a year or of one month."""

    months: tuple[Month, ...]


def archive_pages(builder: Builder, archive: Archive) -> list[Page]:
    """The archive, a page for each year, and one for each month of a year with many versions."""
    records = [item for module in archive.ledger.modules for item in archive.ledger.versions(module)]
    records.sort(key=lambda item: (item.valid_from, item.module, item.version))
    by_year = {year: list(own) for year, own in groupby(records, key=lambda item: item.valid_from.year)}
    years = tuple(
        Year(str(year), _count(own), f"{ARCHIVE}{year}/") for year, own in sorted(by_year.items(), reverse=True)
    )
    fictional = any(item.fictional for item in builder.library.modules)
    first = Page(
        address=ARCHIVE,
        template="archief.html",
        title="Archief: wat gold er toen?",
        description=_DESCRIPTION,
        view=ArchiveView(years, _count(records), archive.missing),
        fictional=fictional,
        index=False,
    )
    return [first, *(page for year, own in by_year.items() for page in _year(builder, year, own, fictional))]


def _count(records: list[VersionRecord]) -> str:
    return count(len(records), "versie", "versies")


def _year(builder: Builder, year: int, records: list[VersionRecord], fictional: bool) -> list[Page]:
    here = f"{ARCHIVE}{year}/"
    apart = len(records) > _MOST_ON_A_PAGE
    months = []
    pages = []
    for number, own in groupby(records, key=lambda item: item.valid_from.month):
        found = list(own)
        lines = tuple(_line(builder, item) for item in found)
        name = f"{month_name(number)} {year}"
        month = Month(f"maand-{number:02d}", name, _count(found), lines)
        address = f"{here}{number:02d}/"
        months.append(month._replace(lines=(), address=address) if apart else month)
        if apart:
            pages.append(_list(address, name, (month,), fictional, (Crumb(str(year), here),)))
    return [_list(here, str(year), tuple(months), fictional), *pages]


def _list(address: str, name: str, months: tuple[Month, ...], fictional: bool, up: tuple[Crumb, ...] = ()) -> Page:
    return Page(
        address=address,
        template="archief-jaar.html",
        title=f"Archief: versies die in {name} begonnen te gelden",
        description=_DESCRIPTION,
        view=YearView(months),
        crumbs=(TO_ARCHIVE, *up),
        fictional=fictional,
        index=False,
    )


def _line(builder: Builder, record: VersionRecord) -> VersionLine:
    module = builder.library.modules_by_id.get(record.module)
    return VersionLine(
        long_date(record.valid_from),
        module.title if module else record.module,
        str(record.version),
        version_address(record.module, record.version),
    )


_FILL = "JGZVUL"
TEXT, DATA = f"{_FILL}TEKST", f"{_FILL}GEGEVENS"
_TITLE, _ABOUT, _HERE, _LISTED, _MODULE = (
    f"{_FILL}{name}" for name in ("TITEL", "OVER", "ADRES", "CANONIEK", "MODULE")
)
FILLS = (TEXT, DATA, _TITLE, _ABOUT, _HERE, _LISTED, _MODULE)


def frames(leave_to: str, site: SiteIdentity) -> list[Page]:
    """A page for each way in which what is archived is framed; its names of `FILLS` are where each has its own.

    For versions: invented or not, and whether they may stay on a device; `leave_to` is where one leaves for at once
    from what may not. For the pages that say whether a version still holds: invented or not. A frame is printed once:
    all that it frames stand equally deep.
    """
    both = (True, False)
    versions = [
        _frame(frame_address(fictional, kept), "versie.html", site, fictional, "" if kept else leave_to)
        for fictional in both
        for kept in both
    ]
    crumbs = (TO_ARCHIVE, Crumb(_MODULE, f"/{_LISTED}"))
    checks = [_frame(check_frame_address(fictional), "geldt.html", site, fictional) for fictional in both]
    return [*(replace(page, crumbs=crumbs) for page in versions), *checks]


def _frame(address: str, template: str, site: SiteIdentity, fictional: bool, leave_to: str = "") -> Page:
    return Page(
        address=address,
        template=template,
        title=_TITLE,
        description=_ABOUT,
        view=TEXT,
        fictional=fictional,
        index=False,
        leave_to=leave_to,
        canonical=site.full(f"/{_LISTED}") or f"{root_from(address)}/{_LISTED}",
        url=f"https://{_HERE}",
        data=DATA,
    )


def frame_address(fictional: bool, kept: bool) -> str:
    """Where the frame of versions stands while the site is printed; it is never published."""
    return f"/modules/jgz-raam/v/{int(fictional)}.{int(kept)}/"


def check_frame_address(fictional: bool) -> str:
    """Where the frame of the other pages stands while the site is printed."""
    return f"/g/jgz-raam/{int(fictional)}/"


def version_page(view: VersionView) -> Page:
    """The page of a version, as it describes itself to machines."""
    return Page(
        address=view.address,
        template=view.template,
        title=f"{view.title}, versie {view.version}",
        description=f"{view.held} {view.summary}".strip(),
        view=view,
        crumbs=(TO_ARCHIVE, Crumb(view.title, view.canonical)),
        fictional=view.fictional,
        index=False,
        canonical=view.canonical,
    )


def check_page(view: HoldsView, fictional: bool) -> Page:
    """The page that says whether a version still holds, as it describes itself to machines."""
    return Page(
        address=view.address,
        template=view.template,
        title=f"Geldt dit nog? {view.title}, versie {view.version}",
        description=f"{view.answer} {view.told}",
        view=view,
        fictional=fictional,
        index=False,
        canonical=(view.now or view.then).address,
    )


def filled(page: Page, site: SiteIdentity, text: str, data: str) -> tuple[str, ...]:
    """What fills the frame of such a page, in the order of `FILLS`, as html; `data` is JSON that is safe there."""
    values = {
        _TITLE: page.title,
        _ABOUT: page.description,
        _HERE: site.full(page.address).partition("://")[2] or page.address,
        _LISTED: page.canonical.lstrip("/"),
        _MODULE: page.crumbs[-1].title if page.crumbs else "",
    }
    written = {**{name: html_lib.escape(value) for name, value in values.items()}, TEXT: text, DATA: data}
    return tuple(written[name] for name in FILLS)
