"""The stem of a word, and how its library is loaded."""

from __future__ import annotations

import subprocess
import sys

_ALONE = """
import sys
from jgz.language.stems import stem
assert stem("kinderen") == "kinder"
print(*sorted(name for name in sys.modules if name.startswith("snowballstemmer")))
import snowballstemmer
print(snowballstemmer.stemmer("german").stemWord("katzen"), stem("wandelen"))
"""
_AFTER = """
import snowballstemmer
from jgz.language.stems import stem
print(stem("kinderen"))
"""


def run(program: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


def test_only_the_stemmer_of_dutch_is_loaded_and_the_package_can_be_after_it() -> None:
    loaded, words = run(_ALONE)
    stemmers = [name for name in loaded.split() if name.endswith("_stemmer")]
    assert stemmers == ["snowballstemmer.dutch_stemmer"]
    assert words == "katz wandel"


def test_it_is_taken_from_the_package_when_that_is_there() -> None:
    assert run(_AFTER) == ["kinder"]
