"""Diagnostics as plain values: made by whoever finds a fault, shown by `reports`, never logged."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How serious a diagnostic is; only `ERROR` makes a check fail."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: path relative to the root with `/`, line and column counted from 1.

    `length` is the number of characters that are meant, on that line; 0 when only the beginning is known. It says
    how a report draws the place and nothing more, so it takes no part in comparing.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault: its code (never reused), its name and its usual severity.

    `listed_by` is the command that lists all of its kind, for what is no fault of a text but work to plan: a report for
    people then only counts them. Of a fault that usually is less than an error, `may_be_error` says that some are.
    """

    code: str
    name: str
    severity: Severity = Severity.ERROR
    listed_by: str = ""
    may_be_error: bool = False

    @property
    def stops(self) -> bool:
        """Whether there may be one that nothing may be published with."""
        return self.severity is Severity.ERROR or self.may_be_error

    def at(self, location: Location, message: str, help: str = "", severity: Severity | None = None) -> Diagnostic:
        """The diagnostic of this kind at `location`, with a Dutch sentence and what to do about it.

        Raises `ValueError` for an error of a kind that says that it has none: whoever asks for errors passes it over.
        """
        severity = severity or self.severity
        if severity is Severity.ERROR and not self.stops:
            raise ValueError(self.code)
        return Diagnostic(location, self.code, self.name, severity, printable(message), printable(help))


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding. Sorts by place, then by code, so that output is the same on every run."""

    location: Location
    code: str
    name: str
    severity: Severity = field(compare=False)
    message: str
    help: str = ""


def printable(text: str) -> str:
    """The text on one line, with a mark for every character that a terminal would act on or that can't be written.

    Messages quote what an editor typed, and file names may hold anything: line breaks, escapes, broken bytes.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def has_errors(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """Whether any of them is an error."""
    return any(item.severity is Severity.ERROR for item in diagnostics)
