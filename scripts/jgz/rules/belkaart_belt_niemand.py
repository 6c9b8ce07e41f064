"""JGZ437: a call card that names a line of help that isn't there, or names one where it can't."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import CallLevel
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule
from jgz.source.context import did_you_mean

FAULT = Fault("JGZ437", "belkaart-belt-niemand")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at the option `bel` of every call card; with half a list a right name would seem wrong."""
    whole = RegisterFile.HELP_LINES not in context.library.registers.broken
    known = context.library.registers.help_lines_by_id
    for page in context.library.parent_pages:
        for card in page.call_cards:
            place = page.origin.line(card.line)
            if card.lines and card.level != CallLevel.NOW:
                message = f"`bel` kan alleen bij niveau `{CallLevel.NOW}`, niet bij `{card.level}`."
                yield FAULT.at(place, message, "Haal de regel weg: bij dit niveau zegt de site zelf wie je belt.")
                continue
            for id in card.lines:
                if whole and id not in known:
                    help = did_you_mean(id, known) or f"Kies een id uit `{RegisterFile.HELP_LINES.path}`."
                    yield FAULT.at(place, f"De hulplijn `{id}` bestaat niet.", help)


RULE = Rule(
    FAULT,
    what=f"Een belkaart noemt bij `bel` alleen hulplijnen uit `{RegisterFile.HELP_LINES}`, en alleen bij niveau `nu`.",
    why="De kaart zegt met een knop wie je belt. Een onbekende hulplijn geeft een kaart zonder knop.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="    niveau: afspraak\n",
        wrong=lines("    niveau: nu", "    bel: veiligthuis", ""),
        right=lines("    niveau: nu", "    bel: veilig-thuis", ""),
    ),
)
