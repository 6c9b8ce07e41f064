"""Proposals for the register of compounds: which long words can be cut into words that people know."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from jgz.language.stems import stem
from jgz.model import Compound, Library
from jgz.search.analyser import words
from jgz.search.documents import Target, find_targets
from jgz.search.parts import find_parts
from jgz.search.words import STOP_WORDS

SHORTEST_WORD = 7
# Shorter parts are nearly always chance (`er`, `in`); short ones too, unless the content has them in some form.
_SHORTEST_PART = 3
_SHORT_PART = 4
_MOST_PARTS = 3
# Endings, beginnings and small words (`-en`, `ver-`, `aan`): they name no thing, so a compound is not cut at them.
_BENDS = frozenset(
    """
    aan acht achter af aft ant baar beg bel ben ber bes bij boven de den der dje dom door eden een eer eert elijk
    end ende ens er ere eren erig erij ering ers erwijs est ever gel gen ges get ging haftig heden heid her iek ijk
    ing ingen ist iteit je jes ken kje kjes lijk lijke lijks loos los mee mis na naar neer niet om onder ont op over
    pen pje pjes pre pro ren res rij schap schappen sel sen sief sje sjes ste sten te tegen ten ter teren tie tje
    tjes toe tot tussen uit van ven ver vers vol voor weg zaam
    """.split()
)
_LINKS = ("", "s", "en", "n", "e", "er")
_VOWELS = frozenset("aeiouyëïöüé")


@dataclass(frozen=True, slots=True)
class Known:
    """What counts as a word: `own` are the terms of the content, `listed` the words of a word list."""

    own: Collection[str]
    listed: Collection[str]

    def is_part(self, text: str) -> bool:
        """Whether a compound may be made of this word."""
        fits = len(text) >= _SHORTEST_PART and text not in _BENDS and text not in STOP_WORDS
        return fits and text in self.listed and (len(text) > _SHORT_PART or stem(text) in self.own)


def propose(library: Library, listed: Collection[str]) -> list[Compound]:
    """The splits that the register does not have yet, by word; a word that it holds without parts was refused."""
    targets = find_targets(library)
    pieces = find_parts(targets, library.registers.terms)
    texts = [*map(_all_texts, targets), *((item.title, item.text, *item.more, *item.keywords) for item in pieces)]
    known = Known({stem(word) for item in texts for word in _words(item)}, listed)
    seen = {stem(item.word.lower()) for item in library.registers.compounds}
    found = []
    # Of a word and its inflections only the shortest is proposed: all have the same term.
    telling = [*map(_telling, targets), *((item.title, item.text, *item.keywords) for item in pieces)]
    candidates = {word for item in telling for word in _words(item)}
    for word in sorted(candidates, key=lambda text: (len(text), text)):
        if len(word) < SHORTEST_WORD or not word.isalpha() or stem(word) in seen:
            continue
        if parts := split(word, known):
            seen.add(stem(word))
            found.append(Compound(word, parts))
    return sorted(found, key=lambda item: item.word)


def split(word: str, known: Known) -> tuple[str, ...]:
    """The parts of a word: as few as possible, then words of the content, no joint and an even cut; empty if none."""
    ways = [parts for parts in _ways(word, known, _MOST_PARTS) if len(parts) > 1 and stem(parts[0]) != stem(word)]
    return max(ways, key=lambda parts: _merit(word, parts, known), default=())


def _merit(word: str, parts: tuple[str, ...], known: Known) -> tuple[int, int, int, int]:
    own = sum(stem(part) in known.own for part in parts)
    return -len(parts), own, sum(map(len, parts)) - len(word), min(map(len, parts))


def _ways(text: str, known: Known, most: int) -> Iterator[tuple[str, ...]]:
    if known.is_part(text):
        yield (text,)
    if most == 1:
        return
    for cut in range(_SHORTEST_PART, len(text) - _SHORTEST_PART + 1):
        if not known.is_part(text[:cut]):
            continue
        for link in _LINKS:
            rest = text[cut + len(link) :]
            if text.startswith(link, cut) and len(rest) >= _SHORTEST_PART:
                yield from ((text[:cut], *others) for others in _ways(rest, known, most - 1))


def _telling(target: Target) -> tuple[str, ...]:
    """The texts whose words readers search by."""
    fields = (target.texts.get(name, ()) for name in ("titel", "kop"))
    return (*target.keywords, *(text for texts in fields for text in texts))


def _all_texts(target: Target) -> tuple[str, ...]:
    return (*target.keywords, *(text for texts in target.texts.values() for text in texts))


def _words(texts: Collection[str]) -> Iterator[str]:
    for text in texts:
        for word in words(text):
            yield from word.parts or (word.text,)
