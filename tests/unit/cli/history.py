"""A root with a history: a real git repository around it, with settings of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.sites.root import Root

WHO = {
    "GIT_AUTHOR_NAME": "Test", "GIT_AUTHOR_EMAIL": "test@example.org", "GIT_AUTHOR_DATE": "2026-11-01T12:00:00Z",
    "GIT_COMMITTER_NAME": "Test", "GIT_COMMITTER_EMAIL": "test@example.org",
    "GIT_COMMITTER_DATE": "2026-11-01T12:00:00Z", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    """Runs git in a folder; what it prints."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], env={**kept, **WHO}, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def start(folder: Path) -> None:
    """Makes a folder a repository and commits everything in it on `main`."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, "Begin")


def commit(folder: Path, message: str = "Wijziging") -> None:
    """Commits everything as it is."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message)


def history(root: Root) -> Root:
    """The same root, in a repository of its own with one commit."""
    start(root.path)
    return root
