"""A catalogue of the data (DCAT-AP), as JSON-LD: what portals of open data read."""

from __future__ import annotations

from typing import Any

from jgz.datasets import CSV, DATASETS, EXPORT_SCHEMA, JSON, Dataset
from jgz.export.entries import Export
from jgz.model.addresses import DATA
from jgz.reports.json_text import json_text

CATALOGUE = "gegevens/catalogus.jsonld"
_LANGUAGE = "http://publications.europa.eu/resource/authority/language/NLD"
_AUTHORITY = "http://publications.europa.eu/resource/authority"
_FORMATS = {JSON: "JSON", CSV: "CSV"}
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "dcatap": "http://data.europa.eu/r5r/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def catalogue_files(export: Export) -> dict[str, str]:
    """Path and text of the catalogue; none while the site has no address, by which everything in it is named."""
    if not export.site.url:
        return {}
    groups: dict[str, list[Dataset]] = {}
    for item in DATASETS:
        if item.media_type in _FORMATS:
            groups.setdefault(item.counted, []).append(item)
    datasets = [_dataset(export, name, items) for name, items in groups.items()]
    agent = {"@id": export.address("/"), "@type": ["foaf:Agent", "foaf:Organization"]}
    publisher = {**agent, "foaf:name": _text(export.site.name)}
    catalogue = {
        # The page of the catalogue and the catalogue are not the same thing.
        "@id": f"{export.address(DATA)}#catalogus",
        "@type": "dcat:Catalog",
        "dct:title": _text(f"{export.site.name}: gegevens"),
        "dct:description": _text("Richtlijnen voor de jeugdgezondheidszorg als gegevens voor programma's."),
        "dct:publisher": publisher,
        "dct:language": _typed(_LANGUAGE, "dct:LinguisticSystem"),
        "foaf:homepage": {"@id": export.address(DATA), "@type": "foaf:Document"},
        **_licence(export),
        **_modified(export),
        "dct:spatial": _THE_NETHERLANDS,
        "dcat:dataset": datasets,
    }
    return {CATALOGUE: json_text({"@context": _CONTEXT, **catalogue})}


def _dataset(export: Export, name: str, items: list[Dataset]) -> dict[str, Any]:
    id = f"{export.address(DATA)}#{name}"
    about = items[0].about
    return {
        "@id": id,
        "@type": "dcat:Dataset",
        "dct:title": _text(f"{export.site.name}: {name}"),
        "dct:description": _text(f"{about[0].upper()}{about[1:]}."),
        "dct:identifier": id,
        "dct:publisher": {"@id": export.address("/")},
        "dct:language": _typed(_LANGUAGE, "dct:LinguisticSystem"),
        "dct:accessRights": _typed(f"{_AUTHORITY}/access-right/PUBLIC", "dct:RightsStatement"),
        "dct:accrualPeriodicity": _typed(f"{_AUTHORITY}/frequency/IRREG", "dct:Frequency"),
        "dcat:theme": _HEALTH,
        "dct:spatial": _THE_NETHERLANDS,
        "dcat:keyword": [_text(word) for word in ("jeugdgezondheidszorg", "richtlijnen")],
        "dcat:landingPage": {"@id": export.address(DATA), "@type": "foaf:Document"},
        **_modified(export),
        "dcat:distribution": [_distribution(export, item) for item in items],
    }


def _distribution(export: Export, item: Dataset) -> dict[str, Any]:
    """A file. It has a licence only when the site has one."""
    address = export.address(item.address)
    schema = export.address(f"/{EXPORT_SCHEMA}")
    conforms = {"dct:conformsTo": _typed(schema, "dct:Standard")} if item.media_type == JSON else {}
    return {
        "@id": f"{address}#bestand",
        "@type": "dcat:Distribution",
        "dct:title": _text(item.path.rpartition("/")[2]),
        "dct:description": _text(item.about),
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": _typed(f"http://www.iana.org/assignments/media-types/{item.media_type}", "dct:MediaType"),
        "dct:format": _typed(f"{_AUTHORITY}/file-type/{_FORMATS[item.media_type]}", "dct:MediaTypeOrExtent"),
        "dcatap:availability": _STABLE,
        **_licence(export),
        **conforms,
    }


def _licence(export: Export) -> dict[str, Any]:
    return {"dct:license": _typed(export.site.licence, "dct:LicenseDocument")} if export.site.licence else {}


def _modified(export: Export) -> dict[str, Any]:
    """The day of the newest change, never that of a build."""
    if not export.news:
        return {}
    return {"dct:modified": {"@value": export.news[0].news.date.isoformat(), "@type": "xsd:date"}}


def _text(words: str) -> dict[str, str]:
    return {"@value": words, "@language": "nl"}


def _typed(id: str, kind: str) -> dict[str, str]:
    return {"@id": id, "@type": kind}


_THE_NETHERLANDS = _typed(f"{_AUTHORITY}/country/NLD", "dct:Location")
_HEALTH = {
    **_typed(f"{_AUTHORITY}/data-theme/HEAL", "skos:Concept"),
    "skos:prefLabel": [_text("Gezondheid"), {"@value": "Health", "@language": "en"}],
}
_STABLE = {**_typed(f"{_AUTHORITY}/planned-availability/STABLE", "skos:Concept"), "skos:prefLabel": _text("stabiel")}
