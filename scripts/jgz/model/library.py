"""The library: every document and register, and the questions that need more than one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from jgz.model.choices import DocumentKind
from jgz.model.documents import Cluster, Document, Guideline, Module, ParentPage, StandingPage
from jgz.model.help_lines import DirectHelp
from jgz.model.phase import Phase
from jgz.model.recommendation import Recommendation
from jgz.model.registers import Registers
from jgz.model.search_words import TONGUES
from jgz.model.translation import Translation

GENERIC_FOLDER = "generiek"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a guideline: where it lies in the content, its bytes' place on disk and a digest of them."""

    path: str
    file: str
    digest: str = ""


@dataclass(frozen=True)
class Library:
    """All typed documents, sorted by id. `broken` are paths of files that could not be read: they exist,
    so a reference to one is not a second fault."""

    registers: Registers = field(default_factory=Registers)
    clusters: tuple[Cluster, ...] = ()
    guidelines: tuple[Guideline, ...] = ()
    modules: tuple[Module, ...] = ()
    parent_pages: tuple[ParentPage, ...] = ()
    translations: tuple[Translation, ...] = ()
    pages: tuple[StandingPage, ...] = ()
    pictures: tuple[Picture, ...] = ()
    broken: frozenset[str] = frozenset()

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The development phases in LPK order."""
        return self.registers.phases

    @cached_property
    def modules_by_id(self) -> dict[str, Module]:
        """Modules, generic ones included, by id."""
        return {item.id: item for item in self.modules}

    @cached_property
    def guidelines_by_id(self) -> dict[str, Guideline]:
        """Guidelines by id."""
        return {item.id: item for item in self.guidelines}

    @cached_property
    def clusters_by_id(self) -> dict[str, Cluster]:
        """Clusters by id."""
        return {item.id: item for item in self.clusters}

    @cached_property
    def phases_by_id(self) -> dict[str, Phase]:
        """Phases by id."""
        return {item.id: item for item in self.phases}

    @cached_property
    def documents_by_path(self) -> dict[str, Document]:
        """Every document by its path from the root."""
        return {item.origin.path: item for item in self.documents()}

    @cached_property
    def picture_paths(self) -> frozenset[str]:
        """The paths of all pictures."""
        return frozenset(item.path for item in self.pictures)

    @cached_property
    def in_force(self) -> tuple[Module, ...]:
        """The modules that professionals may work with, sorted by id."""
        return tuple(item for item in self.modules if item.status.in_force)

    @cached_property
    def replaced_by(self) -> dict[str, str]:
        """Id of a module -> id of the module that says it replaces it."""
        return {old: item.id for item in self.modules for old in item.replaces}

    def page_to_read(self, help: DirectHelp) -> Document | None:
        """The page on which a fixed answer says to read on; None when there is none to show."""
        return next((item for item in (*self.in_force, *self.parent_pages) if item.id == help.page), None)

    @cached_property
    def related_from(self) -> dict[str, list[tuple[str, str]]]:
        """Id of a module -> the modules that name it as related, with their reason, sorted."""
        found: dict[str, list[tuple[str, str]]] = {}
        for item in self.modules:
            for relation in item.related:
                found.setdefault(relation.id, []).append((item.id, relation.reason))
        return found

    @cached_property
    def modules_by_guideline(self) -> dict[str, tuple[Module, ...]]:
        """Guideline id -> its modules: in the reading order that the guideline names, then the rest by id."""
        found: dict[str, list[Module]] = {}
        for item in self.modules:
            found.setdefault(item.guideline_id, []).append(item)
        return {key: tuple(self._in_reading_order(key, items)) for key, items in found.items()}

    def _in_reading_order(self, guideline_id: str, items: list[Module]) -> list[Module]:
        guideline = self.guidelines_by_id.get(guideline_id)
        order = {module_id: place for place, module_id in enumerate(guideline.module_ids if guideline else ())}
        return sorted(items, key=lambda item: (order.get(item.id, len(order)), item.id))

    @cached_property
    def parent_pages_by_guideline(self) -> dict[str, tuple[ParentPage, ...]]:
        """Guideline id -> its pages for parents and youths (parents first)."""
        found: dict[str, list[ParentPage]] = {}
        for item in sorted(self.parent_pages, key=lambda page: (page.kind is not DocumentKind.PARENTS, page.id)):
            found.setdefault(item.id, []).append(item)
        return {key: tuple(items) for key, items in found.items()}

    @cached_property
    def originals(self) -> dict[str, ParentPage]:
        """Guideline id -> its page for parents, which translations follow."""
        return {item.id: item for item in self.parent_pages if item.kind is DocumentKind.PARENTS}

    @cached_property
    def translations_by_guideline(self) -> dict[str, tuple[Translation, ...]]:
        """Guideline id -> the translations of its page for parents, by language."""
        found: dict[str, list[Translation]] = {}
        for item in sorted(self.translations, key=lambda page: TONGUES.index(page.language)):
            found.setdefault(item.guideline_id, []).append(item)
        return {key: tuple(items) for key, items in found.items()}

    def documents(self) -> Iterator[Document]:
        """Every document: clusters, guidelines, modules, parent pages and their translations, standing pages."""
        for group in self._groups():
            yield from group

    def _groups(self) -> tuple[Iterable[Document], ...]:
        return (self.clusters, self.guidelines, self.modules, self.parent_pages, self.translations, self.pages)

    def recommendations(self) -> Iterator[tuple[Module, Recommendation]]:
        """Every recommendation in force with its module, by module id and then page order."""
        for module in self.in_force:
            for item in module.recommendations:
                yield module, item

    def modules_of_cluster(self, cluster_id: str) -> tuple[Module, ...]:
        """The modules whose accountable cluster this is, sorted by title."""
        own = [item for item in self.modules if item.cluster == cluster_id]
        return tuple(sorted(own, key=lambda item: (item.title.casefold(), item.id)))

    def without_concepts(self) -> Library:
        """The library as the public sees it: without concepts, and without what lies in the folder of a concept."""
        hidden = {item.id for item in self.guidelines if item.is_concept}
        shown = {id for id, item in self.originals.items() if not item.is_concept} - hidden
        return replace(
            self,
            guidelines=tuple(item for item in self.guidelines if not item.is_concept),
            modules=tuple(item for item in self.modules if not item.is_concept and item.guideline_id not in hidden),
            parent_pages=tuple(item for item in self.parent_pages if not item.is_concept and item.id not in hidden),
            translations=tuple(
                item for item in self.translations if not item.is_concept and item.guideline_id in shown
            ),
            pictures=tuple(item for item in self.pictures if item.path.split("/")[1] not in hidden),
        )
