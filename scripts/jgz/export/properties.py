"""What each kind of entry says: one table per kind, from which its objects, its schema and its columns are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from jgz.export.entries import (
    BdsEntry,
    ClusterEntry,
    GuidelineEntry,
    ModuleEntry,
    NewsEntry,
    RacEntry,
    RecommendationEntry,
    SignatureEntry,
)
from jgz.export.shapes import (
    ADDRESS,
    DAY,
    DIGEST,
    FLAG,
    NUMBER,
    TEXT,
    WORDS,
    Schema,
    as_json,
    field_shape,
    many,
    maybe,
    one_of,
    record,
    value_of,
)
from jgz.labels import strength_label
from jgz.loader.fields import NO_WORDS, cluster_fields, guideline_fields, module_fields
from jgz.loader.groups import CONTRIBUTOR, RAC
from jgz.model import AuthorisationKind, ChangeKind, Module, Version
from jgz.model.addresses import address_of, module_data
from jgz.model.digests import digest_of
from jgz.model.news import LAPSED, Effect, Touched
from jgz.source.decode import Field, ListOf, Record
from jgz.source.markdown.block_fields import BLOCKS
from jgz.source.single_values import VERSION

Entry = TypeVar("Entry")
_VERSION: Schema = {"type": "string", "pattern": f"^(?:{VERSION.pattern})$"}


@dataclass(frozen=True)
class Property(Generic[Entry]):
    """A key of an object: what it is about, its schema, and its value of an entry. Only what is one word or text, or a
    list of those, is `flat`: a column of a table."""

    key: str
    about: str
    shape: Schema
    value: Callable[[Entry], Any]
    flat: bool = True


def object_of(table: Iterable[Property[Entry]], entry: Entry) -> dict[str, Any]:
    """An entry as an object of JSON."""
    return {item.key: as_json(item.value(entry)) for item in table}


def schema_of(table: Iterable[Property[Entry]]) -> Schema:
    """The schema of these objects."""
    return record({item.key: (item.about, item.shape) for item in table})


def columns_of(table: Iterable[Property[Entry]]) -> tuple[Property[Entry], ...]:
    """The properties that are columns of a table."""
    return tuple(item for item in table if item.flat)


def _field(item: Field, owner: Callable[[Entry], object]) -> Property[Entry]:
    """A property that says what a field of the files says."""
    about = f"{item.about[:1].upper()}{item.about[1:]}."
    inner = item.type.item if isinstance(item.type, ListOf) else item.type
    return Property(
        item.key, about, field_shape(item), lambda entry: value_of(item, owner(entry)), not isinstance(inner, Record)
    )


def _fields(items: Iterable[Field], owner: Callable[[Entry], object]) -> dict[str, Property[Entry]]:
    return {item.key: _field(item, owner) for item in items}


def _of_module(entry: ModuleEntry) -> object:
    return entry.module


_NO_VERSION_PAGE = "null zolang die versie geen eigen pagina heeft."
# What only editors read, and what says something of a draft alone.
_LEFT_OUT = {"uitzonderingen", "commentaar", "soort", "oude_adressen"}
_MODULE_FIELDS = _fields(module_fields(NO_WORDS, generic=False), _of_module)
_IDENTITY: tuple[Property[ModuleEntry], ...] = (
    _MODULE_FIELDS["id"],
    Property(
        "soort",
        "Module van een cluster, of generiek: voor elk cluster.",
        one_of(("module", "generieke-module")),
        lambda entry: entry.module.kind.value,
    ),
    _MODULE_FIELDS["titel"],
    _MODULE_FIELDS["versie"],
    _MODULE_FIELDS["status"],
    _MODULE_FIELDS["vastgesteld_op"],
    Property(
        "openbaar_vanaf",
        "Dag waarop deze versie openbaar werd; null zolang die niet is vastgelegd.",
        maybe(DAY),
        lambda entry: entry.public_since,
    ),
    _MODULE_FIELDS["herzien_voor"],
    Property("adres", "Pagina van de module, altijd de nieuwste versie.", ADDRESS, lambda entry: entry.address),
    Property(
        "adres_versie",
        f"Pagina van precies deze versie; {_NO_VERSION_PAGE}",
        maybe(ADDRESS),
        lambda entry: entry.version_address,
    ),
    Property(
        "gegevens",
        "Dit bestand met alles over de module.",
        ADDRESS,
        lambda entry: entry.export.address(f"/{module_data(entry.module.id)}"),
    ),
    Property(
        "sha256",
        "Controlegetal (SHA-256) van het bronbestand, met regeleinden van één teken.",
        DIGEST,
        lambda entry: entry.digest,
    ),
    _MODULE_FIELDS["fictief"],
    Property(
        "cluster",
        "Cluster dat de module bijhoudt; null bij een generieke module.",
        maybe(_MODULE_FIELDS["cluster"].shape),
        lambda entry: entry.module.cluster or None,
    ),
    Property(
        "richtlijn",
        "Richtlijn waar de module bij hoort; null bij een generieke module.",
        maybe(TEXT),
        lambda entry: entry.module.guideline_id if entry.module.cluster else None,
    ),
)
# What the list of all modules says of each.
MODULE_LINE = _IDENTITY


def _contributors(entry: ModuleEntry) -> list[dict[str, Any]]:
    """Who wrote along, as the page tells: a name only with consent."""
    people = (item if item.name_consent else replace(item, name="") for item in entry.module.contributors)
    return [{item.key: value_of(item, one) for item in _CONTRIBUTOR} for one in people]


_CONTRIBUTOR = tuple(item for item in CONTRIBUTOR.fields if item.key != "naam_toestemming")


def _known(entry: ModuleEntry, ids: Iterable[str]) -> list[str]:
    """The modules that have data too: a draft that a text already names isn't told."""
    return [id for id in ids if id in entry.export.ids]


