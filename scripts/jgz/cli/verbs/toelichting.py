"""`jgz toelichting`: what a rule looks at, why, and an example."""

from __future__ import annotations

import argparse

from jgz.cli import console
from jgz.diagnostics import printable
from jgz.explanation import Explanation
from jgz.reports.explanation import write_explanation, write_list
from jgz.rules import explanations
from jgz.source.context import did_you_mean

HELP = "leg een regel van de controle uit, met een voorbeeld"
_LONGEST = 60
_DIGITS = 3
_ALL = "Met `jgz toelichting` zie je alle regels."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "regel", nargs="?", default="", metavar="REGEL", help="code of naam, bijvoorbeeld JGZ312; zonder: alle regels"
    )


def run(options: argparse.Namespace) -> int:
    """Writes the explanation, or the list; 2 when there is no such rule."""
    everything = explanations()
    wanted = options.regel.strip()
    if not wanted:
        console.show(write_list(everything))
        return 0
    found = _find(wanted, everything)
    if found is None:
        help = _nearest(wanted[:_LONGEST], everything) or _ALL
        console.tell(f"jgz: de regel `{printable(wanted[:_LONGEST])}` bestaat niet. {help}")
        return 2
    console.show(write_explanation(found))
    return 0


def _find(wanted: str, everything: tuple[Explanation, ...]) -> Explanation | None:
    """The explanation with this code, number or name, in any case."""
    word = "-".join(wanted.lower().replace("_", " ").split())
    names = (f"jgz{word}" if word.isdigit() else word,)
    return next((item for item in everything if item.fault.code.lower() in names or item.fault.name in names), None)


def _nearest(wanted: str, everything: tuple[Explanation, ...]) -> str:
    """What a typo was probably meant for: a name, a code, or for a code that doesn't exist those beside it."""
    codes = [item.fault.code for item in everything]
    word = wanted.upper().removeprefix("JGZ")
    if len(word) == _DIGITS and word.isdecimal():
        near = [code for code in codes if code.startswith(f"JGZ{word[:2]}")]
        shown = " of ".join(filter(None, [", ".join(near[:-1]), *near[-1:]]))
        return f"Bedoelde je {shown}? {_ALL}" if near else ""
    if any(char.isdigit() for char in word):
        return did_you_mean(wanted.upper(), codes)
    return did_you_mean(wanted.lower(), [item.fault.name for item in everything])
