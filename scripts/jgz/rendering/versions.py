"""Everything of the archive that is printed apart from the other pages: old versions, and the lists of them."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from functools import cached_property
from typing import Any

from jgz.json_text import laid_out
from jgz.model import AMSTERDAM, DocumentKind, Module, Status
from jgz.model.archive import version_address
from jgz.model.ledger import LedgerRow, VersionRecord
from jgz.model.published import Published
from jgz.rendering.head import card_of
from jgz.rendering.pages.archive import (
    FILLS,
    check_frame_address,
    check_page,
    filled,
    frame_address,
    frames,
    version_page,
)
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.holds_view import holds_view
from jgz.rendering.pieces.old_links import OldLinks
from jgz.rendering.pieces.old_versions import Differ, VersionViews
from jgz.rendering.pieces.page import Page
from jgz.rendering.printed import ModulePages, Printed, VersionPages, from_bytes, to_bytes
from jgz.rendering.structured import Maker

DAYS = "archief/dagen.json"


@dataclass(frozen=True)
class Versions:
    """The archived versions of a site, of which `differ` says what is different now."""

    builder: Builder
    differ: Differ

    names = FILLS
    # Where the links and pictures of the pages that were printed lead.
    _shown: set[str] = field(init=False, default_factory=set)

    @cached_property
    def records(self) -> list[VersionRecord]:
        """Every version that has a page, by module and version."""
        ledger = self.builder.archive.ledger
        return [item for module in ledger.modules for item in ledger.versions(module)]

    def frames(self) -> list[Page]:
        """The frames to print with the other pages; none when there is no version at all."""
        made = frames(self.builder.neutral, self.builder.site) if self.records else []
        return [replace(page, card=card_of(page, self.builder.site, page.canonical)) for page in made]

    def pages(self, article: Callable[[object], str]) -> Iterator[Printed]:
        """Each version printed, and whether it holds; `article` prints the text of a view.

        What was printed before is not printed again.
        """
        for record, pages in self._versions(article):
            self._shown.update(item.address for item in pages.led.values())
            yield pages.page
            yield pages.check or self._check(record, pages.told, article)

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """Path in the site and bytes of the pictures of before on the pages that were printed."""
        yield from self.builder.archive.pictures.files(self._shown)

    def _versions(self, article: Callable[[object], str]) -> Iterator[tuple[VersionRecord, VersionPages]]:
        """Each version with its pages; those of a module are kept together, once the last of them is there."""
        archive = self.builder.archive
        makes = VersionViews(self.builder, archive, self.differ)
        unknown: dict[LedgerRow, VersionRecord] = {}
        known: dict[str, list[VersionPages]] = {}
        for module in archive.ledger.modules:
            kept = self._kept(module, makes)
            yield from kept.items()
            new = {item.last: item for item in archive.ledger.versions(module) if item not in kept}
            if new:
                unknown |= new
                known[module] = list(kept.values())
        to_come = Counter(row.module for row in unknown)
        for row, text in archive.texts(list(unknown)):
            pages = self._printed(unknown[row], text, makes, article)
            yield unknown[row], pages
            to_come[row.module] -= 1
            if text is not None:
                known[row.module].append(pages)
            if not to_come[row.module]:
                data = self._to_keep(row.module, known.pop(row.module), makes.links)
                archive.fragments.put(_kept_as(row.module), data)
        archive.fragments.close()

    def _printed(
        self, record: VersionRecord, text: Module | None, makes: VersionViews, article: Callable[[object], str]
    ) -> VersionPages:
        view = makes.of(record, text)
        values = self._filled(version_page(view), article(view), record)
        page = Printed(view.address, frame_address(view.fictional, view.kept), values)
        check = None if self._depends_on_day(record) else self._check(record, view.held, article)
        return VersionPages(str(record.version), view.held, page, check, dict(makes.links.led))

    def _check(self, record: VersionRecord, told: str, article: Callable[[object], str]) -> Printed:
        """The page that says whether a version still holds."""
        view = holds_view(self.builder, record, told)
        module = self.builder.library.modules_by_id.get(record.module)
        fictional = module is None or module.fictional
        values = self._filled(check_page(view, fictional), article(view))
        return Printed(view.address, check_frame_address(fictional), values)

    def _depends_on_day(self, record: VersionRecord) -> bool:
        """Whether that page may be another one every day, as it tells of a term or of what took its place."""
        module = self.builder.library.modules_by_id.get(record.module)
        return module is not None and (module.version == record.version or module.status is Status.LAPSED)

    def _filled(self, page: Page, text: str, version: VersionRecord | None = None) -> tuple[bytes, ...]:
        values = filled(page, self.builder.site, text, self._maker.data(page, version))
        return tuple(value.encode() for value in values)

    @cached_property
    def _maker(self) -> Maker:
        return Maker(self.builder)

    def _kept(self, module: str, makes: VersionViews) -> dict[VersionRecord, VersionPages]:
        """The versions of a module that were printed before and are still the same; their links lead where they did."""
        kept = self.builder.archive.fragments.get(_kept_as(module))
        pages = from_bytes(kept) if kept else ModulePages()
        if pages.name != self._name(module):
            return {}
        by_version = {item.version: item for item in pages.versions}
        same = all(makes.links.ground(key) == known for key, known in pages.grounds.items())
        found = {}
        for record in self.builder.archive.ledger.versions(module):
            known = by_version.get(str(record.version))
            sure = same and not record.last.pictures
            if known and (sure or _leads_as_before(known, record.last, makes.links)):
                found[record] = known
        return found

    def _to_keep(self, module: str, versions: list[VersionPages], links: OldLinks) -> bytes:
        grounds = {key: links.ground(key) for item in versions for key in item.led}
        return to_bytes(ModulePages(self._name(module), tuple(versions), grounds))

    def _name(self, module: str) -> str:
        """A name for all that the pages of the versions of a module depend on, but for where their links lead."""
        current = self.builder.library.modules_by_id.get(module)
        successor = self._published.document_for(DocumentKind.MODULE, module)
        told = successor and (successor.id, successor.title)
        records = self.builder.archive.ledger.versions(module)
        removed = [self.builder.archive.removed.get((module, item.version)) for item in records]
        values = (current.origin.text if current else "", told, records, removed, self.builder.site)
        return hashlib.sha256(repr(values).encode()).hexdigest()

    @cached_property
    def _published(self) -> Published:
        return Published(self.builder.library)

    def files(self) -> dict[str, str]:
        """The lists of versions for programs, by path."""
        found = {DAYS: self._days()} if self.records else {}
        for module in self.builder.archive.ledger.modules:
            records = self.builder.archive.ledger.versions(module)
            found[f"modules/{module}/versies.json"] = self._json(module, records)
            found[f"modules/{module}/versies.txt"] = self._time_map(module, records)
        return found

    def _days(self) -> str:
        """For the date field of the archive: of each module its title, and its versions with when they held."""
        library, ledger = self.builder.library, self.builder.archive.ledger
        titles = {item.id: item.title for item in library.modules}
        value = {
            module: [
                titles.get(module, module),
                [
                    [str(item.version), _day(first), _day(end)]
                    for item in ledger.versions(module)
                    for first, end in item.spans
                ],
            ]
            for module in ledger.modules
        }
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def _json(self, module: str, records: tuple[VersionRecord, ...]) -> str:
        """The versions of a module as JSON, the newest first. A period ends on the first day that is no part of it."""
        value = {
            "module": module,
            "adres": self._url(f"/modules/{module}/"),
            "versies": [self._object(item) for item in reversed(records)],
        }
        return laid_out(value)

    def _object(self, item: VersionRecord) -> dict[str, Any]:
        removed = self.builder.archive.removed.get((item.module, item.version))
        found: dict[str, Any] = {
            "versie": str(item.version),
            "adres": self._url(version_address(item.module, item.version)),
            "vastgesteld_op": _day(item.adopted_on),
            "geldig_van": _day(item.valid_from),
            "geldig_tot": _day(item.valid_to),
            "openbaar_van": _day(item.public_from) if item.last.blob else None,
            "openbaar_tot": _day(item.public_to),
            "status": item.last.status.value,
        }
        return {**found, "verwijderd": removed.reason} if removed else found

    def _time_map(self, module: str, records: tuple[VersionRecord, ...]) -> str:
        """The versions as a TimeMap (RFC 7089), in the order in which they could be read."""
        ordered = sorted(records, key=lambda item: (item.public_from, item.version))
        links = [f'<{self._url(f"/modules/{module}/")}>; rel="original"']
        span = f'; from="{_moment(ordered[0].public_from)}"; until="{_moment(ordered[-1].public_from)}"'
        here = self._url(f"/modules/{module}/versies.txt")
        links.append(f'<{here}>; rel="self"; type="application/link-format"{span}')
        for place, item in enumerate(ordered):
            ends = [name for name, holds in (("first", place == 0), ("last", place == len(ordered) - 1)) if holds]
            rel = " ".join([*ends, "memento"])
            address = self._url(version_address(module, item.version))
            links.append(f'<{address}>; rel="{rel}"; datetime="{_moment(item.public_from)}"')
        return ",\n".join(links) + "\n"

    def _url(self, address: str) -> str:
        return self.builder.site.full(address) or address


def _leads_as_before(pages: VersionPages, row: LedgerRow, links: OldLinks) -> bool:
    return all(links.leads(key, row) == led for key, led in pages.led.items())


def _kept_as(module: str) -> str:
    return f"versies/{module}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _moment(day: date) -> str:
    """The first moment of a day in the Netherlands, as HTTP writes it."""
    return format_datetime(datetime.combine(day, time(), AMSTERDAM).astimezone(UTC), usegmt=True)