def _related(entry: ModuleEntry) -> list[dict[str, str]]:
    found = entry.module.related
    return [{"id": item.id, "reden": item.reason} for item in found if item.id in entry.export.ids]


def _lapse(entry: ModuleEntry) -> dict[str, Any] | None:
    lapse = entry.module.lapse
    if lapse is None:
        return None
    return {"op": lapse.on, "reden": lapse.reason, "vervangen_door": _known(entry, lapse.replaced_by)}


def _sections(entry: ModuleEntry) -> list[dict[str, str]]:
    found = (
        (item, " ".join(part.html.text for part in item.parts if part.html)) for item in entry.module.body.sections
    )
    return [{"id": item.id, "titel": item.title, "tekst": text} for item, text in found if text]


def _in_plain_words(entry: ModuleEntry) -> list[str]:
    module, library = entry.module, entry.export.library
    subject = module.guideline_id if module.cluster else module.id
    pages = library.parent_pages_by_guideline.get(subject, ())
    return [entry.export.address(address_of(page)) for page in pages]


_SECTION = record(
    {
        "id": ("Plek op de pagina.", WORDS),
        "titel": ("Kop.", WORDS),
        "tekst": ("De woorden, zonder opmaak; aanbevelingen staan bij `aanbevelingen`.", TEXT),
    }
)
# Where an entry of the table of fields is told otherwise than it is written.
_TOLD: dict[str, Callable[[ModuleEntry], Any]] = {
    "werkgroep": _contributors,
    "zie_ook": _related,
    "vervallen": _lapse,
    "vervangt": lambda entry: _known(entry, entry.module.replaces),
}


def _told(item: Property[ModuleEntry]) -> Property[ModuleEntry]:
    if item.key == "werkgroep":
        shape = many(record({one.key: (one.about, field_shape(one)) for one in _CONTRIBUTOR}))
        return replace(item, shape=shape, value=_contributors)
    return replace(item, value=_TOLD.get(item.key, item.value))


