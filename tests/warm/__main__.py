"""`python -m tests.warm 200`: so many random edits, after each a warm and a cold build; 1 at the first difference."""

from __future__ import annotations

import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from tests.site.made import write_library
from tests.warm.edits import Editor
from tests.warm.outcome import outcome

FIRST_DAY = date(2026, 11, 22)


def differences(root: Path, edits: int, seed: int, tell: bool = False) -> list[str]:
    """The first edit after which a warm build differs from a cold one, with the files that do; empty when none does."""
    editor = Editor(root, seed)
    day = FIRST_DAY
    for number in range(edits):
        done = editor.edit()
        # Another day now and then, as the daily publication has.
        day += timedelta(days=int(number % 10 == 9))
        warm = outcome(root, root / "warm", day, warm=True)
        cold = outcome(root, root / "koud", day, warm=False)
        if tell:
            print(f"{number + 1}: {done} ({len(warm[1])} files)", flush=True)
        if warm != cold:
            names = {name for name in {*warm[1], *cold[1]} if warm[1].get(name) != cold[1].get(name)}
            return [f"edit {number + 1}: {done}", *sorted({*warm[0]} ^ {*cold[0]}), *sorted(names)]
    return []


def main() -> int:
    """Runs as many edits as the first argument says, with the second as the seed."""
    edits, seed = [*map(int, sys.argv[1:3]), *(200, 1)[len(sys.argv) - 1 :]]
    with tempfile.TemporaryDirectory(prefix="jgz-warm-") as folder:
        found = differences(write_library(Path(folder) / "wortel"), edits, seed, tell=True)
    print(*found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
