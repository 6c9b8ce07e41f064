"""What a module and a recommendation say: one table for each, from which objects, schema and columns are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from jgz.export import practice_tables
from jgz.export.entries import (
    ModuleEntry,
    RecommendationEntry,
)
from jgz.export.properties import NO_VERSION_PAGE, VERSION_SHAPE, Property, fields_of, object_of, schema_of
from jgz.export.shapes import (
    ADDRESS,
    DAY,
    DIGEST,
    FLAG,
    NUMBER,
    TEXT,
    WORDS,
    field_shape,
    many,
    maybe,
    one_of,
    record,
    value_of,
)
from jgz.labels import strength_label
from jgz.loader.fields import NO_WORDS, module_fields
from jgz.loader.groups import CONTRIBUTOR
from jgz.model.addresses import address_of, module_data
from jgz.model.digests import digest_of
from jgz.source.markdown.block_fields import BLOCKS


def _of_module(entry: ModuleEntry) -> object:
    return entry.module


# What only editors read, and what says something of a draft alone.
_LEFT_OUT = {"uitzonderingen", "commentaar", "soort", "oude_adressen"}
_MODULE_FIELDS = fields_of(module_fields(NO_WORDS, generic=False), _of_module)
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
        f"Pagina van precies deze versie; {NO_VERSION_PAGE}",
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


_RECOMMENDATION_FIELDS: dict[str, Property[RecommendationEntry]] = fields_of(
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
    Property("versie", "Versie van de module.", VERSION_SHAPE, lambda entry: entry.owner.module.version),
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
        f"Dezelfde plek op de pagina van deze versie; {NO_VERSION_PAGE}",
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
    Property(
        "vragen_uit_de_praktijk",
        "Vragen van professionals, met het antwoord van de werkgroep.",
        many(schema_of(practice_tables.ASKED)),
        lambda entry: [
            object_of(practice_tables.ASKED, practice_tables.AskedEntry(entry, item))
            for item in entry.module.practice_questions
        ],
        flat=False,
    ),
    Property(
        "toetsvragen",
        "Vragen om jezelf te toetsen.",
        many(schema_of(practice_tables.QUIZ)),
        lambda entry: [
            object_of(practice_tables.QUIZ, practice_tables.QuizEntry(entry, item))
            for item in entry.module.quiz_questions
        ],
        flat=False,
    ),
)
