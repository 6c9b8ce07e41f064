"""Signals and silences are the same whether a file is compiled or only read quickly, to the length of the place."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.cases import apply, read_cases
from tests.sites.root import REMEMBERED, TODAY, Root

from jgz.checking import check
from jgz.diagnostics import Diagnostic
from jgz.store import Store

# What was read quickly is kept apart, so that neither way of reading gets what the other one found.
READ_QUICKLY = Store(None, remembers=True)
SIGNALS = [
    case
    for case in (*read_cases("fout"), *read_cases("goed"))
    if case.code.startswith(("JGZ12", "JGZ42", "JGZ43")) and case.base is None
]


def lengths(found: tuple[Diagnostic, ...]) -> list[tuple[Diagnostic, int]]:
    return [(item, item.location.length) for item in found]


@pytest.mark.parametrize("code", dict.fromkeys(case.code for case in SIGNALS))
def test_quick_reading_says_the_same(code: str, tmp_path: Path, subtests: pytest.Subtests) -> None:
    for case in (item for item in SIGNALS if item.code == code):
        with subtests.test(case.name):
            root = Root(tmp_path / case.path.stem)
            apply(case, root)
            quick = check(root.path, TODAY, quick=True, store=READ_QUICKLY)
            assert lengths(quick.diagnostics) == lengths(check(root.path, TODAY, store=REMEMBERED).diagnostics)
