"""The faults that reading finds by itself, each under the English name by which readers of files report it.

A file each, named after its fault, with what it tells an editor. A fault that needs the whole library lives with its
rule in `rules/`. Which codes are about what stands in `FAMILIES` of `explanation.py`. Codes are never reused.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from jgz.diagnostics import Fault
from jgz.explanation import Explanation


def _file(name: str) -> ModuleType:
    return import_module(f"{__name__}.{name}")


def _fault(name: str) -> Fault:
    fault: Fault = _file(name).FAULT
    return fault


UNREADABLE = _fault("onleesbaar_bestand")
FORBIDDEN_FILE = _fault("bestand_niet_toegestaan")
NO_FRONT_MATTER = _fault("velden_bovenaan_ontbreken")
UNCLOSED_FRONT_MATTER = _fault("velden_niet_afgesloten")
NOT_A_MAPPING = _fault("bovenaan_staan_geen_velden")
DUPLICATE_KEY = _fault("dubbel_veld")
FORBIDDEN_YAML = _fault("veld_met_bijzonder_teken")
BROKEN_YAML = _fault("velden_onleesbaar")
UNKNOWN_KEY = _fault("onbekend_veld")
MISSING_KEY = _fault("veld_ontbreekt")
WRONG_TYPE = _fault("verkeerd_soort_waarde")
NOT_IN_LIST = _fault("waarde_niet_in_lijst")
ID_NOT_FILE_NAME = _fault("id_past_niet_bij_bestand")
DUPLICATE_ID = _fault("id_dubbel")
AMBIGUOUS_VALUE = _fault("waarde_zonder_aanhalingstekens")
BAD_DATE = _fault("onmogelijke_datum")
META_FIRST_LINE = _fault("tekst_lijkt_op_veld")
MISSING_REGISTER = _fault("register_ontbreekt")
SIMILAR_NAMES = _fault("namen_bijna_gelijk")
UNKNOWN_PLACE = _fault("bestand_op_vreemde_plek")
WRONG_LENGTH = _fault("te_kort_of_te_lang")
UNWANTED_TEXT = _fault("teken_niet_toegestaan")
PHONE_NUMBER = _fault("nummer_kan_niet")
UNKNOWN_NUMBER = _fault("nummer_onbekend")
DANGER_PATTERN = _fault("gevaarzin_kan_niet")
TONGUE_WORD = _fault("taalwoord_kan_niet")
TONGUE_UNREVIEWED = _fault("taal_niet_nagekeken")
ASKED_PAGE = _fault("vaak_gevraagd_klopt_niet")

BAD_SILENCE = _fault("uitzondering_kan_niet")
UNUSED_SILENCE = _fault("uitzondering_ongebruikt")

UNKNOWN_BLOCK = _fault("onbekend_blok")
UNCLOSED_BLOCK = _fault("blok_niet_gesloten")
STRAY_CLOSE = _fault("los_sluitteken")
BLOCK_HEADER = _fault("blokkop_onleesbaar")
BLOCK_OPTION = _fault("optie_onleesbaar")
BLOCK_PLACE = _fault("blok_op_verkeerde_plek")
LIMIT = _fault("te_groot_of_te_diep")
UNSUPPORTED_SYNTAX = _fault("schrijfwijze_niet_ondersteund")
UNCLOSED_CODE = _fault("codeblok_niet_gesloten")
NOT_AS_MEANT = _fault("anders_dan_bedoeld")
FROM_ELSEWHERE = _fault("teken_van_elders")
TITLE_IN_BODY = _fault("kop_op_hoogste_niveau")

CITATION_DEFINITION = _fault("bron_in_de_tekst")

RAW_HTML = _fault("html_niet_toegestaan")
ATTRIBUTE = _fault("kenmerk_niet_toegestaan")
TABLE_HEAD = _fault("tabel_zonder_kop")

# Every fault that has a name above.
READING_FAULTS: tuple[Fault, ...] = tuple(item for item in vars().values() if isinstance(item, Fault))
EXPLANATIONS: tuple[Explanation, ...] = tuple(_file(item.name.replace("-", "_")).EXPLANATION for item in READING_FAULTS)
