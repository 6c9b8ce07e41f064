"""What changed in meaning, as JSON for programs. `verschil.schema.json` describes the form; the site publishes it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jgz.diagnostics import printable
from jgz.model import Jump
from jgz.model.difference import Comparison, Difference, ModuleDifference, PageDifference
from jgz.reports.json_text import json_text
from jgz.reports.report_schema import report_schema

SCHEMA_PATH = "schema/verschil.json"
_SCHEMA = Path(__file__).with_name("verschil.schema.json")


def write_json(found: Comparison) -> str:
    """A list of objects, one per module and then one per page for parents or youths."""
    return json_text([*map(_of_module, found.modules), *map(_of_page, found.pages)])


def json_schema(site_url: str = "") -> str:
    """The JSON Schema of what `write_json` gives; `site_url` gives it a name of its own."""
    return report_schema(_SCHEMA, SCHEMA_PATH, site_url)


def _of_module(module: ModuleDifference) -> dict[str, Any]:
    old, new = module.old, module.new
    given = old.version.jump_to(new.version) if old and new else Jump.NONE
    return {
        "module": module.id,
        **({"was": old.id} if old and old.id != module.id else {}),
        "pad": printable(module.path),
        "versie_oud": str(old.version) if old else None,
        "versie_nieuw": str(new.version) if new else None,
        "sprong": given.dutch,
        "nodig": module.jump.dutch,
        "als_ongewijzigd": module.called_unchanged,
        "wijzigingen": [
            {"aanbeveling": item.recommendation, "sprong": item.jump.dutch, "advies": item.is_advice, **_change(item)}
            for item in module.differences
        ],
    }


def _of_page(page: PageDifference) -> dict[str, Any]:
    changes = [_change(item) for item in page.differences]
    return {"pagina": page.address, "pad": printable(page.path), "wijzigingen": changes}


def _change(item: Difference) -> dict[str, Any]:
    return {
        "aspect": item.aspect.value,
        "oud": item.before,
        "nieuw": item.after,
        "let_op": list(item.attention),
        "delen": [{"teken": piece.sign, "tekst": piece.text} for piece in item.pieces],
    }
