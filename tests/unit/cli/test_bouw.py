"""`jgz bouw`: what it refuses to overwrite, and what it leaves alone when the content is broken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.sites.root import PRIVACY, Root
from tests.unit.cli.process import DAY, jgz, jgz_here, sentences

REPOSITORY = Path(__file__).resolve().parents[3]


@pytest.fixture
def buildable(root: Root) -> Root:
    """A root that has everything a build needs."""
    shutil.copytree(REPOSITORY / "theme", root.path / "theme")
    shutil.copy(REPOSITORY / "mkdocs.yml", root.path)
    return root


@pytest.mark.parametrize("place", [".", "..", "modules/site", "theme", "clusters/nieuw/diep", "mkdocs.yml"])
def test_it_never_writes_over_the_sources(buildable: Root, place: str) -> None:
    before = sorted(buildable.path.rglob("*"))
    done = jgz_here("bouw", "--wortel", buildable.path, "--naar", buildable.path / place)
    assert done.returncode == 2
    assert "Kies een andere map" in sentences(done.stderr)
    assert sorted(buildable.path.rglob("*")) == before


@pytest.mark.parametrize("name", ["verslag.txt", "index.html", "sitemap.xml"])
def test_it_never_replaces_a_folder_that_is_no_site_of_ours(buildable: Root, tmp_path: Path, name: str) -> None:
    target = tmp_path / "van-een-ander"
    target.mkdir()
    (target / name).write_text("bewaren", encoding="utf-8")
    done = jgz_here("bouw", "--wortel", buildable.path, "--naar", target)
    assert done.returncode == 2
    assert "is geen gebouwde site" in sentences(done.stderr)
    assert (target / name).read_text(encoding="utf-8") == "bewaren"


def test_a_file_in_the_place_of_the_site_is_refused(buildable: Root, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("bewaren", encoding="utf-8")
    assert jgz_here("bouw", "--wortel", buildable.path, "--naar", tmp_path / "site").returncode == 2
    assert (tmp_path / "site").read_text(encoding="utf-8") == "bewaren"


def test_broken_content_is_exit_1_and_leaves_the_last_site(buildable: Root, tmp_path: Path) -> None:
    buildable.edit(PRIVACY, "soort: pagina", "soort: bladzijde")
    site = tmp_path / "site"
    (site / "actualiteit").mkdir(parents=True)
    (site / "actualiteit" / "modules.csv").write_text("oud", encoding="utf-8")
    done = jgz("bouw", "--wortel", buildable.path, "--naar", site, "--vandaag", DAY)
    assert done.returncode == 1
    said = sentences(done.stderr)
    assert f"{PRIVACY}:3:8: fout JGZ112" in said
    assert "De site is niet vernieuwd." in said
    assert [path.name for path in site.rglob("*")] == ["actualiteit", "modules.csv"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "wortel"]


def test_a_file_named_after_a_python_module_is_not_run(buildable: Root, tmp_path: Path) -> None:
    """The root may come from anyone: building it runs nothing that lies in it."""
    for name in ("mkdocs", "yaml", "markdown", "jinja2"):
        buildable.write(f"{name}.py", "raise SystemExit('uitgevoerd')\n")
    buildable.edit(PRIVACY, "soort: pagina", "soort: bladzijde")
    done = jgz("bouw", "--wortel", buildable.path, "--naar", tmp_path / "site", "--vandaag", DAY)
    assert "uitgevoerd" not in sentences(done.stderr)
    assert "JGZ112" in sentences(done.stderr)
