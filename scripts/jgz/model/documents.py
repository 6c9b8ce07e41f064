"""The documents of the library: guideline, module, parent or youth page, standing page and cluster."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jgz.model.body import Body, Markup
from jgz.model.choices import (
    AuthorisationKind,
    CallLevel,
    ChangeKind,
    ClusterStatus,
    CodeSystem,
    DocumentKind,
    Outcome,
    RacOutcome,
    RacStage,
)
from jgz.model.decision import DecisionTable
from jgz.model.origin import Origin
from jgz.model.practice import (
    Deviation,
    Indicator,
    Involvement,
    KnowledgeGap,
    Meeting,
    Occasion,
    PracticeQuestion,
    QuizQuestion,
)
from jgz.model.recommendation import Recommendation
from jgz.model.silence import Silence
from jgz.model.status import Status
from jgz.model.validity import State, validity_on
from jgz.model.version import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What every file has: identity, words to find it by, text and where it came from."""

    id: str
    kind: DocumentKind
    title: str
    summary: str
    body: Body
    origin: Origin
    fictional: bool = False
    keywords: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    former_addresses: tuple[str, ...] = ()
    silences: tuple[Silence, ...] = ()

    @property
    def is_concept(self) -> bool:
        """Whether only a preview shows it: no list, search, map or copy of the public site knows that it is there."""
        return False


@dataclass(frozen=True, slots=True)
class Question:
    """An *uitgangsvraag* of a module. `evidence` are the ids of the headings below which its evidence stands."""

    id: str
    text: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A source that the text cites by id."""

    id: str
    text: str
    doi: str = ""
    pmid: str = ""
    url: str = ""

    @property
    def address(self) -> str:
        """Where a reader finds it on the web; empty when nothing tells."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/" if self.pmid else self.url


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the version history; `recommendations` are the ids it touched or removed, `occasion` is why."""

    version: Version
    date: date
    kind: ChangeKind
    text: str
    recommendations: tuple[str, ...] = ()
    occasion: Occasion | None = None


@dataclass(frozen=True, slots=True)
class Rectification:
    """What was wrong in some versions, and what is right; when `urgent`, whoever acted on it must know at once."""

    date: date
    versions: tuple[Version, ...]
    wrong: str
    right: str
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Reassessment:
    """A periodic look at whether a module still holds."""

    date: date
    outcome: Outcome
    note: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision under way; `outdated` are ids of recommendations that may no longer hold."""

    started_on: date
    expected_on: date | None
    reason: str
    outdated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lapse:
    """The end of a module, with its successors: none, one, or more when it was split."""

    on: date
    reason: str
    replaced_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Authorisation:
    """Authorisation of one version by a party, on content or on preconditions.

    Or, of kind `UNCHANGED`, its word that the advice is still the one it authorised before, with the reason.
    """

    party: str
    kind: AuthorisationKind
    date: date
    version: Version
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RacMoment:
    """A treatment in the RAC (Richtlijn Advies- en Autorisatiecommissie)."""

    moment: RacStage
    date: date
    outcome: RacOutcome
    note: str = ""


@dataclass(frozen=True, slots=True)
class Commenting:
    """The commenting period and how to send a comment."""

    start: date
    end: date
    route: str


