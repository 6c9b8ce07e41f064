"""/actualiteit/, its CSV and its calendars hold every module in its right place."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date

from icalendar import Calendar
from tests.site.built import BuiltSite, text_of, under_heading
from tests.site.lists import in_brackets, targets

from jgz.model import Library, Module, Status, Validity
from jgz.model.addresses import address_of, agenda_address

ORIGIN = "https://richtlijnen.voorbeeld.invalid"


def upkeep_groups(library: Library, today: date) -> dict[str, list[Module]]:
    by_term = {
        "Termijn verlopen": Validity.EXPIRED,
        "Herzien binnen 6 maanden": Validity.WITHIN_6_MONTHS,
        "Herzien binnen 12 maanden": Validity.WITHIN_12_MONTHS,
        "Later": Validity.VALID,
    }
    groups = {
        title: [item for item in library.modules if item.state(today).validity is term]
        for title, term in by_term.items()
    }
    groups["In herziening"] = [item for item in library.modules if item.status is Status.IN_REVISION]
    groups["Concept en commentaar"] = [item for item in library.modules if item.status.draft]
    groups["Vervallen"] = [item for item in library.modules if item.status is Status.LAPSED]
    return groups


def test_upkeep_groups_most_urgent_first(library: Library, built: BuiltSite, today: date) -> None:
    page = built.pages["/actualiteit/"]
    headings = [text_of(item) for item in page.main.iter("h2")]
    groups = upkeep_groups(library, today)
    # A group of none has no heading.
    groups = {title: modules for title, modules in groups.items() if modules}
    assert [item.rpartition(" (")[0] for item in headings] == list(groups)
    for heading, modules in zip(headings, groups.values(), strict=True):
        assert in_brackets(heading) == len(modules)
        rows = [row for part in under_heading(page.main, "h2", heading) for row in part.findall(".//tbody/tr")]
        wanted = sorted(modules, key=lambda item: (item.review_before or date.max, item.id))
        assert targets(page, rows) == [address_of(item) for item in wanted]
        days = [item.get("datetime") for row in rows for item in row.iter("time")]
        assert days == [
            item.review_before.isoformat() for item in wanted if item.status.in_force and item.review_before
        ]


def test_every_module_has_one_place_by_term_or_status(library: Library, today: date) -> None:
    groups = upkeep_groups(library, today)
    del groups["In herziening"]
    assert Counter(item.id for found in groups.values() for item in found) == Counter(list(library.modules_by_id))


def test_upkeep_as_csv(library: Library, built: BuiltSite, today: date) -> None:
    excel = (built.root / "actualiteit" / "modules.csv").read_bytes().decode("utf-8-sig")
    text = (built.root / "actualiteit" / "modules-komma.csv").read_bytes().decode("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    for_people = list(csv.DictReader(excel.splitlines(), delimiter=";"))
    assert for_people == [{**row, "versie": f"v{row['versie']}"} for row in rows]
    wanted = {item.id: item for item in library.modules if not item.status.draft}
    assert Counter(row["id"] for row in rows) == Counter(list(wanted))
    for row in rows:
        module = wanted[row["id"]]
        validity = module.state(today).validity
        assert row["titel"] == module.title
        assert row["geldigheid"] == (validity.value if validity else "")
        assert row["adres"] == f"{ORIGIN}{address_of(module)}"


def test_upkeep_as_calendars(library: Library, built: BuiltSite) -> None:
    everything = {item.cluster for item in library.modules} | {""}
    kept = {item.id: {"", item.id} for item in library.clusters}
    for name, clusters in {"alles": everything, **kept}.items():
        calendar = Calendar.from_ical((built.root / "actualiteit" / f"{name}.ics").read_bytes())
        # Meetings of one working group have the same address.
        events = Counter((str(event["url"]), event.decoded("dtstart")) for event in calendar.walk("VEVENT"))
        own = [item for item in library.modules if item.cluster in clusters]
        reviews = {address_of(item): item.review_before for item in own if item.status.in_force}
        rounds = {address_of(item): item.commenting.end for item in own if item.status is Status.COMMENTING
                  and item.commenting}  # fmt: skip
        # The one of all clusters is about modules alone.
        meetings = [(agenda_address(item.id), meeting.on) for item in library.clusters if item.id == name
                    for meeting in item.meetings]  # fmt: skip
        wanted = [*(reviews | rounds).items(), *meetings]
        assert events == Counter((f"{ORIGIN}{address}", day) for address, day in wanted)
