"""What a module page shows: the recommendations first, the evidence folded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from jgz.citing import citation_of
from jgz.model import (
    Document,
    DocumentKind,
    Markup,
    Module,
    Recommendation,
)
from jgz.model.addresses import (
    address_of,
    card_address,
    citation_file,
    root_from,
    team_card,
)
from jgz.model.sections import ACCOUNT, ADVICE, plan_of
from jgz.rendering.pieces.account import NamedList, whole_account
from jgz.rendering.pieces.at_a_glance import GlanceGroup, at_a_glance
from jgz.rendering.pieces.body import TextSection
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.citation import CitationView, cited
from jgz.rendering.pieces.evidence import EvidenceView, evidence_of
from jgz.rendering.pieces.help import HelpCard, help_cards
from jgz.rendering.pieces.history import ChangeView, history_of, since
from jgz.rendering.pieces.marks import recommendation_mark
from jgz.rendering.pieces.practice import AskedView, ToolView, practice_blocks, tool_views
from jgz.rendering.pieces.sources import SourceView, source_views
from jgz.rendering.pieces.status import StatusView, status_view
from jgz.rendering.pieces.term_bar import TermBar, term_bar
from jgz.rendering.pieces.terms import PageTerms
from jgz.rendering.pieces.views import LineView, LinkView


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """A recommendation on its own module page.

    `code` names it with the version of its module: what a proposal is about. `address` is its full address (empty
    while the site has none), `reply` the subject of a message about it. `since` is
    the version since which it says what it says (empty when the history doesn't tell), `source_line` where it stands in
    its file.
    """

    id: str
    code: str
    address: str
    reply: str
    number: int
    since: str
    source_line: int
    name: str
    line: LineView
    html: str
    motivation: str
    tailoring: str
    phases: tuple[LinkView, ...]
    all_phases: bool
    audience: tuple[str, ...]
    former_ids: tuple[str, ...]
    outdated: bool
    bds: tuple[str, ...]
    evidence: EvidenceView
    mark: str
    citation: CitationView


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A related module, with the reason as either side gives it."""

    link: LinkView
    reason: str


@dataclass(frozen=True, slots=True)
class FoldedSection(TextSection):
    """A section that is closed until a reader opens it, with lists below its text."""

    lists: tuple[NamedList, ...] = ()


@dataclass(frozen=True, slots=True)
class ModuleView:
    """A module page. `reply` is the subject of a message about it."""

    id: str
    summary: str
    reply: str
    status: StatusView
    term_bar: TermBar | None
    glance: tuple[GlanceGroup, ...]
    phases: tuple[LinkView, ...]
    audience: tuple[str, ...]
    last_change: ChangeView
    first: TextSection | None
    open_sections: tuple[TextSection, ...]
    folded_sections: tuple[FoldedSection, ...]
    recommendations: tuple[RecommendationView, ...]
    help: tuple[HelpCard, ...]
    related: tuple[RelatedView, ...]
    parent_pages: tuple[LinkView, ...]
    siblings: tuple[LinkView, ...]
    guideline: LinkView | None
    sheet: LinkView | None
    sources: tuple[SourceView, ...]
    changes: tuple[ChangeView, ...]
    reference: ReferenceView | None
    contact: str
    practice: Mapping[int, AskedView]
    tools: tuple[ToolView, ...]
    card: LinkView | None


class ReferenceView(NamedTuple):
    """How to refer to the module: the line, and the files for programs for references, by their name.

    `card` is what other sites show of it inside theirs; empty when it has none.
    """

    line: str
    files: tuple[LinkView, ...]
    card: str


_REFERENCE_FORMS = (("CSL-JSON", "json"), ("BibTeX", "bib"), ("RIS", "ris"))


def module_view(builder: Builder, module: Module, guideline: Document | None) -> ModuleView:
    """The view of a module page; `guideline` is None for a generic module."""
    address = address_of(module)
    root = root_from(address)
    terms = PageTerms(builder.terms, root)
    recommendations = tuple(_recommendation(builder, module, item, root, terms) for item in module.recommendations)
    sections = builder.links.sections(module, root, terms.explain)
    cluster = builder.library.clusters_by_id.get(module.cluster)
    changes = history_of(builder, module)
    return ModuleView(
        id=module.id,
        summary=module.summary,
        reply=_reply(module),
        status=status_view(module, builder.library, builder.today),
        term_bar=term_bar(module, builder.today),
        glance=at_a_glance(builder, module),
        phases=tuple(builder.phase_links[id] for id in module.phases),
        audience=_professions(builder, module.audience),
        last_change=changes[0],
        first=next((item for item in sections if item.title == ADVICE), None),
        open_sections=tuple(item for item in sections if item.title != ADVICE and not _folded(item)),
        folded_sections=tuple(_with_lists(item, module, builder) for item in sections if _folded(item)),
        recommendations=recommendations,
        help=help_cards(builder.library, module.direct_help),
        related=_related(builder, module),
        parent_pages=_parent_pages(builder, module),
        siblings=_siblings(builder, module),
        guideline=LinkView(guideline.title, address_of(guideline)) if guideline else None,
        sheet=builder.sheet_link(guideline or module),
        sources=source_views(module),
        changes=changes,
        reference=_reference(builder, module, guideline),
        contact=cluster.contact if cluster else "",
        practice=practice_blocks(builder, module, root, terms.explain),
        tools=tool_views(builder, module),
        card=LinkView("teamkaart met lijst en dia's", team_card(module.id)) if module.status.in_force else None,
    )


def _reference(builder: Builder, module: Module, guideline: Document | None) -> ReferenceView | None:
    """How to refer to a module that was ever adopted; nobody refers to a draft."""
    if module.status.draft:
        return None
    line = citation_of(module, guideline, builder.site.name, builder.site.url).line
    files = tuple(LinkView(name, f"/{citation_file(module.id, form)}") for name, form in _REFERENCE_FORMS)
    return ReferenceView(line, files, card_address(module.id) if module.kept else "")


def _reply(module: Module, place: str = "") -> str:
    return f"Reactie op {module.id}{place} versie {module.version}"


def _with_lists(item: TextSection, module: Module, builder: Builder) -> FoldedSection:
    lists = whole_account(module, builder.library) if item.title == ACCOUNT else ()
    return FoldedSection(item.id, item.title, item.parts, item.mark, lists)


def _folded(section: TextSection) -> bool:
    """Whether a section is closed until a reader opens it: so is one that no module should have (a fault says so)."""
    plan = plan_of(section.title)
    return plan.folded if plan else bool(section.title)


def _recommendation(
    builder: Builder, module: Module, item: Recommendation, root: str, terms: PageTerms
) -> RecommendationView:
    def fill(html: Markup) -> str:
        return builder.links.fill(html, module, root, terms.explain)

    return RecommendationView(
        id=item.id,
        # The text of a module that has lapsed changes no more.
        code="" if module.lapse else f"{module.id}@{module.version}#{item.id}",
        address=builder.site.full(address_of(module), item.id),
        reply=_reply(module, f"#{item.id}"),
        number=item.number,
        since=since(module, item),
        source_line=item.line,
        name=item.name,
        line=builder.line(module, item),
        html=fill(item.html),
        motivation=fill(item.motivation),
        tailoring=fill(item.tailoring),
        phases=tuple(builder.phase_links[id] for id in item.phases),
        all_phases=item.phases == module.phases,
        audience=_professions(builder, item.audience) if item.audience != module.audience else (),
        former_ids=item.former_ids,
        outdated=module.may_be_outdated(item),
        bds=item.bds,
        evidence=evidence_of(module, item),
        mark=recommendation_mark(builder.changes, address_of(module), item.id),
        citation=cited(module, item, builder.library.guidelines_by_id.get(module.guideline_id)),
    )


def _professions(builder: Builder, ids: tuple[str, ...]) -> tuple[str, ...]:
    names = {item.id: item.plural for item in builder.library.registers.professions}
    return tuple(names[id] for id in ids)


def _related(builder: Builder, module: Module) -> tuple[RelatedView, ...]:
    """Both directions: what this module names, then what names it. Each module once."""
    reasons: dict[str, str] = {item.id: item.reason for item in module.related}
    for id, reason in builder.library.related_from.get(module.id, ()):
        reasons.setdefault(id, reason)
    modules = builder.library.modules_by_id
    return tuple(
        RelatedView(LinkView(modules[id].title, address_of(modules[id])), reason)
        for id, reason in reasons.items()
        if id in modules
    )


def _parent_pages(builder: Builder, module: Module) -> tuple[LinkView, ...]:
    # A generic module is in no guideline and has pages of its own.
    subject = module.id if module.kind is DocumentKind.GENERIC_MODULE else module.guideline_id
    pages = builder.library.parent_pages_by_guideline.get(subject, ())
    return tuple(LinkView(page.title, address_of(page)) for page in pages)


def _siblings(builder: Builder, module: Module) -> tuple[LinkView, ...]:
    siblings = builder.library.modules_by_guideline.get(module.guideline_id, ())
    return tuple(LinkView(item.title, address_of(item)) for item in siblings if item.id != module.id)
