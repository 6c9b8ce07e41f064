"""The configuration of a git CMS, made of the tables of fields: forms to fill in for who has an account and no editor.

Two programs read the same form of configuration, each with a few words of its own. The text under the fields is edited
as it stands: the rich text editor of a CMS rewrites blocks. Source: docs of Decap CMS and of Sveltia CMS, "Fields".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jgz.loader.fields import fields_by_kind, words_of
from jgz.loader.order import in_order
from jgz.model import DocumentKind, Registers
from jgz.reports.json_text import json_text
from jgz.source.context import FieldType
from jgz.source.decode import Field, ListOf, MapOf, Record
from jgz.source.single_values import Choice, Date, Flag, Text, VersionNumber

TOOLS = ("sveltia", "decap")
# The versions that the configuration was tried with; npm gives the checksum of each.
VERSIONS = {"sveltia": "@sveltia/cms@0.221.1", "decap": "decap-cms@3.16.3"}
_SCRIPTS = {"sveltia": "sveltia-cms.js", "decap": "decap-cms.js"}
_LONG = 200
_COLLECTIONS = {
    DocumentKind.MODULE: ("modules", "Modules", "Module", "modules"),
    DocumentKind.GENERIC_MODULE: ("generieke_modules", "Generieke modules", "Generieke module", "modules/generiek"),
    DocumentKind.GUIDELINE: ("richtlijnen", "Richtlijnen", "Richtlijn", "modules"),
    DocumentKind.PARENTS: ("ouders", "Pagina's voor ouders", "Pagina voor ouders", "modules"),
    DocumentKind.YOUTHS: ("jongeren", "Pagina's voor jongeren", "Pagina voor jongeren", "modules"),
    DocumentKind.TRANSLATION: ("vertalingen", "Pagina's in een andere taal", "Vertaling", "modules"),
    DocumentKind.PAGE: ("paginas", "Pagina's over de site", "Pagina", "modules/over"),
    DocumentKind.CLUSTER: ("clusters", "Clusters", "Cluster", "clusters"),
}
_OF_MODULES = frozenset({"vervangt", "vervangen_door", "modules"})
_FIXED = frozenset({"id", "soort"})
_DAY = "YYYY-MM-DD"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the content is kept: `repository` as `owner/name`, and its branch."""

    repository: str
    branch: str = "main"


def write_cms(registers: Registers, tool: str, place: Place) -> dict[str, str]:
    """The files of a CMS by name: its configuration and the page that loads it, with the script beside it."""
    # JSON is YAML that no reader takes for anything else.
    config = json_text(configuration(registers, tool, place))
    head = f"# Gemaakt door `jgz cms --voor {tool}` uit de tabel van de velden. Wijzig dit bestand niet met de hand.\n"
    return {"config.yml": head + config, "index.html": _page(tool)}


def configuration(registers: Registers, tool: str, place: Place) -> dict[str, Any]:
    """The configuration as a value: a collection for every kind of file."""
    tables = fields_by_kind(words_of(registers))
    backend = {"name": "github", "repo": place.repository, "branch": place.branch, "open_authoring": True}
    own = {"local_backend": True, "locale": "nl", "publish_mode": "editorial_workflow"} if tool == "decap" else {}
    return {
        "backend": backend,
        **own,
        "media_folder": "modules",
        "collections": [_collection(kind, in_order(kind, fields), tool) for kind, fields in tables.items()],
    }


def _collection(kind: DocumentKind, fields: Sequence[Field], tool: str) -> dict[str, Any]:
    name, label, single, folder = _COLLECTIONS[kind]
    below = folder == "modules"
    return {
        "name": name,
        "label": label,
        "label_singular": single,
        "folder": folder,
        # Files of a guideline lie a folder deeper; new ones are made with `jgz nieuw`, which knows where they belong.
        **({"path": "{{richtlijn}}/{{slug}}"} if below else {}),
        **({"filter": {"field": "soort", "value": kind.value}} if below or kind is DocumentKind.PAGE else {}),
        "create": False,
        "delete": False,
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": "id",
        "slug": "{{id}}",
        "summary": "{{titel}}",
        "editor": {"preview": False},
        "fields": [*(_field(item, tool) for item in fields), _BODY],
    }


_BODY = {
    "name": "body",
    "label": "Tekst",
    "widget": "text",
    "required": False,
    "hint": "De tekst onder de velden, met haar blokken (///). Laat de regels met /// en de opties eronder staan.",
}


