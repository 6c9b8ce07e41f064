"""Whether a verb went into the past, which says something else: "rookt" and "rookte"."""

from __future__ import annotations

import re

# After these sounds the past takes -te: "rook", "stop", "blaf".
_VOICELESS = re.compile("[kpf]te(n?)$")
# The past after a stem on -d or -t, which no adjective looks like: "meldde", "wachtte", "praatte".
_DOUBLE = re.compile("(?:[^aeiou]|aa|ee|oo|uu|[aeiou][iu]|ie|oe|ij)(?:dde|tte)n?$")
# Verbs whose past looks like an adjective ("vaste", "slechte", "natte", "gladde").
_LIKE_ADJECTIVES = re.compile(
    "(?:plas|pas|mis|was|poets|fiets|kus|eis|sis|nies|lach|kuch|juich)ten?|schudde|redde|zette|smette|spatte"
)
# What a participle begins with, which bends as an adjective: "gekookte", "verstopte", "doorgezakte".
_PARTICIPLE = re.compile("(?:ge|ver|be|on|ont|mis|her|erk)|(?:aan|af|door|in|op|uit|over|voor|toe|na|mee|weg)ge")
# Their present begins like that too, and is what people say of somebody.
_PRESENT = frozenset({"gebruikt", "bereikt", "ontdekt", "verwerkt", "bewerkt", "verzoekt"})
_NO_VERBS = frozenset("strikt abrupt gift drift schrift lift recept concept markt ziekt sterkt".split())


def differ_in_time(one: str, other: str) -> bool:
    """Whether one of two forms of a verb is in the past and the other is not. Both are in lower case."""
    return _is_past(one) != _is_past(other)


def _is_past(word: str) -> bool:
    if _DOUBLE.search(word) or _LIKE_ADJECTIVES.fullmatch(word):
        return True
    present = re.sub("en?$", "", word)
    if not _VOICELESS.search(word) or present in _NO_VERBS:
        return False
    return present in _PRESENT or not _PARTICIPLE.match(present)
