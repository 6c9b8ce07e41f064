"""Module pages: the recommendations first, the evidence folded."""

from __future__ import annotations

from jgz.model import Module
from jgz.model.addresses import address_of
from jgz.model.archive import check_address
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_GUIDELINES
from jgz.rendering.pieces.module_view import module_view
from jgz.rendering.pieces.page import Code, Crumb, Page


def module_pages(builder: Builder) -> list[Page]:
    """A page for every module of the library."""
    return [_page(builder, module) for module in builder.library.modules if builder.wants(address_of(module))]


def _page(builder: Builder, module: Module) -> Page:
    library = builder.library
    guideline = library.guidelines_by_id.get(module.guideline_id)
    cluster = library.clusters_by_id.get(module.cluster)
    crumbs = list(builder.crumbs_of_cluster(cluster)) if module.cluster else [TO_GUIDELINES]
    if guideline:
        crumbs.append(Crumb(guideline.title, address_of(guideline)))
    view = module_view(builder, module, guideline)
    return Page(
        address=address_of(module),
        template="module.html",
        title=module.title,
        description=module.summary,
        view=view,
        crumbs=tuple(crumbs),
        fictional=module.fictional,
        index=module.status.in_force,
        source=module.origin.path,
        updated=module.last_change,
        wide=True,
        leave_to=builder.leave_to(module),
        code=_code(builder, module),
    )


def _code(builder: Builder, module: Module) -> Code | None:
    """To whether this version still holds; a version that was never adopted has no such page."""
    known = builder.version_page(module, module.version)
    return builder.code(module, check_address(module.id, module.version)) if known else None
