"""JGZ112: a word that isn't in the fixed list."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ112", "waarde-niet-in-lijst")

EXPLANATION = Explanation(
    FAULT,
    what="Waar een vaste lijst geldt, zoals bij status, fasen en beroepen, staat een woord uit die lijst.",
    why="Filters, overzichten en de geldigheid werken met deze woorden. Een ander woord valt overal buiten.",
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="status: vastgesteld",
        wrong="status: definitief",
        right="status: vastgesteld",
    ),
)
