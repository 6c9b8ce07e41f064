"""Histories at random, of the kinds that others make: merges, renames, moves, reverts, days that end at midnight.

Every text is small and says only what the archive asks of it; what it says is as often strange as right.
"""

from __future__ import annotations

import random
import subprocess
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

_ZONES = ("+0000", "+0100", "+0200", "-0800", "+1300", "+0545")
_FOLDERS = ("spelen", "eten", "slapen")
_BROKEN = (("status: ", "status: ["), ("versie: ", "verzie: "), ("id: ", "ид: "), ("---\n", "-- -\n"))
_START = datetime(2021, 3, 1, 11, tzinfo=UTC)


@dataclass(frozen=True)
class Wild:
    """A module as it stands in a file."""

    id: str
    path: str
    version: tuple[int, int, int] = (0, 1, 0)
    status: str = "concept"
    adopted: date | None = None
    lapsed: date | None = None
    entries: tuple[tuple[str, date], ...] = ()
    form: str = ""

    @property
    def number(self) -> str:
        """Its version as it is written."""
        return ".".join(map(str, self.version))

    @property
    def data(self) -> bytes:
        """The bytes of its file."""
        adopted = f"vastgesteld_op: {self.adopted}\n" if self.adopted else ""
        lapsed = f"vervallen: {{op: {self.lapsed}, reden: Achterhaald.}}\n" if self.status == "vervallen" else ""
        entries = "".join(
            f'  - {{versie: "{version}", datum: {day}, soort: redactie, tekst: Een wijziging.}}\n'
            for version, day in self.entries
        )
        text = (
            f'---\nid: {self.id}\nsoort: module\ntitel: {self.id}\nstatus: {self.status}\nversie: "{self.number}"\n'
            f"{adopted}{lapsed}wijzigingen:\n{entries}---\n## Aanbevelingen\n\nTekst {self.number}.\n"
        )
        if self.form.isdigit():
            text = text.replace(*_BROKEN[int(self.form)], 1)
        data = text.replace("\n", "\r\n" if self.form == "crlf" else "\n").encode()
        return b"\xef\xbb\xbf" + data if self.form == "bom" else data


Files = dict[str, Wild]


