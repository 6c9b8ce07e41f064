"""Git as the archive asks it: a few processes for a whole history, and nothing that a shell or a setting could change.

What git says of names and texts is never trusted: it is data, and no part of a command.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

# Where git is told to look instead of in the root: set inside its own hooks.
ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE")
SHALLOW = (
    "hier staat maar een deel van de geschiedenis, dus het archief zou niet kloppen. Haal de rest op met "
    "`git fetch --unshallow`; zet in een workflow op GitHub `fetch-depth: 0` bij actions/checkout."
)
_INCOMPLETE = (
    "hier ontbreken teksten uit de geschiedenis, dus het archief zou niet kloppen. Haal de hele geschiedenis op met "
    "`git fetch --unshallow --refetch`, of maak een nieuwe kopie zonder `--filter`; leg daarna vast: `jgz registreer`."
)
_PATIENCE = 600
_PLAIN_MODES = (b"100644", b"100755")
# Settings of whoever runs it that would change what is printed.
_PLAIN = ("core.fsmonitor=false", "color.ui=false", "log.showSignature=false", "log.follow=false", "log.showRoot=true")


class GitError(Exception):
    """Why the history can't be read, as a Dutch sentence without a first word or a capital."""


class NoHistoryError(GitError):
    """There is no history at all: no git, or a folder that is in no project."""


@dataclass(frozen=True, slots=True)
class Step:
    """A commit on the way to what is published now: its id and when it came, in seconds since 1970."""

    commit: str
    time: int


@dataclass(frozen=True, slots=True)
class FileChange:
    """What a commit made of a file: the id of its new content, or nothing when it is gone or no ordinary file."""

    path: str
    blob: str


