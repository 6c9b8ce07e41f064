"""JGZ525: a translation that nobody who speaks the language has reviewed."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.model import UNREVIEWED
from jgz.rules.base import Context, Rule
from jgz.rules.translated import PATH, PHRASES, sample

FAULT = Fault("JGZ525", "vertaling-niet-nagekeken", Severity.INFO)
# The field that says who reviewed it.
_OWN = "vertaling"
_REVIEWED = "nagekeken door een moedertaalspreker op 2026-11-21"


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks who reviewed each translation."""
    for page in context.library.translations:
        if page.unreviewed:
            yield FAULT.at(
                page.origin.at(_OWN if _OWN in page.origin.fields else "taal"),
                "Deze vertaling is nog niet nagekeken; dat staat ook op de pagina.",
                "Vraag iemand met deze moedertaal, en zet naam of functie en dag bij `vertaling`.",
            )


RULE = Rule(
    FAULT,
    what="Iemand met deze moedertaal heeft de vertaling nagekeken.",
    why="Een fout in een vertaling ziet niemand anders dan de ouder die haar leest.",
    check=check,
    alone=True,
    example=Example(path=PATH, place="", wrong=sample(_REVIEWED, UNREVIEWED), right=sample(), given=(PHRASES,)),
)
