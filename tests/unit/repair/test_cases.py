"""Repairs on every case of the rules: never a finding more, and nothing to mend where nothing is wrong."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.rules.cases import Case, apply, read_cases
from tests.sites.root import Root

from jgz.repair import Mender

# Written otherwise than usual, and right all the same.
ONLY_FORM = ("regeleinden", "spaties aan het eind", "onzichtbaar teken (BOM)")


def mended(root: Root, mender: Mender) -> dict[str, tuple[str, ...]]:
    """What was done to each file that was mended."""
    done = {}
    for path in sorted(root.path.glob("[mc]*/**/*.[my]*")):
        name = path.relative_to(root.path).as_posix()
        result = mender.mend(name, path.read_bytes()) if path.is_file() and not path.is_symlink() else None
        if result:
            path.write_text(result.text, encoding="utf-8", newline="\n")
            done[name] = result.done
    return done


@pytest.mark.parametrize("case", read_cases("fout"), ids=lambda case: case.name)
def test_a_repair_never_gives_a_new_finding(case: Case, root: Root, mender: Mender) -> None:
    apply(case, root)
    was = {path: path.read_bytes() for path in root.path.rglob("*.*") if path.is_file()}
    if not mended(root, mender):
        return
    after = Counter(root.codes())
    for path, data in was.items():
        path.write_bytes(data)
    before = Counter(root.codes())
    assert after - before == Counter()
    assert before - after != Counter()


@pytest.mark.parametrize("case", read_cases("goed"), ids=lambda case: case.name)
def test_what_is_right_needs_at_most_another_form(case: Case, root: Root, mender: Mender) -> None:
    apply(case, root)
    was = root.codes()
    for done in mended(root, mender).values():
        assert all(sentence.startswith(ONLY_FORM) for sentence in done), done
    assert root.codes() == was
