"""The names of registers and their columns stand in one place, and each register has someone who reads it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.unit.written import code, written

from jgz.compare import COMPARED_LISTS
from jgz.loader import register_rows
from jgz.loader.register_lists import REGISTER_LISTS
from jgz.loader.registers import RegisterReader
from jgz.register_files import REGISTER_FOLDER, RegisterFile

ROOT = Path(__file__).resolve().parents[2]
# Files of the tests of search, some of which are called as a register is.
OTHER_FILES = ("search/kept.py",)
NAMED = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, RegisterFile))})(?!\w)|{REGISTER_FOLDER}")
# Those with a reader of their own; the last one is the archive's alone.
READ_ELSEWHERE = {RegisterFile.KNOWN_WORDS, RegisterFile.COMPOUNDS, RegisterFile.VERSIONS}
# What no page shows as it stands there, or what a rule holds to the earlier version by itself.
NOT_COMPARED = {
    RegisterFile.STEERING_GROUP,
    RegisterFile.SYNONYMS,
    RegisterFile.HARD_WORDS,
    RegisterFile.REMOVED_VERSIONS,
    RegisterFile.CRITERIA,
}


class Reader(RegisterReader):
    """A reader that remembers which registers it asked for."""

    def __init__(self) -> None:
        super().__init__(())
        self.asked: set[RegisterFile] = set()

    def _file(self, register: RegisterFile) -> None:
        self.asked.add(register)


def test_no_other_code_names_a_register() -> None:
    files = code("register_files.py", *OTHER_FILES)
    found = {(path, name[0]) for path, text in written(files) if (name := NAMED.search(text))}
    assert found == set(), "take the name from register_files.py"


def test_every_register_is_read() -> None:
    described = {*REGISTER_LISTS, *register_rows.COLUMNS, *READ_ELSEWHERE}
    assert set(RegisterFile) - described == set(), "say what stands in it: REGISTER_LISTS in loader/register_lists.py"
    reader = Reader()
    reader.read()
    assert set(RegisterFile) - reader.asked == {RegisterFile.VERSIONS}, "read it in loader/registers.py"


def test_a_change_of_every_list_is_told() -> None:
    lists = {register.path for register in REGISTER_LISTS} - {register.path for register in NOT_COMPARED}
    assert lists == COMPARED_LISTS, "say in compare/lists.py what readers see of it, or name it in NOT_COMPARED here"


def test_no_file_is_none() -> None:
    assert {path.name for path in (ROOT / REGISTER_FOLDER).iterdir()} - set(RegisterFile) == set()


def test_every_column_has_a_form() -> None:
    assert {name for columns in register_rows.COLUMNS.values() for name in columns} == set(register_rows.FORMS)
