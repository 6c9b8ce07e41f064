"""The fixed lists beside the content, and the entries of those that texts name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from jgz.model.consultation import ConsultationRound
from jgz.model.field_values import Member
from jgz.model.help_lines import DirectHelp, HelpLine, WordGroup
from jgz.model.phase import Phase
from jgz.model.phone import ALARM, dialled, national
from jgz.model.practice import Criterion, OutsideText, Tool
from jgz.model.published_rows import JudgedPair, PublishedAddress, PublishedId, PublishedText, RemovedVersion
from jgz.model.search_words import Compound, HardWord, Synonym, Tongue, TongueWord
from jgz.model.translation import Phrases
from jgz.model.version import Version


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
