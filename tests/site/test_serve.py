"""The live preview: it starts, shows an edit, keeps the last good site while a file is broken, and recovers."""

from __future__ import annotations

import itertools
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

import html5lib
import pytest
from tests.site.built import text_of
from tests.site.hosts import environment
from tests.site.made import MODULES, body, module_path, recommendation, write_guideline, write_module

MOST_SECONDS = 40
TURNS_PER_SAVE = 20
COMMANDS = {
    # Runs `mkdocs serve`.
    "jgz serveer": ("jgz.cli.main", "serveer", "--adres"),
    "properdocs serve": ("properdocs", "serve", "--config-file", "mkdocs.yml", "--dev-addr"),
}


@dataclass
class Preview:
    """A running preview: its address and everything it has said."""

    url: str
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)

    def text(self, path: str) -> str:
        """The text of a page, or nothing while there is no answer."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=3) as answer:
                return text_of(html5lib.parse(answer.read(), namespaceHTMLElements=False))
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def until(self, done: Callable[[], bool], edited: Path | None = None) -> bool:
        """Polls until it is so; False when it takes too long or the preview stopped.

        The host may take its first look at the files after our first edit, so `edited` is saved again now and then.
        """
        end = time.monotonic() + MOST_SECONDS
        for turn in itertools.count():
            if done():
                return True
            if time.monotonic() > end or self.process.poll() is not None:
                return False
            if edited and turn % TURNS_PER_SAVE == TURNS_PER_SAVE - 1:
                edited.touch()
            time.sleep(0.1)
        raise AssertionError

    def heard(self, words: str) -> bool:
        """Whether it has said these words."""
        return any(words in line for line in self.said)


@contextmanager
def preview_of(root: Path, command: str, **changes: str) -> Iterator[Preview]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    process = subprocess.Popen(
        [sys.executable, "-m", *COMMANDS[command], address],
        cwd=root,
        env=environment(PYTHONUNBUFFERED="1", **changes),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # A group of its own: `jgz serveer` starts the host as a child, and Ctrl-C reaches both.
        start_new_session=True,
        # Ctrl-C means something there, also when these tests run where it does not: in the background of a script.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    preview = Preview(f"http://{address}", process)
    assert process.stdout is not None
    reader = threading.Thread(target=lambda: preview.said.extend(process.stdout or ()), daemon=True)
    reader.start()
    try:
        yield preview
    finally:
        _stop(process)
        reader.join(timeout=10)
        process.stdout.close()


def _stop(process: subprocess.Popen[str]) -> None:
    if process.poll() is not None:
        return
    os.killpg(process.pid, signal.SIGINT)
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=10)


@pytest.mark.parametrize("command", COMMANDS)
def test_shows_an_edit_and_survives_a_broken_file(command: str, made: Path) -> None:
    page = "/modules/jaar-stuk/"
    file = module_path(made, "jaar-stuk")
    good = file.read_text(encoding="utf-8")
    with preview_of(made, command) as preview:
        assert preview.until(lambda: "Over het jaar stuk" in preview.text(page)), preview.said

        file.write_text(good.replace("Doe wat bij", "Laat wat bij"), encoding="utf-8")
        assert preview.until(lambda: "Laat wat bij" in preview.text(page), file), preview.said

        file.write_text(good.replace("cluster:", "kluster:"), encoding="utf-8")
        assert preview.until(lambda: preview.heard("JGZ109")), preview.said
        # The page still answers, with the last good text.
        assert preview.until(lambda: "Laat wat bij" in preview.text(page)), preview.said

        file.write_text(good.replace("Doe wat bij", "Herstel wat bij"), encoding="utf-8")
        assert preview.until(lambda: "Herstel wat bij" in preview.text(page)), preview.said
        assert not preview.heard("Traceback")


def test_shows_new_files_clusters_and_the_theme_and_leaves_nothing_behind(made: Path, tmp_path: Path) -> None:
    temporary = tmp_path / "tijdelijk"
    temporary.mkdir()
    with preview_of(made, "jgz serveer", TMPDIR=str(temporary)) as preview:
        assert preview.until(lambda: "Welkom" in preview.text("/")), preview.said

        new = write_module(made, "nieuw-stuk", body(recommendation("vers-advies")), herzien_voor=date(2029, 1, 1))
        write_guideline(made, modules=[*MODULES, "nieuw-stuk"])
        assert preview.until(lambda: "vers-advies" in preview.text("/modules/nieuw-stuk/"), new), preview.said

        cluster = made / "clusters" / "het-lichaam.md"
        cluster.write_text(cluster.read_text(encoding="utf-8").replace("Over van alles.", "Over het lijf."))
        assert preview.until(lambda: "Over het lijf." in preview.text("/clusters/het-lichaam/")), preview.said

        template = made / "theme" / "fasen.html"
        template.write_text(template.read_text(encoding="utf-8").replace("Kies een fase", "Neem een fase"))
        assert preview.until(lambda: "Neem een fase" in preview.text("/fasen/")), preview.said
        assert [*temporary.iterdir()] != []
    assert [*temporary.iterdir()] == []


def test_broken_content_at_the_start_ends_with_the_diagnostics(made: Path) -> None:
    module_path(made, "jaar-stuk").write_text("geen metagegevens\n", encoding="utf-8")
    with preview_of(made, "jgz serveer") as preview:
        assert preview.process.wait(timeout=MOST_SECONDS) == 1
    assert preview.heard("modules/proef/jaar-stuk.md:1:1: fout JGZ103")
    assert not preview.heard("Traceback")
