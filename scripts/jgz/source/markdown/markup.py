"""From the html of a piece of text to what pages and comparisons need of it: the one place that reads html.

Everything else gets a `Markup` and never looks for tags. For html that our own compiler made and the sanitizer
(`html_policy`) cleaned: each tag is whole, and `<` and `>` stand in tags only.
"""

from __future__ import annotations

import html as html_lib
import re

from jgz.model.body import Counted, LinkSlot, Markup, Piece
from jgz.model.phone import find_numbers, link_to
from jgz.source.markdown.glossary import Glossary
from jgz.source.markdown.html_policy import LINK_SCHEME
from jgz.source.markdown.void import Void

_TAG = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>")
_LINK = re.compile(rf'(href|src)="{LINK_SCHEME}:([0-9]+)"')
# What the link of a citation begins with; behind it stands the id of the source.
_CITED = ' href="#bron-'
# Elements inside a word or sentence leave no gap; any other element ends what stands before it.
_RUNNING = frozenset({"a", "abbr", "code", "em", "kbd", "mark", "span", "strong", "sub", "sup"})
# In these nothing is explained: links, headings and what is shown as it was written.
_LEFT_ALONE = frozenset({"a", "abbr", "code", "h2", "h3", "h4", "h5", "h6", "pre", "sup", "summary", "th"})
# Marks for what the words alone don't show: 10<sup>3</sup> is not 103, and a cell ends where the next begins.
_SAID_AT = {("", "sup"): "^", ("", "sub"): "_", ("/", "td"): " | ", ("/", "th"): " | "}
_BEGIN, _END = "<p>", "</p>"
_WARNING = "jgz-let-op"
# White space that no text holds (the reader refuses it), where a paragraph, item, row or heading begins or ends.
_BLOCK_END = "\x1c"
# The same where a list begins or ends, and where a heading begins.
_LIST_BEGIN, _LIST_END, _HEADING = "\x1d", "\x1e", "\x1f"
_SPLIT = re.compile(f"([{_BLOCK_END}{_LIST_BEGIN}{_LIST_END}{_HEADING}])")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
# What ends a sentence that says all by itself and announces nothing.
_STOPS = (".", "!")
_BLOCKS = frozenset({"p", "li", "ul", "ol", "tr", "h2", "h3", "h4", "h5", "h6", "blockquote", "dt", "dd", "pre"})


def read_markup(html: str, glossary: Glossary) -> Markup:
    """The pieces and the texts of a piece of html; `glossary` knows what a page may explain in it."""
    inner = html[len(_BEGIN) : -len(_END)]
    plain = "<" not in inner and "&" not in inner and next(find_numbers(inner), None) is None
    if plain and html == f"{_BEGIN}{inner}{_END}":
        # Most pieces are one paragraph of plain words.
        words = " ".join(inner.split())
        once = (words,) if words else ()
        return Markup(
            (_BEGIN, *glossary.pieces(inner), _END), words, words, words, blocks=once, leads=("",) * len(once)
        )
    return _Reader(glossary).read(html)


