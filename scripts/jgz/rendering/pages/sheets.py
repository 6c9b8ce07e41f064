"""Sheets to print: the key recommendations of one guideline, or of one generic module, at the address `…/kaart/`."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import Document, Module, Recommendation
from jgz.model.addresses import address_of
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_GUIDELINES
from jgz.rendering.pieces.page import Crumb, Page, newest
from jgz.rendering.pieces.status import StatusView, status_view
from jgz.rendering.pieces.views import LineView, LinkView


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A key recommendation on a sheet; `phases` are named when they are fewer than those of its module."""

    line: LineView
    phases: tuple[str, ...]
    outdated: bool


@dataclass(frozen=True, slots=True)
class SheetModule:
    """A module on a sheet: whether it holds, and its key recommendations."""

    title: str
    address: str
    status: StatusView
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet, and the page with the whole text."""

    whole: LinkView
    modules: tuple[SheetModule, ...]


def sheet_pages(builder: Builder) -> list[Page]:
    """A sheet for every guideline and every generic module that has key recommendations in force."""
    library = builder.library
    alone = (item for item in library.modules if item.guideline_id not in library.guidelines_by_id)
    found = ((item, builder.sheet_link(item)) for item in (*library.guidelines, *alone))
    return [_page(builder, document, link) for document, link in found if link]


def _page(builder: Builder, document: Document, link: LinkView) -> Page:
    modules = builder.on_sheet(document)
    whole = LinkView(document.title, address_of(document))
    return Page(
        address=link.address,
        template="kaart.html",
        title=link.title,
        description=f"De kernaanbevelingen van {document.title}, om af te drukken.",
        view=SheetView(whole, tuple(_module(builder, item) for item in modules)),
        crumbs=(TO_GUIDELINES, Crumb(whole.title, whole.address)),
        fictional=any(item.fictional for item in (document, *modules)),
        # Search engines find the same words on the pages of the modules.
        index=False,
        updated=newest(modules),
        code=builder.code(document, link.address),
    )


def _module(builder: Builder, module: Module) -> SheetModule:
    return SheetModule(
        title=module.title,
        address=address_of(module),
        status=status_view(module, builder.library, builder.today),
        lines=tuple(_line(builder, module, item) for item in module.recommendations if item.key),
    )


def _line(builder: Builder, module: Module, item: Recommendation) -> SheetLine:
    own = () if item.phases == module.phases else item.phases
    return SheetLine(
        line=builder.line(module, item),
        phases=tuple(builder.phase_links[id].title for id in own),
        outdated=module.may_be_outdated(item),
    )