@dataclass(frozen=True, slots=True)
class Contributor:
    """A member of the group that wrote a module; a name only with consent."""

    role: str
    discipline: str
    on_behalf_of: str
    interests: str
    name: str = ""
    name_consent: bool = False
    declared_on: date | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """What a module is about, as a code of a system; `version` is the edition in which it was looked up."""

    system: CodeSystem
    code: str
    version: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A related module and why it is worth reading."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Module(Document):
    """A module: the unit of upkeep. `cluster` is empty for a generic module, which belongs to every cluster.

    `direct_help` are ids of fixed answers. A page that is not `kept` leaves nothing on a device.
    """

    guideline_id: str
    phases: tuple[str, ...]
    audience: tuple[str, ...]
    status: Status
    version: Version
    questions: tuple[Question, ...]
    changes: tuple[Change, ...]
    recommendations: tuple[Recommendation, ...] = ()
    decision_tables: tuple[DecisionTable, ...] = ()
    cluster: str = ""
    side_clusters: tuple[str, ...] = ()
    direct_help: tuple[str, ...] = ()
    kept: bool = True
    adopted_on: date | None = None
    review_before: date | None = None
    reassessments: tuple[Reassessment, ...] = ()
    revision: Revision | None = None
    lapse: Lapse | None = None
    replaces: tuple[str, ...] = ()
    rectifications: tuple[Rectification, ...] = ()
    authorisations: tuple[Authorisation, ...] = ()
    rac: tuple[RacMoment, ...] = ()
    commenting: Commenting | None = None
    contributors: tuple[Contributor, ...] = ()
    related: tuple[Relation, ...] = ()
    sources: tuple[Source, ...] = ()
    codes: tuple[Code, ...] = ()
    population: str = ""
    method: str = ""
    search_account: str = ""
    field_test: str = ""
    monitoring: str = ""
    funder: str = ""
    involvement: tuple[Involvement, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    practice_questions: tuple[PracticeQuestion, ...] = ()
    quiz_questions: tuple[QuizQuestion, ...] = ()
    knowledge_gaps: tuple[KnowledgeGap, ...] = ()

    @property
    def is_concept(self) -> bool:
        """Whether its status is `concept`."""
        return self.status is Status.CONCEPT

    def may_be_outdated(self, item: Recommendation) -> bool:
        """Whether a running revision names a recommendation as one that may no longer be right."""
        return self.revision is not None and item.id in self.revision.outdated

    def state(self, today: date) -> State:
        """Status and validity on `today`."""
        validity = validity_on(self.status, self.review_before, today)
        return State(self.status, validity, self.review_before)

    def is_open_for_comment(self, day: date) -> bool:
        """Whether people may comment on it on a day; the first and the last day count."""
        asked = self.commenting if self.status is Status.COMMENTING else None
        return asked is not None and asked.start <= day <= asked.end

    @property
    def last_change(self) -> date:
        """The date of the newest entry of the version history."""
        return max(item.date for item in self.changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guideline(Document):
    """A guideline: modules by subject, in reading order."""

    cluster: str
    steward: str
    module_ids: tuple[str, ...]
    side_clusters: tuple[str, ...] = ()
    concept: bool = False

    @property
    def is_concept(self) -> bool:
        """Whether its field `concept` says so."""
        return self.concept


@dataclass(frozen=True, slots=True)
class CallCard:
    """When to call, and how urgently; `lines` are the ids of the lines of help to call, where it is not the doctor."""

    level: CallLevel
    html: Markup
    line: int
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageChange:
    """An entry of the short history of a page for parents or youths."""

    date: date
    text: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The drawing of a page: the name of its file in `beeld`, and what is to be seen on it."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentPage(Document):
    """A page for parents (`ouders`) or youths (`jongeren`) about the subject of a guideline.

    `direct_help` are ids of fixed answers. A page that is not `kept` leaves nothing on a device. `checked_on` is None
    only for a concept that nobody has checked yet.
    """

    phases: tuple[str, ...]
    checked_against: Mapping[str, Version]
    checked_on: date | None = None
    concept: bool = False
    no_call_reason: str = ""
    direct_help: tuple[str, ...] = ()
    kept: bool = True
    language: str = "nl"
    theme: str = ""
    own_words: str = ""
    drawing: Drawing | None = None
    call_cards: tuple[CallCard, ...] = ()
    changes: tuple[PageChange, ...] = ()

    @property
    def is_concept(self) -> bool:
        """Whether its field `concept` says so."""
        return self.concept

    @property
    def drawing_path(self) -> str:
        """Where its drawing lies, from the root of the content; empty when it has none."""
        folder = self.origin.path.rpartition("/")[0]
        return f"{folder}/beeld/{self.drawing.file}" if self.drawing else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPage(Document):
    """The home text or a page under /over/."""


@dataclass(frozen=True, slots=True)
class Member:
    """A seat in a working or steering group; `until` is None while no end is set."""

    role: str
    discipline: str
    on_behalf_of: str
    since: date
    until: date | None = None

    def active_on(self, day: date) -> bool:
        """Whether the seat is taken on `day`, both ends included."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster(Document):
    """One of the five groups of modules and who keeps it."""

    name: str
    description: str
    status: ClusterStatus
    started_on: date
    contact: str
    github_team: str
    working_group: tuple[Member, ...] = ()
    meetings: tuple[Meeting, ...] = ()
