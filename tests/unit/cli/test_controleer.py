"""`jgz controleer`: the report, the exit code, and where each goes."""

from __future__ import annotations

import json
import re

import pytest
from tests.sites.root import PLACE, PRIVACY, TALKING, Root
from tests.unit.cli.process import DAY, check, check_here, in_every_form, jgz, sentences

KEYS = ["pad", "regel", "kolom", "lengte", "ernst", "code", "naam", "bericht", "hulp"]
IN_TEXT = ["pad", "regel", "kolom", "ernst", "code", "naam"]
FORMS = ("text", "json", "github", "sarif", "junit", "markdown")
_HEAD = re.compile(r"(?P<pad>[^:]+):(?P<regel>\d+):(?P<kolom>\d+): (?P<ernst>\S+) (?P<code>JGZ\d{3}) (?P<naam>\S+)")


def break_it(root: Root) -> None:
    """An error, a warning and a remark in three files."""
    root.edit(PRIVACY, "soort: pagina", "soort: bladzijde")
    root.edit(TALKING, "[@speel-cohort]", "")
    root.edit(PLACE, "herzien_voor: 2030-06-01", "herzien_voor: 2026-06-01")


def test_nothing_wrong_is_exit_0(root: Root) -> None:
    done = check_here(root)
    assert done.returncode == 0
    assert done.stdout.decode() == "0 fouten, 0 waarschuwingen, 0 meldingen.\n"


def test_an_error_is_exit_1_and_the_report_goes_to_stdout(root: Root) -> None:
    """As a real process."""
    break_it(root)
    done = check(root, "--formaat", "json")
    assert done.returncode == 1
    assert len(json.loads(done.stdout)) == 3
    assert b"Controleren van" in done.stderr


def test_warnings_and_remarks_are_exit_0(root: Root) -> None:
    root.edit(TALKING, "[@speel-cohort]", "")
    root.edit(PLACE, "herzien_voor: 2030-06-01", "herzien_voor: 2026-06-01")
    done = check_here(root, "--formaat", "json")
    assert done.returncode == 0
    assert {item["ernst"] for item in json.loads(done.stdout)} == {"waarschuwing", "info"}


def test_overdue_modules_never_stop_anyone(root: Root) -> None:
    root.edit(TALKING, "herzien_voor: 2030-03-01", "herzien_voor: 2025-06-01")
    root.edit(PLACE, "herzien_voor: 2030-06-01", "herzien_voor: 2026-11-21")
    done = check_here(root, "--formaat", "json")
    assert done.returncode == 0
    assert {(item["code"], item["ernst"]) for item in json.loads(done.stdout)} == {("JGZ510", "info")}


def test_json_is_a_list_of_objects_with_exactly_these_keys(root: Root) -> None:
    break_it(root)
    found = json.loads(check_here(root, "--formaat", "json").stdout)
    assert [list(item) for item in found] == [KEYS] * 3
    assert [(item["pad"], item["ernst"], item["code"]) for item in found] == [
        (PLACE, "info", "JGZ510"),
        (TALKING, "waarschuwing", "JGZ303"),
        (PRIVACY, "fout", "JGZ112"),
    ]
    for item in found:
        assert isinstance(item["regel"], int)
        assert isinstance(item["kolom"], int)
        assert item["regel"] >= 1
        assert item["kolom"] >= 1


def test_json_without_faults_is_an_empty_list(root: Root) -> None:
    assert json.loads(check_here(root, "--formaat", "json").stdout) == []


def test_text_and_json_say_the_same(root: Root) -> None:
    break_it(root)
    objects = json.loads(check_here(root, "--formaat", "json").stdout)
    text = check_here(root, "--alles").stdout.decode()
    heads = [match.groupdict() for line in text.splitlines() if (match := _HEAD.fullmatch(line))]
    assert heads == [{key: str(item[key]) for key in IN_TEXT} for item in objects]
    for item in objects:
        assert f"    {item['bericht']}\n" in text
        assert (f"    Wat te doen: {item['hulp']}\n" in text) == (item["ernst"] != "info")
    assert text.endswith("\n1 fout, 1 waarschuwing, 1 melding in 3 bestanden.\n")


@pytest.mark.parametrize("format", FORMS)
def test_progress_goes_to_stderr(root: Root, format: str) -> None:
    done = check_here(root, "--formaat", format)
    assert b"Controleren van" in done.stderr
    assert b"Controleren van" not in done.stdout


def test_the_day_decides(root: Root) -> None:
    def codes(day: str) -> list[str]:
        return [item["code"] for item in json.loads(check_here(root, "--formaat", "json", day=day).stdout)]

    assert codes("2028-08-31").count("JGZ510") == 0
    assert codes("2029-09-01").count("JGZ510") == 1
    assert codes("2025-10-05") == ["JGZ502"]


def test_one_broken_file_never_hides_the_others(root: Root) -> None:
    root.write(TALKING, "geen velden\n")
    root.edit(PRIVACY, "soort: pagina", "soort: bladzijde")
    found = json.loads(check_here(root, "--formaat", "json").stdout)
    assert [(item["pad"], item["code"]) for item in found] == [(TALKING, "JGZ103"), (PRIVACY, "JGZ112")]


def test_the_report_is_sorted_by_place(root: Root) -> None:
    break_it(root)
    root.edit(TALKING, "fasen: [peuter-1-4, schoolkind-4-12]", "fasen: [schoolkind-4-12, peuter-1-4]")
    found = json.loads(check_here(root, "--formaat", "json").stdout)
    places = [(item["pad"], item["regel"], item["kolom"]) for item in found]
    assert places == sorted(places)


def test_the_same_bytes_whatever_the_surroundings(root: Root) -> None:
    break_it(root)
    root.edit(TALKING, "[de plek](speelplek-beoordelen.md#plek-bekijken)", "[é](a.md) [b](b.md) [c](c.md#x) [d](d.md)")
    (root.path / "modules" / "buiten-spelen" / "zz.md").write_bytes(b"\xff")
    outputs = {
        in_every_form(FORMS, "controleer", "--wortel", root.path, "--vandaag", DAY, environment=environment)
        for environment in (
            {"PYTHONHASHSEED": "0", "TZ": "UTC"},
            {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
            {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C"},
            {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
        )
    }
    (output,) = outputs
    assert all(sign in output for sign in (b'"ernst"', b"::error", b"sarif", b"<testsuite", b"JGZ311"))


def test_it_works_from_the_root_itself(root: Root) -> None:
    done = jgz("controleer", "--vandaag", "2026-11-22", cwd=root.path)
    assert done.returncode == 0


def test_without_a_day_it_takes_today(root: Root) -> None:
    done = jgz("controleer", "--wortel", root.path)
    assert done.returncode == 0
    assert sentences(done.stdout).endswith("meldingen.\n")


def test_strange_names_reach_the_terminal_harmlessly(root: Root) -> None:
    folder = root.path / "modules" / "rood\x1b[31m"
    folder.mkdir()
    (folder / "tekst.md").write_text("---\n---\n", encoding="utf-8")
    (root.path / "modules" / b"\xff.md".decode("utf-8", "surrogateescape")).write_text("x", encoding="utf-8")
    for format in FORMS:
        done = check_here(root, "--formaat", format)
        assert done.returncode == 1
        assert b"\x1b" not in done.stdout
        assert "�" in sentences(done.stdout)
