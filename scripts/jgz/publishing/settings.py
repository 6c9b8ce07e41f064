"""Making the printer of a build, and naming what goes into every page beside the page itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment

from jgz.publishing.printing import Locate, Printer
from jgz.store import digest

# Where a build reads and writes; no template prints it.
_PLACES = frozenset({"config_file_path", "docs_dir", "site_dir", "plugins", "watch", "dev_addr"})


def printer_for(
    environment: Environment,
    shared: Mapping[str, Any],
    flags: Mapping[str, object],
    themes: Sequence[str],
    locate: Locate,
) -> Printer:
    """What prints pages as the host would: `shared` is what it gives every template, its settings and version too.

    `flags` is what only our templates ask; `themes` are the folders of the theme and of those under it.
    """
    config = shared["config"]
    settings = _as_text({**config, **flags, "host": shared["mkdocs_version"]})
    version = digest(settings, *_templates_of(themes))
    styles, scripts = map(str, config["extra_css"]), map(str, config["extra_javascript"])
    return Printer(environment, shared, tuple(styles), tuple(scripts), locate, version)


def _as_text(settings: Mapping[str, object]) -> str:
    """The settings as one text, the same for the same settings."""
    return json.dumps({name: _plain(value) for name, value in settings.items() if name not in _PLACES}, sort_keys=True)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value if isinstance(value, str | int | float | bool | None) else type(value).__name__


def _templates_of(folders: Iterable[str]) -> Iterator[str | bytes]:
    """The name and the bytes of every template in these folders."""
    for folder in map(Path, folders):
        for path in sorted(folder.rglob("*.html")):
            yield path.relative_to(folder).as_posix()
            yield path.read_bytes()
