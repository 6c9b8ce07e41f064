"""The faults that reading finds by itself (1xx: files and front matter, 2xx: blocks and limits, 4xx: raw HTML).

One file each, with what it tells an editor. A fault that needs the whole library lives with its rule in `rules/`.
Codes are never reused.
"""

from __future__ import annotations

from jgz.diagnostics import Fault
from jgz.explanation import Explanation
from jgz.faults import (
    bestand_niet_toegestaan,
    bestand_op_vreemde_plek,
    blok_niet_gesloten,
    blok_op_verkeerde_plek,
    blokkop_onleesbaar,
    bron_in_de_tekst,
    codeblok_niet_gesloten,
    dubbele_sleutel,
    geen_metagegevens,
    html_niet_toegestaan,
    id_dubbel,
    id_past_niet_bij_bestand,
    kenmerk_niet_toegestaan,
    kop_op_hoogste_niveau,
    los_sluitteken,
    metagegevens_geen_lijst_van_velden,
    metagegevens_niet_gesloten,
    namen_bijna_gelijk,
    onbekend_blok,
    onbekend_veld,
    onleesbaar_bestand,
    onmogelijke_datum,
    optie_onleesbaar,
    register_ontbreekt,
    schrijfwijze_niet_ondersteund,
    tabel_zonder_kop,
    te_groot_of_te_diep,
    te_kort_of_te_lang,
    teken_niet_toegestaan,
    tekst_lijkt_op_metagegevens,
    uitzondering_kan_niet,
    uitzondering_ongebruikt,
    veld_ontbreekt,
    verkeerd_soort_waarde,
    waarde_niet_in_lijst,
    waarde_zonder_aanhalingstekens,
    yaml_niet_toegestaan,
    yaml_onleesbaar,
)

UNREADABLE = onleesbaar_bestand.FAULT
FORBIDDEN_FILE = bestand_niet_toegestaan.FAULT
NO_FRONT_MATTER = geen_metagegevens.FAULT
UNCLOSED_FRONT_MATTER = metagegevens_niet_gesloten.FAULT
NOT_A_MAPPING = metagegevens_geen_lijst_van_velden.FAULT
DUPLICATE_KEY = dubbele_sleutel.FAULT
FORBIDDEN_YAML = yaml_niet_toegestaan.FAULT
BROKEN_YAML = yaml_onleesbaar.FAULT
UNKNOWN_KEY = onbekend_veld.FAULT
MISSING_KEY = veld_ontbreekt.FAULT
WRONG_TYPE = verkeerd_soort_waarde.FAULT
NOT_IN_LIST = waarde_niet_in_lijst.FAULT
ID_NOT_FILE_NAME = id_past_niet_bij_bestand.FAULT
DUPLICATE_ID = id_dubbel.FAULT
AMBIGUOUS_VALUE = waarde_zonder_aanhalingstekens.FAULT
BAD_DATE = onmogelijke_datum.FAULT
META_FIRST_LINE = tekst_lijkt_op_metagegevens.FAULT
MISSING_REGISTER = register_ontbreekt.FAULT
SIMILAR_NAMES = namen_bijna_gelijk.FAULT
UNKNOWN_PLACE = bestand_op_vreemde_plek.FAULT
WRONG_LENGTH = te_kort_of_te_lang.FAULT
UNWANTED_TEXT = teken_niet_toegestaan.FAULT

BAD_SILENCE = uitzondering_kan_niet.FAULT
UNUSED_SILENCE = uitzondering_ongebruikt.FAULT

UNKNOWN_BLOCK = onbekend_blok.FAULT
UNCLOSED_BLOCK = blok_niet_gesloten.FAULT
STRAY_CLOSE = los_sluitteken.FAULT
BLOCK_HEADER = blokkop_onleesbaar.FAULT
BLOCK_OPTION = optie_onleesbaar.FAULT
BLOCK_PLACE = blok_op_verkeerde_plek.FAULT
LIMIT = te_groot_of_te_diep.FAULT
UNSUPPORTED_SYNTAX = schrijfwijze_niet_ondersteund.FAULT
UNCLOSED_CODE = codeblok_niet_gesloten.FAULT
TITLE_IN_BODY = kop_op_hoogste_niveau.FAULT

CITATION_DEFINITION = bron_in_de_tekst.FAULT

RAW_HTML = html_niet_toegestaan.FAULT
ATTRIBUTE = kenmerk_niet_toegestaan.FAULT
TABLE_HEAD = tabel_zonder_kop.FAULT

EXPLANATIONS: tuple[Explanation, ...] = (
    onleesbaar_bestand.EXPLANATION,
    bestand_niet_toegestaan.EXPLANATION,
    geen_metagegevens.EXPLANATION,
    metagegevens_niet_gesloten.EXPLANATION,
    metagegevens_geen_lijst_van_velden.EXPLANATION,
    dubbele_sleutel.EXPLANATION,
    yaml_niet_toegestaan.EXPLANATION,
    yaml_onleesbaar.EXPLANATION,
    onbekend_veld.EXPLANATION,
    veld_ontbreekt.EXPLANATION,
    verkeerd_soort_waarde.EXPLANATION,
    waarde_niet_in_lijst.EXPLANATION,
    id_past_niet_bij_bestand.EXPLANATION,
    id_dubbel.EXPLANATION,
    waarde_zonder_aanhalingstekens.EXPLANATION,
    onmogelijke_datum.EXPLANATION,
    tekst_lijkt_op_metagegevens.EXPLANATION,
    register_ontbreekt.EXPLANATION,
    namen_bijna_gelijk.EXPLANATION,
    bestand_op_vreemde_plek.EXPLANATION,
    te_kort_of_te_lang.EXPLANATION,
    teken_niet_toegestaan.EXPLANATION,
    uitzondering_kan_niet.EXPLANATION,
    uitzondering_ongebruikt.EXPLANATION,
    onbekend_blok.EXPLANATION,
    blok_niet_gesloten.EXPLANATION,
    los_sluitteken.EXPLANATION,
    blokkop_onleesbaar.EXPLANATION,
    optie_onleesbaar.EXPLANATION,
    blok_op_verkeerde_plek.EXPLANATION,
    te_groot_of_te_diep.EXPLANATION,
    schrijfwijze_niet_ondersteund.EXPLANATION,
    codeblok_niet_gesloten.EXPLANATION,
    kop_op_hoogste_niveau.EXPLANATION,
    bron_in_de_tekst.EXPLANATION,
    html_niet_toegestaan.EXPLANATION,
    kenmerk_niet_toegestaan.EXPLANATION,
    tabel_zonder_kop.EXPLANATION,
)
READING_FAULTS: tuple[Fault, ...] = tuple(item.fault for item in EXPLANATIONS)
