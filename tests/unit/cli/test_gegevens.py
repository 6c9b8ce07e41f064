"""`jgz gegevens`: the same files as on the site, or none at all."""

from __future__ import annotations

from pathlib import Path

from tests.sites.root import TALKING, Root
from tests.unit.cli.process import jgz_here, sentences

from jgz.export import Export, export_files, versions_of
from jgz.model.archive import of_now
from jgz.rendering import SiteIdentity

DAY = ("--vandaag", "2026-11-22")


def written(target: Path) -> dict[str, str]:
    return {
        path.relative_to(target).as_posix(): path.read_bytes().decode() for path in target.rglob("*") if path.is_file()
    }


def test_writes_every_file_under_its_path_on_the_site(root: Root, tmp_path: Path) -> None:
    settings = "site_name: Proef\nsite_url: https://proef.invalid/\nextra:\n  licentie: https://licentie.invalid/\n"
    root.write("mkdocs.yml", settings)
    target = tmp_path / "nieuw" / "map"
    done = jgz_here("gegevens", "--naar", target, "--wortel", root.path, *DAY)
    assert done.returncode == 0
    site = SiteIdentity("Proef", "https://proef.invalid/", licence="https://licentie.invalid/")
    library = root.library().without_concepts()
    assert written(target) == export_files(Export(library, site, versions_of(of_now(library).ledger)))
    assert "2 modules" in sentences(done.stderr)


def test_without_settings_of_a_site_there_are_paths(root: Root, tmp_path: Path) -> None:
    assert jgz_here("gegevens", "--naar", tmp_path / "uit", "--wortel", root.path, *DAY).returncode == 0
    assert '"adres": null' in written(tmp_path / "uit")["gegevens/1/index.json"]


def test_content_with_errors_gives_nothing(root: Root, tmp_path: Path) -> None:
    root.edit(TALKING, "status: vastgesteld", "status: klaar")
    done = jgz_here("gegevens", "--naar", tmp_path / "uit", "--wortel", root.path, *DAY)
    assert done.returncode == 1
    assert TALKING in sentences(done.stderr)
    assert not (tmp_path / "uit").exists()


def test_never_writes_among_the_sources(root: Root) -> None:
    done = jgz_here("gegevens", "--naar", root.path / "modules" / "gegevens", "--wortel", root.path, *DAY)
    assert done.returncode == 2
    assert "ligt tussen de bronnen" in sentences(done.stderr)
    assert not (root.path / "modules" / "gegevens").exists()
