"""JGZ125: an id that was given up for another and is used again."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.explanation import Example, Given, lines
from jgz.model import Document, Library, Module, Status
from jgz.model.published import RECOMMENDATION, RETIRED, kind_of
from jgz.register_files import ID_COLUMNS, RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ125", "id-hergebruikt")


def check(context: Context) -> Iterator[Diagnostic]:
    """What the register says was followed up or removed, must not come back as something else."""
    users = dict(_users(context.library))
    renamed_back = set(_former(context.library))
    for item in context.library.registers.ids:
        place = users.get((item.kind, item.id))
        if not item.successor or place is None or (item.id, item.successor) in renamed_back:
            continue
        name = item.id.partition("#")[2] or item.id
        if item.successor == RETIRED:
            yield FAULT.at(
                place,
                f"De id `{name}` was van een aanbeveling die is geschrapt.",
                "Kies een andere id: wie de oude koppeling bewaarde, zou ongemerkt ander advies lezen.",
            )
        # When a page under this id has no successor now, it was put back, and not given to something else.
        elif item.kind == RECOMMENDATION or (item.kind, item.successor) in users:
            yield FAULT.at(
                place,
                f"De id `{name}` is eerder gebruikt en opgevolgd door `{item.successor}`.",
                "Kies een andere id: wie de oude koppeling bewaarde, moet bij de opvolger uitkomen.",
            )


def _former(library: Library) -> Iterator[tuple[str, str]]:
    """Full id of a recommendation -> the full ids that it had before: it may get one of those back."""
    for module in library.modules:
        for item in module.recommendations:
            yield from ((item.full_id, f"{module.id}#{old}") for old in item.former_ids)


def _users(library: Library) -> Iterator[tuple[tuple[str, str], Location]]:
    """Kind and full id of everything that has one now, with its place. A lapsed module keeps its own page."""
    for document in library.documents():
        if not _lapsed(document):
            yield (kind_of(document), document.id), document.origin.at("id")
        for item in document.recommendations if isinstance(document, Module) else ():
            yield (RECOMMENDATION, item.full_id), document.origin.line(item.line)


def _lapsed(document: Document) -> bool:
    return isinstance(document, Module) and document.status is Status.LAPSED


_PAGE = lines(
    "---",
    "id: {}",
    "soort: pagina",
    "titel: Het dossier van je kind",
    "samenvatting: Wat er in het dossier van je kind staat en wie het mag lezen.",
    "---",
    "Je kunt het dossier altijd inzien.",
)

RULE = Rule(
    FAULT,
    what="Een id die is opgevolgd door een andere, of van een geschrapte aanbeveling was, wordt niet opnieuw gebruikt.",
    why="De oude id staat in protocollen en bladwijzers. Krijgt zij een nieuwe inhoud, dan komt iemand verkeerd uit.",
    check=check,
    example=Example(
        path="modules/over/gegevens.md",
        place="",
        wrong=_PAGE.format("gegevens"),
        right=_PAGE.format("dossier"),
        given=(
            Given(
                path=RegisterFile.IDS.path,
                place="",
                text=lines("\t".join(ID_COLUMNS), "gegevens\tpagina\t\tprivacy"),
            ),
        ),
        right_path="modules/over/dossier.md",
    ),
)
