"""The words of titles and keywords as a browser reads them: what a word that is not known is compared with.

A known word stands in the pieces of the index. Only a query with one that they do not have needs these, and of these
only the words that begin as it does, or sound so: what is likely meant begins the same. So words lie in files by their
first letter; few letters of which there is little lie together. Beside them lie the ordinary words that begin so, which
are no misspelling of any. `theme/assets/zoek/woorden.js` is the reader.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from jgz.search.front_coding import front_coded
from jgz.search.sound import sound

# Letters of words that a file may hold before the next initial goes into another one.
_FILE = 900


@dataclass(frozen=True, slots=True)
class WordFile:
    """Words that follow each other: `first` is the first initial, `sounds` the initials of how they sound; `ordinary`
    are those that are no misspelling.
    """

    first: str
    sounds: str
    words: str
    ordinary: str


def word_files(words: Sequence[str], ordinary: Iterable[str] = ()) -> tuple[WordFile, ...]:
    """The files of sorted words, in their order; no initial stands in two of them."""
    files: list[list[str]] = []
    size = 0
    for _, same in groupby(words, key=lambda word: word[0]):
        group = list(same)
        more = sum(map(len, group))
        if not files or size + more > _FILE:
            files.append([])
            size = 0
        files[-1].extend(group)
        size += more
    firsts = [item[0][0] for item in files]
    beside: list[list[str]] = [[] for _ in files]
    for word in sorted(ordinary) if files else ():
        # Where a reader would look for it: in the last file that does not begin after it.
        beside[max(0, bisect_right(firsts, word[0]) - 1)].append(word)
    return tuple(map(_file, files, beside))


def _file(words: Sequence[str], ordinary: Sequence[str]) -> WordFile:
    initials = sorted({sound(word)[0] for word in words})
    return WordFile(words[0][0], "".join(initials), front_coded(words), front_coded(ordinary))
