"""An argument parser that speaks Dutch (argparse's own sentences are English), and the options verbs share."""

from __future__ import annotations

import argparse
import re
from datetime import date
from typing import Any, NoReturn

from jgz.cli import console
from jgz.model import day_from

_TRANSLATIONS = (
    (r"the following arguments are required: (.*)", r"hier ontbreekt: \1"),
    (r"unrecognized arguments: (.*)", r"onbekend: \1"),
    (r"argument ([^:]+): expected .*", r"achter \1 hoort een waarde"),
    (r"argument ([^:]+): ignored explicit argument (.*)", r"achter \1 hoort geen waarde (\2)"),
    (r"argument ([^:]+): not allowed with argument (.*)", r"\1 kan niet samen met \2"),
    (r"argument ([^:]+): invalid choice: (.*) \(.*choose from (.*)\)", r"\1: \2 kan niet; kies uit \3"),
    (r"argument ([^:]+): (.*)", r"\1: \2"),
)
# Later than any real plan, and far enough from the end of the calendar to count months on.
_LAST_YEAR = 2999


class _DutchFormatter(argparse.HelpFormatter):
    """Lays help out with a Dutch first word and room for the names of the verbs."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=100)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The usage line."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class DutchParser(argparse.ArgumentParser):
    """A parser whose help and errors are Dutch; wrong use ends with exit code 2."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_DutchFormatter, **kwargs)
        self._optionals.title = "opties"
        self._positionals.title = "gegevens"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def print_help(self, file: Any = None) -> None:
        """Shows the help text."""
        console.show(self.format_help())

    def error(self, message: str) -> NoReturn:
        """Says in Dutch what was wrong and ends with exit code 2."""
        for pattern, dutch in _TRANSLATIONS:
            if re.fullmatch(pattern, message, re.DOTALL):
                message = re.sub(pattern, dutch, message, flags=re.DOTALL)
                break
        console.tell(f"{self.format_usage()}{self.prog}: {message}\nMet `{self.prog} -h` zie je wat er kan.")
        raise SystemExit(2)


def add_today(parser: argparse.ArgumentParser) -> None:
    """Adds `--vandaag`."""
    parser.add_argument("--vandaag", type=day, metavar="DATUM", help="reken alsof het deze dag is (JJJJ-MM-DD)")


def add_concepts(parser: argparse.ArgumentParser) -> None:
    """Adds `--concepten`."""
    parser.add_argument("--concepten", action="store_true", help="voorvertoning: toon ook concepten, met watermerk")


def day(text: str) -> date:
    """A `--vandaag` value as a date."""
    value = day_from(text)
    if value is None:
        raise argparse.ArgumentTypeError(f"{text!r} is geen datum; schrijf JJJJ-MM-DD")
    if value.year > _LAST_YEAR:
        raise argparse.ArgumentTypeError(f"{text} ligt te ver weg; kies een jaar tot en met {_LAST_YEAR}")
    return value
