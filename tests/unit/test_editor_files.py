"""The files for VS Code, pre-commit and GitHub fit what the program really says and takes."""

from __future__ import annotations

import json
import re
import shlex
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.sites.root import GUIDELINE, PARENTS, TALKING, Root
from tests.unit.cli.process import check_here, jgz_here, sentences

from jgz.cli.following import WAITING
from jgz.cli.main import build_parser
from jgz.diagnostics import Severity
from jgz.loader.groups import CHANGE
from jgz.loader.register_lists import REGISTER_LISTS
from jgz.reports.codeowners import PATH
from jgz.source.markdown.block_fields import BLOCKS
from jgz.source.single_values import Choice, Flag

REPOSITORY = Path(__file__).resolve().parents[2]
LATER = date(2029, 12, 1)
LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO}


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """A copy of the minimal content."""
    return Root(tmp_path)


def vscode(name: str) -> Any:
    """One of the files for VS Code."""
    return json.loads((REPOSITORY / ".vscode" / name).read_text(encoding="utf-8"))


TASKS = {task["label"]: task for task in vscode("tasks.json")["tasks"]}
CHECKING = [task for task in TASKS.values() if "controleer" in task["args"]]


def problems(matchers: list[dict[str, Any]], output: str) -> list[tuple[Any, ...]]:
    """What VS Code would put in its list: every pattern must fit the line after that of the one before."""
    lines = output.split("\n")
    found = []
    for number in range(len(lines)):
        for matcher in matchers:
            parts: dict[str, str] = {}
            for pattern, line in zip(matcher["pattern"], [*lines[number:], ""], strict=False):
                match = re.search(pattern["regexp"], line)
                if match is None:
                    break
                parts |= {key: match[group] for key, group in pattern.items() if key != "regexp"}
            else:
                place = (parts["file"], int(parts["line"]), int(parts["column"]))
                found.append((*place, LEVELS[matcher["severity"]], parts["code"], parts["message"]))
    return found


@pytest.mark.parametrize("task", CHECKING, ids=lambda task: task["label"])
def test_the_tasks_find_every_problem(task: dict[str, Any], root: Root) -> None:
    root.edit(TALKING, "status: vastgesteld", "status: klaar")
    root.edit(GUIDELINE, "titel: Buiten spelen\n", "titel: Buiten spelen\nonbekend: 1\n")
    root.edit(PARENTS, 'speelplek-beoordelen: "1.0.0"', 'speelplek-beoordelen: "0.9.0"')
    output = sentences(check_here(root, "--alles", day=LATER.isoformat()).stdout)
    found = root.diagnostics(LATER)
    assert {item.severity for item in found} == set(LEVELS.values())
    wanted = [
        (item.location.path, item.location.line, item.location.column, item.severity, item.code, item.message)
        for item in found
    ]
    assert sorted(problems(task["problemMatcher"], output)) == sorted(wanted)


def test_clean_content_gives_no_problems(root: Root) -> None:
    output = sentences(check_here(root).stdout)
    assert all(problems(task["problemMatcher"], output) == [] for task in CHECKING)


def test_the_watching_task_knows_when_a_check_begins_and_ends(root: Root) -> None:
    (task,) = (task for task in CHECKING if "--volg" in task["args"])
    started = sentences(check_here(root).stderr).splitlines()
    assert task["isBackground"]
    for matcher in task["problemMatcher"]:
        assert any(re.search(matcher["background"]["beginsPattern"], line) for line in started)
        assert re.search(matcher["background"]["endsPattern"], WAITING)


@pytest.mark.parametrize("task", TASKS.values(), ids=lambda task: task["label"])
def test_the_tasks_are_right_use(task: dict[str, Any]) -> None:
    assert build_parser().parse_args(task["args"]).verb == task["args"][0]
    assert task["command"] == "${workspaceFolder}/.venv/bin/jgz"


def test_every_register_has_its_schema() -> None:
    schemas = vscode("settings.json")["yaml.schemas"]
    wanted = {f"./site/schema/{register.schema}.json": register.path for register in REGISTER_LISTS}
    assert schemas == wanted, "name it under yaml.schemas in .vscode/settings.json"


# A recommendation of the module in the small site.
ADVICE = "buitentijd-vragen"
SNIPPETS = vscode("jgz.code-snippets")
DATE = {"$CURRENT_YEAR": "2026", "$CURRENT_MONTH": "11", "$CURRENT_DATE": "20", "$0": ""}


def filled_in(name: str) -> str:
    """The text of a snippet when an editor takes everything as it comes."""
    text = "\n".join(SNIPPETS[name]["body"])
    for variable, value in DATE.items():
        text = text.replace(variable, value)
    text = re.sub(r"\$\{\d\|([^,|]+)[^|]*\|\}", r"\1", text)
    return re.sub(r"\$\{\d:([^}]*)\}", r"\1", text).rstrip("\n") + "\n"


