"""JGZ521: a page for parents or youths, in any language, that says something else than was checked."""

from collections.abc import Iterator
from datetime import date

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.labels import shown_swaps
from jgz.model import ParentPage, Translation
from jgz.model.addresses import address_of
from jgz.model.difference import Difference, PageDifference
from jgz.rules.base import Context, Need, Rule

FAULT = Fault("JGZ521", "ouderpagina-gewijzigd")

_MOST_SHOWN = 4
_ACTED_ON = "LET OP: hier verandert iets waar mensen naar handelen."
_IN_A_TONGUE = "LET OP: alleen wie deze taal leest, ziet of de vertaling nog klopt."
_OTHER_WORDS = "Sinds de laatste controle zegt deze pagina iets anders."


def check(context: Context) -> Iterator[Diagnostic]:
    """Asks for a later `gecontroleerd_op` and an entry in `wijzigingen`; with both, it still says what to look at."""
    for item in context.earlier.pages:
        old, new = item.old, item.new
        # Nobody acts on what the public has not seen.
        if isinstance(old, ParentPage) and isinstance(new, ParentPage) and not (old.concept or new.concept):
            yield from _changed(item, old, new, context.today)
        if isinstance(old, Translation) and isinstance(new, Translation) and not (old.concept or new.concept):
            yield from _translated(item, old, new, context.today)
    before = {address_of(page): page for page in context.earlier.library.parent_pages if page.concept}
    for page in context.library.parent_pages:
        if old := before.get(address_of(page)):
            yield from _from_concept(old, page, context.today)


def _changed(item: PageDifference, old: ParentPage, new: ParentPage, today: date) -> Iterator[Diagnostic]:
    """Whoever changed words looks at the whole page again; that something is acted on is said after that as well."""
    missing = _missing(old, new, today)
    told = item.alarming or (item.reworded if missing else ())
    if told:
        yield FAULT.at(
            new.origin.at("gecontroleerd_op" if missing else "wijzigingen.0"),
            f"{_ACTED_ON if item.alarming else _OTHER_WORDS} {_shown(told)}.",
            f"Kijk de pagina na en schrijf {' en '.join(missing)}."
            if missing
            else "Klopt het met de module? Dan hoef je niets te doen.",
            Severity.ERROR if missing else Severity.INFO,
        )


def _translated(item: PageDifference, old: Translation, new: Translation, today: date) -> Iterator[Diagnostic]:
    """A translation says on the page when it was made: with other words that is another day."""
    is_new = new.translated_on > old.translated_on or new.translated_on == today
    missing = bool(item.reworded) and not is_new
    if item.alarming:
        yield FAULT.at(
            new.origin.at("vertaald_op" if missing else "vertaling_van"),
            f"{_IN_A_TONGUE} {_shown(item.alarming)}.",
            "Kijk de vertaling na en schrijf een nieuwere `vertaald_op`."
            if missing
            else "Zegt de vertaling wat de Nederlandse pagina zegt? Dan hoef je niets te doen.",
            Severity.ERROR if missing else Severity.INFO,
        )


def _from_concept(old: ParentPage, new: ParentPage, today: date) -> Iterator[Diagnostic]:
    """What a concept came to say is held against nothing; the day of an earlier check then says nothing of it."""
    if not new.concept and old.checked_on and not _is_checked_again(old, new, today):
        yield FAULT.at(
            new.origin.at("gecontroleerd_op"),
            "LET OP: dit was een concept en wordt nu openbaar, met de dag van een eerdere controle.",
            "Kijk de pagina na en schrijf een nieuwere `gecontroleerd_op`.",
        )


def _is_checked_again(old: ParentPage, new: ParentPage, today: date) -> bool:
    """Whether the page has a later day; a second change on one day can't have one."""
    later = new.checked_on and (not old.checked_on or new.checked_on > old.checked_on or new.checked_on == today)
    return bool(later)


def _missing(old: ParentPage, new: ParentPage, today: date) -> list[str]:
    """What the page doesn't say yet about the change."""
    found = []
    if not _is_checked_again(old, new, today):
        found.append("een nieuwere `gecontroleerd_op`")
    if not any(entry not in old.changes for entry in new.changes[:1]):
        found.append("bovenaan `wijzigingen` een regel met `datum` en `tekst`")
    return found


def _shown(items: tuple[Difference, ...]) -> str:
    rest = len(items) - _MOST_SHOWN
    return "; ".join([*map(shown_swaps, items[:_MOST_SHOWN]), *([f"en nog {rest}"] if rest > 0 else [])])


RULE = Rule(
    FAULT,
    what="Wie op een pagina voor ouders of jongeren meer wijzigt dan spelling of opmaak, kijkt haar na en zet er een "
    "nieuwe dag en een regel in `wijzigingen` bij; een vertaling krijgt een nieuwe dag.",
    why="Ouders en jongeren handelen naar deze tekst, en geen partij tekent ervoor.",
    check=check,
    needs=frozenset({Need.EARLIER_VERSION}),
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="- Een kwartier buiten is al goed.",
        wrong="- Een half uur buiten is al goed.",
        right="- Een **kwartier** buiten, is al goed!",
        base="- Een kwartier buiten is al goed.",
    ),
)