_RECOMMENDATION_FIELDS: dict[str, Property[RecommendationEntry]] = _fields(
    BLOCKS["aanbeveling"].options, lambda entry: entry.item
)
RECOMMENDATION: tuple[Property[RecommendationEntry], ...] = (
    Property(
        "id",
        "Naam die nooit verandert: id van de module, `#`, id van de aanbeveling.",
        {"type": "string", "pattern": "^[a-z0-9-]+#[a-z0-9-]+$"},
        lambda entry: entry.item.full_id,
    ),
    Property("module", "Id van de module.", TEXT, lambda entry: entry.item.module_id),
    Property("module_titel", "Titel van de module.", TEXT, lambda entry: entry.owner.module.title),
    Property("nummer", "Plek in de module, vanaf 1.", {**NUMBER, "minimum": 1}, lambda entry: entry.item.number),
    _RECOMMENDATION_FIELDS["titel"],
    Property("tekst", "De woorden, zonder opmaak.", TEXT, lambda entry: entry.item.text),
    Property("html", "Dezelfde tekst met koppelingen en verwijzingen.", TEXT, lambda entry: entry.html, flat=False),
    _RECOMMENDATION_FIELDS["soort"],
    _RECOMMENDATION_FIELDS["richting"],
    _RECOMMENDATION_FIELDS["sterkte"],
    _RECOMMENDATION_FIELDS["zekerheid"],
    Property("sterkte_in_woorden", "Wat er op de pagina bij staat.", TEXT, lambda entry: strength_label(entry.item)),
    _RECOMMENDATION_FIELDS["spoed"],
    _RECOMMENDATION_FIELDS["kern"],
    Property("waarom", "De motivering, zonder opmaak.", maybe(TEXT), lambda entry: entry.item.motivation.text or None),
    Property(
        "op_maat",
        "Wanneer je het anders doet, zonder opmaak.",
        maybe(TEXT),
        lambda entry: entry.item.tailoring.text or None,
    ),
    Property(
        "kan_verouderd_zijn",
        "Of een lopende herziening haar noemt als misschien niet meer juist.",
        FLAG,
        lambda entry: entry.owner.module.may_be_outdated(entry.item),
    ),
    *(_RECOMMENDATION_FIELDS[key] for key in ("uitgangsvraag", "fasen", "doelgroep", "bds")),
    *(replace(_RECOMMENDATION_FIELDS[key], flat=False) for key in ("trefwoorden", "voorheen")),
    Property("versie", "Versie van de module.", _VERSION, lambda entry: entry.owner.module.version),
    Property(
        "status", "Status van de module.", _MODULE_FIELDS["status"].shape, lambda entry: entry.owner.module.status.value
    ),
    Property(
        "vastgesteld_op",
        "Dag waarop de module is vastgesteld.",
        maybe(DAY),
        lambda entry: entry.owner.module.adopted_on,
    ),
    Property(
        "openbaar_vanaf",
        "Dag waarop deze versie openbaar werd; null zolang die niet is vastgelegd.",
        maybe(DAY),
        lambda entry: entry.owner.public_since,
    ),
    Property(
        "herzien_voor",
        "Uiterste datum van herziening van de module.",
        maybe(DAY),
        lambda entry: entry.owner.module.review_before,
    ),
    Property(
        "adres", "Plek op de pagina van de module, altijd de nieuwste versie.", ADDRESS, lambda entry: entry.address
    ),
    Property(
        "adres_versie",
        f"Dezelfde plek op de pagina van deze versie; {_NO_VERSION_PAGE}",
        maybe(ADDRESS),
        lambda entry: f"{entry.owner.version_address}#{entry.item.id}" if entry.owner.version_address else None,
    ),
    Property(
        "sha256", "Controlegetal (SHA-256) van het bronbestand van de module.", DIGEST, lambda entry: entry.owner.digest
    ),
    Property(
        "vingerafdruk", "Blijft gelijk zolang de aanbeveling hetzelfde zegt.", TEXT, lambda entry: digest_of(entry.item)
    ),
    Property("fictief", "Verzonnen voorbeeldtekst.", FLAG, lambda entry: entry.owner.module.fictional),
)
_GENERIC_KEYS = tuple(key for key in _MODULE_FIELDS if key not in {*_LEFT_OUT, *(item.key for item in _IDENTITY)})
MODULE: tuple[Property[ModuleEntry], ...] = (
    *_IDENTITY,
    *(_told(_MODULE_FIELDS[key]) for key in _GENERIC_KEYS),
    Property(
        "in_gewone_taal",
        "Pagina's voor ouders of jongeren over hetzelfde onderwerp.",
        many(ADDRESS),
        _in_plain_words,
        flat=False,
    ),
    Property("citaat", "Hoe je naar deze versie verwijst.", TEXT, lambda entry: entry.citation.line, flat=False),
    Property("secties", "De tekst per kop.", many(_SECTION), _sections, flat=False),
    Property(
        "aanbevelingen",
        "De aanbevelingen, op volgorde.",
        many({"$ref": "#/$defs/aanbeveling"}),
        lambda entry: [object_of(RECOMMENDATION, item) for item in entry.recommendations],
        flat=False,
    ),
)


