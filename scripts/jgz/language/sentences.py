"""Sentences and words of a plain text, as places in it."""

from __future__ import annotations

import re
from bisect import bisect_left

Span = tuple[int, int]

# Points behind these end no sentence.
ABBREVIATIONS = frozenset(
    "a.u.b afb art bijv blz bv ca cq ds dr drs d.w.z e.a e.d enz etc evt excl fig gem hfst i.p.v incl ing ir i.v.m jl "
    "max m.b.t mevr m.i.v min mr m.u.v n.a.v nl nr o.a o.b.v o.i.v p prof red resp sr st t.a.v tel t/m t.o.v vgl vnl "
    "vs z.g zg zgn z.o.z".split()
)
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘„«(\[]*(?:[A-ZÀ-ÖØ-Þ0-9]|['’][a-z]{1,2} ))")
_WORD = re.compile(r"['’]?[^\W_]+(?:(?:['’.\-/‑]|\N{SOFT HYPHEN})[^\W_]+)*['’]?", re.UNICODE)
_LAST_WORD = re.compile(r"[^\W\d_]+(?:[./][^\W\d_]+)*$")
_LONGEST_ABBREVIATION = 20


def sentences(text: str) -> tuple[Span, ...]:
    """Where the sentences of a text begin and end, in order; together they hold everything but the space between."""
    found = []
    start = 0
    for match in _END.finditer(text):
        if match[0] == "." and _is_abbreviation(text[max(0, match.start() - _LONGEST_ABBREVIATION) : match.start()]):
            continue
        found.append((start, match.end()))
        start = match.end() + len(text[match.end() :][:1])
    if text[start:].strip():
        found.append((start, len(text)))
    return tuple(found)


def _is_abbreviation(before: str) -> bool:
    """Whether what stands before a point ends in an abbreviation. A single letter may be the end: `vitamine D.`"""
    word = _LAST_WORD.search(before)
    return word is not None and word[0].lower() in ABBREVIATIONS


def words(text: str) -> tuple[Span, ...]:
    """Where the words and numbers of a text stand; `zo'n`, `1,5` and `e-mail` are one each."""
    found = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        # A quotation mark belongs to a word only in front of 's, 't and 'n, or inside it.
        if text[start] in "'’" and match[0][1:].lower() not in ("s", "t", "n", "k", "m", "r"):
            start += 1
        if text[end - 1] in "'’":
            end -= 1
        found.append((start, end))
    return tuple(found)


def sentence_at(text: str, offset: int) -> Span:
    """The sentence that holds an offset; the whole text when it has none."""
    spans = sentences(text)
    if not spans:
        return 0, len(text)
    return spans[min(bisect_left([end for _, end in spans], offset + 1), len(spans) - 1)]
