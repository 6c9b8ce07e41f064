"""The semantic diff: what counts as a change, and how heavy it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jgz.compare import compare
from jgz.compare.meaning import plain, turning_words
from jgz.loader import load
from jgz.model import Certainty, Direction, Library, Module, Recommendation, Strength
from jgz.model.difference import Aspect, Jump

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT).library


@pytest.fixture
def module(library: Library) -> Module:
    return library.modules_by_id["slaapritme"]


def with_module(library: Library, module: Module) -> Library:
    return replace(library, modules=tuple(module if item.id == module.id else item for item in library.modules))


def with_first(module: Module, **changes: object) -> Module:
    first, *rest = module.recommendations
    return replace(module, recommendations=(replace(first, **changes), *rest))  # type: ignore[arg-type]


def aspects(library: Library, module: Module) -> list[tuple[Aspect, Jump]]:
    found = compare(library, with_module(library, module))
    return [(item.aspect, item.jump) for one in found for item in one.differences]


def test_nothing_changed(library: Library) -> None:
    assert compare(library, library) == ()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"strength": Strength.WEAK}, (Aspect.STRENGTH, Jump.MAJOR)),
        ({"direction": Direction.AGAINST}, (Aspect.DIRECTION, Jump.MAJOR)),
        ({"certainty": Certainty.HIGH}, (Aspect.CERTAINTY, Jump.MINOR)),
        ({"motivation": "<p>Anders.</p>"}, (Aspect.MOTIVATION, Jump.MINOR)),
        ({"phases": ("peuter-1-4",)}, (Aspect.PHASES, Jump.MINOR)),
        ({"audience": ("jeugdarts",)}, (Aspect.AUDIENCE, Jump.MINOR)),
        ({"text": "Vraag hoe het kind slaapt."}, (Aspect.TEXT, Jump.MINOR)),
        ({"id": "slaap-navragen-altijd"}, (Aspect.RENAMED, Jump.PATCH)),
    ],
)
def test_one_change(
    library: Library, module: Module, changes: dict[str, object], expected: tuple[Aspect, Jump]
) -> None:
    assert aspects(library, with_first(module, **changes)) == [expected]


def test_white_space_and_quotes_are_no_change(library: Library, module: Module) -> None:
    spaced = module.recommendations[0].text.replace(" ", "  \n ")
    assert aspects(library, with_first(module, text=spaced)) == []
    assert plain("“zo”  is\u00a0het") == plain('"zo" is het')


def test_order_is_no_change(library: Library, module: Module) -> None:
    turned = replace(module, recommendations=tuple(reversed(module.recommendations)))
    assert aspects(library, turned) == []


def test_removed_and_new_recommendation(library: Library, module: Module) -> None:
    gone = replace(module, recommendations=module.recommendations[1:])
    assert aspects(library, gone) == [(Aspect.REMOVED, Jump.MAJOR)]
    back = compare(with_module(library, gone), library)
    assert [item.aspect for item in back[0].differences] == [Aspect.NEW]


def test_another_text_under_another_id_is_not_a_rename(library: Library, module: Module) -> None:
    other = with_first(module, id="heel-iets-anders", text="Weeg het kind bij elke afspraak en noteer het.")
    assert {item[0] for item in aspects(library, other)} == {Aspect.NEW, Aspect.REMOVED}


def test_new_and_removed_module(library: Library, module: Module) -> None:
    without = replace(library, modules=tuple(item for item in library.modules if item.id != module.id))
    assert [(item.id, item.jump) for item in compare(without, library)] == [(module.id, Jump.MAJOR)]
    assert compare(library, without)[0].new is None


def test_evidence_and_metadata(library: Library, module: Module) -> None:
    assert aspects(library, replace(module, title="Andere titel")) == [(Aspect.METADATA, Jump.PATCH)]
    section = module.body.section("Onderbouwing")
    assert section is not None
    changed = replace(section, parts=())
    sections = tuple(changed if item is section else item for item in module.body.sections)
    body = replace(module.body, sections=sections)
    assert aspects(library, replace(module, body=body)) == [(Aspect.EVIDENCE, Jump.MINOR)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Geef 10 mg per dag", "Geef 100 mg per dag", ("+100", "-10")),
        ("Geef 10 mg", "Geef 10 ml", ("+ml", "-mg")),
        ("Doe dit", "Doe dit niet", ("+niet",)),
        ("Altijd, tenzij het kind slaapt", "Altijd, als het kind slaapt", ("-tenzij",)),
        ("Na 2 weken", "Na 2 maanden", ("+maanden", "-weken")),
        ("Vraag het", "Vraag het nog eens", ()),
        ("Iets met gietijzer", "Iets met een gieter", ()),
    ],
)
def test_turning_words(before: str, after: str, expected: tuple[str, ...]) -> None:
    assert turning_words(before, after) == expected


def test_a_changed_number_asks_for_a_main_version(library: Library, module: Module) -> None:
    item: Recommendation = module.recommendations[0]
    changed = with_first(module, text=f"{item.text} Doe dit niet na 20 uur.")
    assert aspects(library, changed) == [(Aspect.TEXT, Jump.MAJOR)]
