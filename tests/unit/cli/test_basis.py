"""`jgz controleer --basis`: what git is asked, on real repositories, and what is said when it can't answer."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.sites.root import GUIDELINE, PLACE, PRIVACY, TALKING, Root
from tests.unit.cli.history import commit, git, history, start
from tests.unit.cli.process import Done, check, check_here, sentences

from jgz.cli.base import changed_lines, content_at, earlier_at

NEW_PAGE = """---
id: cookies
soort: pagina
titel: Cookies op deze site
samenvatting: Deze site plaatst geen cookies en houdt ook op geen andere manier bij wat je leest.
---
Er zijn geen cookies.
"""


@pytest.fixture
def past(root: Root) -> Root:
    """The minimal root in a repository with one commit, on `main`."""
    return history(root)


def codes(done: Done) -> list[str]:
    return [item["code"] for item in json.loads(done.stdout)]


def since(root: Root, reference: str = "main", *arguments: str) -> Done:
    return check_here(root, "--basis", reference, "--formaat", "json", *arguments)


def stronger(root: Root) -> None:
    """A change that asks for a main version."""
    root.edit(PLACE, "sterkte: zwak", "sterkte: sterk")
    root.edit(PLACE, "Overweeg om samen met ouders op een kaart te kijken", "Kijk samen met ouders op een kaart")


def test_nothing_changed(past: Root) -> None:
    done = since(past)
    assert (done.returncode, codes(done)) == (0, [])


def test_work_that_was_not_committed_counts(past: Root) -> None:
    stronger(past)
    done = since(past)
    assert (done.returncode, codes(done)) == (1, ["JGZ531"])
    assert check_here(past).returncode == 0


def test_work_that_was_committed_counts_from_another_branch(past: Root) -> None:
    git(past.path, "checkout", "--quiet", "-b", "tak")
    stronger(past)
    commit(past.path)
    assert codes(since(past)) == ["JGZ531"]
    assert codes(since(past, "tak")) == []


def test_what_others_did_since_is_no_change_of_mine(past: Root) -> None:
    git(past.path, "checkout", "--quiet", "-b", "tak")
    git(past.path, "checkout", "--quiet", "main")
    past.write("modules/over/cookies.md", NEW_PAGE)
    stronger(past)
    commit(past.path)
    git(past.path, "checkout", "--quiet", "tak")
    assert codes(since(past, "main")) == []


@pytest.mark.parametrize("reference", ["main", "refs/heads/main", "HEAD", "v1", "HEAD~0"])
def test_every_name_of_a_commit_will_do(past: Root, reference: str) -> None:
    git(past.path, "tag", "--annotate", "--message", "v1", "v1")
    stronger(past)
    assert codes(since(past, reference)) == ["JGZ531"]


def test_a_new_file_need_not_be_known_to_git(past: Root) -> None:
    past.write(".gitignore", "cookies.md\n")
    past.write("modules/over/cookies.md", NEW_PAGE)
    commit(past.path)
    with earlier_at(past.path, "HEAD~1") as earlier:
        assert earlier.differing == {"modules/over/cookies.md"}


def test_a_removed_page_is_a_warning_at_its_place(past: Root) -> None:
    past.write("modules/over/cookies.md", NEW_PAGE)
    commit(past.path)
    past.remove("modules/over/cookies.md")
    (item,) = json.loads(since(past).stdout)
    assert (item["code"], item["pad"], item["ernst"]) == ("JGZ331", "modules/over/cookies.md", "waarschuwing")
    assert "/over/cookies/" in item["hulp"]
    assert since(past, "main", "--streng").returncode == 1


def test_a_moved_module_keeps_its_address_and_asks_for_a_version(past: Root) -> None:
    past.write("modules/buiten-bewegen/index.md", past.read(GUIDELINE).replace("buiten-spelen", "buiten-bewegen"))
    past.rename(PLACE, "modules/buiten-bewegen/speelplek-beoordelen.md")
    found = [item for item in json.loads(since(past).stdout) if item["code"] in ("JGZ331", "JGZ531")]
    moved = "modules/buiten-bewegen/speelplek-beoordelen.md"
    assert [(item["code"], item["pad"]) for item in found] == [("JGZ531", moved)]
    assert "herstelversie" in found[0]["bericht"]


def test_the_root_may_lie_in_a_folder_of_the_work_tree(root: Root, tmp_path: Path) -> None:
    (tmp_path / "anders.txt").write_text("iets anders", encoding="utf-8")
    start(tmp_path)
    stronger(root)
    assert codes(since(root)) == ["JGZ531"]
    assert changed_lines(root.path, "main") == {PLACE: {41, 46}}


def test_it_works_from_within_a_hook(past: Root) -> None:
    stronger(past)
    elsewhere = {"GIT_DIR": "/nergens", "GIT_INDEX_FILE": "/nergens/index", "GIT_WORK_TREE": "/nergens"}
    assert codes(check(past, "--basis", "main", "--formaat", "json", environment=elsewhere)) == ["JGZ531"]


def names(folder: Path) -> list[str]:
    """Everything in a folder but what is kept between runs, which git never sees."""
    return sorted(path.name for path in folder.rglob("*") if ".cache" not in path.parts)


def test_looking_leaves_nothing_behind(past: Root) -> None:
    stronger(past)
    before = names(past.path)
    since(past)
    assert names(past.path) == before
    assert git(past.path, "status", "--porcelain") == f"M {PLACE}"


def test_a_file_that_was_broken_before_is_no_new_one(past: Root) -> None:
    whole = past.read(PLACE)
    past.write(PLACE, whole.replace("status: vastgesteld", "status: iets"))
    commit(past.path)
    past.write(PLACE, whole)
    assert codes(since(past)) == []


def test_a_file_that_is_broken_now_is_not_gone(past: Root) -> None:
    past.edit(PLACE, "status: vastgesteld", "status: iets")
    assert codes(since(past)) == ["JGZ112"]


def test_lists_that_were_broken_before_keep_nobody_from_mending_them(past: Root) -> None:
    whole = past.read("modules/_registers/fasen.yml")
    past.write("modules/_registers/fasen.yml", "- id: [\n")
    commit(past.path)
    past.write("modules/_registers/fasen.yml", whole)
    stronger(past)
    assert since(past).returncode == 0


def test_a_symbolic_link_of_before_is_not_followed(past: Root, tmp_path: Path) -> None:
    (tmp_path / "geheim.md").write_text(NEW_PAGE, encoding="utf-8")
    (past.path / "modules/over/cookies.md").symlink_to(tmp_path / "geheim.md")
    commit(past.path)
    (past.path / "modules/over/cookies.md").unlink()
    assert codes(since(past)) == []
    with content_at(past.path, "main") as folder:
        assert not (folder / "modules/over/cookies.md").exists()


def test_the_whole_content_of_before(past: Root) -> None:
    before = {name: past.bytes(name) for name in past.files() if name.startswith(("modules/", "clusters/"))}
    stronger(past)
    past.remove(PRIVACY)
    with content_at(past.path, "main") as folder:
        found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert found == before
    assert not folder.exists()


def test_changed_lines(past: Root) -> None:
    past.edit(TALKING, "titel: Buiten spelen bespreken", "titel: Praten over buiten spelen")
    past.edit(TALKING, "De werkgroep kwam drie keer bij elkaar.", "De werkgroep kwam\n\nvier keer bij elkaar.")
    past.edit(PLACE, "Ouders kennen de buurt het best.\n", "")
    past.write("modules/over/cookies.md", NEW_PAGE)
    lines = changed_lines(past.path, "main")
    text = past.read(TALKING).split("\n")
    assert [text[number - 1] for number in sorted(lines[TALKING])] == [
        "titel: Praten over buiten spelen",
        "De werkgroep kwam",
        "",
        "vier keer bij elkaar.",
    ]
    assert lines["modules/over/cookies.md"] >= {1, 7}
    assert lines.get(PLACE, set()) == set()


@pytest.mark.parametrize(
    ("reference", "sentence"),
    [
        ("bestaat-niet", "git kent `bestaat-niet` hier niet."),
        ("--help", "git kent `--help` hier niet."),
        ("-h", "git kent `-h` hier niet."),
        ("main:modules", "git kent `main:modules` hier niet."),
        ("HEAD~5", "git kent `HEAD~5` hier niet."),
        ("", "geef een tak"),
        ("a\x1bb", "geef een tak"),
    ],
)
def test_no_such_reference(past: Root, reference: str, sentence: str) -> None:
    done = check_here(past, f"--basis={reference}")
    assert done.returncode == 2
    assert sentence in sentences(done.stderr)
    assert done.stdout == b""


def test_no_repository(root: Root) -> None:
    done = check(root, "--basis", "main", environment={"GIT_CEILING_DIRECTORIES": str(root.path.parent)})
    assert done.returncode == 2
    assert "hoort niet bij een git-project" in sentences(done.stderr)


def test_no_git(past: Root, tmp_path: Path) -> None:
    done = check(past, "--basis", "main", environment={"PATH": str(tmp_path)})
    assert done.returncode == 2
    assert "git staat niet op deze computer" in sentences(done.stderr)


def test_nothing_was_committed_yet(root: Root) -> None:
    git(root.path, "init", "--quiet", "--initial-branch=main")
    done = since(root)
    assert done.returncode == 2
    assert "git kent `main` hier niet" in sentences(done.stderr)


def test_a_reference_without_the_folders(past: Root) -> None:
    git(past.path, "checkout", "--quiet", "--orphan", "leeg")
    git(past.path, "rm", "-r", "--quiet", "--cached", ".")
    git(past.path, "commit", "--quiet", "--allow-empty", "--message", "Leeg")
    git(past.path, "checkout", "--quiet", "--force", "main")
    done = since(past, "leeg")
    assert done.returncode == 2
    assert "in `leeg` staan geen mappen modules en clusters" in sentences(done.stderr)


def test_a_reference_without_a_common_past_is_compared_itself(past: Root) -> None:
    git(past.path, "checkout", "--quiet", "--orphan", "anders")
    commit(past.path)
    stronger(past)
    assert codes(since(past, "main")) == ["JGZ531"]


def test_a_shallow_copy_without_the_reference_or_the_common_past(past: Root, tmp_path: Path) -> None:
    commit(past.path)
    git(past.path, "checkout", "--quiet", "-b", "tak", "HEAD~1")
    commit(past.path, "Van de tak")
    copy = tmp_path / "kopie"
    url = past.path.as_uri()
    git(tmp_path, "clone", "--quiet", "--depth=1", "--branch=tak", "--no-single-branch", url, str(copy))
    shallow = Root.at(copy)
    for reference, sentence in (("origin/main", "afsplitste, is niet te vinden"), ("v9", "git kent `v9` hier niet")):
        done = since(shallow, reference)
        assert done.returncode == 2
        assert sentence in sentences(done.stderr)
        assert "git fetch --unshallow" in sentences(done.stderr)


def test_a_work_tree_beside_the_repository(past: Root, tmp_path: Path) -> None:
    beside = tmp_path / "ernaast"
    git(past.path, "worktree", "add", "--quiet", "-b", "tak", str(beside))
    other = Root.at(beside)
    stronger(other)
    assert codes(since(other)) == ["JGZ531"]
    assert codes(since(past)) == []


def test_carriage_returns_are_no_change(past: Root) -> None:
    data = past.bytes(PLACE)
    assert data is not None
    (past.path / PLACE).write_bytes(data.replace(b"\n", b"\r\n"))
    assert "JGZ531" not in codes(since(past))


def test_the_output_is_the_same_on_every_run(past: Root) -> None:
    stronger(past)
    past.remove(PRIVACY)
    runs = {
        check(past, "--basis", "main", "--formaat", "json", environment={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_a_copy_without_its_history_is_told_so(past: Root, tmp_path: Path) -> None:
    shutil.copytree(past.path, tmp_path / "kopie", ignore=shutil.ignore_patterns(".git"))
    done = check(Root.at(tmp_path / "kopie"), "--basis", "main", environment={"GIT_CEILING_DIRECTORIES": str(tmp_path)})
    assert done.returncode == 2


PARENTS = "modules/buiten-spelen/ouders.md"


def told(root: Root, *arguments: str) -> list[str]:
    """What whoever proposes a change reads, line by line."""
    return sentences(check_here(root, "--basis", "main", "--formaat", "github", *arguments).stdout).splitlines()


@pytest.fixture
def overdue(root: Root) -> Root:
    """A repository where one page is behind and one module overdue, whatever one proposes."""
    root.edit(PARENTS, 'speelplek-beoordelen: "1.0.0"', 'speelplek-beoordelen: "0.9.0"')
    root.edit(PLACE, "herzien_voor: 2030-06-01", "herzien_voor: 2026-06-01")
    return history(root)


def test_a_change_hears_nothing_of_what_others_left(overdue: Root) -> None:
    overdue.edit(PRIVACY, "plaatst geen cookies", "zet geen cookies")
    assert told(overdue) == [
        "1 melding `herzieningstermijn` staat hier niet bij: `jgz herziening` noemt ze.",
        "Stond er al en hoort niet bij deze wijziging: 1 waarschuwing. `jgz controleer` noemt ze.",
        "0 fouten, 0 waarschuwingen, 0 meldingen.",
    ]
    assert [line.split(" ")[0] for line in told(overdue, "--alles")[:2]] == ["::warning", "::notice"]
    assert codes(since(overdue)) == ["JGZ520", "JGZ510"]


def test_what_a_change_brings_elsewhere_is_told(overdue: Root) -> None:
    """The file of the page is not touched; that it is behind is the work of the change."""
    overdue.edit(TALKING, 'versie: "1.1.0"\nuit', 'versie: "2.0.0"\nuit')
    changes = '  - versie: "2.0.0"\n    datum: 2026-11-20\n    soort: onderbouwing\n    tekst: Bron toegevoegd.\n'
    overdue.edit(TALKING, "wijzigingen:\n", f"wijzigingen:\n{changes}")
    (warning,) = [line for line in told(overdue) if line.startswith("::warning")]
    assert f"file={PARENTS}" in warning
    assert "spelen-bespreken" in warning


def test_what_lets_the_check_fail_is_always_told(overdue: Root) -> None:
    overdue.edit(PRIVACY, "plaatst geen cookies", "zet geen cookies")
    assert [line.split(" ")[0] for line in told(overdue, "--streng")] == ["::warning", "1", "0"]
