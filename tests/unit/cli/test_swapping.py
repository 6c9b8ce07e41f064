"""One whole folder at every instant, also for who is killed; nothing is left behind; a full disk is a sentence."""

from __future__ import annotations

import errno
import os
import runpy
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from jgz.cli import files, hosted, swapping
from jgz.cli.building import build_at
from jgz.cli.files import write_atomically
from jgz.cli.swapping import FRESH, OLD, clear_leftovers, put_in_place, workplace


def folder(path: Path, word: str = "oud") -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(word, encoding="utf-8")
    return path


def is_whole(path: Path) -> bool:
    return (path / "index.html").is_file()


def said_by(path: Path) -> str:
    return (path / "index.html").read_text(encoding="utf-8")


def test_there_is_a_whole_one_at_every_instant(tmp_path: Path) -> None:
    site = folder(tmp_path / "site")
    if not swapping.exchange(folder(tmp_path / "a"), folder(tmp_path / "b")):
        pytest.skip("dit systeem kan geen twee namen verwisselen")
    missed, done = [], threading.Event()

    def look() -> None:
        while not done.is_set():
            try:
                said_by(site)
            except FileNotFoundError:
                missed.append(True)

    watcher = threading.Thread(target=look)
    watcher.start()
    for number in range(300):
        with workplace(site) as place:
            put_in_place(folder(place / FRESH, str(number)), site, place / OLD)
    done.set()
    watcher.join()
    assert missed == []
    assert said_by(site) == "299"
    assert {path.name for path in tmp_path.iterdir()} == {"site", "a", "b"}


@pytest.mark.parametrize("can_exchange", [True, False])
def test_the_fresh_one_takes_the_place(can_exchange: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not can_exchange:
        monkeypatch.setattr(swapping, "exchange", lambda *_: False)
    site = tmp_path / "site"
    for word in ("een", "twee"):
        with workplace(site) as place:
            put_in_place(folder(place / FRESH, word), site, place / OLD)
        assert said_by(site) == word
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_without_exchange_a_failure_brings_the_old_one_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swapping, "exchange", lambda *_: False)
    site = folder(tmp_path / "site")
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name == FRESH and self.parent != tmp_path:
            raise OSError(errno.EIO, "stuk")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with workplace(site) as place, pytest.raises(OSError, match="stuk"):
        put_in_place(folder(place / FRESH, "nieuw"), site, place / OLD)
    assert said_by(site) == "oud"


KILLED = """
import os, signal, sys
from pathlib import Path
from jgz.cli import swapping
site = Path(sys.argv[1])
moment = sys.argv[2]
swapping.exchange = lambda *_: False
rename = Path.rename
def kill(self, target):
    if self.parent != site.parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return rename(self, target)
with swapping.workplace(site) as place:
    if moment == "begin":
        os.kill(os.getpid(), signal.SIGKILL)
    (place / swapping.FRESH).mkdir()
    (place / swapping.FRESH / "index.html").write_text("half")
    if moment == "half":
        os.kill(os.getpid(), signal.SIGKILL)
    Path.rename = kill
    swapping.put_in_place(place / swapping.FRESH, site, place / swapping.OLD)
"""


@pytest.mark.skipif(swapping.fcntl is None, reason="zonder sloten blijft een werkplek een dag staan")
@pytest.mark.parametrize("moment", ["begin", "half", "tussen"])
def test_what_a_killed_process_left_is_put_right(moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = folder(tmp_path / "site")
    subprocess.run([sys.executable, "-c", KILLED, str(site), moment], check=False)
    left = next(tmp_path.glob(".site-*"))
    assert site.exists() == (moment != "tussen")
    monkeypatch.setattr(swapping, "_MOMENT", -1_000)
    with workplace(site) as place:
        clear_leftovers(site, place, is_whole)
    assert said_by(site) == "oud"
    assert not left.exists()


def test_the_workplace_of_another_and_any_other_folder_are_left_alone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    other = folder(tmp_path / ".site-van-mij")
    young = tmp_path / ".site-abcd1234"
    young.mkdir()
    linked = tmp_path / ".site-koppeling"
    linked.symlink_to(other)
    with workplace(site) as place:
        folder(place / FRESH)
        with workplace(site) as own:
            clear_leftovers(site, own, is_whole)
        assert (place / FRESH).is_dir() or swapping.fcntl is None
    assert {path.name for path in tmp_path.iterdir()} == {other.name, young.name, linked.name}


def test_a_full_disk_names_the_file_and_leaves_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ids.tsv"
    path.write_text("oud", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(OSError, match="No space") as caught:
        write_atomically(path, "nieuw")
    assert caught.value.filename == str(path)
    assert [item.name for item in tmp_path.iterdir()] == ["ids.tsv"]
    assert path.read_text(encoding="utf-8") == "oud"


def test_what_was_left_beside_a_text_is_removed_after_a_day(tmp_path: Path) -> None:
    old, young, other = (tmp_path / name for name in (".a.md-abcd1234", ".a.md-abcd1235", ".a.md-bewaar-dit"))
    for path in (old, young, other):
        path.write_text("half", encoding="utf-8")
        os.utime(path, (0, 0))
    os.utime(young, (time.time(), time.time()))
    write_atomically(tmp_path / "a.md", "heel")
    assert {path.name for path in tmp_path.iterdir()} == {"a.md", young.name, other.name}


def test_a_full_disk_under_the_host_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(runpy, "run_module", full)
    monkeypatch.setattr(hosted, "_end_with_parent", lambda: None)
    monkeypatch.setattr(sys, "argv", ["hosted", "build", "--site-dir", "/werk/site"])
    with pytest.raises(SystemExit) as ended:
        hosted.main()
    assert ended.value.code == 2
    assert capsys.readouterr().err == "jgz: lezen of schrijven van `/werk/site` lukt niet (de schijf is vol).\n"


def test_building_is_what_uses_it() -> None:
    assert {"put_in_place", "clear_leftovers", "workplace"} <= set(build_at.__globals__)
