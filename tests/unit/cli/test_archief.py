"""`jgz archief`, and the ledger that `jgz registreer` writes: equal, byte for byte, to what the history says."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.archief.made import make
from tests.once import once
from tests.sites.root import Root
from tests.unit.cli.history import commit, git, history, start
from tests.unit.cli.process import DAY, jgz_here, sentences

from jgz.archive.derive import derive
from jgz.archive.git import FileChange, History
from jgz.archive.known_facts import FILE, KnownFacts
from jgz.archive.ledger import NAME, PATH, faulty_lines, read_ledger, write_ledger


@pytest.fixture
def registered(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Root:
    """A repository with four years of history, of which everything was registered."""
    made = once(tmp_path_factory, "vastgelegd", _registered) / "wortel"
    shutil.copytree(made, tmp_path / "wortel")
    return Root.at(tmp_path / "wortel")


def _registered(folder: Path) -> None:
    root = make(folder / "wortel")
    done = jgz_here("registreer", "--wortel", root, "--vandaag", DAY)
    assert done.returncode == 0, sentences(done.stderr)
    commit(root, "Register what is published")


def test_what_was_registered_is_what_git_says_and_stays_so_after_the_commit(registered: Root) -> None:
    before = registered.bytes(PATH)
    done = jgz_here("archief", "--controleer", "--wortel", registered.path)
    assert done.returncode == 0
    # What changed silently before anything was registered is told, and no reason to refuse.
    (silent,) = sentences(done.stderr).splitlines()
    assert silent.startswith(
        "modules/spelen-thuis/schommelen.md: waarschuwing: onder versie 1.1.0 stond vanaf 2024-06-10"
    )
    assert jgz_here("registreer", "--wortel", registered.path, "--vandaag", DAY).returncode == 0
    assert registered.bytes(PATH) == before
    shown = sentences(jgz_here("archief", "--wortel", registered.path).stdout)
    assert shown == "18 modules, 48 vastgestelde versies, 55 teksten.\n"


def test_it_names_the_lines_that_differ(registered: Root) -> None:
    lines = registered.read(PATH).splitlines(keepends=True)
    wrong = lines[2].replace("\t2023-05-08\t", "\t2023-05-09\t", 1)
    assert wrong != lines[2]
    registered.write(PATH, "".join([*lines[:2], wrong, *lines[4:]]))
    done = jgz_here("archief", "--controleer", "--wortel", registered.path)
    shown = sentences(done.stdout).splitlines()
    assert done.returncode == 1
    assert shown == [f"{sign} {line[:-1].replace(chr(9), chr(32))}" for sign, line in (
        ("-", wrong), ("+", lines[2]), ("+", lines[3])
    )]  # fmt: skip
    assert "jgz registreer" in sentences(done.stderr)


def _column(number: int, value: str) -> Callable[[list[str]], list[str]]:
    def tamper(lines: list[str]) -> list[str]:
        cells = lines[3].split("\t")
        assert cells[number] != value
        return [*lines[:3], "\t".join([*cells[:number], value, *cells[number + 1 :]]), *lines[4:]]

    return tamper


TAMPERED: dict[str, Callable[[list[str]], list[str]]] = {
    "id": _column(0, "iets-anders"), "versie": _column(1, "9.9.9"), "blob": _column(2, "0" * 40),
    "commit": _column(3, "f" * 40), "vastgesteld_op": _column(4, "2001-01-01"), "openbaar_vanaf": _column(5, ""),
    "openbaar_tot": _column(6, "2099-01-01"), "status": _column(7, "vervallen"), "geldig_van": _column(8, "x"),
    "geldig_tot": _column(9, "2000-01-01"), "pad": _column(10, "modules/x.md"),
    "twee keer": lambda lines: [*lines[:4], lines[3], *lines[4:]],
    "weg": lambda lines: [*lines[:3], *lines[4:]],
    "verwisseld": lambda lines: [*lines[:3], lines[4], lines[3], *lines[5:]],
    "kop": lambda lines: [lines[0].upper(), *lines[1:]],
    "lege regel": lambda lines: [*lines, ""],
    "slot": lambda lines: lines[:-1],
    "ander teken": lambda lines: [*lines[:3], lines[3].replace("-", "‑", 1), *lines[4:]],
}  # fmt: skip


def test_whatever_was_changed_by_hand_is_found_and_shown(registered: Root) -> None:
    lines = registered.read(PATH).split("\n")
    for what, tamper in TAMPERED.items():
        registered.write(PATH, "\n".join(tamper(lines)))
        done = jgz_here("archief", "--controleer", "--wortel", registered.path)
        assert done.returncode == 1, what
        assert {line[0] for line in sentences(done.stdout).splitlines()} <= {"-", "+"}, what
        assert done.stdout, what


def test_without_a_ledger_it_says_so_and_shows_what_git_knows(registered: Root) -> None:
    whole = registered.read(PATH)
    (registered.path / PATH).unlink()
    done = jgz_here("archief", "--controleer", "--wortel", registered.path)
    assert done.returncode == 1
    assert f"Er is nog geen {PATH}" in sentences(done.stderr)
    assert sentences(done.stdout).count("+ ") == whole.count("\n")


def test_a_new_version_is_a_line_more_until_it_is_registered(registered: Root) -> None:
    path = "modules/spelen-thuis/samen-lezen.md"
    registered.edit(path, 'versie: "2.0.0"\nuit', 'versie: "2.0.1"\nuit')
    entry = '  - {versie: "2.0.1", datum: 2026-10-01, soort: redactie, tekst: Een spelfout hersteld.}'
    registered.edit(path, "wijzigingen:\n", f"wijzigingen:\n{entry}\n")
    commit(registered.path)
    done = jgz_here("archief", "--controleer", "--wortel", registered.path)
    assert done.returncode == 1
    told = [line.split()[:3] for line in sentences(done.stdout).splitlines()]
    assert told == [["-", "samen-lezen", "2.0.0"], ["+", "samen-lezen", "2.0.0"], ["+", "samen-lezen", "2.0.1"]]
    assert jgz_here("registreer", "--wortel", registered.path, "--vandaag", DAY).returncode == 0
    assert jgz_here("archief", "--controleer", "--wortel", registered.path).returncode == 0


def test_another_advice_under_a_registered_version_is_an_error_and_another_status_is_not(registered: Root) -> None:
    path = "modules/spelen-thuis/samen-lezen.md"
    registered.edit(path, "status: vastgesteld", "status: in-herziening")
    registered.edit(path, "vastgesteld_op: 2025-02-10", "vastgesteld_op: 2025-02-11")
    commit(registered.path)
    done = jgz_here("archief", "--controleer", "--wortel", registered.path)
    assert "samen-lezen" not in sentences(done.stderr)
    registered.write(path, registered.read(path).replace("een half uur", "een uur"))
    commit(registered.path)
    done = jgz_here("archief", "--controleer", "--wortel", registered.path)
    assert done.returncode == 1
    assert "samen-lezen.md: fout: onder versie 2.0.0 stond vanaf" in sentences(done.stderr)
    # Until it has a version of its own nothing more is registered.
    assert jgz_here("registreer", "--wortel", registered.path, "--vandaag", DAY).returncode == 1


def test_a_history_of_which_texts_are_missing_is_refused(registered: Root, tmp_path: Path) -> None:
    git(registered.path, "config", "uploadpack.allowFilter", "true")
    url = f"file://{registered.path}"
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", "--no-checkout", url, "half")
    half = tmp_path / "half"
    git(half, "checkout", "--quiet", "main")
    git(half, "remote", "set-url", "origin", f"file://{tmp_path}/weg")
    done = jgz_here("archief", "--controleer", "--wortel", half)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "git" in sentences(done.stderr)


def test_half_a_history_writes_and_says_nothing_of_it(registered: Root, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{registered.path}", "ondiep")
    shallow = Root.at(tmp_path / "ondiep")
    before = shallow.bytes(PATH)
    for words in (("archief", "--controleer"), ("registreer", "--vandaag", DAY)):
        done = jgz_here(*words, "--wortel", shallow.path)
        assert (done.returncode, done.stdout) == (2, b"")
        assert "fetch-depth: 0" in sentences(done.stderr)
    assert shallow.bytes(PATH) == before


def test_without_a_history_the_other_registers_are_written_and_the_ledger_stays(root: Root) -> None:
    done = jgz_here("registreer", "--wortel", root.path, "--vandaag", DAY)
    assert done.returncode == 0
    assert f"{NAME} blijft zoals zij is" in sentences(done.stderr)
    assert root.bytes(PATH) is None
    assert jgz_here("archief", "--controleer", "--wortel", root.path).returncode == 2


def test_a_project_that_published_nothing_has_an_empty_ledger(root: Root) -> None:
    git(root.path, "init", "--quiet", "--initial-branch=main")
    assert jgz_here("archief", "--controleer", "--wortel", root.path).returncode == 0


def test_what_is_written_is_what_is_read(registered: Root) -> None:
    text = registered.read(PATH)
    ledger = derive(registered.path).ledger
    assert write_ledger(ledger) == text
    assert read_ledger(text) == ledger
    assert faulty_lines(text) == ()


@pytest.mark.parametrize(
    "line",
    ["", "x", "a\tb", "../x\t1.0.0", "slaap\t1.0.0\tzz\tyy\t\t2025-01-01\t\tvastgesteld\t2025-01-01\t\tmodules/a.md"],
)
def test_a_line_that_is_none_is_named_and_left_out(registered: Root, line: str) -> None:
    text = registered.read(PATH)
    number = text.count("\n") + 1
    assert faulty_lines(f"{text}{line}\n") == (number,)
    assert read_ledger(f"{text}{line}\n") == read_ledger(text)


def test_what_is_known_of_texts_changes_nothing_even_when_it_is_damaged(registered: Root) -> None:
    first = derive(registered.path)
    known = registered.path / FILE
    assert known.is_file()
    assert derive(registered.path, KnownFacts(registered.path)) == first
    whole = known.read_text(encoding="utf-8")
    for text in ("", "{}", "[]", '{"program": 1}', whole.replace('"1.', '"x.'), whole.replace("schommelen", "x", 1)):
        assert text != whole
        known.write_text(text, encoding="utf-8")
        assert derive(registered.path, KnownFacts(registered.path)) == first


class Asked(History):
    """A history that remembers after which commits it was asked for changes."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.after: list[str] = []

    def changes(self, folder: str, after: str = "") -> dict[str, tuple[FileChange, ...]]:
        self.after.append(after)
        return super().changes(folder, after)


