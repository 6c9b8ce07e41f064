"""Which elements of the Basisdataset JGZ belong to which recommendations."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import BdsElement
from jgz.model.addresses import BDS_PAGE
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_DATA
from jgz.rendering.pieces.page import Page
from jgz.rendering.pieces.views import LineView


@dataclass(frozen=True, slots=True)
class ElementView:
    """An element, and the recommendations that refer to it."""

    id: str
    reference: str
    name: str
    section: str
    proposed: bool
    fictional: bool
    lines: tuple[LineView, ...]


def bds_page(builder: Builder) -> Page:
    """Every element of the register, by section and number."""
    elements = sorted(builder.library.registers.bds, key=lambda item: (item.section, len(item.id), item.id))
    return Page(
        address=BDS_PAGE,
        template="bds.html",
        title="Basisdataset JGZ",
        description="Welke elementen van de Basisdataset JGZ bij welke aanbevelingen horen.",
        view=tuple(_element(builder, item) for item in elements),
        crumbs=(TO_DATA,),
        fictional=any(item.fictional for item in elements),
        index=False,
    )


def _element(builder: Builder, element: BdsElement) -> ElementView:
    lines = (
        builder.line(module, item)
        for module, item in builder.library.recommendations()
        if any(name.partition("@")[0] == element.id for name in item.bds)
    )
    return ElementView(
        element.id,
        element.reference,
        element.name,
        element.section,
        element.proposed,
        element.fictional,
        tuple(lines),
    )
