"""The content as it was at an earlier point of the project's history, from git."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from jgz.cli.files import naming
from jgz.cli.git import Git, give_up
from jgz.compare import Earlier
from jgz.diagnostics import printable
from jgz.model.origin import CONTENT_FOLDERS
from jgz.register_files import REGISTER_FOLDER
from jgz.source.files import MAX_REGISTER_BYTES

# What stands on pages and comes from no text: every word of it is on all of them.
_MADE_WITH = ("mkdocs.yml", "theme", "scripts")


def add_basis(parser: argparse.ArgumentParser) -> None:
    """Adds `--basis`."""
    parser.add_argument(
        "--basis", type=reference, metavar="BASIS", help="let ook op wat er wijzigde sinds deze tak of commit"
    )


def reference(text: str) -> str:
    """A name of a branch, tag or commit, which is never empty."""
    if not text.strip() or not text.isprintable():
        raise argparse.ArgumentTypeError("geef een tak, een label of een commit, bijvoorbeeld main")
    return text


@contextmanager
def earlier_at(root: Path, reference: str) -> Iterator[Earlier]:
    """What differs from a branch, tag or commit, in a folder that is gone afterwards.

    Judged against the point where the work split off from it (the merge base), as a pull request is: what others did
    on that branch since is no change of yours. Work that was not committed counts. Ends with exit code 2 and a Dutch
    sentence when git can't tell.
    """
    git = Git(root)
    commit = git.base_of(reference)
    files = _files_at(git, commit, reference)
    differing = git.differing_from(commit, CONTENT_FOLDERS)
    wanted = {path: id for path, id in files.items() if path in differing or path.startswith(f"{REGISTER_FOLDER}/")}
    with _on_disk(git, wanted) as folder:
        yield Earlier(folder, differing, git.differing_from(commit, _MADE_WITH, ignored=False))


@contextmanager
def content_at(root: Path, reference: str) -> Iterator[Path]:
    """A folder, gone afterwards, with the whole content as it was at the merge base with a branch, tag or commit.

    Ends with exit code 2 and a Dutch sentence when git can't tell.
    """
    git = Git(root)
    files = _files_at(git, git.base_of(reference), reference)
    with _on_disk(git, files) as folder:
        yield folder


def changed_lines(root: Path, reference: str) -> dict[str, set[int]]:
    """The lines that came or changed since the merge base with `reference`, by path from the root.

    A new file has every line of it. Ends with exit code 2 and a Dutch sentence when git can't tell.
    """
    git = Git(root)
    return git.changed_lines(git.base_of(reference), CONTENT_FOLDERS)


def _files_at(git: Git, commit: str, reference: str) -> dict[str, str]:
    """The ordinary files of the content at a commit: path -> id of what is in it."""
    files = git.files_at(commit, CONTENT_FOLDERS)
    if not files:
        folders = " en ".join(CONTENT_FOLDERS)
        give_up(f"in `{printable(reference)}` staan geen mappen {folders}. Kies een latere tak of commit.")
    # No file that may be published is larger than a register may be; a larger one was never read.
    return {path: item.id for path, item in files.items() if item.is_plain and item.size <= MAX_REGISTER_BYTES}


@contextmanager
def _on_disk(git: Git, files: dict[str, str]) -> Iterator[Path]:
    """A folder with these files; a path that leads out of it is left behind."""
    contents = git.contents(sorted(set(files.values())))
    with tempfile.TemporaryDirectory(prefix="jgz-basis-") as name:
        folder = Path(name)
        for part in CONTENT_FOLDERS:
            (folder / part).mkdir()
        for path, id in files.items():
            parts = PurePosixPath(path).parts
            if id in contents and ".." not in parts and parts[0] in CONTENT_FOLDERS:
                target = folder.joinpath(*parts)
                target.parent.mkdir(parents=True, exist_ok=True)
                with naming(target):
                    target.write_bytes(contents[id])
        yield folder
