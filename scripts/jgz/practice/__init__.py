"""The lists beside the modules as files: gaps, coverage, board, agendas, test questions, and sheets to go through
records with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jgz.loader.kept import NOT_KEPT, Kept
from jgz.model import Library
from jgz.model.pair import Pair
from jgz.practice.lists import agenda_files, audit_files, board_files, coverage_files, gap_files
from jgz.practice.questions import question_files

__all__ = ["practice_files"]


def practice_files(
    library: Library, today: date, site_url: str = "", pairs: Sequence[Pair] = (), kept: Kept = NOT_KEPT
) -> dict[str, str]:
    """Path in the site -> text. The same library on the same day gives the same bytes.

    Addresses are whole when the address of the site is known. `pairs` are recommendations that nobody judged and that
    may contradict each other. `kept` has what was made before.
    """
    return {
        **gap_files(library, site_url),
        **coverage_files(library, kept),
        **board_files(library, today, site_url),
        **agenda_files(library, today, site_url, pairs),
        **audit_files(library),
        **question_files(library, site_url),
    }
