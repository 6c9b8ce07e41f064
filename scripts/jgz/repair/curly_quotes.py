"""Typographic quotes round a whole value become straight ones.

Word processors make `“1.1.0”` of `"1.1.0"`; YAML takes the curls for a part of the value. Safe only where the value
can't be right with them and is right without (a version, an id, a word from a list): in running text curls may be
meant, and there nothing is reported or changed.
"""

from __future__ import annotations

from jgz.repair.base import Mended, Subject
from jgz.repair.change import Change, apply, rewrite
from jgz.repair.walk import values
from jgz.source.context import Context, FieldType
from jgz.source.yaml_nodes import Scalar

CURLS = "“”„‟‘’‚‛«»"


def mend(subject: Subject) -> Mended:
    """Writes straight quotes round every value that is only wrong for its curls."""
    lines = subject.text.split("\n")
    found = [
        change
        for piece in subject.pieces
        for scalar, type in values(piece.node, piece.fields)
        if (change := _change(lines, scalar, type))
    ]
    return apply(
        subject, found, [f"regel {item.line}: rechte aanhalingstekens om `{item.value}` gezet" for item in found]
    )


def _change(lines: list[str], scalar: Scalar, type: FieldType) -> Change | None:
    text = scalar.text
    if not (scalar.plain and len(text) > 2 and text[0] in CURLS and text[-1] in CURLS):
        return None
    inner = text[1:-1]
    if any(sign in inner for sign in (*CURLS, '"', "\\")) or _is_right(scalar, type):
        return None
    meant = Scalar(inner, False, scalar.line, scalar.column)
    return rewrite(lines, scalar, f'"{inner}"', inner) if _is_right(meant, type) else None


def _is_right(scalar: Scalar, type: FieldType) -> bool:
    context = Context("")
    type.decode(scalar, "", context)
    return not context.diagnostics
