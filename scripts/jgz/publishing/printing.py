"""How templates print: ours escape, and the frame of the base theme brings nothing that no page here uses."""

from __future__ import annotations

import re
from collections.abc import Callable, Set

from jinja2 import BaseLoader, Environment
from markupsafe import Markup, escape

from jgz.labels import FICTIONAL_MORE, FICTIONAL_SHORT, IN_SHORT, OUTDATED, REVISED, STRENGTH_SHORT
from jgz.model import Validity, find_numbers
from jgz.model.addresses import STRENGTH_PAGE
from jgz.model.phone import dialled, with_links

_FRAME = "base.html"
# The words that templates print on pages of any kind.
WORDS = {
    "fictief": FICTIONAL_SHORT,
    "fictief_meer": FICTIONAL_MORE,
    "in_het_kort": IN_SHORT,
    "sterkte_kort": STRENGTH_SHORT,
    "sterkte_adres": STRENGTH_PAGE,
    "verouderd": OUTDATED,
    "herzien": REVISED,
    "verlopen": Validity.EXPIRED.value,
    "niet_verlopen": " ".join(item.value for item in Validity if item is not Validity.EXPIRED),
}
# Switches for a menu and a search field of its own, which a keyboard would meet without style sheets, and a box for
# messages; none of them stands in a block that could be left empty.
_UNUSED = re.compile(
    r"""\s*(?:<input\ class="md-toggle"[^>]*>
    |<label\ class="md-overlay"[^>]*></label>
    |<div\ class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>)""",
    re.VERBOSE,
)


def prepare(environment: Environment, escaping: Set[str]) -> None:
    """Makes an environment print our templates: those named in `escaping` escape everything they print."""
    environment.autoescape = lambda name: name in escaping
    teach(environment)
    environment.auto_reload = False  # each build has an environment of its own: nothing in it gets old
    if environment.loader:
        environment.loader = _Loader(environment.loader)


def teach(environment: Environment) -> None:
    """The words, filters and tests that our templates use."""
    environment.globals["woorden"] = WORDS
    environment.filters.update(bellen=_called, gekozen=dialled)
    environment.tests["te_bellen"] = _can_be_called


def _called(text: str) -> Markup:
    """A text in which every number to call is a link, for where no link stands around it."""
    return Markup(with_links(str(escape(text))))


def _can_be_called(text: str) -> bool:
    return next(find_numbers(text), None) is not None


class _Loader(BaseLoader):
    """Templates as another loader finds them, the frame without what is not used."""

    def __init__(self, loader: BaseLoader) -> None:
        self._loader = loader

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The text of a template, its file and whether it is still that."""
        source, path, fresh = self._loader.get_source(environment, template)
        return (_UNUSED.sub("", source) if template == _FRAME else source), path, fresh

    def list_templates(self) -> list[str]:
        """The names of all templates."""
        return self._loader.list_templates()
