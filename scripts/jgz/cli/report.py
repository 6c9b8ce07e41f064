"""Showing what a check found: the form that was asked for, and for GitHub the summary of the step as well."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Set
from importlib import metadata
from pathlib import Path

from jgz.cli import console
from jgz.diagnostics import Diagnostic, Severity
from jgz.reports.check import FORMS
from jgz.reports.check.markdown import SUMMARY_BYTES, write_summary
from jgz.reports.check.presentation import ROOM, Presentation
from jgz.reports.check.text import MARGIN
from jgz.rules import explanations
from jgz.source.lines import lines_under
from jgz.source.site_address import site_address

_SUMMARY = "GITHUB_STEP_SUMMARY"
_PACKAGE = "jgz-richtlijnen"
_LEAST_ROOM, _MOST_ROOM = 40, 160


def fails(diagnostics: tuple[Diagnostic, ...], strict: bool) -> bool:
    """Whether any of them makes the check fail."""
    return any(item.severity in _failing(strict) for item in diagnostics)


def presentation_for(root: Path, strict: bool, changed: Mapping[str, Set[int]]) -> Presentation:
    """What the writers may know about the root, the terminal and the change. The verb adds what it leaves out."""
    return Presentation(
        lines_of=lines_under(root),
        room=_room(),
        colour=_wants_colour(),
        changed=changed,
        folder=_folder_in_work_tree(root),
        failing=_failing(strict),
        explanations=explanations(),
        site_url=site_address(root, os.environ),
        version=_version(),
    )


def _version() -> str:
    """The version of this program; empty when it runs without being installed."""
    try:
        return metadata.version(_PACKAGE)
    except metadata.PackageNotFoundError:
        return ""


def show(diagnostics: tuple[Diagnostic, ...], form: str, presentation: Presentation) -> None:
    """Writes the report to stdout; in the form for GitHub the whole report goes to the summary of the step too."""
    console.show(FORMS[form](diagnostics, presentation))
    place = os.environ.get(_SUMMARY, "")
    if form == "github" and place:
        _add_summary(Path(place), diagnostics, presentation)


def _add_summary(place: Path, diagnostics: tuple[Diagnostic, ...], presentation: Presentation) -> None:
    """Adds to the summary what still fits in it. That it can't be written changes nothing about the verdict."""
    try:
        with place.open("ab") as stream:
            limit = max(SUMMARY_BYTES - stream.tell(), 1)
            stream.write(write_summary(diagnostics, presentation, limit).encode("utf-8"))
    except OSError:
        console.tell("jgz: de samenvatting van deze stap is niet te schrijven; het verslag hierboven is volledig.")


def _failing(strict: bool) -> frozenset[Severity]:
    return frozenset({Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR})


def _wants_colour() -> bool:
    """Colour is for a terminal that has it, unless whoever runs the command says otherwise."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return os.environ.get("TERM") != "dumb" and sys.stdout is not None and sys.stdout.isatty()


def _room() -> int:
    """The cells for a line of a file: what a terminal has beside the margin, and outside a terminal always the same."""
    if sys.stdout is None or not sys.stdout.isatty():
        return ROOM
    return min(max(shutil.get_terminal_size().columns - MARGIN, _LEAST_ROOM), _MOST_ROOM)


def _folder_in_work_tree(root: Path) -> str:
    """The root seen from the top of its git work tree, as `a/b/`; empty when it is the top or there is none."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            path = root.relative_to(folder).as_posix()
            return "" if path == "." else f"{path}/"
    return ""
