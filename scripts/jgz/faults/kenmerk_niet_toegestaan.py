"""JGZ402: an attribute that isn't on the list."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ402", "kenmerk-niet-toegestaan")

EXPLANATION = Explanation(
    FAULT,
    what="Tussen `{:` en `}` staan alleen een id, title of lang.",
    why=(
        "Andere kenmerken kunnen woorden verbergen, een onderdeel van de site nabootsen, of iets laten doen wanneer "
        "een lezer ergens op klikt."
    ),
    example=Example(
        path="modules/over/privacy.md",
        place="- Geen cookies.",
        wrong='- Geen **cookies**{: style="color: red" }.',
        right="- Geen **cookies**.",
    ),
)
