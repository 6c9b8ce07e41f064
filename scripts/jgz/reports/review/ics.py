"""The dates that modules have ahead as a calendar (iCalendar, RFC 5545), for the command and for the site."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from jgz.labels import long_date
from jgz.model import Cluster, Meeting, Module, Status
from jgz.model.addresses import address_of, agenda_address, whole_address
from jgz.model.validity import add_months
from jgz.reports.review.plan import Plan
from jgz.store import NOTHING_KEPT, Store, canonical, kept_or_made

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

# How often a program looks again; some know the standard name (RFC 7986), others only the older one.
_LOOK_AGAIN = timedelta(days=1)
_WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)
_END = b"END:VCALENDAR"


@dataclass(frozen=True, slots=True)
class _Moment:
    """A day of a module that is worth a place in a calendar, and the days on which to warn of it."""

    kind: str
    on: date
    summary: str
    warn_on: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """All that a calendar says of a moment: of which module it is, its address in the site and its last change."""

    id: str
    address: str
    last_change: date
    moment: _Moment


@dataclass(frozen=True, slots=True)
class _Held:
    """A meeting of the working group of a cluster: its id, its name and since when it is there."""

    cluster: str
    name: str
    since: date
    meeting: Meeting


def write_ics(plan: Plan) -> str:
    """The review dates of a plan, and the last days of its rounds of comments."""
    return calendar_of(plan.name, plan.modules, plan.site_url).decode()


def calendar_of(name: str, modules: Iterable[Module], site_url: str, clusters: Iterable[Cluster] = ()) -> bytes:
    """A calendar called after `name`. Each module in force has a whole day on its review date, with warnings 6 months
    and 6 weeks before; each that is open for comments has one on the last day to give them, with a warning 1 week
    before. Each meeting of the working groups of `clusters` is in it too. The bytes depend on these alone, never
    on the day.
    """
    return Calendars(site_url).of(name, modules, clusters)


class Calendars:
    """Writes calendars as `calendar_of` does. A module that is in several is written once; `store` has those that were
    written before.
    """

    def __init__(self, site_url: str, store: Store = NOTHING_KEPT) -> None:
        self._site_url = site_url
        self._room = store.room("agenda")
        self._events: dict[_Entry, bytes] = {}

    def of(self, name: str, modules: Iterable[Module], clusters: Iterable[Cluster] = ()) -> bytes:
        """The calendar called after `name`."""
        meetings = [
            _Held(item.id, item.name, item.started_on, meeting) for item in clusters for meeting in item.meetings
        ]
        entries = [
            _Entry(module.id, address_of(module), module.last_change, moment)
            for module in modules
            for moment in _moments(module)
        ]
        made_from = (name, self._site_url, canonical((entries, meetings)))
        return kept_or_made(self._room, made_from, lambda: self._made(name, entries, meetings))

    def _made(self, name: str, entries: Iterable[_Entry], meetings: Iterable[_Held]) -> bytes:
        head, end, rest = bytes(_frame(name).to_ical()).rpartition(_END)
        held = (bytes(_meeting(item, self._site_url).to_ical()) for item in meetings)
        return head + b"".join((*map(self._event, entries), *held)) + end + rest

    def _event(self, entry: _Entry) -> bytes:
        if entry not in self._events:
            self._events[entry] = bytes(_event(entry, self._site_url).to_ical())
        return self._events[entry]


def _frame(name: str) -> Calendar:
    """A calendar without events."""
    # A build whose calendars are all known needs no library for them.
    from icalendar import Calendar

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
    return calendar


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


def _event(entry: _Entry, site_url: str) -> Event:
    from icalendar import Event

    event, moment = Event(), entry.moment
    # The id is never used again and the date isn't part of it: a moved date moves the event that was there.
    event.add("uid", f"{moment.kind}-{entry.id}@jgz-richtlijnen")
    # The stamp must not be the clock: the same content gives the same bytes.
    stamp = datetime.combine(entry.last_change, time(), UTC)
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
        event.add("url", whole_address(site_url, entry.address))
    for day in moment.warn_on:
        event.add_component(_alarm(day - moment.on, moment.summary))
    return event


def _meeting(held: _Held, site_url: str) -> Event:
    from icalendar import Event

    event, meeting = Event(), held.meeting
    event.add("uid", f"bijeenkomst-{held.cluster}-{meeting.on.isoformat()}@jgz-richtlijnen")
    # Nobody knows when the meeting was planned; the group was there before it.
    event.add("dtstamp", datetime.combine(held.since, time(), UTC))
    event.add("dtstart", meeting.on)
    if meeting.on < date.max:
        event.add("dtend", meeting.on + _DAY)
    event.add("summary", f"Bijeenkomst clusterwerkgroep {held.name}")
    event.add("location", meeting.place)
    if meeting.about:
        event.add("description", meeting.about)
    event.add("categories", ["JGZ-richtlijnen"])
    if site_url:
        event.add("url", whole_address(site_url, agenda_address(held.cluster)))
    event.add_component(_alarm(-_WEEK, f"Bijeenkomst over een week: {held.name}"))
    return event


def _alarm(before: timedelta, summary: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", before)
    alarm.add("description", summary)
    return alarm
