"""JGZ116: a date that doesn't exist or is written in another way."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ116", "onmogelijke-datum")

EXPLANATION = Explanation(
    FAULT,
    what="Een datum bestaat echt en is geschreven als jaar-maand-dag: `2026-03-01`.",
    why=(
        "Bij een andere schrijfwijze is niet zeker wat de dag en wat de maand is, en daarmee ook niet hoelang "
        "een module geldt."
    ),
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="gecontroleerd_op: 2025-10-06",
        wrong="gecontroleerd_op: 06-10-2025",
        right="gecontroleerd_op: 2025-10-06",
    ),
)
