"""One way to lay out a file: the order of its fields, lists on one line, quotes only where some reader would guess.

Nothing of what it says changes: the fields are read again afterwards and must hold the same, and the text under them is
kept but for the options of blocks. A field with a comment in it stays just as it stands, so that no comment is lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jgz import faults
from jgz.repair.base import Mended, Piece, Subject, nothing
from jgz.source.context import Context, FieldType
from jgz.source.decode import Field, ListOf, MapOf, Record
from jgz.source.frontmatter import split
from jgz.source.single_values import Text, VersionNumber
from jgz.source.yaml_nodes import Entry, Mapping, Node, Scalar, YamlReader, is_ambiguous
from jgz.source.yaml_nodes import Sequence as SequenceNode

# Lists of short groups, of which each stands on one line.
_ONE_LINE = frozenset({"autorisatie", "rac", "werkgroep", "leden", "bijeenkomsten", "wanneer_bellen"})
# A longer line breaks a limit of the reader.
_LONGEST = 4_000
# A digest is quoted whatever it looks like: one in so many is a number to some reader.
_DIGEST = "[0-9a-f]"
_COMMENT = re.compile(r"(^|[ \t])#")
_NOTHING = frozenset({"", "~", "null"})


def lay_out(subject: Subject) -> Mended:
    """The file in the one layout; unchanged when it can't be read whole, or when that would change what it says."""
    text = subject.text.replace("\r\n", "\n").rstrip("\n") + "\n"
    subject = replace(subject, text=text)
    parts = subject.parts
    if subject.fields is None or parts.fields is None or parts.diagnostics:
        return nothing(subject)
    lines = text.split("\n")
    head = _head(lines[1 : parts.body_line - 2], parts.fields, subject.fields)
    body = _with_options(lines, subject)
    while body and not body[0].strip():
        body.pop(0)
    laid = "\n".join(["---", *head, "---", *body])
    return Mended(laid, ("in de vaste opmaak gezet",)) if _says_the_same(subject, laid) else nothing(subject)


def _says_the_same(subject: Subject, laid: str) -> bool:
    again = split(subject.path, laid)
    if again.fields is None or again.diagnostics:
        return False
    other = replace(subject, text=laid)
    both = zip(subject.pieces, other.pieces, strict=False)
    same = len(subject.pieces) == len(other.pieces) and all(_plain(a.node) == _plain(b.node) for a, b in both)
    return same and _bare(subject) == _bare(other)


def _plain(node: Node) -> object:
    """What a node holds, without places and order of keys. An empty value is none, and no empty text."""
    if isinstance(node, Scalar):
        return None if node.plain and node.text in _NOTHING else node.text
    if isinstance(node, SequenceNode):
        return [_plain(item) for item in node.items]
    return {entry.key.text: _plain(entry.value) for entry in node.entries}


def _bare(subject: Subject) -> list[str]:
    """The lines of the text without the options of its blocks."""
    options = {number for block in subject.scan.blocks for number in range(*block.option_lines)}
    lines = [line for number, line in enumerate(subject.lines.lines) if number not in options]
    return "\n".join(lines).strip("\n").split("\n")


def _head(lines: list[str], node: Mapping, fields: Sequence[Field]) -> list[str]:
    """The lines between the two `---`: every field with the comments above it, in the order of the table."""
    order = {item.key: number for number, item in enumerate(fields)}
    types = {item.key: item.type for item in fields}
    starts = [entry.key.line - 2 for entry in node.entries]
    blocks: list[tuple[int, list[str]]] = []
    for number, entry in enumerate(node.entries):
        begin = _comments_above(lines, starts[number], starts[number - 1] + 1 if number else 0)
        end = starts[number + 1] if number + 1 < len(starts) else len(lines)
        if number + 1 < len(starts):
            end = _comments_above(lines, end, starts[number] + 1)
        above, own = lines[begin : starts[number]], lines[starts[number] : end]
        place = order.get(entry.key.text, len(order) + number)
        blocks.append((place, [*filter(str.strip, above), *_field(entry, own, types.get(entry.key.text))]))
    return [line for _, block in sorted(blocks, key=lambda item: item[0]) for line in block]


def _comments_above(lines: list[str], start: int, least: int) -> int:
    """The first of the lines with nothing but a comment at the margin, or nothing at all, right above a line."""
    while start > least and (lines[start - 1].startswith("#") or not lines[start - 1].strip()):
        start -= 1
    return start


def _field(entry: Entry, own: list[str], type: FieldType | None) -> list[str]:
    key = _key(entry)
    if key is None or any(map(_COMMENT.search, own)) or _is_nothing(entry.value):
        return [line.rstrip() for line in own if line.strip()]
    return list(_entry(key, entry.value, type, entry.key.text in _ONE_LINE, ""))


def _entry(key: str, node: Node, type: FieldType | None, one_line: bool, indent: str) -> Iterator[str]:
    """A key and its value, over as many lines as the layout gives it."""
    short = _flow(node, type) if _is_short(node, one_line) else None
    if short is not None and len(short) <= _LONGEST:
        yield f"{indent}{key}: {short}".rstrip()
        return
    yield f"{indent}{key}:"
    if isinstance(node, Mapping):
        yield from _group(node, type, f"{indent}  ")
    elif isinstance(node, SequenceNode):
        yield from _items(node, type, one_line, indent)


