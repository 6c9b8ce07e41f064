"""`jgz manifest`: the digests of a site, in the form of `sha256sum`."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.unit.cli.process import jgz, jgz_here, sentences

FILES = {"index.html": "<p>begin", "404.html": "", "modules/een twee/index.html": "é", "assets/a.js": "1\n"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with files."""
    folder = tmp_path / "site"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def write(site: Path, manifest: Path) -> None:
    assert jgz_here("manifest", "--site", site, "--naar", manifest).returncode == 0


def compare(site: Path, manifest: Path) -> tuple[int, list[str]]:
    """The exit code and the differences."""
    done = jgz_here("manifest", "--site", site, "--controleer", manifest)
    sentences(done.stderr)
    return done.returncode, done.stdout.decode().splitlines()


def test_it_lists_every_file_sorted(site: Path) -> None:
    lines = jgz_here("manifest", "--site", site).stdout.decode().splitlines()
    assert [line[66:] for line in lines] == sorted(FILES)
    assert all(len(line[:64].strip("0123456789abcdef")) == 0 for line in lines)


def test_screen_and_file_hold_the_same(site: Path, tmp_path: Path) -> None:
    write(site, tmp_path / "manifest")
    assert jgz_here("manifest", "--site", site).stdout == (tmp_path / "manifest").read_bytes()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is no part of this system")
def test_sha256sum_agrees(site: Path, tmp_path: Path) -> None:
    write(site, tmp_path / "manifest")
    done = subprocess.run(["sha256sum", "--check", "--strict", str(tmp_path / "manifest")], cwd=site, check=False)
    assert done.returncode == 0


def test_an_untouched_site_is_exit_0(site: Path, tmp_path: Path) -> None:
    write(site, tmp_path / "manifest")
    assert compare(site, tmp_path / "manifest") == (0, [])


def test_every_difference_is_named(site: Path, tmp_path: Path) -> None:
    write(site, tmp_path / "manifest")
    (site / "404.html").unlink()
    (site / "index.html").write_text("<p>anders", encoding="utf-8")
    (site / "nieuw.txt").write_text("", encoding="utf-8")
    assert compare(site, tmp_path / "manifest") == (
        1,
        ["extra: nieuw.txt", "gewijzigd: index.html", "ontbreekt: 404.html"],
    )


def test_a_manifest_in_the_site_leaves_itself_out(site: Path) -> None:
    manifest = site / "manifest.txt"
    write(site, manifest)
    first = manifest.read_bytes()
    write(site, manifest)
    assert manifest.read_bytes() == first
    assert compare(site, manifest) == (0, [])


@pytest.mark.parametrize("text", ["", "geen manifest\n", "0" * 64 + " index.html\n", "\n"])
def test_what_is_no_manifest_is_exit_2(site: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest").write_text(text, encoding="utf-8")
    done = jgz_here("manifest", "--site", site, "--controleer", tmp_path / "manifest")
    assert done.returncode == 2
    assert "is geen regel van een manifest" in sentences(done.stderr)


@pytest.mark.parametrize("data", [None, b"\xff\xfe"], ids=["ontbreekt", "onleesbaar"])
def test_an_unreadable_manifest_is_exit_2(site: Path, tmp_path: Path, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / "manifest").write_bytes(data)
    done = jgz_here("manifest", "--site", site, "--controleer", tmp_path / "manifest")
    assert done.returncode == 2
    assert "is niet te lezen" in sentences(done.stderr)


def test_a_place_that_does_not_exist_is_exit_2(site: Path, tmp_path: Path) -> None:
    done = jgz_here("manifest", "--site", site, "--naar", tmp_path / "weg" / "manifest")
    assert done.returncode == 2
    assert "bestaat niet of is geen map" in sentences(done.stderr)


def test_a_name_with_a_line_end_is_refused(site: Path) -> None:
    (site / "een\ntwee").write_text("", encoding="utf-8")
    done = jgz_here("manifest", "--site", site)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "past niet op een regel" in sentences(done.stderr)


def test_a_name_with_an_odd_line_mark_is_one_name(site: Path, tmp_path: Path) -> None:
    (site / "een\u00a0twee").write_text("", encoding="utf-8")
    assert jgz_here("manifest", "--site", site).returncode in (0, 2)


def test_the_site_of_the_root_is_the_default(site: Path) -> None:
    assert jgz("manifest", cwd=site.parent).stdout == jgz_here("manifest", "--site", site).stdout
    assert jgz_here("manifest", "--wortel", site.parent).stdout == jgz_here("manifest", "--site", site).stdout