def _touched(item: Touched) -> dict[str, Any]:
    return {"id": item.id, "titel": item.name, "betekenis": item.effect.value, "bestaat_nog": not item.gone}


_TOUCHED = record(
    {
        "id": ("Id van de aanbeveling in haar module.", TEXT),
        "titel": ("Haar titel; van een geschrapte aanbeveling haar id.", TEXT),
        "betekenis": ("Wat deze wijziging ermee deed.", one_of(tuple(Effect))),
        "bestaat_nog": ("Of de module haar nog heeft.", FLAG),
    }
)
_CHANGE_KINDS = (*ChangeKind, LAPSED)
NEWS: tuple[Property[NewsEntry], ...] = (
    Property(
        "id",
        "Naam die nooit verandert: id van de module, `/`, versie of `vervallen`.",
        TEXT,
        lambda entry: entry.news.id,
    ),
    Property("module", "Id van de module.", TEXT, lambda entry: entry.news.module.id),
    Property("module_titel", "Titel van de module.", TEXT, lambda entry: entry.news.module.title),
    Property(
        "versie",
        "Versie die met deze wijziging ontstond; bij vervallen de laatste.",
        _VERSION,
        lambda entry: entry.news.version,
    ),
    Property("datum", "Dag van de wijziging.", DAY, lambda entry: entry.news.date),
    Property("soort", "Wat voor wijziging het is.", one_of(_CHANGE_KINDS), lambda entry: str(entry.news.kind)),
    Property("hoofdzaak", "Of de wijziging verandert wat professionals doen.", FLAG, lambda entry: entry.news.main),
    Property("tekst", "Wat er anders is en waarom.", TEXT, lambda entry: entry.news.text),
    Property(
        "aanbevelingen",
        "Over welke aanbevelingen het gaat.",
        many(_TOUCHED),
        lambda entry: [_touched(item) for item in entry.news.touched],
        flat=False,
    ),
    Property("adres", "Pagina van de module, altijd de nieuwste versie.", ADDRESS, lambda entry: entry.address),
    Property(
        "adres_versie",
        f"Pagina van de versie die ontstond; {_NO_VERSION_PAGE}",
        maybe(ADDRESS),
        lambda entry: entry.version_address,
    ),
    Property("fictief", "Verzonnen voorbeeldtekst.", FLAG, lambda entry: entry.news.module.fictional),
)


def _module_columns(
    entry_module: Callable[[Entry], Module], address: Callable[[Entry, str], str]
) -> tuple[Property[Entry], ...]:
    """Of which module something is, at the end of a line about it."""
    return (
        Property("module", "Id van de module.", TEXT, lambda entry: entry_module(entry).id),
        Property("module_titel", "Titel van de module.", TEXT, lambda entry: entry_module(entry).title),
        Property(
            "adres", "Pagina van de module.", ADDRESS, lambda entry: address(entry, address_of(entry_module(entry)))
        ),
        Property("fictief", "Verzonnen voorbeeldtekst.", FLAG, lambda entry: entry_module(entry).fictional),
    )


