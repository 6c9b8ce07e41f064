"""Digests of what a recommendation says, and of what else people act on in a module: the same as long as readers read
the same, whatever else changes."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence

from jgz.model.adopted import cases_of, is_signed, section_text, warnings_of
from jgz.model.difference import plain
from jgz.model.documents import Module
from jgz.model.recommendation import Recommendation

# How the digest is made. Another way gets another number, so that digests of before are not taken for other texts.
# The first way is of before recommendations had titles.
WAY = 2
_LENGTH = 32
# In a quick reading a text still has its marks. These say nothing, so that most texts need no whole reading.
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_MARKS = "-+#|:/"
_WARNING = "let-op"
_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def digest_of(item: Recommendation, way: int = WAY) -> str:
    """The number of the way, a colon and 32 hexadecimal digits, made of title, kind, strength, direction, certainty,
    for whom and when, and the words.

    White space and the shape of quotes are no part of it, nor are sources, the order of phases, and what only search
    or registration reads.
    """
    values = [
        *([plain(item.title)] if way > 1 else []),
        item.kind,
        item.direction or "",
        item.strength or "",
        item.certainty or "",
        sorted(item.phases),
        sorted(item.audience),
        *(plain(text.said) for text in (item.html, item.motivation, item.tailoring)),
    ]
    return _digest(way, values)


def digest_of_rest(module: Module) -> str:
    """The same of what people act on in a module beside its recommendations: its questions, what the parties sign as a
    whole, its warnings and its decision tables. Marks of Markdown are no part of it.
    """
    values = [
        [[item.id, plain(item.text)] for item in module.questions],
        [_words(section_text(module, item.title).said) for item in module.body.sections if is_signed(item.title)],
        _words(warnings_of(module)),
        [[item.id, plain(cases_of(item))] for item in module.decision_tables],
    ]
    return _digest(WAY, values)


def _words(said: str) -> str:
    shown = _LINK.sub(r"\1", plain(said)).replace("*", "")
    return " ".join(word for word in shown.split() if word.strip(_MARKS) and word != _WARNING)


def _digest(way: int, values: Sequence[object]) -> str:
    return f"{way}:{hashlib.sha256(_written(values).encode()).hexdigest()[:_LENGTH]}"


def is_made_this_way(digest: str) -> bool:
    """Whether a digest was made as `digest_of` makes them now."""
    return digest.startswith(f"{WAY}:")


def says_as_registered(item: Recommendation, digest: str) -> bool:
    """Whether a recommendation says what a registered digest was made of, by whichever known way it was made."""
    way = digest.partition(":")[0]
    return not _is_known(way) or digest == digest_of(item, int(way))


def rest_says_as_registered(module: Module, digest: str) -> bool:
    """The same of what people act on beside the recommendations."""
    return not is_made_this_way(digest) or digest == digest_of_rest(module)


def can_be_compared(digest: str) -> bool:
    """Whether a digest was made in a way that is known here."""
    return _is_known(digest.partition(":")[0])


def _is_known(way: str) -> bool:
    return way in {str(number) for number in range(1, WAY + 1)}
