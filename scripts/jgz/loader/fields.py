"""The closed tables of front-matter fields, one per kind of file: the contract of the content model.

The checks, the field reference and any schema for editors are made from these tables.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from jgz.model import (
    Authorisation,
    Change,
    Commenting,
    Contributor,
    Lapse,
    Member,
    Question,
    RacMoment,
    Reassessment,
    Relation,
    Revision,
    Source,
    Status,
)
from jgz.source.decode import Choice, Context, Date, Field, Flag, ListOf, MapOf, Record, Slug, Text, Version
from jgz.source.markdown.block_fields import QUESTION_ID
from jgz.source.yaml_nodes import Node, Scalar

CLUSTER_IDS = (
    "opvoeden-en-ondersteunen",
    "voeding-en-groei",
    "psychosociaal-en-gedrag",
    "het-lichaam",
    "ontwikkeling-en-zintuigen",
)
CHANGE_KINDS = ("nieuw", "aanbeveling", "onderbouwing", "redactie", "herbeoordeling", "rectificatie")
MODULE_KINDS = ("module", "generieke-module")
PARENT_KINDS = ("ouders", "jongeren")

_TEXT = Text(2, 600)
_SHORT = Text(1, 200)
_WORD = Text(1, 80, numbers=True)
_SEGMENT = r"[A-Za-z0-9_~-][A-Za-z0-9._~-]*"
ADDRESS = rf"(/{_SEGMENT})+/?"
_ADDRESS = Text(2, 300, re.compile(ADDRESS), "adres dat met / begint, zonder vreemde tekens")
_URL = Text(10, 500, re.compile(r"https?://[^\s]+"), "webadres (https://…)")
_DOI = Text(6, 200, re.compile(r"10\.[0-9]{4,9}/\S+"), "doi (10.…/…)")
_PMID = Text(1, 9, re.compile(r"[0-9]{1,9}"), "nummer", numbers=True)
_MAIL = Text(5, 120, re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+\.[a-z]{2,}"), "e-mailadres")
_ID = Slug(numbered=True)
_LANGUAGE = Text(2, 8, re.compile("[a-z]{2,3}(-[A-Z]{2})?"), "taalcode")
_TEAM = Text(2, 100, re.compile(r"@[A-Za-z0-9/_-]+"), "team als @naam")
_SOURCE_ID = Slug(shortest=2, numbered=True)


@dataclass(frozen=True)
class Vocabulary:
    """The words that registers fix: phase ids, professions and authorising parties.

    Of a register that could not be read there are none; then any word will do, for it is judged later.
    """

    phases: tuple[str, ...]
    professions: tuple[str, ...]
    parties: tuple[str, ...]


def _base(kind: str, *kinds: str) -> tuple[Field, ...]:
    return (
        Field("id", "id", Slug(), required=True, about="naam die nooit verandert, gelijk aan de bestandsnaam"),
        Field("soort", "kind", Choice((kind, *kinds)), required=True, about="soort bestand"),
        Field("titel", "title", Text(3, 120, final_stop=False), required=True, about="titel zonder punt"),
        Field("samenvatting", "summary", Text(40, 280), required=True, about="waar het over gaat, in één zin"),
        Field("fictief", "fictional", Flag(), default=False, about="verzonnen voorbeeldtekst"),
        Field("trefwoorden", "keywords", ListOf(_WORD), default=(), about="woorden om op te vinden"),
        Field("synoniemen", "synonyms", ListOf(_WORD), default=(), about="andere woorden voor hetzelfde"),
        Field("oude_adressen", "former_addresses", ListOf(_ADDRESS), default=(), about="adressen van vroeger"),
    )


_QUESTION = Record(
    (
        Field("id", "id", QUESTION_ID, required=True),
        Field("vraag", "text", Text(10, 300, re.compile(r".*\?"), "vraag die eindigt op ?"), required=True),
    ),
    Question,
)
_REASSESSMENT = Record(
    (
        Field("datum", "date", Date(), required=True),
        Field(
            "uitkomst",
            "outcome",
            Choice(("nog-geldig", "nog-geldig-met-kanttekening", "herzien")),
            required=True,
        ),
        Field("toelichting", "note", _TEXT, default=""),
    ),
    Reassessment,
)
_REVISION = Record(
    (
        Field("gestart_op", "started_on", Date(), required=True),
        Field("verwacht_op", "expected_on", Date()),
        Field("reden", "reason", _TEXT, required=True),
        Field("verouderd", "outdated", ListOf(_ID), default=()),
    ),
    Revision,
)
_LAPSE = Record(
    (
        Field("op", "on", Date(), required=True),
        Field("reden", "reason", _TEXT, required=True),
        Field("vervangen_door", "replaced_by", _ID, default=""),
    ),
    Lapse,
)
_RAC = Record(
    (
        Field("moment", "moment", Choice(("concept", "na-praktijktest", "autorisatie")), required=True),
        Field("datum", "date", Date(), required=True),
        Field("uitkomst", "outcome", _SHORT, required=True),
    ),
    RacMoment,
)
_COMMENTING = Record(
    (
        Field("van", "start", Date(), required=True),
        Field("tot", "end", Date(), required=True),
        Field("route", "route", _SHORT, required=True),
    ),
    Commenting,
)
_CONTRIBUTOR = Record(
    (
        Field("rol", "role", _SHORT, required=True),
        Field("discipline", "discipline", _SHORT, required=True),
        Field("namens", "on_behalf_of", _SHORT, required=True),
        Field("belangen", "interests", _SHORT, required=True),
        Field("naam", "name", _SHORT, default=""),
        Field("naam_toestemming", "name_consent", Flag(), default=False),
    ),
    Contributor,
)
_SOURCE = Record(
    (
        Field("id", "id", _SOURCE_ID, required=True),
        Field("tekst", "text", Text(10, 600), required=True),
        Field("doi", "doi", _DOI, default=""),
        Field("pmid", "pmid", _PMID, default=""),
        Field("url", "url", _URL, default=""),
    ),
    Source,
)
_CHANGE = Record(
    (
        Field("versie", "version", Version(), required=True),
        Field("datum", "date", Date(), required=True),
        Field("soort", "kind", Choice(CHANGE_KINDS), required=True),
        Field("tekst", "text", _TEXT, required=True),
        Field("aanbevelingen", "recommendations", ListOf(_ID), default=()),
    ),
    Change,
)
_RELATION = Record(
    (Field("id", "id", _ID, required=True), Field("reden", "reason", Text(5, 300), required=True)), Relation
)


def _one_of(words: tuple[str, ...]) -> Choice | Text:
    return Choice(words) if words else _SHORT


def _authorisation(words: Vocabulary) -> Record:
    return Record(
        (
            Field("partij", "party", _one_of(words.parties), required=True),
            Field("soort", "kind", Choice(("inhoudelijk", "randvoorwaardelijk")), required=True),
            Field("datum", "date", Date(), required=True),
        ),
        Authorisation,
    )


def module_fields(words: Vocabulary, generic: bool) -> tuple[Field, ...]:
    """The fields of a module; a generic one belongs to every cluster and so names none."""
    cluster = (
        Field("cluster", "cluster", Choice(CLUSTER_IDS), required=True, about="cluster dat de module beheert"),
        Field("nevenclusters", "side_clusters", ListOf(Choice(CLUSTER_IDS)), default=(), about="andere clusters"),
    )
    adopted, commenting = Status.ADOPTED.value, Status.COMMENTING.value
    return (
        *_base("generieke-module" if generic else "module"),
        *(() if generic else cluster),
        Field("fasen", "phases", ListOf(_one_of(words.phases), 1), required=True, about="ontwikkelfasen, op volgorde"),
        Field("doelgroep", "audience", ListOf(_one_of(words.professions), 1), required=True, about="voor wie"),
        Field("status", "status", Choice(tuple(Status)), required=True, about="plek in de levensloop"),
        Field("versie", "version", Version(), required=True, about="hoofd.sub.herstel"),
        Field("uitgangsvragen", "questions", ListOf(_QUESTION, 1), required=True, about="vragen met een antwoord"),
        Field("vastgesteld_op", "adopted_on", Date(), required_from=adopted, about="datum van vaststelling"),
        Field("herzien_voor", "review_before", Date(), required_from=adopted, about="uiterste datum van herziening"),
        Field("herbeoordelingen", "reassessments", ListOf(_REASSESSMENT), default=(), about="tussentijdse oordelen"),
        Field("herziening", "revision", _REVISION, required_from=Status.IN_REVISION.value, about="lopende herziening"),
        Field("vervallen", "lapse", _LAPSE, required_from=Status.LAPSED.value, about="einde van de module"),
        Field("vervangt", "replaces", ListOf(_ID), default=(), about="modules die deze vervangt"),
        Field("autorisatie", "authorisations", ListOf(_authorisation(words)), default=(), required_from=adopted,
              about="wie heeft geautoriseerd"),
        Field("rac", "rac", ListOf(_RAC), default=(), about="behandeling in de RAC"),
        Field("commentaar", "commenting", _COMMENTING, required_from=commenting, about="commentaarronde"),
        Field("werkgroep", "contributors", ListOf(_CONTRIBUTOR), default=(),
              required_from=Status.FOR_AUTHORISATION.value, about="wie schreef mee"),
        Field("zie_ook", "related", ListOf(_RELATION), default=(), about="verwante modules met de reden"),
        Field("bronnen", "sources", ListOf(_SOURCE), default=(), about="bronnen waar de tekst naar verwijst"),
        Field("wijzigingen", "changes", ListOf(_CHANGE, 1), required=True, about="geschiedenis, nieuwste eerst"),
    )  # fmt: skip


def guideline_fields() -> tuple[Field, ...]:
    """The fields of a guideline's `index.md`."""
    return (
        *_base("richtlijn"),
        Field("cluster", "cluster", Choice(CLUSTER_IDS), required=True, about="cluster dat de richtlijn beheert"),
        Field("nevenclusters", "side_clusters", ListOf(Choice(CLUSTER_IDS)), default=(), about="andere clusters"),
        Field("regiehouder", "steward", _SHORT, required=True, about="wie de richtlijn als geheel bewaakt"),
        Field("modules", "module_ids", ListOf(_ID, 1), required=True, about="modules in leesvolgorde"),
    )