def test_of_a_history_that_grew_only_what_is_new_is_read(registered: Root) -> None:
    commits = git(registered.path, "rev-list", "--first-parent", "HEAD").split()[::-1]
    shutil.rmtree(registered.path / FILE.parent)
    for number in (1, len(commits) // 3, len(commits) // 2, len(commits) - 2, len(commits) - 1, len(commits)):
        git(registered.path, "reset", "--quiet", "--hard", commits[number - 1])
        assert derive(registered.path, KnownFacts(registered.path)) == derive(registered.path)
        steps = History(registered.path).steps()
        assert [step.commit for step in steps] == commits[:number]
        asked, known = Asked(registered.path), KnownFacts(registered.path)
        assert known.all_changes(asked, steps, "modules") == History(registered.path).changes("modules")
        assert asked.after == [], "what is kept is of this commit"
        if number < len(commits):
            git(registered.path, "reset", "--quiet", "--hard", commits[number])
            known.all_changes(asked, asked.steps(), "modules")
            assert asked.after == [commits[number - 1]]


def test_of_a_history_that_is_another_everything_is_read_again(registered: Root) -> None:
    derive(registered.path, KnownFacts(registered.path))
    git(registered.path, "reset", "--quiet", "--hard", "HEAD~3")
    assert derive(registered.path, KnownFacts(registered.path)) == derive(registered.path)
    module = "modules/spelen-thuis/schommelen.md"
    registered.write(module, registered.read(module).replace("id: schommelen", "id: wiegen"))
    commit(registered.path, "Another way on")
    found = derive(registered.path, KnownFacts(registered.path))
    assert found == derive(registered.path)
    assert "wiegen" in found.ledger.modules


def test_what_is_known_of_one_folder_says_nothing_of_another(registered: Root) -> None:
    top = registered.path.parent / "twee"
    for name in ("een", "ander"):
        shutil.copytree(registered.path, top / name, ignore=shutil.ignore_patterns(".git", ".cache"))
    start(top)
    one, other = Root.at(top / "een"), Root.at(top / "ander")
    module = "modules/spelen-thuis/schommelen.md"
    other.write(module, other.read(module).replace("id: schommelen", "id: wiegen"))
    git(top, "commit", "--quiet", "--all", "--message", "Only one of them")
    derive(one.path, KnownFacts(one.path))
    shutil.copytree(one.path / FILE.parent, other.path / FILE.parent)
    found = derive(other.path, KnownFacts(other.path))
    assert found == derive(other.path)
    assert "wiegen" in found.ledger.modules


def test_work_that_was_not_committed_is_not_in_it(root: Root) -> None:
    history(root)
    before = derive(root.path)
    root.edit("modules/buiten-spelen/speelplek-beoordelen.md", 'versie: "1.0.0"\nuit', 'versie: "9.0.0"\nuit')
    assert derive(root.path) == before
