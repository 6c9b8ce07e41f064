"""What a report for people only counts, and what it always shows."""

from __future__ import annotations

import json

import pytest

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.explanation import Example, Explanation
from jgz.reports.check import FORMS
from jgz.reports.check.presentation import Presentation
from jgz.reports.check.selection import select

ERROR = Fault("JGZ900", "proef-fout")
WARNING = Fault("JGZ901", "proef-waarschuwing", Severity.WARNING)
PLANNED = Fault("JGZ902", "proef-termijn", Severity.INFO, listed_by="jgz lijst")
EXPLAINED = tuple(Explanation(fault, "Wat.", "Waarom.", Example("a.md", "", "", "")) for fault in (ERROR, PLANNED))
BOTH = frozenset({Severity.ERROR, Severity.WARNING})

MISTAKE = ERROR.at(Location("modules/a.md"), "Stuk.")
REMARK = WARNING.at(Location("modules/b.md"), "Zwak.")
DUE = PLANNED.at(Location("modules/c.md"), "Te laat.")
LATER = PLANNED.at(Location("modules/d.md"), "Bijna te laat.")
ALL = (MISTAKE, REMARK, DUE, LATER)

COUNTED = "2 meldingen `proef-termijn` staan hier niet bij: `jgz lijst` noemt ze."
STOOD = "Stond er al en hoort niet bij deze wijziging: 1 waarschuwing. `jgz controleer` noemt ze."


@pytest.mark.parametrize(
    ("presentation", "shown", "left_out"),
    [
        (Presentation(), ALL, ()),
        (Presentation(explanations=EXPLAINED), (MISTAKE, REMARK), (COUNTED,)),
        (Presentation(explanations=EXPLAINED, everything=True, old=frozenset(ALL)), ALL, ()),
        (Presentation(explanations=EXPLAINED, old=frozenset(ALL)), (MISTAKE,), (COUNTED, STOOD)),
        (Presentation(explanations=EXPLAINED, old=frozenset(ALL), failing=BOTH), (MISTAKE, REMARK), (COUNTED,)),
        (Presentation(elsewhere=(REMARK,)), ALL, ("In andere bestanden: 1 waarschuwing. `jgz controleer` noemt ze.",)),
    ],
    ids=["alles", "met lijst", "gevraagd", "stond er al", "wat laat falen", "elders"],
)
def test_what_is_shown_and_what_is_counted(
    presentation: Presentation, shown: tuple[Diagnostic, ...], left_out: tuple[str, ...]
) -> None:
    selection = select(ALL, presentation)
    assert (selection.shown, selection.left_out) == (shown, left_out)


def test_one_of_a_kind_is_said_in_the_singular() -> None:
    (sentence,) = select((DUE,), Presentation(explanations=EXPLAINED)).left_out
    assert sentence == "1 melding `proef-termijn` staat hier niet bij: `jgz lijst` noemt ze."


@pytest.mark.parametrize("form", FORMS)
def test_people_read_a_sentence_and_programs_get_every_finding(form: str) -> None:
    written = FORMS[form]((DUE, LATER), Presentation(explanations=EXPLAINED))
    if form in ("text", "github", "markdown"):
        assert (written.count("Te laat"), written.count("2 meldingen")) == (0, 1)
    else:
        assert written.count("Te laat") == 1
    if form == "json":
        assert len(json.loads(written)) == 2


@pytest.mark.parametrize("form", ["sarif", "junit"])
def test_what_a_program_shows_beside_a_proposal_is_of_the_proposal(form: str) -> None:
    old = frozenset({MISTAKE, REMARK, DUE})
    written = FORMS[form](ALL, Presentation(old=old))
    assert [item.message in written for item in ALL] == [True, False, False, True]
    assert all(item.message in FORMS[form](ALL, Presentation(old=old, everything=True)) for item in ALL)
