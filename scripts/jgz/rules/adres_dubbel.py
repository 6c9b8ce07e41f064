"""JGZ321: two pages for one address, among live pages, former addresses and what the site makes itself."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import Document
from jgz.model.addresses import HOME, RULES, address_of, output_file, reserved_addresses
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ321", "adres-dubbel")

# Ids that would put a page in a folder of generated pages; folders and files that the site fills itself.
RESERVED_IDS = frozenset({"leeftijd"})
RESERVED = (
    "assets", "beeld", "actualiteit", "schema", "sitemap.xml", "sitemap.xml.gz", "404.html", "robots.txt", "_headers",
)  # fmt: skip
# Here the site makes a page for every rule.
_RULES = output_file(RULES).rpartition("/")[0]


def check(context: Context) -> Iterator[Diagnostic]:
    """No page lives where the site makes one; no former address is taken, or lies inside one that is."""
    library = context.library
    generated = reserved_addresses(library) - {HOME}
    taken = _Taken()
    for address in sorted(generated):
        taken.add(output_file(address), f"de pagina `{address}`")
    for document in library.documents():
        address = address_of(document)
        if address in generated or document.id in RESERVED_IDS:
            yield FAULT.at(
                document.origin.at("id"),
                f"De id `{document.id}` is gereserveerd: dat adres maakt de site zelf.",
                "Kies een andere id.",
            )
        taken.add(output_file(address), f"`{document.origin.path}`")
    for document in library.documents():
        yield from _former(document, taken)


class _Taken:
    """The files that are in use and by whom, and the folders that they lie in."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def add(self, file: str, holder: str) -> None:
        """Notes a file; the first holder keeps it."""
        self._files.setdefault(file, holder)
        for folder in _folders_of(file):
            self._folders.setdefault(folder, holder)

    def by(self, file: str) -> str:
        """Who has this file, or one that would need it to be a folder or lies where it needs one; else empty."""
        if file.split("/")[0] in RESERVED or file.startswith(f"{_RULES}/"):
            return "de site zelf"
        inside = (self._files[folder] for folder in _folders_of(file) if folder in self._files)
        return self._files.get(file) or self._folders.get(file) or next(inside, "")


def _folders_of(file: str) -> Iterator[str]:
    while "/" in file:
        file = file.rpartition("/")[0]
        yield file


def _former(document: Document, taken: _Taken) -> Iterator[Diagnostic]:
    """Judges the former addresses of a document and adds them to `taken`."""
    own = f"`{document.origin.path}`"
    for number, old in enumerate(document.former_addresses):
        file = output_file(old)
        holder = taken.by(file)
        if holder:
            yield FAULT.at(
                document.origin.at(f"oude_adressen.{number}"),
                f"Het adres `{old}` is al in gebruik bij {holder}.",
                "Haal dit oude adres weg." if holder == own else "Haal dit oude adres weg, hier of daar.",
            )
        taken.add(file, own)


RULE = Rule(
    FAULT,
    what="Elk adres hoort bij één pagina, ook een oud adres en een adres dat de site zelf maakt.",
    why="Bij twee pagina's op één adres verdwijnt er een, en wie haar zoekt, komt bij iets anders uit.",
    check=check,
    example=Example(
        path="modules/over/privacy.md",
        place="fictief: true",
        wrong=lines("fictief: true", "oude_adressen: [/fasen/]"),
        right=lines("fictief: true", "oude_adressen: [/privacyverklaring/]"),
    ),
)
