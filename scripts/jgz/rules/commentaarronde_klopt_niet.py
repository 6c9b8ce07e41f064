"""JGZ560: a consultation round that doesn't fit its module, or that says who somebody is."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.explanation import Example, lines
from jgz.language.persons import says_who
from jgz.model import ConsultationRound
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ560", "commentaarronde-klopt-niet")
_PATH = "modules/_commentaar/speelplek-beoordelen/eerste.yml"
_LINES = ("module: speelplek-beoordelen", 'versie: "1.0.0"', "titel: Eerste ronde", "van: 2026-01-05")


def check(context: Context) -> Iterator[Diagnostic]:
    """Holds each round against its module, its own days and what may stand in a public list."""
    for item in context.library.registers.rounds:
        for key, message, help in _faults(context, item):
            yield FAULT.at(Location(item.path, item.line_of(key)), message, help)


def _faults(context: Context, item: ConsultationRound) -> Iterator[tuple[str, str, str]]:
    if item.end < item.start:
        yield "tot", f"`tot` ({item.end}) ligt vóór `van` ({item.start}).", "Kijk beide datums na."
    module = context.library.modules_by_id.get(item.module)
    if module is None:
        if not any(path.endswith(f"/{item.module}.md") for path in context.library.broken):
            yield "module", f"De module `{item.module}` is er niet.", "Gebruik de id van een module."
        return
    known = {id for one in module.recommendations for id in (one.id, *one.former_ids)}
    known |= {id for change in module.changes for id in change.recommendations}
    seen: set[str] = set()
    for number, reply in enumerate(item.replies):
        key = f"reacties.{number}"
        if reply.number in seen:
            yield key, f"Nummer {reply.number} staat er twee keer.", "Geef elke reactie een eigen nummer."
        seen.add(reply.number)
        if reply.recommendation and reply.recommendation not in known:
            yield key, f"De aanbeveling `{reply.recommendation}` is er niet.", "Noem de id, of laat dit veld weg."
        if says_who(f"{reply.text} {reply.answer} {reply.author}"):
            yield (
                key, "In deze reactie staat een mailadres, telefoonnummer of persoonsnummer.",
                "Haal het weg: deze lijst is openbaar.",
            )  # fmt: skip


RULE = Rule(
    FAULT,
    what="Een commentaarronde noemt een module, aanbevelingen en dagen die kloppen, en niets over personen.",
    why="Wie reageerde, wil zijn reactie bij de goede aanbeveling terugvinden. De lijst is voor iedereen te lezen.",
    check=check,
    example=Example(
        path=_PATH,
        place="",
        wrong=lines(*_LINES, "tot: 2026-01-01"),
        right=lines(*_LINES, "tot: 2026-02-05"),
    ),
)
