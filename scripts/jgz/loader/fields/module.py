"""The fields of a module: what it is about, its term, who stands behind it, and how it came about."""

from __future__ import annotations

from jgz.loader.fields.shared import base_fields, in_danger, one_of
from jgz.loader.fields.vocabulary import CLUSTER_IDS, Vocabulary
from jgz.loader.groups import (
    CHANGE,
    CODE,
    COMMENTING,
    CONTRIBUTOR,
    DEVIATION,
    INDICATOR,
    INVOLVEMENT,
    LAPSE,
    QUESTION,
    RAC,
    REASSESSMENT,
    RECTIFICATION,
    RELATION,
    REVISION,
    SOURCE,
)
from jgz.loader.table import FileField
from jgz.loader.texts import ID, SHORT, TEXT
from jgz.model import Authorisation, AuthorisationKind, DocumentKind, Status
from jgz.model.difference import Aspect
from jgz.register_files import RegisterFile
from jgz.source.decode import Field, ListOf, Record
from jgz.source.single_values import Choice, Date, Text, VersionNumber


def module_fields(words: Vocabulary, generic: bool) -> tuple[FileField, ...]:
    """The fields of a module; a generic one belongs to every cluster and so names none."""
    cluster = (
        FileField("cluster", "cluster", Choice(CLUSTER_IDS), required=True, about="cluster dat de module beheert"),
        FileField("nevenclusters", "side_clusters", ListOf(Choice(CLUSTER_IDS)), default=(), about="andere clusters",
                  seen_on=(DocumentKind.CLUSTER,)),
    )  # fmt: skip
    return (
        *base_fields(DocumentKind.GENERIC_MODULE if generic else DocumentKind.MODULE, title=5),
        *(() if generic else cluster),
        *_subject(words),
        *in_danger(words),
        *_term(),
        FileField("vervangt", "replaces", ListOf(ID), default=(), about="modules die deze vervangt",
                  unseen="the page of a replaced module leads here", compared=None),
        *_standing(words),
        *_account(),
        FileField("zie_ook", "related", ListOf(RELATION), default=(), about="verwante modules met de reden",
                  compared=None),
        FileField("bronnen", "sources", ListOf(SOURCE), default=(), about="bronnen waar de tekst naar verwijst"),
        FileField("codes", "codes", ListOf(CODE), default=(), about="waar de module over gaat, voor programma's"),
        FileField("wijzigingen", "changes", ListOf(CHANGE, 1), required=True, about="geschiedenis, nieuwste eerst",
                  compared=None),
    )  # fmt: skip


def _subject(words: Vocabulary) -> tuple[FileField, ...]:
    """What a module is about, for whom, and where it is in its life."""
    return (
        FileField("fasen", "phases", ListOf(one_of(words.phases, words.phase_names), 1), required=True,
                  about="ontwikkelfasen, op volgorde", compared=Aspect.PHASES, weighty=True),
        FileField("doelgroep", "audience", ListOf(one_of(words.professions), 1), required=True, about="voor wie",
                  compared=Aspect.AUDIENCE, weighty=True),
        FileField("status", "status", Choice(tuple(Status)), required=True, about="plek in de levensloop",
                  compared=Aspect.STATUS),
        FileField("versie", "version", VersionNumber(), required=True, about="hoofd.sub.herstel", compared=None),
        FileField("uitgangsvragen", "questions", ListOf(QUESTION, 1), required=True, about="vragen met een antwoord",
                  compared=Aspect.TEXT, in_words=True),
    )  # fmt: skip


