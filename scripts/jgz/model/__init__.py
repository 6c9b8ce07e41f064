"""What a guideline is: frozen typed values without input or output. The words follow the content model."""

from jgz.model.body import LINK_SCHEME, Body, Citation, Heading, Link, Part, Section
from jgz.model.choices import (
    AuthorisationKind,
    CallLevel,
    ChangeKind,
    ClusterStatus,
    DocumentKind,
    Outcome,
    RacStage,
    WorkingRole,
)
from jgz.model.documents import (
    Authorisation,
    CallCard,
    Change,
    Cluster,
    Commenting,
    Contributor,
    Document,
    Guideline,
    Lapse,
    Member,
    Module,
    ParentPage,
    Question,
    RacMoment,
    Reassessment,
    Relation,
    Revision,
    Source,
    StandingPage,
)
from jgz.model.library import (
    GENERIC_FOLDER,
    Call,
    Compound,
    DirectHelp,
    HardWord,
    Library,
    Picture,
    Profession,
    PublishedAddress,
    PublishedId,
    Registers,
    Synonym,
    Term,
)
from jgz.model.origin import Origin
from jgz.model.phase import Phase, phases_at_age
from jgz.model.prose import Passage, Role
from jgz.model.recommendation import Certainty, Direction, Kind, Recommendation, Strength
from jgz.model.silence import Silence
from jgz.model.status import Status
from jgz.model.validity import AMSTERDAM, State, Validity, add_months, day_from, today_in_amsterdam, validity_on
from jgz.model.version import FIRST_ADOPTED, FIRST_DRAFT, Jump, Version

__all__ = [
    "AMSTERDAM", "FIRST_ADOPTED", "FIRST_DRAFT", "GENERIC_FOLDER", "LINK_SCHEME", "Authorisation", "AuthorisationKind",
    "Body", "Call", "CallCard", "CallLevel", "Certainty", "Change", "ChangeKind", "Citation", "Cluster",
    "ClusterStatus", "Commenting", "Compound", "Contributor", "DirectHelp", "Direction", "Document", "DocumentKind",
    "Guideline", "HardWord", "Heading", "Jump", "Kind", "Lapse", "Library", "Link", "Member", "Module", "Origin",
    "Outcome", "ParentPage", "Part", "Passage", "Phase", "Picture", "Profession", "PublishedAddress", "PublishedId",
    "Question", "RacMoment", "RacStage", "Reassessment", "Recommendation", "Registers", "Relation", "Revision", "Role",
    "Section", "Silence", "Source", "StandingPage", "State", "Status", "Strength", "Synonym", "Term", "Validity",
    "Version", "WorkingRole", "add_months", "day_from", "phases_at_age", "today_in_amsterdam", "validity_on",
]  # fmt: skip
