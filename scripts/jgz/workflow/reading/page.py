"""A form that came back as a page of HTML, or as the text of a mail that such a page made."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

from jgz.workflow.form import Form
from jgz.workflow.reaction import Answer, UnreadableError
from jgz.workflow.reading.table import decoded
from jgz.workflow.text import tidy

FormOf = Callable[[str], Form | None]

_NAME = re.compile(r"jgz:(?P<code>[^:\]\s]*):(?P<field>[a-z]+)")
_HEAD = re.compile(r"^[>\s]*\[(jgz:[^\]\s]+)\]\s*$", re.M)
_MOST_FIELDS = 5_000


def read_page(data: bytes, _form_of: FormOf) -> list[Answer]:
    """What somebody filled in on the page."""
    parser = _Fields()
    parser.feed(decoded(data))
    parser.close()
    parser.leave_field()
    if not parser.names:
        raise UnreadableError("Op deze pagina staat geen formulier van ons. Gebruik de knop `Bewaar als bestand`.")
    return parser.answers


def read_mail(data: bytes, _form_of: FormOf) -> list[Answer]:
    """What stands in a text as the button for a mail makes it: `[name]`, and below it the answer."""
    pieces = _HEAD.split(decoded(data))
    if len(pieces) < 3:
        raise UnreadableError("In deze tekst staan geen vakken van ons formulier. Stuur het formulier zelf terug.")
    answers = [Answer("", "boven de vakken", tidy(pieces[0]), placed=False)] if tidy(pieces[0]) else []
    for name, text in zip(pieces[1::2], pieces[2::2], strict=True):
        if tidy(text):
            answers.append(_answer(name, text))
    return answers


def _answer(name: str, text: str) -> Answer:
    match = _NAME.fullmatch(name)
    return Answer(match["code"], match["field"], tidy(text)) if match else Answer("", name, tidy(text), placed=False)


class _Fields(HTMLParser):
    """Gathers what the fields of a page hold: in the page itself, for nothing in it is run."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.answers: list[Answer] = []
        self.names = 0
        self._name = ""
        self._tag = ""
        self._words: list[str] = []
        self._chosen = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens a field, or an option of one."""
        values = {name: value or "" for name, value in attrs}
        name = values.get("name", "")
        if name.startswith("jgz:"):
            self.leave_field()
            self.names += 1
            if self.names > _MOST_FIELDS:
                raise UnreadableError("Deze pagina heeft veel te veel vakken.")
            self._name, self._tag = name, tag
            if tag == "input":
                chosen = values.get("type", "text").lower() not in ("radio", "checkbox") or "checked" in values
                self._words = [values.get("value", "")] if chosen else []
                self.leave_field()
        elif tag == "option" and self._tag == "select":
            self._chosen = "selected" in values

    def handle_endtag(self, tag: str) -> None:
        """Closes a field."""
        if tag == self._tag:
            self.leave_field()
        elif tag == "option":
            self._chosen = False

    def handle_data(self, data: str) -> None:
        """Takes the words of a field."""
        if self._tag == "textarea" or (self._tag == "select" and self._chosen):
            self._words.append(data)

    def leave_field(self) -> None:
        """Keeps what the open field holds, if anything."""
        text = tidy("".join(self._words))
        if self._name and text:
            self.answers.append(_answer(self._name, text))
        self._name, self._tag, self._words, self._chosen = "", "", [], False
