"""JGZ102: a file of a kind or name that doesn't belong here."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ102", "bestand-niet-toegestaan")

EXPLANATION = Explanation(
    FAULT,
    what=(
        "In `modules/` en `clusters/` staan alleen tekst (`.md`), registers en afbeeldingen, met namen zonder "
        "spaties of vreemde tekens."
    ),
    why=(
        "Alles wat in deze mappen ligt, kan op de openbare site komen. Een spatie of accent in een naam breekt "
        "koppelingen."
    ),
    example=Example(
        path="modules/buiten-spelen/beeld/kaart van de buurt.svg",
        place="",
        wrong='<svg xmlns="http://www.w3.org/2000/svg"><rect width="4" height="4"/></svg>',
        right='<svg xmlns="http://www.w3.org/2000/svg"><rect width="4" height="4"/></svg>',
        right_path="modules/buiten-spelen/beeld/kaart-van-de-buurt.svg",
    ),
)
