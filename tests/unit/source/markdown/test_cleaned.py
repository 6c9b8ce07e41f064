"""A piece that texts share is cleaned once, and says in each of them what is wrong with it."""

from __future__ import annotations

from jgz.source.markdown.compile import Compiler

SHARED = "## Een\n\nBuiten *spelen* is goed.\n"


def test_a_piece_that_texts_share_is_cleaned_once() -> None:
    compiler = Compiler()
    first = compiler.compile("modules/a/a.md", f"{SHARED}\n## Twee\n\nIets *anders*.\n", 1)
    second = compiler.compile("modules/a/b.md", f"{SHARED}\n## Twee\n\nNog *iets*.\n", 1)
    one, other = (item.body.sections[0].parts[0].html for item in (first, second))
    assert one is other
    assert first.body.sections[1].parts[0].html != second.body.sections[1].parts[0].html


def test_what_is_wrong_with_it_is_told_in_every_text() -> None:
    compiler = Compiler()
    text = "## Een\n\nBuiten&#8203;spelen is *goed*.\n"
    places = {path: compiler.compile(path, text, 5).diagnostics for path in ("modules/a/a.md", "modules/a/b.md")}
    assert [[(item.location.path, item.location.line) for item in found] for found in places.values()] == [
        [(path, 7)] for path in places
    ]
