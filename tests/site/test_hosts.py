"""The hosts: each builds by itself, both give the same site, and the same input gives the same bytes anywhere."""

from __future__ import annotations

import gzip
import os
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.once import once
from tests.site.built import BuiltSite
from tests.site.hosts import HOSTS, bouw, host_build, jgz, run

from jgz.workers import processes

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')
# What is made from the bytes of pages, that line included: the version of a file and how much may be saved.
FROM_BYTES = re.compile(rb'\bVERSION="[0-9a-f]{12}"|"versie":"[0-9a-f]{12}","bytes":\d+')


def without_generator(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: FROM_BYTES.sub(b"", GENERATOR.sub(b"", data)) for name, data in files.items()}


@pytest.fixture(scope="module")
def by_host(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, BuiltSite]:
    """The made library's site as each host builds it by itself."""
    sites = {}
    for host in HOSTS:

        def make(folder: Path, host: str = host) -> None:
            done = host_build(host, made_once, folder / "site", today=date(2026, 11, 22))
            assert done.returncode == 0, done.stderr

        sites[host] = BuiltSite(once(tmp_path_factory, host, make) / "site")
    return sites


@pytest.mark.parametrize("host", HOSTS)
def test_host_builds_the_site_that_jgz_bouw_builds(
    host: str, by_host: dict[str, BuiltSite], made_site: BuiltSite
) -> None:
    theirs, ours = by_host[host].bytes(), made_site.bytes()
    assert theirs.keys() == ours.keys()
    assert without_generator(theirs) == without_generator(ours)


def test_only_the_generator_tells_the_hosts_apart(by_host: dict[str, BuiltSite]) -> None:
    generators = {
        host: {GENERATOR.findall(data)[0] for name, data in built.bytes().items() if GENERATOR.search(data)}
        for host, built in by_host.items()
    }
    assert all(len(found) == 1 for found in generators.values())
    assert generators["mkdocs"] != generators["properdocs"]


@pytest.mark.parametrize("host", HOSTS)
def test_host_is_strict_by_itself(host: str, content: Path) -> None:
    done = run([host, "build", "--help"], content)
    assert done.returncode == 0
    assert "strict: true" in (content / "mkdocs.yml").read_text(encoding="utf-8").splitlines()


def test_same_bytes_in_another_folder_zone_language_and_hash_seed(
    content: Path, site: BuiltSite, tmp_path: Path, today: date
) -> None:
    elsewhere = tmp_path / "een andere map" / "met spaties & tekens"
    shutil.copytree(content, elsewhere)
    for path in elsewhere.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    surroundings = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"}
    bouw(elsewhere, tmp_path / "uit", today=today, **surroundings)
    assert BuiltSite(tmp_path / "uit").bytes() == site.bytes()


def test_one_process_gives_the_bytes_of_two(by_host: dict[str, BuiltSite], made: Path, tmp_path: Path) -> None:
    """What the other sites were built with depends on the computer; here it is the other way."""
    other = "1" if processes() > 1 else "2"
    shutil.rmtree(made / ".cache", ignore_errors=True)
    done = host_build("mkdocs", made, tmp_path / "site", today=date(2026, 11, 22), JGZ_PROCESSEN=other)
    assert done.returncode == 0, done.stderr
    assert BuiltSite(tmp_path / "site").bytes() == by_host["mkdocs"].bytes()


def test_sitemap_gz_is_the_sitemap(site: BuiltSite) -> None:
    packed = (site.root / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == (site.root / "sitemap.xml").read_bytes()


def test_a_manifest_holds_the_same_site_and_no_other(site: BuiltSite, content: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.txt"
    assert jgz(content, "manifest", "--site", str(site.root), "--naar", str(manifest)).returncode == 0
    assert jgz(content, "manifest", "--site", str(site.root), "--controleer", str(manifest)).returncode == 0
    changed = tmp_path / "site"
    shutil.copytree(site.root, changed)
    (changed / "index.html").write_text("iets anders", encoding="utf-8")
    assert jgz(content, "manifest", "--site", str(changed), "--controleer", str(manifest)).returncode == 1


# `!ENV` reads the variable as YAML, which makes a date of one, a number of another and a truth value of a third.
WRONG_DAYS = ["2026-1-1", "20261122", "ja"]


@pytest.mark.parametrize(("host", "given"), [*(("mkdocs", day) for day in WRONG_DAYS), ("properdocs", "morgen")])
def test_a_wrong_day_is_one_dutch_sentence(host: str, given: str, made: Path) -> None:
    done = host_build(host, made, today=None, JGZ_VANDAAG=given)
    assert done.returncode == 1
    assert "is geen datum (JJJJ-MM-DD)" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("host", HOSTS)
def test_without_a_day_the_host_takes_today(host: str, made: Path, tmp_path: Path) -> None:
    done = host_build(host, made, tmp_path / "uit", today=None, JGZ_VANDAAG="")
    assert done.returncode == 0, done.stderr
    assert "index.html" in BuiltSite(tmp_path / "uit").files
