"""Every case in the folders beside this file, and what must hold for all rules and faults together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.rules.cases import FOLDER, Case, apply, base_of, read_cases
from tests.sites.root import REMEMBERED, Root
from tests.woordenboek import spelling_about

from jgz.diagnostics import Diagnostic
from jgz.faults import READING_FAULTS
from jgz.rules import ALL_RULES

WRONG = read_cases("fout")
RIGHT = read_cases("goed")
FAULTS = {fault.code: fault for fault in (*READING_FAULTS, *(rule.fault for rule in ALL_RULES))}
_SENTENCE = re.compile(r"[A-ZÀ-Ý`\"].*[.?!]", re.DOTALL)


def diagnostics_of(case: Case, root: Root) -> tuple[Diagnostic, ...]:
    """What is said of a root in which the edits of a case were made."""
    root.spelling = spelling_about(case.code)
    return root.diagnostics(base=base_of(case, root.path.parent / "was"))


@pytest.mark.parametrize("code", FAULTS)
def test_a_wrong_case_yields_exactly_its_code_at_its_places(
    code: str, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    for case in (item for item in WRONG if item.code == code):
        with subtests.test(case.name):
            root = Root(tmp_path / case.path.stem, REMEMBERED)
            places = apply(case, root)
            assert places, "een fout-geval zegt waar de fout staat"
            found = diagnostics_of(case, root)
            assert {(item.code, item.location) for item in found} == {(code, place) for place in places}
            assert {item.severity for item in found} == {case.severity or FAULTS[code].severity}
            assert {item.name for item in found} == {FAULTS[code].name}
            for item in found:
                assert _SENTENCE.fullmatch(item.message), item.message
                assert not item.help or _SENTENCE.fullmatch(item.help), item.help


@pytest.mark.parametrize("code", FAULTS)
def test_a_right_case_yields_nothing(code: str, tmp_path: Path, subtests: pytest.Subtests) -> None:
    for case in (item for item in RIGHT if item.code == code):
        with subtests.test(case.name):
            root = Root(tmp_path / case.path.stem, REMEMBERED)
            assert apply(case, root) == set()
            assert diagnostics_of(case, root) == ()


def test_the_minimal_site_has_nothing_to_report(tmp_path: Path) -> None:
    assert Root(tmp_path).diagnostics() == ()


def test_every_code_has_wrong_and_right_cases_and_every_folder_a_code() -> None:
    for kind, cases in (("fout", WRONG), ("goed", RIGHT)):
        codes = {case.code for case in cases}
        assert set(FAULTS) - codes == set(), f"tests/rules/<code>/{kind}-*.diff is missing"
        assert codes - set(FAULTS) == set(), "a folder of cases without a fault"


def test_every_file_in_a_folder_of_cases_is_a_case() -> None:
    assert set(FOLDER.glob("JGZ*/*")) == {case.path for case in (*WRONG, *RIGHT)}
