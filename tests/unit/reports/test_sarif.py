"""The report as SARIF 2.1.0, held to the part of the standard's schema that it uses."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.reports.check.presentation import PLAIN, Presentation
from jgz.reports.check.sarif import write_sarif
from jgz.rules import explanations

ERROR = Fault("JGZ900", "proef-fout")
WARNING = Fault("JGZ901", "proef-waarschuwing", Severity.WARNING)
INFO = Fault("JGZ902", "proef-melding", Severity.INFO)
SITE = "https://richtlijnen.voorbeeld.invalid/map/"


def closed(required: str, **properties: Any) -> dict[str, Any]:
    """A schema of an object with these properties and no others; the first words are those it must have."""
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


# OASIS, SARIF 2.1.0 errata 01: sections 3.13, 3.14, 3.19, 3.27, 3.28, 3.29, 3.30 and 3.49.
_TEXT = closed("text", text={"type": "string", "minLength": 1})
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_NUMBER = {"type": "integer", "minimum": 1}
_URI = {"type": "string", "format": "uri", "pattern": "^https://"}
_RULE = closed(
    "id",
    id={"type": "string"},
    name={"type": "string"},
    shortDescription=_TEXT,
    fullDescription=_TEXT,
    help=_TEXT,
    helpUri=_URI,
    defaultConfiguration=closed("", level=_LEVEL),
)
_LANGUAGE = {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"}
_DRIVER = closed(
    "name",
    name={"type": "string"},
    language=_LANGUAGE,
    version={"type": "string", "minLength": 1},
    semanticVersion={"type": "string", "pattern": r"^[0-9]+\.[0-9]+\.[0-9]+"},
    informationUri=_URI,
    rules={"type": "array", "uniqueItems": True, "items": _RULE},
)
_ARTIFACT = closed("", uri={"type": "string", "pattern": r"^[\w./~%-]+$"}, uriBaseId={"type": "string"})
_REGION = closed("startLine", startLine=_NUMBER, startColumn=_NUMBER, endColumn=_NUMBER)
_LOCATION = closed("", physicalLocation=closed("artifactLocation", artifactLocation=_ARTIFACT, region=_REGION))
_RESULT = closed(
    "message",
    ruleId={"type": "string"},
    ruleIndex={"type": "integer", "minimum": 0},
    level=_LEVEL,
    message=_TEXT,
    locations={"type": "array", "items": _LOCATION},
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
)
_RUN = closed(
    "tool",
    tool=closed("driver", driver=_DRIVER),
    language=_LANGUAGE,
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results={"type": "array", "items": _RESULT},
)
_LOG = closed(
    "version runs",
    **{"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}},
    runs={"type": "array", "items": _RUN},
)


def run_of(items: list[Diagnostic], presentation: Presentation = PLAIN) -> dict[str, Any]:
    """The one run in the report, after holding the report to the schema."""
    log = json.loads(write_sarif(items, presentation))
    jsonschema.Draft202012Validator(_LOG).validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_every_rule_is_there_with_its_page() -> None:
    presentation = Presentation(explanations=explanations(), site_url=SITE)
    driver = run_of([], presentation)["tool"]["driver"]
    found = {rule["id"]: rule for rule in driver["rules"]}
    assert list(found) == sorted(found) == [item.fault.code for item in explanations()]
    assert found["JGZ312"]["name"] == "plek-op-pagina-bestaat-niet"
    assert found["JGZ312"]["helpUri"] == f"{SITE}over/regels/jgz312/"
    assert found["JGZ510"]["defaultConfiguration"] == {"level": "note"}
    for item in explanations():
        rule = found[item.fault.code]
        assert rule["shortDescription"]["text"] == item.what
        assert item.why in rule["fullDescription"]["text"]
        assert "Goed" in rule["help"]["text"]


@pytest.mark.parametrize("site", ["https://a.invalid/map", "https://a.invalid/map/"])
def test_a_site_may_live_in_a_folder(site: str) -> None:
    driver = run_of([], Presentation(explanations=explanations(), site_url=site))["tool"]["driver"]
    assert driver["informationUri"] == "https://a.invalid/map/over/regels/"
    assert driver["rules"][0]["helpUri"] == "https://a.invalid/map/over/regels/jgz101/"


def test_it_says_which_version_of_the_program_spoke() -> None:
    driver = run_of([], Presentation(version="1.2.3"))["tool"]["driver"]
    assert (driver["version"], driver["semanticVersion"]) == ("1.2.3", "1.2.3")


def test_without_a_site_there_are_no_addresses() -> None:
    text = write_sarif([], Presentation(explanations=explanations()))
    assert '"helpUri"' not in text
    assert '"informationUri"' not in text


def test_a_result_has_its_place_and_level() -> None:
    items = [
        ERROR.at(Location("modules/a/b.md", 3, 5, 7), "Zo niet.", "Maar zo."),
        WARNING.at(Location("modules/a/b.md", 4), "Ook niet."),
        INFO.at(Location("modules/a/é b%.md", 1), "Let op."),
    ]
    run = run_of(items, Presentation(folder="onder map/"))
    assert run["columnKind"] == "unicodeCodePoints"
    results = run["results"]
    assert [(item["ruleId"], item["level"]) for item in results] == [
        ("JGZ900", "error"),
        ("JGZ901", "warning"),
        ("JGZ902", "note"),
    ]
    assert [run["tool"]["driver"]["rules"][item["ruleIndex"]]["id"] for item in results] == [
        item["ruleId"] for item in results
    ]
    assert [item["message"]["text"] for item in results] == ["Zo niet. Maar zo.", "Ook niet.", "Let op."]
    places = [item["locations"][0]["physicalLocation"] for item in results]
    assert [item["region"] for item in places] == [
        {"startLine": 3, "startColumn": 5, "endColumn": 12},
        {"startLine": 4, "startColumn": 1},
        {"startLine": 1, "startColumn": 1},
    ]
    assert [item["artifactLocation"]["uri"] for item in places] == [
        "onder%20map/modules/a/b.md",
        "onder%20map/modules/a/b.md",
        "onder%20map/modules/a/%C3%A9%20b%25.md",
    ]


def test_a_fingerprint_outlives_a_line_added_above_and_tells_equal_findings_apart() -> None:
    def prints(*lines: int) -> list[str]:
        results = run_of([ERROR.at(Location("a.md", line), "Zin.") for line in lines])["results"]
        return [item["partialFingerprints"]["jgz/v1"] for item in results]

    assert prints(3, 9) == prints(4, 10)
    assert len(set(prints(3, 9, 12))) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Schrijf `[a, b]`.", "Schrijf `[a, b]`."),
        ("Zie `[a](b.md)`.", "Zie `\\[a\\](b.md)`."),
        ("Zie `\\[a](b)`.", "Zie `\\\\\\[a\\](b)`."),
    ],
)
def test_no_message_holds_a_link_by_chance(text: str, expected: str) -> None:
    assert run_of([ERROR.at(Location("a.md"), text)])["results"][0]["message"]["text"] == expected
