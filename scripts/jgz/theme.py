"""The theme's own files: which of them are published, and how."""

from __future__ import annotations

from pathlib import Path

import rjsmin

# What the base theme brings that this site doesn't use: scripts, their maps, and a second palette.
_LEFT_OUT = ("assets/javascripts/bundle", "assets/javascripts/lunr/", "assets/javascripts/workers/")


def is_published(name: str) -> bool:
    """Whether a file of the base theme belongs on the site."""
    return not name.startswith(_LEFT_OUT) and not name.endswith(".map") and "/palette." not in name


def own_templates(folder: Path) -> frozenset[str]:
    """The names of our own templates, which escape everything they print."""
    return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def own_scripts(folder: Path) -> dict[str, str]:
    """Our own scripts without comments and white space, by name: a reader on a phone pays for each byte."""
    return {
        path.relative_to(folder).as_posix(): f"{rjsmin.jsmin(path.read_text(encoding='utf-8'))}\n"
        for path in sorted((folder / "assets").rglob("*.js"))
    }
