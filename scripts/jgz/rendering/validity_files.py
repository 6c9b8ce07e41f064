"""The list of versions that a copy on a device is held against."""

from __future__ import annotations

import json

from jgz.labels import put_right
from jgz.model import Module, Status
from jgz.model.addresses import address_of
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.page_version import version_of, version_of_translation
from jgz.rendering.pieces.status import status_view

VALIDITY_PATH = "geldigheid.json"
NAMES_PATH = "geldigheid-namen.json"


def validity_files(builder: Builder) -> dict[str, str]:
    """What a copy is held against: the version of every module and page for parents, which modules have lapsed, and
    what was wrong in versions that a copy may have.

    The titles of the modules lie apart: the versions go with every page that is read, so they must stay small.
    An address has no `/` in front, so that it holds for a site in a folder too.
    """
    modules = builder.library.modules
    versions = {_key(address_of(item)): str(item.version) for item in modules}
    versions |= {_key(address_of(item)): version_of(item, builder.library) for item in builder.library.parent_pages}
    versions |= {
        _key(address_of(item)): version_of_translation(item, builder.library) for item in builder.library.translations
    }
    lapsed = [item for item in modules if item.status is Status.LAPSED]
    file: dict[str, object] = {
        "paginas": dict(sorted(versions.items())),
        "vervallen": {_key(address_of(item)): _lapse(builder, item) for item in lapsed},
    }
    if wrong := {_key(address_of(item)): _wrong(item) for item in modules if item.rectifications}:
        file["gerectificeerd"] = wrong
    names = {_key(address_of(item)): item.title for item in modules}
    return {VALIDITY_PATH: _json(file), NAMES_PATH: _json(names)}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _wrong(module: Module) -> dict[str, str]:
    """What was wrong, by the version that a copy may have; of several the newest."""
    ordered = sorted(module.rectifications, key=lambda item: item.date)
    return {str(version): put_right(item) for item in ordered for version in item.versions}


def _lapse(builder: Builder, module: Module) -> dict[str, str]:
    banner = status_view(module, builder.library, builder.today).banners[0]
    if len(banner.links) == 1:
        return {"tekst": banner.text, "naar": _key(banner.links[0].address), "titel": banner.links[0].title}
    # Of a module that was split the page itself names every successor.
    titel = "Bekijk wat ervoor in de plaats kwam" if banner.links else ""
    return {"tekst": banner.text, "naar": _key(address_of(module)) if banner.links else "", "titel": titel}


def _key(address: str) -> str:
    return address.removeprefix("/")
