"""What a guideline must be: one rule per file, in one explicit, ordered list."""

from collections.abc import Iterator
from datetime import date

from jgz.diagnostics import Diagnostic
from jgz.model import Library
from jgz.rules import (
    aanbeveling_ontbreekt,
    aanbeveling_verwijzing,
    adressen,
    anker,
    autorisatie,
    beeld_zonder_tekst,
    beginbestand,
    blok_in_sectie,
    bron_ongebruikt,
    bronnen,
    cluster_verwijzing,
    clustersamenstelling,
    datums,
    dubbel_in_lijst,
    fasenvolgorde,
    gepubliceerd,
    id_op_pagina,
    kernaanbevelingen,
    kopniveau,
    koppeling,
    module_verwijzing,
    naam_toestemming,
    opties_bij_soort,
    opvolging,
    ouders_verouderd,
    secties,
    termijn,
    velden_bij_status,
    versie,
    vervallen_doel,
    vraag_zonder_aanbeveling,
    webadres,
)
from jgz.rules.base import Context, Rule

ALL_RULES: tuple[Rule, ...] = (
    aanbeveling_ontbreekt.RULE,
    vraag_zonder_aanbeveling.RULE,
    opties_bij_soort.RULE,
    kernaanbevelingen.RULE,
    secties.RULE,
    kopniveau.RULE,
    id_op_pagina.RULE,
    blok_in_sectie.RULE,
    fasenvolgorde.RULE,
    dubbel_in_lijst.RULE,
    bronnen.RULE,
    bron_ongebruikt.RULE,
    koppeling.RULE,
    anker.RULE,
    module_verwijzing.RULE,
    vervallen_doel.RULE,
    webadres.RULE,
    cluster_verwijzing.RULE,
    beginbestand.RULE,
    aanbeveling_verwijzing.RULE,
    opvolging.RULE,
    adressen.RULE,
    gepubliceerd.RULE,
    beeld_zonder_tekst.RULE,
    velden_bij_status.RULE,
    datums.RULE,
    versie.RULE,
    autorisatie.RULE,
    naam_toestemming.RULE,
    termijn.RULE,
    ouders_verouderd.RULE,
    clustersamenstelling.RULE,
)


def run_rules(library: Library, today: date) -> tuple[Diagnostic, ...]:
    """Every diagnostic of every rule, unsorted."""
    context = Context(library, today)
    return tuple(_all(library, context))


def _all(library: Library, context: Context) -> Iterator[Diagnostic]:
    for rule in ALL_RULES:
        yield from rule.check(library, context)
