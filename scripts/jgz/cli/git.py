"""What git knows about a root. Every question that git can't answer ends with exit code 2 and a Dutch sentence."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from jgz.archive.git import ELSEWHERE
from jgz.cli import console
from jgz.diagnostics import printable

_PATIENCE = 120
_PLAIN_MODES = ("100644", "100755")
_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")


def give_up(sentence: str) -> NoReturn:
    """Says why there is nothing to compare with and ends with exit code 2."""
    console.tell(f"jgz: {sentence}")
    raise SystemExit(2)


@dataclass(frozen=True, slots=True)
class Blob:
    """A file at a commit: the id of its content, its size, and whether it is an ordinary file (no link)."""

    id: str
    size: int
    is_plain: bool


class Git:
    """Git, asked about the folder `root`; paths are from that folder, which may lie anywhere in a work tree."""

    def __init__(self, root: Path) -> None:
        self._root = root
        kept = {name: value for name, value in os.environ.items() if name not in ELSEWHERE}
        # English sentences to recognise, no question on the terminal, no lock left behind by merely looking.
        self._environment = {**kept, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}

    def base_of(self, reference: str) -> str:
        """The commit where the current work split off from `reference`; the commit itself without a common past."""
        self._expect_work_tree()
        found = self._run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}")
        if found.returncode:
            give_up(
                f"git kent `{printable(reference)}` hier niet. Geef een tak, een label of een commit.{self._shallow()}"
            )
        commit = found.stdout.decode().strip()
        base = self._run("merge-base", commit, "HEAD")
        if base.returncode and self._shallow():
            give_up(f"waar je werk van `{printable(reference)}` afsplitste, is niet te vinden.{self._shallow()}")
        return base.stdout.decode().strip() or commit

    def files_at(self, commit: str, folders: Sequence[str]) -> dict[str, Blob]:
        """The files under some folders at a commit, by path."""
        output = self._ask("ls-tree", "-r", "-l", "-z", commit, "--", *folders)
        found = {}
        for row in output.split(b"\0"):
            head, _, path = row.partition(b"\t")
            if path:
                mode, _, id, size = head.decode().split()
                found[os.fsdecode(path)] = Blob(id, int(size) if size.isdecimal() else 0, mode in _PLAIN_MODES)
        return found

    def differing_from(self, commit: str, folders: Sequence[str], ignored: bool = True) -> frozenset[str]:
        """The paths that differ between a commit and the files on disk, new and removed ones included.

        With `ignored` also new ones that git is told to leave alone: in the content they are read like any other.
        """
        changed = self._ask("diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--", *folders)
        new = self._ask("ls-files", "--others", *(() if ignored else ("--exclude-standard",)), "-z", "--", *folders)
        return frozenset(os.fsdecode(path) for path in (changed + new).split(b"\0") if path)

    def contents(self, ids: Sequence[str]) -> dict[str, bytes]:
        """The bytes of some contents, by id."""
        if not ids:
            return {}
        output = self._ask("cat-file", "--batch", given="".join(f"{id}\n" for id in ids).encode())
        found, place = {}, 0
        while place < len(output):
            end = output.index(b"\n", place)
            id, *rest = output[place:end].decode().split()
            place = end + 1
            if rest[0] == "blob":
                found[id] = output[place : place + int(rest[1])]
                place += int(rest[1]) + 1
        return found

    def changed_lines(self, commit: str, folders: Sequence[str]) -> dict[str, set[int]]:
        """The lines of files on disk that were not so at a commit, by path."""
        found: dict[str, set[int]] = {}
        new = self._ask("ls-files", "--others", "-z", "--", *folders)
        for name in map(os.fsdecode, filter(None, new.split(b"\0"))):
            found[name] = set(range(1, _number_of_lines(self._root / name) + 1))
        for path in sorted(self.differing_from(commit, folders) - set(found)):
            shown = ("--unified=0", "--no-renames", "--no-color", "--no-ext-diff", "--text")
            output = self._ask("diff", *shown, commit, "--", f":(literal){path}")
            for match in _HUNK.finditer(output):
                start, length = int(match[1]), int(match[2] or 1)
                found.setdefault(path, set()).update(range(start, start + length))
        return found

    def _expect_work_tree(self) -> None:
        answer = self._run("rev-parse", "--is-inside-work-tree")
        if b"dubious ownership" in answer.stderr:
            give_up(
                f"git vertrouwt {self._root} niet: de map is van een andere gebruiker. "
                f"Is dat zo bedoeld? Geef dan eerst: git config --global --add safe.directory {self._root}"
            )
        if answer.returncode or answer.stdout.strip() != b"true":
            give_up(f"{self._root} hoort niet bij een git-project, dus er is niets om mee te vergelijken.")

    def _shallow(self) -> str:
        """What to do when only the end of the history was fetched; empty when it is all there."""
        if self._run("rev-parse", "--is-shallow-repository").stdout.strip() != b"true":
            return ""
        return " Hier staat maar een deel van de geschiedenis; haal de rest met: git fetch --unshallow"

    def _ask(self, *arguments: str, given: bytes = b"") -> bytes:
        result = self._run(*arguments, given=given)
        if result.returncode:
            reason = printable(result.stderr.decode(errors="replace").strip().split("\n")[0])
            give_up(f"git kan niet vergelijken ({reason}).")
        return result.stdout

    def _run(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        # No program of someone's own settings may come between: its output would be taken for git's.
        command = ["git", "-C", str(self._root), "-c", "core.fsmonitor=false", "-c", "color.ui=false", *arguments]
        try:
            return subprocess.run(
                command,
                input=given, env=self._environment, capture_output=True, check=False, timeout=_PATIENCE,
            )  # fmt: skip
        except FileNotFoundError:
            give_up("git staat niet op deze computer, dus er is niets om mee te vergelijken.")
        except subprocess.TimeoutExpired:
            give_up("git gaf te lang geen antwoord. Probeer het nog eens.")


def _number_of_lines(path: Path) -> int:
    """How many lines a file has; none when it can't be read."""
    try:
        return path.read_bytes().count(b"\n") + 1
    except OSError:
        return 0
