"""JGZ523: a translation that can't be shown as it is, or that sends parents elsewhere than the Dutch page."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.model import DocumentKind, ParentPage, Translation
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule
from jgz.rules.translated import PATH, PHRASES, pairs, sample

FAULT = Fault("JGZ523", "vertaling-klopt-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks for the Dutch page, for what the site says in the language, and whether the call cards are the same."""
    library = context.library
    documents = context.files
    for page in library.translations:
        if page.guideline_id not in library.originals and (DocumentKind.PARENTS, page.guideline_id) not in documents:
            yield FAULT.at(
                page.origin.at("id"),
                "Er is geen Nederlandse pagina voor ouders waar deze vertaling bij hoort.",
                "Zet `ouders.md` in dezelfde map.",
            )
        if page.id != f"{page.guideline_id}-{page.language}":
            yield FAULT.at(
                page.origin.at("taal"),
                f"De bestandsnaam zegt een andere taal dan `taal: {page.language}`.",
                "Noem het bestand `ouders.<taal>.md`, met de taal die bij `taal` staat.",
            )
        phrases = library.registers.phrases_by_id.get(page.language)
        if RegisterFile.PHRASES not in library.registers.broken and (phrases is None or not phrases.complete):
            yield FAULT.at(
                page.origin.at("taal"),
                f"In `{RegisterFile.PHRASES}` staat niet alles wat de site zelf zegt in de taal `{page.language}`.",
                "Vul daar de zinnen in deze taal aan.",
            )
    for page, original in pairs(library):
        if not page.lags(original):
            yield from _cards(page, original)


def _cards(page: Translation, original: ParentPage) -> Iterator[Diagnostic]:
    """Cards of another level, or that call another line, than those of the Dutch page that it follows."""
    own = [(card.level.value, *card.lines) for card in page.call_cards]
    wanted = [(card.level.value, *card.lines) for card in original.call_cards]
    if own != wanted:
        place = page.origin.line(page.call_cards[0].line) if page.call_cards else page.origin.at("id")
        yield FAULT.at(
            place,
            f"De belkaarten zijn {_said(own)}; op de Nederlandse pagina {_said(wanted)}.",
            "Zet dezelfde kaarten in dezelfde volgorde, met dezelfde `bel`.",
        )


def _said(cards: list[tuple[str, ...]]) -> str:
    return ", ".join(f"`{' '.join(item)}`" for item in cards) or "er geen"


RULE = Rule(
    FAULT,
    what="Een vertaling hoort bij een Nederlandse pagina, in een taal waarin de site zelf ook iets zegt, en "
    "heeft dezelfde belkaarten.",
    why="Wie haast heeft, moet in elke taal dezelfde hulp bellen.",
    check=check,
    example=Example(
        path=PATH,
        place="",
        wrong=sample("niveau: afspraak", "niveau: nu"),
        right=sample(),
        given=(PHRASES,),
    ),
)
