"""The schemas agree with our own reader: on every real file, and on every planted fault."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from tests.sites.root import Root

from jgz.diagnostics import has_errors
from jgz.loader import load
from jgz.loader.documents import DocumentReader, identity_of
from jgz.loader.fields import words_of
from jgz.reports.schemas import write_schemas
from jgz.source.files import TextFile, read_tree
from jgz.source.frontmatter import split
from jgz.source.yaml_nodes import Mapping, Node, Scalar, YamlReader
from jgz.source.yaml_nodes import Sequence as SequenceNode

REPOSITORY = Path(__file__).resolve().parents[3]
MODULE = "modules/buiten-spelen/spelen-bespreken.md"
Validators = dict[str, Draft202012Validator]


def plain(node: Node) -> Any:
    """What a YAML 1.2 reader without our rules makes of a node."""
    if isinstance(node, Mapping):
        return {entry.key.text: plain(entry.value) for entry in node.entries}
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    if node.plain and node.text in ("true", "false", "null", "~", ""):
        return {"true": True, "false": False}.get(node.text)
    if node.plain:
        for number in (int, float):
            try:
                return number(node.text)
            except ValueError:
                continue
    return node.text


def validators(root: Path) -> Validators:
    """A validator per published schema, by the name of its file."""
    texts = write_schemas(load(root).library.registers, "https://site.invalid/").items()
    schemas = {Path(path).stem: json.loads(text) for path, text in texts}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    return {name: Draft202012Validator(item, format_checker=FormatChecker()) for name, item in schemas.items()}


def complaints(file: TextFile, known: Validators) -> list[str]:
    """What the schema of a file's kind says about its fields."""
    identity = identity_of(file.path)
    fields = split(file.path, file.text).fields
    assert identity
    assert fields
    found = known[identity.kind].iter_errors(plain(fields))
    return sorted(f"{file.path}: {item.json_path}: {item.message}" for item in found)


@pytest.fixture(scope="module")
def minimal(tmp_path_factory: pytest.TempPathFactory) -> Validators:
    """The schemas of the minimal content."""
    return validators(Root(tmp_path_factory.mktemp("minimaal")).path)


def test_every_real_file_fits_its_schema() -> None:
    known = validators(REPOSITORY)
    documents = read_tree(REPOSITORY).documents
    assert len(documents) > 100
    assert [line for file in documents for line in complaints(file, known)] == []


def test_every_register_fits_its_schema() -> None:
    known = validators(REPOSITORY)
    found = {name.removeprefix("register-"): item for name, item in known.items() if name.startswith("register-")}
    folder = REPOSITORY / "modules" / "_registers"
    names = sorted(path.stem for path in folder.glob("*.yml"))
    assert set(names) <= set(found)
    for name in names:
        node = YamlReader(name, (folder / f"{name}.yml").read_text(encoding="utf-8")).read()
        assert node
        assert list(found[name].iter_errors(plain(node))) == []


def test_lists_of_words_come_from_the_registers(minimal: Validators) -> None:
    module = minimal["module"].schema["properties"]
    assert "peuter-1-4" in module["fasen"]["items"]["enum"]
    assert "jeugdarts" in module["doelgroep"]["items"]["enum"]
    assert "V&VN" in module["autorisatie"]["items"]["properties"]["partij"]["enum"]


