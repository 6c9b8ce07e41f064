"""JGZ202: a block without an end."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ202", "blok-niet-gesloten")

EXPLANATION = Explanation(
    FAULT,
    what="Elk blok eindigt met een regel met evenveel schuine strepen als waarmee het begint.",
    why="Zonder einde hoort alles wat volgt bij het blok, en leest iemand gewone uitleg als aanbeveling.",
    example=Example(
        path="modules/over/privacy.md",
        place="## Wat we niet doen",
        wrong=lines("/// let-op", "Deze site is een proef.", "", "## Wat we niet doen"),
        right=lines("/// let-op", "Deze site is een proef.", "///", "", "## Wat we niet doen"),
    ),
)
