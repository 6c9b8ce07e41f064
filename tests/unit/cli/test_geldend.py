"""`jgz geldend`: what held on a day, and what could be read, held against a reading of the history in another way."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.archief.made import make
from tests.archief.reading import Reading
from tests.archief.wild import make_wild
from tests.once import once
from tests.sites.root import Root
from tests.unit.cli.history import git, history
from tests.unit.cli.process import jgz_here, sentences

from jgz.archive.answers import in_force
from jgz.archive.derive import derive
from jgz.archive.git import Step
from jgz.archive.states import days_of
from jgz.model.ledger import Ledger


@pytest.fixture(scope="session")
def years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository with four years of history."""
    return once(tmp_path_factory, "jaren", lambda folder: make(folder / "wortel")) / "wortel"


def asked(root: Path, *arguments: str) -> list[dict[str, Any]]:
    done = jgz_here("geldend", "--json", "--wortel", root, *arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_both_clocks_say_on_every_day_what_another_reading_says(years: Path) -> None:
    reading, found = Reading(years), derive(years)
    first, last = reading.days()[0] - timedelta(3), reading.days()[-1] + timedelta(400)
    days = sorted(
        {day + timedelta(step) for day in reading.days() for step in (-1, 0, 1)}
        | {first + timedelta(step) for step in range(0, (last - first).days, 11)}
        | {day for row in found.ledger.rows for day in (row.valid_from, row.valid_to) if day}
    )
    assert len(found.ledger.modules) >= 12
    assert differing(reading, found.ledger, days) == []


@pytest.mark.parametrize("seed", [2, 13])
def test_they_agree_on_a_history_at_random_with_reverts_and_all_that_goes_wrong(seed: int, tmp_path: Path) -> None:
    make_wild(tmp_path / "wild", seed)
    reading, ledger = Reading(tmp_path / "wild"), derive(tmp_path / "wild").ledger
    assert any(len(item.spans) > 1 for module in ledger.modules for item in ledger.versions(module))
    first, last = reading.days()[0], reading.days()[-1]
    chance = random.Random(seed)
    days = [first + timedelta(chance.randrange(-20, (last - first).days + 60)) for _ in range(500)]
    assert differing(reading, ledger, sorted(set(days))) == []


def differing(reading: Reading, ledger: Ledger, days: Sequence[date]) -> list[object]:
    wrong: list[object] = []
    for module in {*ledger.modules, *(id for _, state in reading.states for id in state)}:
        for day in days:
            valid = in_force(ledger, module, day, False, ())
            public = in_force(ledger, module, day, True, ())
            told = (
                str(valid.record.version) if valid.record else None,
                (str(public.record.version), public.row.status.value) if public.record and public.row else (None, ""),
            )
            other = reading.valid(module, day), reading.public(module, day)
            if told != other:
                wrong.append((module, day.isoformat(), told, other))
    return wrong


def test_the_answer_has_the_version_its_address_both_periods_and_what_it_recommends(years: Path) -> None:
    assert asked(years, "--op", "2023-05-10", "speelgoed-kiezen") == [
        {
            "module": "speelgoed-kiezen",
            "versie": "1.1.0",
            "adres": "/modules/speelgoed-kiezen/v/1.1.0/",
            "geldig_van": "2023-05-01",
            "geldig_tot": "2025-02-01",
            "openbaar_van": "2023-06-05",
            "openbaar_tot": "2025-02-03",
            "status": "vastgesteld",
            "aanbevelingen": [
                {
                    "id": "speelgoed-kiezen-bespreken",
                    "titel": "Praten over speelgoed kiezen",
                    "tekst": (
                        "Overweeg met ouders te praten over speelgoed kiezen, met als voorbeeld twee keer per week."
                    ),
                    "sterkte": "zwak",
                    "richting": "voor",
                    "zekerheid": "laag",
                }
            ],
        }
    ]
    # That day one could only read the version before.
    (public,) = asked(years, "--op", "2023-05-10", "--openbaar", "speelgoed-kiezen")
    assert public["versie"] == "1.0.0"


def test_without_a_version_it_says_why(years: Path) -> None:
    names = ("klimmen", "muziek-maken", "kleding-buiten", "bestaat-niet")
    found = asked(years, "--op", "2022-09-01", *names)
    assert [(item["module"], item["versie"], item["reden"]) for item in found] == [
        ("klimmen", None, "Vóór 14 oktober 2022 werd niets vastgesteld."),
        ("muziek-maken", None, "Vóór 8 oktober 2022 werd niets vastgesteld."),
        ("kleding-buiten", None, "Vóór 5 oktober 2022 werd niets vastgesteld."),
        ("bestaat-niet", None, "Van bestaat-niet is niets vastgelegd."),
    ]
    # Whoever reads it meets the same names as of a version.
    (known,) = asked(years, "--op", "2024-01-01", "klimmen")
    assert [list(item)[:-1] for item in found] == [list(known)] * 4
    assert [item["aanbevelingen"] for item in found] == [[]] * 4
    assert [item["reden"] for item in asked(years, "--op", "2026-11-22", *names[1:3])] == [
        "Vervallen op 1 november 2024.",
        "Sinds 20 januari 2024 staat deze module er niet meer.",
    ]
    reasons = asked(years, "--op", "2024-12-25", "--openbaar", "schommelen")
    assert reasons[0]["reden"] == "Op 25 december 2024 was geen vastgestelde versie openbaar."


def test_without_names_it_answers_for_every_module_that_had_a_version(years: Path) -> None:
    found = asked(years, "--op", "2025-06-01")
    assert [item["module"] for item in found] == sorted(item["module"] for item in found)
    assert len(found) >= 12
    assert all("reden" in item or item["aanbevelingen"] for item in found)


def test_a_text_that_the_reader_of_today_refuses_still_answers(years: Path) -> None:
    (found,) = asked(years, "--op", "2025-06-01", "koken-samen")
    assert found["versie"] == "2.0.0"
    assert [item["id"] for item in found["aanbevelingen"]] == ["koken-samen-bespreken"]


def test_of_a_version_whose_text_was_taken_away_it_only_tells_why(years: Path) -> None:
    done = jgz_here("geldend", "--json", "--wortel", years, "--op", "2025-06-01", "dieren-in-huis")
    (found,) = json.loads(done.stdout)
    assert (found["versie"], found["aanbevelingen"]) == ("1.2.0", [])
    assert "op 1 maart 2026 weggehaald: In de tekst stond een voorbeeld" in found["reden"]
    assert "1 maart 2026" in jgz_here("geldend", "--wortel", years, "--op", "2025-06-01").stdout.decode()


def test_a_root_in_a_larger_repository_answers_the_same(years: Path, tmp_path: Path) -> None:
    inside = make(tmp_path / "groter", below="teksten/richtlijnen")
    answers = asked(inside, "--op", "2024-07-01")
    git(tmp_path / "groter", "checkout", "--quiet", "--detach")
    assert answers == asked(years, "--op", "2024-07-01") == asked(inside, "--op", "2024-07-01")


def test_half_a_history_is_refused_with_what_to_do(years: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{years}", "ondiep")
    done = jgz_here("geldend", "--op", "2025-01-01", "--wortel", tmp_path / "ondiep")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "fetch-depth: 0" in sentences(done.stderr)


def test_a_folder_without_a_history_can_t_answer(root: Root) -> None:
    done = jgz_here("geldend", "--op", "2025-01-01", "--wortel", root.path)
    assert done.returncode == 2
    assert "hoort niet bij een git-project" in sentences(done.stderr)


def test_a_project_without_commits_has_recorded_nothing(root: Root) -> None:
    git(root.path, "init", "--quiet", "--initial-branch=main")
    assert asked(root.path, "--op", "2025-01-01") == []
    assert asked(root.path, "--op", "2025-01-01", "slaap")[0]["versie"] is None


def test_settings_and_names_of_others_change_nothing(years: Path, tmp_path: Path) -> None:
    """Names that git quotes, and settings that would change its words."""
    git(tmp_path, "clone", "--quiet", f"file://{years}", "kopie")
    copy = tmp_path / "kopie"
    before = asked(copy, "--op", "2026-03-01")
    for name in ("a\tb.md", 'c"d.md', "--output=e.md", "ë.md", "f\n:100644.md"):
        (copy / "modules" / "spelen-thuis" / name).write_text("---\nid: x\n---\n", encoding="utf-8")
    git(copy, "add", "--all")
    git(copy, "commit", "--quiet", "--message", ":100644 100644 $(touch gedaan)")
    for key in ("log.showSignature", "log.follow", "diff.renames", "core.quotePath", "color.ui"):
        git(copy, "config", key, "always" if key == "color.ui" else "true")
    assert asked(copy, "--op", "2026-03-01") == before
    assert not (copy / "gedaan").exists()


def test_a_setting_that_hides_the_first_commit_hides_nothing(root: Root) -> None:
    history(root)
    before = asked(root.path, "--op", "2026-11-01")
    git(root.path, "config", "log.showRoot", "false")
    assert [item["versie"] for item in before] == ["1.0.0", "1.1.0"]
    assert asked(root.path, "--op", "2026-11-01") == before


def test_a_day_that_is_none_is_wrong_use() -> None:
    done = jgz_here("geldend", "--op", "2025-13-01")
    assert done.returncode == 2
    assert "JJJJ-MM-DD" in sentences(done.stderr)
    assert jgz_here("geldend").returncode == 2


def test_the_day_of_a_commit_is_that_of_the_netherlands() -> None:

    # Half past eleven in the evening in summer is the same day, in UTC the day before; and clocks that are wrong.
    late = 1_719_869_400
    assert days_of([Step("a", late)]) == [date(2024, 7, 1)]
    assert days_of([Step("a", late + 1800)]) == [date(2024, 7, 2)]
    assert days_of([Step("a", late + 86_400 * 5), Step("b", late), Step("c", 10**18)]) == [
        date(2024, 7, 1), date(2024, 7, 1), date.max,
    ]  # fmt: skip
