"""Which files of the theme the host looks at.

It lists every file of the themes and then leaves out what lies in a hidden folder: thousands of icons. A build of a
small site spent a tenth of its time on them.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Protocol

from jinja2 import Environment, FileSystemLoader


class Theme(Protocol):
    """A theme of the host as far as this asks: what its templates are printed with."""

    get_env: Callable[[], Environment]


def pass_over_hidden(theme: Theme) -> None:
    """Makes the host list nothing in a hidden folder of a theme any more; a template there can still be printed."""
    make = theme.get_env

    def made() -> Environment:
        environment = make()
        loader = environment.loader
        if isinstance(loader, FileSystemLoader):
            environment.loader = _Seen(loader.searchpath, loader.encoding, loader.followlinks)
        return environment

    theme.get_env = made


class _Seen(FileSystemLoader):
    """Finds templates as any such loader does, and lists those in folders that are not hidden."""

    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for top in self.searchpath:
            for folder, inner, names in os.walk(top, followlinks=self.followlinks):
                inner[:] = (name for name in inner if not name.startswith("."))
                below = os.path.relpath(folder, top).replace(os.sep, "/")
                found.update(name if below == "." else f"{below}/{name}" for name in names)
        return sorted(found)
