"""The closed tables of front-matter fields, one per kind of file: the contract of the content model.

The checks, the field reference and any schema for editors are made from these tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jgz.loader.groups import (
    CHANGE,
    CODE,
    COMMENTING,
    CONTRIBUTOR,
    DEVIATION,
    DRAWING,
    INDICATOR,
    INVOLVEMENT,
    LAPSE,
    MEETING,
    NO_CALL,
    PAGE_CHANGE,
    QUESTION,
    RAC,
    REASSESSMENT,
    RECTIFICATION,
    RELATION,
    REVISION,
    SILENCE,
    SOURCE,
    WORKING_MEMBER,
)
from jgz.loader.table import FileField
from jgz.loader.texts import FORMER_ADDRESS, ID, LANGUAGE, MAIL, MARK, SHORT, TEAM, TEXT, WORD
from jgz.model import (
    TONGUES,
    UNREVIEWED,
    Authorisation,
    AuthorisationKind,
    ClusterStatus,
    DocumentKind,
    Registers,
    Status,
)
from jgz.model.difference import Aspect
from jgz.source.context import Context
from jgz.source.decode import Field, ListOf, MapOf, Record
from jgz.source.single_values import Choice, Date, Flag, Slug, Text, VersionNumber
from jgz.source.yaml_nodes import Node, Scalar

CLUSTER_IDS = (
    "opvoeden-en-ondersteunen",
    "voeding-en-groei",
    "psychosociaal-en-gedrag",
    "het-lichaam",
    "ontwikkeling-en-zintuigen",
)


@dataclass(frozen=True)
class Vocabulary:
    """The words that registers fix: phase ids, professions, authorising parties, fixed answers to a danger and themes.

    `phase_names` are the other names of phases, in lower case, each with its id.
    Of a register that could not be read there are none; then any word will do, for it is judged later.
    """

    phases: tuple[str, ...]
    professions: tuple[str, ...]
    parties: tuple[str, ...]
    dangers: tuple[str, ...] = ()
    phase_names: tuple[tuple[str, str], ...] = ()
    themes: tuple[str, ...] = ()


NO_WORDS = Vocabulary((), (), ())


def words_of(registers: Registers) -> Vocabulary:
    """The words that these registers fix."""
    return Vocabulary(
        phases=tuple(item.id for item in registers.phases),
        professions=tuple(item.id for item in registers.professions),
        parties=registers.parties,
        dangers=tuple(item.id for item in registers.direct_help),
        phase_names=tuple(
            (name.lower(), item.id) for item in registers.phases for name in (item.parent_name, item.name)
        ),
        themes=tuple(item.id for item in registers.themes),
    )


_CONCEPT = FileField("concept", "concept", Flag(), default=False, about="true: alleen in een voorvertoning te zien",
                     weighty=True)  # fmt: skip
# What an editor may choose freely; ids of clusters are fixed.
_OWN_ID = Slug()
_FOR_SEARCH = "only search reads it"


def _base(
    *kinds: DocumentKind, id: Slug | Choice = _OWN_ID, title: int = 3, title_unseen: str = ""
) -> tuple[FileField, ...]:
    return (
        FileField("id", "id", id, required=True, about="naam die nooit verandert, gelijk aan de bestandsnaam",
                  unseen="the address of the page is made of it", compared=None),
        FileField("soort", "kind", Choice(kinds), required=True, about="soort bestand",
                  unseen="the whole page follows from it", compared=None),
        FileField("titel", "title", Text(title, 120, final_stop=False), required=True, about="titel zonder punt",
                  unseen=title_unseen, in_words=True),
        FileField("samenvatting", "summary", Text(40, 280), required=True, about="waar het over gaat, in één zin",
                  unseen="results of a search show it, here and elsewhere", in_words=True),
        FileField("fictief", "fictional", Flag(), default=False, about="verzonnen voorbeeldtekst",
                  compared=Aspect.SHOWN, weighty=True),
        FileField("trefwoorden", "keywords", ListOf(WORD), default=(), about="woorden om op te vinden",
                  unseen=_FOR_SEARCH, compared=None),
        FileField("synoniemen", "synonyms", ListOf(WORD), default=(), about="andere woorden voor hetzelfde",
                  unseen=_FOR_SEARCH, compared=None),
        FileField("oude_adressen", "former_addresses", ListOf(FORMER_ADDRESS), default=(), about="adressen van vroeger",
                  unseen="each leads to the page", compared=None),
        FileField("uitzonderingen", "silences", ListOf(SILENCE), default=(), about="signalen die hier niet gelden",
                  unseen="only editors get signals", compared=None),
    )  # fmt: skip


def _one_of(words: tuple[str, ...], meant: tuple[tuple[str, str], ...] = ()) -> Choice | Text:
    return Choice(words, meant) if words else SHORT


def _in_danger(words: Vocabulary) -> tuple[FileField, ...]:
    """What a page does for readers in danger."""
    return (
        FileField("directe_hulp", "direct_help", ListOf(_one_of(words.dangers)), default=(),
                  compared=Aspect.SHOWN, weighty=True, about="vaste antwoorden bij gevaar, uit directe-hulp.yml"),
        FileField("bewaren", "kept", Flag("ja", "nee"), default=True, compared=Aspect.SHOWN, weighty=True,
                  about="nee: blijft nooit op een apparaat, en de pagina krijgt de knop Snel weg"),
    )  # fmt: skip


def _authorisation(words: Vocabulary) -> Record:
    return Record(
        (
            Field("partij", "party", _one_of(words.parties), required=True, about="partij die akkoord gaf"),
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
                  about="punten uit dekking.yml waarover de module bewust niets zegt"),
    )  # fmt: skip


def module_fields(words: Vocabulary, generic: bool) -> tuple[FileField, ...]:
    """The fields of a module; a generic one belongs to every cluster and so names none."""
    cluster = (
        FileField("cluster", "cluster", Choice(CLUSTER_IDS), required=True, about="cluster dat de module beheert"),
        FileField("nevenclusters", "side_clusters", ListOf(Choice(CLUSTER_IDS)), default=(), about="andere clusters",
                  seen_on=(DocumentKind.CLUSTER,)),
    )  # fmt: skip
    adopted = Status.ADOPTED
    return (
        *_base(DocumentKind.GENERIC_MODULE if generic else DocumentKind.MODULE, title=5),
        *(() if generic else cluster),
        FileField("fasen", "phases", ListOf(_one_of(words.phases, words.phase_names), 1), required=True,
                  about="ontwikkelfasen, op volgorde", compared=Aspect.PHASES, weighty=True),
        FileField("doelgroep", "audience", ListOf(_one_of(words.professions), 1), required=True, about="voor wie",
                  compared=Aspect.AUDIENCE, weighty=True),
        FileField("status", "status", Choice(tuple(Status)), required=True, about="plek in de levensloop",
                  compared=Aspect.STATUS),
        FileField("versie", "version", VersionNumber(), required=True, about="hoofd.sub.herstel", compared=None),
        FileField("uitgangsvragen", "questions", ListOf(QUESTION, 1), required=True, about="vragen met een antwoord",
                  compared=Aspect.TEXT, in_words=True),
        *_in_danger(words),
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
        FileField("vervangt", "replaces", ListOf(ID), default=(), about="modules die deze vervangt",
                  unseen="the page of a replaced module leads here", compared=None),
        FileField("rectificaties", "rectifications", ListOf(RECTIFICATION), default=(), compared=Aspect.SHOWN,
                  weighty=True, about="fouten in eerdere versies, met wat goed is"),
        FileField("autorisatie", "authorisations", ListOf(_authorisation(words)), default=(), required_from=adopted,
                  about="wie heeft geautoriseerd", compared=None),
        FileField("rac", "rac", ListOf(RAC), default=(), about="behandeling in de RAC", compared=None),
        FileField("commentaar", "commenting", COMMENTING, required_from=Status.COMMENTING, about="commentaarronde",
                  compared=None),
        FileField("werkgroep", "contributors", ListOf(CONTRIBUTOR, repeated=True), default=(),
                  required_from=Status.FOR_AUTHORISATION, about="wie schreef mee", compared=Aspect.SHOWN,
                  weighty=True),
        *_account(),
        FileField("zie_ook", "related", ListOf(RELATION), default=(), about="verwante modules met de reden",
                  compared=None),
        FileField("bronnen", "sources", ListOf(SOURCE), default=(), about="bronnen waar de tekst naar verwijst"),
        FileField("codes", "codes", ListOf(CODE), default=(), about="waar de module over gaat, voor programma's"),
        FileField("wijzigingen", "changes", ListOf(CHANGE, 1), required=True, about="geschiedenis, nieuwste eerst",
                  compared=None),
    )  # fmt: skip


def guideline_fields() -> tuple[FileField, ...]:
    """The fields of a guideline's `index.md`."""
    return (
        *_base(DocumentKind.GUIDELINE),
        FileField("cluster", "cluster", Choice(CLUSTER_IDS), required=True, about="cluster dat de richtlijn beheert"),
        FileField("nevenclusters", "side_clusters", ListOf(Choice(CLUSTER_IDS)), default=(), about="andere clusters"),
        FileField("regiehouder", "steward", SHORT, required=True, about="wie de richtlijn als geheel bewaakt"),
        FileField("modules", "module_ids", ListOf(ID, 1), required=True, about="modules in leesvolgorde"),
        _CONCEPT,
    )


