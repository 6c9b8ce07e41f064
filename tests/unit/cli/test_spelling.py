"""`jgz controleer --spelling`: what is looked up, and what it says when there is no dictionary."""

from __future__ import annotations

import json

import pytest
from tests.sites.root import PARENTS, TALKING, Root
from tests.unit.cli.history import history
from tests.unit.cli.process import check_here
from tests.woordenboek import whole_dictionary

from jgz.cli import spelling


def words(root: Root, *arguments: str) -> list[tuple[str, int, int, str]]:
    """Path, line, column and word of what the dictionary doesn't know."""
    done = check_here(root, "--spelling", "--formaat", "json", *arguments)
    found = [item for item in json.loads(done.stdout) if item["code"] == "JGZ441"]
    return [(item["pad"], item["regel"], item["kolom"], item["bericht"].split("`")[1]) for item in found]


def test_everything_is_looked_up_on_request(root: Root) -> None:
    whole_dictionary()
    root.edit(PARENTS, "na het eten", "na het eeten")
    root.edit(TALKING, "kost geen extra geld", "kost geen extra gelt")
    assert [(item[0], item[3]) for item in words(root)] == [(PARENTS, "eeten"), (TALKING, "gelt")]


def test_with_a_basis_only_changed_lines(root: Root) -> None:
    whole_dictionary()
    root.edit(PARENTS, "na het eten", "na het eeten")
    history(root)
    root.edit(TALKING, "kost geen extra geld", "kost geen extra gelt")
    assert [item[3] for item in words(root, "--basis", "HEAD")] == ["gelt"]


def test_the_word_list_counts(root: Root) -> None:
    whole_dictionary()
    root.edit(PARENTS, "na het eten", "na het eeten")
    root.write("modules/_registers/woordenlijst.txt", "# Onze woorden\neeten\n")
    assert words(root) == []


@pytest.mark.parametrize(("text", "line"), [("b\na\n", 2), ("a\na\n", 2), ("twee woorden\n", 1), ("# goed\n\n_x\n", 3)])
def test_a_word_list_that_is_not_in_order(root: Root, text: str, line: int) -> None:
    root.write("modules/_registers/woordenlijst.txt", text)
    (found,) = root.diagnostics()
    assert (found.code, found.location.path, found.location.line) == (
        "JGZ111",
        "modules/_registers/woordenlijst.txt",
        line,
    )


def test_without_a_dictionary_it_says_what_to_do(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    spelling._speller.cache_clear()
    monkeypatch.setattr(spelling, "DICTIONARY", root.path / "niets")
    with pytest.raises(SystemExit) as ended:
        spelling.spelling_for(None)
    assert ended.value.code == 2
