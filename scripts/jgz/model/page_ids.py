"""The ids on a page: which are the site's own, and which a link may end on."""

from __future__ import annotations

from jgz.model.documents import Document, Module

# Ids that the templates use on every page, or on some: no text may use them.
FRAME_IDS = frozenset({"hoofdinhoud", "jgz-menu", "zoek-boven", "zoek-hier"})
MODULE_IDS = FRAME_IDS | {
    "bij-hulpmiddelen",
    "citeren",
    "directe-hulp",
    "literatuur",
    "uitgangsvragen",
    "versiegeschiedenis",
    "verwante-modules",
}
# How the ids begin and end that pages give to sources, citations, recommendations and controls.
_FRAME_BEGINS = (
    "jgz-", "bron-", "verwijzing-", "zoek", "filter", "letter-", "begrip-", "keuze-", "modules-",
)  # fmt: skip
_FRAME_ENDS = "--kop"


def is_frame_id(id: str) -> bool:
    """Whether an id belongs to a part of a page of the site, so that no author may give it to a text."""
    return id in MODULE_IDS or id.startswith(_FRAME_BEGINS) or id.endswith(_FRAME_ENDS)


def page_ids(document: Document) -> frozenset[str]:
    """Every id that a link to this document's page may end on."""
    own = document.body.ids | {"hoofdinhoud"}
    if not isinstance(document, Module):
        return own
    own |= {"uitgangsvragen", "versiegeschiedenis", *(["literatuur"] if document.sources else [])}
    own |= set() if document.status.draft else {"citeren"}
    former = {old for item in document.recommendations for old in item.former_ids}
    sources = {f"bron-{item.id}" for item in document.sources}
    return own | former | sources | removed_recommendations(document)


def removed_recommendations(module: Module) -> frozenset[str]:
    """Ids of recommendations that the version history names and that are no longer there."""
    present = {item.id for item in module.recommendations}
    present |= {old for item in module.recommendations for old in item.former_ids}
    named = {name for change in module.changes for name in change.recommendations}
    return frozenset(named - present)
