"""`jgz herziening`: every module in its term on a given day, in every format, and never a gate."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import icalendar
import pytest
from tests.sites.root import PLACE, TALKING, Root
from tests.unit.cli.process import DAY, Done, in_every_form, jgz_here, sentences

FORMS = ("text", "markdown", "csv", "komma", "json", "ics")
TERMS = ("termijn-verlopen", "herzien-binnen-6-maanden", "herzien-binnen-12-maanden", "geldig", "zonder-datum")
GENERIC = "modules/generiek/speelplek-beoordelen.md"


def review(root: Root, *arguments: str, day: str = DAY) -> Done:
    return jgz_here("herziening", "--wortel", root.path, "--vandaag", day, *arguments)


def as_json(root: Root, *arguments: str, day: str = DAY) -> Any:
    return json.loads(review(root, "--formaat", "json", *arguments, day=day).stdout)


def make_generic(root: Root) -> None:
    text = root.read(PLACE).replace("soort: module", "soort: generieke-module").replace("cluster: het-lichaam\n", "")
    root.remove(PLACE)
    root.write(GENERIC, text)


@pytest.mark.parametrize(
    ("day", "term"),
    [
        ("2029-05-31", "geldig"),
        ("2029-06-01", "herzien-binnen-12-maanden"),
        ("2029-11-30", "herzien-binnen-12-maanden"),
        ("2029-12-01", "herzien-binnen-6-maanden"),
        ("2030-06-01", "herzien-binnen-6-maanden"),
        ("2030-06-02", "termijn-verlopen"),
    ],
)
def test_a_module_is_in_the_term_of_the_day(root: Root, day: str, term: str) -> None:
    found = as_json(root, "--cluster", "het-lichaam", day=day)
    assert [(item["id"], item["termijn"]) for item in found["modules"]] == [("speelplek-beoordelen", term)]
    assert found["aantallen"] == {name: int(name == term) for name in TERMS}
    assert found["vandaag"] == day


def test_a_module_without_date_is_counted_apart_and_a_lapsed_one_not_at_all(root: Root) -> None:
    root.edit(TALKING, "status: vastgesteld", "status: vervallen\nvervallen: {op: 2026-01-05, reden: Niet meer nodig.}")
    root.edit(PLACE, "status: vastgesteld\n", "status: concept\n")
    root.edit(PLACE, "vastgesteld_op: 2025-06-02\nherzien_voor: 2030-06-01\n", "")
    (module,) = as_json(root)["modules"]
    assert (module["id"], module["termijn"], module["herzien_voor"]) == ("speelplek-beoordelen", "zonder-datum", None)
    assert "Zonder datum (nog niet vastgesteld) (1)\n    –" in review(root).stdout.decode()


def test_the_text_has_the_most_urgent_of_each_cluster_first(root: Root) -> None:
    done = review(root, day="2030-04-01")
    assert done.returncode == 0
    assert done.stdout.decode() == (
        "Herziening, stand van 2030-04-01: 1 verlopen, 1 binnen 6 maanden, 0 binnen 12 maanden, 0 later, "
        "0 zonder datum.\n"
        "\nHet lichaam\n  Herzien binnen 6 maanden (1)\n"
        "    2030-06-01  speelplek-beoordelen: Een speelplek beoordelen (vastgesteld, versie 1.0.0)\n"
        "\nOpvoeden en ondersteunen\n  Termijn verlopen (1)\n"
        "    2030-03-01  spelen-bespreken: Buiten spelen bespreken (vastgesteld, versie 1.1.0)\n"
    )


@pytest.mark.parametrize("cluster", ["het-lichaam", "opvoeden-en-ondersteunen"])
def test_every_cluster_keeps_the_generic_modules(root: Root, cluster: str) -> None:
    make_generic(root)
    names = {item["id"]: item["cluster"] for item in as_json(root, "--cluster", cluster)["modules"]}
    assert names["speelplek-beoordelen"] == ""
    assert names.keys() <= {"speelplek-beoordelen", "spelen-bespreken"}
    assert ("spelen-bespreken" in names) == (cluster == "opvoeden-en-ondersteunen")


def test_a_module_of_a_cluster_without_file_is_not_lost(root: Root) -> None:
    root.remove("clusters/het-lichaam.md")
    assert {item["id"] for item in as_json(root)["modules"]} == {"speelplek-beoordelen", "spelen-bespreken"}


def test_csv_and_calendar_hold_the_same_modules(root: Root) -> None:
    rows = list(csv.DictReader(io.StringIO(review(root, "--formaat", "komma").stdout.decode(), newline="")))
    assert [(row["id"], row["herzien_voor"]) for row in rows] == [
        ("spelen-bespreken", "2030-03-01"),
        ("speelplek-beoordelen", "2030-06-01"),
    ]
    done = review(root, "--formaat", "ics", "--site", "https://proef.invalid/jgz/")
    whole = icalendar.Calendar.from_ical(done.stdout)
    events = {str(item["url"]): item.decoded("dtstart") for item in whole.walk("VEVENT")}
    assert events == {
        "https://proef.invalid/jgz/modules/spelen-bespreken/": date(2030, 3, 1),
        "https://proef.invalid/jgz/modules/speelplek-beoordelen/": date(2030, 6, 1),
    }
    assert str(whole["x-wr-calname"]) == "Herziening: alle clusters"


def test_no_title_is_markup_in_the_summary_of_a_run(root: Root) -> None:
    root.edit(PLACE, "titel: Een speelplek beoordelen", 'titel: "Een | _plek_ [x](y) @team `z` #1"')
    text = review(root, "--formaat", "markdown").stdout.decode()
    assert (
        "| 2030-06-01 | Een \\| \\_plek\\_ \\[x\\](y) &#64;team \\`z\\` \\#1 (`speelplek-beoordelen`) "
        "| vastgesteld, versie 1.0.0 |\n"
    ) in text


def test_the_same_content_and_day_give_the_same_bytes(root: Root) -> None:
    first, second = (
        in_every_form(FORMS, "herziening", "--wortel", root.path, "--vandaag", DAY, environment=environment)
        for environment in ({"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"})
    )
    assert first == second
    done = [review(root, "--formaat", form) for form in FORMS]
    assert first == b"".join(item.stdout for item in done)
    assert [(item.returncode, item.stderr) for item in done] == [(0, b"")] * len(FORMS)
    assert all(item.stdout for item in done)


def test_everything_overdue_is_still_a_report(root: Root) -> None:
    done = review(root, day="2040-01-01")
    assert done.returncode == 0
    assert "2 verlopen" in done.stdout.decode()


def test_what_cannot_be_read_is_said_and_the_rest_shown(root: Root) -> None:
    root.edit(PLACE, "doelgroep:", "doelgroup:")
    done = review(root, "--formaat", "json")
    assert done.returncode == 1
    assert [item["id"] for item in json.loads(done.stdout)["modules"]] == ["spelen-bespreken"]
    assert sentences(done.stderr) == (
        "jgz: er zijn bestanden met fouten; die staan er niet bij. Zie `jgz controleer`.\n"
    )


def test_an_unknown_cluster_is_wrong_use(root: Root) -> None:
    done = review(root, "--cluster", "lichaam\x1b[2J")
    assert done.returncode == 2
    assert done.stdout == b""
    said = sentences(done.stderr)
    assert "\x1b" not in said
    assert said.endswith("Kies uit: het-lichaam, opvoeden-en-ondersteunen.\n")
