"""What a guideline must be: one rule per file, in one explicit, ordered list."""

from collections.abc import Iterable
from datetime import date

from jgz import faults
from jgz.diagnostics import Diagnostic
from jgz.explanation import Explanation
from jgz.model import Library
from jgz.model.difference import ModuleDifference
from jgz.rules import (
    aanbeveling_ontbreekt,
    aanbeveling_verwijzing,
    adressen,
    afkorting,
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
    id_hergebruikt,
    id_op_pagina,
    invultekst,
    kernaanbevelingen,
    kopniveau,
    koppeling,
    koppeltekst,
    lange_zin,
    lijdende_vorm,
    module_verwijzing,
    moeilijk_woord,
    naam_toestemming,
    opties_bij_soort,
    opvolging,
    ouders_verouderd,
    secties,
    statusovergang,
    sterkte_in_woorden,
    termijn,
    u_en_je,
    vaststelling_vernieuwd,
    velden_bij_status,
    verdwenen,
    versie,
    versiesprong,
    vervallen_doel,
    voetnoot_bij_ouders,
    vraag_zonder_aanbeveling,
    webadres,
    wijzigingen_herschreven,
    woorden_van_het_kader,
)
from jgz.rules import spelling as spelling_rule
from jgz.rules.base import Context, Rule, Spelling
from jgz.rules.silences import apply_silences

ALL_RULES: tuple[Rule, ...] = (
    id_hergebruikt.RULE,
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
    voetnoot_bij_ouders.RULE,
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
    verdwenen.RULE,
    beeld_zonder_tekst.RULE,
    sterkte_in_woorden.RULE,
    woorden_van_het_kader.RULE,
    invultekst.RULE,
    lange_zin.RULE,
    moeilijk_woord.RULE,
    lijdende_vorm.RULE,
    u_en_je.RULE,
    afkorting.RULE,
    koppeltekst.RULE,
    spelling_rule.RULE,
    velden_bij_status.RULE,
    datums.RULE,
    versie.RULE,
    autorisatie.RULE,
    naam_toestemming.RULE,
    termijn.RULE,
    ouders_verouderd.RULE,
    statusovergang.RULE,
    versiesprong.RULE,
    wijzigingen_herschreven.RULE,
    vaststelling_vernieuwd.RULE,
    clustersamenstelling.RULE,
)


def explanations() -> tuple[Explanation, ...]:
    """Every fault there is, of reading and of the rules, explained; sorted by code."""
    own = (rule.explanation for rule in ALL_RULES)
    return tuple(sorted((*faults.EXPLANATIONS, *own), key=lambda item: item.fault.code))


def run_rules(
    library: Library,
    today: date,
    base: Library | None = None,
    differences: tuple[ModuleDifference, ...] = (),
    spelling: Spelling | None = None,
) -> tuple[Diagnostic, ...]:
    """Every diagnostic of every rule, unsorted.

    With `base` also what `differences` since then break, with `spelling` also words that are in no dictionary.
    """
    context = Context(library, today, base, differences, spelling)
    return tuple(diagnostic for rule in ALL_RULES for diagnostic in rule.check(context))


def without_silenced(
    library: Library, found: Iterable[Diagnostic], today: date, base: Library | None, spelling_of_all: bool
) -> list[Diagnostic]:
    """What is left of everything that reading and rules found when editors' own exceptions are taken out."""
    known = {item.fault.code: item.fault for item in explanations()}
    partly = {rule.fault.code for rule in ALL_RULES if base is None and rule.example and rule.example.base}
    partly |= set() if spelling_of_all else {spelling_rule.FAULT.code}
    return apply_silences(library, found, today, known, frozenset(partly))
