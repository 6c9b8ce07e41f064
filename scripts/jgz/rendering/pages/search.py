"""The search page and the pages by letter: everything can be found without script too."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import Document
from jgz.model.addresses import SEARCH, address_of, letter_address
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.help import lines_to_call
from jgz.rendering.pieces.lists import IndexEntry, IndexView, LetterGroup, by_letter
from jgz.rendering.pieces.page import Crumb, Page, newest
from jgz.rendering.pieces.views import CallView

SEARCH_TITLE = "Zoeken van A tot Z"
# More guidelines than this stand on the pages by letter only: the search page must not grow with the site.
MOST_LISTED = 100


@dataclass(frozen=True, slots=True)
class SearchView:
    """Whom to call, the letters, each with the address of its page, and every guideline while they are not too many."""

    lines: tuple[CallView, ...]
    letters: tuple[tuple[str, str], ...]
    guidelines: IndexView | None


def search_pages(builder: Builder) -> list[Page]:
    """The search page, and a page per letter with every guideline, module and page for parents and youths.

    All of it on the search page itself would weigh more than searching does, at a thousand modules.
    """
    library = builder.library
    found: list[tuple[Document, str]] = [(item, "richtlijn") for item in library.guidelines]
    found += [(item, "module") for item in library.in_force]
    found += [(item, f"voor {item.kind}") for item in library.parent_pages]
    letters = by_letter(IndexEntry(item.title, address_of(item), "", note, item.keywords) for item, note in found)
    page = Page(
        address=SEARCH,
        template="zoeken.html",
        title=SEARCH_TITLE,
        description="Zoek op woorden, of vind alle onderwerpen op alfabet.",
        view=SearchView(
            lines_to_call(library),
            tuple((letter, letter_address(letter)) for letter, _ in letters),
            _guidelines(builder),
        ),
        fictional=any(item.fictional for item, _ in found),
        updated=newest(library.modules),
    )
    return [page, *(_letter_page(page, letter, entries) for letter, entries in letters)]


def _guidelines(builder: Builder) -> IndexView | None:
    guidelines = builder.library.guidelines
    if len(guidelines) > MOST_LISTED:
        return None
    entries = [IndexEntry(item.title, address_of(item), "", "", ()) for item in guidelines]
    return IndexView("", (LetterGroup("", tuple(entry for _, group in by_letter(entries) for entry in group)),))


def _letter_page(search: Page, letter: str, entries: tuple[IndexEntry, ...]) -> Page:
    name = "een cijfer" if letter == "#" else letter
    return Page(
        address=letter_address(letter),
        template="lijst.html",
        title=f"Alles met {name}",
        description=f"Alle richtlijnen, modules en pagina's voor ouders en jongeren die beginnen met {name}.",
        view=IndexView("Richtlijnen, modules en pagina's voor ouders en jongeren.", (LetterGroup("", entries),)),
        crumbs=(Crumb(search.title, search.address),),
        fictional=search.fictional,
        index=False,
        updated=search.updated,
    )
