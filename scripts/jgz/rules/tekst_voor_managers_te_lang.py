"""JGZ240: more than three sentences for managers and municipalities."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example, lines
from jgz.language.sentences import sentences
from jgz.model.sections import FOR_MANAGERS
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ240", "tekst-voor-managers-te-lang", Severity.WARNING)
_MOST = 3


def check(context: Context) -> Iterator[Diagnostic]:
    """Counts the sentences of the section in each guideline."""
    for guideline in context.library.guidelines:
        section = guideline.body.section(FOR_MANAGERS)
        if section is None:
            continue
        number = sum(len(list(sentences(part.html.text))) for part in section.parts)
        if number > _MOST:
            yield FAULT.at(
                guideline.origin.line(section.line),
                f"Onder `{FOR_MANAGERS}` staan {number} zinnen; drie is genoeg.",
                "Schrijf alleen wat een organisatie of gemeente moet regelen of betalen.",
            )


RULE = Rule(
    FAULT,
    what=f"Onder `{FOR_MANAGERS}` van een richtlijn staan hooguit drie zinnen.",
    why="De zinnen van alle richtlijnen van een fase staan op één pagina onder elkaar.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/index.md",
        place="[het gesprek over spelen](spelen-bespreken.md).",
        wrong=lines(
            "[het gesprek over spelen](spelen-bespreken.md).", "", "## Voor managers en gemeenten", "",
            "Maak de speelplek veilig. Plan elk jaar een rondgang. Betaal het onderhoud. Praat met de buurt.",
        ),
        right=lines(
            "[het gesprek over spelen](spelen-bespreken.md).", "", "## Voor managers en gemeenten", "",
            "Maak de speelplek veilig. Plan elk jaar een rondgang. Betaal het onderhoud.",
        ),
    ),
)  # fmt: skip
