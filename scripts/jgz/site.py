"""The one pipeline that both edges call: load, check, render. No output, no exit codes, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jgz.diagnostics import Diagnostic, Severity, has_errors
from jgz.loader import load
from jgz.model import Library
from jgz.model.addresses import address_of_picture
from jgz.rendering import Page, render_pages
from jgz.reports.upkeep import write_csv, write_ics
from jgz.rules import run_rules


@dataclass(frozen=True, slots=True)
class Checked:
    """The library and every diagnostic, sorted."""

    library: Library
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Only what must be mended before anything can be published."""
        return tuple(item for item in self.diagnostics if item.severity is Severity.ERROR)

    @property
    def broken(self) -> bool:
        """Whether there are errors, so that nothing may be published."""
        return has_errors(self.diagnostics)


@dataclass(frozen=True, slots=True)
class Site:
    """Everything to publish: pages for the host to print, ready files by path, and pictures (path -> source)."""

    pages: tuple[Page, ...]
    files: dict[str, str | bytes]
    pictures: dict[str, str]


def check(root: Path, today: date, quick: bool = False) -> Checked:
    """Reads everything under `root` and judges it as on `today`.

    With `quick` the library holds no html and only the diagnostics are of use; they are the same.
    """
    loaded = load(root, quick)
    found = set(loaded.diagnostics)
    # When the registers are broken nothing else is read; an empty library would only seem to have lost everything.
    if not has_errors(loaded.diagnostics) or any(loaded.library.documents()):
        found.update(run_rules(loaded.library, today))
    return Checked(loaded.library, tuple(sorted(found, key=lambda item: (item, item.message))))


def build(library: Library, today: date, concepts: bool, site_url: str = "") -> Site:
    """The whole site of a library without errors. `concepts` shows concepts too, for a preview."""
    shown = library if concepts else library.without_concepts()
    pages, redirects = render_pages(shown, today)
    files: dict[str, str | bytes] = {**redirects, "actualiteit/modules.csv": write_csv(shown, today)}
    for cluster in shown.clusters:
        files[f"actualiteit/{cluster.id}.ics"] = write_ics(shown, cluster, site_url)
    pictures = {address_of_picture(item.path).lstrip("/"): item.file for item in shown.pictures}
    return Site(tuple(pages), files, pictures)