class _Reader:
    """One reading of a piece of html, from tag to tag."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._pieces: list[Piece] = []
        self._text: list[str] = []
        self._plain: list[str] = []
        self._said: list[str] = []
        self._warned: list[str] = []
        self._in_steps: list[str] = []
        self._warnings: list[bool] = []
        self._void = Void()
        self._ordered = 0
        self._steps = 0
        self._cited: set[str] = set()
        self._left_alone = 0
        self._not_called = 0
        self._in_note = False
        self._counts = False

    def read(self, html: str) -> Markup:
        """The whole of it."""
        done = 0
        for tag in _TAG.finditer(html):
            self._take_text(html[done : tag.start()])
            self._take_tag(tag)
            done = tag.end()
        self._take_text(html[done:])
        return Markup(
            _joined(self._pieces),
            _words(self._text),
            _words(self._plain),
            _words(self._said),
            tuple(sorted(self._cited)),
            *_blocks("".join(self._said)),
            _words(self._warned),
            _words(self._in_steps),
            self._void.problem,
        )

    def _take_text(self, text: str) -> None:
        if not text:
            return
        if self._counts:
            self._pieces.append(Counted(text))
        else:
            self._take_words(text)
        self._text.append(text)
        self._void.take_text(text)
        if not self._in_note:
            self._plain.append(text)
            self._say(text)

    def _say(self, text: str) -> None:
        self._said.append(text)
        if any(self._warnings):
            self._warned.append(text)
        if self._steps:
            self._in_steps.append(text)

    def _take_words(self, text: str) -> None:
        """Takes in text between tags: a number to call is a link, and words may be explained."""
        done = 0
        for number in () if self._not_called else find_numbers(text):
            self._explain(text[done : number.start])
            self._pieces.append(link_to(number, text))
            done = number.end
        self._explain(text[done:])

    def _explain(self, text: str) -> None:
        self._pieces.extend([text] if self._left_alone else self._glossary.pieces(text))

    def _take_tag(self, tag: re.Match[str]) -> None:
        closing, name, attributes = tag.groups()
        # In a link a number can be no link of its own.
        if name == "a":
            self._not_called += -1 if closing else 1
        if name in _LEFT_ALONE:
            self._left_alone += -1 if closing else 1
        self._void.take_tag(closing, name)
        if name == "div":
            self._take_frame(closing, attributes)
        if name == "ol":
            self._ordered += -1 if closing else 1
        if name in ("ol", "table"):
            self._steps += -1 if closing else 1
        if name == "sup" and not closing and attributes.startswith((' class="jgz-citatie', ' id="fnref')):
            self._begin_note()
        self._print(tag)
        if name not in _RUNNING:
            self._text.append(" ")
        if not self._in_note:
            self._plain.append("" if name in _RUNNING or name == "img" else " ")
            self._say(_said_at(closing, name, attributes, bool(self._ordered)))
        elif closing and name == "sup":
            self._in_note = False

    def _take_frame(self, closing: str, attributes: str) -> None:
        """Keeps track of the frames that the text stands in, and of which are a warning."""
        if not closing:
            self._warnings.append(_WARNING in attributes)
        elif self._warnings:
            self._warnings.pop()

    def _begin_note(self) -> None:
        """A citation or the mark of a note is no part of the words: `huilt [@a].` says `huilt.`"""
        self._in_note = True
        for texts in (self._plain, self._said):
            if texts:
                texts[-1] = texts[-1].rstrip()

    def _print(self, tag: re.Match[str]) -> None:
        """Takes in how a tag is printed: a link waits for its page, a number for what stands before it."""
        whole = tag[0]
        self._counts = False
        if link := _LINK.search(whole) if LINK_SCHEME in whole else None:
            self._pieces += [whole[: link.start()], LinkSlot(link[1], int(link[2])), whole[link.end() :]]
        elif self._in_note and whole.startswith("<a "):
            self._print_number(whole)
        else:
            self._pieces.append(whole)

    def _print_number(self, tag: str) -> None:
        """Takes in the link of a citation or a note: its number follows from what stands earlier on the page."""
        source_id = tag.partition(_CITED)[2].partition('"')[0]
        # One within a comment in html, which is refused, was never numbered.
        start = tag.find(" id=")
        if source_id and start >= 0:
            self._cited.add(source_id)
            self._pieces += [tag[:start], Counted(tag[start:-1]), tag[-1]]
        else:
            self._pieces.append(tag)
        self._counts = True


def _said_at(closing: str, name: str, attributes: str, ordered: bool) -> str:
    """What a comparison sees at a tag. A numbered list is one block: there the order of the items is what it says."""
    title = "" if "footnote-backref" in attributes else _value(attributes, "title")
    hint = f" [titel: {title}] " if title else ""
    if name == "img":
        return f" [afbeelding: {_value(attributes, 'alt')}] {hint}"
    if name in _BLOCKS and not (ordered and name != "ol"):
        return _block_sign(closing, name)
    return hint + _SAID_AT.get((closing, name), "" if name in _RUNNING else " ")


def _block_sign(closing: str, name: str) -> str:
    if name == "ul":
        return _LIST_END if closing else _LIST_BEGIN
    return _HEADING if name in _HEADINGS and not closing else _BLOCK_END


def _blocks(said: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The blocks of what was said, and for each what announces it."""
    found: list[tuple[str, str]] = []
    lists: list[str] = []
    heading, sign = "", ""
    for part in _SPLIT.split(said):
        if _SPLIT.fullmatch(part):
            sign = part
            if sign == _LIST_BEGIN:
                before = found[-1][0] if found else ""
                lists.append("" if before.endswith(_STOPS) else before)
            elif sign == _LIST_END and lists:
                lists.pop()
        elif words := _words([part]):
            heading = words if sign == _HEADING else heading
            found.append((words, next(filter(None, reversed(lists)), "" if sign == _HEADING else heading)))
    return tuple(words for words, _ in found), tuple(lead for _, lead in found)


def _value(attributes: str, name: str) -> str:
    return attributes.partition(f' {name}="')[2].partition('"')[0]


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """The pieces with strings that follow each other as one."""
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        elif piece != "":
            joined.append(piece)
    return tuple(joined)


def _words(texts: list[str]) -> str:
    """The words of some texts of html in a row, white space folded."""
    return " ".join(html_lib.unescape("".join(texts)).split())
