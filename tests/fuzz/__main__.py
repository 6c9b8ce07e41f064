"""`python -m tests.fuzz [number] [seed]`: ends with 1 when a check and a build differ on any text, and prints those."""

from __future__ import annotations

import sys
import tempfile
from itertools import islice
from pathlib import Path

from tests.fuzz.agreement import differences
from tests.fuzz.mixtures import mixtures
from tests.sites.root import Root

_AT_ONCE = 150


def main() -> int:
    """Compares so many texts."""
    number, seed = (int(word) for word in (*sys.argv[1:], *("20000", "1")[len(sys.argv) - 1 :]))
    found = 0
    with tempfile.TemporaryDirectory() as folder:
        root = Root(Path(folder))
        source = mixtures(seed, number)
        while texts := list(islice(source, _AT_ONCE)):
            for text, checked, built in differences(root, texts):
                found += 1
                print(f"{text!r}\n  alleen controleer: {sorted(checked)}\n  alleen bouw: {sorted(built)}", flush=True)
    print(f"{number} teksten, {found} verschillen (zaad {seed}).")
    return 1 if found else 0


sys.exit(main())
