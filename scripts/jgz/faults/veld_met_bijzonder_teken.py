"""JGZ107: YAML beyond plain values."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ107", "veld-met-bijzonder-teken")

EXPLANATION = Explanation(
    FAULT,
    what="In de velden staan gewone waarden: geen tab, en niets met `&`, `*` of `!` vooraan.",
    why=(
        "Zulke tekens betekenen in elk programma iets anders, en sommige kunnen een programma laten doen wat "
        "niemand bedoelde."
    ),
    example=Example(
        path="modules/over/privacy.md",
        place="titel: Privacy",
        wrong="titel: !belangrijk Privacy",
        right="titel: Privacy",
    ),
)
