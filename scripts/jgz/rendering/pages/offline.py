"""Reading without a connection: the page about it, and the list of versions that a copy is held against."""

from __future__ import annotations

from jgz.model.addresses import OFFLINE
from jgz.rendering.pieces.crumbs import TO_ABOUT
from jgz.rendering.pieces.page import Page

_TITLE = "Zonder internet"
_SUMMARY = "Wat deze site op je apparaat bewaart, wat je zonder internet kunt lezen en hoe je alles wist."


def offline_page() -> Page:
    """The page that also answers for every page that is not on the device."""
    return Page(
        address=OFFLINE,
        template="offline.html",
        title=_TITLE,
        description=_SUMMARY,
        view=None,
        crumbs=(TO_ABOUT,),
        for_parents=True,
    )
