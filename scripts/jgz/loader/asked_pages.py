"""What parents of an age ask for most, in `fasen.yml`: is each a page for that age?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from jgz import faults
from jgz.diagnostics import Diagnostic
from jgz.register_files import RegisterFile
from jgz.source.context import Context
from jgz.source.yaml_nodes import Mapping as Fields
from jgz.source.yaml_nodes import Node, Scalar, Sequence


def check_asked(phases: Node | None, pages: Mapping[str, Collection[str]], found: list[Diagnostic]) -> None:
    """Reports each id in `vaak_gevraagd` of a phase that is no page for parents of that phase.

    `pages` has the phases of each page for parents, by id. Where not one of them is known, the list was taken along to
    another content.
    """
    context = Context(RegisterFile.PHASES.path, found)
    asked = list(_asked(phases))
    if not any(scalar.text in pages for _, scalar in asked):
        return
    for phase, scalar in asked:
        id = scalar.text
        if phase not in pages.get(id, ()):
            what = "heeft deze fase niet" if id in pages else "bestaat niet"
            message = f"De ouderpagina `{id[:60]}` {what}."
            context.report(faults.ASKED_PAGE, scalar, message, "Kies de id van een ouderpagina voor deze fase.")


def _asked(phases: Node | None) -> Iterator[tuple[str, Scalar]]:
    """The id of a phase with each value of its list."""
    for item in phases.items if isinstance(phases, Sequence) else ():
        fields = {entry.key.text: entry.value for entry in item.entries} if isinstance(item, Fields) else {}
        id, asked = fields.get("id"), fields.get("vaak_gevraagd")
        if isinstance(id, Scalar) and isinstance(asked, Sequence):
            yield from ((id.text, value) for value in asked.items if isinstance(value, Scalar))
