"""JGZ109: a field or option that doesn't exist."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ109", "onbekend-veld")

EXPLANATION = Explanation(
    FAULT,
    what="Elk veld bovenaan en elke optie van een blok staat in de vaste lijst voor dit soort bestand of blok.",
    why=(
        "Een tikfout in de naam zou een veld ongemerkt laten verdwijnen: de waarde staat er dan wel, maar de "
        "lezer ziet haar niet."
    ),
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="synoniemen: [naar buiten, speeltuin]",
        wrong="synoniem: [naar buiten, speeltuin]",
        right="synoniemen: [naar buiten, speeltuin]",
    ),
)
