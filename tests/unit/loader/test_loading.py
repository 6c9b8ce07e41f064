"""Loading a tree: one broken file is a diagnostic and never hides the others."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from tests.sites.root import REMEMBERED

from jgz.loader import load
from jgz.source.files import MAX_BYTES

ROOT = Path(__file__).parents[3]
MODULE = "modules/slaap/slaapritme.md"
DAMAGE = ("", "\n", "///", "////\n", "{", "[", "`", '"', ": ", "- ", "<", "\t", "#")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small copy of the real content."""
    for name in ("modules/_registers", "modules/slaap", "clusters"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def codes(root: Path, path: str) -> set[str]:
    return {item.code for item in load(root).diagnostics if item.location.path == path}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe\x00a", "JGZ101"),
        (b"---\nid: slaapritme\n---\nEen \x00 teken\n", "JGZ101"),
        ("---\nid: slaapritme\n---\nEen \u202e teken\n".encode(), "JGZ101"),
        (b"a" * (MAX_BYTES + 1), "JGZ207"),
        (b"", "JGZ103"),
        (b"---\nid: slaapritme\n", "JGZ104"),
        (b"---\n: : :\n  - [\n---\n", "JGZ108"),
    ],
)
def test_a_broken_file_does_not_hide_the_others(root: Path, data: bytes, code: str) -> None:
    before = len(load(root, store=REMEMBERED).library.modules)
    (root / MODULE).write_bytes(data)
    loaded = load(root, store=REMEMBERED)
    assert code in {item.code for item in loaded.diagnostics if item.location.path == MODULE}
    assert len(loaded.library.modules) == before - 1
    assert MODULE in loaded.library.broken


def test_symlinks_and_strange_files_are_refused(root: Path) -> None:
    (root / "modules/slaap/koppeling.md").symlink_to("/etc/passwd")
    (root / "modules/slaap/lus").symlink_to(root / "modules")
    (root / "modules/slaap/pagina.html").write_text("<script></script>", encoding="utf-8")
    refused = {item.location.path for item in load(root).diagnostics if item.code == "JGZ102"}
    assert refused >= {"modules/slaap/koppeling.md", "modules/slaap/lus", "modules/slaap/pagina.html"}


def test_a_duplicate_id_is_reported_at_the_second_file(root: Path) -> None:
    (root / "modules/angst").mkdir()
    shutil.copy(root / MODULE, root / "modules/angst/slaapritme.md")
    found = [item for item in load(root).diagnostics if item.code == "JGZ114"]
    assert len(found) == 1


def test_a_missing_register_is_said_once(root: Path) -> None:
    (root / "modules/_registers/fasen.yml").unlink()
    assert [item.code for item in load(root).diagnostics] == ["JGZ118"]


def test_contacts_of_a_phase_need_no_source(root: Path) -> None:
    path = root / "modules/_registers/fasen.yml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("  bron: ")), encoding="utf-8")
    found = load(root)
    assert [item for item in found.diagnostics if "bron" in item.message] == []
    assert {phase.source for phase in found.library.phases} == {""}


@pytest.mark.parametrize("seed", range(60))
def test_no_mutation_makes_loading_fail(root: Path, seed: int) -> None:
    """Any damage gives diagnostics at lines that exist, and never an exception."""
    dice = random.Random(seed)
    text = (root / MODULE).read_text(encoding="utf-8")
    for _ in range(dice.randint(1, 6)):
        at, length = dice.randrange(len(text)), dice.randint(0, 30)
        extra = dice.choice(
            ["", "\n", "///", "////\n", "{", "[", "`", '"', ": ", "- ", "<", "\t", "#", text[at : at + 40]]
        )
        text = text[:at] + extra + text[at + length :]
    (root / MODULE).write_text(text, encoding="utf-8")
    lines = text.count("\n") + 2
    # What the damage leaves alone was read before.
    for item in load(root, store=REMEMBERED).diagnostics:
        assert item.message
        if item.location.path == MODULE:
            assert 1 <= item.location.line <= lines
            assert item.location.column >= 1
