"""What people write comes out as GitHub shows it, or the check says where not."""

from __future__ import annotations

import pytest

from tests.github.cases import expected, names, said_of, shown_of, text_of
from tests.github.shapes import github_shape, our_shape
from tests.github.texts import texts


def test_a_text_becomes_what_its_case_says(subtests: pytest.Subtests) -> None:
    for name in names():
        with subtests.test(name):
            text = text_of(name)
            said, shown = expected(name)
            assert said_of(text, quick=True) == said_of(text, quick=False) == said
            assert shown_of(text) == shown
            ours = our_shape(text)
            assert ours is None or ours == github_shape(text)


def test_texts_of_which_nothing_is_said_are_as_github_shows_them() -> None:
    """A seeded part of `python -m tests.github`."""
    read = 0
    for text in texts(1, 1500):
        ours = our_shape(text)
        if ours is not None:
            read += 1
            assert ours == github_shape(text), repr(text)
    assert read > 1000