class History:
    """The history of the folder `root`, which may lie anywhere in a work tree; paths are from that folder.

    Raises `GitError` with a sentence for whatever can't be known, and never answers with a part.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        kept = {name: value for name, value in os.environ.items() if name not in ELSEWHERE}
        # English sentences to recognise, no question on the terminal, no lock, and no commits in the place of others.
        self._environment = {
            **kept,
            "LC_ALL": "C",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_OPTIONAL_LOCKS": "0",
            "GIT_NO_REPLACE_OBJECTS": "1",
            "GIT_NO_LAZY_FETCH": "1",
        }

    def expect_whole(self) -> None:
        """Raises when there is no history, or only the end of it."""
        answer = self._run("rev-parse", "--is-inside-work-tree", "--is-shallow-repository")
        if b"dubious ownership" in answer.stderr:
            raise GitError(
                f"git vertrouwt {self._root} niet: de map is van een andere gebruiker. "
                f"Is dat zo bedoeld? Geef dan eerst: git config --global --add safe.directory {self._root}"
            )
        inside, _, shallow = answer.stdout.partition(b"\n")
        if answer.returncode or inside.strip() != b"true":
            raise NoHistoryError(f"{self._root} hoort niet bij een git-project, dus er is geen geschiedenis.")
        if shallow.strip() == b"true":
            raise GitError(SHALLOW)

    def steps(self) -> tuple[Step, ...]:
        """Every commit from the first to what is checked out, along the first parents; none while there are none."""
        if self._run("rev-parse", "--verify", "--quiet", "HEAD^{commit}").returncode:
            return ()
        output = self._ask("rev-list", "--first-parent", "--timestamp", "HEAD", "--")
        rows = (line.split() for line in output.decode("ascii", "replace").splitlines())
        return tuple(Step(commit, int(time)) for time, commit in rows)[::-1]

    def place(self) -> str:
        """The way from the top of the project to the folder; nothing when that is the top."""
        return os.fsdecode(self._ask("rev-parse", "--show-prefix")).strip("\n")

    def changes(self, folder: str, after: str = "") -> dict[str, tuple[FileChange, ...]]:
        """What each of those commits changed in a folder, by the id of the commit. A merge has what it brought in.

        With `after`, one of those commits, only what those that follow it changed.
        """
        output = self._ask(
            "log", "-z", "--first-parent", "--diff-merges=first-parent", "--raw", "--no-abbrev", "--no-renames",
            "--relative", "--format=%H", f"{after}..HEAD" if after else "HEAD", "--", folder,
        )  # fmt: skip
        return dict(_changes(output))

    def contents(self, blobs: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """The bytes of contents with their ids, in one process. Raises when git doesn't have one of them."""
        if not blobs:
            return
        # All texts of a history are more than one wants in memory at once.
        with self._asked("cat-file", "--batch", "--buffer", given=_in_lines(blobs)) as stream:
            while head := stream.readline().split():
                if len(head) != 3 or head[1] != b"blob":
                    raise GitError(_INCOMPLETE)
                size = int(head[2])
                yield head[0].decode("ascii"), stream.read(size + 1)[:size]

    def sizes(self, blobs: Sequence[str]) -> Iterator[tuple[str, int]]:
        """The number of bytes of contents with their ids, without reading them. Raises when git doesn't have one."""
        if not blobs:
            return
        output = self._ask("cat-file", "--batch-check", given=_in_lines(blobs))
        for line in output.decode("ascii", "replace").splitlines():
            head = line.split()
            if len(head) != 3 or head[1] != "blob":
                raise GitError(_INCOMPLETE)
            yield head[0], int(head[2])

    def _ask(self, *arguments: str, given: bytes = b"") -> bytes:
        with self._asked(*arguments, given=given) as stream:
            return stream.read()

    @contextmanager
    def _asked(self, *arguments: str, given: bytes = b"") -> Iterator[IO[bytes]]:
        """What git answers, as a file: to a pipe it writes every commit by itself, and each takes turns with us."""
        with tempfile.TemporaryFile() as stream:
            result = self._run(*arguments, given=given, output=stream)
            if result.returncode:
                told = result.stderr.decode(errors="replace").strip().partition("\n")[0]
                reason = "".join(char if char.isprintable() else "?" for char in told)
                raise GitError(f"git kan de geschiedenis niet lezen ({reason}).")
            stream.seek(0)
            yield stream

    def _run(
        self, *arguments: str, given: bytes = b"", output: IO[bytes] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        """Runs git; what it answers goes to `output`, or else to the result."""
        settings = [word for name in _PLAIN for word in ("-c", name)]
        command = ["git", "-C", str(self._root), *settings, *arguments]
        try:
            return subprocess.run(
                command, input=given, env=self._environment, stdout=output or subprocess.PIPE, stderr=subprocess.PIPE,
                check=False, timeout=_PATIENCE,
            )  # fmt: skip
        except FileNotFoundError:
            raise NoHistoryError("git staat niet op deze computer, dus er is geen geschiedenis.") from None
        except subprocess.TimeoutExpired:
            raise GitError("git gaf te lang geen antwoord. Probeer het nog eens.") from None


def _in_lines(blobs: Sequence[str]) -> bytes:
    return "".join(f"{blob}\n" for blob in blobs).encode()


def _changes(output: bytes) -> Iterator[tuple[str, tuple[FileChange, ...]]]:
    """The changes by commit. A name can hold anything but a zero, so each is taken as what follows its own row."""
    words = iter(output.split(b"\0"))
    commit, found = "", list[FileChange]()
    for word in words:
        head = word.lstrip(b"\n")
        if head.startswith(b":"):
            found.append(_change(head, next(words, b"")))
        elif head:
            if commit:
                yield commit, tuple(found)
            commit, found = head.decode("ascii", "replace"), []
    if commit:
        yield commit, tuple(found)


def _change(head: bytes, path: bytes) -> FileChange:
    _, mode, _, blob, _ = head.split()
    plain = mode in _PLAIN_MODES and blob.strip(b"0")
    return FileChange(os.fsdecode(path), blob.decode("ascii") if plain else "")
