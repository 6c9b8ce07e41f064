"""Which documents and sections count as different: what a reader would see, and no place in a file or on a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites.root import GUIDELINE, PARENTS, PLACE, PRIVACY, TALKING, Root

from jgz.compare.documents import changed_documents
from jgz.model import Library
from jgz.model.document_change import ChangeSort, DocumentChange

TALK = "/modules/spelen-bespreken/"


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """A copy of the minimal content."""
    return Root(tmp_path)


def difference(root: Root, old: Library) -> dict[str, DocumentChange]:
    return changed_documents(old, root.library())


def test_nothing_changed(root: Root) -> None:
    assert difference(root, root.library()) == {}


def test_lines_that_move_are_no_change(root: Root) -> None:
    old = root.library()
    for path in (TALKING, PRIVACY, PARENTS, GUIDELINE):
        root.write(path, root.read(path).replace("\n## ", "\n\n\n## ").replace("soort:", "# Een opmerking\nsoort:", 1))
    assert difference(root, old) == {}


def test_a_field_alone_is_a_change_without_sections(root: Root) -> None:
    old = root.library()
    root.edit(PRIVACY, "soort: ", "trefwoorden: [proef]\nsoort: ")
    (change,) = difference(root, old).values()
    assert (change.sort, dict(change.sections), change.differences) == (ChangeSort.CHANGED, {}, ())


def test_new_different_and_removed_pages(root: Root) -> None:
    old = root.library()
    root.write("modules/over/nieuw.md", root.read(PRIVACY).replace("id: privacy", "id: nieuw"))
    root.remove(PRIVACY)
    root.edit(GUIDELINE, "titel: ", "titel: Alles over ")
    assert {address: change.sort for address, change in difference(root, old).items()} == {
        "/over/nieuw/": ChangeSort.NEW,
        "/over/privacy/": ChangeSort.REMOVED,
        "/richtlijnen/buiten-spelen/": ChangeSort.CHANGED,
    }


def test_a_module_under_another_id_is_compared_with_itself(root: Root) -> None:
    old = root.library()
    other = TALKING.replace("spelen-bespreken", "samen-spelen")
    root.rename(TALKING, other)
    root.edit(other, "id: spelen-bespreken", "id: samen-spelen")
    root.edit(other, "één vast moment in de week", "één vast moment in de maand")
    for path in (GUIDELINE, PARENTS, PLACE):
        root.write(path, root.read(path).replace("spelen-bespreken", "samen-spelen"))
    found = difference(root, old)
    change = found["/modules/samen-spelen/"]
    assert TALK not in found
    assert (change.sort, change.old.id if change.old else "") == (ChangeSort.CHANGED, "spelen-bespreken")
    assert any("maand" in item.after for item in change.differences)


def test_only_the_section_that_changed_counts(root: Root) -> None:
    old = root.library()
    root.edit(TALKING, "## Overwegingen\n", "## Overwegingen\n\nEen nieuwe overweging.\n")
    assert dict(difference(root, old)[TALK].sections) == {"overwegingen": ChangeSort.CHANGED}


def test_a_new_section_is_new(root: Root) -> None:
    old = root.library()
    root.edit(TALKING, "## Verantwoording\n", "## Implementatie\n\nZo voer je het in.\n\n## Verantwoording\n")
    assert list(difference(root, old)[TALK].sections.values()) == [ChangeSort.NEW]


def test_numbers_that_shift_change_no_other_section(root: Root) -> None:
    """A citation and a link earlier on the page give those further down another number."""
    citing = "Zie [privacy](../over/privacy.md) [@speel-cohort]."
    root.edit(TALKING, "## Verantwoording\n", f"## Verantwoording\n\n{citing}\n")
    old = root.library()
    root.edit(TALKING, "## Onderbouwing\n", f"## Onderbouwing\n\n{citing}\n")
    assert list(difference(root, old)[TALK].sections) == ["onderbouwing"]


def test_a_recommendation_marks_itself_and_not_its_section(root: Root) -> None:
    old = root.library()
    item = old.modules_by_id["spelen-bespreken"].recommendations[0]
    root.edit(TALKING, "sterkte: sterk", "sterkte: zwak")
    change = difference(root, old)[TALK]
    assert [one.aspect.value for one in change.of_recommendation(item.id)] == ["sterkte"]
    assert dict(change.sections) == {}


def test_a_module_that_could_not_be_read_before_is_not_new(root: Root) -> None:
    text = root.read(PLACE)
    root.edit(PLACE, "\ntitel:", "\ntitelt:")
    old = root.library()
    root.write(PLACE, text)
    change = difference(root, old)["/modules/speelplek-beoordelen/"]
    assert (change.sort, change.old, change.differences) == (ChangeSort.CHANGED, None, ())
