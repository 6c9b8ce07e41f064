"""What is public, as typed entries that every form of the export is written from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from jgz.citing import Citation, citation_of
from jgz.model import Authorisation, BdsElement, Cluster, Guideline, Library, Module, RacMoment, Recommendation, Version
from jgz.model.addresses import address_of
from jgz.model.archive import version_address
from jgz.model.ledger import Ledger
from jgz.model.links import LinkResolver
from jgz.model.news import Effects, News, news_of
from jgz.model.planned import Planned, planned_in
from jgz.rendering import SiteIdentity
from jgz.rendering.pieces.body import LinkFiller

# Id of a module and version -> since when that version is public, of every version that has a page of its own; None
# while nobody registered it.
Versions = Mapping[tuple[str, Version], date | None]


def versions_of(ledger: Ledger) -> Versions:
    """The versions that a ledger knows; those of now that are not registered yet have a page, and no day."""
    records = (item for module in ledger.modules for item in ledger.versions(module))
    return {(item.module, item.version): item.public_from if item.rows[0].blob else None for item in records}


@dataclass(frozen=True)
class Export:
    """The public part of a library, for programs. Drafts are no part of it, and nothing that no page shows.

    `versions` are the versions with a page of their own; `effects` is what a version did to a recommendation.
    """

    library: Library
    site: SiteIdentity
    versions: Versions = field(default_factory=dict)
    effects: Effects = field(default_factory=dict)

    def address(self, path: str) -> str:
        """The whole address of a path of the site; the path itself while the site has no address."""
        return self.site.full(path) or path

    @cached_property
    def links(self) -> LinkFiller:
        """Fills the links of texts with whole addresses."""
        return LinkFiller(LinkResolver(self.library))

    @cached_property
    def modules(self) -> tuple[ModuleEntry, ...]:
        """Every module that was ever adopted, lapsed ones too, by id."""
        return tuple(ModuleEntry(self, item) for item in self.library.modules if not item.status.draft)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of these modules."""
        return frozenset(item.module.id for item in self.modules)

    @cached_property
    def recommendations(self) -> tuple[RecommendationEntry, ...]:
        """Every recommendation that one may work with: of modules in force."""
        return tuple(item for entry in self.modules if entry.module.status.in_force for item in entry.recommendations)

    @cached_property
    def news(self) -> tuple[NewsEntry, ...]:
        """Every change of these modules, newest first."""
        return tuple(NewsEntry(self, item) for item in news_of(self.library, self.effects))

    @cached_property
    def planned(self) -> tuple[Planned, ...]:
        """The last days to react and the meetings of working groups; about drafts too, which may be reacted to."""
        return planned_in(self.library)

    @cached_property
    def signatures(self) -> tuple[SignatureEntry, ...]:
        """Every authorisation of these modules: by module, then as its file has them."""
        return tuple(
            SignatureEntry(self, one.module, item) for one in self.modules for item in one.module.authorisations
        )

    @cached_property
    def rac(self) -> tuple[RacEntry, ...]:
        """Every treatment of these modules in the RAC."""
        return tuple(RacEntry(self, one.module, item) for one in self.modules for item in one.module.rac)

    @cached_property
    def bds(self) -> tuple[BdsEntry, ...]:
        """Every reference of a recommendation that one may work with to an element of the Basisdataset JGZ."""
        known = {item.id: item for item in self.library.registers.bds}
        return tuple(
            BdsEntry(entry, reference, known.get(reference.partition("@")[0]))
            for entry in self.recommendations
            for reference in entry.item.bds
        )

    @cached_property
    def guidelines(self) -> tuple[GuidelineEntry, ...]:
        """Every guideline."""
        return tuple(GuidelineEntry(self, item) for item in self.library.guidelines)

    @cached_property
    def clusters(self) -> tuple[ClusterEntry, ...]:
        """Every cluster."""
        return tuple(ClusterEntry(self, item) for item in self.library.clusters)

    @cached_property
    def counts(self) -> dict[str, int]:
        """How much there is of each list."""
        return {
            "modules": len(self.modules),
            "modules_die_gelden": sum(item.module.status.in_force for item in self.modules),
            "aanbevelingen": len(self.recommendations),
            "wijzigingen": len(self.news),
            "autorisaties": len(self.signatures),
            "rac": len(self.rac),
            "bds": len(self.bds),
            "richtlijnen": len(self.guidelines),
            "clusters": len(self.clusters),
        }


@dataclass(frozen=True)
class ModuleEntry:
    """A module that was ever adopted."""

    export: Export
    module: Module

    @property
    def address(self) -> str:
        """Where its page is."""
        return self.export.address(address_of(self.module))

    @property
    def version_address(self) -> str | None:
        """Where the page of this version is; None when it has none of its own."""
        known = (self.module.id, self.module.version) in self.export.versions
        return self.export.address(version_address(self.module.id, self.module.version)) if known else None

    @property
    def public_since(self) -> date | None:
        """Since when this version is public; None when nobody recorded it."""
        return self.export.versions.get((self.module.id, self.module.version))

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of its source file, with line ends of one sign."""
        return hashlib.sha256(self.module.origin.text.encode()).hexdigest()

    @cached_property
    def recommendations(self) -> tuple[RecommendationEntry, ...]:
        """Its recommendations, in order."""
        return tuple(RecommendationEntry(self, item) for item in self.module.recommendations)

    @cached_property
    def citation(self) -> Citation:
        """How to refer to it."""
        guideline = self.export.library.guidelines_by_id.get(self.module.guideline_id)
        return citation_of(self.module, guideline, self.export.site.name, self.export.site.url)


@dataclass(frozen=True)
class RecommendationEntry:
    """A recommendation, with the module that it is part of."""

    owner: ModuleEntry
    item: Recommendation

    @property
    def address(self) -> str:
        """Its place on the page of the module."""
        return f"{self.owner.address}#{self.item.id}"

    @property
    def html(self) -> str:
        """Its text with links and citations, whose addresses are whole where the site has one."""
        module, export = self.owner.module, self.owner.export
        return export.links.fill(self.item.html, module, export.site.url.rstrip("/"))


@dataclass(frozen=True)
class NewsEntry:
    """A change of a module."""

    export: Export
    news: News

    @property
    def address(self) -> str:
        """Where the module is now."""
        return self.export.address(address_of(self.news.module))

    @property
    def version_address(self) -> str | None:
        """Where the page of the version is that came with this change; None when it has none of its own."""
        known = (self.news.module.id, self.news.version) in self.export.versions
        return self.export.address(version_address(self.news.module.id, self.news.version)) if known else None


@dataclass(frozen=True)
class SignatureEntry:
    """What a party said of a version of a module."""

    export: Export
    module: Module
    item: Authorisation


@dataclass(frozen=True)
class RacEntry:
    """What the RAC decided about a module."""

    export: Export
    module: Module
    item: RacMoment


@dataclass(frozen=True)
class BdsEntry:
    """A reference of a recommendation to an element; `element` is None when the register doesn't know the number."""

    recommendation: RecommendationEntry
    reference: str
    element: BdsElement | None


@dataclass(frozen=True)
class GuidelineEntry:
    """A guideline."""

    export: Export
    guideline: Guideline


@dataclass(frozen=True)
class ClusterEntry:
    """A cluster."""

    export: Export
    cluster: Cluster