def _term() -> tuple[FileField, ...]:
    """Since when and until when a module holds, and how it ends."""
    adopted = Status.ADOPTED
    return (
        FileField("vastgesteld_op", "adopted_on", Date(), required_from=adopted, adopted_only=True,
                  about="datum van vaststelling", compared=Aspect.TERM),
        FileField("herzien_voor", "review_before", Date(), required_from=adopted, adopted_only=True,
                  about="uiterste datum van herziening", compared=Aspect.TERM),
        FileField("herbeoordelingen", "reassessments", ListOf(REASSESSMENT), default=(), about="tussentijdse oordelen",
                  compared=Aspect.TERM),
        FileField("herziening", "revision", REVISION, only_at=Status.IN_REVISION, about="lopende herziening",
                  compared=Aspect.TERM),
        FileField("vervallen", "lapse", LAPSE, only_at=Status.LAPSED, about="einde van de module",
                  compared=Aspect.TERM),
    )  # fmt: skip


def _standing(words: Vocabulary) -> tuple[FileField, ...]:
    """Who stands behind a module, and what was put right in it."""
    return (
        FileField("rectificaties", "rectifications", ListOf(RECTIFICATION), default=(), compared=Aspect.SHOWN,
                  weighty=True, about="fouten in eerdere versies, met wat goed is"),
        FileField("autorisatie", "authorisations", ListOf(_authorisation(words)), default=(),
                  required_from=Status.ADOPTED, about="wie heeft geautoriseerd", compared=None),
        FileField("rac", "rac", ListOf(RAC), default=(), about="behandeling in de RAC", compared=None),
        FileField("commentaar", "commenting", COMMENTING, required_from=Status.COMMENTING, about="commentaarronde",
                  compared=None),
        FileField("werkgroep", "contributors", ListOf(CONTRIBUTOR, repeated=True), default=(),
                  required_from=Status.FOR_AUTHORISATION, about="wie schreef mee", compared=Aspect.SHOWN,
                  weighty=True),
    )  # fmt: skip


def _authorisation(words: Vocabulary) -> Record:
    return Record(
        (
            Field("partij", "party", one_of(words.parties), required=True, about="partij die akkoord gaf"),
            Field(
                "soort", "kind", Choice(tuple(AuthorisationKind)), required=True, about="waarover de partij oordeelde"
            ),
            Field("datum", "date", Date(), required=True, about="dag van het akkoord"),
            Field("versie", "version", VersionNumber(), required=True, about="versie waarvoor het akkoord geldt"),
            Field("reden", "reason", Text(10, 300), default="", about="bij ongewijzigd: waarom het advies gelijk is"),
        ),
        Authorisation,
    )


def _account() -> tuple[FileField, ...]:
    """How a module came about and how its use is followed: what standards for guidelines ask for."""
    return (
        FileField("populatie", "population", TEXT, default="", about="voor welke kinderen of ouders de module geldt",
                  in_words=True),
        FileField("methode", "method", TEXT, default="", compared=Aspect.SHOWN,
                  about="hoe de aanbevelingen tot stand kwamen"),
        FileField("zoekverantwoording", "search_account", TEXT, default="", compared=Aspect.SHOWN,
                  about="hoe naar bewijs is gezocht"),
        FileField("praktijktest", "field_test", TEXT, default="", compared=Aspect.SHOWN,
                  about="hoe en waar de tekst is uitgeprobeerd"),
        FileField("bewaking", "monitoring", TEXT, default="", compared=Aspect.SHOWN,
                  about="wie volgt of de tekst nog klopt"),
        FileField("financier", "funder", SHORT, default="", compared=Aspect.SHOWN,
                  about="wie het maken betaalde"),
        FileField("inbreng", "involvement", ListOf(INVOLVEMENT), default=(), compared=Aspect.SHOWN,
                  about="inbreng van ouders en jeugdigen, per versie"),
        FileField("indicatoren", "indicators", ListOf(INDICATOR), default=(), compared=Aspect.SHOWN,
                  about="waaraan je het gebruik meet"),
        FileField("dekking", "deviations", ListOf(DEVIATION), default=(), compared=Aspect.SHOWN,
                  about=f"punten uit {RegisterFile.CRITERIA} waarover de module bewust niets zegt"),
    )  # fmt: skip
