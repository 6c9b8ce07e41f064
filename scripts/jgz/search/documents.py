"""What there is to find: pages with the words of each of their fields, and the guideline that pages share.

What a reader lands on, and the words of it, is in `parts.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jgz.model import Cluster, Document, DocumentKind, Guideline, Library, Module, ParentPage, StandingPage, Status
from jgz.model.addresses import NEUTRAL_ID, address_of
from jgz.model.library import GENERIC_FOLDER
from jgz.model.sections import SECTION_TITLES
from jgz.search.standing import Standing, standing_pages

# Kinds beside those of documents: a page that lists others, and a module that was never adopted.
OVERVIEW, DRAFT = "overzicht", Status.CONCEPT.value
# The kinds of pages about the site and its upkeep: of little worth beside what they are about.
ASIDE = (OVERVIEW, DocumentKind.PAGE, DocumentKind.CLUSTER)


@dataclass(frozen=True, slots=True)
class Target:
    """A page that can be found, or a guideline whose words count for all its pages (`kind` is then GUIDELINE).

    `texts` are the texts of each field. `keywords` are whole entries, so that they can also be found as a phrase. A
    page that the site makes of others has no document.
    """

    id: str
    kind: str
    guideline: str
    title: str
    address: str
    phases: tuple[str, ...]
    clusters: tuple[str, ...]
    audience: tuple[str, ...]
    keywords: tuple[str, ...]
    texts: dict[str, tuple[str, ...]]
    summary: str = ""
    document: Document | None = None


def is_kept(target: Target) -> bool:
    """Whether a device may keep what a result shows of a page."""
    return not isinstance(target.document, Module | ParentPage) or target.document.kept


def find_targets(library: Library) -> tuple[Target, ...]:
    """The pages in a fixed order (modules, pages for parents and youths, what is about the site, drafts), then the
    guidelines.

    A lapsed module stays out and lends its words to its successor.
    """
    lent = _lent_words(library)
    pages = [_module(library, item, lent.get(item.id, ())) for item in library.in_force]
    pages += [_parent_page(library, item) for item in library.parent_pages]
    pages += [_about(item, item.title) for item in library.pages if item.id not in _SHOWN_ELSEWHERE]
    pages += [_about(item, item.name) for item in library.clusters]
    pages += [_standing(item) for item in standing_pages()]
    drafts = [item for item in library.modules if item.status.draft]
    pages += [replace(_module(library, item, ()), kind=DRAFT) for item in drafts]
    return (*pages, *(_guideline(item) for item in library.guidelines))


# Texts of the home page and of the list of what is about the site, and the page that whoever leaves at once arrives at.
_SHOWN_ELSEWHERE = {"home", "over", NEUTRAL_ID}


def _about(document: StandingPage | Cluster, title: str) -> Target:
    """A page about the site, or of a cluster."""
    named = (f"cluster {title}",) if isinstance(document, Cluster) else ()
    return Target(
        id=document.id,
        kind=document.kind,
        guideline="",
        title=title,
        address=address_of(document),
        phases=(),
        clusters=(document.id,) if isinstance(document, Cluster) else (),
        audience=(),
        keywords=(*document.keywords, *document.synonyms, *named),
        texts={"titel": (title,), "samenvatting": (document.summary,)},
        summary=document.summary,
        document=document,
    )


def _standing(page: Standing) -> Target:
    """A page that is always there."""
    return Target(
        id=page.id,
        kind=DocumentKind.PAGE if page.is_about_the_site else OVERVIEW,
        guideline="",
        title=page.title,
        address=page.address,
        phases=(),
        clusters=(),
        audience=(),
        keywords=page.keywords,
        texts={"titel": (page.title,), "samenvatting": (page.summary,)},
        summary=page.summary,
    )


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
        summary=module.summary,
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
        summary=page.summary,
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
        summary=guideline.summary,
        document=guideline,
    )


def _headings(document: Document) -> tuple[str, ...]:
    return tuple(item.text for item in document.body.headings if item.text not in SECTION_TITLES)


def _section_texts(document: Document) -> Iterator[str]:
    for section in document.body.sections:
        yield from (part.html.text for part in section.parts if part.html)
