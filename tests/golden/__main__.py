"""Writes `tests/golden/ontleder.tsv` anew: `python -m tests.golden`, from the root of the repository.

Do so only when the analyser is meant to change, read the difference line by line, and change
`scripts/jgz/search/analyser.py` and `theme/assets/zoek/ontleder.js` together: both are tested on this file.
New words in the content ask for nothing.
"""

from __future__ import annotations

from pathlib import Path

from tests.golden.ontleder import GOLDEN, write_golden

if __name__ == "__main__":
    root = Path(__file__).resolve().parents[2]
    GOLDEN.write_text(write_golden(root), encoding="utf-8", newline="\n")
