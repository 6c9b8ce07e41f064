"""The register of pairs that people have looked at: they come back only when one of the two texts changes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from jgz.contradictions import texts_mark
from jgz.model import JudgedPair, Recommendation
from jgz.register_files import JUDGED_COLUMNS


def with_judgement(
    judged: Iterable[JudgedPair], one: Recommendation, other: Recommendation, verdict: str, day: date
) -> str:
    """The register with the word about one pair in it, in the place of an earlier one."""
    first, second = sorted((one, other), key=lambda item: item.full_id)
    new = JudgedPair(first.full_id, second.full_id, verdict, day.isoformat(), texts_mark(first, second))
    kept = [item for item in judged if (item.one, item.other) != (new.one, new.other)]
    rows = sorted((item.one, item.other, item.verdict, item.day, item.texts) for item in (*kept, new))
    return "".join("\t".join(row) + "\n" for row in (JUDGED_COLUMNS, *rows))
