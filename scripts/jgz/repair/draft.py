"""What a change of the advice still asks of its file, put ready to be filled in: never a signature, nor its date.

Not a repair: what it writes leaves a fault on purpose, so that nothing is published before people have filled it in.
"""

from __future__ import annotations

from datetime import date

from jgz.model import AuthorisationKind, ChangeKind, Jump, Module, ParentPage, Version
from jgz.model.authorisation import ADVICE_KINDS, PARTIES
from jgz.model.difference import ModuleDifference, PageDifference
from jgz.model.placeholders import FILL_IN_FIELD
from jgz.repair.base import Mended

# No day: the reader refuses it until somebody writes one.
NO_DAY = "JJJJ-MM-DD"
_TOLD = f'"{FILL_IN_FIELD}wat er anders is en waarom."'
_REASON = f'"{FILL_IN_FIELD}waarom het advies gelijk bleef."'


def draft_module(text: str, item: ModuleDifference, today: date) -> Mended:
    """The text of a module with the version, history and lines for the parties that its change asks for.

    A draft needs no signatures yet, and its main number stays 0.
    """
    old, new = item.old, item.new
    if old is None or new is None or new.lapse is not None or not item.advice:
        return Mended(text)
    done: list[str] = []
    jump = min(item.jump, Jump.MINOR) if new.status.draft else item.jump
    version = max(new.version, old.version.after(jump))
    lines = text.split("\n")
    if version > new.version and (place := _line(lines, f'versie: "{new.version}"')) is not None:
        lines[place] = f'versie: "{version}"'
        done.append(f"`versie` op {version} gezet")
    if not _is_told(old, new, version) and (place := _line(lines, "wijzigingen:")) is not None:
        lines.insert(place + 1, _entry(item, version, today))
        done.append("bovenaan `wijzigingen` een regel klaargezet")
    parties = () if new.status.draft else PARTIES
    missing = [party for party in parties if not _is_signed(old, new, party) and not _is_drafted(lines, party)]
    another = any(change.is_another_advice for change in item.advice)
    place = _last_item(lines, "autorisatie:")
    if missing and place is not None:
        lines[place + 1 : place + 1] = [_authorisation(party, version, another) for party in missing]
        done.append(f"bij `autorisatie` een regel klaargezet voor {', '.join(missing)}; de datum vul je zelf in")
    # What is signed anew is adopted anew.
    adopted = _line(lines, f"vastgesteld_op: {old.adopted_on}")
    if another and new.status.in_force and adopted is not None:
        lines[adopted] = f"vastgesteld_op: {NO_DAY}"
        done.append("`vastgesteld_op` klaargezet voor de dag waarop deze versie wordt vastgesteld")
    return Mended("\n".join(lines), tuple(done))


def draft_page(text: str, item: PageDifference, today: date) -> Mended:
    """The text of a page for parents or youths with a line of its history to fill in."""
    old, new = item.old, item.new
    if not (isinstance(old, ParentPage) and isinstance(new, ParentPage)) or _has_entry(old, new):
        return Mended(text)
    if not (item.alarming or item.reworded):
        return Mended(text)
    lines = text.split("\n")
    entry = f"  - {{datum: {today.isoformat()}, tekst: {_TOLD}}}"
    place = _line(lines, "wijzigingen:")
    if place is not None:
        lines.insert(place + 1, entry)
    else:
        end = lines.index("---", 1)
        lines[end:end] = ["wijzigingen:", entry]
    return Mended("\n".join(lines), ("bovenaan `wijzigingen` een regel klaargezet",))


def _has_entry(old: ParentPage, new: ParentPage) -> bool:
    return any(entry not in old.changes for entry in new.changes[:1])


def _is_told(old: Module, new: Module, version: Version) -> bool:
    return any(entry.version > old.version and entry.kind in ADVICE_KINDS for entry in new.changes) and (
        new.changes[0].version >= version
    )


def _is_signed(old: Module, new: Module, party: str) -> bool:
    return any(item.party == party and item.version > old.version for item in new.authorisations)


def _is_drafted(lines: list[str], party: str) -> bool:
    """Whether a line for a party was put ready before and has no day yet."""
    return any(line.startswith(f"  - {{partij: {party}, ") and NO_DAY in line for line in lines)


def _entry(item: ModuleDifference, version: Version, today: date) -> str:
    named = dict.fromkeys(change.recommendation for change in item.advice if change.recommendation)
    touched = f", aanbevelingen: [{', '.join(named)}]" if named else ""
    kind = ChangeKind.RECOMMENDATION
    return f'  - {{versie: "{version}", datum: {today.isoformat()}, soort: {kind}, tekst: {_TOLD}{touched}}}'


def _authorisation(party: str, version: Version, another: bool) -> str:
    kind = PARTIES[party] if another else AuthorisationKind.UNCHANGED
    reason = "" if another else f", reden: {_REASON}"
    return f'  - {{partij: {party}, soort: {kind}, datum: {NO_DAY}, versie: "{version}"{reason}}}'


def _line(lines: list[str], wanted: str) -> int | None:
    """Where a line of the fields at the top stands; None when it isn't there just so."""
    end = lines.index("---", 1) if "---" in lines[1:] else 0
    return next((number for number in range(1, end) if lines[number].rstrip() == wanted), None)


def _last_item(lines: list[str], key: str) -> int | None:
    """The last line of a list with an item on each line."""
    place = _line(lines, key)
    if place is None:
        return None
    while lines[place + 1].startswith("  - "):
        place += 1
    return place
