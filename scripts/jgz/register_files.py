"""The files of the registers: their names, where they stand, and the columns of those that commands write."""

from __future__ import annotations

from enum import StrEnum

REGISTER_FOLDER = "modules/_registers"


class RegisterFile(StrEnum):
    """Each register by the name of its file: first what people write, then what a command writes."""

    PHASES = "fasen.yml"
    TERMS = "begrippen.yml"
    THEMES = "themas.yml"
    PROFESSIONS = "beroepen.yml"
    PARTIES = "partijen.yml"
    STEERING_GROUP = "stuurgroep.yml"
    SYNONYMS = "synoniemen.yml"
    HELP_LINES = "hulplijnen.yml"
    WORD_GROUPS = "gevaarwoorden.yml"
    DIRECT_HELP = "directe-hulp.yml"
    TONGUES = "talen.yml"
    TONGUE_WORDS = "taalwoorden.yml"
    PHRASES = "taalzinnen.yml"
    HARD_WORDS = "moeilijke-woorden.yml"
    BDS = "bds.yml"
    REMOVED_VERSIONS = "verwijderde-versies.yml"
    TOOLS = "hulpmiddelen.yml"
    OUTSIDE_TEXTS = "buitenteksten.yml"
    CRITERIA = "dekking.yml"
    KNOWN_WORDS = "woordenlijst.txt"
    COMPOUNDS = "samenstellingen.txt"
    IDS = "ids.tsv"
    ADDRESSES = "adressen.tsv"
    TEXTS = "aanbevelingen.tsv"
    VERSIONS = "versies.tsv"
    JUDGED_PAIRS = "nagekeken.tsv"

    @property
    def path(self) -> str:
        """Where it stands, from the root."""
        return f"{REGISTER_FOLDER}/{self}"

    @property
    def schema(self) -> str:
        """The name of its schema: of a list that people write."""
        return f"register-{self.removesuffix('.yml')}"


ID_COLUMNS = ("id", "soort", "sinds", "opgevolgd_door")
ADDRESS_COLUMNS = ("adres", "id", "soort")
TEXT_COLUMNS = ("id", "versie", "vingerafdruk")
JUDGED_COLUMNS = ("een", "ander", "oordeel", "datum", "teksten")
