"""JGZ229: phases that are not in the order of the LPK, or a cluster that names itself as a side cluster."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.model import Guideline, Module, ParentPage
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ229", "volgorde-of-dubbel")


def check(context: Context) -> Iterator[Diagnostic]:
    """Phases follow the LPK; side clusters are others than the cluster itself."""
    order = {item.id: item.order for item in context.library.phases}
    for document in context.library.documents():
        if isinstance(document, (Module, ParentPage)):
            wanted = sorted(document.phases, key=lambda id: order[id])
            if list(document.phases) != wanted:
                yield FAULT.at(
                    document.origin.at("fasen"),
                    "De fasen staan niet in de volgorde van het LPK.",
                    f"Schrijf `fasen: [{', '.join(wanted)}]`.",
                )
        if isinstance(document, (Module, Guideline)) and document.cluster in document.side_clusters:
            yield FAULT.at(
                document.origin.at("nevenclusters"),
                f"`{document.cluster}` is het cluster zelf en hoort niet bij `nevenclusters`.",
                "Haal het weg bij `nevenclusters`.",
            )


RULE = Rule(
    FAULT,
    what=(
        "Fasen staan in de volgorde van het Landelijk Professioneel Kader (LPK), en een cluster staat niet bij "
        "zijn eigen nevenclusters."
    ),
    why="Zo ziet een lezer in elke lijst en elk filter dezelfde volgorde, en staat een module nergens dubbel.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="fasen: [peuter-1-4, schoolkind-4-12]",
        wrong="fasen: [schoolkind-4-12, peuter-1-4]",
        right="fasen: [peuter-1-4, schoolkind-4-12]",
    ),
)
