"""The documents of the library: guideline, module, parent or youth page, standing page and cluster."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jgz.model.body import Body
from jgz.model.choices import (
    ClusterStatus,
    DocumentKind,
)
from jgz.model.decision import DecisionTable
from jgz.model.field_values import (
    Authorisation,
    CallCard,
    Change,
    Code,
    Commenting,
    Contributor,
    Drawing,
    Lapse,
    Member,
    PageChange,
    Question,
    RacMoment,
    Reassessment,
    Rectification,
    Relation,
    Revision,
    Source,
)
from jgz.model.origin import Origin
from jgz.model.practice import (
    Deviation,
    Indicator,
    Involvement,
    KnowledgeGap,
    Meeting,
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
