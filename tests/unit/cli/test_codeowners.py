"""`jgz codeowners`: made from the clusters, the same every time, and the file in the repository fits."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites.root import GUIDELINE, PLACE, Root
from tests.unit.cli.process import jgz_here, sentences

from jgz.model import Library
from jgz.reports.codeowners import PATH, write_codeowners

REPOSITORY = Path(__file__).resolve().parents[3]


def owners(text: str, path: str) -> list[str]:
    """Who owns a path as GitHub reads the file: the last line that fits. Only the forms that we write."""
    found: list[str] = []
    for line in text.splitlines():
        pattern, _, teams = line.partition(" ")
        whole = f"/{path}"
        if pattern in ("*", whole) or (pattern.startswith("/") and pattern.endswith("/") and whole.startswith(pattern)):
            found = teams.split()
    return found


def test_the_file_in_the_repository_fits_the_content(whole: Library) -> None:
    wanted = write_codeowners(whole)
    assert (REPOSITORY / PATH).read_text(encoding="utf-8") == wanted, "Geef de opdracht `jgz codeowners`."


def test_every_file_has_the_team_of_its_cluster(whole: Library) -> None:
    text = write_codeowners(whole)
    teams = {item.id: item.github_team for item in whole.clusters}
    for module in whole.modules:
        wanted = [teams[module.cluster]] if module.cluster else sorted(teams.values())
        assert owners(text, module.origin.path) == wanted
    for cluster in whole.clusters:
        assert owners(text, cluster.origin.path) == [cluster.github_team]
    for path in ("modules/_registers/ids.tsv", "modules/over/privacy.md", "scripts/jgz/site.py", PATH):
        assert owners(text, path) == ["@jgz-voorbeeld/redactie"]


def test_a_module_of_another_cluster_has_its_own_line(root: Root) -> None:
    text = write_codeowners(root.library())
    teams = {item.id: item.github_team for item in root.library().clusters}
    assert owners(text, GUIDELINE) == [teams["opvoeden-en-ondersteunen"]]
    assert owners(text, PLACE) == [teams["het-lichaam"]]


def test_without_one_organisation_all_teams_keep_the_rest(root: Root) -> None:
    root.edit("clusters/het-lichaam.md", "@jgz-voorbeeld/", "@anderen/")
    assert len(owners(write_codeowners(root.library()), "README.md")) == 2


def test_writes_and_compares(root: Root) -> None:
    def run(*arguments: str) -> int:
        done = jgz_here("codeowners", *arguments, "--wortel", root.path)
        assert sentences(done.stderr)
        return done.returncode

    assert run("--controleer") == 1
    assert run() == 0
    assert run("--controleer") == 0
    assert root.read(PATH) == write_codeowners(root.library())
    root.edit("clusters/het-lichaam.md", 'github_team: "@jgz-voorbeeld/', 'github_team: "@jgz-voorbeeld/team-')
    assert run("--controleer") == 1


@pytest.mark.parametrize("arguments", [(), ("--controleer",)])
def test_no_half_file_from_content_that_can_not_be_read(arguments: tuple[str, ...], root: Root) -> None:
    root.edit("clusters/het-lichaam.md", "soort: cluster\n", "")
    done = jgz_here("codeowners", *arguments, "--wortel", root.path)
    assert done.returncode == 1
    assert "jgz controleer" in sentences(done.stderr)
    assert not (root.path / PATH).exists()
