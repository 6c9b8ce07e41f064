"""The generator behind `make bench`: the same bytes for a seed, and nothing but valid content."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.bench.generator import SEED, TODAY, write_root
from tests.bench.module_text import SOURCES
from tests.bench.plan import RECOMMENDATIONS

from jgz.checking import Checked, check
from jgz.model import Status

REPOSITORY = Path(__file__).resolve().parents[3]
COUNT = 12


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "root"
    write_root(REPOSITORY, folder, COUNT)
    return folder


@pytest.fixture(scope="module")
def checked(root: Path) -> Checked:
    return check(root, date.fromisoformat(TODAY))


def _bytes(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_the_same_seed_gives_the_same_bytes(root: Path, tmp_path: Path) -> None:
    write_root(REPOSITORY, tmp_path / "again", COUNT, SEED)
    assert _bytes(tmp_path / "again") == _bytes(root)


def test_another_seed_gives_other_modules(root: Path, tmp_path: Path) -> None:
    write_root(REPOSITORY, tmp_path / "other", COUNT, SEED + 1)
    ours = {name for name in _bytes(root) if name.startswith("modules/") and name.count("/") == 2}
    others = {name for name in _bytes(tmp_path / "other") if name.startswith("modules/") and name.count("/") == 2}
    assert len(ours) == len(others)
    assert len(ours - others) >= COUNT


def test_everything_is_valid(checked: Checked) -> None:
    assert checked.errors == ()
    assert len(checked.library.modules) == COUNT
    assert len(checked.library.guidelines) == len(checked.library.parent_pages) == 3


@pytest.mark.parametrize("count", [1, 2, 6])
def test_a_tiny_site_is_valid_too(tmp_path: Path, count: int) -> None:
    write_root(REPOSITORY, tmp_path / "tiny", count)
    found = check(tmp_path / "tiny", date.fromisoformat(TODAY))
    assert found.errors == ()
    assert len(found.library.modules) == count


def test_modules_are_as_large_as_real_ones(root: Path, checked: Checked) -> None:
    for module in checked.library.modules:
        front = (root / module.origin.path).read_text(encoding="utf-8").split("---\n")[1]
        assert front.count("\n") >= 50
        assert module.status is Status.ADOPTED
        assert 700 <= module.body.words <= 900
        assert len(module.recommendations) == RECOMMENDATIONS == 6
        assert len(module.body.links) == 6
        assert len(module.changes) == 3
        assert len(module.sources) == SOURCES == 6
        assert {item.id for item in module.sources} == {item.source_id for item in module.body.citations}


def test_links_to_real_modules_lose_their_address(tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    write_root(REPOSITORY, repository, 1)
    page = repository / "modules/over/over.md"
    module = next(path for path in repository.glob("modules/*/*-aaa.md"))
    text = (
        f"{page.read_text(encoding='utf-8')}\nZie [een module](../{module.parent.name}/{module.name}#onderbouwing).\n"
    )
    page.write_text(text, encoding="utf-8")
    write_root(repository, tmp_path / "root", 1, SEED + 1)
    assert (tmp_path / "root/modules/over/over.md").read_text(encoding="utf-8").endswith("\nZie een module.\n")
