"""What a guideline must be: one rule per file, in one explicit, ordered list."""

from collections.abc import Iterable

from jgz import faults
from jgz.diagnostics import Diagnostic
from jgz.explanation import Explanation
from jgz.rules import (
    aanbeveling_bestaat_niet,
    aanbeveling_ontbreekt,
    aantal_kernaanbevelingen,
    adres_dubbel,
    afkorting_zonder_uitleg,
    anker_bestaat_niet,
    autorisatie_onvolledig,
    beeld_zonder_tekst,
    beginbestand_ontbreekt,
    blok_in_verkeerde_sectie,
    bron_ongebruikt,
    bron_ontbreekt,
    cluster_bestaat_niet,
    clusterwerkgroep_samenstelling,
    datum_kan_niet,
    gepubliceerd_en_verdwenen,
    geschiedenis_herschreven,
    herzieningstermijn,
    id_dubbel_in_lijst,
    id_dubbel_op_pagina,
    id_hergebruikt,
    invultekst_staat_er_nog,
    kopniveau_overgeslagen,
    koppeling_leidt_nergens_heen,
    lange_zin,
    lijdende_vorm,
    module_verwijzing_klopt_niet,
    moeilijk_woord,
    naam_zonder_toestemming,
    opties_passen_niet_bij_soort,
    opvolging_klopt_niet,
    ouderpagina_loopt_achter,
    secties_kloppen_niet,
    statusovergang_kan_niet,
    u_en_je_door_elkaar,
    vage_koppeltekst,
    vaststelling_niet_vernieuwd,
    velden_passen_niet_bij_status,
    verdwijnt_door_deze_wijziging,
    versie_klopt_niet,
    versiesprong_te_klein,
    verwijst_naar_vervallen_of_concept,
    voetnoot_bij_ouders,
    volgorde_of_dubbel,
    vraag_en_aanbeveling_passen_niet,
    webadres_klopt_niet,
    woord_niet_in_woordenboek,
    woord_van_voor_het_kader,
    woorden_passen_niet_bij_sterkte,
)
from jgz.rules.base import Context, Rule
from jgz.rules.silences import apply_silences

ALL_RULES: tuple[Rule, ...] = (
    id_hergebruikt.RULE,
    aanbeveling_ontbreekt.RULE,
    vraag_en_aanbeveling_passen_niet.RULE,
    opties_passen_niet_bij_soort.RULE,
    aantal_kernaanbevelingen.RULE,
    secties_kloppen_niet.RULE,
    kopniveau_overgeslagen.RULE,
    id_dubbel_op_pagina.RULE,
    blok_in_verkeerde_sectie.RULE,
    volgorde_of_dubbel.RULE,
    id_dubbel_in_lijst.RULE,
    voetnoot_bij_ouders.RULE,
    bron_ontbreekt.RULE,
    bron_ongebruikt.RULE,
    koppeling_leidt_nergens_heen.RULE,
    anker_bestaat_niet.RULE,
    module_verwijzing_klopt_niet.RULE,
    verwijst_naar_vervallen_of_concept.RULE,
    webadres_klopt_niet.RULE,
    cluster_bestaat_niet.RULE,
    beginbestand_ontbreekt.RULE,
    aanbeveling_bestaat_niet.RULE,
    opvolging_klopt_niet.RULE,
    adres_dubbel.RULE,
    gepubliceerd_en_verdwenen.RULE,
    verdwijnt_door_deze_wijziging.RULE,
    beeld_zonder_tekst.RULE,
    woorden_passen_niet_bij_sterkte.RULE,
    woord_van_voor_het_kader.RULE,
    invultekst_staat_er_nog.RULE,
    lange_zin.RULE,
    moeilijk_woord.RULE,
    lijdende_vorm.RULE,
    u_en_je_door_elkaar.RULE,
    afkorting_zonder_uitleg.RULE,
    vage_koppeltekst.RULE,
    woord_niet_in_woordenboek.RULE,
    velden_passen_niet_bij_status.RULE,
    datum_kan_niet.RULE,
    versie_klopt_niet.RULE,
    autorisatie_onvolledig.RULE,
    naam_zonder_toestemming.RULE,
    herzieningstermijn.RULE,
    ouderpagina_loopt_achter.RULE,
    statusovergang_kan_niet.RULE,
    versiesprong_te_klein.RULE,
    geschiedenis_herschreven.RULE,
    vaststelling_niet_vernieuwd.RULE,
    clusterwerkgroep_samenstelling.RULE,
)


def explanations() -> tuple[Explanation, ...]:
    """Every fault there is, of reading and of the rules, explained; sorted by code."""
    own = (rule.explanation for rule in ALL_RULES)
    return tuple(sorted((*faults.EXPLANATIONS, *own), key=lambda item: item.fault.code))


def run_rules(context: Context) -> tuple[Diagnostic, ...]:
    """Every diagnostic of every rule that has what it needs, unsorted."""
    ready = (rule for rule in ALL_RULES if all(map(context.has, rule.needs)))
    return tuple(diagnostic for rule in ready for diagnostic in rule.check(context))


def without_silenced(context: Context, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What is left of everything that reading and rules found when editors' own exceptions are taken out."""
    known = {item.fault.code: item.fault for item in explanations()}
    partly = {rule.fault.code for rule in ALL_RULES if not all(map(context.has_for_all, rule.needs))}
    return apply_silences(context.library, diagnostics, context.today, known, partly)
