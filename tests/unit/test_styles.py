"""Our own style sheets win by standing outside the host's layer, not by heavy selectors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2

from jgz.publishing.theme import JOINED, smaller
from jgz.source.markdown.block_fields import BLOCKS
from jgz.source.markdown.compiled import PLACED_BLOCKS

ASSETS = Path(__file__).parents[2] / "theme" / "assets"
SHEETS = sorted(ASSETS.rglob("*.css"))
LONGEST = 120
# Where the link that skips to the text leads: it must outweigh the outline of everything that takes the focus.
SKIP_TARGET = "#hoofdinhoud:focus"


def rules(style: str) -> list[Any]:
    """The rules of a style sheet in order, those within at-rules such as `@media` included."""
    return list(_within(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True)))


def _within(found: Iterable[Any]) -> Iterator[Any]:
    for rule in found:
        yield rule
        if rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in ("media", "supports"):
            yield from _within(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))


def weighs_an_id(selector: Iterable[Any]) -> bool:
    """Whether an id counts in a selector's weight; within `:where()` nothing does."""
    return any(
        token.type == "hash"
        or (token.type == "function" and token.lower_name != "where" and weighs_an_id(token.arguments))
        for token in selector
    )


def heavy(style: str) -> list[str]:
    """The selectors in which an id counts."""
    named = (rule for rule in rules(style) if rule.type == "qualified-rule")
    return [tinycss2.serialize(rule.prelude).strip() for rule in named if weighs_an_id(rule.prelude)]


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ("#a p", True),
        (":is(#a, p) b", True),
        (":not(:has(> #a)) b", True),
        (":where(#a) p", False),
        ('[href="#a"]', False),
    ],
)
def test_what_weighs_is_found(selector: str, found: bool) -> None:
    assert heavy(f"@media print {{ {selector} {{ margin: 0 }} }}") == ([selector] if found else [])


def test_no_selector_wins_by_an_id() -> None:
    assert SHEETS
    assert [one for path in SHEETS for one in heavy(path.read_text(encoding="utf-8"))] == [SKIP_TARGET]


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_no_rule_of_ours_is_in_a_layer(path: Path) -> None:
    """Within the host's layer, or one after it, it would no longer count where a browser knows no layers."""
    found = rules(path.read_text(encoding="utf-8"))
    assert not any(rule.type == "error" for rule in found)
    assert {rule.lower_at_keyword for rule in found if rule.type == "at-rule"} <= {
        "media",
        "supports",
        "page",
        "keyframes",
    }


def test_every_sheet_reaches_a_page() -> None:
    """What lies in `stijl/` is joined for every page, in the order that `JOINED` gives; a template loads any other."""
    names = {path.relative_to(ASSETS.parent).as_posix() for path in SHEETS}
    assert set(JOINED) == {name for name in names if name.startswith("assets/stijl/")}, "see JOINED in theme.py"
    templates = "".join(path.read_text(encoding="utf-8") for path in sorted(ASSETS.parent.rglob("*.html")))
    assert [name for name in sorted(names - set(JOINED)) if name not in templates] == []


def test_every_block_that_stays_in_its_text_has_a_look() -> None:
    """A reader would take it for an ordinary paragraph."""
    styles = "".join(path.read_text(encoding="utf-8") for path in SHEETS)
    alone = {name for name, block in BLOCKS.items() if not block.inside} - set(PLACED_BLOCKS)
    plain = {name for name in alone if f".jgz-{name} " not in styles and f".jgz-{name}::" not in styles}
    assert plain == set(), "style it in theme/assets/stijl/vouwen.css, or name it in PLACED_BLOCKS of compiled.py"


def test_variables_stand_in_one_sheet() -> None:
    """A colour or size that is set elsewhere as well would have two places to change."""
    setting = {
        path.name
        for path in SHEETS
        for rule in rules(path.read_text(encoding="utf-8"))
        if rule.type == "qualified-rule"
        for item in tinycss2.parse_declaration_list(rule.content, skip_comments=True, skip_whitespace=True)
        if item.type == "declaration" and item.name.startswith("--")
    }
    assert setting == {"tokens.css"}


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_lines_can_be_read(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    # A drawing is one string.
    assert [line for line in lines if len(line) > LONGEST and not line.startswith("  mask-image: url(")] == []


def said(style: str) -> list[tuple[str, list[str]]]:
    """Of every rule its selector without white space and quotes, and the names that it sets."""
    return [
        (
            "".join(tinycss2.serialize(rule.prelude).replace('"', "").split()),
            [item.name for item in tinycss2.parse_blocks_contents(rule.content or []) if item.type == "declaration"],
        )
        for rule in rules(style)
    ]


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_what_is_published_has_the_same_rules_and_properties(path: Path) -> None:
    stored, published = path.read_text(encoding="utf-8"), smaller(path)
    assert said(published) == said(stored)
    assert "/*" not in published
