"""The host as a process of its own: `mkdocs`, of which a failure of the system is a sentence and no traceback."""

from __future__ import annotations

import ctypes
import logging
import runpy
import signal
import sys

from jgz.archive.git import GitError
from jgz.cli import console, failures

_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG


def main() -> None:
    """Runs `mkdocs` with the arguments of this process; ends with 2 when the system refused something."""
    console.prepare()
    _end_with_parent()
    arguments = sys.argv[1:]
    folder = arguments[arguments.index("--site-dir") + 1] if "--site-dir" in arguments else ""
    # The host says in its own words which page it was at; the sentence below says what is wrong.
    logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "[Errno " not in record.getMessage())
    try:
        runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
    except GitError as error:
        console.tell(f"jgz: {error}")
        sys.exit(2)
    except OSError as error:
        console.tell(f"jgz: {failures.in_words(error, f'`{folder}`' if folder else 'een bestand van de site')}")
        sys.exit(2)


def _end_with_parent() -> None:
    """Lets Linux end this process when the command that started it is killed: else it goes on writing a lost site."""
    if sys.platform == "linux" and hasattr(signal, "SIGKILL"):
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)


if __name__ == "__main__":
    main()
