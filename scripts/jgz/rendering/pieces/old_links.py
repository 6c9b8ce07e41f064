"""The links of an archived text: to what held then, and where there is nothing of then, to the page of now."""

from __future__ import annotations

import html as html_lib
import posixpath
from dataclasses import dataclass, field
from datetime import date

from jgz.model import Library, LinkSlot, Markup, Module
from jgz.model.addresses import address_of, address_of_picture, generated_addresses
from jgz.model.archive import Ledger, LedgerRow, version_address
from jgz.model.links import LinkKind, LinkResolver, Resolved
from jgz.rendering.pieces.body import as_written

# A picture that nobody has any more: in its place a browser shows the words that stand for it.
_NO_PICTURE = 'src="data:,"'
# What marks a link that leads to a page of now.
_NOW = ' class="jgz-nu"'


@dataclass(frozen=True, slots=True)
class Led:
    """Where a link of an old text leads: an address, empty when nowhere, and whether that is a page of now."""

    address: str
    now: bool = False


@dataclass
class OldLinks:
    """Fills the links of archived texts.

    `led` is where those of the last text lead, by what they point at; `pictures` whether it has pictures.
    """

    ledger: Ledger
    library: Library
    led: dict[str, Led] = field(default_factory=dict)
    pictures: bool = False
    _by_path: dict[str, list[LedgerRow]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._resolver = LinkResolver(self.library)
        self._generated = generated_addresses(self.library)
        for row in self.ledger.rows:
            self._by_path.setdefault(row.path, []).append(row)

    def fill(self, html: Markup, module: Module, day: date, root: str) -> str:
        """The html of a piece of a module as it was on a day, for a page whose way to the root is `root`."""
        return html.filled(lambda slot: self._attribute(module, slot, day, root), as_written)

    def _attribute(self, module: Module, slot: LinkSlot, day: date, root: str) -> str:
        target = module.body.links[slot.link].target
        answer = self._resolver.resolve(module, target)
        fragment = f"#{answer.fragment}" if answer.fragment else ""
        if answer.document is module:
            return _written(slot, fragment or "#hoofdinhoud")
        if answer.kind is LinkKind.OUTSIDE:
            return _written(slot, answer.address)
        key = _key(module, target, answer)
        led = self.led[key] = self.leads(key, day)
        self.pictures = self.pictures or slot.attribute == "src"
        if not led.address:
            return _NO_PICTURE if slot.attribute == "src" else ""
        return _written(slot, f"{root}{led.address}{fragment}") + (_NOW if led.now and slot.attribute == "href" else "")

    def leads(self, key: str, day: date) -> Led:
        """Where a link leads that points at a path, or at the address of a made page, in a text of this day."""
        if key in self._generated:
            return Led(key, now=True)
        if key in self.library.picture_paths:
            return Led(address_of_picture(key))
        rows = self._by_path.get(key, ())
        then = [row for row in rows if row.public_from <= day and (row.public_to is None or day < row.public_to)]
        id = (then or [*rows])[-1].module if rows else ""
        record = (self.ledger.public_on(id, day) or self.ledger.valid_on(id, day)) if id else None
        if record:
            return Led(version_address(record.module, record.version))
        document = self.library.documents_by_path.get(key) or self.library.modules_by_id.get(id)
        return Led(address_of(document), now=True) if document else Led("")


def _key(module: Module, target: str, answer: Resolved) -> str:
    """What a link points at: the address of a made page, or a path from the root."""
    if answer.kind is LinkKind.GENERATED:
        return answer.address
    path = target.partition("#")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(module.origin.path), path))


def _written(slot: LinkSlot, address: str) -> str:
    return f'{slot.attribute}="{html_lib.escape(address)}"'
