"""The theme's own files: which of them are published, and how."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from jgz.publishing.base_style import in_layer, without_unused
from jgz.publishing.joining import joined_in_turn
from jgz.store import NOTHING_KEPT, Store, code_version, digest

# What the base theme brings that this site doesn't use: scripts, their maps, and a second palette.
_LEFT_OUT = ("assets/javascripts/bundle", "assets/javascripts/lunr/", "assets/javascripts/workers/", "offline/")
# What Windows leaves in a folder for itself, and macOS in every folder and beside every file (`.DS_Store`, `._x`).
_LITTER = frozenset({"thumbs.db", "desktop.ini"})
# Behind the first bytes, which may say in which encoding a style sheet is.
_NOTICE = "/* Material for MkDocs, MIT: zie LICENTIES.txt */"
_SEARCH = "assets/zoek/"
_BASE_STYLES = "assets/stylesheets/main.*.css"
# One style sheet for every page: a phone that opens its first page waits for each sheet beside it about as long as for
# all of them in one. It holds the base theme's, and then ours in this order; what few pages need stays apart, beside
# their folder.
JOINED_STYLE = "assets/stijl.css"
_PIECES = (
    "tokens", "merken", "kader", "noten-en-lijsten", "tijdlijn", "status", "aanbeveling", "vouwen", "bellen",
    "tabellen", "zoeken", "naast-de-tekst", "module", "ouders",
)  # fmt: skip
JOINED = tuple(f"assets/stijl/{name}.css" for name in _PIECES)
# A page loads few scripts, whatever modules they are made of: each file more is one more that the first view waits for.
# Search is two: what knows a danger, which the worker keeps on every device, and all else. What starts the page of
# search works without them, and brings what it imports itself, as every other script does.
_SCRIPTS = (
    (f"{_SEARCH}hulp.js", f"{_SEARCH}zoeken.js"),
    *((f"assets/{name}.js",) for name in (
        "pagina", "module", "archief", "bewaren", "dias", "fasefilter", "filter", "kiest", "kopieer", "nieuw",
        "oefenen", "snelweg", "tijdlijn", "vergelijk", "verhuisd", "voorlezen", "voorstel-verschil", "zoekstart",
    )),
)  # fmt: skip
_ENTRIES = frozenset(name for names in _SCRIPTS for name in names)
# These act on the page that loads them, or say what was kept: no page may have them twice.
_APART = frozenset(f"assets/{name}.js" for name in ("geldigheid", "offline", "wissen"))
_KINDS = {".css": "text/css", ".js": "application/javascript"}


def is_published(name: str) -> bool:
    """Whether a file of the base theme, or of ours, is on the site under its own name."""
    return _belongs(name) and name not in JOINED and not fnmatch(name, _BASE_STYLES)


def _belongs(name: str) -> bool:
    if name.startswith("assets/") and name.endswith(".js") and name not in _ENTRIES | _APART:
        return False
    if any(part.startswith(".") or part.lower() in _LITTER for part in name.split("/")):
        return False
    return not name.startswith(_LEFT_OUT) and not name.endswith(".map") and "/palette." not in name


def own_templates(folder: Path) -> frozenset[str]:
    """The names of our own templates, which escape everything they print."""
    return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def made_smaller(folders: Sequence[str], store: Store = NOTHING_KEPT) -> dict[str, str]:
    """What is published other than it is stored, by name: our scripts and style sheets, and that of the base theme.

    `folders` are those of our theme and of the themes under it, in the order in which a file is looked for. `store` has
    what was made of files that are still the same.
    """
    own, *below = map(Path, folders)
    room = store.room("thema")
    name = digest(code_version(), *_sources(own, below)) if room.keeps else b""
    if name and (known := room.get(name)) is not None:
        found: dict[str, str] = json.loads(known)
        return found
    made = own_assets(own)
    ours = [made.pop(part) for part in JOINED if part in made]
    made[JOINED_STYLE] = "".join((*_base_styles(own, below), *ours))
    if name:
        room.put(name, json.dumps(made).encode())
    return made


def _sources(own: Path, below: Sequence[Path]) -> Iterator[str | bytes]:
    """Name and bytes of every file that goes into what is made."""
    places = [(own, path) for path in sorted((own / "assets").rglob("*")) if path.suffix in _KINDS]
    places += [(folder, path) for folder in below for path in sorted(folder.glob(_BASE_STYLES))]
    for folder, path in places:
        yield path.relative_to(folder).as_posix()
        yield path.read_bytes()


def _base_styles(own: Path, below: Sequence[Path]) -> Iterator[str]:
    """The base theme's style sheet: only what this site's pages can match, in a layer under our own style sheets."""
    beside = "".join(path.read_text(encoding="utf-8") for path in sorted((own / "assets").rglob("*.css")))
    for path in (path for folder in below for path in folder.glob(_BASE_STYLES)):
        yield in_layer(without_unused(path.read_text(encoding="utf-8"), beside)) + _NOTICE


def own_assets(folder: Path) -> dict[str, str]:
    """Our own scripts and style sheets made small, by name: a reader on a phone pays for each byte."""
    found = (path for path in sorted((folder / "assets").rglob("*")) if path.suffix in _KINDS)
    names = {path.relative_to(folder).as_posix(): path for path in found}
    own = {name: smaller(path) for name, path in names.items() if _belongs(name)}
    return own | {name: made_small(text, ".js") for name, text in joined_scripts(folder).items()}


def joined_scripts(folder: Path) -> dict[str, str]:
    """The scripts of our theme that are published with modules in them, by name, as they were written."""
    apart = [folder / name for name in _APART]
    made = (joined_in_turn([folder / name for name in names], apart) for names in _SCRIPTS)
    found = {path: text for files in made for path, text in files.items()}
    return {path.relative_to(folder.resolve()).as_posix(): text for path, text in found.items()}


def smaller(path: Path) -> str:
    """A file of our own without comments and white space; a script has short names where no other file can see them."""
    return made_small(path.read_text(encoding="utf-8"), path.suffix)


def made_small(text: str, suffix: str) -> str:
    """The text of a `.js` or `.css` file of our own, as `smaller` makes it."""
    # Read only here: it starts threads of its own, which a copy of the process would not have.
    import minify

    return f"{minify.string(_KINDS[suffix], text)}\n"
