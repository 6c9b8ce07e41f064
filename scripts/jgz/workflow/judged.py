"""Which pairs people have looked at: they come back only when one of the two texts changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date

from jgz.loader.registers import JUDGED_COLUMNS
from jgz.model import JudgedPair, Recommendation
from jgz.model.difference import plain
from jgz.workflow.contradictions import Pair


def texts_mark(one: Recommendation, other: Recommendation) -> str:
    """A mark of the words of two recommendations."""
    words = "\n".join(plain(item.text) for item in (one, other))
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:16]


def not_judged(pairs: Iterable[Pair], judged: Iterable[JudgedPair]) -> list[Pair]:
    """The pairs of which nobody has said what they are, or of which a text changed since."""
    known = {(item.one, item.other, item.texts) for item in judged}
    return [
        item for item in pairs if (item.one.full_id, item.other.full_id, texts_mark(item.one, item.other)) not in known
    ]


def with_judgement(
    judged: Iterable[JudgedPair], one: Recommendation, other: Recommendation, verdict: str, day: date
) -> str:
    """The register with the word about one pair in it, in the place of an earlier one."""
    first, second = sorted((one, other), key=lambda item: item.full_id)
    new = JudgedPair(first.full_id, second.full_id, verdict, day.isoformat(), texts_mark(first, second))
    kept = [item for item in judged if (item.one, item.other) != (new.one, new.other)]
    rows = sorted((item.one, item.other, item.verdict, item.day, item.texts) for item in (*kept, new))
    return "".join("\t".join(row) + "\n" for row in (JUDGED_COLUMNS, *rows))