@dataclass(frozen=True)
class CallField:
    """`wanneer_bellen`: `ja`, or `{nvt: reden}`."""

    description: str = "ja of {nvt: reden}"

    def decode(self, node: Node, key: str, context: Context) -> Any:
        """An empty text for `ja`, the reason for `nvt`, or None."""
        if isinstance(node, Scalar):
            return None if Choice(("ja",)).decode(node, key, context) is None else ""
        return Record((Field("nvt", "reason", Text(5, 300), required=True),), lambda reason: reason).decode(
            node, key, context
        )


def parent_fields(words: Vocabulary) -> tuple[Field, ...]:
    """The fields of a page for parents or youths."""
    return (
        *_base("ouders", "jongeren"),
        Field("fasen", "phases", ListOf(_one_of(words.phases), 1), required=True, about="ontwikkelfasen, op volgorde"),
        Field("gecontroleerd_bij", "checked_against", MapOf(_ID, Version()), required=True,
              about="module en versie waarmee de tekst is vergeleken"),
        Field("gecontroleerd_op", "checked_on", Date(), required=True, about="datum van die vergelijking"),
        Field("wanneer_bellen", "no_call_reason", CallField(), required=True, about="ja, of waarom bellen niet past"),
        Field("lang", "language", _LANGUAGE, default="nl", about="taal"),
    )  # fmt: skip


