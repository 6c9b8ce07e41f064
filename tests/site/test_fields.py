"""The page about fields tells what the reader asks: every field of every kind, its words, and when it is needed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from tests.site.built import BuiltPage, BuiltSite, text_of, with_class

from jgz.loader.documents import identity_of
from jgz.loader.fields import fields_by_kind, words_of
from jgz.model import Library, Status
from jgz.model.addresses import FIELDS
from jgz.source.decode import Field, ListOf, Record
from jgz.source.files import read_tree
from jgz.source.frontmatter import split
from jgz.source.yaml_nodes import Mapping, Node
from jgz.source.yaml_nodes import Sequence as SequenceNode

SHARED = "elk-bestand"
TOGETHER = {"jongeren": "ouders", "generieke-module": "module"}
# From the content model: the first status that asks for a field, or the only one.
STATUSES = {
    "vastgesteld_op": "vanaf status vastgesteld",
    "herzien_voor": "vanaf status vastgesteld",
    "autorisatie": "vanaf status vastgesteld",
    "commentaar": "vanaf status commentaarfase",
    "werkgroep": "vanaf status ter-autorisatie",
    "herziening": "bij status in-herziening",
    "vervallen": "bij status vervallen",
}


def rows(page: BuiltPage) -> dict[str, list[str]]:
    """The cells of every row of the page, by the id of the row."""
    found = (row for table in with_class(page.main, "jgz-velden") for row in table.iter("tr") if "id" in row.attrib)
    return {row.attrib["id"]: [text_of(cell) for cell in row] for row in found}


def walk(fields: tuple[Field, ...], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Field]]:
    """Every field with the way to it, also those within groups and lists."""
    for item in fields:
        yield (*above, item.key), item
        inner = item.type.item if isinstance(item.type, ListOf) else item.type
        if isinstance(inner, Record):
            yield from walk(inner.fields, (*above, item.key))


def row_of(known: dict[str, list[str]], kind: str, path: tuple[str, ...]) -> list[str]:
    """The row of a field, in the part of its kind or in that of every file."""
    groups = (TOGETHER.get(kind, kind), SHARED)
    return next(known[id] for group in groups if (id := "-".join(("veld", group, *path))) in known)


def test_every_field_of_every_kind(site: BuiltSite, public: Library) -> None:
    known = rows(site.pages[FIELDS])
    for kind, table in fields_by_kind(words_of(public.registers)).items():
        for path, item in walk(table):
            _, needed, about, value = row_of(known, kind, path)
            assert about == item.about != "", path
            assert value, path
            assert (needed == "altijd") == item.required, path


def test_needed_from_a_status(site: BuiltSite, public: Library) -> None:
    known = rows(site.pages[FIELDS])
    table = fields_by_kind(words_of(public.registers))["module"]
    depends = {item.key for item in table if not item.required and any(item.needed_at(status) for status in Status)}
    assert depends == set(STATUSES)
    assert {key: row_of(known, "module", (key,))[1] for key in STATUSES} == STATUSES


def test_fixed_words_come_from_the_registers(site: BuiltSite, public: Library) -> None:
    known = rows(site.pages[FIELDS])
    for key, words in (("fasen", public.phases), ("doelgroep", public.registers.professions)):
        assert all(item.id in row_of(known, "module", (key,))[3] for item in words)
    assert all(party in row_of(known, "module", ("autorisatie", "partij"))[3] for party in public.registers.parties)


def paths_in(node: Node, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The way to every key in the front matter of a file."""
    if isinstance(node, Mapping) and above[-1:] != ("gecontroleerd_bij",):
        for entry in node.entries:
            yield (*above, entry.key.text)
            yield from paths_in(entry.value, (*above, entry.key.text))
    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from paths_in(item, above)


def test_every_key_in_the_content_is_explained(site: BuiltSite, content: Path) -> None:
    known = rows(site.pages[FIELDS])
    for file in read_tree(content).documents:
        identity, fields = identity_of(file.path), split(file.path, file.text).fields
        assert identity
        assert fields
        for path in paths_in(fields):
            assert row_of(known, identity.kind, path), f"{file.path}: {path}"


def test_links_to_the_schemas(site: BuiltSite) -> None:
    page = site.pages[FIELDS]
    names = [name for href in page.links() if (name := urljoin(page.address, href)).endswith(".json")]
    kinds = [json.loads((site.root / name.lstrip("/")).read_bytes())["properties"]["soort"]["enum"] for name in names]
    assert sorted(word for words in kinds for word in words) == sorted(fields_by_kind(words_of(Library().registers)))
