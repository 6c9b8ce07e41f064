"""The archive for verbs: what git knows, or a Dutch sentence and exit code 2."""

from __future__ import annotations

from pathlib import Path

from jgz.archive.derive import Derived, derive
from jgz.archive.git import GitError
from jgz.archive.known_facts import KnownFacts
from jgz.cli.git import give_up


def derived_or_end(root: Path, known: KnownFacts | None = None) -> Derived:
    """What the history says, by what is known of its texts; ends with exit code 2 when it can't be read whole."""
    try:
        return derive(root, known)
    except GitError as error:
        give_up(str(error))
