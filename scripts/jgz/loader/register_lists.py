"""What stands in each register that people write: the fields of its rows, by the name of its file."""

from __future__ import annotations

import re
from typing import Any

from jgz.language.tongues import SCRIPTS
from jgz.loader.groups import MEMBER
from jgz.loader.phone_number import PhoneNumber
from jgz.loader.practice_lists import CRITERIA, OUTSIDE_TEXTS, TOOLS
from jgz.loader.texts import URL
from jgz.model import (
    TONGUES,
    Appointment,
    BdsElement,
    Call,
    DirectHelp,
    HardWord,
    HelpLine,
    Party,
    Phrases,
    Profession,
    RemovedVersion,
    Synonym,
    Term,
    Theme,
    Tongue,
    TongueWord,
    WordGroup,
)
from jgz.source.decode import Field, ListOf, Record
from jgz.source.single_values import FIXED_ID, Choice, Date, Flag, Slug, Text, VersionNumber

_DAYS = Text(1, 6, re.compile("[0-9]{1,5}"), "aantal dagen", numbers=True)
_NAME = Text(1, 120)


def _phase(**values: Any) -> dict[str, Any]:
    for key in ("from_days", "to_days"):
        values[key] = None if values[key] is None else int(values[key])
    return values


_APPOINTMENT = Record(
    (
        Field("wie", "ages", _NAME, required=True, about="voor welke leeftijd dit geldt"),
        Field("met", "whom", _NAME, required=True, about="met wie je een afspraak maakt"),
    ),
    Appointment,
)
_ASKED = "ids van ouderpagina's: wat ouders van die leeftijd het meest vragen eerst"
_PHASES = ListOf(
    Record(
        (
            Field("id", "id", FIXED_ID, required=True, about="naam die nooit verandert"),
            Field("naam", "name", _NAME, required=True, about="naam voor professionals"),
            Field("naam_ouders", "parent_name", _NAME, required=True, about="naam voor ouders"),
            Field("contacten", "contacts", _NAME, required=True, about="contacten in deze fase"),
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
            Field("term", "term", _NAME, required=True, about="het woord of begrip"),
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
            Field("naam", "name", _NAME, required=True, about="naam voor lezers"),
            Field("meervoud", "plural", _NAME, required=True, about="naam voor meer dan één"),
        ),
        Profession,
    ),
    1,
)
_PARTIES = ListOf(
    Record(
        (
            Field("id", "id", _NAME, required=True, about="naam die in autorisatie staat"),
            Field("naam", "name", _NAME, required=True, about="volledige naam"),
            Field("soort", "kind", _NAME, required=True, about="waarover de partij oordeelt"),
            Field("van", "since", Date(), about="eerste dag waarop zij autoriseert, als dat niet altijd zo was"),
            Field("tot", "until", Date(), about="laatste dag waarop zij autoriseert, als dat voorbij is"),
            Field("opvolger", "successor", _NAME, default="", about="id van de partij die het overnam"),
        ),
        Party,
    ),
    1,
)
_TYPED = Text(1, 80, numbers=True)
_SYNONYMS = ListOf(
    Record(
        (
            Field("term", "term", _TYPED, required=True, about="het woord uit de teksten"),
            Field("ook", "also", ListOf(_TYPED, 1), required=True, about="wat lezers daarvoor typen"),
        ),
        Synonym,
    )
)
_HELP_LINES = ListOf(
    Record(
        (
            Field("id", "id", Slug(shortest=3, numbered=True), required=True, about="naam die nooit verandert"),
            Field("naam", "name", _NAME, required=True, about="wie je belt"),
            Field("nummer", "number", PhoneNumber(), default="", about="nummer om te bellen"),
            Field("ook", "other_numbers", ListOf(PhoneNumber()), default=(), about="andere nummers van dezelfde lijn"),
            Field("voor", "about", Text(5, 200), required=True, about="voor wie en waarvoor"),
            Field("open", "opening", Text(5, 200), required=True, about="wanneer er iemand opneemt"),
            Field("adres", "address", URL, default="", about="website of chat"),
            Field("chat", "chat", URL, default="", about="waar je met hen chat"),
            Field("jongeren", "for_youths", Flag("ja", "nee"), default=False, about="ja: bovenaan voor jongeren"),
            Field("bron", "source", Text(5, 200), required=True, about="waar en wanneer dit is nagekeken"),
        ),
        HelpLine,
    )
)
_OWN_ID = Slug()
_PATTERNS = ListOf(Text(2, 200, numbers=True), 1)
_WORD_GROUPS = ListOf(
    Record(
        (
            Field("groep", "name", Text(2, 30), required=True, about="naam van de groep, in hoofdletters"),
            Field("woorden", "words", ListOf(_TYPED, 1), required=True, about="de woorden, of andere groepen"),
        ),
        WordGroup,
    )
)
_TONGUES = ListOf(
    Record(
        (
            Field("id", "id", Choice(TONGUES), required=True, about="code van de taal"),
            Field("naam", "name", _NAME, required=True, about="naam van de taal in het Nederlands"),
            Field("richting", "direction", Choice(("ltr", "rtl")), required=True, about="leesrichting"),
            Field("nagekeken", "reviewed", _NAME, required=True, about="wie dit als moedertaalspreker nakeek"),
            Field("regel", "line", Text(20, 300), required=True, about="wat een lezer in deze taal leest"),
            Field("schrift", "script", Choice(tuple(SCRIPTS)), default="", about="schrift van alleen deze taal"),
            Field("weg", "ignored", ListOf(_TYPED), default=(), about="woorden die niets over het onderwerp zeggen"),
        ),
        Tongue,
    )
)
_TONGUE_WORDS = ListOf(
    Record(
        (
            Field("nl", "dutch", _TYPED, required=True, about="waarmee het zoeken verdergaat"),
            Field("naar", "to", Slug(numbered=True), default="", about="id van een richtlijn of antwoord, of hulp"),
            *(Field(name, name, ListOf(_TYPED), default=(), about=f"woorden in de taal {name}") for name in TONGUES),
        ),
        TongueWord,
    )
)


