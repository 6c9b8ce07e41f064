"""How a version of a module is cited: the facts once, for the line on its page and for programs for references."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jgz.labels import FICTIONAL_SHORT, long_date
from jgz.model import Document, Module, Status
from jgz.model.addresses import address_of

PUBLISHER = "JGZ-richtlijnen"


@dataclass(frozen=True, slots=True)
class Citation:
    """What others need to refer to a version. `guideline` is empty for a generic module, `notes` say what a reader of
    the reference must know. `address` is the whole address, or the path while the site has none."""

    id: str
    title: str
    guideline: str
    version: str
    issued: date
    publisher: str
    address: str
    notes: tuple[str, ...]

    @property
    def line(self) -> str:
        """The reference in one line."""
        origin = f"Module van de richtlijn {self.guideline}. " if self.guideline else ""
        notes = "".join(f" {note}." for note in self.notes)
        edition = f"Versie {self.version}, {long_date(self.issued)}"
        return f"{self.publisher}. {self.title}. {edition}. {origin}{self.address}{notes}"


def citation_of(module: Module, guideline: Document | None, publisher: str, site_url: str) -> Citation:
    """The reference to the version that a module has now."""
    issued = next((item.date for item in module.changes if item.version == module.version), module.last_change)
    lapsed = f"Vervallen op {module.lapse.on.isoformat()}" if module.status is Status.LAPSED and module.lapse else ""
    return Citation(
        id=module.id,
        title=module.title,
        guideline=guideline.title if guideline else "",
        version=str(module.version),
        issued=issued,
        publisher=publisher or PUBLISHER,
        address=f"{site_url.rstrip('/')}{address_of(module)}",
        notes=tuple(filter(None, (lapsed, FICTIONAL_SHORT if module.fictional else ""))),
    )