def _field(item: Field, tool: str) -> dict[str, Any]:
    widget = _widget(item, item.type, tool)
    if widget["widget"] == "hidden":
        return {"name": item.key, **widget}
    shared: dict[str, Any] = {"name": item.key, "label": _label(item.key), "required": item.required}
    if item.about:
        shared["hint"] = f"{item.about[0].upper()}{item.about[1:]}."
    if item.key in _FIXED and tool == "sveltia":
        shared["readonly"] = True
    return shared | widget


def _label(key: str) -> str:
    return key.replace("_", " ").capitalize()


def _widget(item: Field, type: FieldType, tool: str) -> dict[str, Any]:
    """What a field is filled in with. A kind that a tool has no form for is kept as it stands."""
    if isinstance(type, Choice):
        return {"widget": "select", "options": [str(value) for value in type.values]}
    if isinstance(type, Flag):
        truth = (type.yes, type.no) == ("true", "false")
        return {"widget": "boolean"} if truth else {"widget": "select", "options": [type.yes, type.no]}
    if isinstance(type, Date):
        return {"widget": "datetime", "format": _DAY, "date_format": _DAY, "time_format": False}
    if isinstance(type, VersionNumber):
        return {"widget": "string", "pattern": [r"^\d+\.\d+\.\d+$", "Drie getallen, zoals 1.0.0"]}
    if isinstance(type, Text):
        return _text(type)
    if isinstance(type, ListOf):
        return _list(item, type, tool)
    if isinstance(type, Record):
        return {"widget": "object", "fields": [_inside(item, inner, tool) for inner in type.fields]}
    if isinstance(type, MapOf) and tool == "sveltia":
        return {"widget": "keyvalue", "key_label": "Module", "value_label": "Versie"}
    return {"widget": "hidden"}


def _inside(group: Field, item: Field, tool: str) -> dict[str, Any]:
    """A field of a group. Decap opens every group: what an optional one must have would stand in the way of a save."""
    found = _field(item, tool)
    return found | {"required": False} if tool == "decap" and not group.required and "required" in found else found


def _text(type: Text) -> dict[str, Any]:
    found: dict[str, Any] = {"widget": "text" if type.longest > _LONG and type.pattern is None else "string"}
    if type.pattern is not None:
        found["pattern"] = [f"^(?:{type.pattern.pattern})$", type.description]
    return found


def _list(item: Field, type: ListOf, tool: str) -> dict[str, Any]:
    inner = type.item
    if isinstance(inner, Choice):
        return {"widget": "select", "multiple": True, "options": [str(value) for value in inner.values]}
    if isinstance(inner, Record):
        fields = [_reference(item.key, one, tool) for one in inner.fields]
        return {"widget": "list", "collapsed": True, "summary": _summary(inner), "fields": fields}
    # One value without brackets is kept so by no tool; as a list it means the same.
    if item.key in _OF_MODULES:
        return {"widget": "relation", "multiple": True, **_TO_MODULES}
    return {"widget": "list", "field": {"name": item.key, "label": _label(item.key)} | _widget(item, inner, tool)}


def _reference(parent: str, item: Field, tool: str) -> dict[str, Any]:
    """A field of a group; the id of a related module is chosen from the modules."""
    found = _field(item, tool)
    if parent == "zie_ook" and item.key == "id":
        found.pop("readonly", None)
        found.pop("pattern", None)
        found |= {"widget": "relation", **_TO_MODULES}
    return found


_TO_MODULES: Mapping[str, Any] = {
    "collection": "modules",
    "value_field": "id",
    "search_fields": ["titel", "id"],
    "display_fields": ["titel"],
}


def _summary(record: Record) -> str:
    """What a closed item of a list shows: its first two fields."""
    return " · ".join(f"{{{{fields.{item.key}}}}}" for item in record.fields[:2])


def _page(tool: str) -> str:
    script = _SCRIPTS[tool]
    return f"""<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="robots" content="noindex">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Teksten bewerken</title>
  </head>
  <body>
    <noscript>Deze pagina heeft JavaScript nodig. Zonder kun je een tekst op GitHub wijzigen.</noscript>
    <!-- Zet hiernaast dist/{script} uit het npm-pakket {VERSIONS[tool]}; dan komt er niets van elders. -->
    <script src="{script}"></script>
  </body>
</html>
"""
