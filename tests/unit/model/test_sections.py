"""What a page consists of stands in the model alone: nobody else writes the name of a section, a level or a notice."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.unit.written import code, written

from jgz.labels import FICTIONAL_SHORT, IN_SHORT
from jgz.model import CallLevel, DocumentKind, Status
from jgz.model.sections import ACCOUNT, ADVICE, CALLS, MODULE_SECTIONS, SECTION_TITLES, SECTIONS, plan_of

ROOT = Path(__file__).resolve().parents[3]
THEME = ROOT / "theme"
# Examples of rules show a file of an editor, which names sections as an editor does.
EXAMPLES = {"Example", "Given"}
WORDS = {*SECTION_TITLES, *(level.dutch for level in CallLevel), FICTIONAL_SHORT, IN_SHORT}


def test_no_other_code_writes_them() -> None:
    assert {(path, text) for path, text in written(code("model/", "labels/"), EXAMPLES) if text in WORDS} == set()


def test_no_template_or_script_writes_them() -> None:
    """As the whole text of an element or an attribute, or as a text in a script."""
    edges = {".html": r"[>\"']{}[<\"']", ".js": r"[\"'`]{}[\"'`]"}
    found = {
        (path.relative_to(THEME).as_posix(), word)
        for path in THEME.rglob("*.*")
        if path.suffix in edges
        for word in WORDS
        if re.search(edges[path.suffix].format(re.escape(word)), path.read_text(encoding="utf-8"))
    }
    assert found == set()


def test_comparisons_with_a_status_name_the_member() -> None:
    words = {str(item) for kind in (Status, CallLevel, DocumentKind) for item in kind}
    found = [
        f"{path.name}:{node.lineno}"
        for path in code()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
        for item in (node.left, *node.comparators)
        if isinstance(item, ast.Constant) and item.value in words
    ]
    assert found == []


def test_every_section_can_be_found_by_its_title() -> None:
    assert all((plan := plan_of(title)) and plan.title == title for title in SECTION_TITLES)
    assert plan_of("Bewijs") is None


def test_the_sections_that_hold_something_are_needed() -> None:
    for kind, titles in ((DocumentKind.MODULE, (ADVICE, ACCOUNT)), (DocumentKind.YOUTHS, (CALLS,))):
        needed = [item.title for item in SECTIONS[kind] if item.needed_from]
        assert set(titles) <= set(needed)


def test_what_must_be_written_has_a_hint() -> None:
    assert all(item.hint for sections in SECTIONS.values() for item in sections if item.needed_from)
    assert MODULE_SECTIONS[0].title == ADVICE
