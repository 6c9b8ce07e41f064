"""`jgz controleer --herstel --basis`: puts ready what a changed recommendation still asks of its file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from jgz.checking import differences
from jgz.cli.base import earlier_at
from jgz.cli.plans import Plan, read
from jgz.model.difference import Comparison
from jgz.repair.draft import draft_module, draft_page


def plan_drafts(root: Path, reference: str, today: date) -> tuple[Plan, ...]:
    """A plan for every file that a change since `reference` asks more of than its author wrote."""
    with earlier_at(root, reference) as earlier:
        found = differences(root, earlier)
    return tuple(_plans(root, found, today)) if found else ()


def _plans(root: Path, found: Comparison, today: date) -> Iterator[Plan]:
    modules = [(item.path, partial(draft_module, item=item, today=today)) for item in found.modules]
    pages = [(item.path, partial(draft_page, item=item, today=today)) for item in found.pages]
    for path, write in (*modules, *pages):
        file = read(root / path)
        if file is None:
            continue
        before, seen = file
        drafted = write(before.decode("utf-8"))
        if drafted.done:
            yield Plan(path, before, drafted.text, drafted.done, seen)
