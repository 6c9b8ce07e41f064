"""What stands behind the links and pictures of a text that goes into one file."""

from __future__ import annotations

import base64
import html as html_lib
from pathlib import Path

from jgz.model import Library, LinkSlot, Markup, Module
from jgz.model.links import LinkKind, LinkResolver

_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".svg": "image/svg+xml",
}


class Filler:
    """Fills in the pieces of a module so that they need no site and no folder."""

    def __init__(self, module: Module, library: Library) -> None:
        self._module = module
        self._links = LinkResolver(library)
        self._pictures = {item.path: item.file for item in library.pictures}

    def fill(self, markup: Markup) -> str:
        """The html of a piece."""
        return markup.filled(self._attribute, lambda term: html_lib.escape(term.written))

    def _attribute(self, slot: LinkSlot) -> str:
        """An address outside stays and a picture comes along; a link to a page of the site keeps its words only."""
        answer = self._links.resolve(self._module, self._module.body.links[slot.link].target)
        if answer.kind is LinkKind.OUTSIDE and slot.attribute == "href":
            return f'href="{html_lib.escape(answer.address)}"'
        if answer.kind is LinkKind.PICTURE and slot.attribute == "src":
            return self._embedded(answer.address)
        return ""

    def _embedded(self, address: str) -> str:
        """A picture as it is, in the attribute itself; nothing when it can't be read."""
        _, folder, name = address.strip("/").split("/")
        file = Path(self._pictures.get(f"modules/{folder}/beeld/{name}", ""))
        kind = _TYPES.get(file.suffix.lower(), "")
        if not kind or not file.is_file():
            return ""
        return f'src="data:{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"'
