"""JGZ601: a cluster working group that isn't made up as agreed."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.model import Cluster, ClusterStatus, Member, WorkingRole
from jgz.rules.base import Context, Rule, is_whole, years_after

FAULT = Fault("JGZ601", "clusterwerkgroep-samenstelling")

FEWEST_YEARS, MOST_YEARS = 3, 6
_TERM = f"{FEWEST_YEARS} tot {MOST_YEARS} jaar"
DISCIPLINES = ("jeugdarts", "jeugdverpleegkundige", "doktersassistent")
ROLES = {
    WorkingRole.DEVELOPER: "richtlijnontwikkelaar",
    WorkingRole.EXPERT: "expert",
    WorkingRole.CLIENT: "ouder of jeugdige",
}


def check(context: Context) -> Iterator[Diagnostic]:
    """Counts the members on the day that the last of them came, which an editor chose, and on today.

    What only the calendar brings, such as a term that ended, is a warning: it must never keep anything from being
    published, least of all a withdrawal.
    """
    for cluster in context.library.clusters:
        severity = Severity.ERROR if cluster.status is ClusterStatus.ACTIVE else Severity.WARNING
        group = cluster.working_group
        if is_whole(cluster, "werkgroep.leden", group):
            chosen = list(_messages(_active(group, max((item.since for item in group), default=context.today))))
            brought = [item for item in _messages(_active(group, context.today)) if item not in chosen]
            place = cluster.origin.at("werkgroep")
            yield from (FAULT.at(place, message, help, severity) for message, help in chosen)
            yield from (FAULT.at(place, message, help, Severity.WARNING) for message, help in brought)
        yield from _terms(cluster, severity, context.today)


def _active(group: Sequence[Member], day: date) -> list[Member]:
    return [item for item in group if item.active_on(day)]


def _messages(active: list[Member]) -> Iterator[tuple[str, str]]:
    professionals = [item for item in active if item.role == WorkingRole.PROFESSIONAL]
    if not active:
        yield "De werkgroep heeft op dit moment geen leden.", "Kijk bij elk lid `van` en `tot` na, of voeg leden toe."
        return
    if 2 * len(professionals) < len(active):
        yield (
            f"Van de {len(active)} leden zijn er {len(professionals)} JGZ-professional, minder dan de helft.",
            "Vul de werkgroep aan met JGZ-professionals.",
        )
    present = {item.discipline for item in professionals}
    for name in DISCIPLINES:
        if name not in present:
            yield f"In de werkgroep zit geen {name}.", f"Voeg een {name} toe (rol `{WorkingRole.PROFESSIONAL}`)."
    roles = {item.role for item in active}
    for role, name in ROLES.items():
        if role not in roles:
            yield f"In de werkgroep zit geen {name}.", f"Voeg een lid toe met rol `{role}`."


def _terms(cluster: Cluster, severity: Severity, today: date) -> Iterator[Diagnostic]:
    for number, item in enumerate(cluster.working_group):
        if item.until is None:
            if years_after(item.since, MOST_YEARS) < today:
                yield FAULT.at(
                    cluster.origin.at(f"werkgroep.leden.{number}"),
                    f"Dit lid heeft zitting sinds {item.since}; dat mag hoogstens {MOST_YEARS} jaar zijn.",
                    "Schrijf bij `tot` tot wanneer dit lid zitting had.",
                    Severity.WARNING,
                )
            continue
        # "Tot" may be the last day of the term or the day after it.
        shortest = years_after(item.since, FEWEST_YEARS) - timedelta(days=1)
        if not shortest <= item.until <= years_after(item.since, MOST_YEARS):
            yield FAULT.at(
                cluster.origin.at(f"werkgroep.leden.{number}"),
                f"Dit lid heeft zitting van {item.since} tot {item.until}; dat moet {_TERM} zijn.",
                "Pas `van` of `tot` aan.",
                severity,
            )


RULE = Rule(
    FAULT,
    what=(
        "Minstens de helft van een werkgroep is JGZ-professional, elke discipline en rol doet mee, en een lid "
        "blijft 3 tot 6 jaar."
    ),
    why="Zo blijven modules bruikbaar voor wie ermee werkt en voor ouders en jeugdigen.",
    check=check,
    example=Example(
        path="clusters/het-lichaam.md",
        place="{rol: jgz-professional, discipline: doktersassistent, namens: NVDA, van: 2024-01-15, tot: 2029-01-14}",
        wrong="{rol: jgz-professional, discipline: jeugdarts, namens: NVDA, van: 2024-01-15, tot: 2029-01-14}",
        right="{rol: jgz-professional, discipline: doktersassistent, namens: NVDA, van: 2024-01-15, tot: 2029-01-14}",
    ),
)