def _module_of_reference(entry: BdsEntry) -> Module:
    return entry.recommendation.owner.module


SIGNATURE: tuple[Property[SignatureEntry], ...] = (
    Property("versie", "Versie waarvoor het akkoord geldt.", _VERSION, lambda entry: entry.item.version),
    Property("partij", "Id van de partij.", TEXT, lambda entry: entry.item.party),
    Property(
        "soort", "Waarover de partij oordeelde.", one_of(tuple(AuthorisationKind)), lambda entry: entry.item.kind.value
    ),
    Property("datum", "Dag van het akkoord.", DAY, lambda entry: entry.item.date),
    Property(
        "reden",
        "Bij ongewijzigd: waarom het advies gelijk bleef.",
        maybe(TEXT),
        lambda entry: entry.item.reason or None,
    ),
    *_module_columns(lambda entry: entry.module, lambda entry, path: entry.export.address(path)),
)
_RAC_FIELDS: dict[str, Property[RacEntry]] = _fields(RAC.fields, lambda entry: entry.item)
RAC_MOMENT: tuple[Property[RacEntry], ...] = (
    *_RAC_FIELDS.values(),
    *_module_columns(lambda entry: entry.module, lambda entry, path: entry.export.address(path)),
)
BDS: tuple[Property[BdsEntry], ...] = (
    Property("element", "Nummer van het element.", TEXT, lambda entry: entry.reference.partition("@")[0]),
    Property(
        "versie",
        "Versie van de basisdataset waar de aanbeveling naar verwijst.",
        _VERSION,
        lambda entry: Version.parse(entry.reference.partition("@")[2]),
    ),
    Property("naam", "Naam van het element.", maybe(TEXT), lambda entry: entry.element and entry.element.name),
    Property("rubriek", "Rubriek van het element.", maybe(TEXT), lambda entry: entry.element and entry.element.section),
    Property(
        "voorgesteld",
        "Of het element nog geen deel van de basisdataset is.",
        FLAG,
        lambda entry: bool(entry.element and entry.element.proposed),
    ),
    Property("aanbeveling", "Id van de aanbeveling.", TEXT, lambda entry: entry.recommendation.item.full_id),
    Property("aanbeveling_titel", "Titel van de aanbeveling.", TEXT, lambda entry: entry.recommendation.item.name),
    *_module_columns(_module_of_reference, lambda entry, path: entry.recommendation.owner.export.address(path)),
)
_GUIDELINE_FIELDS: dict[str, Property[GuidelineEntry]] = _fields(guideline_fields(), lambda entry: entry.guideline)
GUIDELINE: tuple[Property[GuidelineEntry], ...] = (
    *(_GUIDELINE_FIELDS[key] for key in ("id", "titel", "samenvatting", "cluster", "nevenclusters", "regiehouder")),
    replace(
        _GUIDELINE_FIELDS["modules"],
        value=lambda entry: [id for id in entry.guideline.module_ids if id in entry.export.ids],
    ),
    Property(
        "adres", "Pagina van de richtlijn.", ADDRESS, lambda entry: entry.export.address(address_of(entry.guideline))
    ),
    _GUIDELINE_FIELDS["fictief"],
)
_CLUSTER_FIELDS: dict[str, Property[ClusterEntry]] = _fields(cluster_fields(), lambda entry: entry.cluster)
CLUSTER: tuple[Property[ClusterEntry], ...] = (
    *(_CLUSTER_FIELDS[key] for key in ("id", "naam", "omschrijving", "status", "gestart_op", "contact")),
    Property(
        "adres", "Pagina van het cluster.", ADDRESS, lambda entry: entry.export.address(address_of(entry.cluster))
    ),
    _CLUSTER_FIELDS["fictief"],
)
