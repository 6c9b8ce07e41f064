"""JGZ335: a list of what was published that was changed by anything but publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.explanation import Example, lines
from jgz.model import PublishedAddress, PublishedId, PublishedText
from jgz.register_files import ID_COLUMNS, RegisterFile
from jgz.rules.base import Context, Need, Rule

FAULT = Fault("JGZ335", "register-gewijzigd")
_MOST = 20
_HELP = (
    "Zet het bestand terug zoals het op main staat; alleen de publicatie schrijft het. "
    "Staat main verder? Haal die wijzigingen eerst op (`git merge main`)."
)
_Row = tuple[str, ...]


def check(context: Context) -> Iterator[Diagnostic]:
    """Every row that came, went or changed since the earlier version."""
    before, now = context.earlier.library.registers, context.library.registers
    yield from _differences(RegisterFile.IDS, _ids(before.ids), _ids(now.ids))
    yield from _differences(RegisterFile.ADDRESSES, _addresses(before.addresses), _addresses(now.addresses))
    yield from _differences(RegisterFile.TEXTS, _texts(before.texts), _texts(now.texts))


def _ids(items: Sequence[PublishedId]) -> dict[_Row, int]:
    return {(item.id, item.kind, item.since, item.successor): item.line for item in items}


def _addresses(items: Sequence[PublishedAddress]) -> dict[_Row, int]:
    return {(item.address, item.id, item.kind): item.line for item in items}


def _texts(items: Sequence[PublishedText]) -> dict[_Row, int]:
    return {(item.id, item.version, item.digest): item.line for item in items}


def _differences(register: RegisterFile, before: dict[_Row, int], now: dict[_Row, int]) -> Iterator[Diagnostic]:
    """The first rows of one register that differ, and how many more do."""
    gone = [(row, "is weggehaald") for row in before if row not in now]
    come = [(row, "is toegevoegd of gewijzigd") for row in now if row not in before]
    for row, what in [*gone, *come][:_MOST]:
        words = " ".join(filter(None, row))
        yield FAULT.at(Location(register.path, now.get(row, 1)), f"De regel `{words[:120]}` {what}.", _HELP)
    if (more := len(gone) + len(come) - _MOST) > 0:
        yield FAULT.at(Location(register.path, 1), f"Nog {more} regels zijn gewijzigd.", _HELP)


_HEADER = "\t".join(ID_COLUMNS)

RULE = Rule(
    FAULT,
    what=f"`{RegisterFile.IDS}`, `{RegisterFile.ADDRESSES}` en `{RegisterFile.TEXTS}` zeggen wat ooit openbaar was; "
    "alleen de publicatie schrijft erin.",
    why="Wie een regel weghaalt, laat koppelingen in dossiers en protocollen doodlopen, of verandert een advies zonder "
    "dat iemand het ziet.",
    check=check,
    needs=frozenset({Need.EARLIER_VERSION}),
    example=Example(
        path=RegisterFile.IDS.path,
        place="",
        wrong=lines(_HEADER, ""),
        right=lines(_HEADER, "privacy\tpagina\t\t", ""),
        base=lines(_HEADER, "privacy\tpagina\t\t", ""),
    ),
)
