"""The `jgz` command and its verbs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from jgz.cli import bouw, cijfers, controleer, manifest, registreer, serveer
from jgz.cli.parser import DutchParser
from jgz.cli.root import NEEDED

_VERBS = (controleer, bouw, serveer, registreer, manifest, cijfers)


def build_parser() -> DutchParser:
    """The parser with every verb."""
    parser = DutchParser(prog="jgz", description="Richtlijnen controleren, bouwen en publiceren.")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="opdracht", parser_class=DutchParser)
    for module in _VERBS:
        name = module.__name__.rpartition(".")[2]
        verb = verbs.add_parser(name, help=module.HELP, description=module.HELP)
        verb.add_argument("--wortel", type=Path, default=Path(), metavar="MAP", help=f"map met {', '.join(NEEDED)}")
        module.add_arguments(verb)
        verb.set_defaults(run=module.run)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a verb. Exit codes: 0 fine, 1 errors in the content, 2 wrong use."""
    options = build_parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except BrokenPipeError:
        # The reader of our output went away (`jgz controleer | head`): nothing is wrong.
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("Afgebroken.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    raise SystemExit(main())
