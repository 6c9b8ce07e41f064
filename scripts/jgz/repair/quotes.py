"""JGZ115: a value that programs read differently gets quotes round it, exactly as it stands.

Safe: the check takes an unquoted `1.10`, `nee` or `2026` in a place for text as those very characters, and within
quotes every program does. A version gets quotes too, as all files have them; one of two numbers is left alone, for
quotes would not make it a version. Empty values, `~` and `null` are left alone: nobody can tell what was meant. So is a
sentence with ` #` in it: quotes round the part before it would make the loss of the rest final.
"""

from __future__ import annotations

from jgz import faults
from jgz.repair.base import Mended, Subject
from jgz.repair.change import apply, rewrite
from jgz.repair.walk import values
from jgz.source.context import Context, FieldType
from jgz.source.single_values import VERSION, VersionNumber
from jgz.source.yaml_nodes import Scalar


def mend(subject: Subject) -> Mended:
    """Puts quotes round every value that needs them to be read as text."""
    lines = subject.text.split("\n")
    found = [
        scalar
        for piece in subject.pieces
        for scalar, type in values(piece.node, piece.fields)
        if scalar.plain and _is_ambiguous(scalar, type)
    ]
    changes = [change for scalar in found if (change := rewrite(lines, scalar, f'"{scalar.text}"', scalar.text))]
    return apply(
        subject,
        changes,
        [f"regel {item.line}: aanhalingstekens om `{item.value}` gezet" for item in changes],
    )


def _is_ambiguous(scalar: Scalar, type: FieldType) -> bool:
    """Whether the check itself reports this value for lack of quotes, or it is a version."""
    if isinstance(type, VersionNumber):
        return VERSION.fullmatch(scalar.text) is not None
    context = Context("")
    type.decode(scalar, "", context)
    found = [item.location for item in context.diagnostics if item.code == faults.AMBIGUOUS_VALUE.code]
    return bool(found) and (found[0].line, found[0].column) != scalar.cut
