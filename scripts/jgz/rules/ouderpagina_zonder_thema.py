"""JGZ146: a page for parents without a theme, which ends up below all others on the page of an age."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example, Given, lines
from jgz.model import DocumentKind
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ146", "ouderpagina-zonder-thema", Severity.INFO)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at every page for parents, where there is a list of themes. A theme that can't be read is another fault."""
    themes = context.library.registers.themes
    for page in context.library.parent_pages if themes else ():
        if page.kind is DocumentKind.PARENTS and "thema" not in page.origin.fields:
            yield FAULT.at(
                page.origin.at("fasen"),
                "Deze pagina heeft geen thema en staat bij elke leeftijd onderaan.",
                f"Zet er een bij `thema`: {', '.join(item.id for item in themes)}.",
            )


RULE = Rule(
    FAULT,
    what="Een pagina voor ouders noemt bij `thema` waar zij over gaat.",
    why="Op de pagina van een leeftijd zoekt een ouder eerst een thema, zoals slapen of eten.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="fasen: [peuter-1-4, schoolkind-4-12]",
        wrong="fasen: [peuter-1-4, schoolkind-4-12]",
        right=lines("fasen: [peuter-1-4, schoolkind-4-12]", "thema: bewegen"),
        given=(Given(RegisterFile.THEMES.path, "", lines("- id: bewegen", "  naam: Bewegen", "")),),
    ),
)
