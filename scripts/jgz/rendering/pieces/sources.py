"""The sources of a module, as its page lists them."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import Module, Source


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source in the list: its number, its text, where to find it, and the places that cite it."""

    number: int
    id: str
    text: str
    address: str
    address_text: str
    uses: tuple[str, ...]


def source_views(module: Module) -> tuple[SourceView, ...]:
    """Cited sources by number, then the ones that are not cited."""
    numbers: dict[str, int] = {}
    uses: dict[str, list[str]] = {}
    for citation in module.body.citations:
        numbers[citation.source_id] = citation.number
        places = uses.setdefault(citation.source_id, [])
        places.append(f"verwijzing-{citation.source_id}-{len(places) + 1}")
    following = len(numbers)
    views = []
    for item in module.sources:
        if item.id not in numbers:
            following += 1
        number = numbers.get(item.id, following)
        cited = tuple(uses.get(item.id, ()))
        views.append(SourceView(number, item.id, item.text, item.address, _address_text(item), cited))
    return tuple(sorted(views, key=lambda view: view.number))


def _address_text(source: Source) -> str:
    if source.doi:
        return f"doi:{source.doi}"
    return f"PMID {source.pmid}" if source.pmid else source.url
