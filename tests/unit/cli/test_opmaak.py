"""`jgz opmaak`: what it writes, what it only shows, and how it ends."""

from __future__ import annotations

from tests.sites.root import PLACE, TALKING, Root
from tests.unit.cli.process import jgz_here, sentences


def test_shows_then_writes_then_has_nothing_to_do(root: Root) -> None:
    jgz_here("opmaak", "--wortel", root.path)
    wanted = root.read(TALKING)
    other = wanted.replace("soort: module\n", "soort:   'module'\n", 1).replace("\n", "\r\n")
    root.write(TALKING, "")
    (root.path / TALKING).write_bytes(other.encode())
    shown = jgz_here("opmaak", "--wortel", root.path, "--proef")
    assert shown.returncode == 1
    assert "-soort:   'module'" in sentences(shown.stdout)
    assert (root.path / TALKING).read_bytes() == other.encode()
    assert "Anders opgemaakt: 1 bestand." in sentences(shown.stderr)
    done = jgz_here("opmaak", "--wortel", root.path)
    assert (done.returncode, root.read(TALKING)) == (0, wanted)
    again = jgz_here("opmaak", "--wortel", root.path, "--proef")
    assert (again.returncode, again.stdout) == (0, b"")


def test_only_what_was_asked_about(root: Root) -> None:
    jgz_here("opmaak", "--wortel", root.path)
    for path in (TALKING, PLACE):
        root.edit(path, "soort: module\n", "soort: 'module'\n")
    assert jgz_here("opmaak", "--wortel", root.path, PLACE).returncode == 0
    assert "soort: 'module'" in root.read(TALKING)
    assert "soort: 'module'" not in root.read(PLACE)
    assert jgz_here("opmaak", "--wortel", root.path, "bestaat-niet.md").returncode == 2


def test_what_can_not_be_read_is_named_and_left_alone(root: Root) -> None:
    root.edit(TALKING, "soort: module\n", "soort: [module\n")
    before = root.read(TALKING)
    done = jgz_here("opmaak", "--wortel", root.path)
    assert done.returncode == 1
    assert f"{TALKING}: overgeslagen" in sentences(done.stderr)
    assert root.read(TALKING) == before
