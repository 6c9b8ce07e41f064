"""JGZ227: two things on a page with one id."""

from collections import Counter
from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.model import Document, Library, Module
from jgz.model.addresses import PAGE_IDS
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ227", "id-dubbel-op-pagina")


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Ids of recommendations, former ids, headings and the page itself must differ."""
    for document in library.documents():
        yield from _headings(document)
        if isinstance(document, Module):
            yield from _recommendations(document)


def _headings(document: Document) -> Iterator[Diagnostic]:
    taken = PAGE_IDS["module" if isinstance(document, Module) else "other"]
    for heading in document.body.headings:
        if heading.id in taken:
            yield FAULT.at(
                document.origin.line(heading.line),
                f"De kop `{heading.text}` krijgt de id `{heading.id}`, die de pagina zelf al gebruikt.",
                "Geef de kop een andere tekst.",
            )


def _recommendations(module: Module) -> Iterator[Diagnostic]:
    headings = {item.id for item in module.body.headings}
    slugs = {item.id.rpartition("_")[0] for item in module.body.headings if item.id.rpartition("_")[2].isdigit()}
    taken = headings | slugs | PAGE_IDS["module"]
    counts = Counter(item.id for item in module.recommendations)
    counts.update(old for item in module.recommendations for old in item.former_ids)
    for item in module.recommendations:
        for name in (item.id, *item.former_ids):
            if counts[name] > 1 or name in taken or name.startswith(("bron-", "verwijzing-", "fn")):
                yield FAULT.at(
                    module.origin.line(item.line),
                    f"De id `{name}` komt op deze pagina al voor (bij een kop, een aanbeveling of de pagina zelf).",
                    "Kies voor de aanbeveling een andere id die nog niet gepubliceerd is.",
                )


RULE = Rule(
    FAULT,
    what="Elke id komt op een pagina één keer voor.",
    why="Een koppeling naar een aanbeveling moet altijd bij die ene aanbeveling uitkomen.",
    check=check,
)
