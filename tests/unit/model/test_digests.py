"""A digest stays the same as long as people read the same, in each way that digests were made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.sites.root import TALKING, Root
from tests.unit.model.making import recommendation

from jgz.loader import load
from jgz.model.digests import (
    WAY,
    can_be_compared,
    digest_of,
    digest_of_rest,
    is_made_this_way,
    rest_says_as_registered,
    says_as_registered,
)

TAILORED = """Laat een kind *nooit* alleen bij:

- water;
- een [drukke weg](speelplek-beoordelen.md).

/// let-op
Laat een kind nooit alleen bij water.
///"""
ITEM = recommendation("op-de-rug", title="Op de rug")


def test_a_title_is_a_part_of_what_is_registered_now() -> None:
    other = replace(ITEM, title="Op de buik")
    assert digest_of(ITEM) != digest_of(other)
    assert is_made_this_way(digest_of(ITEM))
    assert says_as_registered(ITEM, digest_of(ITEM))
    assert not says_as_registered(other, digest_of(ITEM))


def test_what_was_registered_before_there_were_titles_still_holds_the_text() -> None:
    before = digest_of(ITEM, 1)
    assert before.startswith("1:")
    assert not is_made_this_way(before)
    assert says_as_registered(replace(ITEM, title="Andere titel"), before)
    assert not says_as_registered(replace(ITEM, key=not ITEM.key, phases=("puber",)), before)


def test_of_a_way_that_is_not_known_here_nothing_is_said() -> None:
    for digest in (f"{WAY + 1}:{'0' * 32}", f"0:{'0' * 32}", f"x:{'0' * 32}"):
        assert not can_be_compared(digest)
        assert says_as_registered(ITEM, digest)


def test_keywords_say_nothing_to_readers() -> None:
    assert digest_of(replace(ITEM, keywords=("rugligging",))) == digest_of(ITEM)


def test_what_people_act_on_beside_recommendations_has_a_digest_that_a_quick_reading_gives_too(tmp_path: Path) -> None:
    root = Root(tmp_path)
    root.edit(TALKING, "## Onderbouwing", f"## Zorg op maat\n\n{TAILORED}\n\n## Onderbouwing")
    quick, whole = (load(root.path, quick=quick).library.modules_by_id["spelen-bespreken"] for quick in (True, False))
    registered = digest_of_rest(whole)
    assert digest_of_rest(quick) == registered
    root.edit(TALKING, "kind nooit", "kind")
    other = load(root.path).library.modules_by_id["spelen-bespreken"]
    assert not rest_says_as_registered(other, registered)
    assert rest_says_as_registered(other, f"1:{'0' * 32}")
