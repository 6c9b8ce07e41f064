"""The fields that kinds of files share."""

from __future__ import annotations

from jgz.loader.fields.vocabulary import Vocabulary
from jgz.loader.groups import SILENCE
from jgz.loader.table import FileField
from jgz.loader.texts import FORMER_ADDRESS, SHORT, WORD
from jgz.model import DocumentKind
from jgz.model.difference import Aspect
from jgz.register_files import RegisterFile
from jgz.source.decode import ListOf
from jgz.source.single_values import Choice, Flag, Slug, Text

CONCEPT = FileField("concept", "concept", Flag(), default=False, about="true: alleen in een voorvertoning te zien",
                    weighty=True)  # fmt: skip
# What an editor chooses; the ids of clusters are fixed.
_OWN_ID = Slug()
_FOR_SEARCH = "only search reads it"


def base_fields(
    *kinds: DocumentKind, id: Slug | Choice = _OWN_ID, title: int = 3, title_unseen: str = ""
) -> tuple[FileField, ...]:
    """The fields of every kind of file; `title` is how short one may be, `title_unseen` why no reader sees it."""
    return (
        FileField("id", "id", id, required=True, about="naam die nooit verandert, gelijk aan de bestandsnaam",
                  unseen="the address of the page is made of it", compared=None),
        FileField("soort", "kind", Choice(kinds), required=True, about="soort bestand",
                  unseen="the whole page follows from it", compared=None),
        FileField("titel", "title", Text(title, 120, final_stop=False), required=True, about="titel zonder punt",
                  unseen=title_unseen, in_words=True),
        FileField("samenvatting", "summary", Text(40, 280), required=True, about="waar het over gaat, in één zin",
                  unseen="results of a search show it, here and elsewhere", in_words=True),
        FileField("fictief", "fictional", Flag(), default=False, about="verzonnen voorbeeldtekst",
                  compared=Aspect.SHOWN, weighty=True),
        FileField("trefwoorden", "keywords", ListOf(WORD), default=(), about="woorden om op te vinden",
                  unseen=_FOR_SEARCH, compared=None),
        FileField("synoniemen", "synonyms", ListOf(WORD), default=(), about="andere woorden voor hetzelfde",
                  unseen=_FOR_SEARCH, compared=None),
        FileField("oude_adressen", "former_addresses", ListOf(FORMER_ADDRESS), default=(), about="adressen van vroeger",
                  unseen="each leads to the page", compared=None),
        FileField("uitzonderingen", "silences", ListOf(SILENCE), default=(), about="signalen die hier niet gelden",
                  unseen="only editors get signals", compared=None),
    )  # fmt: skip


def one_of(words: tuple[str, ...], meant: tuple[tuple[str, str], ...] = ()) -> Choice | Text:
    """One of these words, some of which are `meant` by another; any word when the register could not be read."""
    return Choice(words, meant) if words else SHORT


def in_danger(words: Vocabulary) -> tuple[FileField, ...]:
    """What a page does for readers in danger."""
    return (
        FileField("directe_hulp", "direct_help", ListOf(one_of(words.dangers)), default=(), compared=Aspect.SHOWN,
                  weighty=True, about=f"vaste antwoorden bij gevaar, uit {RegisterFile.DIRECT_HELP}"),
        FileField("bewaren", "kept", Flag("ja", "nee"), default=True, compared=Aspect.SHOWN, weighty=True,
                  about="nee: blijft nooit op een apparaat, en de pagina krijgt de knop Snel weg"),
    )  # fmt: skip