@dataclass(frozen=True)
class CallField:
    """`wanneer_bellen`: `ja`, or `{nvt: reden}`."""

    description: str = "ja of {nvt: reden}"
    sample: str = "ja"

    def decode(self, node: Node, key: str, context: Context) -> Any:
        """An empty text for `ja`, the reason for `nvt`, or None."""
        if isinstance(node, Scalar):
            return None if Choice(("ja",)).decode(node, key, context) is None else ""
        return NO_CALL.decode(node, key, context)


def parent_fields(words: Vocabulary) -> tuple[FileField, ...]:
    """The fields of a page for parents or youths."""
    return (
        *_base(DocumentKind.PARENTS, DocumentKind.YOUTHS),
        FileField("fasen", "phases", ListOf(_one_of(words.phases, words.phase_names), 1), required=True,
                  about="ontwikkelfasen, op volgorde", weighty=True),
        FileField("gecontroleerd_bij", "checked_against", MapOf(ID, VersionNumber()), required=True,
                  about="module en versie waarmee de tekst is vergeleken", compared=None),
        FileField("gecontroleerd_op", "checked_on", Date(), about="datum van die vergelijking; een concept mag zonder",
                  compared=None),
        FileField("wanneer_bellen", "no_call_reason", CallField(), required=True,
                  about="ja, of waarom bellen niet past", weighty=True,
                  unseen="it tells editors why a page has no call cards"),
        *_in_danger(words),
        FileField("zo_zeg_je_het", "own_words", Text(5, 80), default="", in_words=True,
                  unseen="the list for youths leads with it", about="wat een jongere zelf zou zeggen"),
        FileField("tekening", "drawing", DRAWING, about="de tekening bij de pagina", in_words=True),
        FileField("lang", "language", LANGUAGE, default="nl", about="taal", weighty=True),
        FileField("thema", "theme", _one_of(words.themes), default="", about="waar de pagina over gaat, uit themas.yml",
                  unseen="pages of an age stand together by it", compared=None),
        FileField("wijzigingen", "changes", ListOf(PAGE_CHANGE), default=(), about="wat er veranderde, nieuwste eerst",
                  compared=None),
        _CONCEPT,
    )  # fmt: skip


