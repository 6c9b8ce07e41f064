"""Faults planted in real and in generated content: each is found at its line and column, and nothing else is."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.bench.generator import write_root
from tests.fouten.plant import read_cases
from tests.fouten.trees import TODAY, Planted, Tree
from tests.site.hosts import jgz

from jgz.checking import check
from jgz.diagnostics import Diagnostic, Location, Severity
from jgz.faults import READING_FAULTS
from jgz.rules import ALL_RULES

REPOSITORY = Path(__file__).parents[2]
CASES = read_cases()
FAULTS = {fault.code: fault for fault in (*READING_FAULTS, *(rule.fault for rule in ALL_RULES))}
# Two parent pages lag behind on purpose, so that readers and workgroups can see what that looks like.
MEANT = {("JGZ520", "modules/overgewicht/ouders.md"), ("JGZ520", "modules/taalontwikkeling/ouders.md")}
# So do a course and a text elsewhere.
MEANT |= {("JGZ563", "modules/_registers/hulpmiddelen.yml"), ("JGZ563", "modules/_registers/buitenteksten.yml")}
# The review term is news, not a fault: it tells when a date comes near.
NEWS = {"JGZ510"}
# Nobody who speaks them has read the words of other languages yet; nor have those words a place in generated content.
NEWS |= {"JGZ144"}
NEWS |= {"JGZ525"}
TONGUES = {"JGZ143", "JGZ144"}
# What is missing here touches every other file, so it is tried alone; tests/rules has what becomes a concept (JGZ507).
ALONE = {"JGZ118", "JGZ316", "JGZ507"}
# These need more than the content itself, or a digest of its very words; tests/rules has their cases.
ELSEWHERE = {rule.fault.code for rule in ALL_RULES if rule.needs} | {"JGZ332"} | TONGUES
# These depend on a register or a picture that other content doesn't have.
ELSEWHERE |= {"JGZ145", "JGZ147", "JGZ148"}
# A translation names the very words of the Dutch page that it follows.
ELSEWHERE |= {"JGZ522", "JGZ523", "JGZ524", "JGZ525"}
# So do these: they stand in sections and lists that few modules have.
ELSEWHERE |= {"JGZ236", "JGZ237", "JGZ238", "JGZ240", "JGZ563", "JGZ566"}
MANY = 40


@dataclass
class Outcome:
    """What came of all batches in a tree."""

    batches: list[list[Planted]] = field(default_factory=list)
    found: list[list[Diagnostic]] = field(default_factory=list)
    expected: dict[str, set[Location]] = field(default_factory=dict)


@pytest.fixture(scope="module", params=["echt", "gemaakt"])
def root(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real content, and a generated site of 160 modules."""
    target = tmp_path_factory.mktemp("planten") / str(request.param)
    if request.param == "gemaakt":
        write_root(REPOSITORY, target, 160)
        return target
    for name in ("modules", "clusters"):
        shutil.copytree(REPOSITORY / name, target / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", target)
    return target


@pytest.fixture(scope="module")
def tree(root: Path) -> Tree:
    return Tree(root)


@pytest.fixture(scope="module")
def outcome(tree: Tree) -> Outcome:
    result = Outcome(tree.batches(CASES))
    for batch in result.batches:
        found, expected = tree.found(batch)
        result.found.append(found)
        result.expected.update(expected)
    return result


def test_a_planted_fault_is_found_at_its_place_and_nothing_else_in_its_files(outcome: Outcome) -> None:
    wrong = {
        item.case.name: difference
        for batch, found in zip(outcome.batches, outcome.found, strict=True)
        for item in batch
        if (difference := _difference(item, outcome.expected[item.case.name], found))
    }
    assert wrong == {}


def _difference(planted: Planted, expected: set[Location], found: list[Diagnostic]) -> str:
    """What is said of the files of a case beside what should be, or nothing when that is the same."""
    assert expected, f"{planted.case.name}: een geval zegt waar de fout staat"
    code = planted.case.code
    severity = planted.case.severity or FAULTS[code].severity
    files = planted.touched | {place.path for place in expected}
    said = [(item.code, item.severity, item.location) for item in found if item.location.path in files]
    should = [(code, severity, place) for place in expected]
    return "" if Counter(said) == Counter(should) else f"gevonden {said}, verwacht {should}"


def test_many_faults_at_once_are_each_reported_once_and_hide_none(outcome: Outcome) -> None:
    """The whole list, so also in files that nobody touched."""
    for batch, found in zip(outcome.batches, outcome.found, strict=True):
        expected = Counter((item.case.code, place) for item in batch for place in outcome.expected[item.case.name])
        assert Counter((item.code, item.location) for item in found) == expected


def test_good_content_has_no_false_alarms(root: Path, tree: Tree) -> None:
    """Read quickly, as a tree is, and compiled."""
    for diagnostics in (tree.known, check(root, TODAY).diagnostics):
        found = {(item.code, item.location.path) for item in diagnostics}
        assert {item for item in found if item[0] not in NEWS} == {item for item in MEANT if (root / item[1]).exists()}


def test_the_command_reports_forty_faults_in_one_go(tree: Tree, outcome: Outcome) -> None:
    batch = max(outcome.batches, key=len)[:MANY]
    assert len(batch) >= 30
    places = {item.case.name: item.write(tree.root) for item in batch}
    try:
        done = jgz(tree.root, "controleer", "--formaat", "json", "--vandaag", TODAY.isoformat())
    finally:
        for item in batch:
            tree.restore(item)
    assert done.returncode == 1
    found = {(item["code"], item["pad"], item["regel"], item["kolom"]) for item in json.loads(done.stdout)}
    for item in batch:
        for place in places[item.case.name]:
            assert (item.case.code, place.path, place.line, place.column) in found


def test_who_only_asks_for_errors_hears_all_of_them_and_nothing_else(tree: Tree, outcome: Outcome) -> None:
    batch, found = max(zip(outcome.batches, outcome.found, strict=True), key=lambda both: len(_errors(both[1])))
    for item in batch:
        item.write(tree.root)
    try:
        checked = check(tree.root, TODAY, quick=True, only_errors=True)
    finally:
        for item in batch:
            tree.restore(item)
    assert _errors(found)
    assert len(_errors([*found, *tree.known])) < len({*found, *tree.known})
    assert set(checked.diagnostics) == _errors([*found, *tree.known])


def _errors(found: Iterable[Diagnostic]) -> set[Diagnostic]:
    return {item for item in found if item.severity is Severity.ERROR}


def test_each_missing_register_is_one_fault(tree: Tree) -> None:
    paths = [f"modules/_registers/{name}.yml" for name in ("beroepen", "fasen", "partijen")]
    for path in paths:
        (tree.root / path).unlink()
    try:
        found = tree.check().diagnostics
    finally:
        for path in paths:
            (tree.root / path).write_text(tree.texts[path], encoding="utf-8")
    assert [(item.code, item.location) for item in found] == [("JGZ118", Location(path)) for path in paths]


def test_a_missing_cluster_is_told_at_every_file_that_names_it(tree: Tree) -> None:
    path = "clusters/het-lichaam.md"
    (tree.root / path).unlink()
    try:
        found = [item for item in tree.check().diagnostics if item not in tree.known]
    finally:
        (tree.root / path).write_text(tree.texts[path], encoding="utf-8")
    named = {
        (name, number, line.find("het-lichaam") + 1 if line.startswith("neven") else 1)
        for name, text in tree.texts.items()
        for number, line in enumerate(text.split("\n---\n")[0].split("\n"), 1)
        if re.match(r"(neven)?clusters?: .*\bhet-lichaam\b", line)
    }
    assert named
    assert {_place(item) for item in found if item.code == "JGZ316"} == named
    assert {item.code for item in found} <= {"JGZ316", "JGZ311"}


def _place(item: Diagnostic) -> tuple[str, int, int]:
    return (item.location.path, item.location.line, item.location.column)


def test_every_code_is_planted() -> None:
    missing = set(FAULTS) - ALONE - ELSEWHERE - {case.code for case in CASES}
    assert missing == set(), "tests/fouten/<code>/*.diff is missing"


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 150


def test_every_file_in_a_folder_of_cases_is_a_case() -> None:
    assert set(Path(__file__).parent.glob("JGZ*/*")) == {case.path for case in CASES}


@pytest.mark.parametrize("name", ["aaa-kopie", "zzz-kopie"])
def test_a_copy_that_kept_its_id_is_one_fault_and_the_original_has_none(tree: Tree, name: str) -> None:
    host = tree.hosts[0]
    copy = f"{host['map']}/{name}.md"
    shutil.copy(tree.root / host["module"], tree.root / copy)
    try:
        found = [item for item in tree.check().diagnostics if item not in tree.known]
    finally:
        (tree.root / copy).unlink()
    assert [(item.code, item.location) for item in found] == [("JGZ113", Location(copy, 2))]
