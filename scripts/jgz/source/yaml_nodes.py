"""YAML without guessing: a small, closed subset read into nodes that know their place.

PyYAML only delivers the events (tokens with line and column); what a value *is* decides the schema
(`source.decode`), never YAML's own ideas about `1.10`, `nee` or `08`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from jgz import faults
from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.source.nodes import MAX_DEPTH, MAX_NODES, Entry, Mapping, Node, Scalar, Sequence, is_ambiguous

__all__ = ["MAX_DEPTH", "MAX_NODES", "Entry", "Mapping", "Node", "Scalar", "Sequence", "YamlReader", "is_ambiguous"]

# libyaml when it is there (every common wheel has it); the pure reader gives the same events, slower.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Looked up once: a check asks for hundreds of thousands.
_Alias, _ScalarEvent = yaml.AliasEvent, yaml.ScalarEvent
_ListStart, _ListEnd, _GroupEnd = yaml.SequenceStartEvent, yaml.SequenceEndEvent, yaml.MappingEndEvent


class _RefusedError(Exception):
    """Carries the one diagnostic that stops the reading of this text."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class YamlReader:
    """Reads one text; `line` says on which line of the file it begins (from 1)."""

    def __init__(self, path: str, text: str, line: int = 1) -> None:
        self._path = path
        self._text = text
        self._line = line
        self._nodes = 0
        self._end: Any = None
        self._has_comments = " #" in text
        self.diagnostics: list[Diagnostic] = []

    def read(self) -> Node | None:
        """The node of the text; None when empty or when it could not be read (see `diagnostics`)."""
        if "\t" in self._text:
            self._report_tabs()
            return None
        try:
            events = self._events()
            for event in events:
                if isinstance(event, (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)):
                    continue
                if isinstance(event, yaml.DocumentStartEvent):
                    if event.explicit or event.version or event.tags:
                        raise self._refuse(event, "`---` of een %-regel")
                    continue
                return self._rest_is_empty(self._node(event, events, 0), events)
        except _RefusedError as refused:
            self.diagnostics.append(refused.diagnostic)
        except yaml.MarkedYAMLError as error:
            self.diagnostics.append(self._broken(error))
        except yaml.YAMLError:
            self.diagnostics.append(faults.BROKEN_YAML.at(Location(self._path, self._line), _BROKEN))
        return None

    def _report_tabs(self) -> None:
        for number, line in enumerate(self._text.split("\n")):
            place = line.find("\t")
            if place >= 0:
                where = Location(self._path, self._line + number, place + 1, 1)
                self.diagnostics.append(
                    faults.FORBIDDEN_YAML.at(where, "Hier staat een tab.", "Gebruik spaties om in te springen.")
                )

    def _events(self) -> Iterator[Any]:
        return iter(_LOADER(self._text).get_event, None)

    def _rest_is_empty(self, node: Node, events: Iterator[Any]) -> Node:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise self._refuse(event, "een tweede groep velden")
        return node

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        self._nodes += 1
        if depth > MAX_DEPTH or self._nodes > MAX_NODES:
            message = "De waarden zijn hier te diep genest of het zijn er te veel."
            raise _RefusedError(faults.LIMIT.at(self._at(event.start_mark), message))
        kind = type(event)
        if kind is _Alias or event.anchor is not None or event.tag is not None:
            raise self._refuse_mark(event)
        start = event.start_mark
        row = start.line
        line, column = row + self._line, start.column + 1
        if kind is _ScalarEvent:
            end = event.end_mark
            length = end.column + 1 - column if end.line == row else 0
            # Without quotes the style is None in PyYAML's own reader and empty in libyaml's.
            cut = None if event.style or not self._has_comments else self._comment_behind(end)
            return Scalar(event.value, not event.style, line, column, length, cut)
        if kind is _ListStart:
            items = self._items(events, depth + 1)
            return Sequence(items, line, column, self._length_from(event))
        entries = self._entries(events, depth + 1)
        return Mapping(entries, line, column, self._length_from(event))

    def _comment_behind(self, mark: Any) -> tuple[int, int] | None:
        """The place of a comment on the line on which a value ends."""
        rest = self._text[mark.index :].partition("\n")[0]
        words = rest.lstrip(" ")
        if not words.startswith("#"):
            return None
        return mark.line + self._line, mark.column + len(rest) - len(words) + 1

    def _items(self, events: Iterator[Any], depth: int) -> tuple[Node, ...]:
        items = []
        for event in events:
            if type(event) is _ListEnd:
                self._end = event.end_mark
                break
            items.append(self._node(event, events, depth))
        return tuple(items)

    def _entries(self, events: Iterator[Any], depth: int) -> tuple[Entry, ...]:
        found: dict[str, Entry] = {}
        for event in events:
            if type(event) is _GroupEnd:
                self._end = event.end_mark
                break
            key = self._node(event, events, depth)
            if not isinstance(key, Scalar):
                raise self._refuse(event, "een naam van een veld die zelf een lijst of groep is")
            if key.text == "<<" and key.plain:
                raise self._refuse(event, "een bijzondere naam van een veld (`<<`)")
            value = self._node(next(events), events, depth)
            if key.text in found:
                self._duplicate(key, found[key.text].key.line)
            else:
                found[key.text] = Entry(key, value)
        return tuple(found.values())

    def _duplicate(self, key: Scalar, first: int) -> None:
        self.diagnostics.append(
            faults.DUPLICATE_KEY.at(
                Location(self._path, key.line, key.column, key.length),
                f"Het veld `{key.text}` staat er twee keer (eerder op regel {first}).",
                "Laat één van de twee staan.",
            )
        )

    def _length_from(self, event: Any) -> int:
        """The length of the list or group that began with `event` and has just ended; one without brackets has none."""
        return _length(event.start_mark, self._end) if event.flow_style else 0

    def _at(self, mark: Any) -> Location:
        return Location(self._path, mark.line + self._line, mark.column + 1)

    def _within(self, mark: Any) -> Location:
        """The place of a mark; the end of the last line with something on it when the reader had run out of text."""
        lines = self._text.rstrip().split("\n")
        if mark.line < len(lines):
            return self._at(mark)
        return Location(self._path, len(lines) - 1 + self._line, len(lines[-1]) + 1)

    def _refuse_mark(self, event: Any) -> _RefusedError:
        if type(event) is _Alias:
            return self._refuse(event, f"een waarde met `*` vooraan (`*{event.anchor}`)")
        if event.anchor is not None:
            return self._refuse(event, f"een waarde met `&` vooraan (`&{event.anchor}`)")
        return self._refuse(event, f"een waarde met `!` vooraan (`{event.tag}`)")

    def _refuse(self, event: Any, what: str) -> _RefusedError:
        fault: Fault = faults.FORBIDDEN_YAML
        message = f"Hier staat {what}; dat is in deze bestanden niet toegestaan."
        return _RefusedError(fault.at(self._at(event.start_mark), message, "Schrijf de waarde voluit."))

    def _broken(self, error: yaml.MarkedYAMLError) -> Diagnostic:
        problem = f"{error.problem or ''} {error.context or ''}"
        # What is wrong with a quoted value or a list is mended where it opens, however far on the reader notices.
        opened = _OPENED.search(problem) is not None and error.context_mark is not None
        mark = error.context_mark if opened else error.problem_mark or error.context_mark
        where = self._within(mark) if mark else Location(self._path, self._line)
        if _APOSTROPHE.match(self._text.split("\n")[where.line - self._line]):
            return faults.BROKEN_YAML.at(where, _SHORT_WORD, _SHORT_WORD_HELP)
        for part, message, help in _EXPLANATIONS:
            if part in problem:
                return faults.BROKEN_YAML.at(where, message, help)
        return faults.BROKEN_YAML.at(where, _BROKEN, _BROKEN_HELP)


