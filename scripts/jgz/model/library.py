"""The library: every document and register, and the questions that need more than one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from jgz.model.choices import DocumentKind
from jgz.model.consultation import ConsultationRound
from jgz.model.documents import Cluster, Document, Guideline, Member, Module, ParentPage, StandingPage
from jgz.model.phase import Phase
from jgz.model.phone import ALARM, dialled, national
from jgz.model.practice import Criterion, OutsideText, Tool
from jgz.model.recommendation import Recommendation
from jgz.model.translation import Phrases, Translation
from jgz.model.version import Version

GENERIC_FOLDER = "generiek"


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of `begrippen.yml`: a term, its abbreviation where it has one, and one plain sentence.

    `in_text` says whether texts link to it at first use; everyday words only stand in the list.
    """

    id: str
    term: str
    abbreviation: str
    explanation: str
    in_text: bool = True


@dataclass(frozen=True, slots=True)
class Theme:
    """An entry of `themas.yml`: what pages for parents are about, in one or two words."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Profession:
    """A profession that a module is meant for."""

    id: str
    name: str
    plural: str


@dataclass(frozen=True, slots=True)
class Party:
    """A party that authorises: what it judges, since and until when, and who took over. Without days it always did."""

    id: str
    name: str
    kind: str
    since: date | None = None
    until: date | None = None
    successor: str = ""

    def authorises_on(self, day: date) -> bool:
        """Whether it is a party on `day`, both ends included."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class BdsElement:
    """An element of the Basisdataset JGZ: its number, and the version of it that the register knows.

    What is `proposed` is no part of the dataset yet.
    """

    id: str
    name: str
    section: str
    version: Version
    proposed: bool = False
    fictional: bool = False

    @property
    def reference(self) -> str:
        """How a recommendation refers to it."""
        return f"{self.id}@{self.version}"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a guideline: where it lies in the content, its bytes' place on disk and a digest of them."""

    path: str
    file: str
    digest: str = ""


@dataclass(frozen=True, slots=True)
class PublishedId:
    """A line of `ids.tsv`: an id that was ever published, and the id that followed it up."""

    id: str
    kind: str
    since: str
    successor: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class PublishedAddress:
    """A line of `adressen.tsv`: an address that was ever published and the page it belonged to."""

    address: str
    id: str
    kind: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class PublishedText:
    """A line of `aanbevelingen.tsv`: full id of a recommendation, version of its module, digest of its words.

    Or the id of a module, with a digest of what people act on in it beside its recommendations.
    """

    id: str
    version: str
    digest: str
    line: int = 0


class PairVerdict(StrEnum):
    """What people say of two recommendations that seem to contradict each other."""

    NO_CONTRADICTION = "geen-tegenspraak"
    ON_PURPOSE = "afgesproken-verschil"
    SOLVED = "opgelost"


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """A line of `nagekeken.tsv`: full ids of two recommendations, what people said of them and when, and a mark of
    both texts as they were then."""

    one: str
    other: str
    verdict: str
    day: str
    texts: str


@dataclass(frozen=True, slots=True)
class RemovedVersion:
    """An entry of `verwijderde-versies.yml`: a version whose text was taken away, since when and why."""

    id: str
    version: Version
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Synonym:
    """An entry of `synoniemen.yml`: a word of the texts and what readers type for it."""

    term: str
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tongue:
    """An entry of `talen.yml`: another language in which parents search.

    `line` is what they read in it; `script` the script that only this one has, if any; `ignored` are words that say
    nothing. `reviewed` says who of that language looked at line and words, and is `nog niemand` until someone did.
    """

    id: str
    name: str
    direction: str
    reviewed: str
    line: str
    script: str = ""
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TongueWord:
    """An entry of `taalwoorden.yml`: a Dutch word to search for, where it leads, and what is typed for it per tongue.

    `to` is the id of a guideline or of an answer to a danger, or `hulp`; empty where only searching tells.
    """

    dutch: str
    to: str = ""
    en: tuple[str, ...] = ()
    tr: tuple[str, ...] = ()
    ar: tuple[str, ...] = ()
    pl: tuple[str, ...] = ()
    uk: tuple[str, ...] = ()
    ti: tuple[str, ...] = ()

    def of(self, tongue: str) -> tuple[str, ...]:
        """What is typed in a tongue."""
        words: tuple[str, ...] = getattr(self, tongue)
        return words


# The tongues for which `taalwoorden.yml` has a field.
TONGUES = ("en", "tr", "ar", "pl", "uk", "ti")


