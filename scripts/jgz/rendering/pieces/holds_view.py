"""Whether a version still holds: the short page that a code on paper leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jgz.model import Module, Status
from jgz.model.addresses import address_of, root_from
from jgz.model.archive import check_address, version_address
from jgz.model.ledger import VersionRecord
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.status import Banner, Term, Tone, put_right_banner, status_view
from jgz.rendering.pieces.views import LinkView


@dataclass(frozen=True, slots=True)
class HoldsView:
    """The answer: `holds`, in a sentence, with when it held and what is different now; `now` leads to what holds."""

    template: ClassVar[str] = "partials/jgz/geldt.html"

    title: str
    version: str
    address: str
    holds: bool
    answer: str
    told: str
    term: Term | None
    banners: tuple[Banner, ...]
    now: LinkView | None
    then: LinkView

    @property
    def tone(self) -> Tone:
        """How the answer is coloured."""
        return Tone.HOLDS if self.holds else Tone.WARNING

    @property
    def root(self) -> str:
        """The way to the root of the site."""
        return root_from(self.address)


def holds_view(builder: Builder, record: VersionRecord, told: str) -> HoldsView:
    """Whether a version holds on the day of the build; `told` is what its own page says of that."""
    module = builder.library.modules_by_id.get(record.module)
    holds = module is not None and module.version == record.version and module.status.in_force
    status = status_view(module, builder.library, builder.today) if module else None
    wrong = [item for item in (module.rectifications if module else ()) if record.version in item.versions]
    own = tuple(map(put_right_banner, wrong))
    return HoldsView(
        title=module.title if module else record.module,
        version=str(record.version),
        address=check_address(record.module, record.version),
        holds=holds,
        answer=_answer(module, record, holds),
        told=told,
        term=status.term if status and holds else None,
        banners=(*own, *(status.banners if status and (holds or (module and module.status is Status.LAPSED)) else ())),
        now=LinkView(f"Naar de tekst van nu: {module.title}", address_of(module)) if module else None,
        then=LinkView(f"Versie {record.version} nalezen", version_address(record.module, record.version)),
    )


def _answer(module: Module | None, record: VersionRecord, holds: bool) -> str:
    if holds:
        return f"Ja, versie {record.version} geldt nog."
    if module is None:
        return f"Nee, versie {record.version} geldt niet meer. Deze module is van de site gehaald."
    if module.status is Status.LAPSED:
        return f"Nee, versie {record.version} geldt niet meer. Deze module is vervallen."
    return f"Nee, versie {record.version} geldt niet meer. Nu geldt versie {module.version}."
