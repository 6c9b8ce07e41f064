"""A form that came back as a mail: as its text, or as the file that a mail program saves.

The button of a form makes `[name]` with the answer below it. On its way a mail is wrapped, quoted and signed, so a name
may be broken over lines, a quoted answer has `>` before its lines, and what others wrote around it is no answer.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from html.parser import HTMLParser

from jgz.workflow.form import FIELDS_BY_KEY, Form
from jgz.workflow.reaction import Answer, UnreadableError
from jgz.workflow.reading.table import decoded
from jgz.workflow.text import tidy

FormOf = Callable[[str], Form | None]

NAME = re.compile(r"jgz:(?P<code>[^:\]\s]*):(?P<field>[a-z]+)")
_QUOTES = r"(?:[>|][ \t]*)*"
# At the begin of a line, quoted or stressed or not; a long name may have been broken where a line was full.
_HEAD = re.compile(rf"^[ \t]*(?P<quotes>{_QUOTES})\*{{0,2}}\[(?P<name>jgz:[^\[\]]{{1,300}})\]\*{{0,2}}[ \t]*", re.M)
_QUOTED = re.compile(rf"[ \t]*(?P<quotes>{_QUOTES})")
# Where a mail goes on with who sent it.
_SIGNED = re.compile(
    r"--[ ]?|_{5,}|-{5,}.*"
    r"|(?:met )?(?:(?:vriendelijke|hartelijke|beste|warme|collegiale) )?groet(?:en|jes)?\b[ \w]{0,25}[,.!]?"
    r"|(?:m\.?v\.?g\.?|verzonden vanaf|sent from|outlook voor)\b.{0,60}",
    re.I,
)
_BELOW = "onder de vakken"
_NO_FIELDS = "In deze tekst staan geen vakken van ons formulier. Stuur het formulier zelf terug."


def read_mail(data: bytes, _form_of: FormOf) -> list[Answer]:
    """What stands in the text of a mail."""
    return answers_in(decoded(data))


def read_message(data: bytes, _form_of: FormOf) -> list[Answer]:
    """What stands in a mail as a mail program saves it: its text, and which files hang on it."""
    message = email.message_from_bytes(data, EmailMessage, policy=email.policy.default)
    body = message.get_body(("plain", "html"))
    text = body.get_content() if body else ""
    names = [tidy(part.get_filename() or part.get_content_type()) for part in message.iter_attachments()]
    if body is not None and body.get_content_subtype() == "html":
        text = words_of_page(text)
    if names and _HEAD.search(text) is None:
        named = ", ".join(f"`{name}`" for name in names)
        raise UnreadableError(f"Het formulier hangt aan deze mail. Bewaar de bijlage {named} los, en lees die.")
    return [*answers_in(text), *(Answer("", "bijlage", name, placed=False) for name in names)]


def answers_in(text: str) -> list[Answer]:
    """The answers in a text with our names in it, and what stands around them; raises `UnreadableError` without any."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    heads = list(_HEAD.finditer(text))
    if not heads:
        raise UnreadableError(_NO_FIELDS)
    ends = [*(head.start() for head in heads[1:]), len(text)]
    answers = list(_loose(text[: heads[0].start()], "boven de vakken"))
    for head, end in zip(heads, ends, strict=True):
        name = re.sub(r"[\s>|]+", "", head["name"])
        own, below = _parts(text[head.end() : end], _depth(head["quotes"]), is_short=_is_short(name))
        if tidy(own):
            answers.append(answer(name, own))
        answers.extend(_loose(below, _BELOW))
    return answers


def answer(name: str, text: str) -> Answer:
    """An answer under a name as our forms write it; not placed when it is another."""
    match = NAME.fullmatch(name)
    return Answer(match["code"], match["field"], tidy(text)) if match else Answer("", name, tidy(text), placed=False)


def _is_short(name: str) -> bool:
    match = NAME.fullmatch(name)
    field = FIELDS_BY_KEY.get(match["field"]) if match else None
    return field is not None and field.short


def _depth(quotes: str) -> int:
    return quotes.count(">") + quotes.count("|")


def _parts(text: str, depth: int, *, is_short: bool) -> tuple[str, str]:
    """The answer in a piece of a mail, and what somebody wrote below it; a short answer is one paragraph."""
    lines = [_without_quotes(line, depth) for line in text.split("\n")]
    is_quoted = any(level for _, level in lines)
    own: list[str] = []
    for number, (line, level) in enumerate(lines):
        after_gap = any(map(str.strip, own)) and not own[-1].strip() and line.strip()
        if _SIGNED.fullmatch(line.strip()) or (after_gap and (is_short or (is_quoted and not level))):
            return "\n".join(own), "\n".join(rest for rest, _ in lines[number:])
        own.append(line)
    return "\n".join(own), ""


def _without_quotes(line: str, most: int) -> tuple[str, int]:
    """A line without the marks of quoting that its name has too, and how many it had of them."""
    match = _QUOTED.match(line)
    level = min(most, _depth(match["quotes"])) if match else 0
    for _ in range(level):
        line = re.sub(r"\A[ \t]*[>|][ \t]?", "", line)
    return line, level


def _loose(text: str, place: str) -> Iterator[Answer]:
    plain = "\n".join(_without_quotes(line, 9)[0] for line in text.split("\n"))
    if tidy(plain):
        yield Answer("", place, tidy(plain), placed=False)


class _Words(HTMLParser):
    """The words of a page, with lines where it has them."""

    _LINES = frozenset("br p div li tr h1 h2 h3 blockquote".split())
    _UNSEEN = frozenset(("style", "script", "title"))

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins a line."""
        if tag in self._UNSEEN:
            self._hidden = tag
        elif tag in self._LINES:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Ends a line; a paragraph ends with an empty one."""
        if tag == self._hidden:
            self._hidden = ""
        elif tag in self._LINES:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Takes words."""
        if not self._hidden:
            self.pieces.append(re.sub(r"\s+", " ", data))


def words_of_page(text: str) -> str:
    """The text that a page of HTML shows, line by line."""
    parser = _Words()
    parser.feed(text)
    parser.close()
    return "".join(parser.pieces)
