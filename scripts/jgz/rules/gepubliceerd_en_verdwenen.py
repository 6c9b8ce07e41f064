"""JGZ330: something that was ever published and no longer leads anywhere."""

from collections.abc import Iterator
from itertools import islice

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.explanation import Example, Given, lines
from jgz.model import DocumentKind, Library, Module, PublishedId
from jgz.model.published import RECOMMENDATION, kind_of
from jgz.register_files import ADDRESS_COLUMNS, RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ330", "gepubliceerd-en-verdwenen")
# More of one register than anyone would read: it was emptied, or is of another project.
_MOST = 50


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares the registers of published ids and addresses with today's content."""
    yield from islice(_addresses(context), _MOST)
    yield from islice(_ids(context), _MOST)
    yield from _hidden(context.library)


def _addresses(context: Context) -> Iterator[Diagnostic]:
    for address in context.published.lost_addresses():
        if (address.kind, address.id) not in context.files:
            yield FAULT.at(
                Location(RegisterFile.ADDRESSES.path, address.line),
                f"Het adres `{address.address}` is gepubliceerd, maar leidt nergens meer heen.",
                f"Zet de pagina terug, of zet het adres bij `oude_adressen` van de pagina die `{address.id}` opvolgt.",
            )


def _ids(context: Context) -> Iterator[Diagnostic]:
    for item in context.published.lost_ids():
        if (item.kind, item.id) not in context.files:
            yield FAULT.at(
                Location(RegisterFile.IDS.path, item.line),
                f"`{item.id}` ({item.kind}) is gepubliceerd, maar bestaat niet meer.",
                _help(item),
            )


def _help(item: PublishedId) -> str:
    """How to make a lost id lead somewhere again."""
    name = item.id.partition("#")[2]
    if item.kind == RECOMMENDATION:
        return (
            f"Kreeg de aanbeveling een andere id? Zet daar de optie `voorheen: {name}`. Is zij geschrapt? "
            f"Noem `{name}` bij `aanbevelingen` van de wijziging waarin dat gebeurde."
        )
    if item.kind == DocumentKind.MODULE:
        return f"Zet het bestand terug, of zet bij de module die het opvolgt `vervangt: [{item.id}]`."
    return "Zet het bestand terug, of zet het oude adres bij `oude_adressen` van de pagina die het opvolgt."


def _hidden(library: Library) -> Iterator[Diagnostic]:
    """What was public may go back to concept, but then readers lose a page they could open before."""
    published = {(item.kind, item.id) for item in library.registers.ids}
    for document in library.documents():
        if not document.is_concept or (kind_of(document), document.id) not in published:
            continue
        if isinstance(document, Module):
            key, help = "status", "Laat de status `commentaarfase` of `ter-autorisatie`, of maak er `vervallen` van."
        else:
            key, help = "concept", "Haal `concept` weg, of zet haar adres bij `oude_adressen` van een andere pagina."
        yield FAULT.at(
            document.origin.at(key),
            "Deze pagina was al openbaar; als concept is haar adres voor lezers leeg.",
            help,
            Severity.WARNING,
        )


RULE = Rule(
    FAULT,
    what="Wat ooit is gepubliceerd, blijft bereikbaar of leidt door naar een opvolger.",
    why="Professionals bewaren koppelingen en nemen ze over in protocollen; die mogen nooit doodlopen.",
    check=check,
    example=Example(
        path="modules/over/privacy.md",
        place="fictief: true",
        wrong="fictief: true",
        right=lines("fictief: true", "oude_adressen: [/over/gegevens/]"),
        given=(
            Given(
                path=RegisterFile.ADDRESSES.path,
                place="",
                text=lines("\t".join(ADDRESS_COLUMNS), "/over/gegevens/\tgegevens\tpagina", ""),
            ),
        ),
    ),
)
