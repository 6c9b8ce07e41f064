"""The upkeep of modules as CSV, and as a calendar per cluster (iCalendar, RFC 5545)."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime

from icalendar import Calendar, Event

from jgz.model import Cluster, Library, Module
from jgz.model.addresses import address_of

COLUMNS = ("id", "titel", "cluster", "status", "geldigheid", "versie", "vastgesteld_op", "herzien_voor", "adres")


def write_csv(library: Library, today: date) -> str:
    """Every module that was ever adopted on a line, sorted by review date; validity as on `today`."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    adopted = [item for item in library.modules if not item.status.draft]
    for module in sorted(adopted, key=lambda item: (item.review_before or date.max, item.id)):
        writer.writerow([_safe(cell) for cell in _row(module, today)])
    return stream.getvalue()


def _row(module: Module, today: date) -> tuple[str, ...]:
    validity = module.state(today).validity
    return (
        module.id,
        module.title,
        module.cluster,
        module.status.value,
        validity.value if validity else "",
        module.version,
        module.adopted_on.isoformat() if module.adopted_on else "",
        module.review_before.isoformat() if module.review_before else "",
        address_of(module),
    )


def _safe(cell: str) -> str:
    """A cell that a spreadsheet won't take for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def write_ics(library: Library, cluster: Cluster, site_url: str) -> bytes:
    """A calendar with a whole-day event on the review date of each module in force of a cluster."""
    calendar = Calendar()
    calendar.add("prodid", "-//JGZ-richtlijnen//Herziening//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Herziening: {cluster.name}")
    for module in library.modules_of_cluster(cluster.id):
        if module.status.in_force and module.review_before:
            calendar.add_component(_event(module, module.review_before, site_url))
    return bytes(calendar.to_ical())


def _event(module: Module, day: date, site_url: str) -> Event:
    event = Event()
    event.add("uid", f"herziening-{module.id}@jgz-richtlijnen")
    # The stamp must not be the clock: the same content gives the same bytes.
    event.add("dtstamp", datetime(*module.last_change.timetuple()[:3], tzinfo=UTC))
    event.add("dtstart", day)
    event.add("summary", f"Herzien vóór vandaag: {module.title} (versie {module.version})")
    if site_url:
        event.add("url", site_url.rstrip("/") + address_of(module))
    return event
