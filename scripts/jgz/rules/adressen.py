"""JGZ321: two pages for one address, among live pages and former addresses."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.model import Library
from jgz.model.addresses import address_of, generated_addresses, output_file
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ321", "adres-dubbel")


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """No former address may be that of a page, of another former address, or lie inside one."""
    live = [address_of(item) for item in library.documents()] + sorted(generated_addresses(library))
    taken = {output_file(address): address for address in live}
    for document in library.documents():
        for number, old in enumerate(document.former_addresses):
            file = output_file(old)
            other = taken.get(file) or next((taken[name] for name in taken if _inside(name, file)), None)
            if other is not None:
                yield FAULT.at(
                    document.origin.at(f"oude_adressen.{number}"),
                    f"Het adres `{old}` is al dat van een andere pagina (`{other}`).",
                    "Haal dit oude adres weg.",
                )
            taken.setdefault(file, old)


def _inside(one: str, other: str) -> bool:
    """Whether one file would need the other to be a folder."""
    return one.startswith(f"{other}/") or other.startswith(f"{one}/")


RULE = Rule(
    FAULT,
    what="Elk adres hoort bij één pagina.",
    why="Twee pagina's op één adres betekent dat een van beide verdwijnt.",
    check=check,
)
