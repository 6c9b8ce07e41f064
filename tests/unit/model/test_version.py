"""Versions have the order of their numbers, and print as they were written."""

from __future__ import annotations

import pytest

from jgz.model import FIRST_ADOPTED, Jump, Version


@pytest.mark.parametrize("written", ["0.1.0", "1.0.0", "1.10.2", "9999.0.9999"])
def test_a_version_prints_as_it_was_written(written: str) -> None:
    assert str(Version.parse(written)) == written


@pytest.mark.parametrize("written", ["", "1", "1.2", "1.2.3.4", "1.2.x"])
def test_no_version(written: str) -> None:
    with pytest.raises(ValueError, match=r"unpack|int\(\)"):
        Version.parse(written)


def test_versions_are_ordered_by_number_not_by_letter() -> None:
    written = ["0.9.0", "0.10.0", "1.0.0", "1.0.10", "1.2.0", "10.0.0"]
    assert sorted(map(Version.parse, reversed(written))) == [Version.parse(item) for item in written]


@pytest.mark.parametrize(
    ("one", "other", "jump"),
    [
        ("1.2.3", "1.2.3", Jump.NONE),
        ("1.2.3", "1.1.9", Jump.NONE),
        ("1.2.3", "1.2.10", Jump.PATCH),
        ("1.2.3", "1.3.0", Jump.MINOR),
        ("1.2.3", "2.0.0", Jump.MAJOR),
        ("1.2.3", "2.2.3", Jump.MAJOR),
    ],
)
def test_the_step_between_two_versions(one: str, other: str, jump: Jump) -> None:
    assert Version.parse(one).jump_to(Version.parse(other)) is jump


@pytest.mark.parametrize(
    ("jump", "after"),
    [(Jump.NONE, "1.2.3"), (Jump.PATCH, "1.2.4"), (Jump.MINOR, "1.3.0"), (Jump.MAJOR, "2.0.0")],
)
def test_the_first_version_that_is_a_jump_later(jump: Jump, after: str) -> None:
    assert str(Version.parse("1.2.3").after(jump)) == after


def test_before_the_first_adoption() -> None:
    assert Version(0, 9, 9).before_adoption
    assert not FIRST_ADOPTED.before_adoption
