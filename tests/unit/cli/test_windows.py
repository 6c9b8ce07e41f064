"""The command where the calls of POSIX are missing, and on a checkout in which git made every line end CRLF."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.once import once
from tests.sites.root import MINIMAL, REPOSITORY, Root
from tests.unit.cli.history import start
from tests.unit.cli.process import DAY, jgz, sentences

from jgz.cli import failures
from jgz.publishing import is_published

# Also says where a file is opened in what happens to be the encoding of the computer.
WINDOWS = {"PYTHONPATH": str(Path(__file__).parent / "windows"), "PYTHONWARNDEFAULTENCODING": "1"}
TEXTS = {".css", ".html", ".js", ".md", ".svg", ".tsv", ".txt", ".xml", ".yml"}


def _build(folder: Path, as_on_windows: bool) -> None:
    root = folder / "wortel"
    shutil.copytree(MINIMAL, root)
    shutil.copytree(REPOSITORY / "theme", root / "theme")
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    if as_on_windows:
        for path in root.rglob("*"):
            if path.suffix in TEXTS:
                path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        for name in ("modules/.DS_Store", "modules/over/._privacy.md", "theme/assets/._jgz.css", "theme/Thumbs.db"):
            (root / name).write_bytes(b"\0")
    done = jgz(
        "bouw", "--wortel", root, "--naar", folder / "site", "--vandaag", DAY,
        environment=WINDOWS if as_on_windows else {}, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    assert "EncodingWarning" not in sentences(done.stderr)


def test_the_same_site_comes_of_it(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> None:
    here = once(tmp_path_factory, "minimaal-gebouwd", lambda folder: _build(folder, as_on_windows=False)) / "site"
    _build(tmp_path, as_on_windows=True)
    there = tmp_path / "site"
    files = {path.relative_to(here): path.read_bytes() for path in here.rglob("*") if path.is_file()}
    assert {path.relative_to(there): path.read_bytes() for path in there.rglob("*") if path.is_file()} == files


def test_the_commands_of_editors_work_there(root: Root) -> None:
    start(root.path)
    for path in (path for path in root.path.rglob("*") if path.suffix in TEXTS):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    said = []
    for words in (
        ["controleer", "--basis", "HEAD"],
        ["verschil", "HEAD"],
        ["nieuw", "module", "bal-gooien", "--richtlijn", "buiten-spelen"],
        ["controleer", "--herstel"],
        ["registreer"],
    ):
        done = jgz(*words, "--wortel", root.path, environment=WINDOWS)
        said.append((done.returncode, "Warning" in sentences(done.stderr)))
    assert said == [(0, False)] * len(said)
    assert b"bal-gooien" in (root.path / "modules/buiten-spelen/index.md").read_bytes()


def test_a_folder_without_git_is_one_sentence_where_git_is_needed(root: Root) -> None:
    for words in (["verschil", "main"], ["controleer", "--basis", "main"]):
        done = jgz(*words, "--wortel", root.path)
        assert done.returncode == 2
        assert sentences(done.stderr).endswith(
            "hoort niet bij een git-project, dus er is niets om mee te vergelijken.\n"
        )


def test_git_keeps_the_line_ends_of_every_text() -> None:
    names = ("modules/index.md", "theme/main.html", "modules/_registers/ids.tsv", "scripts/jgz/site.py")
    done = subprocess.run(
        ["git", "-C", REPOSITORY, "check-attr", "eol", "--", *names], capture_output=True, check=True, text=True
    )
    assert done.stdout == "".join(f"{name}: eol: lf\n" for name in names)


@pytest.mark.parametrize(
    "name", [".DS_Store", "assets/.DS_Store", "assets/._jgz.css", "Thumbs.db", "assets/desktop.ini"]
)
def test_what_a_computer_leaves_in_a_folder_is_never_published(name: str) -> None:
    assert not is_published(name)


def test_a_file_that_another_program_holds_open_is_named() -> None:
    error = PermissionError(13, "Permission denied", "modules/index.md")
    error.winerror = 32  # type: ignore[attr-defined]
    assert (
        failures.in_words(error)
        == "een ander programma heeft `modules/index.md` open. Sluit dat en probeer het opnieuw."
    )
