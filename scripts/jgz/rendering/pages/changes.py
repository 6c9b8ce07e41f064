"""The page of a preview that lists what is new, different or gone, and the marks on the other pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from jgz.labels import IN_SHORT, count, long_date
from jgz.model import Document, DocumentKind, Jump, Module, ParentPage
from jgz.model.addresses import CHANGES_PAGE
from jgz.model.difference import Difference, PageDifference
from jgz.model.document_change import ChangeSort, DocumentChange
from jgz.rendering.pieces.difference import DifferenceView, difference_view
from jgz.rendering.pieces.marks import MARK, Changes, changes_anchor
from jgz.rendering.pieces.page import Page

_PART = {
    ChangeSort.NEW: "Nieuw onderdeel",
    ChangeSort.CHANGED: "Gewijzigd onderdeel",
    ChangeSort.REMOVED: "Verwijderd onderdeel",
}
_KINDS = (
    ("Modules", (DocumentKind.MODULE, DocumentKind.GENERIC_MODULE)),
    ("Pagina's voor ouders en jongeren", (DocumentKind.PARENTS, DocumentKind.YOUTHS)),
    ("Pagina's in een andere taal", (DocumentKind.TRANSLATION,)),
    ("Richtlijnen", (DocumentKind.GUIDELINE,)),
    ("Clusters", (DocumentKind.CLUSTER,)),
    ("Andere pagina's", (DocumentKind.PAGE,)),
)


@dataclass(frozen=True, slots=True)
class ChangedView:
    """A page that is new, different or gone; `address` is empty when there is nothing to look at any more."""

    id: str
    title: str
    address: str
    mark: str
    notes: tuple[str, ...]
    differences: tuple[DifferenceView, ...]


class ChangedGroup(NamedTuple):
    """The changed pages of some kinds."""

    title: str
    pages: tuple[ChangedView, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """All changed pages, by kind."""

    counts: str
    groups: tuple[ChangedGroup, ...]


def changes_page(changes: Changes, lists: Sequence[PageDifference] = ()) -> Page:
    """The list of changed pages, and of lists that stand on pages (or lead to them) and that changed."""
    groups = []
    for title, kinds in _KINDS:
        found = [(address, item) for address, item in changes.items() if item.document.kind in kinds]
        found.sort(key=lambda pair: (pair[1].document.title.casefold(), pair[0]))
        if found:
            groups.append(ChangedGroup(title, tuple(_changed(address, item) for address, item in found)))
    if lists:
        groups.append(ChangedGroup("Lijsten", tuple(map(_changed_list, lists))))
    total = count(len(changes), "pagina is anders", "pagina's zijn anders")
    if lists:
        total += f", en {count(len(lists), 'lijst', 'lijsten')}"
    return Page(
        address=CHANGES_PAGE,
        template="gewijzigd.html",
        title="Wat er gewijzigd is",
        description="De pagina's die in dit voorstel nieuw, gewijzigd of verwijderd zijn.",
        view=ChangesView(f"In dit voorstel: {total}.", tuple(groups)),
        fictional=any(item.document.fictional for item in changes.values()),
        index=False,
    )


def _changed(address: str, change: DocumentChange) -> ChangedView:
    # What came or went as a whole has no differences to tell.
    differences = change.differences if change.sort is ChangeSort.CHANGED else ()
    return ChangedView(
        id=changes_anchor(address),
        title=change.document.title,
        address=address if change.new else "",
        mark=MARK[change.sort],
        notes=tuple(_notes(change)),
        differences=tuple(_difference(item, address, change) for item in differences),
    )


def _changed_list(item: PageDifference) -> ChangedView:
    name = item.address.rpartition("/")[2]
    differences = tuple(replace(difference_view(change, ""), about="Regel") for change in item.differences)
    id = f"lijst-{name.replace('.', '-')}"
    return ChangedView(id, name, "", MARK[ChangeSort.CHANGED], (), differences)


def _notes(change: DocumentChange) -> list[str]:
    """What is different about the page as a whole, in sentences."""
    if change.sort is not ChangeSort.CHANGED or change.new is None:
        return []
    if change.old is None:
        return ["De vorige versie is niet te lezen: er staat een fout in."]
    notes = [f"{name}: {before} → {after}" for name, before, after in _fields(change.old, change.new)]
    is_module = isinstance(change.new, Module)
    jump = max((item.jump for item in change.differences), default=Jump.NONE)
    if jump and is_module:
        notes.append(f"Vraagt minstens een {jump.dutch}versie")
    if not change.differences or not is_module:
        notes += _sections(change, change.old, change.new)
    return notes or ([] if change.differences else ["Alleen iets in de velden bovenaan"])


def _fields(old: Document, new: Document) -> list[tuple[str, str, str]]:
    """The fields that differ and that no difference in meaning tells about."""
    if isinstance(old, Module) and isinstance(new, Module):
        pairs = [("Versie", str(old.version), str(new.version)), ("Herzien vóór", _day(old), _day(new))]
    elif isinstance(old, ParentPage) and isinstance(new, ParentPage):
        pairs = [("Nagekeken op", _checked(old), _checked(new))]
    else:
        return []
    return [(name, before, after) for name, before, after in pairs if before != after]


def _checked(page: ParentPage) -> str:
    return long_date(page.checked_on) if page.checked_on else "geen datum"


def _day(module: Module) -> str:
    return long_date(module.review_before) if module.review_before else "geen datum"


def _sections(change: DocumentChange, old: Document, new: Document) -> list[str]:
    first = IN_SHORT if isinstance(new, ParentPage) else "Inleiding"
    titles = {item.id: item.title or first for item in new.body.sections}
    notes = [f"{_PART[sort]}: {titles[id]}" for id, sort in change.sections.items()]
    gone = [item.title or first for item in old.body.sections if item.id not in titles]
    return [*notes, *(f"{_PART[ChangeSort.REMOVED]}: {title}" for title in gone)]


def _difference(item: Difference, address: str, change: DocumentChange) -> DifferenceView:
    there = isinstance(change.new, Module) and any(one.id == item.recommendation for one in change.new.recommendations)
    return difference_view(item, f"{address}#{item.recommendation}" if there else "")
