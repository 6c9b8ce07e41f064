"""What there is to find: pages with the words of each of their fields, and the guideline that pages share.

What a reader lands on, and the words of it, is in `parts.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jgz.model import Document, DocumentKind, Guideline, Library, Module, ParentPage
from jgz.model.addresses import address_of
from jgz.model.library import GENERIC_FOLDER
from jgz.model.sections import SECTION_TITLES


@dataclass(frozen=True, slots=True)
class Target:
    """A page that can be found, or a guideline whose words count for all its pages (`kind` is then GUIDELINE).

    `texts` are the texts of each field. `keywords` are whole entries, so that they can also be found as a phrase.
    """

    id: str
    kind: DocumentKind
    guideline: str
    title: str
    address: str
    phases: tuple[str, ...]
    clusters: tuple[str, ...]
    audience: tuple[str, ...]
    keywords: tuple[str, ...]
    texts: dict[str, tuple[str, ...]]
    document: Document


def is_kept(target: Target) -> bool:
    """Whether a device may keep what a result shows of a page."""
    return not isinstance(target.document, Module | ParentPage) or target.document.kept


def find_targets(library: Library) -> tuple[Target, ...]:
    """The pages in a fixed order (modules, then pages for parents and youths, by id), then the guidelines.

    Modules that are not in force stay out; a lapsed one lends its words to its successor.
    """
    lent = _lent_words(library)
    pages = [_module(library, item, lent.get(item.id, ())) for item in library.in_force]
    pages += [_parent_page(library, item) for item in library.parent_pages]
    return (*pages, *(_guideline(item) for item in library.guidelines))


def _lent_words(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for item in library.modules:
        for successor in item.lapse.replaced_by if item.lapse else ():
            words = (item.title, *item.keywords, *item.synonyms)
            found[successor] = (*found.get(successor, ()), *words)
    return found


def _module(library: Library, module: Module, lent: tuple[str, ...]) -> Target:
    generic = not module.cluster
    own = (module.cluster, *module.side_clusters)
    return Target(
        id=module.id,
        kind=module.kind,
        guideline=GENERIC_FOLDER if generic else module.guideline_id,
        title=module.title,
        address=address_of(module),
        phases=module.phases,
        clusters=tuple(item.id for item in library.clusters) if generic else own,
        audience=("professional",),
        keywords=(*module.keywords, *module.synonyms, *lent),
        texts={
            "titel": (module.title,),
            "samenvatting": (module.summary,),
            "vraag": tuple(item.text for item in module.questions),
            "kop": _headings(module),
            "tekst": tuple(_section_texts(module)),
        },
        document=module,
    )


def _parent_page(library: Library, page: ParentPage) -> Target:
    guideline = library.guidelines_by_id.get(page.id)
    return Target(
        id=page.id,
        kind=page.kind,
        guideline=page.id,
        title=page.title,
        address=address_of(page),
        phases=page.phases,
        clusters=(guideline.cluster, *guideline.side_clusters) if guideline else (),
        audience=("ouder",) if page.kind is DocumentKind.PARENTS else ("jongere",),
        keywords=(*page.keywords, *page.synonyms),
        texts={
            "titel": (page.title,),
            "samenvatting": (page.summary,),
        },
        document=page,
    )


def _guideline(guideline: Guideline) -> Target:
    return Target(
        id=guideline.id,
        kind=DocumentKind.GUIDELINE,
        guideline=guideline.id,
        title=guideline.title,
        address=address_of(guideline),
        phases=(),
        clusters=(guideline.cluster,),
        audience=(),
        keywords=(*guideline.keywords, *guideline.synonyms),
        texts={"titel": (guideline.title,)},
        document=guideline,
    )


def _headings(document: Document) -> tuple[str, ...]:
    return tuple(item.text for item in document.body.headings if item.text not in SECTION_TITLES)


def _section_texts(document: Document) -> Iterator[str]:
    for section in document.body.sections:
        yield from (part.html.text for part in section.parts if part.html)
