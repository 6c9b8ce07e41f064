"""Diagnostics as JUnit XML, which most build servers show."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterable

from jgz.diagnostics import Diagnostic, printable
from jgz.reports.check.presentation import PLAIN, Presentation, by_file
from jgz.reports.check.selection import of_the_change

_NAME = "jgz controleer"


def write_junit(diagnostics: Iterable[Diagnostic], presentation: Presentation = PLAIN) -> str:
    """A test suite per file and a test per diagnostic: one that failed when it makes the check fail."""
    groups = by_file(of_the_change(diagnostics, presentation))
    root = etree.Element("testsuites", {"name": _NAME})
    for path, group in groups.items():
        root.append(_suite(path, [_case(item, presentation) for item in group]))
    if not groups:
        # Without a single test most readers take the run for one that went wrong.
        root.append(_suite(_NAME, [etree.Element("testcase", {"classname": _NAME, "name": "niets gevonden"})]))
    totals = {name: sum(int(suite.get(name, 0)) for suite in root) for name in ("tests", "failures", "errors")}
    root.attrib.update({name: str(number) for name, number in totals.items()})
    etree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{etree.tostring(root, encoding="unicode")}\n'


def _suite(name: str, cases: list[etree.Element]) -> etree.Element:
    failures = sum(case.find("failure") is not None for case in cases)
    numbers = {"tests": str(len(cases)), "failures": str(failures), "errors": "0", "skipped": "0"}
    suite = etree.Element("testsuite", {"name": name, **numbers})
    suite.extend(cases)
    return suite


def _case(item: Diagnostic, presentation: Presentation) -> etree.Element:
    path, where = printable(item.location.path), item.location
    name = f"{item.code} {item.name} (regel {where.line}, kolom {where.column})"
    # Jenkins refuses a file with other attributes. GitLab reads the place from the text below.
    case = etree.Element("testcase", {"classname": path, "name": name})
    fails = item.severity in presentation.failing
    kind = {"message": printable(item.message), "type": item.severity.value} if fails else {}
    told = etree.SubElement(case, "failure" if fails else "system-out", kind)
    help = f" Wat te doen: {printable(item.help)}" if item.help else ""
    told.text = f"{path}:{where.line}:{where.column}: {item.severity} {printable(item.message)}{help}"
    return case
