"""Putting proposals into the content: the new text, and what that asks of its file, checked before anyone sees it."""

from __future__ import annotations

import difflib
import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jgz.checking import check, differences
from jgz.cli.files import naming
from jgz.compare import Earlier
from jgz.diagnostics import Diagnostic
from jgz.language.persons import TAKEN_OUT, may_have_birth_date
from jgz.loader.whole import reread
from jgz.model import Library
from jgz.model.difference import Comparison
from jgz.model.origin import CONTENT_FOLDERS
from jgz.model.placeholders import FILL_IN_FIELD
from jgz.repair.draft import draft_module
from jgz.workflow.proposal import Proposal, RefusedError, in_one_line, placed, with_proposal

_TOLD = f'"{FILL_IN_FIELD}wat er anders is en waarom."'
# No longer than a line of the history may be.
_MOST_TOLD = 400


@dataclass
class Proposed:
    """What became of some proposals: files with their new text, what was refused, and what is there to see."""

    files: dict[str, tuple[str, str]] = field(default_factory=dict)
    taken: list[Proposal] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    comparison: Comparison | None = None
    found: tuple[Diagnostic, ...] = ()


def propose(root: Path, library: Library, proposals: Iterable[Proposal], today: date) -> Proposed:
    """Puts proposals into the texts of their modules; nothing under `root` is written."""
    result = Proposed()
    for proposal in proposals:
        try:
            _take(root, library, proposal, result)
        except RefusedError as error:
            result.refused.append((proposal.file, str(error)))
    if result.files:
        with tempfile.TemporaryDirectory(prefix="jgz-voorstel-") as name:
            _finish(root, Path(name), result, today)
    return result


def patch_of(result: Proposed) -> str:
    """The changes as a patch that `git apply` takes."""
    return "".join(_diff(path, before, after) for path, (before, after) in sorted(result.files.items()))


def _take(root: Path, library: Library, proposal: Proposal, result: Proposed) -> None:
    proposal, module = placed(proposal, library, lambda found: reread(found, library))
    if any(item.full_id == proposal.full_id for item in result.taken):
        raise RefusedError(f"Voor `{proposal.full_id}` ligt er al een ander voorstel. Verwerk ze een voor een.")
    path = module.origin.path
    before, now = result.files.get(path) or ((root / path).read_bytes().decode("utf-8"),) * 2
    if "\r" in now:
        raise RefusedError(f"`{path}` heeft regeleinden van Windows. Herstel dat eerst: jgz controleer --herstel.")
    shown = next(item.html.plain for item in module.recommendations if item.id == proposal.recommendation)
    after, lost = with_proposal(path, now, proposal, shown)
    result.files[path] = (before, after)
    result.taken.append(proposal)
    if lost:
        missing = f"de oude tekst had {lost}; dat staat niet in het voorstel. Zet terug wat daar hoort."
        result.notes.append(f"{proposal.full_id}: {missing}")
    result.notes += [f"{proposal.full_id}: {note}" for note in _on_persons(proposal)]
    if proposal.version and proposal.version != str(module.version):
        result.notes.append(
            f"{proposal.full_id}: geschreven bij versie {proposal.version}; nu is het {module.version}."
        )


def _on_persons(proposal: Proposal) -> Iterator[str]:
    """What to look at, for a change is public and stays in git."""
    if TAKEN_OUT in proposal.new:
        yield "uit de voorgestelde tekst is iets weggehaald dat zegt wie iemand is. Kijk na wat daar moet staan."
    if any(may_have_birth_date(text) for text in (proposal.new, proposal.reason, proposal.source, proposal.author)):
        yield "in het voorstel staat misschien een geboortedatum. Kijk na of die weg moet."


def _finish(root: Path, folder: Path, result: Proposed, today: date) -> None:
    """Adds what the changes ask of their files, and checks all of it, in a copy of the content."""
    for name in CONTENT_FOLDERS:
        shutil.copytree(root / name, folder / name, symlinks=True)
    earlier = Earlier(root, frozenset(result.files))
    _write(folder, result)
    result.comparison = differences(folder, earlier)
    for item in result.comparison.modules if result.comparison else ():
        if item.path in result.files:
            before, after = result.files[item.path]
            reasons = [in_one_line(one) for one in result.taken if one.module == item.id]
            text = draft_module(after, item, today).text
            result.files[item.path] = (before, _told(text, " ".join(filter(None, reasons))))
    _write(folder, result)
    checked = check(folder, today, quick=True, earlier=earlier)
    result.found = tuple(item for item in checked.diagnostics if item.location.path in result.files)


def _told(text: str, reasons: str) -> str:
    """The text with the reasons in the new line of the history, where they fit."""
    if not reasons or len(reasons) > _MOST_TOLD:
        return text
    return text.replace(_TOLD, json.dumps(reasons, ensure_ascii=False), 1)


def _write(folder: Path, result: Proposed) -> None:
    for path, (_, after) in result.files.items():
        with naming(folder / path):
            (folder / path).write_bytes(after.encode("utf-8"))


def _diff(path: str, before: str, after: str) -> str:
    old, new = (text.splitlines(keepends=True) if "\x0c" not in text else text.split("\n") for text in (before, after))
    rows = difflib.unified_diff(old, new, f"a/{path}", f"b/{path}")
    return "".join(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows)