_PHRASE = Text(2, 300)
_PHRASES = ListOf(
    Record(
        (
            Field("id", "id", Choice(TONGUES), required=True, about="code van de taal"),
            Field("naam", "name", _NAME, required=True, about="hoe de taal zichzelf noemt"),
            Field("titel", "title", _NAME, required=True, about="voor ouders"),
            Field("tolk", "interpreter", _PHRASE, required=True, about="dat je om een tolk mag vragen"),
            Field("gevaar", "danger", _PHRASE, required=True, about="is er nu gevaar?"),
            Field("bel_112", "call_112", _NAME, required=True, about="bel 112"),
            Field("huisarts", "doctor", _PHRASE, required=True, about="is je kind ziek en kan het niet wachten?"),
            Field("paginas", "pages", _NAME, default="", about="pagina's in deze taal"),
            Field("nederlands", "dutch", _NAME, default="", about="lees deze pagina in het Nederlands"),
            Field("in_het_kort", "in_short", _NAME, default="", about="in het kort"),
            Field("bel_nu", "call_now", _NAME, default="", about="bel nu"),
            Field("afspraak", "appointment", _NAME, default="", about="maak een afspraak"),
            Field("loopt_achter", "lags", _PHRASE, default="", about="de Nederlandse pagina is veranderd"),
            Field("niet_nagekeken", "unreviewed", _PHRASE, default="", about="deze vertaling is nog niet nagekeken"),
            Field("vertaald_op", "translated_on", _NAME, default="", about="vertaald op"),
            Field("lees_voor", "read_aloud", _NAME, default="", about="lees voor"),
            Field("stop", "stop", _NAME, default="", about="stop met voorlezen"),
        ),
        Phrases,
    )
)


def direct_help(lines: tuple[str, ...] = ()) -> ListOf:
    """The list of fixed answers; with `lines`, the ids of the lines of help, whoever is called is one of them."""
    call = Record(
        (
            Field("lijn", "line", Choice(lines) if lines else _OWN_ID, required=True, about="id van de hulplijn"),
            Field("naam", "name", _NAME, default="", about="wat op de knop staat, als dat niet de naam is"),
        ),
        Call,
    )
    return ListOf(
        Record(
            (
                Field("id", "id", _OWN_ID, required=True, about="naam die nooit verandert"),
                Field("zinnen", "sentences", _PATTERNS, default=(), about="zinnen van wie in gevaar is"),
                Field("woorden", "words", _PATTERNS, default=(), about="woorden over het onderwerp"),
                Field("rustig", "quiet", _PATTERNS, default=(), about="zinnen waarbij één regel genoeg is"),
                Field("titel", "title", _NAME, required=True, about="de kop"),
                Field("tekst", "text", Text(10, 400), required=True, about="wat je nu doet"),
                Field("bellen", "calls", ListOf(call), default=(), about="wie je kunt bellen"),
                Field("voorop", "on_home", Flag("ja", "nee"), default=False, about="of het op de beginpagina staat"),
                Field("lees", "page", Slug(numbered=True), default="", about="id van de module of pagina voor meer"),
            ),
            DirectHelp,
        )
    )


_HARD_WORDS = ListOf(
    Record(
        (
            Field("woord", "word", _NAME, required=True, about="het moeilijke woord"),
            Field("liever", "instead", _NAME, required=True, about="het makkelijke woord"),
            Field("uitleg", "note", Text(5, 200), default="", about="wanneer het makkelijke woord niet past"),
            Field("vormen", "forms", ListOf(_NAME), default=(), about="andere vormen van het moeilijke woord"),
        ),
        HardWord,
    )
)
REMOVED_VERSIONS = ListOf(
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
            Field("naam", "name", _NAME, required=True, about="naam van het element"),
            Field("rubriek", "section", _NAME, required=True, about="rubriek waar het in staat"),
            Field("versie", "version", VersionNumber(), required=True, about="versie van de dataset"),
            Field("voorgesteld", "proposed", Flag("ja", "nee"), default=False, about="ja: nog niet in de dataset"),
            Field("fictief", "fictional", Flag(), default=False, about="verzonnen voorbeeld"),
        ),
        BdsElement,
    )
)  # fmt: skip
# The lists that people write, by the name of their file.
REGISTER_LISTS = {
    "fasen": _PHASES,
    "begrippen": _TERMS,
    "themas": _THEMES,
    "beroepen": _PROFESSIONS,
    "partijen": _PARTIES,
    "stuurgroep": _STEERING_GROUP,
    "synoniemen": _SYNONYMS,
    "hulplijnen": _HELP_LINES,
    "gevaarwoorden": _WORD_GROUPS,
    "directe-hulp": direct_help(),
    "talen": _TONGUES,
    "taalwoorden": _TONGUE_WORDS,
    "taalzinnen": _PHRASES,
    "moeilijke-woorden": _HARD_WORDS,
    "bds": _BDS,
    "verwijderde-versies": REMOVED_VERSIONS,
    "hulpmiddelen": TOOLS,
    "buitenteksten": OUTSIDE_TEXTS,
    "dekking": CRITERIA,
}
