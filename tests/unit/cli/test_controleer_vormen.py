"""`jgz controleer` in its forms: for a terminal, for GitHub and for other programs."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import struct
import subprocess
import termios
import xml.etree.ElementTree as etree
from pathlib import Path

import jsonschema
import pytest
from tests.sites.root import PLACE, PRIVACY, TALKING, Root
from tests.unit.cli.process import COMMAND, check, check_here

from jgz.diagnostics import Diagnostic, Severity
from jgz.reports.check.json import json_schema

LINK = "[de plek](speelplek-beoordelen.md#plek-bekijken)"


@pytest.fixture
def broken(root: Root) -> Root:
    """A root with an error, a warning and a remark in three files."""
    root.edit(PRIVACY, "soort: pagina", "soort: bladzijde")
    root.edit(TALKING, "[@speel-cohort]", "")
    root.edit(PLACE, "herzien_voor: 2030-06-01", "herzien_voor: 2026-06-01")
    return root


def test_the_text_shows_the_line_and_marks_what_is_meant(root: Root) -> None:
    root.edit(TALKING, LINK, LINK.replace("#plek-bekijken", "#plek-beijken"))
    lines = check_here(root).stdout.decode().splitlines()
    number = root.read(TALKING).split("\n").index(f"{LINK.replace('bekijken', 'beijken')}.") + 1
    assert lines[:5] == [
        f"{TALKING}:{number}:11: fout JGZ312 plek-op-pagina-bestaat-niet",
        f"    Op de pagina `{PLACE}` is geen `#plek-beijken`.",
        f"{number:>7} | {LINK.replace('bekijken', 'beijken')}.",
        f"        |           {'^' * len('speelplek-beoordelen.md#plek-beijken')}",
        "    Wat te doen: Bedoelde je `plek-bekijken`?",
    ]


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("soort: pagina", "soort: bladzijde", "bladzijde"),
        ("soort: pagina", 'soort: "pagina" ', None),
        ("titel:", "titl:", "titl"),
        ("titel:", "extra: [een, {a: b}]\ntitel:", "extra"),
    ],
)
def test_the_length_is_that_of_the_word_in_the_file(root: Root, old: str, new: str, meant: str | None) -> None:
    root.edit(PRIVACY, old, new)
    found = json.loads(check_here(root, "--formaat", "json").stdout)
    lines = root.read(PRIVACY).split("\n")
    words = [lines[item["regel"] - 1][item["kolom"] - 1 :][: item["lengte"]] for item in found if item["lengte"]]
    assert (meant in words) if meant else words == []


def test_warnings_count_when_the_check_is_strict(root: Root) -> None:
    root.edit(TALKING, "[@speel-cohort]", "")
    assert check_here(root).returncode == 0
    assert check_here(root, "--streng").returncode == 1
    junit = [etree.fromstring(check_here(root, "--formaat", "junit", *more).stdout) for more in ([], ["--streng"])]
    assert [item.get("failures") for item in junit] == ["0", "1"]


def test_remarks_never_count(root: Root) -> None:
    root.edit(PLACE, "herzien_voor: 2030-06-01", "herzien_voor: 2026-06-01")
    assert check_here(root, "--streng").returncode == 0


def test_an_unknown_form_is_wrong_use(root: Root) -> None:
    done = check_here(root, "--formaat", "xml")
    assert done.returncode == 2
    assert "kies uit" in done.stderr.decode()


def test_the_json_is_what_its_schema_says(broken: Root) -> None:
    schema = json.loads(json_schema("https://x.invalid/map/"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == "https://x.invalid/map/schema/controleer.json"
    validator = jsonschema.Draft202012Validator(schema)
    found = json.loads(check_here(broken, "--formaat", "json").stdout)
    assert {item["ernst"] for item in found} == {"fout", "waarschuwing", "info"}
    validator.validate(found)
    validator.validate([])
    for key in found[0]:
        assert not validator.is_valid([{name: value for name, value in found[0].items() if name != key}])
    assert not validator.is_valid([{**found[0], "meer": 1}])


def test_the_schema_names_every_severity_and_key_of_the_code() -> None:
    item = json.loads(json_schema())["$defs"]["bevinding"]
    assert item["properties"]["ernst"]["enum"] == [str(severity) for severity in Severity]
    assert item["required"] == list(item["properties"])
    assert {"code", "severity", "name", "message", "help", "location"} == set(Diagnostic.__dataclass_fields__)


def in_terminal(root: Root, columns: int = 0, **environment: str) -> bytes:
    """What the command writes to a terminal, of so many columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    kept = {
        name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS")
    }
    process = subprocess.Popen(
        [*COMMAND, "controleer", "--wortel", str(root.path), "--vandaag", "2026-11-22"],
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**kept, **environment},
    )
    os.close(theirs)
    output = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        output += piece
    process.wait(timeout=60)
    os.close(ours)
    return output


