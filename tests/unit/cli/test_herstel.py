"""`jgz controleer --herstel` and `--proef`: what is written, what is said, and what is never touched."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.sites.root import ADDRESSES, IDS, MINIMAL, PLACE, PRIVACY, TALKING, Root
from tests.unit.cli.process import DAY, check, check_here, sentences

from jgz.cli import mending
from jgz.cli.plans import write_plan


def damage(root: Root) -> None:
    """Something to mend in three files, and one fault that only a person can mend."""
    root.edit(TALKING, "zie_ook:", "zie_ok:")
    root.edit(TALKING, 'versie: "1.1.0"\nuit', "versie: 1.1.0  # zo\nuit")
    root.edit(PLACE, "\nid: speelplek-beoordelen\n", "\nid: speelplek-beoordelen  \n")
    root.edit(PRIVACY, "soort: pagina", "soort: bladzijde")
    (root.path / PRIVACY).write_bytes(root.read(PRIVACY).replace("\n", "\r\n").encode())


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_nothing_to_do(root: Root) -> None:
    for options, code in (((), 0), (("--proef",), 0)):
        done = check_here(root, "--herstel", *options)
        assert done.returncode == code
        assert "Er is niets te herstellen." in sentences(done.stderr)
    assert contents(root.path) == contents(MINIMAL)


def test_the_trial_shows_a_diff_and_writes_nothing(root: Root) -> None:
    damage(root)
    before = contents(root.path)
    done = check(root, "--herstel", "--proef")
    assert done.returncode == 1
    text = done.stdout.decode()
    assert f"--- a/{TALKING}\n+++ b/{TALKING}\n@@ -9,7 +9,7 @@\n" in text
    assert '\n-versie: 1.1.0  # zo\n+versie: "1.1.0"  # zo\n' in text
    assert "\n-id: speelplek-beoordelen··\n+id: speelplek-beoordelen\n" in text
    assert "\n-soort: bladzijde␍\n" in text
    assert "\r" not in text
    assert "Te herstellen: 3 bestanden." in sentences(done.stderr)
    assert contents(root.path) == before


def test_the_diff_can_be_applied(root: Root) -> None:
    root.edit(TALKING, "zie_ook:", "zie_ok:")
    root.edit(TALKING, "fasen: [peuter-1-4, schoolkind-4-12]", "fasen: [schoolkind-4-12, peuter-1-4]")
    root.write(PRIVACY, "\n\n" + root.read(PRIVACY) + "\n\n")
    diff = check_here(root, "--herstel", "--proef").stdout
    subprocess.run(["git", "apply", "-"], input=diff, cwd=root.path, check=True, capture_output=True)
    assert contents(root.path) == contents(MINIMAL)


def test_it_mends_says_so_and_reports_what_is_left(root: Root) -> None:
    damage(root)
    done = check(root, "--herstel")
    assert done.returncode == 1
    assert f"{PRIVACY}:3:8: fout JGZ112 " in done.stdout.decode()
    assert "\n1 fout, " in done.stdout.decode()
    told = sentences(done.stderr)
    assert f"{TALKING}:\n  - regel 37: het veld `zie_ok` heet nu `zie_ook`\n" in told
    assert "  - regel 12: aanhalingstekens om `1.1.0` gezet\n" in told
    assert root.read(TALKING) == (MINIMAL / TALKING).read_text(encoding="utf-8").replace(
        'versie: "1.1.0"\nuit', 'versie: "1.1.0"  # zo\nuit'
    )
    assert b"\r" not in (root.path / PRIVACY).read_bytes()
    once = contents(root.path)
    assert "Er is niets te herstellen." in sentences(check(root, "--herstel").stderr)
    assert contents(root.path) == once


def test_a_mended_root_without_other_faults_is_exit_0(root: Root) -> None:
    root.edit(TALKING, "zie_ook:", "zie_ok:")
    assert check_here(root, "--herstel").returncode == 0


def test_a_trial_by_itself_is_wrong_use(root: Root) -> None:
    done = check_here(root, "--proef")
    assert done.returncode == 2
    assert "--proef hoort bij --herstel" in sentences(done.stderr)


def test_registers_are_mended_first_and_judged_as_mended(root: Root) -> None:
    name = "modules/_registers/fasen.yml"
    (root.path / name).write_bytes(root.read(name).replace("\n", "\r").encode())
    root.edit(TALKING, "fasen: [peuter-1-4, schoolkind-4-12]", "fasen: [schoolkind-4-12, peuter-1-4]")
    assert check_here(root, "--herstel").returncode == 0
    assert contents(root.path) == contents(MINIMAL)


def test_lists_of_what_was_published_are_never_written(root: Root) -> None:
    for name in (IDS, ADDRESSES):
        (root.path / name).write_bytes(b"\xef\xbb\xbfid\tsoort  \r\n\r\n")
    before = contents(root.path)
    check_here(root, "--herstel")
    assert contents(root.path) == before


def test_links_folders_outside_and_odd_files_are_left_alone(root: Root, tmp_path: Path) -> None:
    outside = tmp_path / "buiten.md"
    outside.write_bytes(b"---\r\nid: a \r\n---\r\n")
    (root.path / "modules/over/koppeling.md").symlink_to(outside)
    (root.path / "modules/weg").symlink_to(tmp_path)
    (root.path / "LEESMIJ.md").write_bytes(outside.read_bytes())
    (root.path / "modules/over/.verborgen.md").write_bytes(outside.read_bytes())
    os.mkfifo(root.path / "modules/over/pijp.md")
    (root.path / "modules/over/foto.png").write_bytes(b"\r\n")
    before = contents(root.path), outside.read_bytes()
    check(root, "--herstel", timeout=20)
    assert (contents(root.path), outside.read_bytes()) == before
    assert (root.path / "modules/over/koppeling.md").is_symlink()


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_mode_of_a_file_stays(root: Root, mode: int) -> None:
    root.edit(TALKING, "zie_ook:", "zie_ok:")
    (root.path / TALKING).chmod(mode)
    assert check_here(root, "--herstel").returncode == 0
    assert (root.path / TALKING).stat().st_mode & 0o777 == mode


def test_a_closed_file_is_exit_2_and_nothing_is_written(root: Root) -> None:
    damage(root)
    (root.path / TALKING).chmod(0o444)
    before = contents(root.path)
    done = check(root, "--herstel")
    assert done.returncode == 2
    assert f"geen toegang tot `{TALKING}`" in sentences(done.stderr)
    assert contents(root.path) == before


def test_a_full_disk_is_exit_2_and_loses_nothing(root: Root) -> None:
    damage(root)
    before = contents(root.path)
    limited = f'ulimit -f 1; exec {sys.executable} -m jgz.cli.main controleer --wortel "$0" --vandaag {DAY} --herstel'
    done = subprocess.run(["sh", "-c", limited, str(root.path)], capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert re.search(r"lezen of schrijven van `modules/\S+\.md` lukt niet", sentences(done.stderr))
    assert contents(root.path) == before


def test_a_file_that_changed_meanwhile_is_not_touched(root: Root) -> None:
    root.edit(TALKING, "zie_ook:", "zie_ok:")
    plans = list(mending.plan_repairs(root.path))
    root.edit(TALKING, "zie_ok:", "zie_ok:  # bezig")
    assert [write_plan(root.path, plan) for plan in plans] == [False]
    assert "zie_ok:  # bezig" in root.read(TALKING)
