"""The real Dutch dictionary for tests that need it, read once; without it such a test is left out and says so."""

from __future__ import annotations

import pytest

from jgz.cli.spelling import DICTIONARY, spelling_for
from jgz.rules.base import Spelling
from jgz.rules.woord_niet_in_woordenboek import FAULT


def whole_dictionary() -> Spelling:
    """Everything looked up in the real dictionary; skips the test when `make woordenboek` was never run."""
    if not DICTIONARY.with_suffix(".dic").is_file():
        pytest.skip("het woordenboek staat niet klaar; zie `make woordenboek`")
    return spelling_for(None)


def spelling_about(code: str) -> Spelling | None:
    """The dictionary for the code that is about spelling; nothing for all others."""
    return whole_dictionary() if code == FAULT.code else None
