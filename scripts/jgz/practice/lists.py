"""Gaps, coverage, the board, agendas and audit sheets as tables: of each both forms of CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from jgz.labels import strength_label
from jgz.loader.kept import NOT_KEPT, Kept, registers_as_bytes
from jgz.model import Library, Module
from jgz.model.addresses import BOARD, COVERAGE, GAPS, address_of, agenda_address, team_card, whole_address
from jgz.model.agenda import agenda_of, next_meeting
from jgz.model.coverage import coverage_of
from jgz.model.pair import Pair
from jgz.model.steps import next_step
from jgz.spreadsheet import Cell, Lines, both, joined, lines_of
from jgz.store import digest

# Before the names of what the rows of a module were made from.
_COVERAGE = b"dekking"


def gap_files(library: Library, site_url: str) -> dict[str, str]:
    """Every knowledge gap of a module that one may work with."""
    columns = ("cluster", "module", "module_titel", "jaar", "uitgangsvraag", "vraag", "kennislacune", "adres")
    return both(f"{GAPS[1:]}alle.csv", columns, _gaps(library, site_url))


def _gaps(library: Library, site_url: str) -> Iterator[tuple[Cell, ...]]:
    for module in library.in_force:
        asked = {item.id: item.text for item in module.questions}
        only = tuple(asked) if len(asked) == 1 else ()
        for gap in module.knowledge_gaps:
            ids = gap.questions or only
            year = module.adopted_on.year if module.adopted_on else None
            questions = tuple(asked[id] for id in ids if id in asked)
            address = whole_address(site_url, f"{address_of(module)}#kennislacunes")
            yield module.cluster, module.id, module.title, year, ids, questions, gap.text, address


def coverage_files(library: Library, kept: Kept = NOT_KEPT) -> dict[str, str]:
    """Every item of every standard, for each module that was ever adopted; `kept` has the rows of those that are still
    the same."""
    columns = ("module", "norm", "nummer", "vraagt", "gevuld", "plekken", "reden")
    beside = (_COVERAGE, digest(registers_as_bytes(library.registers)) if kept.store.keeps else b"")

    def lines(module: Module) -> Lines:
        guideline = library.guidelines_by_id.get(module.guideline_id)
        asked = [module, guideline] if guideline else [module]
        excel, programs = kept.data("gegevens", beside, asked, lambda: lines_of(_coverage(module, library)))
        return excel, programs

    shown = (module for module in library.modules if not module.status.draft)
    return joined(f"{COVERAGE[1:]}modules.csv", columns, map(lines, shown))


def _coverage(module: Module, library: Library) -> Iterator[tuple[Cell, ...]]:
    for item in coverage_of(module, library):
        asked = item.criterion
        yield module.id, asked.standard.value, asked.number, asked.asks, bool(item.found), item.found, item.reason


def board_files(library: Library, today: date, site_url: str) -> dict[str, str]:
    """The next step of every module that readers may see."""
    columns = ("module", "titel", "cluster", "status", "volgende_stap", "aan_zet", "sinds", "tot", "adres")
    steps = (next_step(module, library, today) for module in library.modules)
    rows = (
        (item.module.id, item.module.title, item.module.cluster, item.module.status.value, item.step.value, item.who,
         item.since, item.until, whole_address(site_url, address_of(item.module)))
        for item in steps
    )  # fmt: skip
    return both(f"{BOARD[1:]}modules.csv", columns, rows)


def agenda_files(library: Library, today: date, site_url: str, pairs: Sequence[Pair]) -> dict[str, str]:
    """What each working group talks about when it meets next."""
    columns = ("bijeenkomst", "onderwerp", "punt", "wat", "dag", "adres_ernaast", "adres")
    files: dict[str, str] = {}
    for cluster in library.clusters:
        meeting = next_meeting(cluster, today)
        day = meeting.on if meeting else None
        points = agenda_of(cluster, library, today, pairs)
        rows = (
            (day, item.topic.value, item.title, item.what, item.day,
             *(whole_address(site_url, one) if one else "" for one in (item.beside, item.address)))
            for item in points
        )  # fmt: skip
        files |= both(f"{agenda_address(cluster.id)[1:]}agenda.csv", columns, rows)
    return files


_AUDIT = ("nummer", "aanbeveling", "tekst", "sterkte", "waar_je_kijkt", "van_toepassing", "gedaan", "opmerking")


def audit_files(library: Library) -> dict[str, str]:
    """Per module a sheet to go through records with: the key recommendations, what is counted, and room to write."""
    files: dict[str, str] = {}
    for module in library.in_force:
        files |= both(f"{team_card(module.id)[1:]}audit.csv", _AUDIT, _audit(module))
    return files


def _audit(module: Module) -> Iterator[tuple[Cell, ...]]:
    counted = {item.recommendation: item for item in module.indicators}
    for item in module.recommendations:
        if item.key or item.id in counted:
            figure = counted.get(item.id)
            places = [f"BDS {id}" for id in item.bds] + ([figure.source] if figure else [])
            yield item.number, item.name, item.text, strength_label(item), "; ".join(places), "", "", ""
