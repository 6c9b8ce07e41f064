"""A command that can't write, can't read, or meets the unexpected: a sentence and an exit code, never a traceback."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.sites.root import GUIDELINE, MINIMAL, PRIVACY, Root
from tests.unit.cli.process import COMMAND, DAY, check, sentences

NOBODY = 65534


def shell(line: str, root: Root) -> subprocess.CompletedProcess[bytes]:
    """Runs a line of shell in which `jgz` is the command and `$WORTEL` the root."""
    script = f'set -o pipefail; jgz() {{ {" ".join(COMMAND)} "$@"; }}; {line}'
    environment = {**os.environ, "WORTEL": str(root.path)}
    return subprocess.run(["bash", "-c", script], env=environment, capture_output=True, timeout=60, check=False)


def texts(root: Root) -> dict[Path, bytes]:
    """Every file of the content with what it holds."""
    return {path: path.read_bytes() for path in (root.path / "modules").rglob("*") if path.is_file()}


def many_faults(root: Root) -> None:
    """More output than a pipe holds."""
    links = "".join(f"[koppeling {number}](bestaat-niet-{number}.md)\n\n" for number in range(2000))
    root.edit(PRIVACY, "- Geen cookies.", links)


@pytest.mark.parametrize("faults", [False, True], ids=["weinig", "veel"])
def test_a_reader_that_goes_away_changes_nothing(root: Root, faults: bool) -> None:
    if faults:
        many_faults(root)
    else:
        root.edit(PRIVACY, "soort: pagina", "soort: bladzijde")
    done = shell(f'jgz controleer --wortel "$WORTEL" --vandaag {DAY} | true', root)
    assert done.returncode == 1
    assert sentences(done.stderr).splitlines() == [f"Controleren van {root.path}…"]


def test_help_for_a_reader_that_goes_away(root: Root) -> None:
    done = shell("jgz controleer -h | true", root)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(("broken", "code"), [(False, 0), (True, 1)])
def test_without_stdout_the_verdict_remains(root: Root, broken: bool, code: int) -> None:
    if broken:
        root.edit(PRIVACY, "soort: pagina", "soort: bladzijde")
    done = shell(f'jgz controleer --wortel "$WORTEL" --vandaag {DAY} >&-', root)
    assert done.returncode == code
    sentences(done.stderr)


def test_without_stderr_the_json_stays_clean(root: Root) -> None:
    done = shell(f'jgz controleer --wortel "$WORTEL" --vandaag {DAY} --formaat json 2>&-', root)
    assert done.returncode == 0
    assert json.loads(done.stdout) == []


def test_a_full_disk_is_exit_2(root: Root) -> None:
    done = shell(f'jgz controleer --wortel "$WORTEL" --vandaag {DAY} >/dev/full', root)
    assert done.returncode == 2
    assert "jgz: lezen of schrijven" in sentences(done.stderr)


@pytest.mark.parametrize("blocks", [1, 6], ids=["nieuw bestand", "gewijzigd bestand"])
def test_where_no_more_can_be_written_nothing_is_left_and_the_file_is_named(root: Root, blocks: int) -> None:
    # The guideline is larger than a new module, so that a limit between the two is met there.
    root.edit(GUIDELINE, "soort: richtlijn", "soort: richtlijn\n" + "# Een regel die niets zegt.\n" * 500)
    before = texts(root)
    command = f'jgz nieuw module samen-rennen --richtlijn buiten-spelen --wortel "$WORTEL" --vandaag {DAY}'
    done = shell(f"ulimit -f {blocks}; {command}", root)
    assert done.returncode == 2
    assert ("buiten-spelen/samen-rennen.md" if blocks == 1 else GUIDELINE) in sentences(done.stderr)
    assert texts(root) == before


# Gives up the rights of root once a first check has loaded everything: an ordinary user may not reach Python.
ORDINARY_USER = f"""
import email.parser, os, sys
from datetime import date
from pathlib import Path
from jgz.cli import main
from jgz.checking import check
main.build_parser()
check(Path(sys.argv[1]), date(2026, 11, 22))
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
sys.exit(main.main(sys.argv[2:]))
"""


@pytest.fixture
def open_root(root: Root, tmp_path: Path) -> Root:
    """The root in folders that any user may enter."""
    for folder in (root.path, *root.path.parents):
        if folder.stat().st_uid == os.geteuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    return root


def as_ordinary_user(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Runs the command without the right to read everything, also when the tests run as root."""
    command = [sys.executable, "-c", ORDINARY_USER, str(MINIMAL), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=60, check=False)


@pytest.mark.parametrize("name", ["modules/over", PRIVACY], ids=["map", "bestand"])
def test_what_may_not_be_read_is_a_diagnostic(open_root: Root, name: str) -> None:
    closed = open_root.path / name
    mode = closed.stat().st_mode
    closed.chmod(0)
    done = as_ordinary_user("controleer", "--wortel", open_root.path, "--vandaag", DAY, "--formaat", "json")
    closed.chmod(mode)
    found = json.loads(sentences(done.stdout))
    assert done.returncode == 1
    assert [(item["pad"], item["code"]) for item in found] == [(name, "JGZ101")]


def test_a_root_behind_a_closed_door_is_exit_2(open_root: Root) -> None:
    open_root.path.chmod(0)
    done = as_ordinary_user("controleer", "--wortel", open_root.path / "dieper")
    open_root.path.chmod(0o755)
    assert done.returncode == 2
    assert "jgz: geen toegang tot" in sentences(done.stderr)


def test_registers_that_may_not_be_written_are_exit_2(open_root: Root) -> None:
    registers = open_root.path / "modules" / "_registers"
    registers.chmod(0o555)
    before = sorted(path.name for path in registers.iterdir())
    done = as_ordinary_user("registreer", "--wortel", open_root.path, "--vandaag", DAY)
    registers.chmod(0o755)
    assert done.returncode == 2
    assert "jgz: geen toegang tot" in sentences(done.stderr)
    assert sorted(path.name for path in registers.iterdir()) == before


def test_a_folder_that_vanishes_in_the_working_place(tmp_path: Path) -> None:
    gone = tmp_path / "weg"
    gone.mkdir()
    line = f'cd "{gone}" && rmdir "{gone}" && exec {" ".join(COMMAND)} controleer'
    done = subprocess.run(["bash", "-c", line], capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert sentences(done.stderr).startswith("jgz: ")


UNEXPECTED = """
import sys
from jgz.cli import main
from jgz.cli.verbs import controleer
def fail(*_, **__):
    raise KeyError("onverwacht")
controleer.check = fail
sys.exit(main.main(["controleer", "--wortel", sys.argv[1], "--formaat", "json"]))
"""


def test_the_unexpected_is_a_sentence_and_exit_2(root: Root) -> None:
    done = subprocess.run([sys.executable, "-c", UNEXPECTED, str(root.path)], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "niet in je tekst (KeyError: 'onverwacht')" in sentences(done.stderr)


def test_an_engineer_can_see_where_the_unexpected_came_from(root: Root) -> None:
    environment = {**os.environ, "JGZ_FOUTSPOOR": "1"}
    command = [sys.executable, "-c", UNEXPECTED, str(root.path)]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 2
    assert b"in fail" in done.stderr


def test_content_that_is_no_content_at_all(root: Root) -> None:
    shutil.rmtree(root.path / "modules")
    (root.path / "modules").mkdir()
    done = check(root, "--formaat", "json")
    assert done.returncode == 1
    assert {item["code"] for item in json.loads(sentences(done.stdout))} == {"JGZ118"}
