"""All or nothing: broken content ends with exit code 1 and a Dutch message, and the last good site stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.site.built import BuiltSite
from tests.site.hosts import HOSTS, host_build, jgz
from tests.site.made import module_path, write_module
from tests.unit.cli.process import jgz_here, sentences

TODAY = date(2026, 11, 22)
Break = Callable[[Path], None]


def _unknown_key(root: Path) -> None:
    write_module(root, "geldig-stuk", vervangt=["vervallen-stuk"], herzien_voor=date(2029, 3, 1), herzien_vor="x")


def _unclosed_front_matter(root: Path) -> None:
    module_path(root, "jaar-stuk").write_text("---\nid: jaar-stuk\n\nTekst\n", encoding="utf-8")


def _not_text(root: Path) -> None:
    module_path(root, "jaar-stuk").write_bytes(b"\xff\xfe\x00")


def _no_registers(root: Path) -> None:
    (root / "modules" / "_registers" / "fasen.yml").unlink()


def _broken_cluster(root: Path) -> None:
    (root / "clusters" / "het-lichaam.md").write_text("Geen metagegevens.\n", encoding="utf-8")


# One of each way to be found: in the fields, in the bytes of a file, and beside the files.
BREAKS = [_unknown_key, _not_text, _no_registers]


@pytest.mark.parametrize("how", BREAKS, ids=lambda item: item.__name__.strip("_"))
def test_jgz_bouw_leaves_the_last_site(how: Break, built_made: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = BuiltSite(built_made / "site").bytes()
    how(built_made)
    done = jgz_here("bouw", "--wortel", built_made, "--vandaag", TODAY.isoformat())
    # The host, a process of its own, reports what it found by itself.
    said = sentences(done.stderr) + capfd.readouterr().err
    assert done.returncode == 1
    assert "De site is niet vernieuwd." in said
    assert "fout JGZ" in said
    assert "Traceback" not in said
    assert BuiltSite(built_made / "site").bytes() == before


@pytest.mark.parametrize("host", HOSTS)
def test_plain_host_leaves_the_last_site(host: str, built_made: Path) -> None:
    before = BuiltSite(built_made / "site").bytes()
    _unknown_key(built_made)
    done = host_build(host, built_made, today=TODAY)
    assert done.returncode == 1
    # The hosts print their own last word on stdout.
    assert "er is niets gepubliceerd" in done.stdout
    assert "`herzien_vor`" in done.stderr
    assert "Traceback" not in done.stderr
    assert BuiltSite(built_made / "site").bytes() == before
    file = module_path(built_made, "geldig-stuk")
    line = next(
        number
        for number, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if text.startswith("herzien_vor:")
    )
    assert f"modules/proef/geldig-stuk.md:{line}:1: fout JGZ109" in done.stderr


def test_one_broken_file_hides_no_other(built_made: Path) -> None:
    _unclosed_front_matter(built_made)
    _broken_cluster(built_made)
    done = jgz(built_made, "bouw", "--vandaag", TODAY.isoformat())
    assert "modules/proef/jaar-stuk.md" in done.stderr
    assert "clusters/het-lichaam.md" in done.stderr


def test_a_fault_in_the_theme_leaves_the_last_site(built_made: Path) -> None:
    before = BuiltSite(built_made / "site").bytes()
    template = built_made / "theme" / "module.html"
    template.write_text("{% extends 'main.html' %}{% block inhoud %}{{ view.bestaat.niet }}{% endblock %}")
    done = jgz(built_made, "bouw", "--vandaag", TODAY.isoformat())
    assert done.returncode == 1
    assert "De site is niet vernieuwd." in done.stderr
    assert BuiltSite(built_made / "site").bytes() == before


def test_nothing_is_left_beside_the_site(built_made: Path) -> None:
    before = {path.name for path in built_made.iterdir()}
    assert jgz(built_made, "bouw", "--vandaag", TODAY.isoformat()).returncode == 0
    _unknown_key(built_made)
    assert jgz(built_made, "bouw", "--vandaag", TODAY.isoformat()).returncode == 1
    assert {path.name for path in built_made.iterdir()} == before


def test_a_file_that_is_gone_leaves_the_site(built_made: Path) -> None:
    module_path(built_made, "jaar-stuk").unlink()
    listed = built_made / "modules" / "proef" / "index.md"
    listed.write_text(listed.read_text(encoding="utf-8").replace('"jaar-stuk", ', ""), encoding="utf-8")
    done = jgz(built_made, "bouw", "--vandaag", TODAY.isoformat())
    assert done.returncode == 0, done.stderr
    assert "modules/jaar-stuk/index.html" not in BuiltSite(built_made / "site").files


@pytest.mark.parametrize("target", [".", "..", "modules"])
def test_never_builds_over_the_sources(target: str, made: Path) -> None:
    before = sorted(path.relative_to(made).as_posix() for path in made.rglob("*"))
    done = jgz(made, "bouw", "--naar", str(made / target), "--vandaag", TODAY.isoformat())
    assert done.returncode == 2
    assert done.stderr.startswith("jgz: ")
    assert sorted(path.relative_to(made).as_posix() for path in made.rglob("*")) == before


def test_never_builds_over_a_folder_that_is_no_site(made: Path, tmp_path: Path) -> None:
    target = tmp_path / "foto's"
    target.mkdir()
    (target / "vakantie.jpg").write_bytes(b"kostbaar")
    done = jgz(made, "bouw", "--naar", str(target), "--vandaag", TODAY.isoformat())
    assert done.returncode == 2
    assert [path.name for path in target.iterdir()] == ["vakantie.jpg"]


@pytest.mark.parametrize("missing", ["modules", "clusters", "theme", "mkdocs.yml"])
def test_a_root_that_lacks_something_is_wrong_use(missing: str, made: Path) -> None:
    (made / missing).rename(made / "weg")
    done = jgz(made, "bouw")
    assert done.returncode == 2
    assert f"ontbreekt {missing}" in done.stderr
