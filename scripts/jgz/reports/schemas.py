"""Every schema that the site publishes, by its path in the site."""

from __future__ import annotations

from jgz.loader.fields import fields_by_kind, words_of
from jgz.loader.register_lists import REGISTER_LISTS
from jgz.model import Registers
from jgz.reports.schema import write_list_schema, write_schema

FOLDER = "schema"


def write_schemas(registers: Registers, site_url: str = "") -> dict[str, str]:
    """Path -> text of the schema of every kind of file and of every register that editors write."""
    kinds = fields_by_kind(words_of(registers))
    files = {f"{FOLDER}/{kind}.json": write_schema(kind, fields, site_url) for kind, fields in kinds.items()}
    for register, type in REGISTER_LISTS.items():
        files[f"{FOLDER}/{register.schema}.json"] = write_list_schema(register.schema, type, site_url)
    return files
