"""The names of registers and their columns stand in one place, and each register has someone who reads it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from jgz.loader import register_rows
from jgz.loader.register_lists import REGISTER_LISTS
from jgz.register_files import REGISTER_FOLDER, RegisterFile

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "scripts" / "jgz"
HOME = PACKAGE / "register_files.py"
# Files of the tests of search, some of which are called as a register is.
OTHER_FILES = {PACKAGE / "search" / "kept.py"}
NAMED = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, RegisterFile))})(?!\w)|{REGISTER_FOLDER}")
# Those with a reader of their own.
READ_ELSEWHERE = {RegisterFile.KNOWN_WORDS, RegisterFile.COMPOUNDS, RegisterFile.VERSIONS}


def written(node: ast.AST) -> Iterator[str]:
    """Every text in code, without what explains it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield from written(child)


def test_no_other_code_names_a_register() -> None:
    files = [path for path in sorted(PACKAGE.rglob("*.py")) if path != HOME and path not in OTHER_FILES]
    found = {
        f"{path.relative_to(PACKAGE)} writes {name[0]}: take it from register_files.py"
        for path in files
        for text in written(ast.parse(path.read_text(encoding="utf-8")))
        if (name := NAMED.search(text))
    }
    assert found == set()


def test_every_register_is_read_and_no_file_is_none() -> None:
    assert {*REGISTER_LISTS, *register_rows.COLUMNS, *READ_ELSEWHERE} == set(RegisterFile)
    assert {path.name for path in (ROOT / REGISTER_FOLDER).iterdir()} <= set(RegisterFile)


def test_every_column_has_a_form() -> None:
    assert {name for columns in register_rows.COLUMNS.values() for name in columns} == set(register_rows.FORMS)
