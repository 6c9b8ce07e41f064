"""What a guideline must be: one rule per file, in one explicit, ordered list."""

from collections.abc import Iterable, Iterator, Mapping, Set
from importlib import import_module
from types import MappingProxyType

from jgz import faults
from jgz.diagnostics import Diagnostic
from jgz.explanation import Explanation
from jgz.rules.alone import Alone
from jgz.rules.base import Context, Rule
from jgz.rules.running import Asked
from jgz.rules.silences import Looked, apply_silences
from jgz.store import NOTHING_KEPT, Store


def _rule(name: str) -> Rule:
    rule: Rule = import_module(f"{__name__}.{name}").RULE
    return rule


# A file each, in the order of their codes.
ALL_RULES: tuple[Rule, ...] = tuple(
    _rule(name)
    for name in (
        "id_hergebruikt",
        "ouderpagina_zonder_thema",
        "tekening_bestaat_niet",
        "ouderpagina_zonder_tekening",
        "aanbeveling_ontbreekt",
        "vraag_en_aanbeveling_passen_niet",
        "opties_passen_niet_bij_soort",
        "aantal_kernaanbevelingen",
        "secties_kloppen_niet",
        "kopniveau_overgeslagen",
        "id_dubbel_op_pagina",
        "blok_in_verkeerde_sectie",
        "volgorde_of_dubbel",
        "id_dubbel_in_lijst",
        "voetnoot_bij_ouders",
        "niets_te_lezen",
        "beslistabel_onleesbaar",
        "beslistabel_niet_volledig",
        "beslistabel_dubbel",
        "toets_klopt_niet",
        "toets_nakijken",
        "vraag_klopt_niet",
        "kennislacune_bij_onbekende_vraag",
        "tekst_voor_managers_te_lang",
        "bron_ontbreekt",
        "bron_ongebruikt",
        "koppeling_leidt_nergens_heen",
        "plek_op_pagina_bestaat_niet",
        "module_verwijzing_klopt_niet",
        "verwijst_naar_vervallen_of_concept",
        "webadres_klopt_niet",
        "cluster_bestaat_niet",
        "beginbestand_ontbreekt",
        "aanbeveling_bestaat_niet",
        "opvolging_klopt_niet",
        "adres_dubbel",
        "gepubliceerd_en_verdwenen",
        "verdwijnt_door_deze_wijziging",
        "anders_onder_zelfde_versie",
        "register_gewijzigd",
        "beeld_zonder_tekst",
        "woorden_passen_niet_bij_sterkte",
        "woord_van_voor_het_kader",
        "invultekst_staat_er_nog",
        "telefoonnummer_onbekend",
        "telefoonnummer_belt_niet",
        "titel_van_aanbeveling",
        "woorden_passen_niet_bij_richting",
        "overweeg_en_ontkenning",
        "titel_zegt_iets_anders",
        "lange_zin",
        "moeilijk_woord",
        "lijdende_vorm",
        "u_en_je_door_elkaar",
        "afkorting_zonder_uitleg",
        "vage_koppeltekst",
        "belkaart_belt_niemand",
        "afspraak_met_de_hand",
        "voetnoot_bij_aanbeveling",
        "woord_niet_in_woordenboek",
        "spoed_ontbreekt",
        "spoed_staat_niet_in_tekst",
        "onderbouwing_bestaat_niet",
        "velden_passen_niet_bij_status",
        "datum_kan_niet",
        "versie_klopt_niet",
        "autorisatie_onvolledig",
        "naam_zonder_toestemming",
        "concept_verbergt_openbare_pagina",
        "nagekeken_ontbreekt",
        "herzieningstermijn",
        "ouderpagina_loopt_achter",
        "ouderpagina_gewijzigd",
        "vertaling_loopt_achter",
        "vertaling_klopt_niet",
        "getal_anders_in_vertaling",
        "vertaling_niet_nagekeken",
        "statusovergang_kan_niet",
        "versiesprong_te_klein",
        "geschiedenis_herschreven",
        "vaststelling_niet_vernieuwd",
        "wijziging_te_licht_genoemd",
        "autorisatie_te_oud",
        "ongewijzigd_kan_niet",
        "lijst_gewijzigd",
        "rectificatie_klopt_niet",
        "verwijderde_versie_kan_niet",
        "partij_autoriseert_dan_niet",
        "bds_element_onbekend",
        "bds_element_andere_versie",
        "code_kan_niet",
        "commentaarronde_klopt_niet",
        "commentaar_onbeantwoord",
        "overgenomen_staat_er_niet",
        "loopt_achter_op_module",
        "indicator_of_dekking_klopt_niet",
        "belangen_te_oud",
        "plek_van_punt_bestaat_niet",
        "clusterwerkgroep_samenstelling",
    )
)


# The rules that may find something with which nothing may be published.
STOPPING_CODES = frozenset(rule.fault.code for rule in ALL_RULES if rule.fault.stops)


def explanations() -> tuple[Explanation, ...]:
    """Every fault there is, of reading and of the rules, explained; sorted by code."""
    own = (rule.explanation for rule in ALL_RULES)
    return tuple(sorted((*faults.EXPLANATIONS, *own), key=lambda item: item.fault.code))


def run_rules(
    context: Context,
    codes: Set[str] | None = None,
    whole: Context | None = None,
    alone: Alone | None = None,
    made_from: Mapping[str, bytes] = MappingProxyType({}),
) -> tuple[Diagnostic, ...]:
    """Every diagnostic of every rule that has what it needs, unsorted; with `codes` only those of these codes.

    `whole` is the same with only the documents that were read whole, for when not all of them were. `alone` has what
    was said before of documents that are still the same, which `made_from` tells of each by its path.
    """
    ready = [rule for rule in _wanted(codes) if not rule.alone and all(map(context.has, rule.needs))]
    asked = Asked(context, whole or context)
    together = (diagnostic for rule in ready for diagnostic in asked.run(rule))
    return (*together, *(alone or judging_alone(codes)).judge(context, made_from))


def judging_alone(codes: Set[str] | None = None, store: Store = NOTHING_KEPT) -> Alone:
    """The rules of these codes that judge each document alone, with what a store has of what they said."""
    return Alone((rule for rule in _wanted(codes) if rule.alone), store)


def _wanted(codes: Set[str] | None) -> Iterator[Rule]:
    return (rule for rule in ALL_RULES if codes is None or rule.fault.code in codes)


def without_silenced(context: Context, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What is left of everything that reading and rules found when editors' own exceptions are taken out."""
    known = {item.fault.code: item.fault for item in explanations()}
    partly = {rule.fault.code for rule in ALL_RULES if not all(map(context.has_for_all, rule.needs))}
    return apply_silences(context.library, diagnostics, Looked(context.today, known, partly))