def test_every_field_is_described(minimal: Validators) -> None:
    def undescribed(schema: Any, place: str) -> list[str]:
        if isinstance(schema, list):
            return [hit for item in schema for hit in undescribed(item, place)]
        if not isinstance(schema, dict):
            return []
        own = schema.get("properties", {}) if "additionalProperties" in schema else {}
        bare = [f"{place}.{key}" for key, item in own.items() if not item["description"].partition("Waarde:")[0]]
        return bare + [hit for key, item in schema.items() for hit in undescribed(item, f"{place}.{key}")]

    assert [hit for name, item in minimal.items() for hit in undescribed(item.schema, name)] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titel: Buiten spelen bespreken", "titel: Buiten spelen bespreken\ntitle: Playing"),
        ("titel: Buiten spelen bespreken\n", ""),
        ("titel: Buiten spelen bespreken", "titel: Buiten spelen bespreken."),
        ("titel: Buiten spelen bespreken", "titel: AB"),
        ("titel: Buiten spelen bespreken", "titel: [Buiten]"),
        ("titel: Buiten spelen bespreken", "titel: Buiten <b>spelen</b>"),
        ("titel: Buiten spelen bespreken", 'titel: " Buiten spelen"'),
        ("titel: Buiten spelen bespreken", 'titel: "Buiten\\u200bspelen"'),
        ("titel: Buiten spelen bespreken", "titel: 2026"),
        ("id: spelen-bespreken", "id: spelen-bespreken-2"),
        ("id: spelen-bespreken", "id: Spelen"),
        ("soort: module", "soort: richtlijn"),
        ("fictief: true", "fictief: ja"),
        ("status: vastgesteld", "status: klaar"),
        ("status: vastgesteld", "status: in-herziening"),
        ("status: vastgesteld", "status: vervallen"),
        ('versie: "1.1.0"\nuit', "versie: 1.1\nuit"),
        ('versie: "1.1.0"\nuit', 'versie: "1.1"\nuit'),
        ("fasen: [peuter-1-4, schoolkind-4-12]", "fasen: [peuter]"),
        ("fasen: [peuter-1-4, schoolkind-4-12]", "fasen: []"),
        ("fasen: [peuter-1-4, schoolkind-4-12]", "fasen: peuter-1-4"),
        ("fasen: [peuter-1-4, schoolkind-4-12]", "fasen: [peuter-1-4, peuter-1-4]"),
        ("doelgroep: [jeugdarts, jeugdverpleegkundige]", "doelgroep: [dokter]"),
        ("{partij: AJN, soort: inhoudelijk, datum: 2025-02-10", "{partij: AJB, soort: inhoudelijk, datum: 2025-02-10"),
        ("{partij: AJN, soort: inhoudelijk, datum: 2025-02-10,", "{partij: AJN, datum: 2025-02-10,"),
        ("vastgesteld_op: 2025-03-03", "vastgesteld_op: 3 maart 2025"),
        ("vastgesteld_op: 2025-03-03", "vastgesteld_op: 2025-02-30"),
        ("vastgesteld_op: 2025-03-03", "vastgesteld_op: 1825-03-03"),
        ("vastgesteld_op: 2025-03-03\n", ""),
        ("nevenclusters: [het-lichaam]", "nevenclusters: [het-hoofd]"),
        ("  - id: uv1\n", "  - id: vraag1\n"),
        ("zonder te oordelen?", "zonder te oordelen."),
        ("    doi: 10.5555/jgz-voorbeeld.spelen.1", "    doi: jgz-voorbeeld"),
        ("    doi: 10.5555/jgz-voorbeeld.spelen.1", "    isbn: 10.5555"),
    ],
)  # fmt: skip
def test_reader_and_schema_refuse_the_same(old: str, new: str, minimal: Validators, tmp_path: Path) -> None:
    root = Root(tmp_path)
    root.edit(MODULE, old, new)
    file = next(item for item in read_tree(root.path).documents if item.path == MODULE)
    assert complaints(file, minimal)
    assert has_errors(root.diagnostics())


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("modules/buiten-spelen/ouders.md", "wanneer_bellen: ja", "wanneer_bellen: nee"),
        ("modules/buiten-spelen/ouders.md", "soort: ouders", "soort: jongeren"),
        ("modules/buiten-spelen/ouders.md", 'spelen-bespreken: "1.1.0"', "spelen-bespreken: laatste"),
        ("modules/buiten-spelen/index.md", "regiehouder: Voorbeeldbureau voor richtlijnen\n", ""),
        ("modules/buiten-spelen/index.md", "modules: [spelen-bespreken, speelplek-beoordelen]", "modules: []"),
        ("modules/over/privacy.md", "soort: pagina", "soort: pagina\nstatus: concept"),
        ("clusters/het-lichaam.md", 'github_team: "@', 'github_team: "'),
        ("clusters/het-lichaam.md", "status: actief", "status: vol"),
    ],
)
def test_other_kinds(path: str, old: str, new: str, minimal: Validators, tmp_path: Path) -> None:
    root = Root(tmp_path)
    root.edit(path, old, new)
    file = next(item for item in read_tree(root.path).documents if item.path == path)
    assert complaints(file, minimal)
    assert has_errors(root.diagnostics())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("wanneer_bellen: ja", "wanneer_bellen: {nvt: Dit onderwerp vraagt nooit om een telefoontje}"),
        ("soort: ouders", "soort: ouders\ntrefwoorden: [113, spelen]"),
        ("soort: ouders", "soort: ouders\noude_adressen: [/oud/adres, /oud/]"),
    ],
)
def test_reader_and_schema_accept_the_same(old: str, new: str, minimal: Validators, tmp_path: Path) -> None:
    root = Root(tmp_path)
    root.edit("modules/buiten-spelen/ouders.md", old, new)
    file = next(item for item in read_tree(root.path).documents if item.path.endswith("ouders.md"))
    assert complaints(file, minimal) == []
    reader = DocumentReader(words_of(root.library().registers))
    assert reader.read(file)
    assert reader.diagnostics == []


def test_a_schema_has_the_sites_address(tmp_path: Path) -> None:
    registers = Root(tmp_path).library().registers
    for url, name in (("https://site.invalid/sub/", "https://site.invalid/sub/schema/module.json"), ("", None)):
        assert json.loads(write_schemas(registers, url)["schema/module.json"]).get("$id") == name