@dataclass(frozen=True, slots=True)
class Compound:
    """An entry of `samenstellingen.txt`: a compound and the words to find it by; none when a split was refused."""

    word: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelpLine:
    """An entry of `hulplijnen.yml`: whom to call, for what and when, and what to write to instead.

    `number` is empty where it differs from place to place; `other_numbers` reach the same people. `address` leads to
    their website, `chat` to where one writes with them, and `source` says where the numbers were checked. Those
    that are `for_youths` stand on top of the page for youths.
    """

    id: str
    name: str
    about: str
    opening: str
    source: str
    number: str = ""
    other_numbers: tuple[str, ...] = ()
    address: str = ""
    chat: str = ""
    for_youths: bool = False

    @property
    def numbers(self) -> tuple[str, ...]:
        """Every number, as it is read aloud."""
        return (self.number, *self.other_numbers) if self.number else ()


@dataclass(frozen=True, slots=True)
class Call:
    """Someone to call in a danger: the id of a line of help, and what its button says when that is not its name."""

    line: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class DirectHelp:
    """An entry of `directe-hulp.yml`: the fixed answer to a danger, the same on pages and above search results.

    Three lists of patterns (`language/patterns.py`) say for which queries: `sentences` of who is in danger; `words`,
    the subject, for which a line is enough when a professional asks; and `quiet`, for which a line always is. `page` is
    the id of the module or page to read on. The home page shows those that are `on_home`.
    """

    id: str
    title: str
    text: str
    calls: tuple[Call, ...]
    sentences: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()
    page: str = ""
    on_home: bool = False


@dataclass(frozen=True, slots=True)
class WordGroup:
    """An entry of `gevaarwoorden.yml`: words that patterns of danger name together, by a name in capitals."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HardWord:
    """An entry of `moeilijke-woorden.yml`: a hard word, the plainer one, and forms that its spelling doesn't give away.

    `note` says more where the plainer word doesn't always fit.
    """

    word: str
    instead: str
    note: str = ""
    forms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Registers:
    """The fixed lists beside the content. `broken` are the names of those that could not be read whole."""

    phases: tuple[Phase, ...] = ()
    terms: tuple[Term, ...] = ()
    themes: tuple[Theme, ...] = ()
    professions: tuple[Profession, ...] = ()
    party_list: tuple[Party, ...] = ()
    steering_group: tuple[Member, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    compounds: tuple[Compound, ...] = ()
    help_lines: tuple[HelpLine, ...] = ()
    direct_help: tuple[DirectHelp, ...] = ()
    word_groups: tuple[WordGroup, ...] = ()
    tongues: tuple[Tongue, ...] = ()
    tongue_words: tuple[TongueWord, ...] = ()
    phrases: tuple[Phrases, ...] = ()
    ids: tuple[PublishedId, ...] = ()
    addresses: tuple[PublishedAddress, ...] = ()
    texts: tuple[PublishedText, ...] = ()
    removed_versions: tuple[RemovedVersion, ...] = ()
    hard_words: tuple[HardWord, ...] = ()
    known_words: tuple[str, ...] = ()
    bds: tuple[BdsElement, ...] = ()
    judged_pairs: tuple[JudgedPair, ...] = ()
    rounds: tuple[ConsultationRound, ...] = ()
    tools: tuple[Tool, ...] = ()
    outside_texts: tuple[OutsideText, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    broken: frozenset[str] = frozenset()

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The ids of all parties, those of before too."""
        return tuple(item.id for item in self.party_list)

    def questions_about(self, module_id: str) -> tuple[str, ...]:
        """The questions of the newest consultation round about a module; none without a round."""
        rounds = [item for item in self.rounds if item.module == module_id]
        return max(rounds, key=lambda item: (item.start, item.id)).questions if rounds else ()

    @cached_property
    def help_lines_by_id(self) -> dict[str, HelpLine]:
        """The lines of help by id."""
        return {item.id: item for item in self.help_lines}

    @cached_property
    def phrases_by_id(self) -> dict[str, Phrases]:
        """What the site says in another language, by the code of that language."""
        return {item.id: item for item in self.phrases}

    @cached_property
    def direct_help_by_id(self) -> dict[str, DirectHelp]:
        """The fixed answers by id."""
        return {item.id: item for item in self.direct_help}

    def called(self, help: DirectHelp) -> tuple[tuple[str, HelpLine], ...]:
        """Whom a fixed answer says to call: what its button says, and the line."""
        lines = self.help_lines_by_id
        known = ((call, lines[call.line]) for call in help.calls if call.line in lines)
        return tuple((call.name or line.name, line) for call, line in known)

    @cached_property
    def known_numbers(self) -> frozenset[str]:
        """Every number of a line of help, as it is dialled within the country; the alarm number always is one."""
        return frozenset({ALARM, *(national(dialled(number)) for item in self.help_lines for number in item.numbers)})


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
