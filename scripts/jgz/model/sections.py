"""The sections that a page consists of: their names, their order and what each is for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from jgz.model.choices import DocumentKind
from jgz.model.status import Status


class Holds(Enum):
    """What a section holds beside running text."""

    TEXT = auto()
    ADVICE = auto()
    TAILORING = auto()
    DOING = auto()
    EVIDENCE = auto()
    CALLS = auto()
    QUESTIONS = auto()
    QUIZ = auto()
    ACCOUNT = auto()


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section that a kind of page may have.

    `needed_from` is the status from which a module must have it (None: it may always be left out); a page without a
    status must have whatever is needed at all. `folded` sections are closed until a reader opens them. `hint` says
    what to write in it, as the rest of a sentence that begins with "Vul in:".
    """

    title: str
    needed_from: Status | None = None
    folded: bool = False
    holds: Holds = Holds.TEXT
    hint: str = ""


_WHOLE = Status.FOR_AUTHORISATION
TAILORING = "Zorg op maat"
CONSIDERATIONS = "Overwegingen"
GAPS = "Kennislacunes"
RECORDING = "Registratie"
IMPLEMENTATION = "Implementatie"
MODULE_SECTIONS = (
    SectionPlan(
        "Aanbevelingen", _WHOLE, holds=Holds.ADVICE, hint="in één zin wat de professional overweegt."
    ),
    SectionPlan(TAILORING, holds=Holds.TAILORING),
    SectionPlan(
        "Onderbouwing", _WHOLE, folded=True, holds=Holds.EVIDENCE,
        hint="wat er bekend is uit onderzoek en praktijk, met de bronnen.",
    ),
    SectionPlan(
        CONSIDERATIONS, _WHOLE, folded=True, holds=Holds.EVIDENCE,
        hint="welke voordelen, nadelen en wensen van ouders en jeugdigen meewogen.",
    ),
    SectionPlan(GAPS, folded=True, holds=Holds.EVIDENCE),
    SectionPlan(RECORDING, folded=True),
    SectionPlan(IMPLEMENTATION, folded=True),
    SectionPlan("Vragen uit de praktijk", folded=True, holds=Holds.QUESTIONS),
    SectionPlan("Toets jezelf", folded=True, holds=Holds.QUIZ),
    SectionPlan(
        "Verantwoording", _WHOLE, folded=True, holds=Holds.ACCOUNT,
        hint="hoe de tekst tot stand kwam en wie meeschreven.",
    ),
)  # fmt: skip


def _plain(do: str, call: str) -> tuple[SectionPlan, ...]:
    """The sections of a page in plain language, with what to write about doing and about calling."""
    always = Status.CONCEPT
    return (
        SectionPlan("Wat is het?", always, hint="kort en in gewone woorden wat er aan de hand is."),
        SectionPlan("Wat kun je zelf doen?", always, holds=Holds.DOING, hint=do),
        SectionPlan("Wanneer bel je?", always, holds=Holds.CALLS, hint=call),
        SectionPlan("Hoe gaat het verder?", always, hint="wat er na een telefoontje of afspraak gebeurt."),
    )


PARENT_SECTIONS = _plain("wat ouders zelf kunnen proberen.", "wanneer ouders een afspraak maken.")
YOUTH_SECTIONS = _plain("wat je zelf kunt proberen.", "wanneer je een afspraak maakt.")

SECTIONS: dict[DocumentKind, tuple[SectionPlan, ...]] = {
    DocumentKind.MODULE: MODULE_SECTIONS,
    DocumentKind.GENERIC_MODULE: MODULE_SECTIONS,
    DocumentKind.PARENTS: PARENT_SECTIONS,
    DocumentKind.YOUTHS: YOUTH_SECTIONS,
}
# Every fixed title. They tell pages apart as little as function words do.
SECTION_TITLES = frozenset(item.title for plan in SECTIONS.values() for item in plan)


def section_holding(kind: DocumentKind, holds: Holds) -> str:
    """The title of the section of a kind of page that holds this; KeyError or StopIteration where none does."""
    return next(item.title for item in SECTIONS[kind] if item.holds is holds)


ADVICE = section_holding(DocumentKind.MODULE, Holds.ADVICE)
EVIDENCE = section_holding(DocumentKind.MODULE, Holds.EVIDENCE)
ACCOUNT = section_holding(DocumentKind.MODULE, Holds.ACCOUNT)
QUESTIONS = section_holding(DocumentKind.MODULE, Holds.QUESTIONS)
QUIZ = section_holding(DocumentKind.MODULE, Holds.QUIZ)
CALLS = section_holding(DocumentKind.PARENTS, Holds.CALLS)
# The section of a guideline for who pays and plans; a guideline may have any others.
FOR_MANAGERS = "Voor managers en gemeenten"
_BY_TITLE = {item.title: item for plan in SECTIONS.values() for item in plan}


def plan_of(title: str) -> SectionPlan | None:
    """What is fixed about a section with this title; None for a title that is not fixed."""
    return _BY_TITLE.get(title)
