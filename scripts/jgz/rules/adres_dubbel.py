"""JGZ321: two pages for one address, among live pages, former addresses and what the site makes itself."""

from collections.abc import Iterable, Iterator

from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.explanation import Example, lines
from jgz.model import Document
from jgz.model.addresses import (
    DOCUMENT_FOLDERS,
    HOME,
    OWN_NAMES,
    address_of,
    is_device_name,
    output_file,
    reserved_addresses,
)
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ321", "adres-dubbel")

# Ids that would put a page in a folder of generated pages.
RESERVED_IDS = frozenset({"leeftijd", "taal"})
_ADDRESSES = RegisterFile.ADDRESSES.path
_SITE = "de site zelf"
_SHOWN_AS_PAGES = frozenset({"html", "htm"})


def check(context: Context) -> Iterator[Diagnostic]:
    """No page lives where the site makes one; no former address is taken, or lies inside one that is."""
    library = context.library
    generated = reserved_addresses(library) - {HOME}
    taken = _Taken(output_file(address) for address in (*generated, HOME))
    for address in sorted(generated):
        taken.add_page(address, f"de pagina `{address}`")
    for document in library.documents():
        address = address_of(document)
        if address in generated or document.id in RESERVED_IDS:
            yield FAULT.at(
                document.origin.at("id"),
                f"De id `{document.id}` is gereserveerd: dat adres maakt de site zelf.",
                "Kies een andere id.",
            )
        taken.add_page(address, f"`{document.origin.path}`")
    for document in library.documents():
        yield from _former(document, taken)
    yield from _registered(context, taken)


class _Taken:
    """The files that are in use and by whom, and the folders that they lie in; letters of any size are one name."""

    def __init__(self, made: Iterable[str]) -> None:
        self._made = frozenset(made)
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        self._closed: dict[str, str] = {}

    def add_page(self, address: str, holder: str) -> None:
        """Notes a page of the site; the first holder keeps its file. Beside its page it may have files of its own."""
        self.add(output_file(address), holder)
        folder = address.strip("/").casefold()
        if folder and folder not in DOCUMENT_FOLDERS:
            self._closed.setdefault(folder, holder)

    def add(self, file: str, holder: str) -> None:
        """Notes a file; the first holder keeps it."""
        file = file.casefold()
        self._files.setdefault(file, holder)
        for folder in _folders_of(file):
            self._folders.setdefault(folder, holder)

    def by(self, address: str) -> str:
        """Who has the file of an address, or one that would need it to be a folder or lies where it needs one."""
        file = output_file(address).casefold()
        if file.split("/")[0] in OWN_NAMES:
            return _SITE
        above = list(_folders_of(file))
        inside = next((self._files[folder] for folder in above if folder in self._files), "")
        closed = next((self._closed[folder] for folder in above if folder in self._closed), "")
        return self._files.get(file) or self._folders.get(file) or inside or closed

    def beside(self, address: str) -> str:
        """The page of the site itself that some hosts show at `/x`, where they find a file `x.html` sooner."""
        stem, _, ending = output_file(address).casefold().rpartition(".")
        folder, _, name = stem.rpartition("/")
        if ending not in _SHOWN_AS_PAGES or (name, ending) == ("index", "html"):
            return ""
        page = f"{folder}/index.html".lstrip("/") if name == "index" else f"{stem}/index.html"
        return self._files.get(page, _SITE) if page in self._made else ""


def _folders_of(file: str) -> Iterator[str]:
    while "/" in file:
        file = file.rpartition("/")[0]
        yield file


def _former(document: Document, taken: _Taken) -> Iterator[Diagnostic]:
    """Judges the former addresses of a document and adds them to `taken`."""
    own = f"`{document.origin.path}`"
    for number, old in enumerate(document.former_addresses):
        holder = taken.by(old) or taken.beside(old)
        message = f"Het adres `{old}` is al in gebruik bij {holder}." if holder else _impossible(old)
        if message:
            yield FAULT.at(
                document.origin.at(f"oude_adressen.{number}"),
                message,
                "Haal dit oude adres weg, hier of daar." if holder and holder != own else "Haal dit oude adres weg.",
            )
        taken.add(output_file(old), own)


def _registered(context: Context, taken: _Taken) -> Iterator[Diagnostic]:
    """Judges the registered addresses of pages that are no longer there; the others stand in a file."""
    library = context.library
    known = {HOME, *(address_of(item) for item in library.documents())}
    known |= {old for item in library.documents() for old in item.former_addresses}
    for item in library.registers.addresses:
        if item.address in known:
            continue
        holder = taken.by(item.address)
        message = f"Het adres `{item.address}` is van {holder}." if holder else _impossible(item.address)
        if message:
            yield FAULT.at(
                Location(_ADDRESSES, item.line),
                message,
                "Dit bestand wordt geschreven door `jgz registreer`; zet het terug uit een eerdere versie.",
            )


def _impossible(address: str) -> str:
    """Why a computer with Windows can't hold the file of an address, as a Dutch sentence."""
    for name in address.strip("/").split("/"):
        if is_device_name(name):
            return f"De naam `{name}` in `{address}` kan niet op een computer met Windows."
    return ""


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
