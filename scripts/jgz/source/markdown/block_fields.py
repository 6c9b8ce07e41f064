"""The blocks we know and the options of each: one table for the scanner, the extension and the field reference."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jgz.model import CallLevel, Certainty, Direction, Kind, Strength, Urgency
from jgz.model.decision import OutcomeColumns
from jgz.source.decode import Field, ListOf
from jgz.source.single_values import FIXED_ID, Choice, Date, Flag, Slug, Text, VersionNumber

QUESTION_ID = Text(3, 5, re.compile(r"uv[1-9][0-9]?"), "id van een uitgangsvraag (uv1, uv2, …)")
_BDS = Text(7, 40, re.compile(r"[0-9]{1,6}@[0-9]{1,4}(\.[0-9]{1,4}){2}"), "verwijzing nummer@versie, zoals 695@3.2.6")
_TITLE = Text(4, 60, final_stop=False)
_WORD = Text(1, 80, numbers=True)
_IDS = ListOf(Slug(), single=True)
_FIXED_IDS = ListOf(FIXED_ID, single=True)
_COLUMNS = Choice(tuple(OutcomeColumns))
_LEVEL = Choice(
    tuple(CallLevel),
    meant=(
        ("spoed", CallLevel.NOW),
        ("direct", CallLevel.NOW),
        ("meteen", CallLevel.NOW),
        ("later", CallLevel.APPOINTMENT),
    ),
)
_URGENCY = Choice(
    tuple(Urgency),
    meant=(
        ("112", Urgency.NOW),
        ("meteen", Urgency.NOW),
        ("nu", Urgency.NOW),
        ("dezelfde dag", Urgency.TODAY),
    ),
)


@dataclass(frozen=True)
class BlockKind:
    """A kind of block: its name, whether an id follows the `|`, in which blocks it stands, and its options."""

    name: str
    about: str
    needs_id: bool = False
    inside: tuple[str, ...] = ()
    options: tuple[Field, ...] = ()
    known: bool = True


_RECOMMENDATION_OPTIONS = (
    Field("titel", "title", _TITLE, default="", about="naam van 2 tot 7 woorden, zonder punt"),
    Field("soort", "kind", Choice(tuple(Kind)), default=Kind.RECOMMENDATION, about="soort uitspraak"),
    Field("richting", "direction", Choice(tuple(Direction)), about="voor of tegen"),
    Field("sterkte", "strength", Choice(tuple(Strength)), about="sterk of zwak (overweeg)"),
    Field("zekerheid", "certainty", Choice(tuple(Certainty)), about="zekerheid van het bewijs (GRADE)"),
    Field("spoed", "urgency", _URGENCY, about="direct of vandaag, als de tekst dat zegt"),
    Field("kern", "key", Flag("ja", "nee"), default=False, about="kernaanbeveling, getoond bij de fase"),
    Field("uitgangsvraag", "questions", ListOf(QUESTION_ID, 1, single=True), default=(), about="welke vraag"),
    Field("fasen", "phases", _FIXED_IDS, default=(), about="fasen; leeg is alle fasen van de module"),
    Field("doelgroep", "audience", _FIXED_IDS, default=(), about="beroepen; leeg is alle van de module"),
    Field("bds", "bds", ListOf(_BDS, single=True), default=(), about="elementen van de Basisdataset JGZ"),
    Field("trefwoorden", "keywords", ListOf(_WORD), default=(), about="woorden om op te vinden"),
    Field("voorheen", "former_ids", _IDS, default=(), about="vroegere id's: oude koppelingen blijven werken"),
)

BLOCKS: dict[str, BlockKind] = {
    item.name: item
    for item in (
        BlockKind("aanbeveling", "een aanbeveling", needs_id=True, options=_RECOMMENDATION_OPTIONS),
        BlockKind("motivering", "waarom deze sterkte", inside=("aanbeveling",)),
        BlockKind("op-maat", "wanneer je de aanbeveling aanpast", inside=("aanbeveling",)),
        BlockKind("let-op", "een waarschuwing"),
        BlockKind(
            "kennislacune",
            "wat nog niet bekend is",
            options=(
                Field(
                    "uitgangsvraag",
                    "questions",
                    ListOf(QUESTION_ID, 1, single=True),
                    default=(),
                    about="bij welke vraag",
                ),
            ),
        ),
        BlockKind(
            "vraag",
            "een vraag uit de praktijk, met het antwoord van de werkgroep",
            needs_id=True,
            options=(
                Field("datum", "answered_on", Date(), required=True, about="dag van het antwoord"),
                Field("aanbeveling", "recommendation", Slug(), default="", about="over welke aanbeveling het gaat"),
            ),
        ),
        BlockKind(
            "toets",
            "een vraag om jezelf te toetsen",
            needs_id=True,
            options=(
                Field("aanbeveling", "recommendation", Slug(), required=True, about="waar het goede antwoord staat"),
                Field(
                    "versie", "version", VersionNumber(), required=True, about="versie waarbij de vraag is nagekeken"
                ),
            ),
        ),
        BlockKind(
            "antwoord",
            "een antwoord: op een vraag, of om uit te kiezen bij een toets",
            inside=("vraag", "toets"),
            options=(Field("goed", "right", Flag("ja", "nee"), default=False, about="ja: het goede antwoord"),),
        ),
        BlockKind("uitleg", "waarom een antwoord goed is", inside=("toets",)),
        BlockKind(
            "beslistabel",
            "wat je doet, per geval",
            needs_id=True,
            options=(
                Field(
                    "uitkomsten",
                    "outcomes",
                    _COLUMNS,
                    default=OutcomeColumns.ONE,
                    about="hoeveel kolommen, achteraan, zeggen wat je doet (standaard 1)",
                ),
            ),
        ),
        BlockKind(
            "wanneer-bellen",
            "wanneer ouders bellen",
            options=(
                Field("niveau", "level", _LEVEL, required=True, about="112, nu of afspraak"),
                Field(
                    "bel",
                    "lines",
                    _IDS,
                    default=(),
                    about="hulplijnen bij niveau nu; leeg is de huisarts",
                ),
            ),
        ),
    )
}
