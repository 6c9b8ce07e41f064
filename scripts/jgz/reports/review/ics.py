"""The dates that modules have ahead as a calendar (iCalendar, RFC 5545), for the command and for the site."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from jgz.labels import long_date
from jgz.model import Module, Status
from jgz.model.addresses import address_of
from jgz.model.validity import add_months
from jgz.reports.review.plan import Plan

# How often a program looks again; some know the standard name (RFC 7986), others only the older one.
_LOOK_AGAIN = timedelta(days=1)
_WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Moment:
    """A day of a module that is worth a place in a calendar, and the days on which to warn of it."""

    kind: str
    on: date
    summary: str
    warn_on: tuple[date, ...]


def write_ics(plan: Plan) -> str:
    """The review dates of a plan, and the last days of its rounds of comments."""
    return calendar_of(plan.name, plan.modules, plan.site_url).decode()


def calendar_of(name: str, modules: Iterable[Module], site_url: str) -> bytes:
    """A calendar called after `name`. Each module in force has a whole day on its review date, with warnings 6 months
    and 6 weeks before; each that is open for comments has one on the last day to give them, with a warning 1 week
    before. The bytes depend on the modules alone, never on the day.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//JGZ-richtlijnen//Herziening//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    # Without a method some programs take a file for a set of invitations.
    calendar.add("method", "PUBLISH")
    for title in ("name", "x-wr-calname"):
        calendar.add(title, f"Herziening: {name}")
    calendar.add("refresh-interval", _LOOK_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    for module in modules:
        for moment in _moments(module):
            calendar.add_component(_event(module, moment, site_url))
    return bytes(calendar.to_ical())


def _moments(module: Module) -> Iterable[_Moment]:
    """The days of a module. A title names the day, so that it is right whenever somebody reads it."""
    if module.status.in_force and module.review_before:
        day = module.review_before
        title = f"Herzien vóór {long_date(day)}: {module.title} (versie {module.version})"
        yield _Moment("herziening", day, title, (add_months(day, -6), day - 6 * _WEEK))
    if module.status is Status.COMMENTING and module.commenting:
        day = module.commenting.end
        title = f"Commentaar tot en met {long_date(day)}: {module.title} (versie {module.version})"
        yield _Moment("commentaar", day, title, (day - _WEEK,))


def _event(module: Module, moment: _Moment, site_url: str) -> Event:
    event = Event()
    # The id is never used again and the date isn't part of it: a moved date moves the event that was there.
    event.add("uid", f"{moment.kind}-{module.id}@jgz-richtlijnen")
    # The stamp must not be the clock: the same content gives the same bytes.
    stamp = datetime.combine(module.last_change, time(), UTC)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("dtstart", moment.on)
    # A whole day ends on the next; some programs drop a day without an end. After the last day of all is none.
    if moment.on < date.max:
        event.add("dtend", moment.on + _DAY)
    # It makes nobody busy.
    event.add("transp", "TRANSPARENT")
    event.add("summary", moment.summary)
    event.add("categories", ["JGZ-richtlijnen"])
    if site_url:
        event.add("url", site_url.rstrip("/") + address_of(module))
    for day in moment.warn_on:
        event.add_component(_alarm(day - moment.on, moment.summary))
    return event


def _alarm(before: timedelta, summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", before)
    alarm.add("description", summary)
    return alarm
