"""The option `--formaat`: the form in which a verb writes its report."""

from __future__ import annotations

import argparse
from collections.abc import Iterable


def add_form(parser: argparse.ArgumentParser, forms: Iterable[str], *, short_for_json: bool = False) -> None:
    """Adds `--formaat` with the forms that a report has; the first is what nobody needs to ask for.

    With `short_for_json` also `--json`, which some verbs had before they had forms.
    """
    first, *others = forms
    parser.add_argument(
        "--formaat",
        choices=(first, *others),
        default=first,
        metavar="VORM",
        help=f"{', '.join((first, *others))} (standaard: {first})",
    )
    if short_for_json:
        parser.add_argument(
            "--json", dest="formaat", action="store_const", const="json", help="hetzelfde als --formaat json"
        )
