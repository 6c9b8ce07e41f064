"""JGZ601: a cluster working group that isn't made up as agreed."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.model import Cluster, Library, Member, add_months
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ601", "clusterwerkgroep-samenstelling")

PROFESSIONAL = "jgz-professional"
DISCIPLINES = ("jeugdarts", "jeugdverpleegkundige", "doktersassistent")
ROLES = {
    "richtlijnontwikkelaar": "een richtlijnontwikkelaar",
    "expert": "een expert",
    "ouder-jeugdige": "een ouder of jeugdige",
}


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Counts the members who are active on the day."""
    for cluster in library.clusters:
        severity = Severity.ERROR if cluster.status == "actief" else Severity.WARNING
        active = [item for item in cluster.working_group if item.active_on(context.today)]
        for message, help in _problems(active):
            yield FAULT.at(cluster.origin.at("werkgroep"), message, help, severity)
        yield from _terms(cluster, severity)


def _problems(active: list[Member]) -> Iterator[tuple[str, str]]:
    professionals = [item for item in active if item.role == PROFESSIONAL]
    if 2 * len(professionals) < len(active) or not active:
        yield (
            f"Van de {len(active)} actieve leden zijn er {len(professionals)} JGZ-professional; dat moet minstens "
            "de helft zijn.",
            "Vul de werkgroep aan met JGZ-professionals.",
        )
    present = {item.discipline for item in professionals}
    for name in DISCIPLINES:
        if name not in present:
            yield f"In de werkgroep zit geen {name}.", f"Voeg een {name} toe (rol `{PROFESSIONAL}`)."
    roles = {item.role for item in active}
    for role, name in ROLES.items():
        if role not in roles:
            yield f"In de werkgroep zit niet {name}.", f"Voeg een lid toe met rol `{role}`."


def _terms(cluster: Cluster, severity: Severity) -> Iterator[Diagnostic]:
    for number, item in enumerate(cluster.working_group):
        if item.until is None:
            continue
        if not add_months(item.since, 35) <= item.until <= add_months(item.since, 72):
            yield FAULT.at(
                cluster.origin.at(f"werkgroep.leden.{number}"),
                f"Dit lid zit van {item.since} tot {item.until}; een termijn duurt 3 tot 6 jaar.",
                "Pas `van` of `tot` aan.",
                severity,
            )


RULE = Rule(
    FAULT,
    what="Minstens de helft van de actieve leden is JGZ-professional; elke discipline en rol is vertegenwoordigd.",
    why="Zo blijven modules bruikbaar voor wie ermee werkt en voor ouders en jeugdigen.",
    check=check,
)
