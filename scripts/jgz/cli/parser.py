"""An argument parser that speaks Dutch (argparse's own sentences are English)."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from typing import NoReturn

_TRANSLATIONS = (
    (r"the following arguments are required: (.*)", r"hier ontbreekt: \1"),
    (r"unrecognized arguments: (.*)", r"onbekend: \1"),
    (r"argument (\S+): expected one argument", r"achter \1 hoort een waarde"),
    (r"argument ([^:]+): invalid choice: (.*) \(choose from (.*)\)", r"\1: \2 kan niet; kies uit \3"),
    (r"argument ([^:]+): (.*)", r"\1: \2"),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 kan meer betekenen: \2"),
)


class DutchParser(argparse.ArgumentParser):
    """A parser whose help and errors are Dutch; wrong use ends with exit code 2."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **kwargs)  # type: ignore[arg-type]
        self._optionals.title = "opties"
        self._positionals.title = "opdrachten"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def format_usage(self) -> str:
        """The usage line, in Dutch."""
        return super().format_usage().replace("usage:", "gebruik:")

    def format_help(self) -> str:
        """The help text, in Dutch."""
        return super().format_help().replace("usage:", "gebruik:")

    def error(self, message: str) -> NoReturn:
        """Says in Dutch what was wrong and ends with exit code 2."""
        for pattern, dutch in _TRANSLATIONS:
            if re.fullmatch(pattern, message):
                message = re.sub(pattern, dutch, message)
                break
        print(f"{self.format_usage()}{self.prog}: {message}", file=sys.stderr)
        raise SystemExit(2)


def day(text: str) -> date:
    """A `--vandaag` value as a date."""
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is geen datum; schrijf JJJJ-MM-DD") from None
