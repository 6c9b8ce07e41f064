"""Two recommendations that may contradict each other."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model.recommendation import Recommendation

# What may make two recommendations say something else, the most telling first, in the words for people.
PAIR_KINDS = {
    "richting": "de ene voor, de andere tegen",
    "getal": "een ander getal",
    "ontkenning": "de ene wel, de andere niet",
    "tegengesteld": "een tegengesteld woord",
    "sterkte": "een andere sterkte of zekerheid",
    "dubbel": "twee keer hetzelfde",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two recommendations that may contradict each other, the words that decide it, and how alike they are."""

    kind: str
    one: Recommendation
    other: Recommendation
    words: tuple[str, ...]
    likeness: float

    @property
    def why(self) -> str:
        """What may be different, with the words that decide it."""
        return f"{PAIR_KINDS[self.kind]} ({', '.join(self.words)})"
