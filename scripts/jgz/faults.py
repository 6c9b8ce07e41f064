"""The faults that reading finds by itself (1xx: files and front matter, 2xx: blocks and limits, 4xx: raw HTML).

A fault that needs the whole library lives with its rule in `rules/`. Codes are never reused.
"""

from __future__ import annotations

from jgz.diagnostics import Fault

UNREADABLE = Fault("JGZ101", "onleesbaar-bestand")
FORBIDDEN_FILE = Fault("JGZ102", "bestand-niet-toegestaan")
NO_FRONT_MATTER = Fault("JGZ103", "geen-metagegevens")
UNCLOSED_FRONT_MATTER = Fault("JGZ104", "metagegevens-niet-gesloten")
NOT_A_MAPPING = Fault("JGZ105", "metagegevens-geen-lijst-van-velden")
DUPLICATE_KEY = Fault("JGZ106", "dubbele-sleutel")
FORBIDDEN_YAML = Fault("JGZ107", "yaml-niet-toegestaan")
BROKEN_YAML = Fault("JGZ108", "yaml-onleesbaar")
UNKNOWN_KEY = Fault("JGZ109", "onbekend-veld")
MISSING_KEY = Fault("JGZ110", "veld-ontbreekt")
WRONG_TYPE = Fault("JGZ111", "verkeerd-soort-waarde")
NOT_IN_LIST = Fault("JGZ112", "waarde-niet-in-lijst")
ID_NOT_FILE_NAME = Fault("JGZ113", "id-past-niet-bij-bestand")
DUPLICATE_ID = Fault("JGZ114", "id-dubbel")
AMBIGUOUS_VALUE = Fault("JGZ115", "waarde-zonder-aanhalingstekens")
BAD_DATE = Fault("JGZ116", "onmogelijke-datum")
META_FIRST_LINE = Fault("JGZ117", "tekst-lijkt-op-metagegevens")
MISSING_REGISTER = Fault("JGZ118", "register-ontbreekt")
SIMILAR_NAMES = Fault("JGZ119", "namen-bijna-gelijk")
UNKNOWN_PLACE = Fault("JGZ120", "bestand-op-vreemde-plek")
WRONG_LENGTH = Fault("JGZ121", "te-kort-of-te-lang")
UNWANTED_TEXT = Fault("JGZ122", "teken-niet-toegestaan")

UNKNOWN_BLOCK = Fault("JGZ201", "onbekend-blok")
UNCLOSED_BLOCK = Fault("JGZ202", "blok-niet-gesloten")
STRAY_CLOSE = Fault("JGZ203", "los-sluitteken")
BLOCK_HEADER = Fault("JGZ204", "blokkop-onleesbaar")
BLOCK_OPTION = Fault("JGZ205", "optie-onleesbaar")
BLOCK_PLACE = Fault("JGZ206", "blok-op-verkeerde-plek")
LIMIT = Fault("JGZ207", "te-groot-of-te-diep")
UNSUPPORTED_SYNTAX = Fault("JGZ208", "schrijfwijze-niet-ondersteund")
UNCLOSED_CODE = Fault("JGZ209", "codeblok-niet-gesloten")
TITLE_IN_BODY = Fault("JGZ210", "kop-op-hoogste-niveau")
CITATION_DEFINITION = Fault("JGZ302", "bron-in-de-tekst")
RAW_HTML = Fault("JGZ401", "html-niet-toegestaan")
ATTRIBUTE = Fault("JGZ402", "kenmerk-niet-toegestaan")

READING_FAULTS: tuple[Fault, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Fault))
