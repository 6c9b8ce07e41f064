"""Files of a module for programs that are kept: they are made anew for whatever they say, and for nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.unit.export.conftest import SITE

import jgz.export
from jgz.checking import check
from jgz.export import Export, export_files, files_of_module
from jgz.export.entries import ModuleEntry
from jgz.export.kept import _ASKED
from jgz.export.lines import lines_of_module
from jgz.loader.kept import Kept
from jgz.model import Document, Library, Module, Relation, Status
from jgz.model.addresses import module_data
from jgz.model.news import LAPSED, Effect, Effects, news_of
from jgz.store import Store

TODAY = date(2026, 11, 22)


class Unsaid:
    """A field that nobody may ask for."""

    def __getattribute__(self, name: str) -> Any:
        raise AssertionError(f"a file of another module asked for .{name} of a field")

    def __iter__(self) -> Any:
        raise AssertionError("a file of another module went through a field")

    def __len__(self) -> int:
        raise AssertionError("a file of another module counted in a field")

    def __bool__(self) -> bool:
        raise AssertionError("a file of another module asked whether a field is filled")

    def __eq__(self, other: object) -> bool:
        raise AssertionError("a file of another module compared a field")

    def __hash__(self) -> int:
        raise AssertionError("a file of another module looked something up by a field")


def without_fields(document: Document) -> Any:
    """A document with what its name stands for alone."""
    names = {item.name for item in fields(document)} - {*_ASKED, "origin"}
    unsaid: dict[str, Any] = dict.fromkeys(names, Unsaid())
    return replace(document, origin=replace(document.origin, text="niets"), **unsaid)


def test_files_of_a_module_ask_nothing_else_of_another_document(made: Export) -> None:
    library = made.library
    for module in library.modules:
        if module.status.draft:
            continue
        others = replace(
            library,
            modules=tuple(item if item is module else without_fields(item) for item in library.modules),
            parent_pages=tuple(map(without_fields, library.parent_pages)),
            translations=tuple(map(without_fields, library.translations)),
            guidelines=tuple(map(without_fields, library.guidelines)),
            clusters=tuple(map(without_fields, library.clusters)),
            pages=tuple(map(without_fields, library.pages)),
        )
        bare = replace(made, library=others)
        # Which modules there are is named as well.
        vars(bare)["ids"] = made.ids
        for of_module in (files_of_module, lines_of_module):
            assert of_module(ModuleEntry(bare, module)) == of_module(ModuleEntry(made, module))


@pytest.fixture
def made_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The modules whose files are made, one after the other."""
    found: list[str] = []

    def noted(entry: ModuleEntry) -> dict[str, str]:
        found.append(entry.module.id)
        return files_of_module(entry)

    monkeypatch.setattr(jgz.export, "files_of_module", noted)
    return found


@pytest.mark.parametrize(
    ("old", "new"),
    [("## Overwegingen\n", "## Overwegingen\n\nNog een zin.\n"), ("samenvatting: ", "# Een regel.\nsamenvatting: ")],
)
def test_a_text_makes_the_files_of_its_own_module_anew(
    old: str, new: str, made_root: Path, tmp_path: Path, made_anew: list[str]
) -> None:
    root = Path(shutil.copytree(made_root, tmp_path / "wortel"))
    path = next(item for item in sorted(root.glob("modules/*/*.md")) if "kennislacune" in item.read_text())

    def made_again() -> list[str]:
        store = Store(tmp_path / "bewaard")
        checked = check(root, TODAY, store=store)
        made_anew.clear()
        export_files(Export(checked.library.without_concepts(), SITE), checked.kept)
        store.close()
        return list(made_anew)

    assert len(made_again()) > 1
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert made_again() == [path.stem]


@pytest.fixture
def seen(tmp_path: Path, made_root: Path) -> Callable[..., dict[str, str]]:
    """The files of a library, made with what was kept before; without one, those of the made root."""

    def files(library: Library | None, effects: Effects | None = None) -> dict[str, str]:
        store = Store(tmp_path / "bewaard")
        checked = check(made_root, TODAY, store=store)
        shown = (library or checked.library).without_concepts()
        found = export_files(Export(shown, SITE, effects=effects or {}), Kept(store, checked.kept.made_from))
        store.close()
        return found

    return files


def test_what_is_kept_is_what_would_be_made(made: Export, seen: Callable[..., dict[str, str]]) -> None:
    assert seen(None) == export_files(made)
    assert seen(None) == export_files(made)


def test_what_a_version_did_makes_the_lists_anew(made: Export, seen: Callable[..., dict[str, str]]) -> None:
    seen(None)
    news = next(item for item in news_of(made.library) if item.module.recommendations and item.kind != LAPSED)
    effects = {(news.module.id, news.version): {news.module.recommendations[0].id: Effect.REVERSED}}
    found = seen(None, effects)
    assert found == export_files(replace(made, effects=effects))
    assert found != export_files(made)


def test_a_field_of_another_document_makes_files_anew(made: Export, seen: Callable[..., dict[str, str]]) -> None:
    seen(None)
    library = made.library
    renamed = replace(
        library, guidelines=tuple(replace(item, title=f"Nieuw: {item.title}") for item in library.guidelines)
    )
    fewer = replace(library, parent_pages=())
    words = replace(library.registers, phases=tuple(replace(item, name="x") for item in library.registers.phases))
    for other in (renamed, fewer, replace(library, registers=words)):
        found = seen(other)
        assert found == export_files(replace(made, library=other.without_concepts()))
        assert found != export_files(made)


def test_a_module_that_is_no_longer_public_is_told_nowhere(made: Export, seen: Callable[..., dict[str, str]]) -> None:
    one, other = (entry.module for entry in made.modules[:2])
    naming = replace(one, related=(Relation(other.id, "Gaat over hetzelfde."),))
    draft = replace(other, status=Status.COMMENTING)

    def library_with(*modules: Module) -> Library:
        by_id = {item.id: item for item in modules}
        return replace(made.library, modules=tuple(by_id.get(item.id, item) for item in made.library.modules))

    before = seen(library_with(naming))
    after = seen(library_with(naming, draft))
    assert after == export_files(replace(made, library=library_with(naming, draft)))
    assert other.id in before[module_data(one.id)]
    assert other.id not in after[module_data(one.id)]
