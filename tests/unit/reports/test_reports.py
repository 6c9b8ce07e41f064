"""What every form of the report has in common: order, counts, and text that can do no harm."""

from __future__ import annotations

import json
import xml.etree.ElementTree as etree

import pytest

from jgz.diagnostics import Fault, Location, Severity
from jgz.reports.check import FORMS
from jgz.reports.check.github import write_github
from jgz.reports.check.json import write_json
from jgz.reports.check.junit import write_junit
from jgz.reports.check.markdown import write_markdown
from jgz.reports.check.presentation import PLAIN, Presentation, Writer
from jgz.reports.check.text import write_text

ERROR = Fault("JGZ900", "proef-fout")
WARNING = Fault("JGZ901", "proef-waarschuwing", Severity.WARNING)
INFO = Fault("JGZ902", "proef-melding", Severity.INFO)
WRITERS = tuple(FORMS.values())
STRANGE = ["\x1b[2J", "\n", "\r", "\r\n", "\x85", "\u2028", "\u202e", "\udcff", "\x00", "\ufffe", "\U0001fffe"]


@pytest.mark.parametrize("write", WRITERS)
def test_the_order_of_what_comes_in_changes_nothing(write: Writer) -> None:
    items = [
        ERROR.at(Location("b.md", 1, 1), "Vier."),
        WARNING.at(Location("a.md", 10, 1), "Drie."),
        WARNING.at(Location("a.md", 2, 5), "Twee."),
        ERROR.at(Location("a.md", 2, 5), "Een."),
    ]
    assert write(items, PLAIN) == write(reversed(items), PLAIN) == write(iter(items), PLAIN)


@pytest.mark.parametrize("write", [item for item in WRITERS if item is not write_github])
def test_they_sort_by_place_then_code(write: Writer) -> None:
    items = [
        ERROR.at(Location("b.md", 1, 1), "Zin vier."),
        WARNING.at(Location("a.md", 10, 1), "Zin drie."),
        WARNING.at(Location("a.md", 2, 5), "Zin twee."),
        ERROR.at(Location("a.md", 2, 5), "Zin een."),
    ]
    text = write(items, PLAIN)
    places = [text.index(f"Zin {word}.") for word in ("een", "twee", "drie", "vier")]
    assert places == sorted(places)


@pytest.mark.parametrize("write", [write_text, write_github, write_markdown])
@pytest.mark.parametrize(
    ("counts", "line"),
    [
        ((1, 1, 1), "1 fout, 1 waarschuwing, 1 melding in 1 bestand."),
        ((2, 0, 3), "2 fouten, 0 waarschuwingen, 3 meldingen in 3 bestanden."),
    ],
)
def test_the_report_counts(write: Writer, counts: tuple[int, int, int], line: str) -> None:
    faults = zip((ERROR, WARNING, INFO), counts, strict=True)
    files = [("a.md", "b.md", "c.md")[number] for number in range(max(counts))]
    items = [fault.at(Location(files[number]), "Zin.") for fault, count in faults for number in range(count)]
    assert line in write(items, PLAIN).splitlines()


@pytest.mark.parametrize("write", WRITERS)
def test_without_help_there_is_no_line_for_it(write: Writer) -> None:
    assert "Wat te doen" not in write([ERROR.at(Location("a.md"), "Zin.")], PLAIN)


@pytest.mark.parametrize("write", [item for item in WRITERS if item is not write_json])
def test_nothing_found_is_a_report_too(write: Writer) -> None:
    assert write([], PLAIN).strip()
    assert write([], PLAIN).endswith("\n")


