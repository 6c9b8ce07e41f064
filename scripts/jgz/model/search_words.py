"""The lists of words: what readers type, in Dutch and in other languages, and what hard words could be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Synonym:
    """An entry of `synoniemen.yml`: a word of the texts and what readers type for it."""

    term: str
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tongue:
    """An entry of `talen.yml`: another language in which parents search.

    `line` is what they read in it; `script` the script that only this one has, if any; `ignored` are words that say
    nothing. `reviewed` says who of that language looked at line and words, and is `nog niemand` until someone did.
    """

    id: str
    name: str
    direction: str
    reviewed: str
    line: str
    script: str = ""
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TongueWord:
    """An entry of `taalwoorden.yml`: a Dutch word to search for, where it leads, and what is typed for it per tongue.

    `to` is the id of a guideline or of an answer to a danger, or `hulp`; empty where only searching tells.
    """

    dutch: str
    to: str = ""
    en: tuple[str, ...] = ()
    tr: tuple[str, ...] = ()
    ar: tuple[str, ...] = ()
    pl: tuple[str, ...] = ()
    uk: tuple[str, ...] = ()
    ti: tuple[str, ...] = ()

    def of(self, tongue: str) -> tuple[str, ...]:
        """What is typed in a tongue."""
        words: tuple[str, ...] = getattr(self, tongue)
        return words


# The tongues for which `taalwoorden.yml` has a field.
TONGUES = ("en", "tr", "ar", "pl", "uk", "ti")


@dataclass(frozen=True, slots=True)
class Compound:
    """An entry of `samenstellingen.txt`: a compound and the words to find it by; none when a split was refused."""

    word: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HardWord:
    """An entry of `moeilijke-woorden.yml`: a hard word, the plainer one, and forms that its spelling doesn't give away.

    `note` says more where the plainer word doesn't always fit.
    """

    word: str
    instead: str
    note: str = ""
    forms: tuple[str, ...] = ()
