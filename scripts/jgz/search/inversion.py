"""A sentence in which the verb stands before its subject (`morgen slaat hij mij`), put in the order of `hij slaat mij`.

Patterns of danger are written in that order. One specification with `theme/assets/zoek/omkering.js`.
"""

from __future__ import annotations

from collections.abc import Sequence

# Who may be the subject by itself, and what a noun that is one stands behind.
_ALONE = frozenset("ik hij ie ze zij we wij iemand papa pappa pap mama mamma mam opa oma".split())
_BEFORE_NOUN = frozenset("mijn mn me onze ons zijn zn haar de het een".split())
# What stands before a subject and is no verb.
_NO_VERB = frozenset(
    "aan achter al alle allebei als altijd andere bij binnen buiten daar dan dat de deze die dit door dus een "
    "elke en er geen haar heel het hier hoe hun ieder iedere in ja jouw maar me met mij mijn mn na naar naast "
    "nadat net niet nog nou nu of om omdat onder ons onze ook op over per sinds sindsdien steeds te tegen "
    "terwijl toch toen tot totdat tussen uit van vanaf veel voor voordat waar waarom wanneer want wat weer "
    "welke wie wiens zijn zn zo zodat zonder".split()
)


def straightened(typed: Sequence[str]) -> list[str]:
    """The words with each verb behind the subject that follows it; the same words where there is none."""
    found: list[str] = []
    at = 0
    while at < len(typed):
        length = _subject(typed, at + 1) if _may_be_verb(typed, at) else 0
        found += [*typed[at + 1 : at + 1 + length], typed[at]]
        at += 1 + length
    return found


def _may_be_verb(typed: Sequence[str], at: int) -> bool:
    is_noun = at > 0 and typed[at - 1] in _BEFORE_NOUN
    return not is_noun and typed[at] not in _NO_VERB and typed[at] not in _ALONE


def _subject(typed: Sequence[str], at: int) -> int:
    """Of how many words the subject is that begins at a place; 0 when none does."""
    first, *more = typed[at : at + 2] or ("",)
    if first in _ALONE:
        return 1
    return 2 if first in _BEFORE_NOUN and more and more[0] not in _NO_VERB | _ALONE else 0
