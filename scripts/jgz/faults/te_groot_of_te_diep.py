"""JGZ207: something larger or deeper than a reader or program can handle."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ207", "te-groot-of-te-diep")

EXPLANATION = Explanation(
    FAULT,
    what=(
        "Bestanden, regels, tabellen en lijsten blijven binnen een ruime grens, en lijsten en citaten zitten "
        "niet te diep in elkaar."
    ),
    why="Zo leest elke pagina ook op een telefoon en kan één bestand de controle of de bouw nooit laten vastlopen.",
    example=Example(
        path="modules/over/privacy.md",
        place="## Wat we niet doen",
        wrong=lines("> > > > > > > Deze site is een proef.", "", "## Wat we niet doen"),
        right=lines("> Deze site is een proef.", "", "## Wat we niet doen"),
    ),
)
