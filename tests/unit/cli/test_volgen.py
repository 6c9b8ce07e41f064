"""`jgz controleer --volg`: a new report after each save, one at a time, until Ctrl-C."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.sites.root import PRIVACY, Root
from tests.unit.cli.process import COMMAND, DAY

from jgz.cli.following import WAITING

SECONDS = 30


class Watch:
    """A watching process; its lines come in through a thread, so that waiting for one has an end."""

    def __init__(self, root: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "controleer", "--volg", "--vandaag", DAY, "--wortel", str(root), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            # A shell that runs the tests in the background has Ctrl-C ignored, and children inherit that.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def report(self) -> list[str]:
        """The lines up to the next time it waits."""
        lines: list[str] = []
        while not lines or lines[-1] != WAITING:
            lines.append(self._lines.get(timeout=SECONDS))
        return lines

    def silent(self, seconds: float) -> bool:
        """Whether nothing more is said for a while."""
        try:
            self._lines.get(timeout=seconds)
        except queue.Empty:
            return True
        return False

    def memory(self) -> int:
        """How much memory it holds, in kB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))


@pytest.fixture
def watch(root: Root) -> Iterator[Watch]:
    """A process that watches the root and is stopped at the end."""
    watch = Watch(root.path)
    try:
        yield watch
    finally:
        watch.process.kill()
        watch.process.communicate()


def test_answers_at_every_save_and_ends_with_ctrl_c(root: Root, watch: Watch) -> None:
    assert "0 fouten" in "\n".join(watch.report())
    root.edit(PRIVACY, "soort: pagina", "soort: pagin")
    broken = watch.report()
    assert any(line.startswith(f"{PRIVACY}:3:8: fout JGZ") for line in broken)
    assert any(line.startswith("1 fout") for line in broken)
    root.edit(PRIVACY, "soort: pagin\n", "soort: pagina\n")
    assert "0 fouten" in "\n".join(watch.report())
    assert watch.silent(1)
    watch.process.send_signal(signal.SIGINT)
    assert watch.process.wait(timeout=SECONDS) == 0


def test_a_new_file_a_renamed_and_a_removed_one(root: Root, watch: Watch) -> None:
    watch.report()
    root.write("modules/over/nieuw.md", "zonder velden\n")
    assert any(line.startswith("modules/over/nieuw.md:") for line in watch.report())
    # As many editors save: a hidden file first, which takes the place of the old one.
    hidden = root.path / "modules" / "over" / ".nieuw.md.tmp"
    hidden.write_text(root.read(PRIVACY).replace("id: privacy", "id: nieuw"), encoding="utf-8")
    os.replace(hidden, root.path / "modules" / "over" / "nieuw.md")
    assert not any(line.startswith("modules/over/nieuw.md:") for line in watch.report())
    root.remove(PRIVACY)
    watch.report()
    assert watch.silent(0.5)


def test_many_changes_are_one_report(root: Root, watch: Watch) -> None:
    watch.report()
    text = root.read(PRIVACY)
    changes = 50
    for number in range(changes):
        root.write(PRIVACY, f"{text}\nRegel {number}.\n")
    watch.report()
    reports = 1
    while not watch.silent(1):
        watch.report()
        reports += 1
    # How many depends on how busy the machine is; never one per change.
    assert reports <= changes / 2


def test_what_does_not_count(root: Root, watch: Watch) -> None:
    watch.report()
    root.write("modules/over/.privacy.md.swp", "hulpbestand")
    root.write("aantekeningen.md", "buiten de inhoud")
    root.read(PRIVACY)
    assert watch.silent(1)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells how much memory a process holds")
def test_memory_stays_bounded(root: Root, watch: Watch) -> None:
    text = root.read(PRIVACY)
    sizes = []
    watch.report()
    for number in range(12):
        root.write(PRIVACY, f"{text}\nRegel {number}.\n")
        watch.report()
        sizes.append(watch.memory())
    assert sizes[-1] - sizes[2] < 4_000
