"""The review dates of modules as a calendar (iCalendar, RFC 5545), for the command and for the site."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from icalendar import Calendar, Event

from jgz.model import Module
from jgz.model.addresses import address_of
from jgz.reports.review.plan import Plan


def write_ics(plan: Plan) -> str:
    """The review dates of a plan."""
    return calendar_of(plan.name, plan.modules, plan.site_url).decode()


def calendar_of(name: str, modules: Iterable[Module], site_url: str) -> bytes:
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
