"""A form that came back as a page of HTML: the form itself, or a mail with it that was saved as a page."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

from jgz.workflow.form import Form
from jgz.workflow.reaction import Answer, UnreadableError
from jgz.workflow.reading.mail import answer, answers_in, words_of_page
from jgz.workflow.reading.table import decoded
from jgz.workflow.text import tidy

FormOf = Callable[[str], Form | None]

_MOST_FIELDS = 5_000


def read_page(data: bytes, _form_of: FormOf) -> list[Answer]:
    """What somebody filled in on the page."""
    text = decoded(data)
    parser = _Fields()
    parser.feed(text)
    parser.close()
    parser.leave_field()
    if not parser.names and "[jgz:" in text:
        return answers_in(words_of_page(text))
    if not parser.names:
        raise UnreadableError("Op deze pagina staat geen formulier van ons. Gebruik de knop `Bewaar als bestand`.")
    return parser.answers


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
            self.answers.append(answer(self._name, text))
        self._name, self._tag, self._words, self._chosen = "", "", [], False
