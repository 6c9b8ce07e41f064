"""The archive of a root as a site shows it: from the ledger in the registers, with the texts that git still has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from jgz.archive.effects import effects_of
from jgz.archive.fragments import KeptFragments, program_version
from jgz.archive.git import GitError, History, NoHistoryError
from jgz.archive.kept_pictures import KeptPictures
from jgz.archive.ledger import PATH, read_ledger
from jgz.archive.texts import TextReader
from jgz.model import Library, Module
from jgz.model.archive import NO_ARCHIVE, Archive, with_now
from jgz.model.ledger import Ledger, LedgerRow, ledger_of

# So many texts are in memory at once.
_AT_ONCE = 500
NOTHING_BEFORE = (
    "Deze site is gebouwd zonder de geschiedenis van de teksten, dus hier staan alleen de versies van nu. "
    "Eerdere versies staan op de site die uit de hele geschiedenis is gebouwd."
)


def open_archive(root: Path, library: Library, preview: bool = False) -> Archive:
    """The archive of what a library shows. Raises `GitError` when the history is only there in part.

    Without any history it holds the versions of now and says so. A preview has none, and so asks for no history.
    """
    if preview:
        return NO_ARCHIVE
    ledger = _kept(root)
    removed = {(item.id, item.version): item for item in library.registers.removed_versions}
    now = {item.id: item for item in library.modules if not item.status.draft}
    history = History(root)
    missing = ""
    try:
        history.expect_whole()
    except NoHistoryError:
        missing = NOTHING_BEFORE
    except GitError:
        if any(_is_before(row, now) for row in ledger.rows):
            raise
    if missing:
        ledger = ledger_of(row for row in ledger.rows if not _is_before(row, now))
    fragments = KeptFragments(root, program_version(root / "theme"))
    reader = _Texts(history, library, now)
    whole = with_now(ledger, library)
    effects = {} if missing else effects_of(whole, library, history, fragments)
    pictures = KeptPictures(history, whole, library, fragments)
    return Archive(whole, reader.read, missing, fragments, removed, effects, pictures)


def _kept(root: Path) -> Ledger:
    path = root / PATH
    return read_ledger(path.read_text(encoding="utf-8", errors="replace")) if path.is_file() else Ledger()


def _is_before(row: LedgerRow, now: dict[str, Module]) -> bool:
    """Whether a text is of another version than the one of now."""
    return row.module not in now or now[row.module].version != row.version


class _Texts:
    """Reads the texts of rows: those of now are read already, the others come from git."""

    def __init__(self, history: History, library: Library, now: dict[str, Module]) -> None:
        self._history = history
        self._library = library
        self._now = now

    def read(self, rows: Sequence[LedgerRow]) -> Iterator[tuple[LedgerRow, Module | None]]:
        """Each row with its text, in some order; None where nobody can read it. Raises when git doesn't have one."""
        old = [row for row in rows if _is_before(row, self._now)]
        yield from ((row, self._now[row.module]) for row in rows if not _is_before(row, self._now))
        reader = TextReader(self._library.registers) if old else None
        for start in range(0, len(old), _AT_ONCE):
            part = old[start : start + _AT_ONCE]
            found = dict(self._history.contents(sorted({row.blob for row in part})))
            for row in part:
                yield row, reader.read(row, found[row.blob])[0] if reader else None
