"""Talking to whoever runs the command: results on stdout, everything else on stderr."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO


def prepare() -> None:
    """Makes the output UTF-8 with `\\n`, whatever the terminal says: the same input gives the same bytes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def show(text: str) -> None:
    """Writes a result to stdout."""
    _write(sys.stdout, text)


def tell(sentence: str) -> None:
    """Writes a line of progress or explanation to stderr."""
    _write(sys.stderr, f"{sentence}\n")


def _write(stream: TextIO | None, text: str) -> None:
    """Writes at once, so that a failure shows here and not when Python ends.

    A stream is None when the command was started with it closed; a pipe breaks when its reader has seen enough
    (`jgz controleer | head`). Neither changes the verdict, so neither is a fault.
    """
    if stream is None:
        return
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        # What Python still holds goes nowhere instead of failing again at the end, with an exit code of its own.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise
