"""Which files are not in the one layout yet, and how to show what that would change."""

from __future__ import annotations

import difflib
from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path

from jgz.cli.plans import Plan, read
from jgz.diagnostics import printable
from jgz.labels import count
from jgz.loader.documents import identity_of
from jgz.loader.fields import fields_by_kind, words_of
from jgz.loader.order import in_order
from jgz.loader.registers import RegisterReader
from jgz.repair.base import Subject
from jgz.repair.layout import lay_out
from jgz.source.files import read_tree

# Beyond so many lines nobody reads a difference, and making it may take long.
_MOST_LINES = 4_000


@dataclass(frozen=True, slots=True)
class Layout:
    """The files to write, and those of which the layout is unknown, for they can't be read."""

    plans: tuple[Plan, ...]
    unread: tuple[str, ...]


def plan_layout(root: Path, asked: Set[str]) -> Layout:
    """What to do for the texts that were asked about, or for all of them."""
    tree = read_tree(root)
    words = words_of(RegisterReader(tuple(tree.registers)).read())
    tables = {kind: in_order(kind, fields) for kind, fields in fields_by_kind(words).items()}
    plans: list[Plan] = []
    unread: list[str] = []
    texts = {item.path for item in tree.documents}
    for path in sorted(texts | {path for path in tree.unreadable if path.endswith(".md")}):
        if asked and not any(path == name or path.startswith(f"{name}/") for name in asked):
            continue
        identity, found = identity_of(path), read(root / path)
        if identity is None or found is None or path not in texts:
            unread.append(printable(path))
            continue
        before = found[0].decode("utf-8")
        after = lay_out(Subject(path, before, tables[identity.kind]))
        if not after.done:
            unread.append(printable(path))
        elif after.text != before:
            plans.append(Plan(path, found[0], after.text, after.done, found[1]))
    return Layout(tuple(plans), tuple(unread))


def show(plan: Plan) -> str:
    """The difference of one file, for a terminal; of a very long one only that there is a difference."""
    old, new = plan.before.decode("utf-8").split("\n"), plan.after.split("\n")
    if len(old) + len(new) > _MOST_LINES:
        return f"{printable(plan.path)}: te lang om te laten zien.\n"
    rows = difflib.unified_diff(old, new, f"a/{plan.path}", f"b/{plan.path}", n=1, lineterm="")
    return "".join(f"{printable(row)}\n" for row in rows)


def conclude(number: int, only_shown: bool) -> str:
    """The last sentence."""
    if not number:
        return "Alles staat al in de vaste opmaak."
    files = count(number, "bestand", "bestanden")
    if only_shown:
        return f"Anders opgemaakt: {files}. Er is nog niets veranderd; laat `--proef` weg om het te doen."
    return f"In de vaste opmaak gezet: {files}. Wat er staat is hetzelfde gebleven."
