"""A page for parents in another language, and what ties it to the Dutch page that it follows."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from jgz.model.documents import Document, ParentPage
from jgz.model.field_values import CallCard

# What `vertaling` says until someone who speaks the language has reviewed a page.
UNREVIEWED = "nog niet nagekeken"
_MARK = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation(Document):
    """The page for parents about the subject of a guideline, in another language.

    `follows` is the mark of the Dutch page as it was when it was translated; `reviewed` says who of that language
    looked at the translation, and is `UNREVIEWED` until someone did.
    """

    language: str
    guideline_id: str
    follows: str
    translated_on: date
    reviewed: str = UNREVIEWED
    concept: bool = False
    call_cards: tuple[CallCard, ...] = ()

    @property
    def is_concept(self) -> bool:
        """Whether its field `concept` says so."""
        return self.concept

    @property
    def unreviewed(self) -> bool:
        """Whether nobody who speaks the language looked at it yet."""
        return self.reviewed == UNREVIEWED

    def lags(self, original: ParentPage) -> bool:
        """Whether the Dutch page says something else than when it was translated."""
        return self.follows != mark_of(original)


def mark_of(page: ParentPage) -> str:
    """A mark of what a Dutch page says: title, summary and text, in which white space doesn't count."""
    body = page.origin.text.split("\n")[page.origin.body_line - 1 :]
    words = " ".join((page.title, page.summary, *body)).split()
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:_MARK]


@dataclass(frozen=True, slots=True)
class Phrases:
    """An entry of `taalzinnen.yml`: what the site itself says on pages in another language.

    `id` is the code of the language, `name` what it calls itself. Those without a default are on the page of every
    language; the others on translated pages, so a language in which there are any has all of them.
    """

    id: str
    name: str
    title: str
    interpreter: str
    danger: str
    call_112: str
    doctor: str
    pages: str = ""
    dutch: str = ""
    in_short: str = ""
    call_now: str = ""
    appointment: str = ""
    lags: str = ""
    unreviewed: str = ""
    translated_on: str = ""
    read_aloud: str = ""
    stop: str = ""

    @property
    def complete(self) -> bool:
        """Whether a page can be shown in this language."""
        return all(
            (
                self.pages,
                self.dutch,
                self.in_short,
                self.call_now,
                self.appointment,
                self.lags,
                self.unreviewed,
                self.translated_on,
                self.read_aloud,
                self.stop,
            )
        )
