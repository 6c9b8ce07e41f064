"""Reading without a connection: the page about it, and the list of versions that a copy is held against."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from jgz.model import Module, Status
from jgz.model.addresses import OFFLINE, address_of
from jgz.rendering.builder import Builder
from jgz.rendering.page import Crumb, Page
from jgz.rendering.status import status_view

OFFLINE_TITLE = "Zonder internet"
OFFLINE_SUMMARY = "Wat deze site op je apparaat bewaart, wat je zonder internet kunt lezen en hoe je alles wist."
VALIDITY_PATH = "geldigheid.json"
NAMES_PATH = "geldigheid-namen.json"
_DIGEST = 8


def offline_page() -> Page:
    """The page that also answers for every page that is not on the device."""
    return Page(
        address=OFFLINE,
        template="offline.html",
        title=OFFLINE_TITLE,
        description=OFFLINE_SUMMARY,
        view=None,
        crumbs=(Crumb("Over", "/over/"),),
        audience="ouder",
    )


def validity_files(builder: Builder, pages: Sequence[Page]) -> dict[str, str]:
    """What a copy is held against: the version of every module and page for parents, and which modules have lapsed.

    The titles of the modules lie apart: the versions go with every page that is read, so they must stay small.

    An address has no `/` in front, so that it holds for a site in a folder too. A page for parents has no version of
    its own: it gets one from what it says.
    """
    views = {page.address: page.view for page in pages}
    modules = builder.library.modules
    versions = {_key(address_of(item)): item.version for item in modules}
    for item in builder.library.parent_pages:
        said = repr(views[address_of(item)]).encode()
        versions[_key(address_of(item))] = hashlib.sha256(said).hexdigest()[:_DIGEST]
    lapsed = [item for item in modules if item.status is Status.LAPSED]
    file = {
        "paginas": dict(sorted(versions.items())),
        "vervallen": {_key(address_of(item)): _lapse(builder, item) for item in lapsed},
    }
    names = {_key(address_of(item)): item.title for item in modules}
    return {VALIDITY_PATH: _json(file), NAMES_PATH: _json(names)}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _lapse(builder: Builder, module: Module) -> dict[str, str]:
    banner = status_view(module, builder.library, builder.today).banners[0]
    return {"tekst": banner.text, "naar": _key(banner.link_address), "titel": banner.link_title}


def _key(address: str) -> str:
    return address.removeprefix("/")
