"""One report in each of its forms, from small values of our own: what people and programs get to read, at a glance.

`reports/<verb>.<form>` holds the report that the verb writes in that form. A form without such a file fails a test, so
that nobody adds one that no test knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from jgz.cli.verbs import zoektest
from jgz.compare import compare, compare_pages
from jgz.diagnostics import Fault, Location, Severity
from jgz.loader import load
from jgz.model import ConsultationRound, Decision, Library, Reply, ReplyKind, Status, Version
from jgz.model.archive import InForce, SaidThen
from jgz.model.counts import count_library
from jgz.model.difference import Comparison
from jgz.model.ledger import LedgerRow, VersionRecord
from jgz.model.pair import Pair
from jgz.reports import check, differences, external_links, figures, found, in_force, review
from jgz.reports.check.presentation import Presentation
from jgz.reports.external_links.links import Answer, ExternalLink, Verdict
from jgz.reports.review.plan import plan_reviews
from jgz.search.kept import PROMISES, Judged, Kept
from jgz.search.quality import Answered, Asked, Quality
from jgz.workflow import pairs_shown, round_list
from tests.sites.root import MINIMAL, PARENTS, TALKING, Root

FOLDER = Path(__file__).with_name("reports")
_WARNING = Fault("JGZ901", "proef-waarschuwing", Severity.WARNING)
_DIAGNOSTICS = (
    Fault("JGZ900", "proef-fout").at(Location("modules/a.md", 2, 5, 5), "Hier staat `iets`.", "Haal het weg."),
    _WARNING.at(Location("modules/a.md", 4), "Dit kan beter."),
    Fault("JGZ902", "proef-melding", Severity.INFO).at(Location("clusters/b.md"), "Ter informatie."),
)
_FOUND = {
    "vraag": "buiten speelplk",
    "aantal": 2,
    "opgevat_als": {"speelplk": {"als": "spelling", "termen": ["speelplek"]}},
    "hier_niet": [],
    "alleen_verwant": False,
    "directe_hulp": [],
    "hulp_in_een_regel": [],
    "resultaten": [
        {
            "id": "spelen", "soort": "module", "richtlijn": "buiten-spelen", "titel": "Buiten spelen bespreken",
            "adres": "/modules/spelen/", "anker": "samen", "kop": "Samen naar buiten",
            "punt": "Bedenk samen een vast moment.",
            "sterkte": "Sterk voor", "score": 7.585, "termen": {"buit": {"titel": 3.76, "tekst": 0.65}},
        },
        {
            "id": "buiten-spelen", "soort": "ouders", "richtlijn": "buiten-spelen", "titel": "Naar buiten met je kind",
            "adres": "/ouders/buiten-spelen/", "anker": "", "kop": "", "punt": "", "sterkte": "", "score": 3.664,
            "termen": {"speelplek": {"titel": 2.85}},
        },
    ],
}  # fmt: skip
_JUDGED = [
    Judged(Kept("mijn man slaat mij", "geweld", frozenset({"onveilig-thuis"})), "onveilig-thuis", True),
    Judged(Kept("qqqq", "vreemd", frozenset({"stuip", "bloeding"})), "", False),
]
_ANSWERED = (
    Answered(
        Asked("spelen", "kort", frozenset({"buiten-spelen"})), place=1, results=2, first="module/spelen-bespreken"
    ),
    Answered(Asked("qqqq", "vreemd", frozenset({"elders"})), place=0, results=0, first=""),
)
_LINES = ("---", "id: fout!", "---", "Een zin.")


@dataclass(frozen=True)
class Sample:
    """The forms of the report of a verb, and what to write in each of them."""

    forms: Mapping[str, Callable[..., str]]
    values: tuple[Any, ...]


def samples(folder: Path) -> dict[str, Sample]:
    """A sample for every verb with forms; `folder` is an empty one to write in."""
    library = load(MINIMAL).library
    return {
        "controleer": Sample(check.FORMS, (_DIAGNOSTICS, Presentation(lines_of=lambda path: _LINES))),
        "verschil": Sample(differences.FORMS, (_compared(library, _changed(folder)),)),
        "herziening": Sample(review.FORMS, (plan_reviews(library, date(2029, 12, 24), site_url="https://x.invalid/"),)),
        "geldend": Sample(in_force.FORMS, (_answers(),)),
        "koppelingen": Sample(external_links.FORMS, (_visited(),)),
        "cijfers": Sample(figures.FORMS, (count_library(library),)),
        "zoek": Sample(found.FORMS, (_FOUND, True)),
        "commentaar": Sample(round_list.FORMS, (_round(),)),
        "tegenspraak": Sample(pairs_shown.FORMS, (_pairs(library),)),
        "zoektest": Sample(zoektest.FORMS, (({"vragen.tsv": Quality(_ANSWERED)}, {PROMISES[0]: _JUDGED}), True)),
    }


def _round() -> ConsultationRound:
    replies = (
        Reply("1", ReplyKind.AGREED, "Oudergroep", "Fijn."),
        Reply(
            "2", ReplyKind.CHANGE, "Vereniging", "=Noem water;\nen schaduw", "plek-bekijken", "Staat er nu.",
            Decision.TAKEN, Version(1, 1, 0),
        ),
    )  # fmt: skip
    days = date(2026, 1, 5), date(2026, 2, 5)
    return ConsultationRound("eerste", "speelplek-beoordelen", Version(1, 0, 0), "Eerste ronde", *days, replies=replies)


def _pairs(library: Library) -> list[Pair]:
    one, other = next(item for item in library.modules if len(item.recommendations) > 1).recommendations[:2]
    texts = ("Meet na 4 weken <opnieuw>.", "Meet na 6 weken niet opnieuw.")
    items = [replace(item, text=text) for item, text in zip((one, other), texts, strict=True)]
    return [Pair("getal", items[0], items[1], ("4 week", "6 week"), 0.75)]


def _changed(folder: Path) -> Library:
    root = Root(folder)
    root.edit(TALKING, "sterkte: sterk", "sterkte: zwak")
    root.edit(TALKING, "één vast moment in de week", "twee vaste momenten in de week")
    root.edit(PARENTS, "niveau: afspraak", "niveau: nu")
    root.edit(PARENTS, "Een kwartier buiten is al goed.", "Een half uur buiten is al goed.")
    return root.library()


def _compared(old: Library, new: Library) -> Comparison:
    others = ("modules/_registers/begrippen.yml",)
    return Comparison(compare(old, new), compare_pages(old, new), others)


def _answers() -> list[InForce]:
    row = LedgerRow(
        "slaap", Version(1, 1, 0), "b" * 40, "c" * 40, date(2024, 3, 11), date(2024, 3, 12), None,
        Status.ADOPTED, date(2024, 3, 11), date(2026, 1, 5), "modules/slaap/slaap.md",
    )  # fmt: skip
    said = SaidThen("vast-ritme", "Een vast ritme", "Adviseer een vaste bedtijd.", "sterk", "voor", None)
    return [
        InForce("slaap", VersionRecord((row,)), row, row.valid_from, row.valid_to, (said,)),
        InForce("weg", None, reason="Van weg is niets vastgelegd."),
    ]


def _visited() -> dict[ExternalLink, Answer]:
    place = Location("modules/a.md", 7, 3)
    return {
        ExternalLink("https://goed.invalid/", (place,)): Answer(Verdict.FINE),
        ExternalLink("https://weg.invalid/", (place, Location("modules/b.md", 1, 1))): Answer(
            Verdict.GONE, "antwoord 404"
        ),
        ExternalLink("https://oud.invalid/", (place,)): Answer(Verdict.MOVED, "verhuisd", "https://nieuw.invalid/"),
    }


def written(folder: Path) -> Iterator[tuple[str, str]]:
    """Every report as it is now: the name of its file, and its text. Line ends are those of this repository."""
    for verb, sample in samples(folder).items():
        for form, write in sample.forms.items():
            yield f"{verb}.{form}", write(*sample.values).replace("\r\n", "\n")
