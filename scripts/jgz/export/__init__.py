"""Data for programs: what is public as typed entries, and a writer for each form."""

from __future__ import annotations

from jgz.export.atom import write_atom
from jgz.export.cards import card_files
from jgz.export.citations import citation_files
from jgz.export.csv_files import csv_files, module_tables_csv
from jgz.export.dcat import catalogue_files
from jgz.export.entries import Export, ModuleEntry, versions_of
from jgz.export.fhir import fhir_files
from jgz.export.json_feed import write_json_feed
from jgz.export.json_files import json_files, module_json, recommendations_json
from jgz.export.kept import KeptExport
from jgz.feeds import feeds_of
from jgz.loader.kept import NOT_KEPT, Kept

__all__ = ["Export", "export_files", "files_of_module", "versions_of"]


def export_files(export: Export, kept: Kept = NOT_KEPT) -> dict[str, str]:
    """Path in the site -> text of every file for programs. The bytes depend on the content alone, never on the day.

    `kept` has what was made before of modules that are still the same.
    """
    known = KeptExport(export, kept)
    files, lines = known.of_modules(files_of_module)
    # What is only put together is quicker made than kept.
    put_together = {**recommendations_json(export, lines), **module_tables_csv(lines)}
    return {**files, **known.of_all(lambda: _files_of_all(export)), **put_together}


def _files_of_all(export: Export) -> dict[str, str]:
    """The files that are about more than one module, but for the lists of what modules and recommendations say."""
    return {
        **dict(json_files(export)),
        **csv_files(export),
        **catalogue_files(export),
        **card_files(export),
        **_feed_files(export),
    }


def files_of_module(entry: ModuleEntry) -> dict[str, str]:
    """Path in the site -> text of the files of one module."""
    return {**module_json(entry), **citation_files(entry), **fhir_files(entry)}


def _feed_files(export: Export) -> dict[str, str]:
    """Both forms of every feed; none while the site has no address, which every entry needs."""
    if not export.site.url:
        return {}
    feeds = feeds_of(export.library)
    atom = {feed.atom[1:]: write_atom(export, feed) for feed in feeds}
    return {**atom, **{feed.json[1:]: write_json_feed(export, feed) for feed in feeds}}
