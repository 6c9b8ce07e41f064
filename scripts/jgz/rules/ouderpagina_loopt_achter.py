"""JGZ520: a parent page that was checked against an older main version of a module."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example, lines
from jgz.rules.base import Context, Rule, is_whole

FAULT = Fault("JGZ520", "ouderpagina-loopt-achter", Severity.WARNING)


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares the main version a page was checked against with the module's."""
    for page in context.library.parent_pages:
        if not page.checked_against and is_whole(page, "gecontroleerd_bij", ()):
            yield FAULT.at(
                page.origin.at("gecontroleerd_bij"),
                "Deze pagina is met geen enkele module vergeleken.",
                'Noem de modules waar de tekst op rust, elk met haar versie: `module-id: "1.0.0"`.',
            )
        for id, version in page.checked_against.items():
            module = context.library.modules_by_id.get(id)
            if module is None:
                continue
            place = page.origin.at(f"gecontroleerd_bij.{id}")
            if version > module.version:
                yield FAULT.at(
                    place,
                    f"De module `{id}` is pas bij versie {module.version}; nagekeken bij {version} kan dus niet.",
                    f'Vergelijk de tekst met de module en schrijf dan `{id}: "{module.version}"`.',
                )
            elif module.version.main != version.main:
                yield FAULT.at(
                    place,
                    f"De module `{id}` is nu versie {module.version}; deze pagina is nagekeken bij {version}.",
                    "Vergelijk de tekst met de module en pas daarna versie en `gecontroleerd_op` aan.",
                )


RULE = Rule(
    FAULT,
    what="Een pagina voor ouders of jongeren is vergeleken met de huidige hoofdversie van haar modules.",
    why="Ouders en professionals mogen geen tegengesteld advies krijgen.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place=lines("gecontroleerd_bij:", '  spelen-bespreken: "1.1.0"'),
        wrong=lines("gecontroleerd_bij:", '  spelen-bespreken: "0.9.0"'),
        right=lines("gecontroleerd_bij:", '  spelen-bespreken: "1.1.0"'),
    ),
)
