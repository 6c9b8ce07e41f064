"""What the lines of a list say, and a guideline and a cluster: one table for each kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from jgz.export.entries import (
    BdsEntry,
    ClusterEntry,
    GuidelineEntry,
    NewsEntry,
    RacEntry,
    SignatureEntry,
)
from jgz.export.properties import NO_VERSION_PAGE, VERSION_SHAPE, Entry, Property, fields_of
from jgz.export.shapes import (
    ADDRESS,
    DAY,
    FLAG,
    TEXT,
    many,
    maybe,
    one_of,
    record,
)
from jgz.loader.fields import cluster_fields, guideline_fields
from jgz.loader.groups import RAC
from jgz.model import AuthorisationKind, ChangeKind, Module, Version
from jgz.model.addresses import address_of
from jgz.model.news import LAPSED, Effect, Touched


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
        VERSION_SHAPE,
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
        f"Pagina van de versie die ontstond; {NO_VERSION_PAGE}",
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
    Property("versie", "Versie waarvoor het akkoord geldt.", VERSION_SHAPE, lambda entry: entry.item.version),
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
_RAC_FIELDS: dict[str, Property[RacEntry]] = fields_of(RAC.fields, lambda entry: entry.item)
RAC_MOMENT: tuple[Property[RacEntry], ...] = (
    *_RAC_FIELDS.values(),
    *_module_columns(lambda entry: entry.module, lambda entry, path: entry.export.address(path)),
)
BDS: tuple[Property[BdsEntry], ...] = (
    Property("element", "Nummer van het element.", TEXT, lambda entry: entry.reference.partition("@")[0]),
    Property(
        "versie",
        "Versie van de basisdataset waar de aanbeveling naar verwijst.",
        VERSION_SHAPE,
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
_GUIDELINE_FIELDS: dict[str, Property[GuidelineEntry]] = fields_of(guideline_fields(), lambda entry: entry.guideline)
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
_CLUSTER_FIELDS: dict[str, Property[ClusterEntry]] = fields_of(cluster_fields(), lambda entry: entry.cluster)
CLUSTER: tuple[Property[ClusterEntry], ...] = (
    *(_CLUSTER_FIELDS[key] for key in ("id", "naam", "omschrijving", "status", "gestart_op", "contact")),
    Property(
        "adres", "Pagina van het cluster.", ADDRESS, lambda entry: entry.export.address(address_of(entry.cluster))
    ),
    _CLUSTER_FIELDS["fictief"],
)
