"""The report for GitHub, read back as its runner reads it, and the summary in Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

import markdown
import pytest

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.reports.check.github import write_github
from jgz.reports.check.markdown import write_markdown, write_summary
from jgz.reports.check.presentation import Presentation

ERROR = Fault("JGZ900", "proef-fout")
WARNING = Fault("JGZ901", "proef-waarschuwing", Severity.WARNING)
INFO = Fault("JGZ902", "proef-melding", Severity.INFO)
_COMMAND = re.compile(r"::(?P<level>[a-z]+)(?: (?P<properties>[^:]*))?::(?P<message>.*)")


@dataclass(frozen=True)
class Annotation:
    """A workflow command as the runner understands it (actions/runner, `ActionCommand`)."""

    level: str
    properties: dict[str, str]
    message: str


def unescaped(text: str, signs: dict[str, str]) -> str:
    for code, sign in signs.items():
        text = text.replace(code, sign)
    return text.replace("%25", "%")


def annotations(output: str) -> list[Annotation]:
    """The annotations in an output; any other line may not begin like a command."""
    found = []
    for line in output.split("\n"):
        match = _COMMAND.fullmatch(line)
        if match is None:
            assert not line.startswith(("::", "##["))
            continue
        pairs = (item.split("=", 1) for item in match["properties"].split(","))
        signs = {"%0D": "\r", "%0A": "\n"}
        values = {name: unescaped(value, {**signs, "%3A": ":", "%2C": ","}) for name, value in pairs}
        found.append(Annotation(match["level"], values, unescaped(match["message"], signs)))
    return found


def test_an_annotation_has_place_title_and_both_sentences() -> None:
    item = WARNING.at(Location("modules/a/b.md", 3, 5, 7), "Zo niet.", "Maar zo.")
    assert annotations(write_github([item], Presentation(folder="onder/map/"))) == [
        Annotation(
            "warning",
            {
                "file": "onder/map/modules/a/b.md",
                "line": "3",
                "col": "5",
                "endColumn": "12",
                "title": "JGZ901 proef-waarschuwing",
            },
            "Zo niet.\nWat te doen: Maar zo.",
        )
    ]


def test_what_is_not_known_is_not_said() -> None:
    (only,) = annotations(write_github([INFO.at(Location("a.md", 3, 5), "Zo niet.")]))
    assert (only.level, "endColumn" in only.properties, only.message) == ("notice", False, "Zo niet.")


@pytest.mark.parametrize(
    "text", ["100%", "%0A", "%250A", "a:b,c", "::error::x", "a::b", "`x=1,y=2`", "##[error]", "é→日", "%3A"]
)
def test_no_text_is_a_command_or_gets_lost(text: str) -> None:
    (only,) = annotations(write_github([ERROR.at(Location(f"m/{text}.md"), text, text)]))
    assert only.properties["file"] == f"m/{text}.md"
    assert only.message == f"{text}\nWat te doen: {text}"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\x85"])
def test_a_line_end_in_a_text_never_begins_a_command(end: str) -> None:
    text = f"x{end}::stop-commands::abc"
    output = write_github([ERROR.at(Location(f"m{end}::error::.md"), text, text)])
    assert len(annotations(output)) == 1
    assert len(output.splitlines()) == 2


def test_the_most_serious_come_first_and_among_them_the_changed_lines() -> None:
    places = [Location("a.md", 1), Location("a.md", 2), Location("b.md", 1), Location("b.md", 2), Location("c.md", 2)]
    items = [fault.at(place, fault.name) for place in places for fault in (INFO, WARNING, ERROR)]
    changed = {"b.md": {2}, "c.md": {1, 3}}
    found = annotations(write_github(items, Presentation(changed=changed)))
    order = [("b.md", "2"), ("b.md", "1"), ("c.md", "2"), ("a.md", "1"), ("a.md", "2")]
    assert [(item.level, item.properties["file"], item.properties["line"]) for item in found] == [
        (level, *place) for level in ("error", "warning", "notice") for place in order
    ]


def test_everything_is_there_and_a_sentence_says_what_is_shown() -> None:
    many = [ERROR.at(Location("a.md", number), "Zin.") for number in range(1, 41)]
    output = write_github(many)
    assert len(annotations(output)) == 40
    assert output.splitlines()[-2] == "40 fouten, 0 waarschuwingen, 0 meldingen in 1 bestand."
    assert "hooguit 10" in output.splitlines()[-1]
    assert "hooguit" not in write_github(many[:10])


def shown(items: list[Diagnostic]) -> str:
    """The text a reader sees of the report in Markdown."""
    html = markdown.markdown(write_markdown(items), extensions=["sane_lists"])
    assert set(re.findall(r"<(\w+)", html)) <= {"h2", "h3", "p", "ul", "li", "strong", "code"}
    return unescape(re.sub(r"<[^>]*>", "", html))


@pytest.mark.parametrize(
    "text",
    [
        "*vet* _schuin_ ~~weg~~", "[a](https://a.invalid)", "![a](b)", "<b>x</b>", "<!-- x", "# kop", "> citaat",
        "a | b", "1. een", "- een", "&lt;", "&#64;", "\\*", "# 12", "{x}", "^x^", "<script>alert(1)</script>",
    ],
)  # fmt: skip
def test_markdown_shows_a_text_as_it_is(text: str) -> None:
    assert f": {text} slot" in shown([ERROR.at(Location("a.md"), f"{text} slot")])


def test_markdown_keeps_code_as_code() -> None:
    item = ERROR.at(Location("a_b.md"), "Er is geen `#a_b*c`.", "Schrijf `[x](y)`.")
    html = markdown.markdown(write_markdown([item]))
    assert re.findall(r"<code>(.*?)</code>", html) == ["a_b.md", "#a_b*c", "[x](y)"]


def test_markdown_leads_to_the_page_of_the_rule() -> None:
    html = markdown.markdown(
        write_markdown([ERROR.at(Location("a.md"), "Zin.")], Presentation(site_url="https://a.nl/b"))
    )
    assert '<a href="https://a.nl/b/over/regels/jgz900/">JGZ900</a>' in html


@pytest.mark.parametrize("text", ["`", "``", "a ` b", "a `` b ` c", "``` x", "`a` ` b"])
def test_odd_backticks_never_swallow_what_follows(text: str) -> None:
    items = [ERROR.at(Location(f"{number}.md"), text, text) for number in range(2)]
    assert shown(items).count("Wat te doen") == 2
    assert "1.md" in shown(items)


@pytest.mark.parametrize("text", ["@iemand", "#12", "https://a.invalid/x", "www.a.invalid", "a@b.invalid"])
def test_a_host_finds_nothing_to_link_or_notify(text: str) -> None:
    written = unescape(write_markdown([ERROR.at(Location("a.md"), f"Zie {text} daar.")]))
    assert text not in written
    assert text in written.replace("<!-- -->", "")


def test_a_summary_that_fits_is_the_whole_report() -> None:
    items = [ERROR.at(Location(f"{number}.md"), "Zin.", "Hulp.") for number in range(20)]
    whole = write_markdown(items)
    assert write_summary(items) == whole
    assert write_summary([]) == "## Controle\n\nAlles in orde: er is niets gevonden.\n"


@pytest.mark.parametrize("limit", [300, 1000, 5000, 1024 * 1024])
def test_a_summary_that_is_too_long_says_what_is_left_out(limit: int) -> None:
    items = [ERROR.at(Location(f"{number:05}.md"), "Zin met é en →. " * 5, "Hulp.") for number in range(8000)]
    text = write_summary(items, limit=limit)
    assert len(text.encode()) <= limit
    kept = len(re.findall("^- ", text, re.MULTILINE))
    assert f"\nHier ontbreken er nog {8000 - kept}:" in text.splitlines(keepends=True)[-1].join(["\n", ""])
    assert text.startswith("## Controle\n\n8000 fouten")


def test_a_summary_without_room_is_empty() -> None:
    assert write_summary([ERROR.at(Location("a.md"), "Zin.")], limit=10) == ""
