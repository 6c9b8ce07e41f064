"""What every page maker needs: the library, the day, and the tables made once for all pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from jgz.contradictions import open_pairs
from jgz.labels import (
    CERTAINTY_DOTS,
    GENERIC_CLUSTER,
    URGENCY,
    certainty_short,
    status_word,
    strength_id,
    strength_label,
    strength_sign,
    strength_tone,
)
from jgz.model import Cluster, Document, Library, Module, ParentPage, Phase, Recommendation, Status, Term, Version
from jgz.model.addresses import NEUTRAL, NEUTRAL_ID, address_of, phase_address, sheet_address
from jgz.model.archive import NO_ARCHIVE, Archive, version_address
from jgz.model.links import LinkResolver
from jgz.model.news import News, news_of
from jgz.model.pair import Pair
from jgz.rendering.pieces.body import LinkFiller
from jgz.rendering.pieces.crumbs import TO_CLUSTERS
from jgz.rendering.pieces.identity import NAMELESS, SiteIdentity
from jgz.rendering.pieces.marks import Changes
from jgz.rendering.pieces.page import Code, Crumb
from jgz.rendering.pieces.status import term_of
from jgz.rendering.pieces.views import LineView, LinkView, ModuleCard


def _everything(address: str) -> bool:
    return True


@dataclass(frozen=True)
class Builder:
    """The library as the public sees it, on one day, and the site; in a preview with what changed, by address.

    `wants` says which pages anyone will look at: who makes a page per document may leave out the others. `known_pairs`
    are the pairs of the library, where somebody found them already.
    """

    library: Library
    today: date
    changes: Changes = field(default_factory=dict)
    site: SiteIdentity = NAMELESS
    wants: Callable[[str], bool] = _everything
    archive: Archive = NO_ARCHIVE
    known_pairs: Sequence[Pair] | None = None

    @cached_property
    def pairs(self) -> Sequence[Pair]:
        """The recommendations that may contradict each other and that nobody judged, the most telling first."""
        return open_pairs(self.library) if self.known_pairs is None else self.known_pairs

    @cached_property
    def links(self) -> LinkFiller:
        """Fills the links of texts."""
        return LinkFiller(LinkResolver(self.library), self.changes)

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The terms that texts explain at first use, by id."""
        return {item.id: item for item in self.library.registers.terms}

    @cached_property
    def phase_links(self) -> dict[str, LinkView]:
        """Every phase as a link, by id."""
        return {item.id: LinkView(item.name, phase_address(item.id)) for item in self.library.phases}

    def version_page(self, module: Module, version: Version) -> str:
        """The address of the page of a version; empty when it has none."""
        known = self.archive.ledger.version(module.id, version) is not None
        return version_address(module.id, version) if known else ""

    def code(self, document: Document, address: str) -> Code | None:
        """The code on the paper of a document, which leads to an address; None while the site has none."""
        file = f"beeld/g/{address.strip('/').removeprefix('g/').replace('/', '-')}.svg"
        return Code(file, self.site.full(address)) if self.site.url and not document.is_concept else None

    def leave_to(self, page: Module | ParentPage) -> str:
        """Where the button of a page that is never kept leads; empty for any other page."""
        return "" if page.kept else self.neutral

    @cached_property
    def neutral(self) -> str:
        """Where whoever leaves a page at once arrives."""
        found = (address_of(item) for item in self.library.pages if item.id == NEUTRAL_ID)
        return next(found, NEUTRAL)

    @cached_property
    def cards(self) -> dict[str, ModuleCard]:
        """Every module as a card, by id."""
        return {item.id: self._card(item) for item in self.library.modules}

    def _card(self, module: Module) -> ModuleCard:
        return ModuleCard(
            title=module.title,
            address=address_of(module),
            summary=module.summary,
            status=status_word(module, self.today),
            term=term_of(module, self.today),
            phases=tuple(self.phase_links[id] for id in module.phases),
            lines=tuple(self.line(module, item) for item in module.recommendations if item.key),
            lapsed=module.status is Status.LAPSED,
            draft=module.status.draft,
            changed=self._changed.get(module.id, ""),
        )

    @cached_property
    def news(self) -> tuple[News, ...]:
        """Everything that changed, newest first."""
        return news_of(self.library, self.archive.effects)

    @cached_property
    def _changed(self) -> dict[str, str]:
        """Id of a module -> the day on which it last changed what professionals do."""
        newest_last = reversed(self.news)
        return {item.module.id: item.date.isoformat() for item in newest_last if item.main}

    @cached_property
    def _lines(self) -> dict[str, LineView]:
        return {}

    def line(self, module: Module, item: Recommendation) -> LineView:
        """A recommendation as one line that links to its place on the module page."""
        known = self._lines.get(item.full_id)
        if known is None:
            known = self._lines[item.full_id] = LineView(
                title=item.title,
                text=item.text,
                label=strength_label(item),
                strength=strength_id(item.kind, item.direction, item.strength),
                sign=strength_sign(item),
                certainty=certainty_short(item),
                dots=CERTAINTY_DOTS[item.certainty] if item.certainty else 0,
                urgency=URGENCY[item.urgency] if item.urgency else "",
                address=f"{address_of(module)}#{item.id}",
                module_title=module.title,
                key=item.key,
                tone=strength_tone(item.direction, item.strength),
                outdated=module.may_be_outdated(item),
                revised=module.status is Status.IN_REVISION,
                term=term_of(module, self.today),
            )
        return known

    def on_sheet(self, document: Document) -> tuple[Module, ...]:
        """The modules on the sheet of a guideline or of a generic module: in force, with key recommendations."""
        own = (document,) if isinstance(document, Module) else self.library.modules_by_guideline.get(document.id, ())
        return tuple(item for item in own if item.status.in_force and any(line.key for line in item.recommendations))

    def sheet_link(self, document: Document) -> LinkView | None:
        """The sheet to print of a guideline or of a generic module; None when nothing would stand on it."""
        if not self.on_sheet(document):
            return None
        return LinkView(f"Kaart: {document.title}", sheet_address(document))

    def crumbs_of_cluster(self, cluster: Cluster | None) -> tuple[Crumb, ...]:
        """The way up to a cluster."""
        up = (TO_CLUSTERS,)
        return up if cluster is None else (*up, Crumb(cluster.name, address_of(cluster)))

    def cluster_groups(self) -> tuple[tuple[str, str], ...]:
        """Id and name of every group of modules: the clusters by name, then the generic modules."""
        clusters = sorted(self.library.clusters, key=lambda item: item.name)
        return (*((item.id, item.name) for item in clusters), ("", GENERIC_CLUSTER))

    def phase(self, id: str) -> Phase:
        """A phase by id."""
        return self.library.phases_by_id[id]
