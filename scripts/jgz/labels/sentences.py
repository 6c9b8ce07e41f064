"""Sentences about values of the model: how it stands on a day, what was put right, what changed."""

from __future__ import annotations

from datetime import date

from jgz.labels.dates import long_date
from jgz.labels.values import CHANGE, STATUS
from jgz.model import ChangeKind, Module, Rectification, RemovedVersion, Status
from jgz.model.difference import Aspect, Difference
from jgz.model.news import LAPSED, News

# Words and places of a change that one sentence shows.
_MOST_SWAPS, _MOST_WORDS = 4, 12


def expired_since(day: str) -> str:
    """That the review term has passed, with the day in words."""
    return f"Termijn verlopen sinds {day}"


def news_word(news: News) -> str:
    """What kind of change it is, in the words of the version history; or that the module has lapsed."""
    return STATUS[Status.LAPSED] if news.kind == LAPSED else CHANGE[ChangeKind(news.kind)]


def status_word(module: Module, day: date) -> str:
    """The status of a module on a day: a round of comments opens and closes by itself."""
    if module.status is not Status.COMMENTING or module.commenting is None:
        return STATUS[module.status]
    if day > module.commenting.end:
        return "Concept, commentaar gesloten"
    return (
        "Concept, open voor commentaar" if day >= module.commenting.start else "Concept, nog niet open voor commentaar"
    )


def put_right(item: Rectification) -> str:
    """A rectification in sentences: which versions, what was wrong and what is right."""
    which = "versie" if len(item.versions) == 1 else "versies"
    named = ", ".join(str(version) for version in item.versions)
    first = "Rectificatie met spoed" if item.urgent else "Rectificatie"
    return f"{first} van {long_date(item.date)}, over {which} {named}. Fout: {item.wrong} Goed: {item.right}"


def taken_away(item: RemovedVersion) -> str:
    """That the text of a version was taken away, since when and why."""
    return f"De tekst van deze versie is op {long_date(item.on)} weggehaald: {item.reason}"


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: `1 module`, `3 modules`."""
    return f"{number} {one if number == 1 else many}"


def shown_swaps(item: Difference) -> str:
    """What changed, in one sentence that shows old → new."""
    about = f"`{item.recommendation}`" if item.recommendation else ""
    if item.aspect in (Aspect.NEW, Aspect.REMOVED):
        return f"{about} is {item.aspect}".strip()
    named = about if item.aspect is Aspect.TEXT and about else f"{about} {item.aspect}".strip()
    swaps = [_swap(was, becomes) for was, becomes in item.swaps[:_MOST_SWAPS]]
    more = len(item.swaps) - _MOST_SWAPS
    return f"{named}: {', '.join([*swaps, *([f'en nog {more}'] if more > 0 else [])])}"


def _swap(was: str, becomes: str) -> str:
    if not was or not becomes:
        return f"“{_short(was or becomes)}” {'weg' if was else 'erbij'}"
    return f"“{_short(was)}” → “{_short(becomes)}”"


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= _MOST_WORDS else f"{' '.join(words[:_MOST_WORDS])} …"