def test_nothing_in_a_name_text_or_line_can_do_harm(subtests: pytest.Subtests) -> None:
    for write in WRITERS:
        for strange in STRANGE:
            with subtests.test(write.__module__, strange=strange):
                item = ERROR.at(Location(f"a{strange}b.md", 3, 4), f"Zin{strange}.", f"Hulp{strange}.")
                presentation = Presentation(lines_of=lambda path, line=f"abc{strange}def": ["", "", line])
                text = write([item], presentation)
                assert text.encode()
                assert all(char.isprintable() for char in text.replace("\n", ""))
                plain = write([ERROR.at(Location("ab.md", 3, 4), "Zin.", "Hulp.")], presentation)
                assert text.count("\n") == plain.count("\n")


@pytest.mark.parametrize("strange", [*STRANGE, "]]>", "<a&b>", "'\"", "&#0;"])
def test_junit_is_xml_whatever_a_text_holds(strange: str) -> None:
    item = ERROR.at(Location(f"a{strange}b.md", 3, 4), f"Zin{strange}.", f"Hulp{strange}.")
    root = etree.fromstring(write_junit([item]).encode())
    (case,) = root.iter("testcase")
    shown = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in strange)
    assert case.get("classname") == f"a{shown}b.md"
    assert case[0].get("message") == f"Zin{shown}."
    assert f"Hulp{shown}." in (case[0].text or "")


def test_dutch_letters_are_written_as_they_are() -> None:
    item = ERROR.at(Location("a.md"), "Één zin – met “tekens”.")
    for write in WRITERS:
        assert "Één zin – met “tekens”." in write([item], PLAIN)


def test_json_says_how_much_is_meant_as_far_as_it_is_known() -> None:
    items = [ERROR.at(Location("a.md", 1, 2, 7), "Zin."), ERROR.at(Location("a.md", 2), "Zin.", "Hulp.")]
    assert json.loads(write_json(items)) == [
        {
            "pad": "a.md", "regel": 1, "kolom": 2, "lengte": 7,
            "ernst": "fout", "code": "JGZ900", "naam": "proef-fout", "bericht": "Zin.", "hulp": "",
        },
        {
            "pad": "a.md", "regel": 2, "kolom": 1, "lengte": 0,
            "ernst": "fout", "code": "JGZ900", "naam": "proef-fout", "bericht": "Zin.", "hulp": "Hulp.",
        },
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("failing", "failures"), [({Severity.ERROR}, 1), ({Severity.ERROR, Severity.WARNING}, 2), (set(Severity), 3)]
)
def test_junit_fails_on_what_makes_the_check_fail(failing: set[Severity], failures: int) -> None:
    items = [fault.at(Location(f"{number}.md"), "Zin.") for number, fault in enumerate((ERROR, WARNING, INFO))]
    root = etree.fromstring(write_junit(items, Presentation(failing=frozenset(failing))).encode())
    assert (root.get("tests"), root.get("failures")) == ("3", str(failures))
    assert [suite.get("name") for suite in root] == ["0.md", "1.md", "2.md"]
    assert len(root.findall(".//failure")) == failures
    assert [(suite.get("tests"), suite.get("failures")) for suite in root] == [
        ("1", str(int(number < failures))) for number in range(3)
    ]


def test_junit_has_only_what_every_reader_takes() -> None:
    """Jenkins (`junit-10.xsd`) refuses a file with another attribute; where it is, stands in the text."""
    root = etree.fromstring(write_junit([ERROR.at(Location("a.md", 3, 5), "Zin.")]).encode())
    allowed = {
        "testsuites": {"name", "tests", "failures", "errors"},
        "testsuite": {"name", "tests", "failures", "errors", "skipped"},
        "testcase": {"name", "classname"},
        "failure": {"message", "type"},
    }
    assert {(item.tag, name) for item in root.iter() for name in item.attrib} == {
        (tag, name) for tag, names in allowed.items() for name in names
    }
    assert "a.md:3:5: fout Zin." in "".join(root.itertext())


def test_junit_without_findings_is_one_test_that_passed() -> None:
    root = etree.fromstring(write_junit([]).encode())
    assert [(root.get("tests"), root.get("failures")), len(root.findall(".//testcase"))] == [("1", "0"), 1]
