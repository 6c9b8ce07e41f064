"""The closed tables of front-matter fields, a file per kind: the contract of the content model.

The checks, the field reference and any schema for editors are made from these tables.
"""

from __future__ import annotations

from jgz.loader.fields.cluster import cluster_fields
from jgz.loader.fields.guideline import guideline_fields
from jgz.loader.fields.module import module_fields
from jgz.loader.fields.plain_language import CallField, parent_fields, translation_fields
from jgz.loader.fields.shared import base_fields
from jgz.loader.fields.vocabulary import CLUSTER_IDS, NO_WORDS, Vocabulary, words_of
from jgz.loader.table import FileField
from jgz.model import DocumentKind

__all__ = [
    "CLUSTER_IDS",
    "NO_WORDS",
    "CallField",
    "Vocabulary",
    "cluster_fields",
    "fields_by_kind",
    "guideline_fields",
    "module_fields",
    "page_fields",
    "parent_fields",
    "translation_fields",
    "words_of",
]


def page_fields() -> tuple[FileField, ...]:
    """The fields of the home text and the pages under /over/."""
    return base_fields(DocumentKind.PAGE)


def fields_by_kind(words: Vocabulary) -> dict[DocumentKind, tuple[FileField, ...]]:
    """The table of every kind of file, by the word that stands behind `soort`."""
    parents = parent_fields(words)
    return {
        DocumentKind.MODULE: module_fields(words, generic=False),
        DocumentKind.GENERIC_MODULE: module_fields(words, generic=True),
        DocumentKind.GUIDELINE: guideline_fields(),
        DocumentKind.PARENTS: parents,
        DocumentKind.YOUTHS: parents,
        DocumentKind.TRANSLATION: translation_fields(),
        DocumentKind.PAGE: page_fields(),
        DocumentKind.CLUSTER: cluster_fields(),
    }