def translation_fields() -> tuple[FileField, ...]:
    """The fields of a page for parents in another language."""
    return (
        *_base(DocumentKind.TRANSLATION),
        FileField("taal", "language", Choice(TONGUES), required=True, about="code van de taal"),
        FileField("vertaling_van", "follows", MARK, required=True, compared=None,
                  about="kenmerk van de Nederlandse pagina die is vertaald; de controle noemt het",
                  unseen="the page says so when the Dutch page moved on"),
        FileField("vertaald_op", "translated_on", Date(), required=True, about="dag van de vertaling", compared=None),
        FileField("vertaling", "reviewed", SHORT, default=UNREVIEWED, weighty=True,
                  about=f"wie de vertaling als moedertaalspreker nakeek, en wanneer; of `{UNREVIEWED}`"),
        _CONCEPT,
    )  # fmt: skip


def page_fields() -> tuple[FileField, ...]:
    """The fields of the home text and the pages under /over/."""
    return _base(DocumentKind.PAGE)


def _group(member: Record) -> Record:
    return Record(
        (
            Field(
                "leden",
                "members",
                ListOf(member, repeated=True),
                required=True,
                about="de leden, elk met rol en termijn",
            ),
        ),
        lambda members: members,
    )


def cluster_fields() -> tuple[FileField, ...]:
    """The fields of a cluster."""
    return (
        *_base(DocumentKind.CLUSTER, id=Choice(CLUSTER_IDS), title_unseen="readers see `naam`"),
        FileField("naam", "name", Text(5, 60), required=True, about="naam van het cluster",
                  in_words=True),
        FileField("omschrijving", "description", Text(20, 600), required=True, about="waar het cluster over gaat",
                  in_words=True),
        FileField("status", "status", Choice(tuple(ClusterStatus)), required=True, about="stand van zaken"),
        FileField("gestart_op", "started_on", Date(), required=True, about="begin van het cluster"),
        FileField("contact", "contact", MAIL, required=True, about="e-mailadres van de clusterwerkgroep", weighty=True),
        FileField("github_team", "github_team", TEAM, required=True, about="team op GitHub",
                  unseen="the list of code owners is made of it"),
        FileField("werkgroep", "working_group", _group(WORKING_MEMBER), required=True, about="leden van de werkgroep"),
        FileField("bijeenkomsten", "meetings", ListOf(MEETING), default=(),
                  about="dagen waarop de werkgroep bijeenkomt"),
    )  # fmt: skip


def fields_by_kind(words: Vocabulary) -> dict[DocumentKind, tuple[FileField, ...]]:
    """The table of every kind of file, by the word that stands behind `soort`."""
    parents = parent_fields(words)
    return {
        DocumentKind.MODULE: module_fields(words, generic=False),
        DocumentKind.GENERIC_MODULE: module_fields(words, generic=True),
        DocumentKind.GUIDELINE: guideline_fields(),
        DocumentKind.PARENTS: parents,
        DocumentKind.YOUTHS: parents,
        DocumentKind.TRANSLATION: translation_fields(),
        DocumentKind.PAGE: page_fields(),
        DocumentKind.CLUSTER: cluster_fields(),
    }
