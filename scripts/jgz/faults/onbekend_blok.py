"""JGZ201: a block that doesn't exist."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ201", "onbekend-blok")

EXPLANATION = Explanation(
    FAULT,
    what="Achter `///` staat de naam van een blok dat bestaat, zoals `aanbeveling` of `let-op`.",
    why=(
        "Een blok met een andere naam wordt geen blok: de lezer ziet dan schuine strepen in plaats van een aanbeveling."
    ),
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="/// aanbeveling | plek-bekijken",
        wrong="/// aanbevelling | plek-bekijken",
        right="/// aanbeveling | plek-bekijken",
    ),
)
