"""What each version did to the recommendations of its module, from the texts of the versions themselves.

Of a text only the frames of its recommendations are read: to read all texts of a history whole would take minutes.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple
from itertools import pairwise

from jgz.archive.git import History
from jgz.archive.texts import text_of
from jgz.model import Library, Module
from jgz.model.archive import Fragments
from jgz.model.ledger import Ledger, LedgerRow, VersionRecord
from jgz.model.news import Advice, Effect, Effects, effects_between
from jgz.model.version import Version

_FRAME = re.compile(r"/{3,} ?aanbeveling \| (\S+)\s*")
_OPTION = re.compile(r" {4}(richting|sterkte|voorheen):(.*)")
_NAME = re.compile(r"[a-z0-9-]+")


_Pairs = list[tuple[VersionRecord, VersionRecord]]


def effects_of(ledger: Ledger, library: Library, history: History, kept: Fragments) -> Effects:
    """What every version that followed another one in the ledger did; what a text was said to advise is kept.

    Versions whose text was taken away are left out. Raises `GitError` when git doesn't have a text.
    """
    removed = {(item.id, item.version) for item in library.registers.removed_versions}
    now = {item.id: item for item in library.modules if not item.status.draft}
    found: dict[tuple[str, Version], Mapping[str, Effect]] = {}
    new: dict[str, _Pairs] = {}
    for id in sorted(now.keys() & set(ledger.modules)):
        pairs = [pair for pair in pairwise(ledger.versions(id)) if not removed & {(id, item.version) for item in pair}]
        known = _known(kept.get(_effects_as(id)), _name(pairs, now[id]))
        if known is None:
            new[id] = pairs
        else:
            found |= {(id, Version.parse(version)): effects for version, effects in known.items()}
    rows = dict.fromkeys(item.last for pairs in new.values() for pair in pairs for item in pair)
    said = _said(rows, now, history, kept)
    for id, pairs in new.items():
        own = {str(new.version): effects_between(said[old.last], said[new.last]) for old, new in pairs}
        kept.put(_effects_as(id), json.dumps([_name(pairs, now[id]), own]).encode())
        found |= {(id, Version.parse(version)): effects for version, effects in own.items()}
    return found


def _name(pairs: _Pairs, module: Module) -> str:
    """A name for all that the effects in a module depend on: the texts of then, and that of now."""
    texts = [(str(item.version), item.last.blob) for pair in pairs for item in pair]
    return hashlib.sha256(repr((texts, module.origin.text)).encode()).hexdigest()


def _known(kept: bytes | None, name: str) -> dict[str, dict[str, Effect]] | None:
    """By version what was kept under a name; None when it was made of something else."""
    known, own = json.loads(kept) if kept else ("", {})
    if known != name:
        return None
    return {version: {id: Effect(effect) for id, effect in effects.items()} for version, effects in own.items()}


def _effects_as(module: str) -> str:
    return f"gevolgen/{module}"


def _said(
    rows: Mapping[LedgerRow, None], now: Mapping[str, Module], history: History, kept: Fragments
) -> dict[LedgerRow, tuple[Advice, ...]]:
    """What each text advises: those of now are read already, the others come from what was kept or from git."""
    found = {row: advices_of(now[row.module]) for row in rows if row.version == now[row.module].version}
    blobs = {row.blob for row in rows if row not in found}
    known = {blob: text for blob in blobs if (text := kept.get(_kept_as(blob))) is not None}
    for blob, data in history.contents(sorted(blobs - known.keys())):
        known[blob] = json.dumps([astuple(item) for item in advices_in(text_of(data))]).encode()
        kept.put(_kept_as(blob), known[blob])
    return found | {row: _advices(known[row.blob]) for row in rows if row not in found}


def _advices(kept: bytes) -> tuple[Advice, ...]:
    return tuple(Advice(id, way, strength, tuple(former)) for id, way, strength, former in json.loads(kept))


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
