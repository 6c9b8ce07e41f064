"""`python -m tests.archief MAP`: makes the repository with a history in a new folder, to look at."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests.archief.made import make
from tests.sites.root import REPOSITORY

if __name__ == "__main__":
    target = Path(sys.argv[1]).resolve()
    make(target)
    shutil.copytree(REPOSITORY / "theme", target / "theme")
    shutil.copy(REPOSITORY / "mkdocs.yml", target)
