"""JGZ204: the first line of a block that can't be read."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ204", "blokkop-onleesbaar")

EXPLANATION = Explanation(
    FAULT,
    what=(
        "De eerste regel van een aanbeveling is `/// aanbeveling | id`; bij andere blokken staat er niets achter "
        "de naam."
    ),
    why="De id is het vaste adres van de aanbeveling. Collega's verwijzen ernaar, dus zij moet er goed staan.",
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="/// aanbeveling | plek-bekijken",
        wrong="/// aanbeveling plek-bekijken",
        right="/// aanbeveling | plek-bekijken",
    ),
)