def _is_short(node: Node, one_line: bool) -> bool:
    """Whether a value stands behind its key: a word, a list of words, or a group that is told in one line."""
    if isinstance(node, SequenceNode):
        return all(isinstance(item, Scalar) for item in node.items)
    return isinstance(node, Scalar) or not node.entries or (one_line and all(_is_scalar(e) for e in node.entries))


def _is_scalar(entry: Entry) -> bool:
    return isinstance(entry.value, Scalar)


def _group(node: Mapping, type: FieldType | None, indent: str) -> Iterator[str]:
    for entry in _sorted(node, type):
        yield from _entry(
            _key(entry) or json.dumps(entry.key.text, ensure_ascii=False), entry.value, _inner(type, entry.key.text),
            entry.key.text in _ONE_LINE, indent,
        )  # fmt: skip


def _items(node: SequenceNode, type: FieldType | None, one_line: bool, indent: str) -> Iterator[str]:
    """The items of a list under each other, behind a dash."""
    inner = type.item if isinstance(type, ListOf) else None
    for item in node.items:
        if isinstance(item, Mapping) and item.entries and not (one_line and all(map(_is_scalar, item.entries))):
            first, *rest = _group(item, inner, f"{indent}    ")
            yield f"{indent}  - {first.strip()}"
            yield from rest
        else:
            yield f"{indent}  - {_flow(item, inner)}"


def _flow(node: Node, type: FieldType | None, inside: bool = False) -> str:
    """A value on one line."""
    if isinstance(node, Scalar):
        return _scalar(node, type, inside)
    if isinstance(node, SequenceNode):
        inner = type.item if isinstance(type, ListOf) else None
        return f"[{', '.join(_flow(item, inner, inside=True) for item in node.items)}]"
    pairs = (
        f"{_key(entry) or json.dumps(entry.key.text, ensure_ascii=False)}: "
        f"{_flow(entry.value, _inner(type, entry.key.text), inside=True)}"
        for entry in _sorted(node, type)
    )
    return "{" + ", ".join(pairs) + "}"


def _sorted(node: Mapping, type: FieldType | None) -> list[Entry]:
    """The entries of a group in the order of its table; free keys stay as they are."""
    if not isinstance(type, Record):
        return list(node.entries)
    order = {item.key: number for number, item in enumerate(type.fields)}
    return sorted(node.entries, key=lambda entry: order.get(entry.key.text, len(order)))


def _inner(type: FieldType | None, key: str) -> FieldType | None:
    if isinstance(type, Record):
        return next((item.type for item in type.fields if item.key == key), None)
    return type.value if isinstance(type, MapOf) else None


def _scalar(node: Scalar, type: FieldType | None, inside: bool) -> str:
    """A value with quotes only where one reader or another would take it for something else."""
    text = node.text
    if node.plain and text in _NOTHING:
        return text
    bare = replace(node, plain=True, cut=None)
    quoted = _is_always_quoted(type) or _is_guessed(bare, type) or not _reads_back(text, inside)
    return json.dumps(text, ensure_ascii=False) if quoted else text


def _is_always_quoted(type: FieldType | None) -> bool:
    if isinstance(type, VersionNumber):
        return True
    return isinstance(type, Text) and type.pattern is not None and type.pattern.pattern.startswith(_DIGEST)


def _is_guessed(bare: Scalar, type: FieldType | None) -> bool:
    if type is None:
        return is_ambiguous(bare)
    context = Context("")
    type.decode(bare, "", context)
    return any(item.code == faults.AMBIGUOUS_VALUE.code for item in context.diagnostics) or bare.text in _NOTHING


def _reads_back(text: str, inside: bool) -> bool:
    """Whether a value without quotes is read as it stands."""
    if "\n" in text or text != text.strip():
        return False
    reader = YamlReader("", f"- [{text}, x]" if inside else f"a: {text}")
    node = reader.read()
    if reader.diagnostics:
        return False
    found: Node | None = None
    if inside and isinstance(node, SequenceNode) and isinstance(node.items[0], SequenceNode):
        found = node.items[0].items[0] if len(node.items[0].items) == 2 else None
    elif isinstance(node, Mapping) and len(node.entries) == 1:
        found = node.entries[0].value
    return isinstance(found, Scalar) and found.plain and found.text == text and found.cut is None


def _key(entry: Entry) -> str | None:
    """A key as it is written; None for one that needs quotes."""
    return entry.key.text if re.fullmatch(r"[a-z0-9][a-z0-9_-]*", entry.key.text) else None


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and node.text in _NOTHING


def _with_options(lines: list[str], subject: Subject) -> list[str]:
    """The lines of the text, with the options of each block in the order of its table and behind four spaces."""
    first = subject.parts.body_line - 1
    laid = list(lines)
    pieces = {piece.node.line: piece for piece in subject.pieces[1:]}
    for block in subject.scan.blocks:
        begin, end = (first + number for number in block.option_lines)
        piece = pieces.get(begin + 1)
        if piece is None or begin == end or any(map(_COMMENT.search, lines[begin:end])):
            continue
        rows = _options(piece)
        if len(rows) == end - begin:
            laid[begin:end] = rows
    return laid[first:]


def _options(piece: Piece) -> list[str]:
    return [
        f"    {entry.key.text}: {_flow(entry.value, _inner(Record(piece.fields), entry.key.text))}"
        for entry in _sorted(piece.node, Record(piece.fields))
    ]
