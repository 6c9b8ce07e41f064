"""A digest of what a recommendation says: the same as long as readers read the same, whatever else changes."""

from __future__ import annotations

import hashlib
import json

from jgz.model.difference import plain
from jgz.model.recommendation import Recommendation

# How the digest is made. Another way gets another number, so that digests of before are not taken for other texts.
# The first way is of before recommendations had titles.
WAY = 2
_LENGTH = 32


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
    told = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return f"{way}:{hashlib.sha256(told.encode()).hexdigest()[:_LENGTH]}"


def is_made_this_way(digest: str) -> bool:
    """Whether a digest was made as `digest_of` makes them now."""
    return digest.startswith(f"{WAY}:")


def says_as_registered(item: Recommendation, digest: str) -> bool:
    """Whether a recommendation says what a registered digest was made of, by whichever known way it was made."""
    way = digest.partition(":")[0]
    return not _is_known(way) or digest == digest_of(item, int(way))


def can_be_compared(digest: str) -> bool:
    """Whether a digest was made in a way that is known here."""
    return _is_known(digest.partition(":")[0])


def _is_known(way: str) -> bool:
    return way in {str(number) for number in range(1, WAY + 1)}
