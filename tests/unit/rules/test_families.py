"""Every code belongs to a family, families don't meet, and README prints the table of them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from tests.sites.root import REPOSITORY

from jgz.explanation import FAMILIES, Family, family_of
from jgz.faults import READING_FAULTS
from jgz.rules import ALL_RULES

READING = {fault.code for fault in READING_FAULTS}
CODES = sorted(READING | {rule.fault.code for rule in ALL_RULES})
README = REPOSITORY / "scripts" / "README.md"


def row(family: Family) -> str:
    """The row of a family in README: its codes, its Dutch heading, its subject, and who finds its faults."""
    found_by = sorted({"reading" if code in READING else "rules" for code in CODES if code in family})
    return f"| {family.first}-{family.last} | {family.group} | {family.about} | {' and '.join(found_by)} |"


def free_code(family: Family) -> str:
    """The code for the next fault of a family."""
    return f"JGZ{max(int(code[3:]) for code in CODES if code in family) + 1}"


def test_every_code_is_of_a_family_and_every_family_has_a_code() -> None:
    assert {family_of(code) for code in CODES} == set(FAMILIES)
    assert all(re.fullmatch(r"JGZ[0-9]{3}", code) for code in CODES)


def test_a_code_outside_the_table_is_told_what_to_do() -> None:
    with pytest.raises(LookupError, match="JGZ700 is in no family: take a code of one of FAMILIES"):
        family_of("JGZ700")


def test_families_stand_in_order_and_do_not_meet() -> None:
    for family, following in pairwise(FAMILIES):
        assert family.first <= family.last < following.first


def test_every_family_has_room_for_a_next_fault() -> None:
    for family in FAMILIES:
        assert free_code(family) in family, f"{family.about}: give this family a second range in FAMILIES"


def test_no_code_or_name_is_used_twice() -> None:
    faults = [*READING_FAULTS, *(rule.fault for rule in ALL_RULES)]
    for fault in faults:
        same = [other for other in faults if other.code == fault.code]
        assert len(same) == 1, f"{fault.code} is taken; the next free code is {free_code(family_of(fault.code))}"
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", fault.name), f"{fault.name}: words with hyphens"
    assert len({fault.name for fault in faults}) == len(faults)


def test_readme_prints_the_table() -> None:
    expected = "\n".join(map(row, FAMILIES))
    assert expected in README.read_text(encoding="utf-8"), f"put this table in scripts/README.md:\n{expected}"
