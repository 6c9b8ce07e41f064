"""A digest of what a recommendation says: the same as long as readers read the same, whatever else changes."""

from __future__ import annotations

import hashlib
import json

from jgz.model.difference import plain
from jgz.model.recommendation import Recommendation

# How the digest is made. Another way gets another number, so that digests of before are not taken for other texts.
WAY = 1
_LENGTH = 32


def digest_of(item: Recommendation) -> str:
    """`1:` and 32 hexadecimal digits, made of kind, strength, direction, certainty, for whom and when, and the words.

    White space and the shape of quotes are no part of it, nor are sources, the order of phases, and what only search
    or registration reads.
    """
    values = [
        item.kind,
        item.direction or "",
        item.strength or "",
        item.certainty or "",
        sorted(item.phases),
        sorted(item.audience),
        *(plain(text.said) for text in (item.html, item.motivation, item.tailoring)),
    ]
    told = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return f"{WAY}:{hashlib.sha256(told.encode()).hexdigest()[:_LENGTH]}"


def is_made_this_way(digest: str) -> bool:
    """Whether a digest can be compared with those of `digest_of`."""
    return digest.startswith(f"{WAY}:")
