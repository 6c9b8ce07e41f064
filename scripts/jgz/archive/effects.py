"""What each version did to the recommendations of its module, from the texts of the versions themselves.

Of a text only the frames of its recommendations are read: to read all texts of a history whole would take minutes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple
from itertools import pairwise

from jgz.archive.git import History
from jgz.archive.texts import text_of
from jgz.model import Library, Module
from jgz.model.archive import Fragments
from jgz.model.ledger import Ledger, LedgerRow
from jgz.model.news import Advice, Effects, effects_between

_FRAME = re.compile(r"/{3,} ?aanbeveling \| (\S+)\s*")
_OPTION = re.compile(r" {4}(richting|sterkte|voorheen):(.*)")
_NAME = re.compile(r"[a-z0-9-]+")


def effects_of(ledger: Ledger, library: Library, history: History, kept: Fragments) -> Effects:
    """What every version that followed another one in the ledger did; what a text was said to advise is kept.

    Versions whose text was taken away are left out. Raises `GitError` when git doesn't have a text.
    """
    removed = {(item.id, item.version) for item in library.registers.removed_versions}
    now = {item.id: item for item in library.modules if not item.status.draft}
    pairs = [
        pair
        for id in sorted(now.keys() & set(ledger.modules))
        for pair in pairwise(ledger.versions(id))
        if not any((item.module, item.version) in removed for item in pair)
    ]
    said = _said(dict.fromkeys(item.last for pair in pairs for item in pair), now, history, kept)
    return {
        (new.module, new.version): effects_between(said[old.last], said[new.last])
        for old, new in pairs
        if old.last in said and new.last in said
    }


def _said(
    rows: Mapping[LedgerRow, None], now: Mapping[str, Module], history: History, kept: Fragments
) -> dict[LedgerRow, tuple[Advice, ...]]:
    """What each text advises: those of now are read already, the others come from what was kept or from git."""
    found = {row: advices_of(now[row.module]) for row in rows if row.version == now[row.module].version}
    blobs = {row.blob for row in rows if row not in found}
    known = {blob: text for blob in blobs if (text := kept.get(_kept_as(blob))) is not None}
    for blob, data in history.contents(sorted(blobs - known.keys())):
        known[blob] = json.dumps([astuple(item) for item in advices_in(text_of(data))])
        kept.put(_kept_as(blob), known[blob])
    return found | {row: _advices(known[row.blob]) for row in rows if row not in found}


def _advices(text: str) -> tuple[Advice, ...]:
    return tuple(Advice(id, way, strength, tuple(former)) for id, way, strength, former in json.loads(text))


def _kept_as(blob: str) -> str:
    return f"advies/{blob}"


def advices_of(module: Module) -> tuple[Advice, ...]:
    """What a module advises."""
    return tuple(
        Advice(item.id, item.direction or "", item.strength or "", item.former_ids) for item in module.recommendations
    )


def advices_in(text: str) -> Iterator[Advice]:
    """What a text advises, as its frames say."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if frame := _FRAME.fullmatch(line):
            options = dict(_options(lines[number + 1 : number + 30]))
            former = tuple(_NAME.findall(options.get("voorheen", "")))
            yield Advice(frame[1], _word(options, "richting"), _word(options, "sterkte"), former)


def _options(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if not line.startswith("    "):
            return
        if option := _OPTION.fullmatch(line):
            yield option[1], option[2].partition(" #")[0]


def _word(options: Mapping[str, str], name: str) -> str:
    found = _NAME.search(options.get(name, ""))
    return found[0] if found else ""
