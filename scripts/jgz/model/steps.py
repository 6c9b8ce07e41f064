"""What has to happen next with each module, whose turn it is, and since when it waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from jgz.model.authorisation import PARTIES, changes_advice, covers, heirs_of, party_on
from jgz.model.choices import RacStage
from jgz.model.consultation import ConsultationRound
from jgz.model.documents import Module
from jgz.model.field_values import Change
from jgz.model.library import Library
from jgz.model.status import Status
from jgz.model.validity import Validity, add_months


class Step(StrEnum):
    """A step in the life of a module, in the order in which a board shows them."""

    WRITE = "tekst afmaken"
    COLLECT = "reacties verzamelen"
    ANSWER = "reacties beantwoorden"
    TREAT = "behandelen in de RAC"
    SIGN = "autoriseren"
    REVISE = "herziening afmaken"
    START = "herziening beginnen"
    JUDGE = "herbeoordelen"
    PLAN = "herziening inplannen"
    KEEP = "niets te doen"
    GONE = "vervallen"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The next step with a module: who is to take it, since when it waits (None: it doesn't), and until when."""

    module: Module
    step: Step
    who: str
    since: date | None = None
    until: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody has something to do."""
        return self.step not in (Step.KEEP, Step.GONE)


_GROUP = "clusterwerkgroep"


def next_step(module: Module, library: Library, today: date) -> NextStep:
    """The next step on a day. Every module has exactly one."""
    if module.status is Status.LAPSED:
        return NextStep(module, Step.GONE, "niemand", module.lapse.on if module.lapse else None)
    if module.status is Status.CONCEPT:
        return NextStep(module, Step.WRITE, _GROUP, module.last_change)
    if module.status is Status.COMMENTING:
        return _consulted(module, library, today)
    if module.status is Status.FOR_AUTHORISATION:
        return _authorised(module, library, today)
    if module.status is Status.IN_REVISION and module.revision:
        return NextStep(module, Step.REVISE, _GROUP, module.revision.started_on, module.revision.expected_on)
    return _kept(module, today)


def _consulted(module: Module, library: Library, today: date) -> NextStep:
    rounds = [item for item in library.registers.rounds if item.module == module.id and item.version == module.version]
    last: ConsultationRound | None = max(rounds, key=lambda item: item.end, default=None)
    if last and last.closed:
        return NextStep(module, Step.TREAT, "RAC", last.end)
    start, end = (last.start, last.end) if last else _commenting(module)
    if end is not None and today > end:
        return NextStep(module, Step.ANSWER, _GROUP, end + timedelta(days=1) if end < date.max else end)
    return NextStep(module, Step.COLLECT, "iedereen die wil reageren", start, end)


def _commenting(module: Module) -> tuple[date | None, date | None]:
    return (module.commenting.start, module.commenting.end) if module.commenting else (None, None)


def _authorised(module: Module, library: Library, today: date) -> NextStep:
    treated = [item.date for item in module.rac if item.moment is RacStage.AUTHORISATION]
    if not treated:
        return NextStep(module, Step.TREAT, "RAC", module.last_change)
    return NextStep(module, Step.SIGN, ", ".join(missing_parties(module, library, today)) or _GROUP, max(treated))


def last_advice(module: Module) -> Change:
    """The newest entry of the history that changed the advice: what the parties have to sign. The first of all when
    the history doesn't tell."""
    return next((item for item in module.changes if changes_advice(item)), module.changes[-1])


def missing_parties(module: Module, library: Library, today: date) -> tuple[str, ...]:
    """The parties that have to sign the advice of a module as it is now and did not yet, in a fixed order."""
    registers, entry = library.registers, last_advice(module)
    return tuple(
        party_on(registers, party, today)
        for party in PARTIES
        if not any(covers(module, heir, entry) for heir in heirs_of(registers, party))
    )


def _kept(module: Module, today: date) -> NextStep:
    validity, before = module.state(today).validity, module.review_before
    if before is None or validity is Validity.VALID:
        return NextStep(module, Step.KEEP, "niemand", None, before)
    if validity is Validity.EXPIRED:
        return NextStep(module, Step.START, _GROUP, before, before)
    if validity is Validity.WITHIN_6_MONTHS:
        return NextStep(module, Step.JUDGE, _GROUP, add_months(before, -6), before)
    return NextStep(module, Step.PLAN, "clusterstuurgroep", add_months(before, -12), before)
