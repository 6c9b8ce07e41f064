"""A fast reading of the plain YAML in which nearly all fields and options are written.

`veld: waarde`, quoted values, lists and groups of those, each value on one line; nothing more. At the first sign of
anything else it gives up, and the real reader (`yaml_nodes`) judges the text. So it reports nothing, and what it does
read is node for node what that reader makes of it; tests hold them together on everything that we have.
"""

from __future__ import annotations

import re

from jgz.source.nodes import MAX_DEPTH, MAX_NODES, Entry, Mapping, Node, Scalar, Sequence

# Indentation, the sign of a list, a key with its colon, and the rest. A key may not be longer than YAML allows.
_LINE = re.compile(r"( *)(- +)?(?:([A-Za-z0-9_][\w-]{0,99}):(?: +|$))?(.*)")
# Unquoted values begin with something that no reader takes for a sign.
_PLAIN = re.compile(r"[\w/(]")
_QUOTED = re.compile(r"\"[^\"\\]*\"|'[^']*'")
# Between brackets and braces more signs have a meaning: unquoted values hold none of them.
_VALUE = r"(?:([\w/(][^\[\]{},:#?]*)|(\"[^\"\\]*\"|'[^']*') *)(?:,|\Z)"
_ITEM = re.compile(rf" *{_VALUE}")
_PAIR = re.compile(rf" *([A-Za-z0-9_][\w-]{{0,99}}): +{_VALUE}")

_DASH = "-"
# Column, key (or the sign of a list), the rest of the line with its column, and the line.
_Token = tuple[int, str, str, int, int]
# Left of everything, so that every list and group ends there.
_END: _Token = (0, "", "", 0, 0)


class _UnsureError(Exception):
    """Only the real reader can tell."""


def read_plainly(text: str, line: int) -> Mapping | None:
    """The group of fields that `text` holds, which begins on `line` of its file; None when it is not plain."""
    # No text of this length holds too many nodes. A tab, or any character that some reader ends a line at, is not
    # printable.
    if len(text) > MAX_NODES or not text.replace("\n", "").isprintable():
        return None
    try:
        tokens = _tokens(text, line)
        reader = _Reader(tokens)
        node = reader.mapping(0)
        return node if reader.place == len(tokens) - 1 else None
    except _UnsureError:
        return None


def _tokens(text: str, line: int) -> list[_Token]:
    """The keys and signs of lists of a text in order, and `_END`."""
    tokens: list[_Token] = []
    for number, written in enumerate(text.split("\n"), line):
        match = _LINE.fullmatch(written) if written else None
        if match is None:
            continue
        spaces, dash, key, rest = match.groups()
        column = len(spaces) + 1
        if dash:
            tokens.append((column, _DASH, rest if key is None else "", column + len(dash), number))
            column += len(dash)
        if key is None:
            if dash and rest:
                continue
            raise _UnsureError
        tokens.append((column, key, rest, match.start(4) + 1, number))
    tokens.append(_END)
    return tokens


class _Reader:
    """Reads lists and groups by the column on which their lines begin."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self.place = 0

    def mapping(self, depth: int) -> Mapping:
        """The group whose first key is the next token."""
        column, key, rest, start, line = self._tokens[self.place]
        first = line
        found: dict[str, Entry] = {}
        here = column
        while here == column:
            # A list can't stand beside keys; and what a key that stands there twice means, is not decided here.
            if key in found or key in (_DASH, ""):
                raise _UnsureError
            self.place += 1
            value = _inline(rest, line, start) if rest else self._below(column, depth + 1)
            found[key] = Entry(Scalar(key, True, line, column, len(key)), value)
            here, key, rest, start, line = self._tokens[self.place]
        self._ends(here, column)
        return Mapping(tuple(found.values()), first, column)

    def _sequence(self, depth: int) -> Sequence:
        column, key, rest, start, line = self._tokens[self.place]
        first = line
        items: list[Node] = []
        here = column
        while here == column and key == _DASH:
            self.place += 1
            items.append(_inline(rest, line, start) if rest else self.mapping(depth + 1))
            here, key, rest, start, line = self._tokens[self.place]
        self._ends(here, column)
        return Sequence(tuple(items), first, column)

    def _below(self, column: int, depth: int) -> Node:
        """What stands on the lines under a key in `column`; the dashes of a list may stand right under the key."""
        here, key, *_ = self._tokens[self.place]
        # Above the limit there is room for a group in a list with a list between brackets.
        if depth > MAX_DEPTH - 4:
            raise _UnsureError
        if key == _DASH and here >= column:
            return self._sequence(depth)
        if here > column:
            return self.mapping(depth)
        raise _UnsureError

    @staticmethod
    def _ends(here: int, column: int) -> None:
        """Gives up on a line that is indented further: it may go on with the value above it."""
        if here > column:
            raise _UnsureError


def _inline(text: str, line: int, column: int) -> Node:
    """The value that `text` is, whole."""
    sign = text[0]
    if sign == "[":
        return _flow_sequence(text, line, column)
    if sign == "{":
        return _flow_mapping(text, line, column)
    if sign in "\"'":
        if _QUOTED.fullmatch(text):
            return Scalar(text[1:-1], False, line, column, len(text))
    elif _PLAIN.match(sign) and ": " not in text and " #" not in text and text[-1] not in ": ":
        return Scalar(text, True, line, column, len(text))
    raise _UnsureError


def _flow_sequence(text: str, line: int, column: int) -> Sequence:
    items = []
    end = 1
    for match in _ITEM.finditer(text, 1, len(text) - 1):
        if match.start() != end:
            raise _UnsureError
        end = match.end()
        items.append(_flow_scalar(match, 1, line, column))
    _closes(text, end, "]")
    return Sequence(tuple(items), line, column, len(text))


def _flow_mapping(text: str, line: int, column: int) -> Mapping:
    found: dict[str, Entry] = {}
    end = 1
    for match in _PAIR.finditer(text, 1, len(text) - 1):
        key = match[1]
        if match.start() != end or key in found:
            raise _UnsureError
        end = match.end()
        name = Scalar(key, True, line, column + match.start(1), len(key))
        found[key] = Entry(name, _flow_scalar(match, 2, line, column))
    _closes(text, end, "}")
    return Mapping(tuple(found.values()), line, column, len(text))


def _closes(text: str, end: int, sign: str) -> None:
    """Gives up unless everything was read up to the sign that closes, and no comma stands before it."""
    if end != len(text) - 1 or text[-1] != sign or text[end - 1] == ",":
        raise _UnsureError


def _flow_scalar(match: re.Match[str], group: int, line: int, column: int) -> Scalar:
    """The value in one of two groups of a match: without quotes, or with."""
    if written := match[group]:
        text = written.rstrip()
        return Scalar(text, True, line, column + match.start(group), len(text))
    written = match[group + 1]
    return Scalar(written[1:-1], False, line, column + match.start(group + 1), len(written))