def faults(root: Root) -> set[str]:
    """The codes of the errors; that something is still to be filled in is right (JGZ423)."""
    return {item.code for item in root.diagnostics() if item.severity is Severity.ERROR}


def test_every_block_has_a_snippet() -> None:
    wanted = {*(name for name, block in BLOCKS.items() if block.known), "wijziging", "bron"}
    assert set(SNIPPETS) == wanted, "write it in .vscode/jgz.code-snippets"
    assert all(name == item["prefix"] and item["scope"] == "markdown" for name, item in SNIPPETS.items())


@pytest.mark.parametrize(
    ("name", "path", "after", "newline"),
    [
        ("aanbeveling", TALKING, "## Aanbevelingen\n", True),
        ("let-op", TALKING, "## Onderbouwing\n", True),
        ("kennislacune", TALKING, "## Onderbouwing\n", True),
        ("wanneer-bellen", PARENTS, "## Wanneer bel je?\n", True),
        ("wijziging", TALKING, "wijzigingen:\n", False),
        ("bron", TALKING, "bronnen:\n", False),
    ],
)
def test_a_snippet_as_it_comes_is_right(name: str, path: str, after: str, newline: bool, root: Root) -> None:
    root.edit(path, after, f"{after}{chr(10) if newline else ''}{filled_in(name)}")
    asked = {"JGZ423"}
    if name == "wijziging":
        root.edit(path, 'versie: "1.1.0"\nuitgangsvragen', 'versie: "1.2.0"\nuitgangsvragen')
        # The kind that comes first is a change of the advice, for which the parties have yet to sign.
        asked.add("JGZ535")
    assert faults(root) <= asked


@pytest.mark.parametrize(("name", "section"), [("vraag", "Vragen uit de praktijk"), ("toets", "Toets jezelf")])
def test_a_snippet_of_a_question_is_right(name: str, section: str, root: Root) -> None:
    text = filled_in(name).replace("naam-van-de-aanbeveling", ADVICE).replace('versie: "1.0.0"', 'versie: "1.1.0"')
    root.edit(TALKING, "## Verantwoording\n", f"## {section}\n\n{text}\n## Verantwoording\n")
    assert faults(root) <= {"JGZ423"}


@pytest.mark.parametrize("name", ["motivering", "op-maat"])
def test_a_snippet_within_a_recommendation(name: str, root: Root) -> None:
    whole = filled_in("aanbeveling").replace("\n///\n", f"\n\n{filled_in(name)}///\n")
    root.edit(TALKING, "## Aanbevelingen\n", f"## Aanbevelingen\n\n{whole}")
    assert faults(root) <= {"JGZ423"}


def test_the_choices_in_snippets_are_those_of_the_tables() -> None:
    options = {(name, item.key): item.type for name, block in BLOCKS.items() for item in block.options}
    options |= {("wijziging", item.key): item.type for item in CHANGE.fields}
    seen = 0
    for name, snippet in SNIPPETS.items():
        for line in snippet["body"]:
            if match := re.fullmatch(r"\s+(\w+): \$\{\d\|(.+)\|\}", line):
                type = options[name, match[1]]
                assert isinstance(type, Choice | Flag)
                words = type.values if isinstance(type, Choice) else (type.yes, type.no)
                assert sorted(match[2].split(",")) == sorted(map(str, words))
                seen += 1
    assert seen == 6


def test_the_hooks_run_what_is_there(root: Root) -> None:
    (local,) = yaml.safe_load((REPOSITORY / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    hooks = {item["id"]: item for item in local["hooks"]}
    for hook in hooks.values():
        command, *arguments = shlex.split(hook["entry"])
        assert (command, hook["pass_filenames"]) == (".venv/bin/jgz", False)
        assert jgz_here(*arguments, "--wortel", REPOSITORY).returncode == 0
    check, owners = (re.compile(hooks[name]["files"]) for name in ("jgz-controleer", "jgz-codeowners"))
    contents = [path.relative_to(root.path).as_posix() for path in root.path.rglob("*") if path.is_file()]
    assert all(check.search(path) for path in contents)
    assert not check.search("scripts/modules/x.md")
    assert all(owners.search(path) for path in contents if path.endswith(".md") and path != "modules/index.md")
    assert owners.search(PATH)


def test_the_form_for_a_proposal_asks_what_matters() -> None:
    text = (REPOSITORY / ".github" / "pull_request_template.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 30
    assert text.count("- [ ] ") == 8
    for word in ("kind, ouder of collega", "getal", "`versie`", "ouders"):
        assert word in text


def test_the_commands_in_the_guide_are_right_use() -> None:
    text = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
    commands = re.findall(r"`\.venv/bin/jgz ([^`]+)`", text)
    assert len(commands) >= 8
    for command in commands:
        if not command.endswith("-h"):
            assert build_parser().parse_args(shlex.split(command)).run