@pytest.mark.parametrize(
    ("environment", "colour"),
    [({}, True), ({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"NO_COLOR": "1"}, False)],
)
def test_a_terminal_gets_colour_unless_told_otherwise(broken: Root, environment: dict[str, str], colour: bool) -> None:
    assert (b"\x1b[1;31mfout\x1b[0m" in in_terminal(broken, **environment)) == colour


@pytest.mark.parametrize(("columns", "widest"), [(60, 60), (200, 132)])
def test_a_line_fits_the_terminal(root: Root, columns: int, widest: int) -> None:
    root.edit(TALKING, LINK, f"{'woord ' * 15}[hier](weg.md) {'woord ' * 2}")
    text = in_terminal(root, columns, NO_COLOR="1").decode()
    line = next(item for item in text.splitlines() if "[hier](weg.md)" in item)
    assert len(line) <= widest
    assert (len(line) > 100) == (columns > 100)


@pytest.mark.parametrize(
    ("environment", "colour"),
    [
        ({}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_a_pipe_gets_none_unless_it_asks(
    broken: Root, environment: dict[str, str], colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert (b"\x1b[" in check_here(broken).stdout) == colour


def test_github_gets_paths_from_the_top_of_the_work_tree(broken: Root) -> None:
    assert f"file={PRIVACY},".encode() in check_here(broken, "--formaat", "github").stdout
    (broken.path.parent / ".git").mkdir()
    assert f"file=wortel/{PRIVACY},".encode() in check_here(broken, "--formaat", "github").stdout
    sarif = json.loads(check_here(broken, "--formaat", "sarif").stdout)
    places = [item["locations"][0]["physicalLocation"]["artifactLocation"] for item in sarif["runs"][0]["results"]]
    assert f"wortel/{PRIVACY}" in [item["uri"] for item in places]


def test_github_gets_the_changed_lines_first(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    def git(*arguments: str) -> None:
        who = ("-c", "user.name=Toets", "-c", "user.email=toets@voorbeeld.invalid", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *arguments], cwd=root.path, check=True, capture_output=True)

    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    root.edit(TALKING, LINK, LINK.replace("#plek-bekijken", "#plek-beijken"))
    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message=Basis")
    root.edit(PRIVACY, "soort: pagina", "soort: bladzijde")

    def files(*more: str) -> list[str]:
        lines = check_here(root, "--formaat", "github", *more).stdout.decode().splitlines()
        return [line.partition("file=")[2].partition(",")[0] for line in lines if line.startswith("::error")]

    assert files() == [TALKING, PRIVACY]
    assert files("--basis", "main") == [PRIVACY, TALKING]


def test_github_gets_the_whole_report_in_its_summary(
    broken: Root, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "samenvatting.md"
    summary.write_text("Eerder.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    check_here(broken)
    assert summary.read_text(encoding="utf-8") == "Eerder.\n"
    assert check_here(broken, "--formaat", "github").returncode == 1
    markdown = check_here(broken, "--formaat", "markdown").stdout.decode()
    assert summary.read_text(encoding="utf-8") == f"Eerder.\n{markdown}"


def test_a_full_summary_stays_within_what_github_takes(
    broken: Root, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "samenvatting.md"
    summary.write_bytes(b"x" * (1024 * 1024 - 500))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    check_here(broken, "--formaat", "github")
    text = summary.read_text(encoding="utf-8")
    assert len(text.encode()) <= 1024 * 1024
    assert "Hier ontbreken er nog" in text


def test_a_summary_that_cannot_be_written_changes_no_verdict(broken: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(broken.path))
    done = check_here(broken, "--formaat", "github")
    assert done.returncode == 1
    assert b"::error " in done.stdout
    assert "niet te schrijven" in done.stderr.decode()


def test_the_summary_is_of_the_same_bytes_each_time(broken: Root, tmp_path: Path) -> None:
    texts = set()
    for seed in ("0", "1"):
        place = tmp_path / seed
        check(broken, "--formaat", "github", environment={"PYTHONHASHSEED": seed, "GITHUB_STEP_SUMMARY": str(place)})
        texts.add(place.read_bytes())
    assert len(texts) == 1
