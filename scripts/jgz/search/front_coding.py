"""Words as a browser reads them, in one text that is small once compressed.

One specification with `theme/assets/zoek/vouwen.js`.
"""

from __future__ import annotations

from collections.abc import Sequence


def front_coded(words: Sequence[str]) -> str:
    """Words, best sorted, of each only what differs from the one before, after a capital for how many letters do not.

    `A` is none, `B` one and so on; `Z` (25) is the most. The words themselves hold no capitals.
    """
    found, before = [], ""
    for word in words:
        most = min(len(before), len(word), 25)
        same = next((place for place in range(most) if before[place] != word[place]), most)
        found.append(f"{chr(ord('A') + same)}{word[same:]}")
        before = word
    return "".join(found)
