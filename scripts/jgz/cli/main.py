"""The `jgz` command and its verbs."""

from __future__ import annotations

import importlib
import os
import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path

from jgz.cli import console, failures
from jgz.cli.parser import DutchParser
from jgz.cli.root import NEEDED
from jgz.memory import collect_rarely

# Each is a file in `verbs/` with `HELP` (Dutch), `add_arguments(parser)`, which adds its options, and `run(options)`,
# which gives the exit code. Only the verb that is asked for is imported: some of them are slow to load.
VERBS = (
    "controleer",
    "opmaak",
    "toelichting",
    "nieuw",
    "bouw",
    "serveer",
    "voorvertoning",
    "verschil",
    "herziening",
    "koppelingen",
    "commentaar",
    "tegenspraak",
    "voorstel",
    "rac-stuk",
    "registreer",
    "archief",
    "geldend",
    "manifest",
    "cijfers",
    "codeowners",
    "schema",
    "cms",
    "gegevens",
    "zoek",
    "zoektest",
    "splits",
)
# Shows engineers where an unexpected fault came from; an editor has no use for it.
_TRACE = "JGZ_FOUTSPOOR"


def build_parser(names: Sequence[str] = VERBS) -> DutchParser:
    """The parser with some verbs, or all of them."""
    parser = DutchParser(prog="jgz", description="Richtlijnen controleren, bouwen en publiceren.")
    verbs = parser.add_subparsers(
        title="opdrachten", dest="verb", required=True, metavar="opdracht", parser_class=DutchParser
    )
    for name in names:
        module = importlib.import_module(f"jgz.cli.verbs.{name.replace('-', '_')}")
        verb = verbs.add_parser(name, help=module.HELP, description=f"{module.HELP[0].upper()}{module.HELP[1:]}.")
        verb.add_argument("--wortel", type=Path, default=Path(), metavar="MAP", help=f"map met {', '.join(NEEDED)}")
        module.add_arguments(verb)
        verb.set_defaults(run=module.run)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a verb. Exit codes: 0 fine, 1 errors in the content, 2 wrong use or a command that could not be run."""
    console.prepare()
    collect_rarely(once=True)
    _end_in_order()
    given = sys.argv[1:] if arguments is None else list(arguments)
    options = build_parser(given[:1] if given[:1] and given[0] in VERBS else VERBS).parse_args(given)
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        console.tell("Afgebroken.")
        return 130
    except OSError as error:
        console.tell(f"jgz: {failures.in_words(error)}")
    except Exception as error:
        console.tell(
            f"jgz: er ging iets mis in de opdracht zelf, niet in je tekst ({type(error).__name__}: {error}). "
            f"Meld dit met de opdracht die je gaf; met {_TRACE}=1 ervoor zie je waar het misging."
        )
        if os.environ.get(_TRACE):
            console.tell(traceback.format_exc())
    return 2


def _end_in_order() -> None:
    """A request to end (SIGTERM) ends as any other command does, so that nothing half made is left."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


if __name__ == "__main__":
    sys.exit(main())
