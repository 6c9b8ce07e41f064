"""Every field of a file is what its table says: an attribute of the model, seen by readers, told by `jgz verschil`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from typing import Any

import pytest
from jinja2 import Environment
from tests.unit.rendering.printed import printed

from jgz.compare import compare
from jgz.loader.fields import fields_by_kind, words_of
from jgz.loader.table import FileField
from jgz.loader.texts import ID
from jgz.model import (
    Cluster,
    Document,
    DocumentKind,
    Guideline,
    Library,
    Module,
    ParentPage,
    Recommendation,
    StandingPage,
    Translation,
    Version,
)
from jgz.model.addresses import address_of
from jgz.rendering import Page, render_pages
from jgz.source.context import FieldType
from jgz.source.decode import Field, ListOf, MapOf, Record
from jgz.source.markdown.block_fields import BLOCKS
from jgz.source.single_values import Choice, Date, Flag, VersionNumber

TODAY = date(2026, 11, 22)
CLASSES: dict[DocumentKind, type[Document]] = {
    DocumentKind.MODULE: Module,
    DocumentKind.GENERIC_MODULE: Module,
    DocumentKind.GUIDELINE: Guideline,
    DocumentKind.PARENTS: ParentPage,
    DocumentKind.YOUTHS: ParentPage,
    DocumentKind.TRANSLATION: Translation,
    DocumentKind.PAGE: StandingPage,
    DocumentKind.CLUSTER: Cluster,
}
OPTIONS = BLOCKS["aanbeveling"].options
# A module that others can be told to refer to.
KNOWN = "los-stuk"
# What the loader makes itself: the text, where it stood, and what follows from blocks and folders.
MADE = {"body", "origin", "recommendations", "decision_tables", "guideline_id", "call_cards"}
MADE |= {"practice_questions", "quiz_questions", "knowledge_gaps"}
GROUPS = ("modules", "guidelines", "parent_pages", "translations", "pages", "clusters")


def table_of(kind: DocumentKind, library: Library) -> tuple[FileField, ...]:
    return fields_by_kind(words_of(library.registers))[kind]


def forgotten(kind: DocumentKind) -> Iterator[str]:
    """What a field of a kind lacks, in a sentence that says what to write where."""
    entries = {item.attribute: item for item in table_of(kind, Library())}
    owner = CLASSES[kind]
    has_default = {item.name: item.default is not MISSING for item in fields(owner)}
    for name, item in entries.items():
        if name not in has_default:
            yield f"`{item.key}` has an entry; add the attribute `{name}` to `{owner.__name__}`."
        elif not item.required and not has_default[name]:
            yield f"`{item.key}` may be left out; give `{owner.__name__}.{name}` a default."
        if not item.about:
            yield f"Say in the entry of `{item.key}` in `loader/fields/` what it is, in Dutch: `about`."
    for name, optional in has_default.items():
        # A module of all clusters has no cluster: the attribute then keeps its default.
        if name not in MADE | set(entries) and not (kind is DocumentKind.GENERIC_MODULE and optional):
            yield f"`{owner.__name__}.{name}` has no entry for `{kind}` in `loader/fields/`."


FORGOTTEN = [sentence for kind in CLASSES for sentence in forgotten(kind)]
# Until then no file can be read, so that everything else would fail without saying why.
WHOLE = pytest.mark.skipif(bool(FORGOTTEN), reason="a field is not whole: see the first test of this file")


def test_every_entry_has_an_attribute_and_every_attribute_an_entry() -> None:
    assert FORGOTTEN == []


def other(type: FieldType, value: Any) -> Any:
    """A value that the field may have and that no document has yet."""
    if isinstance(type, ListOf):
        now = value[0] if value else None
        return (other(type.item, now),)
    if isinstance(type, MapOf):
        return {key: other(type.value, item) for key, item in value.items()}
    if isinstance(type, Record):
        made = {item.attribute: other(item.type, getattr(value, item.attribute, None)) for item in type.fields}
        return type.build(**made)
    if isinstance(type, Choice):
        return next((item for item in type.values if item != value), value)
    if isinstance(type, Flag):
        return not value
    if isinstance(type, Date):
        # Before the day of the pages: what has yet to come is not told.
        return date(2026, 10, 17)
    if isinstance(type, VersionNumber):
        return Version(7, 8, 9)
    return KNOWN if type == ID else f"zqx {value}?"


def changed(library: Library, kind: DocumentKind, item: FileField) -> Library:
    """The library in which all documents of a kind have another value in one field."""

    def with_other(document: Any) -> Any:
        if document.kind is not kind:
            return document
        return replace(document, **{item.attribute: other(item.type, getattr(document, item.attribute))})

    groups = {name: tuple(map(with_other, getattr(library, name))) for name in GROUPS}
    return replace(library, **groups)


@dataclass(frozen=True)
class Before:
    """The pages of documents that are changed in one field, as they were, and the kind of document of each."""

    kinds: dict[str, DocumentKind]
    pages: dict[str, Page]


@pytest.fixture(scope="module")
def before(made_library: Library) -> Before:
    kinds = {address_of(item): item.kind for item in made_library.documents()}
    return Before(kinds, {page.address: page for page in pages_of(made_library) if page.address in kinds})


def kinds_changed(before: Before, new: Library, environment: Environment) -> set[DocumentKind]:
    """The kinds of documents of which a page looks different."""
    found = set[DocumentKind]()
    for page in pages_of(new):
        was = before.pages.get(page.address)
        kind = before.kinds.get(page.address)
        if was and kind not in found and was != page and seen(environment, was) != seen(environment, page):
            found.add(before.kinds[page.address])
    return found


def seen(environment: Environment, page: Page) -> str:
    """What a reader sees: the content of the page, without data for machines in its head."""
    return printed(environment, page).partition("jgz-pagina")[2].partition("</article>")[0]


def pages_of(library: Library) -> Iterable[Page]:
    return render_pages(library, TODAY)[0]


def entries() -> Iterator[tuple[DocumentKind, str]]:
    for kind in (
        DocumentKind.MODULE,
        DocumentKind.GUIDELINE,
        DocumentKind.PARENTS,
        DocumentKind.PAGE,
        DocumentKind.CLUSTER,
    ):
        yield from ((kind, item.key) for item in table_of(kind, Library()))


@WHOLE
@pytest.mark.parametrize(("kind", "key"), tuple(entries()))
def test_readers_see_what_its_entry_says(
    kind: DocumentKind, key: str, made_library: Library, before: Before, environment: Environment
) -> None:
    item = entry(kind, key, made_library)
    wanted = set(item.seen_on or (() if item.unseen else (kind,)))
    found = kinds_changed(before, changed(made_library, kind, item), environment) if wanted else set()
    missing = ", ".join(sorted(wanted - found))
    assert not missing, (
        f"Another value of `{key}` changes nothing on pages of kind {missing}: print it in the view and the template, "
        f"or say in its entry on which pages it is seen (`seen_on`) or why not (`unseen`)."
    )


@WHOLE
@pytest.mark.parametrize("key", [key for kind, key in entries() if kind is DocumentKind.MODULE and key != "id"])
def test_a_difference_is_told_as_its_entry_says(key: str, made_library: Library) -> None:
    item = entry(DocumentKind.MODULE, key, made_library)
    found = compare(made_library, changed(made_library, DocumentKind.MODULE, item))
    told = {difference.aspect for module in found for difference in module.differences}
    wanted = {item.compared} if item.compared else set()
    assert told == wanted, f"`jgz verschil` tells of another `{key}` as {told or 'nothing'}; its entry says {wanted}."


def entry(kind: DocumentKind, key: str, library: Library) -> FileField:
    return next(item for item in table_of(kind, library) if item.key == key)


UNSEEN_OPTIONS = ("uitgangsvraag", "trefwoorden")


@WHOLE
@pytest.mark.parametrize(
    "option", [item for item in OPTIONS if item.key not in UNSEEN_OPTIONS], ids=lambda item: item.key
)
def test_readers_see_every_option_of_a_recommendation(
    option: Field, made_library: Library, before: Before, environment: Environment
) -> None:
    """But two: which question it answers, which is for editors (the questions stand on top of the page), and what only
    search reads."""
    registers = made_library.registers
    real = {"phases": (registers.phases[-1].id,), "audience": (registers.professions[-1].id,)}

    def with_other(item: Recommendation) -> Recommendation:
        value = real.get(option.attribute) or other(option.type, getattr(item, option.attribute))
        return replace(item, **{option.attribute: value})

    modules = (
        replace(item, recommendations=tuple(map(with_other, item.recommendations))) for item in made_library.modules
    )
    found = kinds_changed(before, replace(made_library, modules=tuple(modules)), environment)
    assert DocumentKind.MODULE in found, f"Another `{option.key}` of a recommendation changes nothing on its page."
