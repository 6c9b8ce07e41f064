"""Which files for programs the site has, and what each is: said once, for the page about them and for the data."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model.addresses import DATA_FOLDER

JSON, CSV = "application/json", "text/csv"
EXPORT_SCHEMA = "schema/export-1.json"
INDEX = f"{DATA_FOLDER}/index.json"


@dataclass(frozen=True, slots=True)
class Dataset:
    """A file, by its path in the site. `counted` is the key of its number among the counts of the export; empty when it
    is no list."""

    path: str
    media_type: str
    about: str
    counted: str = ""

    @property
    def address(self) -> str:
        """Its address, from the root of the site."""
        return f"/{self.path}"


def _list(name: str, about: str, counted: str) -> tuple[Dataset, ...]:
    return (
        Dataset(f"{DATA_FOLDER}/{name}.json", JSON, about, counted),
        Dataset(f"{DATA_FOLDER}/{name}.csv", CSV, f"{about}, voor Excel", counted),
        Dataset(f"{DATA_FOLDER}/{name}-komma.csv", CSV, f"{about}, met komma's voor programma's", counted),
    )


DATASETS = (
    Dataset(
        INDEX, JSON, "wat er is: alle modules, richtlijnen en vaste lijsten, met het adres van elk bestand", "modules"
    ),
    *_list("aanbevelingen", "elke aanbeveling van een module die geldt", "aanbevelingen"),
    Dataset(f"{DATA_FOLDER}/modules.csv", CSV, "elke module die ooit is vastgesteld, voor Excel", "modules"),
    Dataset(
        f"{DATA_FOLDER}/modules-komma.csv",
        CSV,
        "elke module die ooit is vastgesteld, met komma's voor programma's",
        "modules",
    ),
    *_list("wijzigingen", "elke wijziging van die modules, nieuwste eerst", "wijzigingen"),
    *_list("autorisaties", "wie welke versie wanneer autoriseerde", "autorisaties"),
    *_list("rac", "behandelingen in de Richtlijn Advies- en Autorisatiecommissie", "rac"),
    *_list("bds", "elementen van de Basisdataset JGZ bij elke aanbeveling", "bds"),
    Dataset(EXPORT_SCHEMA, "application/schema+json", "JSON-schema (2020-12) van al deze JSON-bestanden"),
)
