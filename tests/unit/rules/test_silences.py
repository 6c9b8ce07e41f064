"""A silence is unused only when everything was looked at that it could be about."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.sites.root import PARENTS, Root

from jgz.rules.base import Spelling


class _KnowsAll:
    """A dictionary with every word, so that no silence about spelling is of use."""

    def knows(self, word: str) -> bool:
        return bool(word)

    def extended(self, words: Iterable[str]) -> _KnowsAll:
        return self

    def suggestions(self, word: str) -> tuple[str, ...]:
        return ()


@pytest.mark.parametrize(
    ("spelling", "codes"),
    [(None, []), (Spelling(_KnowsAll(), {PARENTS: {1}}), []), (Spelling(_KnowsAll()), ["JGZ124"])],
    ids=["no words", "words of one line", "all words"],
)
def test_a_silence_about_spelling(spelling: Spelling | None, codes: list[str], tmp_path: Path) -> None:
    root = Root(tmp_path)
    silence = "uitzonderingen:\n  - regel: JGZ441\n    bij: na het eten\n    reden: Zo staat het in het versje.\n"
    root.edit(PARENTS, "wanneer_bellen: ja\n", f"wanneer_bellen: ja\n{silence}")
    root.spelling = spelling
    assert root.codes() == codes
