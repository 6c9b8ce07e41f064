"""The JSON Schema of the export (2020-12): one for all its files, each of which says in `bestand` which it is."""

from __future__ import annotations

from jgz.datasets import EXPORT_SCHEMA
from jgz.export import list_tables, module_tables
from jgz.export.entries import Export
from jgz.export.properties import schema_of
from jgz.export.shapes import ADDRESS, DAY, FLAG, NUMBER, TEXT, WORDS, Schema, many, maybe, record
from jgz.reports.json_text import json_text
from jgz.reports.schema import DIALECT

_LISTS = {
    "aanbevelingen": ("Elke aanbeveling van een module die geldt.", {"$ref": "#/$defs/aanbeveling"}),
    "wijzigingen": ("Elke wijziging, nieuwste eerst.", schema_of(list_tables.NEWS)),
    "autorisaties": ("Elk akkoord van een partij.", schema_of(list_tables.SIGNATURE)),
    "rac": ("Elke behandeling in de RAC.", schema_of(list_tables.RAC_MOMENT)),
    "bds": ("Elke verwijzing naar een element van de Basisdataset JGZ.", schema_of(list_tables.BDS)),
}


def write_schema(export: Export) -> str:
    """The schema, with a name of its own where the site has an address."""
    name = {"$id": export.site.full(f"/{EXPORT_SCHEMA}")} if export.site.url else {}
    kinds = {"index": _index(), "module": _module(), **{name: _list(name) for name in _LISTS}}
    return json_text(
        {
            "$schema": DIALECT,
            **name,
            "title": "Openbare gegevens van de JGZ-richtlijnen, uitvoer 1",
            "description": "Elk bestand heeft precies deze sleutels; wat ontbreekt, is null of een lege lijst.",
            "oneOf": [{"$ref": f"#/$defs/bestand-{kind}"} for kind in kinds],
            "$defs": {
                **{f"bestand-{kind}": schema for kind, schema in kinds.items()},
                "aanbeveling": schema_of(module_tables.RECOMMENDATION),
            },
        }
    )


def _file(kind: str, **properties: tuple[str, Schema]) -> Schema:
    return record(
        {
            "$schema": ("Adres van dit schema.", TEXT),
            "bestand": ("Welk bestand dit is.", {"const": kind}),
            "uitvoer": ("Nummer van de uitvoer: een ander nummer breekt met wat een lezer verwacht.", {"const": 1}),
            **properties,
        }
    )


def _list(name: str) -> Schema:
    about, item = _LISTS[name]
    return _file(name, aantal=("Hoeveel het er zijn.", NUMBER), **{name: (about, many(item))})


def _module() -> Schema:
    return _file("module", **{item.key: (item.about, item.shape) for item in module_tables.MODULE})


def _named(**more: tuple[str, Schema]) -> Schema:
    return many(record({"id": ("Naam die nooit verandert.", TEXT), "naam": ("Naam voor lezers.", TEXT), **more}))


def _index() -> Schema:
    days = maybe(NUMBER)
    return _file(
        "index",
        naam=("Naam van de site.", WORDS),
        adres=("Adres van de site; null zolang die er niet is.", maybe(ADDRESS)),
        taal=("Taal van de teksten.", {"const": "nl"}),
        licentie=("Adres van de licentie van de teksten; null zolang die niet is vastgesteld.", maybe(TEXT)),
        fictief=("Of er verzonnen voorbeeldteksten tussen staan.", FLAG),
        aantallen=("Hoeveel er is.", {"type": "object", "additionalProperties": NUMBER}),
        bestanden=("Elk bestand van deze uitvoer.", many(record({
            "adres": ("Waar het staat.", ADDRESS),
            "soort": ("Mediatype.", TEXT),
            "inhoud": ("Wat erin staat.", TEXT),
        }))),
        modules=("Elke module die ooit is vastgesteld.", many(schema_of(module_tables.MODULE_LINE))),
        richtlijnen=("Elke richtlijn.", many(schema_of(list_tables.GUIDELINE))),
        clusters=("Elk cluster.", many(schema_of(list_tables.CLUSTER))),
        fasen=("De ontwikkelfasen, op volgorde.", _named(
            van_dagen=("Eerste dag na de geboorte; null zonder leeftijd.", days),
            tot_dagen=("Laatste dag na de geboorte; null zonder leeftijd.", days),
        )),
        beroepen=("De beroepen waarvoor modules zijn.", _named()),
        partijen=("De partijen die autoriseren.", _named(
            soort=("Waarover de partij oordeelt.", TEXT),
            van=("Eerste dag waarop de partij autoriseert; null als dat altijd zo was.", maybe(DAY)),
            tot=("Laatste dag waarop de partij autoriseert; null zolang zij dat doet.", maybe(DAY)),
            opvolger=("Id van de partij die het overnam.", maybe(TEXT)),
        )),
    )  # fmt: skip
