"""The history as states: which text of each module was public from which day, along the first parents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate

from jgz.archive.facts import Facts
from jgz.archive.git import FileChange, Step
from jgz.archive.pictures import PictureStates
from jgz.model.validity import AMSTERDAM

FOLDER = "modules"
# As the site takes names: what has another was never published.
_NAME = re.compile(r"modules(?:/[A-Za-z0-9][A-Za-z0-9._-]*)+\.md")
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Text:
    """A file as it stood there: its path, what git calls its content, and what it says of itself."""

    path: str
    blob: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Period:
    """The text that a module had from a commit on; `text` is None from when the module was not there.

    `to` is None for the period that goes on. `pictures` are those that the text names, as they were at the end of it:
    the path of each, and what git calls its content.
    """

    text: Text | None
    commit: str
    since: date
    to: date | None
    pictures: tuple[tuple[str, str], ...] = ()


def days_of(steps: Sequence[Step]) -> list[date]:
    """The day in the Netherlands on which each commit was public.

    On a day stands what the last commit until that day made. So a commit that says it is later than one that follows
    it was public when that one was.
    """
    days = [_day(step.time) for step in steps]
    return list(accumulate(reversed(days), min))[::-1]


def _day(time: int) -> date:
    try:
        return (_FIRST + timedelta(seconds=time)).astimezone(AMSTERDAM).date()
    except OverflowError:
        return date.max if time > 0 else date.min


def wanted_blobs(changes: Mapping[str, Sequence[FileChange]]) -> list[str]:
    """The ids of every content that a module may have had, each once; those of one file behind each other.

    Git keeps a content as what differs from another one of its file, and then unpacks that other one once.
    """
    files = [item for found in changes.values() for item in found if item.blob and is_module_path(item.path)]
    return list(dict.fromkeys(item.blob for item in sorted(files, key=lambda item: item.path)))


def is_module_path(path: str) -> bool:
    """Whether a module may have stood there: an ordinary name below `modules/`, in whatever folder."""
    return _NAME.fullmatch(path) is not None


@dataclass
class _Standing:
    """What stands there after some commits: the readable text at each path, and the paths of each module."""

    texts: dict[str, Text] = field(default_factory=dict)
    paths: dict[str, set[str]] = field(default_factory=dict)

    def remove(self, path: str) -> str:
        """Takes a text away; gives the id of its module, or nothing when there was none."""
        text = self.texts.pop(path, None)
        if text is None:
            return ""
        self.paths[text.facts.id].discard(path)
        return text.facts.id

    def put(self, text: Text) -> None:
        self.texts[text.path] = text
        self.paths.setdefault(text.facts.id, set()).add(text.path)

    def of(self, id: str) -> Text | None:
        """The text that is the module: of several the one whose file has its name, as in a build."""
        paths = self.paths.get(id)
        if not paths:
            return None
        first = min(paths, key=lambda path: (path.rpartition("/")[2] != f"{id}.md", path))
        return self.texts[first]


def periods(
    steps: Sequence[Step], changes: Mapping[str, Sequence[FileChange]], facts: Mapping[str, Facts | None]
) -> dict[str, list[Period]]:
    """The texts that each module had, by id, in the order of the history.

    A text that doesn't say what it is was never published: the check refused it, and readers kept the one before.
    """
    standing, seen = _Standing(), PictureStates()
    starts: dict[str, list[tuple[Text | None, int]]] = {}
    for number, step in enumerate(steps):
        seen.take(number, changes.get(step.commit, ()))
        for id in _apply(standing, changes.get(step.commit, ()), facts):
            text, own = standing.of(id), starts.setdefault(id, [])
            if (own[-1][0] if own else None) != text:
                own.append((text, number))
    days = days_of(steps)
    return {id: list(_with_ends(own, steps, days, seen)) for id, own in sorted(starts.items())}


def _apply(standing: _Standing, changes: Sequence[FileChange], facts: Mapping[str, Facts | None]) -> Iterator[str]:
    """Takes the changes of one commit in; gives the ids of the modules that they touch, sorted."""
    touched = set()
    for item in changes:
        if not is_module_path(item.path):
            continue
        found = facts.get(item.blob) if item.blob else None
        if item.blob and found is None:
            continue
        touched.add(standing.remove(item.path))
        if found:
            standing.put(Text(item.path, item.blob, found))
            touched.add(found.id)
    yield from sorted(touched - {""})


def _with_ends(
    starts: Sequence[tuple[Text | None, int]], steps: Sequence[Step], days: Sequence[date], seen: PictureStates
) -> Iterator[Period]:
    ends = [number for _, number in starts[1:]]
    for (text, number), end in zip(starts, [*ends, None], strict=True):
        pictures = seen.before(end, text.path, text.facts.pictures) if text else ()
        yield Period(text, steps[number].commit, days[number], None if end is None else days[end], pictures)
