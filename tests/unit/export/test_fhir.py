"""FHIR R4: two validators that know nothing of each other, each of a part of the rules, find no error."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from tests.unit.export.conftest import SITE

from jgz.export import Export, export_files
from jgz.export.fhir import fhir_files, fhir_id
from jgz.model import Code, CodeSystem, Library
from jgz.rendering import NAMELESS

MODULES = Path(__file__).resolve().parents[3] / "scripts" / "validator" / "node_modules"
# Reads bundles, a line each, and writes for each the messages that are errors.
SCRIPT = """
const { Fhir } = require(process.argv[1]);
const fhir = new Fhir();
for (const line of require("fs").readFileSync(0, "utf8").trim().split("\\n")) {
  const found = fhir.validate(JSON.parse(line), { errorOnUnexpected: true });
  const worst = found.messages.filter((item) => ["error", "fatal"].includes(item.severity));
  console.log(JSON.stringify(worst.map((item) => `${item.location}: ${item.message}`)));
}
"""


def errors_of_node(bundles: list[Any]) -> list[list[str]]:
    """What the package `fhir` for Node has against each bundle; without it the test is left out."""
    node = shutil.which("node")
    if not node or not (MODULES / "fhir").is_dir():
        pytest.skip("De FHIR-validator staat niet klaar (`make validator`): zij heeft niets nagekeken.")
    text = "\n".join(map(json.dumps, bundles))
    command = [node, "-e", SCRIPT, str(MODULES / "fhir")]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def bundles(export: Export) -> dict[str, Any]:
    found = (item for entry in export.modules for item in fhir_files(entry).items())
    return {path: json.loads(text) for path, text in found}


def test_both_validators_accept_every_bundle_and_see_a_fault(public: Library, made: Export) -> None:
    coded = replace(
        made.library.modules_by_id["geldig-stuk"], codes=(Code(CodeSystem.SNOMED, "22298006", "2026-09-30"),)
    )
    with_code = bundles(Export(replace(made.library, modules=(coded,)), SITE))
    assert "http://snomed.info/sct" in json.dumps(with_code)
    found = [*bundles(Export(public, SITE)).values(), *bundles(made).values(), *with_code.values()]
    for item in found:
        Bundle.model_validate(item)
    wrong = json.loads(json.dumps(found[0]))
    wrong["entry"][0]["resource"]["status"] = "geldig"
    assert errors_of_node([*found, wrong])[:-1] == [[] for _ in found]
    assert errors_of_node([wrong]) != [[]]
    wrong["entry"][0]["resource"] |= {"status": "active", "geheim": 1}
    with pytest.raises(ValueError, match="geheim"):
        Bundle.model_validate(wrong)


def test_status_and_days_are_those_of_the_module(made: Export) -> None:
    found = bundles(made)
    lapsed = found["fhir/r4/vervallen-stuk.json"]["entry"][0]["resource"]
    assert (lapsed["status"], lapsed["approvalDate"]) == ("retired", "2024-06-01")
    # The day of the lapse is the first on which it no longer holds; here a period ends on its last day.
    assert lapsed["effectivePeriod"] == {"start": "2024-06-01", "end": "2026-01-31"}
    successor = {"type": "successor", "resource": "https://proef.invalid/jgz/fhir/r4/PlanDefinition/geldig-stuk"}
    assert successor in lapsed["relatedArtifact"]
    late = found["fhir/r4/verlopen-stuk.json"]["entry"][0]["resource"]
    assert (late["status"], late["effectivePeriod"]) == ("active", {"start": "2024-06-01"})


def test_a_module_refers_to_each_recommendation_by_version(made: Export) -> None:
    first, *others = (item["resource"] for item in bundles(made)["fhir/r4/geldig-stuk.json"]["entry"])
    assert [item["definitionCanonical"] for item in first["action"]] == [f"{item['url']}|1.0.0" for item in others]
    (action,) = others[0]["action"]
    codes = [item["valueCodeableConcept"]["coding"][0]["code"] for item in action["extension"]]
    assert codes == ["strong", "low", "for"]
    assert {item["valueCode"] for item in first["extension"]} == {"shareable"}


def test_invented_text_is_experimental_and_says_so(made: Export) -> None:
    modules = tuple(replace(item, fictional=True) for item in made.library.modules)
    for item in bundles(Export(replace(made.library, modules=modules), SITE)).values():
        for resource in (entry["resource"] for entry in item["entry"]):
            assert resource["experimental"] is True
            assert resource["description"].startswith("Voorbeeldtekst, geen zorginhoud. ")


@pytest.mark.parametrize("length", [62, 63, 64, 65, 120])
def test_an_id_is_never_too_long_and_never_that_of_another(length: int) -> None:
    names = [fhir_id("m" * 30, "r" * (length - 32) + last) for last in "ab"]
    assert len(set(names)) == 2
    for name in names:
        assert re.fullmatch(r"[A-Za-z0-9.-]{1,64}", name)
    assert fhir_id("kort", "bij") == "kort.bij"


def test_without_an_address_of_the_site_there_is_none(made: Export) -> None:
    assert [name for name in export_files(Export(made.library, NAMELESS)) if name.startswith("fhir/")] == []
