"""`python -m tests.github [number] [seed]`: ends with 1 when a text without a finding becomes something else here."""

from __future__ import annotations

import sys

from tests.github.shapes import github_shape, our_shape
from tests.github.texts import texts


def main() -> int:
    """Compares so many texts."""
    number, seed = (int(word) for word in (*sys.argv[1:], *("20000", "1")[len(sys.argv) - 1 :]))
    found = told = 0
    for text in texts(seed, number):
        ours = our_shape(text)
        if ours is None:
            told += 1
        elif ours != (theirs := github_shape(text)):
            found += 1
            print(f"{text!r}\n  hier:   {ours}\n  GitHub: {theirs}", flush=True)
    print(f"{number} teksten, {found} verschillen, {told} met een melding (zaad {seed}).")
    return 1 if found else 0


sys.exit(main())
