"""The fields of pages for parents and youths, and of a translation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jgz.loader.fields.shared import CONCEPT, base_fields, in_danger, one_of
from jgz.loader.fields.vocabulary import Vocabulary
from jgz.loader.groups import DRAWING, NO_CALL, PAGE_CHANGE
from jgz.loader.table import FileField
from jgz.loader.texts import ID, LANGUAGE, MARK, SHORT
from jgz.model import TONGUES, UNREVIEWED, DocumentKind
from jgz.register_files import RegisterFile
from jgz.source.context import Context
from jgz.source.decode import ListOf, MapOf
from jgz.source.single_values import Choice, Date, Text, VersionNumber
from jgz.source.yaml_nodes import Node, Scalar


@dataclass(frozen=True)
class CallField:
    """`wanneer_bellen`: `ja`, or `{nvt: reden}`."""

    description: str = "ja of {nvt: reden}"
    sample: str = "ja"

    def decode(self, node: Node, key: str, context: Context) -> Any:
        """An empty text for `ja`, the reason for `nvt`, or None."""
        if isinstance(node, Scalar):
            return None if Choice(("ja",)).decode(node, key, context) is None else ""
        return NO_CALL.decode(node, key, context)


def parent_fields(words: Vocabulary) -> tuple[FileField, ...]:
    """The fields of a page for parents or youths."""
    return (
        *base_fields(DocumentKind.PARENTS, DocumentKind.YOUTHS),
        FileField("fasen", "phases", ListOf(one_of(words.phases, words.phase_names), 1), required=True,
                  about="ontwikkelfasen, op volgorde", weighty=True),
        FileField("gecontroleerd_bij", "checked_against", MapOf(ID, VersionNumber()), required=True,
                  about="module en versie waarmee de tekst is vergeleken", compared=None),
        FileField("gecontroleerd_op", "checked_on", Date(), about="datum van die vergelijking; een concept mag zonder",
                  compared=None),
        FileField("wanneer_bellen", "no_call_reason", CallField(), required=True,
                  about="ja, of waarom bellen niet past", weighty=True,
                  unseen="it tells editors why a page has no call cards"),
        *in_danger(words),
        FileField("zo_zeg_je_het", "own_words", Text(5, 80), default="", in_words=True,
                  unseen="the list for youths leads with it", about="wat een jongere zelf zou zeggen"),
        FileField("tekening", "drawing", DRAWING, about="de tekening bij de pagina", in_words=True),
        FileField("lang", "language", LANGUAGE, default="nl", about="taal", weighty=True),
        FileField("thema", "theme", one_of(words.themes), default="",
                  about=f"waar de pagina over gaat, uit {RegisterFile.THEMES}",
                  unseen="pages of an age stand together by it", compared=None),
        FileField("wijzigingen", "changes", ListOf(PAGE_CHANGE), default=(), about="wat er veranderde, nieuwste eerst",
                  compared=None),
        CONCEPT,
    )  # fmt: skip


def translation_fields() -> tuple[FileField, ...]:
    """The fields of a page for parents in another language."""
    return (
        *base_fields(DocumentKind.TRANSLATION),
        FileField("taal", "language", Choice(TONGUES), required=True, about="code van de taal"),
        FileField("vertaling_van", "follows", MARK, required=True, compared=None,
                  about="kenmerk van de Nederlandse pagina die is vertaald; de controle noemt het",
                  unseen="the page says so when the Dutch page moved on"),
        FileField("vertaald_op", "translated_on", Date(), required=True, about="dag van de vertaling", compared=None),
        FileField("vertaling", "reviewed", SHORT, default=UNREVIEWED, weighty=True,
                  about=f"wie de vertaling als moedertaalspreker nakeek, en wanneer; of `{UNREVIEWED}`"),
        CONCEPT,
    )  # fmt: skip
