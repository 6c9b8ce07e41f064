"""The whole site of a checked library, ready for a host. No output, no exit codes, no clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jgz.compare.documents import changed_documents
from jgz.compare.lists import compare_lists
from jgz.compare.recommendations import compare_recommendations
from jgz.contradictions import open_pairs
from jgz.export import Export, export_files, versions_of
from jgz.labels import FORM_FILES
from jgz.loader.kept import NOT_KEPT, Kept
from jgz.model import Library, Module
from jgz.model.addresses import address_of_picture, comment_form_address
from jgz.model.archive import NO_ARCHIVE, Archive
from jgz.model.difference import Difference
from jgz.model.published import Published
from jgz.practice import practice_files
from jgz.publishing import (
    HEADERS_PATH,
    ROBOTS_PATH,
    Copies,
    Printer,
    code_files,
    copies_of,
    hold_names,
    licence_files,
    manifest,
    never_kept,
    picture_files,
    publish_old_pages,
    publish_old_pictures,
    publish_sitemap,
    publish_worker,
    redirect_files,
    robots_txt,
    server_headers,
    take_frames,
    vendor_files,
    write_files,
    write_pages,
)
from jgz.rendering import NAMELESS, Page, SiteIdentity, render_pages
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.versions import Versions
from jgz.reports.check import json as check_json
from jgz.reports.differences import json as differences_json
from jgz.reports.review.ics import Calendars
from jgz.reports.review.modules import ever_adopted, kept_by
from jgz.reports.review.table import COLUMNS, rows_of
from jgz.reports.schemas import write_schemas
from jgz.reports.security_txt import SECURITY_PATH, security_txt
from jgz.rules import explanations
from jgz.search import begin_search
from jgz.spreadsheet import both
from jgz.store import NOTHING_KEPT, Store
from jgz.workflow.form import form_of, plain_form_of
from jgz.workflow.forms.csv import write_csv
from jgz.workflow.forms.docx import write_docx


@dataclass(frozen=True, slots=True)
class Site:
    """Everything to publish: pages for the host to print, ready files by path, and pictures (path -> source).

    `copies` is what devices may keep, for when they have no connection; None when no device may keep anything.
    `former` are the names at the root that addresses of before have.
    """

    pages: tuple[Page, ...]
    files: dict[str, str | bytes]
    pictures: dict[str, str]
    copies: Copies | None
    versions: Versions | None = None
    former: frozenset[str] = frozenset()


NO_SITE = Site((), {}, {}, None)


def build(
    library: Library,
    today: date,
    concepts: bool,
    copies: bool = True,
    site: SiteIdentity = NAMELESS,
    base: Library | None = None,
    kept: Kept = NOT_KEPT,
    archive: Archive = NO_ARCHIVE,
) -> Site:
    """The whole site of a library without errors. `concepts` shows concepts too, for a preview, which nobody may keep.
    Of another site devices keep copies unless `copies` says no.

    With `base`, an earlier version of the library, what is new or different is marked and listed. `kept` has what was
    made before of documents that are still the same. `archive` holds the versions that get a page of their own; a
    preview has none.
    """
    archive = NO_ARCHIVE if concepts or base else archive
    shown = library if concepts else library.without_concepts()
    changes = None if base is None else changed_documents(base if concepts else base.without_concepts(), shown)
    lists = () if base is None else compare_lists(base, shown)
    # The index comes first: another process makes it meanwhile, when there is one to be had.
    search = begin_search(shown, kept)
    pairs = open_pairs(shown, kept.store)
    pages, page_files = render_pages(
        shown, today, explanations(), changes=changes, lists=lists, site=site, archive=archive, pairs=pairs
    )
    redirects = Published(shown).redirects
    # Programs get what is public, also from a preview.
    data = Export(library.without_concepts(), site, versions_of(archive.ledger), archive.effects)
    files: dict[str, str | bytes] = {
        **page_files,
        **code_files({page.code.file: page.code.leads_to for page in pages if page.code}, kept.store),
        **fixed_files(site, kept.store),
        **redirect_files(redirects),
        **_lists(shown, today, site, kept.store),
        **practice_files(shown, today, site.url, pairs, kept),
        **export_files(data, kept),
        **search(),
    }
    files |= _server_files(shown, today, site, tuple(files))
    versions = Versions(Builder(shown, today, site=site, archive=archive), _differences)
    files |= versions.files()
    pictures = {address_of_picture(item.path).lstrip("/"): item.file for item in shown.pictures}
    offline = copies_of(shown) if copies and not concepts else None
    former = frozenset(old.strip("/").partition("/")[0] for old in redirects)
    return Site((*pages, *versions.frames()), files, pictures, offline, versions, former)


def fixed_files(site: SiteIdentity, store: Store = NOTHING_KEPT) -> dict[str, str | bytes]:
    """What no content changes: scripts of others, licences, pictures of the site itself, and its name for devices."""
    return {**vendor_files(), **licence_files(), **picture_files(store), **manifest(site.name)}


def _differences(old: Module, new: Module) -> tuple[Difference, ...]:
    """What is different about the recommendations of a module, word by word."""
    return tuple(compare_recommendations(old, new, lambda was, becomes: False))


def publish(
    site: Site, folder: Path, theme: Path, printer: Printer, made: Mapping[str, str | bytes], store: Store
) -> None:
    """Writes a site into a folder in which the host has put the files of its theme.

    `made` are files of the theme in another form, by path. The worker is made from all the others, but for the old
    versions, which no device keeps.
    """
    written = {
        **write_files(folder, {**made, **site.files}),
        **write_pages(folder, site.pages, printer, store),
    }
    publish_sitemap(folder, site.pages)
    versions = site.versions
    frames = take_frames(folder, [page.address for page in versions.frames()], versions.names) if versions else {}
    publish_worker(folder, theme, site.copies, written, store)
    if versions and frames:
        publish_old_pages(folder, versions.pages(printer.article), frames)
        publish_old_pictures(folder, versions.pictures())
    hold_names(folder, site.former)


def _lists(library: Library, today: date, site: SiteIdentity, store: Store) -> dict[str, str | bytes]:
    """What stands beside the pages for people and programs: upkeep, the schemas, and forms to comment on a draft."""
    return {
        **_upkeep_files(library, today, site, store),
        **_schemas(library, site),
        **_comment_forms(library, today),
    }


def _upkeep_files(library: Library, today: date, site: SiteIdentity, store: Store) -> dict[str, str | bytes]:
    """What needs upkeep: one table of all modules, a calendar for each cluster, and one of all."""
    calendars = Calendars(site.url, store)
    files: dict[str, str | bytes] = {
        f"actualiteit/{cluster.id}.ics": calendars.of(cluster.name, kept_by(library, cluster.id), (cluster,))
        for cluster in library.clusters
    }
    files["actualiteit/alles.ics"] = calendars.of("alle clusters", library.modules)
    return {**both("actualiteit/modules.csv", COLUMNS, rows_of(ever_adopted(library), today, site.url)), **files}


def _comment_forms(library: Library, today: date) -> dict[str, bytes]:
    """The forms to comment on each draft for as long as that is possible: what the banner on its page offers."""
    found: dict[str, bytes] = {}
    for module in library.modules:
        if module.is_open_for_comment(today):
            whole, plain = form_of(module), plain_form_of(module, library.registers.questions_about(module.id))
            files = dict(zip(FORM_FILES, (write_docx(whole), write_csv(whole), write_docx(plain)), strict=True))
            found |= {comment_form_address(module.id, name).lstrip("/"): data for name, data in files.items()}
    return found


def _schemas(library: Library, site: SiteIdentity) -> dict[str, str]:
    """The JSON Schemas of the fields, and of the two reports that programs read."""
    reports = {form.SCHEMA_PATH: form.json_schema(site.url) for form in (check_json, differences_json)}
    return {**write_schemas(library.registers, site.url), **reports}


def _server_files(library: Library, today: date, site: SiteIdentity, names: tuple[str, ...]) -> dict[str, str]:
    """What a web server and a finder of leaks look for at fixed places; `names` are the other files."""
    security = {SECURITY_PATH: security_txt(site.security, today, site.url)} if site.security else {}
    robots = {ROBOTS_PATH: robots_txt(site.url)} if site.url else {}
    return {HEADERS_PATH: server_headers(never_kept(library), names), **security, **robots}
