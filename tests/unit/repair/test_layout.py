"""The one layout of a file: reached from any way of writing, never another meaning, never a comment lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.sites.root import COMPLETE, MINIMAL, PARENTS, REPOSITORY, TALKING

from jgz.loader.documents import identity_of
from jgz.loader.fields import NO_WORDS, fields_by_kind
from jgz.loader.order import in_order
from jgz.model import DocumentKind
from jgz.repair.base import Subject
from jgz.repair.layout import lay_out
from jgz.source.frontmatter import split
from jgz.source.yaml_nodes import Mapping, Node, Scalar, Sequence

TABLES = {kind: in_order(kind, fields) for kind, fields in fields_by_kind(NO_WORDS).items()}
TEXTS = [
    *((MINIMAL, path) for path in sorted(MINIMAL.rglob("*.md"))),
    *((COMPLETE, path) for path in sorted(COMPLETE.rglob("*.md"))),
    # Some of the real content: each file takes a moment.
    *((REPOSITORY, path) for path in sorted((REPOSITORY / "modules").rglob("*.md"))[::6]),
]


def laid(path: str, text: str) -> str:
    identity = identity_of(path)
    assert identity is not None
    return lay_out(Subject(path, text, TABLES[identity.kind])).text


def value_of(node: Node) -> Any:
    """What a field holds, as any program may write it back: a version as text, a day as a day."""
    if isinstance(node, Sequence):
        return [value_of(item) for item in node.items]
    if isinstance(node, Mapping):
        return {entry.key.text: value_of(entry.value) for entry in node.entries}
    assert isinstance(node, Scalar)
    return yaml.safe_load(node.text) if node.plain and node.text not in ("ja", "nee") else node.text


@pytest.mark.parametrize(("root", "path"), TEXTS, ids=lambda value: value.stem if isinstance(value, Path) else "")
def test_any_way_of_writing_leads_to_the_one_layout(root: Path, path: Path) -> None:
    name, text = path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")
    if identity_of(name) is None:
        return
    wanted = laid(name, text)
    assert laid(name, wanted) == wanted
    parts = split(name, text)
    assert parts.fields is not None
    values = value_of(parts.fields)
    turned = dict(reversed(values.items()))
    for fields, way in ((values, {"default_flow_style": False, "width": 60}), (turned, {"default_style": '"'})):
        head = yaml.dump(fields, allow_unicode=True, sort_keys=False, **way)  # type: ignore[call-overload]
        head = head.replace("!!bool ", "").replace("!!timestamp ", "").replace("!!int ", "").replace("!!null ", "")
        assert laid(name, f"---\n{head}---\n\n{parts.body.rstrip()}\r\n") == wanted


def test_a_comment_stays_with_its_field() -> None:
    text = (MINIMAL / TALKING).read_text(encoding="utf-8")
    head = "id: spelen-bespreken\n"
    assert head in text
    moved = text.replace(head, "", 1).replace(
        "soort: module\n", f"soort: module  # wat het is\n\n# Nooit wijzigen.\n{head}# laatste\n", 1
    )
    found = laid(TALKING, moved)
    assert found.startswith("---\n# Nooit wijzigen.\nid: spelen-bespreken\nsoort: module  # wat het is\n# laatste\n")
    assert laid(TALKING, found) == found


def test_a_comment_in_a_list_keeps_the_list_as_it_stands() -> None:
    text = (MINIMAL / TALKING).read_text(encoding="utf-8")
    ours = "zie_ook:\n    # eerst deze\n    - {id: speelplek-beoordelen,\n       reden: Zo kies je samen een plek.}\n"
    begin, end = text.index("wijzigingen:"), text.index("wijzigingen:")
    found = laid(TALKING, text[:begin] + ours + text[end:])
    assert ours in found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("soort: module\n", "soort: module\nsoort: module\n"),
        ("soort: module\n", "soort: *module\n"),
        ("soort: module\n", "soort: [module\n"),
        ("---\nid:", "--\nid:"),
    ],
)
def test_what_can_not_be_read_is_left_alone(old: str, new: str) -> None:
    text = (MINIMAL / TALKING).read_text(encoding="utf-8").replace(old, new, 1)
    assert laid(TALKING, text) == text


def test_options_of_a_block_get_their_order_and_the_text_stays() -> None:
    text = (MINIMAL / PARENTS).read_text(encoding="utf-8")
    body = text.replace("    niveau: afspraak\n", "     bel: [ huisarts ]\n     niveau:   afspraak\n", 1)
    found = laid(PARENTS, body)
    assert "    niveau: afspraak\n    bel: [huisarts]\n" in found
    assert laid(PARENTS, text.replace("## Wat is het?", "##   Wat is het?  ")).count("##   Wat is het?  \n") == 1


def test_every_field_has_a_place_also_one_that_nobody_placed() -> None:
    for kind, fields in fields_by_kind(NO_WORDS).items():
        assert {item.key for item in in_order(kind, fields)} == {item.key for item in fields}
    fields = fields_by_kind(NO_WORDS)[DocumentKind.MODULE]
    keys = [item.key for item in in_order(DocumentKind.MODULE, fields)]
    assert keys.index("trefwoorden") > keys.index("werkgroep")
    without = [item.key for item in in_order(DocumentKind.PAGE, fields_by_kind(NO_WORDS)[DocumentKind.PAGE])]
    assert without[:3] == ["id", "soort", "titel"]
