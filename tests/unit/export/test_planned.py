"""The feeds of days ahead: the ends of rounds and the meetings of working groups, each once, right on every day."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import feedparser
import pytest
from tests.sites.root import COMPLETE
from tests.unit.export.conftest import SITE

from jgz.export import Export, export_files
from jgz.loader import load
from jgz.model import Library, Meeting, Status
from jgz.model.consultation import ConsultationRound
from jgz.model.field_values import Commenting

CLUSTER = "opvoeden-en-ondersteunen"


@pytest.fixture(scope="module")
def library() -> Library:
    """Two meetings, a round with a list of reactions, and a draft that is open for comments without one."""
    whole = load(COMPLETE, quick=True).library
    first, second = whole.modules
    asked = Commenting(date(2026, 11, 1), date(2026, 12, 15), "Mail het formulier.")
    draft = replace(second, status=Status.COMMENTING, commenting=asked)
    held = ConsultationRound(
        "voorjaar", first.id, first.version, "Ronde", date(2026, 4, 7), date(2026, 5, 22),
        questions=("Is <dit> te doen?",),
    )  # fmt: skip
    clusters = tuple(
        replace(item, meetings=MEETINGS if item.id == CLUSTER else (), started_on=date(2024, 11, 18), name="Opvoeden")
        for item in whole.clusters
    )
    registers = replace(whole.registers, rounds=(held,))
    return replace(whole, modules=(first, draft), clusters=clusters, registers=registers)


MEETINGS = (Meeting(date(2027, 2, 2), "Utrecht"), Meeting(date(2026, 12, 8), "online", "wat er wijzigt & waarom"))


def items(library: Library, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(export_files(Export(library, SITE))[f"nieuw/{name}.json"])["items"]
    return found


def test_every_day_ahead_is_an_entry_with_the_day_in_its_title(library: Library) -> None:
    first, draft = library.modules
    told = [
        (item["title"], item["url"].removeprefix(SITE.url), item["_jgz"]["op"]) for item in items(library, "agenda")
    ]
    assert told == [
        (
            "Bijeenkomst op 2 februari 2027: clusterwerkgroep Opvoeden",
            f"clusters/{CLUSTER}/agenda/", "2027-02-02",
        ),
        (
            f"Commentaar tot en met 15 december 2026: {draft.title} (versie {draft.version})",
            f"modules/{draft.id}/", "2026-12-15",
        ),
        (
            f"Commentaar tot en met 22 mei 2026: {first.title} (versie {first.version})",
            f"commentaar/{first.id}/voorjaar/", "2026-05-22",
        ),
        (
            "Bijeenkomst op 8 december 2026: clusterwerkgroep Opvoeden",
            f"clusters/{CLUSTER}/agenda/", "2026-12-08",
        ),
    ]  # fmt: skip


def test_an_entry_is_dated_by_what_brought_it(library: Library) -> None:
    """A round by its first day, a meeting by the one before it: never by the day of a build."""
    dates = [item["date_published"][:10] for item in items(library, "agenda")]
    assert dates == ["2026-12-08", "2026-11-01", "2026-04-07", "2024-11-18"]


def test_another_reader_reads_the_same(library: Library) -> None:
    files = export_files(Export(library, SITE))
    for name in ("agenda", f"agenda-{CLUSTER}"):
        read = feedparser.parse(files[f"nieuw/{name}.xml"].encode())
        assert not read.bozo, read.get("bozo_exception")
        wanted = [(item["id"], item["title"], item["url"], item["content_html"]) for item in items(library, name)]
        assert [(one.id, one.title, one.link, one.content[0].value) for one in read.entries] == wanted
        assert {link.rel: link.href for link in read.feed.links}["self"] == f"{SITE.url}nieuw/{name}.xml"


def test_a_moved_day_is_the_same_entry_for_a_round_and_another_meeting_for_a_group(library: Library) -> None:
    (held,) = library.registers.rounds
    moved = replace(library, registers=replace(library.registers, rounds=(replace(held, end=date(2026, 6, 5)),)))
    before, after = ({item["id"]: item["title"] for item in items(one, "agenda")} for one in (library, moved))
    assert before.keys() == after.keys()
    assert len(before.keys()) == 4
    id = f"tag:proef.invalid,2026:commentaar/{held.module}/voorjaar"
    assert after[id] == before[id].replace("22 mei", "5 juni")


def test_what_people_wrote_is_text(library: Library) -> None:
    found = {item["_jgz"]["op"]: item["content_html"] for item in items(library, "agenda")}
    assert "<li>Is &lt;dit&gt; te doen?</li>" in found["2026-05-22"]
    assert "(online). Onderwerp: wat er wijzigt &amp; waarom." in found["2026-12-08"]


def test_a_cluster_has_its_own_and_what_is_of_every_cluster(library: Library) -> None:
    generic = replace(library, modules=tuple(replace(item, cluster="") for item in library.modules))
    others = {item.id for item in library.clusters} - {CLUSTER}
    for other in others:
        assert {item["_jgz"]["soort"] for item in items(generic, f"agenda-{other}")} == {"commentaar"}
    assert len(items(generic, f"agenda-{CLUSTER}")) == 4
    own = {item.cluster for item in library.modules}
    assert [bool(items(library, f"agenda-{other}")) for other in others] == [other in own for other in others]


def test_invented_text_says_so(library: Library) -> None:
    made_up = replace(library, modules=tuple(replace(item, fictional=True) for item in library.modules))
    found = [item["summary"] for item in items(made_up, "agenda") if item["_jgz"]["soort"] == "commentaar"]
    assert [item.startswith("Voorbeeldtekst, geen zorginhoud. ") for item in found] == [True, True]
