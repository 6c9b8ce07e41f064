"""The upkeep of modules as CSV, and as a calendar (iCalendar, RFC 5545): one writer for the site and the command."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import UTC, date, datetime

from icalendar import Calendar, Event

from jgz.model import Library, Module
from jgz.model.addresses import address_of

COLUMNS = ("id", "titel", "cluster", "status", "geldigheid", "versie", "vastgesteld_op", "herzien_voor", "adres")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def ever_adopted(library: Library) -> tuple[Module, ...]:
    """The modules that were ever adopted, lapsed ones included."""
    return tuple(item for item in library.modules if not item.status.draft)


def kept_by(library: Library, cluster_id: str) -> tuple[Module, ...]:
    """The modules that a cluster keeps: its own, and the generic ones, which belong to every cluster. By title."""
    return (*library.modules_of_cluster(cluster_id), *library.modules_of_cluster(""))


def write_csv(modules: Iterable[Module], today: date) -> str:
    """Every module on a line, sorted by review date (those without one last); validity as on `today`."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for module in sorted(modules, key=by_review_date):
        writer.writerow([_safe(cell) for cell in _row(module, today)])
    return stream.getvalue()


def by_review_date(module: Module) -> tuple[date, str]:
    """What to sort modules by: the most urgent first, those without a date last."""
    return module.review_before or date.max, module.id


def _row(module: Module, today: date) -> tuple[str, ...]:
    validity = module.state(today).validity
    return (
        module.id,
        module.title,
        module.cluster,
        module.status.value,
        validity.value if validity else "",
        str(module.version),
        module.adopted_on.isoformat() if module.adopted_on else "",
        module.review_before.isoformat() if module.review_before else "",
        address_of(module),
    )


def _safe(cell: str) -> str:
    """A cell that a spreadsheet won't take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def write_ics(name: str, modules: Iterable[Module], site_url: str) -> bytes:
    """A calendar called after `name`, with a whole-day event on the review date of each module in force."""
    calendar = Calendar()
    calendar.add("prodid", "-//JGZ-richtlijnen//Herziening//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Herziening: {name}")
    for module in modules:
        if module.status.in_force and module.review_before:
            calendar.add_component(_event(module, module.review_before, site_url))
    return bytes(calendar.to_ical())


def _event(module: Module, day: date, site_url: str) -> Event:
    event = Event()
    # The id is never used again and the date isn't part of it: a moved date moves the event that was there.
    event.add("uid", f"herziening-{module.id}@jgz-richtlijnen")
    # The stamp must not be the clock: the same content gives the same bytes.
    event.add("dtstamp", datetime(*module.last_change.timetuple()[:3], tzinfo=UTC))
    event.add("dtstart", day)
    event.add("summary", f"Herzien vóór vandaag: {module.title} (versie {module.version})")
    if site_url:
        event.add("url", site_url.rstrip("/") + address_of(module))
    return event
