"""The one pipeline that both edges call: load, check, render. No output, no exit codes, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jgz.compare import Earlier, compare, library_before
from jgz.compare.documents import changed_documents
from jgz.diagnostics import Diagnostic, Severity, has_errors
from jgz.loader import Loaded, load
from jgz.model import Library
from jgz.model.addresses import address_of_picture
from jgz.model.difference import ModuleDifference
from jgz.rendering import HEADERS_PATH, NAMELESS, Page, SiteIdentity, render_pages, server_headers
from jgz.reports.differences import SCHEMA_PATH as DIFFERENCES_PATH
from jgz.reports.differences import json_schema as differences_schema
from jgz.reports.json_report import SCHEMA_PATH, json_schema
from jgz.reports.schemas import write_schemas
from jgz.reports.security_txt import SECURITY_PATH, security_txt
from jgz.reports.upkeep import ever_adopted, kept_by, write_csv, write_ics
from jgz.rules import explanations, run_rules, without_silenced
from jgz.rules.base import Spelling
from jgz.search import search_files


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


def check(
    root: Path, today: date, quick: bool = False, earlier: Earlier | None = None, spelling: Spelling | None = None
) -> Checked:
    """Reads everything under `root` and judges it as on `today`; with `earlier` also what changed since.

    With `quick` the library holds no html and only the diagnostics are of use; they are the same. With `spelling`
    words are looked up too. What editors silenced is left out.
    """
    loaded = load(root, quick, earlier.differing if earlier else frozenset())
    found = set(loaded.diagnostics)
    # When the registers are broken nothing else is read; an empty library would only seem to have lost everything.
    if not has_errors(loaded.diagnostics) or any(loaded.library.documents()):
        found = _judged(loaded, today, earlier, spelling)
    return Checked(loaded.library, tuple(sorted(found, key=lambda item: (item, item.message))))


def _judged(loaded: Loaded, today: date, earlier: Earlier | None, spelling: Spelling | None) -> set[Diagnostic]:
    """Everything that reading and the rules found, without what was silenced."""
    library = loaded.library
    base = library_before(library, earlier) if earlier else None
    found = run_rules(library, today, base, compare(base, library) if base else (), spelling)
    spelling_of_all = spelling is not None and spelling.lines is None
    return set(without_silenced(library, {*loaded.diagnostics, *found}, today, base, spelling_of_all))


def differences(root: Path, earlier: Earlier) -> tuple[ModuleDifference, ...] | None:
    """What changed in meaning in `root` since `earlier`; None when the content can't be read at all."""
    loaded = load(root, quick=True, whole=earlier.differing)
    if has_errors(loaded.diagnostics) and not any(loaded.library.documents()):
        return None
    return compare(library_before(loaded.library, earlier), loaded.library)


def build(
    library: Library, today: date, concepts: bool, site: SiteIdentity = NAMELESS, base: Library | None = None
) -> Site:
    """The whole site of a library without errors. `concepts` shows concepts too, for a preview.

    With `base`, an earlier version of the library, what is new or different is marked and listed.
    """
    shown = library if concepts else library.without_concepts()
    changes = None if base is None else changed_documents(base if concepts else base.without_concepts(), shown)
    pages, redirects = render_pages(shown, today, explanations(), changes=changes, site=site)
    files: dict[str, str | bytes] = {**redirects, "actualiteit/modules.csv": write_csv(ever_adopted(shown), today)}
    files.update(search_files(shown))
    files.update(write_schemas(shown.registers, site.url))
    files[SCHEMA_PATH] = json_schema(site.url)
    files[DIFFERENCES_PATH] = differences_schema(site.url)
    files[HEADERS_PATH] = server_headers()
    if site.security:
        files[SECURITY_PATH] = security_txt(site.security, today, site.url)
    for cluster in shown.clusters:
        files[f"actualiteit/{cluster.id}.ics"] = write_ics(cluster.name, kept_by(shown, cluster.id), site.url)
    pictures = {address_of_picture(item.path).lstrip("/"): item.file for item in shown.pictures}
    return Site(tuple(pages), files, pictures)