def _length(start: Any, end: Any) -> int:
    """The number of characters of a value that begins and ends on one line, quotes included; else 0."""
    return int(end.column - start.column) if end.line == start.line else 0


_OPENED = re.compile("quoted scalar|flow|simple key")
# A value that begins as a sentence may: 's nachts, 't, 'n.
_APOSTROPHE = re.compile(r"[ \t-]*[\w-]+:[ \t]+'[stnrkm]\b")
_SHORT_WORD = "De tekst begint met een apostrof, die als aanhalingsteken wordt gelezen."
_SHORT_WORD_HELP = "Begint de tekst met 's of 't? Zet er dan dubbele aanhalingstekens omheen: \"'s Nachts …\"."
_BROKEN = "De velden zijn hier niet te lezen."
_BROKEN_HELP = "Kijk naar deze regel en die erboven: inspringing, dubbele punt, aanhalingstekens en haken."
_EXPLANATIONS = (
    (
        "escape",
        "Na een backslash (`\\`) staat hier een teken dat daar niet kan.",
        "Zet de waarde tussen enkele aanhalingstekens ('…').",
    ),
    (
        "mapping values are not allowed",
        "Hier staat een dubbele punt die als nieuw veld wordt gelezen.",
        "Zet de hele waarde tussen dubbele aanhalingstekens.",
    ),
    (
        "quoted scalar",
        "Een aanhalingsteken wordt hier niet gesloten of staat op de verkeerde plek.",
        'Begin en eindig de waarde met hetzelfde aanhalingsteken ("…").',
    ),
    ("flow", "Een rechte haak of accolade wordt hier niet goed gesloten.", "Schrijf een lijst als [a, b, c]."),
    (
        "block",
        "De inspringing klopt hier niet, of er staat iets achter een waarde die al is afgesloten.",
        "Laat velden die bij elkaar horen op dezelfde kolom beginnen; kijk naar haken en aanhalingstekens.",
    ),
    ("':'", "Hier ontbreekt een dubbele punt na de naam van het veld.", "Schrijf `veld: waarde`."),
    ("cannot start any token", "Deze waarde begint met een bijzonder teken.", "Zet de waarde tussen aanhalingstekens."),
    (
        "alias",
        "Een waarde die met * begint, wordt anders gelezen dan je bedoelt.",
        "Zet de waarde tussen aanhalingstekens.",
    ),
    (
        "anchor",
        "Een waarde die met & begint, wordt anders gelezen dan je bedoelt.",
        "Zet de waarde tussen aanhalingstekens.",
    ),
    (
        "tag",
        "Een waarde die met ! begint, wordt anders gelezen dan je bedoelt.",
        "Zet de waarde tussen aanhalingstekens.",
    ),
)
