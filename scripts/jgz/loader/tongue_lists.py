"""What stands in the registers of other languages: the languages, their words, and what the site says in each."""

from __future__ import annotations

from jgz.language.tongues import SCRIPTS
from jgz.loader.texts import NAME, TYPED
from jgz.model import TONGUES, Phrases, Tongue, TongueWord
from jgz.source.decode import Field, ListOf, Record
from jgz.source.single_values import Choice, Slug, Text

TONGUE_ROWS = ListOf(
    Record(
        (
            Field("id", "id", Choice(TONGUES), required=True, about="code van de taal"),
            Field("naam", "name", NAME, required=True, about="naam van de taal in het Nederlands"),
            Field("richting", "direction", Choice(("ltr", "rtl")), required=True, about="leesrichting"),
            Field("nagekeken", "reviewed", NAME, required=True, about="wie dit als moedertaalspreker nakeek"),
            Field("regel", "line", Text(20, 300), required=True, about="wat een lezer in deze taal leest"),
            Field("schrift", "script", Choice(tuple(SCRIPTS)), default="", about="schrift van alleen deze taal"),
            Field("weg", "ignored", ListOf(TYPED), default=(), about="woorden die niets over het onderwerp zeggen"),
        ),
        Tongue,
    )
)
TONGUE_WORDS = ListOf(
    Record(
        (
            Field("nl", "dutch", TYPED, required=True, about="waarmee het zoeken verdergaat"),
            Field("naar", "to", Slug(numbered=True), default="", about="id van een richtlijn of antwoord, of hulp"),
            *(Field(name, name, ListOf(TYPED), default=(), about=f"woorden in de taal {name}") for name in TONGUES),
        ),
        TongueWord,
    )
)
_PHRASE = Text(2, 300)
PHRASES = ListOf(
    Record(
        (
            Field("id", "id", Choice(TONGUES), required=True, about="code van de taal"),
            Field("naam", "name", NAME, required=True, about="hoe de taal zichzelf noemt"),
            Field("titel", "title", NAME, required=True, about="voor ouders"),
            Field("tolk", "interpreter", _PHRASE, required=True, about="dat je om een tolk mag vragen"),
            Field("gevaar", "danger", _PHRASE, required=True, about="is er nu gevaar?"),
            Field("bel_112", "call_112", NAME, required=True, about="bel 112"),
            Field("huisarts", "doctor", _PHRASE, required=True, about="is je kind ziek en kan het niet wachten?"),
            Field("paginas", "pages", NAME, default="", about="pagina's in deze taal"),
            Field("nederlands", "dutch", NAME, default="", about="lees deze pagina in het Nederlands"),
            Field("in_het_kort", "in_short", NAME, default="", about="in het kort"),
            Field("bel_nu", "call_now", NAME, default="", about="bel nu"),
            Field("afspraak", "appointment", NAME, default="", about="maak een afspraak"),
            Field("loopt_achter", "lags", _PHRASE, default="", about="de Nederlandse pagina is veranderd"),
            Field("niet_nagekeken", "unreviewed", _PHRASE, default="", about="deze vertaling is nog niet nagekeken"),
            Field("vertaald_op", "translated_on", NAME, default="", about="vertaald op"),
            Field("lees_voor", "read_aloud", NAME, default="", about="lees voor"),
            Field("stop", "stop", NAME, default="", about="stop met voorlezen"),
        ),
        Phrases,
    )
)
