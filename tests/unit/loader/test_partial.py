"""What is judged of a file of which only a part could be read, and what nobody says of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites.root import GUIDELINE, PARENTS, PLACE, TALKING, Root

from jgz.loader import load
from jgz.model import Module
from jgz.model.partial import UnreadError, as_far_as_read, is_partial, is_read, partial

LINK = "[weg](bestaat-niet.md)"
PLANTED = "voelt zich beoordeeld"


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """A copy of the minimal content to break."""
    return Root(tmp_path)


def found(root: Root) -> set[str]:
    return {item.code for item in root.diagnostics()}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('versie: "1.0.0"\n', "versie: 1.0.0x\n", "JGZ111"),
        ("status: vastgesteld", "statuss: vastgesteld", "JGZ109"),
        ("soort: module", "soort: modul", "JGZ112"),
        ("titel: ", "titel: 's ", "JGZ108"),
        ("titel: ", "titel: a: ", "JGZ108"),
        ("titel: ", "titel: &x ", "JGZ107"),
        ("titel: ", "titel:\t", "JGZ107"),
        ("---\nid: ", "id: ", "JGZ103"),
        ("---\nid: ", "\n---\nid: ", "JGZ103"),
        ("## Aanbevelingen", "## Aanbevelingen\n\n<b>vet</b>", "JGZ401"),
        ("## Aanbevelingen", "## Aanbevelingen\n\n///", "JGZ203"),
        ("## Aanbevelingen", "## Aanbevelingen\n\n/// iets\n\nTekst.", "JGZ201"),
        ("## Aanbevelingen", "## Aanbevelingen\n\n```\nTekst.\n", "JGZ209"),
        ("## Aanbevelingen", "## Aanbevelingen\n\n" + "a" * 201, "JGZ207"),
        ("## Aanbevelingen", "## Aanbevelingen\n\nEen \u200bteken.", "JGZ101"),
    ],
)
def test_a_broken_link_in_the_same_file_is_told_as_well(root: Root, old: str, new: str, code: str) -> None:
    root.edit(TALKING, PLANTED, f"{PLANTED} {LINK}")
    text = root.read(TALKING)
    assert old in text
    root.write(TALKING, text.replace(old, new, 1))
    assert {code, "JGZ311"} <= found(root)


def test_a_file_with_a_fault_still_exists_for_the_others(root: Root) -> None:
    """Modules name it as related, a guideline lists it, a page for parents was checked against it."""
    root.edit(TALKING, "soort: module", "soort: modul")
    assert found(root) == {"JGZ112"}
    root.edit(GUIDELINE, "soort: richtlijn", "soort: gids")
    assert {(item.code, item.location.path) for item in root.diagnostics()} == {
        ("JGZ112", TALKING),
        ("JGZ112", GUIDELINE),
    }


def test_a_link_to_a_place_that_is_not_there_is_told_of_a_page_that_has_another_fault(root: Root) -> None:
    root.edit(TALKING, PLANTED, f"{PLANTED} [elders](speelplek-beoordelen.md#bestaat-niet)")
    root.edit(PLACE, "doelgroep:", "doelgroepen:")
    assert found(root) == {"JGZ109", "JGZ312"}


def test_only_who_judges_sees_what_was_read_in_part(root: Root) -> None:
    root.edit(TALKING, 'versie: "1.1.0"\nuitgangs', 'versie: "x1.1.0"\nuitgangs')
    loaded = load(root.path, quick=True)
    assert TALKING in loaded.library.broken
    assert "spelen-bespreken" not in loaded.library.modules_by_id
    module = loaded.judged.modules_by_id["spelen-bespreken"]
    assert is_partial(module)
    assert (is_read(module, "title"), is_read(module, "version")) == (True, False)
    assert TALKING not in loaded.judged.broken
    with pytest.raises(UnreadError, match="version"):
        _ = module.version


def test_front_matter_that_is_not_closed_makes_no_field_miss(root: Root) -> None:
    text = root.read(PARENTS)
    before, _, after = text.removeprefix("---\n").partition("---\n")
    root.write(PARENTS, f"---\n{before}{after}")
    assert found(root) == {"JGZ104"}


def test_asking_for_what_was_not_read_stops_a_check_there(tmp_path: Path) -> None:
    module = partial(Module, {"title": "Naam"}, "a.md")
    asked = (getattr(module, name) for name in ("title", "version", "title"))
    assert list(as_far_as_read(asked)) == ["Naam"]
    with pytest.raises(AttributeError):
        _ = module.bestaat_niet  # type: ignore[attr-defined]
