"""JGZ109: a clear misspelling of the name of a field or of an option.

Clear means: exactly one name of this group that isn't there yet is near (capitals, a hyphen for `_`, one letter, or
two in a long name), none that is there is as near, the word is no field in any other kind of file, and the value fits
the field (with only other capitals or hyphens it needn't). Then nobody can have meant another field, and the value
itself isn't touched.
"""

from __future__ import annotations

from collections.abc import Sequence

from jgz import faults
from jgz.language.edits import distance
from jgz.repair.base import Mended, Subject
from jgz.repair.change import Change, apply, rewrite
from jgz.repair.curly_quotes import CURLS
from jgz.repair.walk import mappings
from jgz.source.context import Context
from jgz.source.decode import Field
from jgz.source.yaml_nodes import Entry, Mapping, Node, Scalar

# A file with more unknown names than this isn't misspelt but of another kind; comparing them all would take long.
_MOST_UNKNOWN = 20
_LONGEST_NAME = 60
_MOST_EDITS = 2
_MAY_STILL_BE_MENDED = {faults.AMBIGUOUS_VALUE.code, faults.UNKNOWN_KEY.code, faults.MISSING_KEY.code}


def mend(subject: Subject) -> Mended:
    """Corrects every name of a field that can only be one thing."""
    lines = subject.text.split("\n")
    unknown = [
        (entry, mapping, fields)
        for piece in subject.pieces
        for mapping, fields in mappings(piece.node, piece.fields)
        for entry in mapping.entries
        if entry.key.text not in {item.key for item in fields}
    ]
    changes: list[Change] = []
    for entry, mapping, fields in unknown if len(unknown) <= _MOST_UNKNOWN else ():
        change = _change(subject, lines, entry, mapping, fields)
        if change:
            changes.append(change)
    done = [f"regel {item.line}: het veld `{item.old}` heet nu `{item.value}`" for item in changes]
    return apply(subject, changes, done)


def _change(
    subject: Subject, lines: list[str], entry: Entry, mapping: Mapping, fields: Sequence[Field]
) -> Change | None:
    word = entry.key.text
    if not entry.key.plain or len(word) > _LONGEST_NAME or word in subject.known_keys:
        return None
    others = [item.key.text for item in mapping.entries if item is not entry]
    meant = _meant(word, fields, others)
    if meant is None or not (_plain(word) == meant.key or _fits(entry.value, meant)):
        return None
    if any(other not in subject.known_keys and _is_near(other, meant.key) for other in others):
        return None
    return rewrite(lines, entry.key, meant.key, meant.key)


def _meant(word: str, fields: Sequence[Field], others: list[str]) -> Field | None:
    """The only field that is near and not there yet; None when one that is there is as near."""
    near = sorted(
        (distance(_plain(word), item.key, _MOST_EDITS), item.key in others, item.key)
        for item in fields
        if _is_near(word, item.key)
    )
    if [there for _, there, _ in near].count(False) != 1 or near[0][1] or (len(near) > 1 and near[1][0] == near[0][0]):
        return None
    return next(item for item in fields if item.key == near[0][2])


def _fits(value: Node, field: Field) -> bool:
    """Whether the value has the form of this field: a list, a group, or a single value that is right or can be mended.

    What is wrong deeper down in a list or group is found as soon as the field has its name.
    """
    context = Context("")
    if isinstance(value, Scalar):
        value = Scalar(value.text.strip(CURLS), value.plain, value.line, value.column)
    field.type.decode(value, field.key, context)
    here = (value.line, value.column)
    own = [item.code for item in context.diagnostics if (item.location.line, item.location.column) == here]
    return _MAY_STILL_BE_MENDED.issuperset(own)


def _plain(word: str) -> str:
    return word.casefold().replace("-", "_")


def _is_near(word: str, key: str) -> bool:
    plain = _plain(word)
    allowed = 0 if len(key) <= 3 else 1 if len(key) <= 6 else _MOST_EDITS
    return distance(plain, key, allowed) <= allowed
