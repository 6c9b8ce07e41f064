"""What stands in each register that people write: the fields of its rows, by the name of its file."""

from __future__ import annotations

import re
from typing import Any

from jgz.loader.groups import MEMBER
from jgz.loader.help_lists import HELP_LINES, WORD_GROUPS, direct_help
from jgz.loader.practice_lists import CRITERIA, OUTSIDE_TEXTS, TOOLS
from jgz.loader.texts import NAME, TYPED
from jgz.loader.tongue_lists import PHRASES, TONGUE_ROWS, TONGUE_WORDS
from jgz.model import Appointment, BdsElement, HardWord, Party, Profession, RemovedVersion, Synonym, Term, Theme
from jgz.register_files import RegisterFile
from jgz.source.decode import Field, ListOf, Record
from jgz.source.single_values import FIXED_ID, Date, Flag, Slug, Text, VersionNumber

_DAYS = Text(1, 6, re.compile("[0-9]{1,5}"), "aantal dagen", numbers=True)


def _phase(**values: Any) -> dict[str, Any]:
    for key in ("from_days", "to_days"):
        values[key] = None if values[key] is None else int(values[key])
    return values


_APPOINTMENT = Record(
    (
        Field("wie", "ages", NAME, required=True, about="voor welke leeftijd dit geldt"),
        Field("met", "whom", NAME, required=True, about="met wie je een afspraak maakt"),
    ),
    Appointment,
)
_ASKED = "ids van ouderpagina's: wat ouders van die leeftijd het meest vragen eerst"
_PHASES = ListOf(
    Record(
        (
            Field("id", "id", FIXED_ID, required=True, about="naam die nooit verandert"),
            Field("naam", "name", NAME, required=True, about="naam voor professionals"),
            Field("naam_ouders", "parent_name", NAME, required=True, about="naam voor ouders"),
            Field("contacten", "contacts", NAME, required=True, about="contacten in deze fase"),
            Field("bron", "source", NAME, default="", about="waar staat welke contacten deze fase heeft"),
            Field("van_dagen", "from_days", _DAYS, about="eerste dag na de geboorte"),
            Field("tot_dagen", "to_days", _DAYS, about="laatste dag na de geboorte"),
            Field("afspraak", "appointment", _APPOINTMENT, about="met wie ouders en jongeren een afspraak maken"),
            Field("vaak_gevraagd", "asked", ListOf(Slug(numbered=True)), default=(), about=_ASKED),
        ),
        _phase,
    ),
    1,
)
_TERMS = ListOf(
    Record(
        (
            Field(
                "id",
                "id",
                Slug(shortest=1, numbered=True, pattern=FIXED_ID.pattern),
                required=True,
                about="naam die nooit verandert",
            ),
            Field("term", "term", NAME, required=True, about="het woord of begrip"),
            Field("afkorting", "abbreviation", Text(1, 20), default="", about="afkorting, als die er is"),
            Field("uitleg", "explanation", Text(10, 300), required=True, about="uitleg in één gewone zin"),
            Field(
                "in_tekst",
                "in_text",
                Flag(),
                default=True,
                about="of teksten het begrip uitleggen bij het eerste gebruik",
            ),
        ),
        Term,
    )
)
_THEMES = ListOf(
    Record(
        (
            Field("id", "id", FIXED_ID, required=True, about="naam die bij `thema` staat"),
            Field("naam", "name", Text(2, 30), required=True, about="naam voor ouders"),
        ),
        Theme,
    )
)
_PROFESSIONS = ListOf(
    Record(
        (
            Field("id", "id", Slug(), required=True, about="naam die in doelgroep staat"),
            Field("naam", "name", NAME, required=True, about="naam voor lezers"),
            Field("meervoud", "plural", NAME, required=True, about="naam voor meer dan één"),
        ),
        Profession,
    ),
    1,
)
_PARTIES = ListOf(
    Record(
        (
            Field("id", "id", NAME, required=True, about="naam die in autorisatie staat"),
            Field("naam", "name", NAME, required=True, about="volledige naam"),
            Field("soort", "kind", NAME, required=True, about="waarover de partij oordeelt"),
            Field("van", "since", Date(), about="eerste dag waarop zij autoriseert, als dat niet altijd zo was"),
            Field("tot", "until", Date(), about="laatste dag waarop zij autoriseert, als dat voorbij is"),
            Field("opvolger", "successor", NAME, default="", about="id van de partij die het overnam"),
        ),
        Party,
    ),
    1,
)
_SYNONYMS = ListOf(
    Record(
        (
            Field("term", "term", TYPED, required=True, about="het woord uit de teksten"),
            Field("ook", "also", ListOf(TYPED, 1), required=True, about="wat lezers daarvoor typen"),
        ),
        Synonym,
    )
)
_HARD_WORDS = ListOf(
    Record(
        (
            Field("woord", "word", NAME, required=True, about="het moeilijke woord"),
            Field("liever", "instead", NAME, required=True, about="het makkelijke woord"),
            Field("uitleg", "note", Text(5, 200), default="", about="wanneer het makkelijke woord niet past"),
            Field("vormen", "forms", ListOf(NAME), default=(), about="andere vormen van het moeilijke woord"),
        ),
        HardWord,
    )
)
_REMOVED_VERSIONS = ListOf(
    Record(
        (
            Field("id", "id", FIXED_ID, required=True, about="id van de module"),
            Field("versie", "version", VersionNumber(), required=True, about="versie waarvan de tekst weg is"),
            Field("op", "on", Date(), required=True, about="dag waarop de tekst is weggehaald"),
            Field("reden", "reason", Text(10, 300), required=True, about="waarom, in een zin voor lezers"),
        ),
        RemovedVersion,
    )
)
_STEERING_GROUP = ListOf(MEMBER, 1)
_BDS = ListOf(
    Record(
        (
            Field("id", "id", Text(1, 6, re.compile("[0-9]{1,6}"), "nummer van het element", numbers=True),
                  required=True, about="nummer in de Basisdataset JGZ"),
            Field("naam", "name", NAME, required=True, about="naam van het element"),
            Field("rubriek", "section", NAME, required=True, about="rubriek waar het in staat"),
            Field("versie", "version", VersionNumber(), required=True, about="versie van de dataset"),
            Field("voorgesteld", "proposed", Flag("ja", "nee"), default=False, about="ja: nog niet in de dataset"),
            Field("fictief", "fictional", Flag(), default=False, about="verzonnen voorbeeld"),
        ),
        BdsElement,
    )
)  # fmt: skip
# The lists that people write.
REGISTER_LISTS = {
    RegisterFile.PHASES: _PHASES,
    RegisterFile.TERMS: _TERMS,
    RegisterFile.THEMES: _THEMES,
    RegisterFile.PROFESSIONS: _PROFESSIONS,
    RegisterFile.PARTIES: _PARTIES,
    RegisterFile.STEERING_GROUP: _STEERING_GROUP,
    RegisterFile.SYNONYMS: _SYNONYMS,
    RegisterFile.HELP_LINES: HELP_LINES,
    RegisterFile.WORD_GROUPS: WORD_GROUPS,
    RegisterFile.DIRECT_HELP: direct_help(),
    RegisterFile.TONGUES: TONGUE_ROWS,
    RegisterFile.TONGUE_WORDS: TONGUE_WORDS,
    RegisterFile.PHRASES: PHRASES,
    RegisterFile.HARD_WORDS: _HARD_WORDS,
    RegisterFile.BDS: _BDS,
    RegisterFile.REMOVED_VERSIONS: _REMOVED_VERSIONS,
    RegisterFile.TOOLS: TOOLS,
    RegisterFile.OUTSIDE_TEXTS: OUTSIDE_TEXTS,
    RegisterFile.CRITERIA: CRITERIA,
}
