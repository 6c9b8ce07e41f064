"""JGZ113: an id that isn't the name of the file."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ113", "id-past-niet-bij-bestand")

EXPLANATION = Explanation(
    FAULT,
    what="De id is gelijk aan de bestandsnaam, of bij `index.md`, `ouders.md` en `jongeren.md` aan de naam van de map.",
    why=(
        "De id bepaalt het adres van de pagina. Is zij anders dan de bestandsnaam, dan is het bestand niet terug "
        "te vinden."
    ),
    example=Example(
        path="modules/over/privacy.md",
        place=lines("id: privacy", ""),
        wrong=lines("id: privacybeleid", ""),
        right=lines("id: privacy", ""),
    ),
)
