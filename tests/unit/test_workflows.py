"""The workflows as data: they may do no more than they must, and proposed code never gets a say in the shell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).resolve().parents[2] / ".github" / "workflows"
FILES = sorted(path.name for path in FOLDER.iterdir())
PINNED = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)+@[0-9a-f]{40}")
# Someone outside the project chooses much of what an expression may hold; in a command that is a way in.
EXPRESSION = re.compile(r"\$\{\{.*?\}\}", re.DOTALL)
# Job -> what it may write. Any other job reads, at most.
WRITERS = {
    ("publiceren.yml", "vastleggen"): {"contents"},
    ("publiceren.yml", "uitrollen"): {"pages", "id-token"},
}
ON_PROPOSALS = "controle.yml"
REPORTS = ("herziening.yml", "koppelingen.yml")


def read(name: str) -> dict[Any, Any]:
    found = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def triggers(name: str) -> dict[str, Any]:
    # YAML 1.1 reads `on` as a boolean.
    found = read(name)[True]
    assert isinstance(found, dict)
    return found


def jobs(name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = read(name)["jobs"]
    return found


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in jobs(name).values():
        yield from job["steps"]


def commands(name: str) -> list[str]:
    return [step["run"] for step in steps(name) if "run" in step]


def test_these_are_the_workflows() -> None:
    assert FILES == ["controle.yml", "herziening.yml", "koppelingen.yml", "publiceren.yml"]


@pytest.mark.parametrize("name", FILES)
def test_proposed_code_never_runs_with_our_rights(name: str) -> None:
    assert {"pull_request_target", "workflow_run", "issue_comment"}.isdisjoint(triggers(name))
    assert ("pull_request" in triggers(name)) == (name == ON_PROPOSALS)


@pytest.mark.parametrize("name", FILES)
def test_no_job_may_write_more_than_it_must(name: str) -> None:
    whole = read(name)["permissions"]
    assert whole in ({}, {"contents": "read"})
    for id, job in jobs(name).items():
        own = job.get("permissions", whole)
        assert {key for key, right in own.items() if right == "write"} == WRITERS.get((name, id), set())
        assert set(own.values()) <= {"read", "write"}


@pytest.mark.parametrize("name", [name for name in FILES if name != "publiceren.yml"])
def test_only_publishing_keeps_the_key_to_the_project(name: str) -> None:
    checkouts = [step for step in steps(name) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_the_job_that_may_write_to_main_runs_nothing_of_ours() -> None:
    publishing = jobs("publiceren.yml")
    for id, job in publishing.items():
        keeps = [
            step["with"]["persist-credentials"]
            for step in job["steps"]
            if "persist-credentials" in step.get("with", {})
        ]
        assert keeps in ([], [id == "vastleggen"])
    words = "\n".join(step.get("run", "") for step in publishing["vastleggen"]["steps"])
    assert not re.search(r"make|\.venv|python|npm|pip|bash|\./", words)
    assert {word.split()[0] for word in re.findall(r"git [a-z]+ [^\n;&|]*", words)} == {"git"}
    assert publishing["vastleggen"]["needs"] == "registreren"
    assert publishing["bouwen"]["needs"] == "vastleggen"
    added = re.findall(r"git add (.*)", words)
    first, second = added
    assert first == "modules/_registers/ids.tsv modules/_registers/adressen.tsv modules/_registers/aanbevelingen.tsv"
    assert second == "modules/_registers/versies.tsv"


@pytest.mark.parametrize("name", FILES)
def test_no_secrets(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert [found for found in EXPRESSION.findall(text) if "secrets" in found or "github.token" in found] == []


@pytest.mark.parametrize("name", FILES)
def test_actions_are_pinned_with_their_version_beside_them(name: str) -> None:
    lines = [line for line in (FOLDER / name).read_text(encoding="utf-8").split("\n") if re.search(r"\buses:", line)]
    used = [step["uses"] for step in steps(name) if "uses" in step]
    assert len(lines) == len(used)
    for line, action in zip(lines, used, strict=True):
        assert PINNED.fullmatch(action)
        assert re.search(r"@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$", line)


def test_one_action_has_one_version() -> None:
    versions: dict[str, set[str]] = {}
    for name in FILES:
        for step in steps(name):
            action, _, commit = step.get("uses", "").partition("@")
            versions.setdefault(action, set()).add(commit)
    assert {action: found for action, found in versions.items() if len(found) > 1} == {}


def test_only_main_writes_what_is_kept_between_runs() -> None:
    """A proposal reads what main made and writes nothing; what lies in the project itself is never taken for it."""
    writers = [name for name in FILES for step in steps(name) if step.get("uses", "").startswith("actions/cache/save@")]
    assert writers == ["publiceren.yml"]
    assert not any(step.get("uses", "").startswith("actions/cache@") for name in FILES for step in steps(name))
    # Nobody but main and its clock starts that workflow.
    assert set(triggers("publiceren.yml")) == {"push", "schedule", "workflow_dispatch"}
    assert triggers("publiceren.yml")["push"] == {"branches": ["main"]}
    building = [
        step.get("run", step.get("uses", "").partition("@")[0]) for step in jobs("publiceren.yml")["bouwen"]["steps"]
    ]
    order = ['test -z "$(git ls-files .cache)"', "actions/cache/restore", "make site", "actions/cache/save"]
    assert [item for item in building if item in order] == order


@pytest.mark.parametrize("name", FILES)
def test_commands_hold_no_expressions(name: str) -> None:
    assert [command for command in commands(name) if EXPRESSION.search(command)] == []


@pytest.mark.parametrize("name", FILES)
def test_everything_ends_and_nothing_runs_twice(name: str) -> None:
    assert all(0 < job["timeout-minutes"] <= 60 for job in jobs(name).values())
    assert read(name)["concurrency"]["group"]


@pytest.mark.parametrize("name", FILES)
def test_every_command_of_ours_exists(name: str) -> None:
    from jgz.cli.main import build_parser

    parser = build_parser()
    for verb, rest in re.findall(r"\.venv/bin/jgz ([a-z]+)([^>|;\n}]*)", "\n".join(commands(name))):
        words = [word.strip('"').replace("$BASIS", "origin/main") for word in rest.split()]
        assert parser.parse_args([verb, *words]).verb == verb


def test_a_proposal_is_compared_with_where_it_branched_off() -> None:
    job = jobs(ON_PROPOSALS)["inhoud"]
    assert job["if"] == "github.event_name == 'pull_request'"
    assert job["env"] == {"BASIS": "origin/${{ github.base_ref }}"}
    assert job["steps"][0]["with"]["fetch-depth"] == 0
    text = "\n".join(step.get("run", "") for step in job["steps"])
    for part in (
        'controleer --basis "$BASIS" --formaat github', 'verschil "$BASIS"', 'voorvertoning --basis "$BASIS"',
        '>> "$GITHUB_STEP_SUMMARY"',
    ):  # fmt: skip
        assert part in text
    uploads = [step["with"]["path"] for step in job["steps"] if "upload-artifact" in step.get("uses", "")]
    assert "voorvertoning" in uploads


def test_the_tests_run_on_every_proposal_and_on_main() -> None:
    assert triggers(ON_PROPOSALS) == {"pull_request": None, "push": {"branches": ["main"]}}
    job = jobs(ON_PROPOSALS)["test"]
    assert "if" not in job
    assert {"make check", "make test"} <= {step.get("run") for step in job["steps"]}


@pytest.mark.parametrize("name", REPORTS)
def test_reports_run_by_the_clock_and_end_in_the_summary(name: str) -> None:
    assert set(triggers(name)) == {"schedule", "workflow_dispatch"}
    (moment,) = triggers(name)["schedule"]
    assert len(moment["cron"].split()) == 5
    assert any('>> "$GITHUB_STEP_SUMMARY"' in command for command in commands(name))
    assert any(f"jgz {name.removesuffix('.yml')} --formaat markdown" in command for command in commands(name))


def test_newer_versions_are_proposed_of_everything_that_is_pinned() -> None:
    root = FOLDER.parents[1]
    plan = yaml.safe_load((FOLDER.parent / "dependabot.yml").read_text(encoding="utf-8"))
    watched = {
        (item["package-ecosystem"], folder)
        for item in plan["updates"]
        for folder in item.get("directories", [item.get("directory")])
    }
    locks = {f"/{path.parent.relative_to(root).as_posix()}" for path in root.glob("scripts/*/package-lock.json")}
    assert watched == {("github-actions", "/"), ("pip", "/"), *(("npm", folder) for folder in locks)}
