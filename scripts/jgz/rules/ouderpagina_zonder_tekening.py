"""JGZ148: a page for parents or youths without a drawing, where others have one."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example, Given, lines
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ148", "ouderpagina-zonder-tekening", Severity.INFO)
_PLACE = "wanneer_bellen: ja"
_DRAWING = lines(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160" color="#12404a" fill="none" stroke="currentColor" '
    'stroke-width="2"><path d="M20 140h200"/></svg>',
    "",
)
_WITH = lines(_PLACE, "tekening:", "  bestand: buiten.svg", "  alt: Een kind speelt buiten.")
_YOUTHS = lines(
    "---",
    "id: buiten-spelen",
    "soort: jongeren",
    "titel: Naar buiten, ook als je ouder bent",
    "samenvatting: Buiten zijn is fijn en gezond, ook als je geen kind meer bent. Hier lees je hoe.",
    "fictief: true",
    "fasen: [schoolkind-4-12]",
    "gecontroleerd_bij:",
    '  spelen-bespreken: "1.1.0"',
    "gecontroleerd_op: 2025-10-06",
    "tekening:",
    "  bestand: buiten.svg",
    "  alt: Een jongere zit buiten.",
    "wanneer_bellen: {nvt: deze pagina gaat over buiten zijn}",
    "---",
    "## Wat is het?",
    "",
    "Buiten zijn.",
    "",
    "## Wat kun je zelf doen?",
    "",
    "Ga naar buiten.",
    "",
    "## Wanneer bel je?",
    "",
    "Dat hoeft niet.",
    "",
    "## Hoe gaat het verder?",
    "",
    "We vragen ernaar.",
    "",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at every such page that is no concept, when there are drawings at all."""
    pages = context.library.parent_pages
    for page in pages if any(item.drawing for item in pages) else ():
        if not page.is_concept and "tekening" not in page.origin.fields:
            yield FAULT.at(
                page.origin.at("titel"),
                "Bij deze pagina staat nog geen tekening.",
                "Zet een eenvoudige lijntekening in `beeld/` en noem haar bij `tekening`, met `alt` erbij.",
            )


RULE = Rule(
    FAULT,
    what="Een pagina voor ouders of jongeren heeft een tekening.",
    why="Wie moeilijk leest, ziet zo in één oogopslag waar de pagina over gaat.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place=_PLACE,
        wrong=_PLACE,
        right=_WITH,
        given=(
            Given("modules/buiten-spelen/beeld/buiten.svg", "", _DRAWING),
            Given("modules/buiten-spelen/jongeren.md", "", _YOUTHS),
        ),
    ),
)
