"""Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from jgz.diagnostics import Diagnostic, Severity, printable
from jgz.explanation import Explanation
from jgz.reports.check.presentation import PLAIN, Presentation, rule_page
from jgz.reports.check.selection import of_the_change
from jgz.reports.explanation import write_explanation
from jgz.reports.json_text import json_text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_Object = dict[str, Any]


def write_sarif(diagnostics: Iterable[Diagnostic], presentation: Presentation = PLAIN) -> str:
    """One run with every rule that there is and a result per diagnostic of the change, sorted by place."""
    items = of_the_change(diagnostics, presentation)
    rules = _rules(items, presentation)
    places = {rule["id"]: number for number, rule in enumerate(rules)}
    driver = {"name": "jgz", "language": "nl", "rules": rules}
    if presentation.version:
        driver |= {"version": presentation.version, "semanticVersion": presentation.version}
    if page := rule_page(presentation.site_url):
        driver["informationUri"] = page
    seen: Counter[str] = Counter()
    run = {
        "tool": {"driver": driver},
        "language": "nl",
        # A column counts characters, not the 16-bit units of some editors.
        "columnKind": "unicodeCodePoints",
        "results": [_result(item, places[item.code], presentation, seen) for item in items],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log)


def _rules(items: list[Diagnostic], presentation: Presentation) -> list[_Object]:
    """The rules by code: those that are explained, and any other that was broken."""
    rules = {item.code: {"id": item.code, "name": item.name} for item in items}
    rules |= {item.fault.code: _explained(item, presentation.site_url) for item in presentation.explanations}
    return [rules[code] for code in sorted(rules)]


def _explained(item: Explanation, site_url: str) -> _Object:
    rule: _Object = {
        "id": item.fault.code,
        "name": item.fault.name,
        "shortDescription": {"text": item.what},
        "fullDescription": {"text": f"{item.what} {item.why}"},
        "help": {"text": write_explanation(item)},
        "defaultConfiguration": {"level": _LEVELS[item.fault.severity]},
    }
    if page := rule_page(site_url, item.fault.code):
        rule["helpUri"] = page
    return rule


def _result(item: Diagnostic, rule: int, presentation: Presentation, seen: Counter[str]) -> _Object:
    return {
        "ruleId": item.code,
        "ruleIndex": rule,
        "level": _LEVELS[item.severity],
        "message": {"text": _plain(" ".join(filter(None, (item.message, item.help))))},
        "locations": [{"physicalLocation": _place(item, presentation.folder)}],
        "partialFingerprints": {"jgz/v1": _fingerprint(item, seen)},
    }


def _place(item: Diagnostic, folder: str) -> _Object:
    where = item.location
    region = {"startLine": where.line, "startColumn": where.column}
    if where.length:
        region["endColumn"] = where.column + where.length
    uri = quote(printable(folder + where.path))
    return {"artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"}, "region": region}


def _plain(text: str) -> str:
    """Text as a message: what looks like `[words](address)` would be a link there (3.11.6 of the standard)."""
    if "](" in text:
        text = re.sub(r"([\\\[\]])", r"\\\1", text)
    return printable(text)


def _fingerprint(item: Diagnostic, seen: Counter[str]) -> str:
    """The same for the same finding when lines are added above it."""
    words = "\0".join((printable(item.location.path), item.code, printable(item.message)))
    seen[words] += 1
    return hashlib.sha256(f"{words}\0{seen[words]}".encode()).hexdigest()[:32]
