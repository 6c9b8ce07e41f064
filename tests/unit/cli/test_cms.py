"""The configuration of a git CMS: right for Sveltia's own schema, complete for our fields, and no text is harmed.

`sveltia-cms-0.221.1.json.xz` is `schema/sveltia-cms.json` of the npm package `@sveltia/cms` (MIT), as it is.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from tests.sites.root import COMPLETE, REPOSITORY, TALKING, Root
from tests.unit.cli.history import commit, history
from tests.unit.cli.process import jgz_here, sentences

from jgz.loader import load
from jgz.loader.documents import identity_of
from jgz.loader.fields import fields_by_kind, words_of
from jgz.reports.cms import TOOLS, VERSIONS, Place, configuration

SCHEMA = Path(__file__).with_name("sveltia-cms-0.221.1.json.xz")
SHA256 = "8c2f55a6e788b2430858cb6e86fac1c95008168e775a9559851d05c520e59ef6"
PACKAGES = REPOSITORY / "scripts" / "javascript" / "node_modules"
# Reads texts by name and writes each as the YAML library of a CMS writes its fields back, with the text as it stands.
SCRIPT = """
const yaml = require(process.argv[1]);
const options = process.argv[1].endsWith("sveltia") ? { lineWidth: 0 } : undefined;
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
for (const name of Object.keys(texts)) {
  const [, head, body] = /^---\\n([\\s\\S]*?)\\n---\\n([\\s\\S]*)$/.exec(texts[name]);
  texts[name] = `---\\n${yaml.stringify(yaml.parse(head), options)}---\\n${body.trim()}\\n`;
}
process.stdout.write(JSON.stringify(texts));
"""


@pytest.fixture(scope="module", params=TOOLS)
def config(request: pytest.FixtureRequest) -> dict[str, Any]:
    return configuration(load(COMPLETE, quick=True).library.registers, request.param, Place("naam/richtlijnen"))


def test_sveltia_s_own_schema_finds_nothing_wrong() -> None:
    data = lzma.decompress(SCHEMA.read_bytes())
    assert hashlib.sha256(data).hexdigest() == SHA256
    assert VERSIONS["sveltia"].rpartition("@")[2] in SCHEMA.name
    schema = json.loads(data)
    ours = configuration(load(COMPLETE, quick=True).library.registers, "sveltia", Place("naam/richtlijnen"))
    validator = jsonschema.Draft7Validator(schema)
    assert [item.message[:300] for item in validator.iter_errors(ours)] == []
    ours["collections"][0]["fields"][3] = {"name": "titel", "widget": "select"}
    assert not validator.is_valid(ours)


def test_every_field_has_a_form_in_the_order_of_the_files(config: dict[str, Any]) -> None:
    library = load(COMPLETE, quick=True).library
    tables = fields_by_kind(words_of(library.registers))
    for collection, (kind, fields) in zip(config["collections"], tables.items(), strict=True):
        names = [item["name"] for item in collection["fields"]]
        assert sorted(names[:-1]) == sorted(item.key for item in fields), kind
        assert names[-1] == "body"
        # A text that a CMS would make rich comes back as another text.
        assert collection["fields"][-1]["widget"] == "text"
    modules = {item["name"]: item for item in config["collections"][0]["fields"]}
    assert modules["fasen"]["options"] == [item.id for item in library.registers.phases]
    assert modules["vastgesteld_op"]["widget"] == "datetime"
    assert modules["autorisatie"]["fields"][0]["options"] == list(library.registers.parties)
    assert re.fullmatch(modules["versie"]["pattern"][0], "1.10.0")


def test_every_file_is_in_one_collection(config: dict[str, Any]) -> None:
    for path in sorted([*(REPOSITORY / "modules").rglob("*.md"), *(REPOSITORY / "clusters").glob("*.md")]):
        name = path.relative_to(REPOSITORY).as_posix()
        identity = identity_of(name)
        # The text of the home page stands alone at the top.
        if identity is None or name == "modules/index.md":
            continue
        holding = [item["name"] for item in config["collections"] if holds(item, name, str(identity.kind))]
        assert len(holding) == 1, (name, holding)


def holds(collection: dict[str, Any], name: str, kind: str) -> bool:
    """Whether a file lies where the collection looks, and is of its kind."""
    folder = collection["folder"]
    depth = collection.get("path", "{{slug}}").count("/")
    below = name.startswith(f"{folder}/") and name[len(folder) + 1 :].count("/") == depth
    return below and kind == collection.get("filter", {"value": kind})["value"]


@pytest.mark.parametrize("tool", TOOLS)
def test_a_save_by_its_yaml_library_changes_no_meaning_and_one_command_takes_the_noise_away(
    root: Root, tool: str
) -> None:
    node = shutil.which("node")
    if not node or not (PACKAGES / f"yaml-{tool}").is_dir():
        pytest.skip("Node of de pakketten in scripts/javascript staan niet klaar (`make lint-javascript`).")
    assert jgz_here("opmaak", "--wortel", root.path).returncode == 0
    history(root)
    texts = {
        name: text
        for path in sorted(root.path.rglob("*.md"))
        if (text := path.read_text(encoding="utf-8")).startswith("---\n")
        and identity_of(name := path.relative_to(root.path).as_posix())
    }
    done = subprocess.run(
        [node, "-e", SCRIPT, str(PACKAGES / f"yaml-{tool}")],
        input=json.dumps(texts), capture_output=True, check=True, text=True, encoding="utf-8",
    )  # fmt: skip
    saved = json.loads(done.stdout)
    assert saved[TALKING] != texts[TALKING]
    for name, text in saved.items():
        root.write(name, text)
    assert json.loads(jgz_here("verschil", "--wortel", root.path, "--formaat", "json", "HEAD").stdout) == []
    assert root.codes() == []
    # One sentence and one day, as somebody changes them in a form.
    root.edit(TALKING, "Bedenk samen met ouders", "Bedenk altijd samen met ouders")
    root.write(TALKING, re.sub(r"vastgesteld_op: \"?[0-9-]+\"?", "vastgesteld_op: '2026-10-05'", root.read(TALKING)))
    commit(root.path)
    (item,) = json.loads(jgz_here("verschil", "--wortel", root.path, "--formaat", "json", "HEAD~1").stdout)
    assert {(change["aspect"], *change["let_op"]) for change in item["wijzigingen"]} == {
        ("tekst", "+altijd"), ("geldigheid",),
    }  # fmt: skip
    jgz_here("opmaak", "--wortel", root.path)
    changed = {name for name in texts if root.read(name) != texts[name]}
    assert changed == {TALKING}


@pytest.mark.parametrize("tool", TOOLS)
def test_the_verb_writes_a_folder_to_serve(root: Root, tmp_path: Path, tool: str) -> None:
    root.write("mkdocs.yml", "site_name: x\nrepo_url: https://github.com/naam/richtlijnen\n")
    done = jgz_here("cms", "--wortel", root.path, "--voor", tool, "--naar", tmp_path / "cms")
    assert done.returncode == 0
    assert VERSIONS[tool] in sentences(done.stderr)
    config = yaml.safe_load((tmp_path / "cms" / "config.yml").read_text(encoding="utf-8"))
    assert config["backend"]["repo"] == "naam/richtlijnen"
    page = (tmp_path / "cms" / "index.html").read_text(encoding="utf-8")
    assert "https:" not in page
    assert 'src="' in page


def test_without_an_address_of_the_repository_it_says_so(root: Root, tmp_path: Path) -> None:
    root.write("mkdocs.yml", "site_name: x\n")
    done = jgz_here("cms", "--wortel", root.path, "--voor", "decap", "--naar", tmp_path / "cms")
    assert done.returncode == 2
    assert "repo_url" in sentences(done.stderr)
    assert not (tmp_path / "cms").exists()
    assert jgz_here("cms", "--wortel", root.path, "--voor", "word", "--naar", tmp_path).returncode == 2
