"""JGZ212: signs that a text brought along from Word or from a PDF."""

from jgz.diagnostics import Fault, Severity
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ212", "teken-van-elders", Severity.WARNING, may_be_error=True)

EXPLANATION = Explanation(
    FAULT,
    what="Een tekst uit Word of een PDF heeft gewone letters, spaties en hele woorden.",
    why="Letters die aan elkaar zitten en woorden die aan het eind van een regel zijn afgebroken, vindt niemand terug.",
    example=Example(
        path="modules/over/privacy.md",
        place="## Wat we niet doen",
        wrong=lines("De ﬁets staat buiten.", "", "## Wat we niet doen"),
        right=lines("De fiets staat buiten.", "", "## Wat we niet doen"),
    ),
)
