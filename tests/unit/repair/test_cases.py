"""Repairs on every case of the rules: never a finding more, and nothing to mend where nothing is wrong."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from tests.rules.cases import apply, read_cases
from tests.sites.root import REMEMBERED, Root, minimal_files

from jgz.repair import Mender

# Written otherwise than usual, and right all the same.
ONLY_FORM = ("regeleinden", "spaties aan het eind", "onzichtbaar teken (BOM)")
OF_A_VERSION = re.compile(r"aanhalingstekens om `\d+\.\d+\.\d+` gezet$")


def mended(root: Root, mender: Mender) -> dict[str, tuple[str, ...]]:
    """What was done to each file that was mended; what a case left as it was needs nothing, as another test says."""
    done = {}
    untouched = minimal_files()
    for path in sorted(root.path.glob("[mc]*/**/*.[my]*")):
        name = path.relative_to(root.path).as_posix()
        if untouched.get(name) == root.bytes(name):
            continue
        result = mender.mend(name, path.read_bytes()) if path.is_file() and not path.is_symlink() else None
        if result:
            path.write_text(result.text, encoding="utf-8", newline="\n")
            done[name] = result.done
    return done


def bytes_of(root: Root) -> dict[Path, bytes]:
    """Every file with its bytes."""
    return {path: path.read_bytes() for path in root.path.rglob("*.*") if path.is_file()}


def put_back(files: dict[Path, bytes]) -> None:
    for path, data in files.items():
        path.write_bytes(data)


def test_the_minimal_content_needs_nothing(mender: Mender) -> None:
    files = {name: data for name, data in minimal_files().items() if name.endswith((".md", ".yml"))}
    assert len(files) > 10
    assert [name for name, data in files.items() if mender.mend(name, data)] == []


def test_a_repair_never_gives_a_new_finding(tmp_path: Path, mender: Mender, subtests: pytest.Subtests) -> None:
    for case in read_cases("fout"):
        with subtests.test(case.name):
            root = Root(tmp_path / case.name, REMEMBERED)
            apply(case, root)
            was = bytes_of(root)
            if not mended(root, mender):
                continue
            after = Counter(root.codes())
            put_back(was)
            before = Counter(root.codes())
            assert after - before == Counter()
            assert before - after != Counter()


def test_what_is_right_needs_at_most_another_form(tmp_path: Path, mender: Mender, subtests: pytest.Subtests) -> None:
    for case in read_cases("goed"):
        with subtests.test(case.name):
            root = Root(tmp_path / case.name, REMEMBERED)
            apply(case, root)
            was = bytes_of(root)
            done = mended(root, mender)
            sentences = [sentence for told in done.values() for sentence in told]
            assert all(sentence.startswith(ONLY_FORM) or OF_A_VERSION.search(sentence) for sentence in sentences), done
            if done:
                after = root.codes()
                put_back(was)
                assert after == root.codes()
