"""JGZ401: raw HTML that isn't on the list."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation

FAULT = Fault("JGZ401", "html-niet-toegestaan")

EXPLANATION = Explanation(
    FAULT,
    what=(
        "In de tekst staat Markdown. Van HTML kunnen alleen `br`, `sub`, `sup`, `kbd`, `mark`, `abbr` met titel "
        "en `a` met id."
    ),
    why="Andere HTML kan de pagina ontoegankelijk of onveilig maken, en commentaar in HTML wordt gewoon gepubliceerd.",
    example=Example(
        path="modules/over/privacy.md",
        place="- Geen cookies.",
        wrong="- Geen <b>cookies</b>.",
        right="- Geen **cookies**.",
    ),
)
