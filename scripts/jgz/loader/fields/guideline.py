"""The fields of a guideline."""

from __future__ import annotations

from jgz.loader.fields.shared import CONCEPT, base_fields
from jgz.loader.fields.vocabulary import CLUSTER_IDS
from jgz.loader.table import FileField
from jgz.loader.texts import ID, SHORT
from jgz.model import DocumentKind
from jgz.source.decode import ListOf
from jgz.source.single_values import Choice


def guideline_fields() -> tuple[FileField, ...]:
    """The fields of a guideline's `index.md`."""
    return (
        *base_fields(DocumentKind.GUIDELINE),
        FileField("cluster", "cluster", Choice(CLUSTER_IDS), required=True, about="cluster dat de richtlijn beheert"),
        FileField("nevenclusters", "side_clusters", ListOf(Choice(CLUSTER_IDS)), default=(), about="andere clusters"),
        FileField("regiehouder", "steward", SHORT, required=True, about="wie de richtlijn als geheel bewaakt"),
        FileField("modules", "module_ids", ListOf(ID, 1), required=True, about="modules in leesvolgorde"),
        CONCEPT,
    )
