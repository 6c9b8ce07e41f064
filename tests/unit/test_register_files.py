"""The names of registers and their columns stand in one place, and each register has someone who reads it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.unit.written import code, written

from jgz.loader import register_rows
from jgz.loader.register_lists import REGISTER_LISTS
from jgz.register_files import REGISTER_FOLDER, RegisterFile

ROOT = Path(__file__).resolve().parents[2]
# Files of the tests of search, some of which are called as a register is.
OTHER_FILES = ("search/kept.py",)
NAMED = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, RegisterFile))})(?!\w)|{REGISTER_FOLDER}")
# Those with a reader of their own.
READ_ELSEWHERE = {RegisterFile.KNOWN_WORDS, RegisterFile.COMPOUNDS, RegisterFile.VERSIONS}


def test_no_other_code_names_a_register() -> None:
    files = code("register_files.py", *OTHER_FILES)
    found = {(path, name[0]) for path, text in written(files) if (name := NAMED.search(text))}
    assert found == set(), "take the name from register_files.py"


def test_every_register_is_read_and_no_file_is_none() -> None:
    assert {*REGISTER_LISTS, *register_rows.COLUMNS, *READ_ELSEWHERE} == set(RegisterFile)
    assert {path.name for path in (ROOT / REGISTER_FOLDER).iterdir()} <= set(RegisterFile)


def test_every_column_has_a_form() -> None:
    assert {name for columns in register_rows.COLUMNS.values() for name in columns} == set(register_rows.FORMS)
