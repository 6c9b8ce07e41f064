"""Checking the words of other tongues: each leads one way, to something that is there, and someone reviews them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from jgz import faults
from jgz.diagnostics import Diagnostic
from jgz.language.tongues import tokens
from jgz.model import TONGUES
from jgz.register_files import RegisterFile
from jgz.source.context import Context
from jgz.source.yaml_nodes import Mapping, Node, Scalar, Sequence

HELP_PAGE = "hulp"
UNREVIEWED = "nog niemand"


def check_words(words: Node | None, diagnostics: list[Diagnostic]) -> bool:
    """Reports words that can't be read or lead two ways; whether there are any."""
    context = Context(RegisterFile.TONGUE_WORDS.path, diagnostics)
    seen: dict[tuple[str, ...], tuple[str, int]] = {}
    faulty = False
    for entry in _entries(words):
        dutch = "".join(value.text for value in _values(entry, ("nl",)))
        for scalar in _values(entry, TONGUES):
            key = (*tokens(scalar.text), *(("*",) if scalar.text.endswith("*") else ()))
            first, line = seen.setdefault(key, (dutch, scalar.line))
            problem = ""
            if not tokens(scalar.text):
                problem = f"`{scalar.text[:40]}` heeft geen letters."
            elif first != dutch:
                problem = f"`{scalar.text[:40]}` staat ook bij `{first[:40]}`, op regel {line}."
            if problem:
                faulty = True
                context.report(faults.TONGUE_WORD, scalar, problem, "Zet elk woord bij één Nederlands woord.")
    return faulty


def check_destinations(
    words: Node | None,
    guidelines: Collection[str],
    answers: Collection[str],
    diagnostics: list[Diagnostic],
) -> None:
    """Reports every `naar` that is neither the id of a guideline or an answer, nor the page Direct hulp.

    Where no word leads to a guideline at all, the list was taken along to another content.
    """
    context = Context(RegisterFile.TONGUE_WORDS.path, diagnostics)
    leads = [value for entry in _entries(words) for value in _values(entry, ("naar",)) if value.text not in answers]
    is_ours = any(scalar.text in guidelines for scalar in leads)
    for scalar in leads:
        if scalar.text != HELP_PAGE and scalar.text not in guidelines and is_ours:
            message = (
                f"Er is geen richtlijn en geen antwoord in `{RegisterFile.DIRECT_HELP}` met de id `{scalar.text[:40]}`."
            )
            context.report(faults.TONGUE_WORD, scalar, message, f"Kies een andere id, of `{HELP_PAGE}`.")


def tell_unreviewed(tongues: Node | None, diagnostics: list[Diagnostic]) -> None:
    """Tells which tongues nobody who speaks them reviewed."""
    context = Context(RegisterFile.TONGUES.path, diagnostics)
    for entry in _entries(tongues):
        name = "".join(value.text for value in _values(entry, ("naam",)))
        for scalar in _values(entry, ("nagekeken",)):
            if scalar.text == UNREVIEWED:
                message = f"De zoekwoorden in het {name[:40]} zijn nog niet nagekeken."
                help = "Vraag iemand met deze moedertaal om ze na te kijken, en zet naam en dag bij `nagekeken`."
                context.report(faults.TONGUE_UNREVIEWED, scalar, message, help)


def _entries(node: Node | None) -> Iterator[Mapping]:
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Mapping):
            yield item


def _values(entry: Mapping, keys: tuple[str, ...]) -> Iterator[Scalar]:
    """The single values of these fields."""
    for field in entry.entries:
        if field.key.text in keys:
            values = field.value.items if isinstance(field.value, Sequence) else (field.value,)
            yield from (value for value in values if isinstance(value, Scalar))
