"""The theme's own files: which of them are published, and how."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import minify

from jgz.publishing.base_style import in_layer, without_unused

# What the base theme brings that this site doesn't use: scripts, their maps, and a second palette.
_LEFT_OUT = ("assets/javascripts/bundle", "assets/javascripts/lunr/", "assets/javascripts/workers/", "offline/")
# What Windows leaves in a folder for itself, and macOS in every folder and beside every file (`.DS_Store`, `._x`).
# Behind the first bytes, which may say in which encoding a style sheet is.
_NOTICE = "/* Material for MkDocs, MIT: zie LICENTIES.txt */"
_LITTER = frozenset({"thumbs.db", "desktop.ini"})
_KINDS = {".css": "text/css", ".js": "application/javascript"}


def is_published(name: str) -> bool:
    """Whether a file of the base theme, or of ours, belongs on the site."""
    if any(part.startswith(".") or part.lower() in _LITTER for part in name.split("/")):
        return False
    return not name.startswith(_LEFT_OUT) and not name.endswith(".map") and "/palette." not in name


def own_templates(folder: Path) -> frozenset[str]:
    """The names of our own templates, which escape everything they print."""
    return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def made_smaller(folders: Sequence[str]) -> dict[str, str]:
    """What is published other than it is stored, by name: our scripts and style sheets, and that of the base theme.

    `folders` are those of our theme and of the themes under it, in the order in which a file is looked for.
    """
    own, *below = map(Path, folders)
    return {**own_assets(own), **_base_style(own, below)}


def _base_style(own: Path, below: Sequence[Path]) -> dict[str, str]:
    """The base theme's style sheet: only what this site's pages can match, in a layer under our own style sheets."""
    beside = "".join(path.read_text(encoding="utf-8") for path in sorted((own / "assets").rglob("*.css")))
    found = ((folder, path) for folder in below for path in folder.glob("assets/stylesheets/main.*.css"))
    return {
        path.relative_to(folder).as_posix(): in_layer(without_unused(path.read_text(encoding="utf-8"), beside))
        + _NOTICE
        for folder, path in found
    }


def own_assets(folder: Path) -> dict[str, str]:
    """Our own scripts and style sheets made small, by name: a reader on a phone pays for each byte."""
    found = (path for path in sorted((folder / "assets").rglob("*")) if path.suffix in _KINDS)
    names = {path.relative_to(folder).as_posix(): path for path in found}
    return {name: smaller(path) for name, path in names.items() if is_published(name)}


def smaller(path: Path) -> str:
    """A file of our own without comments and white space; a script has short names where no other file can see them."""
    return f"{minify.string(_KINDS[path.suffix], path.read_text(encoding='utf-8'))}\n"