class _Writer:
    """The stream for `git fast-import`: every commit with all of its files."""

    def __init__(self) -> None:
        self.stream: list[bytes] = []
        self.marks = 0

    def commit(self, branch: str, time: int, zone: str, files: Files, *parents: int) -> int:
        """A commit; gives its mark."""
        self.marks += 1
        who = f"Test <test@example.org> {time} {zone}"
        head = f"commit refs/heads/{branch}\nmark :{self.marks}\ncommitter {who}\ndata 1\nx\n"
        before = [f"{'merge' if place else 'from'} :{parent}\n" for place, parent in enumerate(parents)]
        self.stream.append("".join([head, *before, "deleteall\n"]).encode())
        everything = {path: item.data for path, item in files.items()}
        everything["modules/spelen/index.md"] = b"---\nid: spelen\nsoort: richtlijn\n---\n"
        everything["clusters/lichaam.md"] = b"---\nid: lichaam\n---\n"
        for path, data in everything.items():
            self.stream.append(f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")
        return self.marks


def make_wild(target: Path, seed: int, commits: int = 120) -> None:
    """Makes a repository with a history at random in a new folder, with its last state checked out."""
    chance, writer = random.Random(seed), _Writer()
    states: list[Files] = [{}]
    now = _START
    tip = writer.commit("main", int(now.timestamp()), "+0100", {})
    while len(states) < commits:
        now = _later(now, chance)
        # Now and then a clock is behind.
        told = now - timedelta(days=chance.randrange(1, 40)) if chance.random() < 0.04 else now
        time, zone = int(told.timestamp()), chance.choice(_ZONES)
        if chance.random() < 0.07 and len(states) > 3:
            # As `git revert` does: what it was a while ago.
            files = states[-chance.randrange(2, min(6, len(states)))]
        else:
            files = _changed(states[-1], told.date(), chance)
        if chance.random() < 0.2:
            # On a branch, whose commit may be far older than the merge.
            aside = writer.commit("tak", time - chance.randrange(0, 90 * 86_400), zone, files, tip)
            other = files if chance.random() < 0.8 else _changed(files, told.date(), chance)
            tip, files = writer.commit("main", time, zone, other, tip, aside), other
        else:
            tip = writer.commit("main", time, zone, files, tip)
        states.append(files)
    target.mkdir(parents=True)
    git = ["git", "-C", str(target)]
    subprocess.run([*git, "init", "--quiet", "--initial-branch=main"], check=True)
    subprocess.run([*git, "fast-import", "--quiet"], input=b"".join(writer.stream), check=True)
    subprocess.run([*git, "reset", "--quiet", "--hard", "main"], check=True)


def _later(now: datetime, chance: random.Random) -> datetime:
    """The next moment: often the same day, often near the midnight of Amsterdam."""
    if chance.random() < 0.25:
        return now + timedelta(minutes=chance.randrange(1, 200))
    day = now + timedelta(days=chance.choice((1, 1, 2, 5, 12, 30, 60)))
    if chance.random() < 0.5:
        return max(now, day.replace(hour=chance.choice((21, 22, 23)), minute=chance.choice((0, 29, 59))))
    return max(now, day.replace(hour=chance.randrange(24)))


def _changed(files: Files, day: date, chance: random.Random) -> Files:
    """The files after one or two changes."""
    after = dict(files)
    for _ in range(chance.choice((1, 1, 1, 2))):
        if not after or chance.random() < (0.5 if len(after) < 5 else 0.05):
            _begin(after, day, chance)
        else:
            _change(after, chance.choice(sorted(after)), day, chance)
    return after


def _begin(files: Files, day: date, chance: random.Random) -> None:
    id = f"onderwerp-{chance.randrange(14)}"
    if any(item.id == id for item in files.values()):
        return
    path = f"modules/{chance.choice(_FOLDERS)}/{id}.md"
    files[path] = Wild(id, path, entries=(("0.1.0", day),))


def _change(files: Files, path: str, day: date, chance: random.Random) -> None:
    item = files.pop(path)
    major, minor, patch = item.version
    kinds = ("aannemen", "aannemen", "redactie", "stap", "weg", "map", "naam", "kopie", "vorm", "datum", "vervallen")
    kind = chance.choice(kinds)
    if kind == "aannemen":
        # Signed before it is published, and now and then for a day that has yet to come.
        adopted = day + timedelta(days=chance.choice((-60, -30, -14, -7, -1, 0, 0, 20)))
        version = chance.choice(((major + 1, 0, 0), (max(major, 1), minor + 1, 0)))
        item = replace(item, version=version, status="vastgesteld", adopted=adopted, lapsed=None, form="")
        item = replace(item, entries=((item.number, adopted), *item.entries))
    elif kind == "redactie" and item.adopted:
        item = replace(item, version=(major, minor, patch + 1))
        item = replace(item, entries=((item.number, day - timedelta(days=chance.randrange(5))), *item.entries))
    elif kind == "stap":
        item = replace(item, status="in-herziening" if item.status == "vastgesteld" else item.status)
    elif kind == "vervallen" and item.adopted:
        item = replace(item, status="vervallen", lapsed=day - timedelta(days=chance.randrange(-10, 20)))
    elif kind == "datum" and item.adopted:
        item = replace(item, adopted=item.adopted + timedelta(days=chance.choice((-3, 4))))
    elif kind == "vorm":
        item = replace(item, form=chance.choice(("crlf", "bom", "", "0", "1", "2", "3")))
    elif kind == "kopie":
        copy = f"modules/{chance.choice(_FOLDERS)}/kopie-{chance.randrange(4)}.md"
        files[copy] = replace(item, path=copy, form="crlf")
    if kind == "weg":
        return
    name = item.id if kind != "naam" else f"bestand-{chance.randrange(9)}"
    if kind in ("map", "naam"):
        path = f"modules/{chance.choice(_FOLDERS)}/{name}.md"
    if path not in files:
        files[path] = replace(item, path=path)
