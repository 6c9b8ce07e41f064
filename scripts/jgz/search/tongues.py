"""What a query in another language asks in Dutch, by the words of `taalwoorden.yml`.

One specification with `theme/assets/zoek/talen.js`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jgz.language.tongues import script_of, tokens
from jgz.model import Registers, Tongue, TongueWord

# What is read of a query.
LONGEST = 200
# With one of these a query is Dutch, whatever other words of it happen to be elsewhere.
_DUTCH = (
    "een het mijn ik niet voor door wordt word heeft hoe wat wanneer mag als naar bij met van op zijn haar geen hij"
)
DUTCH = frozenset(_DUTCH.split())


@dataclass(frozen=True, slots=True)
class Told:
    """A query in another tongue: which one, what to search for in Dutch, and the words that were known."""

    tongue: Tongue
    dutch: str
    words: tuple[TongueWord, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is typed for a word; `open` says that its last token may go on."""

    tokens: tuple[str, ...]
    open: bool
    tongue: str
    word: TongueWord


class Tongues:
    """Knows the words of other tongues."""

    @classmethod
    def of(cls, registers: Registers) -> Tongues:
        """The one of some registers, made once for those read last."""
        return _made(registers.tongues, registers.tongue_words)

    def __init__(self, tongues: Sequence[Tongue], words: Sequence[TongueWord]) -> None:
        self._tongues = tongues
        self._ignored = {item.id: {part for text in item.ignored for part in tokens(text)} for item in tongues}
        # By the first letter of the first token, longest first: the most that fits is meant.
        self._entries: dict[str, list[_Entry]] = {}
        for word in words:
            for tongue in tongues:
                for text in word.of(tongue.id):
                    entry = _Entry(tuple(tokens(text)), text.endswith("*"), tongue.id, word)
                    self._entries.setdefault(entry.tokens[0][0], []).append(entry)
        for entries in self._entries.values():
            entries.sort(key=lambda item: (-len(item.tokens), -len("".join(item.tokens)), item.open))

    def read(self, text: str, is_known: Callable[[str], bool] = lambda word: False) -> Told | None:
        """What a query asks; None when it is in none of these tongues. `is_known` says of a word that it is ours."""
        typed = tokens(text[:LONGEST])
        if not DUTCH.isdisjoint(typed):
            return None
        found: list[_Entry | str] = []
        at = 0
        while at < len(typed):
            entry = self._entry(typed, at)
            found.append(entry or typed[at])
            at += len(entry.tokens) if entry else 1
        tongue = self._tongue(found)
        if tongue is None:
            return None
        dutch = " ".join(self._dutch(found, tongue, is_known))
        return Told(tongue, " ".join(dict.fromkeys(dutch.split())), _words(found))

    def _entry(self, typed: Sequence[str], at: int) -> _Entry | None:
        entries = self._entries.get(typed[at][0], ())
        return next((item for item in entries if _fits(item, typed[at : at + len(item.tokens)])), None)

    def _tongue(self, found: Sequence[_Entry | str]) -> Tongue | None:
        """The tongue of most words; failing those, the one that has the script to itself."""
        known = Counter(item.tongue for item in found if isinstance(item, _Entry))
        if known:
            return max(self._tongues, key=lambda item: known[item.id])
        scripts = {script_of(item) for item in found if isinstance(item, str)} - {""}
        return next((item for item in self._tongues if item.script in scripts), None)

    def _dutch(self, found: Sequence[_Entry | str], tongue: Tongue, is_known: Callable[[str], bool]) -> list[str]:
        """The Dutch words, with the figures and the Dutch words that were typed among them."""
        kept: list[str] = []
        for item in found:
            if isinstance(item, _Entry):
                kept.append(item.word.dutch)
            elif item.isascii() and item not in self._ignored[tongue.id] and (item.isdigit() or is_known(item)):
                kept.append(item)
        return kept


def _fits(entry: _Entry, typed: Sequence[str]) -> bool:
    *before, last = entry.tokens
    if len(typed) < len(entry.tokens) or list(typed[:-1]) != before:
        return False
    return typed[-1].startswith(last) if entry.open else typed[-1] == last


def _words(found: Sequence[_Entry | str]) -> tuple[TongueWord, ...]:
    return tuple(dict.fromkeys(item.word for item in found if isinstance(item, _Entry)))


@lru_cache(maxsize=1)
def _made(tongues: tuple[Tongue, ...], words: tuple[TongueWord, ...]) -> Tongues:
    return Tongues(tongues, words)