def page_fields() -> tuple[Field, ...]:
    """The fields of the home text and the pages under /over/."""
    return _base("pagina")


_MEMBER = Record(
    (
        Field("rol", "role", _SHORT, required=True),
        Field("discipline", "discipline", _SHORT, required=True),
        Field("namens", "on_behalf_of", _SHORT, required=True),
        Field("van", "since", Date(), required=True),
        Field("tot", "until", Date()),
    ),
    Member,
)
WORKING_ROLES = ("jgz-professional", "richtlijnontwikkelaar", "expert", "ouder-jeugdige")
_WORKING_MEMBER = Record((Field("rol", "role", Choice(WORKING_ROLES), required=True), *_MEMBER.fields[1:]), Member)


def _group(member: Record) -> Record:
    return Record((Field("leden", "members", ListOf(member), required=True),), lambda members: members)


def cluster_fields() -> tuple[Field, ...]:
    """The fields of a cluster."""
    return (
        *_base("cluster"),
        Field("naam", "name", Text(5, 60), required=True, about="naam van het cluster"),
        Field("omschrijving", "description", Text(20, 600), required=True, about="waar het cluster over gaat"),
        Field("status", "status", Choice(("gepland", "in-opbouw", "actief")), required=True, about="stand van zaken"),
        Field("gestart_op", "started_on", Date(), required=True, about="begin van het cluster"),
        Field("contact", "contact", _MAIL, required=True, about="e-mailadres van de clusterwerkgroep"),
        Field("github_team", "github_team", _TEAM, required=True,
              about="team op GitHub"),
        Field("stuurgroep", "steering_group", _group(_MEMBER), required=True, about="leden van de clusterstuurgroep"),
        Field("werkgroep", "working_group", _group(_WORKING_MEMBER), required=True, about="leden van de werkgroep"),
    )  # fmt: skip
