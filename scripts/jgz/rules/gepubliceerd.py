"""JGZ330: something that was ever published and no longer leads anywhere."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.model import Library
from jgz.model.published import RECOMMENDATION
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ330", "gepubliceerd-en-verdwenen")
_REGISTERS = "modules/_registers"


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Compares the registers of published ids and addresses with today's content."""
    broken = {path.rpartition("/")[2].removesuffix(".md") for path in library.broken}
    broken |= {path.split("/")[1] for path in library.broken if path.count("/") == 2}
    for address in context.published.lost_addresses():
        if address.id not in broken:
            yield FAULT.at(
                Location(f"{_REGISTERS}/adressen.tsv", address.line),
                f"Het adres `{address.address}` is gepubliceerd, maar leidt nergens meer heen.",
                f"Zet de pagina terug, of zet het adres bij `oude_adressen` van de pagina die `{address.id}` opvolgt.",
            )
    for item in context.published.lost_ids():
        if item.id.partition("#")[0] in broken:
            continue
        if item.kind == RECOMMENDATION:
            name = item.id.partition("#")[2]
            help = (
                f"Kreeg de aanbeveling een andere id? Zet daar de optie `voorheen: {name}`. Is zij geschrapt? "
                f"Noem `{name}` bij `aanbevelingen` van de wijziging waarin dat gebeurde."
            )
        else:
            help = f"Zet het bestand terug, of zet bij de opvolger `vervangt: [{item.id}]` of `oude_adressen`."
        yield FAULT.at(
            Location(f"{_REGISTERS}/ids.tsv", item.line),
            f"`{item.id}` ({item.kind}) is gepubliceerd, maar bestaat niet meer.",
            help,
        )


RULE = Rule(
    FAULT,
    what="Wat ooit is gepubliceerd, blijft bereikbaar of leidt door naar een opvolger.",
    why="Professionals bewaren koppelingen en nemen ze over in protocollen; die mogen nooit doodlopen.",
    check=check,
)
