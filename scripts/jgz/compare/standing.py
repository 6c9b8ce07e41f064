"""Comparing the pages that nobody signs and no parent is sent to: guidelines, clusters, and those about the site."""

from __future__ import annotations

from collections.abc import Iterator

from jgz.compare.keywords import statements_among_keywords
from jgz.compare.pages import Both, compare_fields, compare_texts
from jgz.loader.fields import NO_WORDS, fields_by_kind
from jgz.model import Cluster, Document, Guideline, Library, StandingPage
from jgz.model.addresses import address_of
from jgz.model.difference import Aspect, Difference, PageDifference

_TABLES = fields_by_kind(NO_WORDS)


def compare_standing(old: Library, new: Library) -> tuple[PageDifference, ...]:
    """What changed in meaning on these pages, by address. Pages without change are left out.

    So is a page of which one side could not be read: nobody knows what changed there.
    """
    before, after = _pages(old), _pages(new)
    both = Both(old, new)
    found = []
    for address in sorted({*before, *after}):
        one, other = before.get(address), after.get(address)
        if one is other or _is_unread(one, other, old, new):
            continue
        if differences := tuple(_page(address, one, other, both)):
            found.append(PageDifference(address, one, other, differences))
    return tuple(found)


def _pages(library: Library) -> dict[str, Document]:
    kinds = (Guideline, Cluster, StandingPage)
    return {address_of(item): item for item in library.documents() if isinstance(item, kinds)}


def _is_unread(one: Document | None, other: Document | None, old: Library, new: Library) -> bool:
    """Whether the page is there on the other side too, but with faults that hide it."""
    if one is not None and other is not None:
        return False
    page, broken = (other, old.broken) if one is None else (one, new.broken)
    return page is not None and page.origin.path in broken


def _page(address: str, old: Document | None, new: Document | None, both: Both) -> Iterator[Difference]:
    if old is None or new is None:
        aspect = Aspect.NEW if old is None else Aspect.REMOVED
        yield Difference(address, "", aspect, old.title if old else "", new.title if new else "")
        return
    is_slip = both.known.in_others_than(old)
    yield from compare_texts(address, old, new, is_slip)
    yield from compare_fields(address, old, new, _TABLES[new.kind], is_slip)
    yield from statements_among_keywords(old, new)
    yield from both.targets.compared(address, old, new)
