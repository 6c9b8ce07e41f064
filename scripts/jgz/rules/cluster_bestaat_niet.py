"""JGZ316: a cluster without a file of its own."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.model import Document, DocumentKind, Guideline, Library, Module
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ316", "cluster-bestaat-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Follows `cluster` and `nevenclusters` to the files in `clusters/`."""
    for document, key, id in _references(context.library):
        if id not in context.library.clusters_by_id and (DocumentKind.CLUSTER, id) not in context.files:
            yield FAULT.at(
                document.origin.at(key),
                f"Het cluster `{id}` heeft geen eigen bestand.",
                f"Maak `clusters/{id}.md` of kies een ander cluster.",
            )


def _references(library: Library) -> Iterator[tuple[Document, str, str]]:
    documents: tuple[Module | Guideline, ...] = (*library.modules, *library.guidelines)
    for document in documents:
        # A generic module belongs to every cluster and names none.
        if document.cluster:
            yield document, "cluster", document.cluster
        for number, id in enumerate(document.side_clusters):
            yield document, f"nevenclusters.{number}", id


RULE = Rule(
    FAULT,
    what="Elk cluster dat een module of richtlijn noemt, heeft een bestand in `clusters/`.",
    why="Zonder dat bestand staat de module bij geen enkel cluster en weet niemand wie haar bijhoudt.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/index.md",
        place="nevenclusters: [het-lichaam]",
        wrong="nevenclusters: [voeding-en-groei]",
        right="nevenclusters: [het-lichaam]",
    ),
)
