"""The version history of a module, as its page tells it."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.labels import CHANGE, OCCASION, long_date
from jgz.model import Change, Module, Recommendation
from jgz.model.page_ids import removed_recommendations
from jgz.rendering.pieces.builder import Builder


@dataclass(frozen=True, slots=True)
class ChangeView:
    """An entry of the version history: recommendations it was about, and ids of those that are no longer there.

    `page` is the way from the module to the page of that version; empty when it has none.
    """

    version: str
    date: str
    kind: str
    text: str
    about: tuple[tuple[str, str], ...]
    removed: tuple[str, ...]
    page: str = ""


def history_of(builder: Builder, module: Module) -> tuple[ChangeView, ...]:
    """Its entries, newest first. What was removed stands at the newest entry that names it."""
    gone = removed_recommendations(module)
    shown: set[str] = set()
    views = []
    for item in module.changes:
        removed = tuple(name for name in item.recommendations if name in gone and name not in shown)
        shown.update(removed)
        page = f"v/{item.version}/" if builder.version_page(module, item.version) else ""
        views.append(_change(module, item, removed, page))
    return tuple(views)


def _change(module: Module, item: Change, removed: tuple[str, ...], page: str) -> ChangeView:
    about = tuple((own.id, own.name) for own in module.recommendations if _is_about(item, own))
    kind = CHANGE[item.kind]
    if item.occasion:
        kind = f"{kind} (aanleiding: {OCCASION[item.occasion]})"
    return ChangeView(str(item.version), long_date(item.date), kind, item.text, about, removed, page)


def since(module: Module, item: Recommendation) -> str:
    """The newest version of which the history says that it was about this recommendation."""
    return next((str(change.version) for change in module.changes if _is_about(change, item)), "")


def _is_about(change: Change, item: Recommendation) -> bool:
    """Whether an entry of the history names a recommendation, by the id that it has or had."""
    return not {item.id, *item.former_ids}.isdisjoint(change.recommendations)
