"""The pages about the rules: all of them by group, and one for each with its example."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from jgz.diagnostics import Severity
from jgz.explanation import Explanation, Mark, Reading, Row, family_of, readings, surroundings
from jgz.model.addresses import RULES, rule_address
from jgz.rendering.pieces.crumbs import TO_ABOUT
from jgz.rendering.pieces.page import Crumb, Page
from jgz.rendering.pieces.views import LinkView

_TITLE = "Regels van de controle"
_SUMMARY = "Wat de controle nakijkt in elke module en elke pagina, waarom, en hoe je het goed schrijft."
_SEVERITIES = {
    Severity.ERROR: "Fout: zo komt een wijziging niet op de site.",
    Severity.WARNING: "Waarschuwing: kijk ernaar, het houdt een wijziging niet tegen.",
    Severity.INFO: "Melding: goed om te weten, het houdt een wijziging niet tegen.",
}

Words = tuple[tuple[str, bool], ...]
"""A sentence in pieces, each with whether it is code."""


@dataclass(frozen=True, slots=True)
class RowView:
    """A line of an example: `marked` shows the fault or its mending, between what stands before and after it.

    `changed` and `missing` ask for a sign: at a line that differs, and where something isn't there.
    """

    before: str
    marked: str
    after: str
    changed: bool
    missing: bool


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One reading of an example; `note` says what the lines can't show."""

    path: str
    about_name: bool
    rows: tuple[RowView, ...]
    note: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule explained, with its neighbours."""

    code: str
    name: str
    severity: str
    what: Words
    why: Words
    given: tuple[tuple[str, ReadingView], ...]
    wrong: ReadingView
    right: ReadingView
    previous: LinkView | None
    next: LinkView | None


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule in the list."""

    link: LinkView
    severity: str
    what: Words


class RuleGroup(NamedTuple):
    """The rules about one subject; `id` is that of its heading."""

    id: str
    title: str
    rows: tuple[RuleRow, ...]


@dataclass(frozen=True, slots=True)
class RuleListView:
    """All rules, by group."""

    intro: str
    groups: tuple[RuleGroup, ...]


def rule_pages(explanations: tuple[Explanation, ...]) -> list[Page]:
    """The list and a page for each rule; `explanations` are sorted by code."""
    links = [LinkView(_title(item), rule_address(item.fault.code)) for item in explanations]
    neighbours = zip(explanations, [None, *links], [*links[1:], None], strict=False)
    return [_list_page(explanations), *(_rule_page(*parts) for parts in neighbours)]


def _title(item: Explanation) -> str:
    return f"{item.fault.code}: {item.fault.name.replace('-', ' ')}"


def _list_page(explanations: tuple[Explanation, ...]) -> Page:
    groups = []
    for title, members in groupby(explanations, lambda item: family_of(item.fault.code).group):
        first, *rest = members
        groups.append(RuleGroup(f"groep-{first.fault.code[3]}", title, tuple(map(_rule_row, (first, *rest)))))
    intro = (
        f"De controle kijkt elke wijziging na met {len(explanations)} regels. Een fout houdt een wijziging tegen, een "
        "waarschuwing of melding niet. Een concept mag onaf zijn: daar zijn sommige fouten een waarschuwing."
    )
    return Page(
        address=RULES,
        template="regels.html",
        title=_TITLE,
        description=_SUMMARY,
        view=RuleListView(intro, tuple(groups)),
        crumbs=(TO_ABOUT,),
    )


def _rule_row(item: Explanation) -> RuleRow:
    link = LinkView(_title(item), rule_address(item.fault.code))
    return RuleRow(link, item.fault.severity.value, _words(item.what))


def _rule_page(item: Explanation, previous: LinkView | None, following: LinkView | None) -> Page:
    example = item.example
    wrong, right = readings(example)
    given = tuple((title, _reading(item, "")) for title, item in surroundings(example))
    encoding = "" if example.encoding == "utf-8" else "Dit bestand is niet opgeslagen als UTF-8."
    view = RuleView(
        code=item.fault.code,
        name=item.fault.name,
        severity=_SEVERITIES[item.fault.severity],
        what=_words(item.what),
        why=_words(item.why),
        given=given,
        wrong=_reading(wrong, encoding),
        right=_reading(right, ""),
        previous=previous,
        next=following,
    )
    return Page(
        address=rule_address(item.fault.code),
        template="regel.html",
        title=_title(item),
        description=item.what.replace("`", ""),
        view=view,
        crumbs=(TO_ABOUT, Crumb(_TITLE, RULES)),
    )


def _reading(reading: Reading, note: str) -> ReadingView:
    rows = tuple(_row_view(row) for row in reading.rows)
    absent = not reading.about_name and all(row.missing for row in rows)
    return ReadingView(reading.path, reading.about_name, rows, "Dit bestand is er niet." if absent else note)


def _row_view(row: Row) -> RowView:
    changed, missing = row.mark is Mark.CHANGED, row.mark is Mark.MISSING
    return RowView(row.text[: row.start], row.text[row.start : row.end], row.text[row.end :], changed, missing)


def _words(text: str) -> Words:
    """A sentence in which code stands between backticks."""
    return tuple((piece, bool(number % 2)) for number, piece in enumerate(text.split("`")) if piece)
