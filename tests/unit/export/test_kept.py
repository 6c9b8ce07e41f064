"""Files of a module for programs that are kept: they are made anew for whatever they say, and for nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.unit.export.conftest import SITE

from jgz.checking import check
from jgz.export import Export, export_files, files_of_module
from jgz.export.kept import _TEXTS
from jgz.loader.kept import Kept
from jgz.model import Document, Library
from jgz.model.news import LAPSED, Effect, Effects, news_of
from jgz.store import Store

TODAY = date(2026, 11, 22)


class Unsaid:
    """A text that nobody may ask for."""

    def __getattribute__(self, name: str) -> Any:
        raise AssertionError(f"a file of another module asked for .{name} of a text")

    def __iter__(self) -> Any:
        raise AssertionError("a file of another module went through texts")

    def __len__(self) -> int:
        raise AssertionError("a file of another module counted texts")


def without_texts(document: Document) -> Any:
    names = {item.name for item in fields(document)} & _TEXTS - {"origin"}
    unsaid: dict[str, Any] = dict.fromkeys(names, Unsaid())
    return replace(document, origin=replace(document.origin, text="niets"), **unsaid)


def test_files_of_a_module_ask_no_text_of_another_document(made: Export) -> None:
    library = made.library
    for module in library.modules:
        if module.status.draft:
            continue
        others = replace(
            library,
            modules=tuple(item if item is module else without_texts(item) for item in library.modules),
            parent_pages=tuple(map(without_texts, library.parent_pages)),
            guidelines=tuple(map(without_texts, library.guidelines)),
            clusters=tuple(map(without_texts, library.clusters)),
            pages=tuple(map(without_texts, library.pages)),
        )
        exports = (made, replace(made, library=others))
        ours, theirs = (next(entry for entry in item.modules if entry.module is module) for item in exports)
        assert files_of_module(theirs) == files_of_module(ours)


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
