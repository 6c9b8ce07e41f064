"""JGZ521: a page for parents or youths on which something changed that people act on."""

from collections.abc import Iterator
from datetime import date

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.labels import shown_swaps
from jgz.model import ParentPage
from jgz.model.difference import Difference
from jgz.rules.base import Context, Need, Rule

FAULT = Fault("JGZ521", "ouderpagina-gewijzigd")

_MOST_SHOWN = 4


def check(context: Context) -> Iterator[Diagnostic]:
    """Asks for a later `gecontroleerd_op` and an entry in `wijzigingen`; with both, it still says what to look at."""
    for item in context.earlier.pages:
        # Nobody acts on what the public has not seen.
        if item.old is None or item.new is None or item.old.concept or item.new.concept or not item.alarming:
            continue
        missing = _missing(item.old, item.new, context.today)
        place = "gecontroleerd_op" if missing else "wijzigingen.0"
        yield FAULT.at(
            item.new.origin.at(place),
            f"LET OP: hier verandert iets waar mensen naar handelen. {_shown(item.alarming)}.",
            f"Kijk de pagina na en schrijf {' en '.join(missing)}."
            if missing
            else "Klopt het met de module? Dan hoef je niets te doen.",
            Severity.ERROR if missing else Severity.INFO,
        )


def _missing(old: ParentPage, new: ParentPage, today: date) -> list[str]:
    """What the page doesn't say yet about the change."""
    found = []
    # A second change on one day can't have a later day.
    checked = new.checked_on and (not old.checked_on or new.checked_on > old.checked_on or new.checked_on == today)
    if not checked:
        found.append("een nieuwere `gecontroleerd_op`")
    if not any(entry not in old.changes for entry in new.changes[:1]):
        found.append("bovenaan `wijzigingen` een regel met `datum` en `tekst`")
    return found


def _shown(items: tuple[Difference, ...]) -> str:
    rest = len(items) - _MOST_SHOWN
    return "; ".join([*map(shown_swaps, items[:_MOST_SHOWN]), *([f"en nog {rest}"] if rest > 0 else [])])


RULE = Rule(
    FAULT,
    what="Verandert op een pagina voor ouders of jongeren een getal, een eenheid, een ontkenning of een belkaart, dan "
    "is de pagina opnieuw nagekeken en zegt `wijzigingen` wat er anders is.",
    why="Ouders en jongeren handelen naar deze tekst, en geen partij tekent ervoor.",
    check=check,
    needs=frozenset({Need.EARLIER_VERSION}),
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="- Een kwartier buiten is al goed.",
        wrong="- Een half uur buiten is al goed.",
        right="- Een kwartier buiten is al fijn.",
        base="- Een kwartier buiten is al goed.",
    ),
)
