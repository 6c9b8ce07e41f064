"""The links and pictures of an archived text: what held then, and where there is nothing of then, what there is now."""

from __future__ import annotations

import hashlib
import html as html_lib
import posixpath
from dataclasses import dataclass, field

from jgz.model import Library, LinkSlot, Markup, Module
from jgz.model.addresses import address_of, address_of_picture, generated_addresses
from jgz.model.archive import Archive, version_address
from jgz.model.ledger import LedgerRow
from jgz.model.links import LinkKind, LinkResolver
from jgz.rendering.pieces.body import as_written

# A picture that nobody has any more: in its place a browser shows the words that stand for it.
_NO_PICTURE = 'src="data:,"'
# What marks a link that leads to a page of now.
_NOW = ' class="jgz-nu"'


@dataclass(frozen=True, slots=True)
class Led:
    """Where a link of an old text leads: an address, empty when nowhere, and whether that is a page of now.

    `newer` tells of a picture that it is the one of now, in the place of one of before.
    """

    address: str
    now: bool = False
    newer: bool = False


@dataclass
class OldLinks:
    """Fills the links of archived texts.

    `led` is where those of the last text lead, by what they point at; `newer` whether it shows a picture of now in the
    place of one of before.
    """

    archive: Archive
    library: Library
    led: dict[str, Led] = field(default_factory=dict)
    newer: bool = False
    _by_path: dict[str, list[LedgerRow]] = field(init=False, default_factory=dict)
    _grounds: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._resolver = LinkResolver(self.library)
        self._generated = generated_addresses(self.library)
        for row in self.archive.ledger.rows:
            self._by_path.setdefault(row.path, []).append(row)

    def fill(self, html: Markup, module: Module, row: LedgerRow, root: str) -> str:
        """The html of a piece of a module as the text of a row had it, for a page whose way to the root is `root`."""
        return html.filled(lambda slot: self._attribute(module, slot, row, root), as_written)

    def _attribute(self, module: Module, slot: LinkSlot, row: LedgerRow, root: str) -> str:
        target = module.body.links[slot.link].target
        answer = self._resolver.resolve(module, target)
        fragment = f"#{answer.fragment}" if answer.fragment else ""
        if answer.document is module:
            return _written(slot, fragment or "#hoofdinhoud")
        if answer.kind is LinkKind.OUTSIDE:
            return _written(slot, answer.address)
        key = answer.address if answer.kind is LinkKind.GENERATED else _path(row, target)
        led = self.led[key] = self.leads(key, row)
        self.newer = self.newer or led.newer or (slot.attribute == "src" and not led.address)
        if not led.address:
            return _NO_PICTURE if slot.attribute == "src" else ""
        return _written(slot, f"{root}{led.address}{fragment}") + (_NOW if led.now and slot.attribute == "href" else "")

    def leads(self, key: str, row: LedgerRow) -> Led:
        """Where a link leads that points at a path, or at the address of a made page, in the text of a row."""
        if key in self._generated:
            return Led(key, now=True)
        if picture := self._picture(key, row):
            return picture
        day, ledger = row.public_from, self.archive.ledger
        rows = self._by_path.get(key, ())
        then = [row for row in rows if row.public_from <= day and (row.public_to is None or day < row.public_to)]
        id = (then or [*rows])[-1].module if rows else ""
        record = (ledger.public_on(id, day) or ledger.valid_on(id, day)) if id else None
        if record:
            return Led(version_address(record.module, record.version))
        document = self.library.documents_by_path.get(key) or self.library.modules_by_id.get(id)
        return Led(address_of(document), now=True) if document else Led("")

    def ground(self, key: str) -> str:
        """A name for all that decides where links to a path lead, from a text of any day that has no pictures.

        As long as it is the same they lead where they did.
        """
        if key not in self._grounds:
            rows = [(row.module, row.public_from, row.public_to) for row in self._by_path.get(key, ())]
            ids = sorted({row[0] for row in rows})
            document = self.library.documents_by_path.get(key)
            current = [self.library.modules_by_id.get(id) for id in ids]
            addresses = [item and address_of(item) for item in (document, *current)]
            kinds = (key in self._generated, key in self.library.picture_paths)
            values = (rows, [self._spans(id) for id in ids], addresses, kinds)
            self._grounds[key] = hashlib.sha256(repr(values).encode()).hexdigest()[:24]
        return self._grounds[key]

    def _spans(self, id: str) -> list[tuple[object, ...]]:
        """Of each version of a module the days that it held and was public."""
        versions = self.archive.ledger.versions(id)
        return [
            (item.version, *((row.public_from, row.public_to, *item.spans) for row in item.rows)) for item in versions
        ]

    def _picture(self, key: str, row: LedgerRow) -> Led | None:
        """A picture as it was under a text; while that is the text of now, or when it can't be had, as it is now."""
        current = self.library.modules_by_id.get(row.module)
        if current is None or current.version != row.version:
            then = dict(row.pictures).get(key)
            if then and (address := self.archive.pictures.address(key, then)):
                return Led(address)
            return Led(address_of_picture(key), newer=True) if key in self.library.picture_paths else None
        return Led(address_of_picture(key)) if key in self.library.picture_paths else None


def _path(row: LedgerRow, target: str) -> str:
    """The path from the root that a link in the text of a row points at."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(row.path), target.partition("#")[0]))


def _written(slot: LinkSlot, address: str) -> str:
    return f'{slot.attribute}="{html_lib.escape(address)}"'
