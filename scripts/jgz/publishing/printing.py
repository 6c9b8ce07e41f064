"""How templates print: ours escape, and the frame of the base theme brings nothing that no page here uses."""

from __future__ import annotations

import html as html_lib
import re
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field
from typing import Any, Protocol

from jinja2 import BaseLoader, Environment
from markupsafe import Markup, escape

from jgz.labels import FICTIONAL_MORE, FICTIONAL_SHORT, IN_SHORT, OUTDATED, REVISED, STRENGTH_SHORT
from jgz.model import CallLevel, Validity, find_numbers
from jgz.model.addresses import STRENGTH_PAGE
from jgz.model.phone import dialled, with_links
from jgz.model.sections import ADVICE, CALLS, QUESTIONS, QUIZ

_RANGE = re.compile(r"\d+-\d+")
_FRAME = "base.html"
# The words that templates print on pages of any kind.
WORDS = {
    "fictief": FICTIONAL_SHORT,
    "fictief_meer": FICTIONAL_MORE,
    "in_het_kort": IN_SHORT,
    "aanbevelingen": ADVICE,
    "vragen": QUESTIONS,
    "toets": QUIZ,
    "wanneer_bellen": CALLS,
    "bij_nood": CallLevel.EMERGENCY.dutch,
    "sterkte_kort": STRENGTH_SHORT,
    "sterkte_adres": STRENGTH_PAGE,
    "verouderd": OUTDATED,
    "herzien": REVISED,
    "verlopen": Validity.EXPIRED.value,
    "niet_verlopen": " ".join(item.value for item in Validity if item is not Validity.EXPIRED),
}
# What stands between the lines of a template; and what is shown with its spaces as they are.
_BETWEEN_LINES = re.compile(r"\n[ \t\n]+")
_AS_IT_STANDS = re.compile(r"(<(pre|textarea)\b.*?</\2>)", re.DOTALL)
# Switches for a menu and a search field of its own, which a keyboard would meet without style sheets, and a box for
# messages; none of them stands in a block that could be left empty.
_UNUSED = re.compile(
    r"""\s*(?:<input\ class="md-toggle"[^>]*>
    |<label\ class="md-overlay"[^>]*></label>
    |<div\ class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>)""",
    re.VERBOSE,
)


class Printable(Protocol):
    """A page as far as printing it asks: where it is, its template, and what stands in it."""

    @property
    def address(self) -> str:
        """Its place on the site, from `/`."""

    @property
    def template(self) -> str:
        """The name of its template."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def description(self) -> str:
        """What it is about, in one sentence."""

    @property
    def view(self) -> object:
        """What its template prints."""

    @property
    def root(self) -> str:
        """The way from it to the root of the site."""

    @property
    def url(self) -> str:
        """Its full address; empty while the site has none."""

    @property
    def canonical(self) -> str:
        """The full address of the page that search engines are to list in its place; empty when that is itself."""


@dataclass(frozen=True, slots=True)
class HostPage:
    """What the frame of the base theme asks of a page of the host."""

    title: str
    url: str
    canonical_url: str | None
    meta: Mapping[str, str]
    toc: tuple[object, ...] = ()


Locate = Callable[[str, HostPage, str], str]


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints pages with an environment that `prepare` has made ready.

    `shared` is what every page gets, `styles` and `scripts` are the files that each loads, and `locate` gives the way
    to one of them from a page. `version` names everything that goes into a page beside the page itself; without one,
    nobody can say that a page is still the same.
    """

    environment: Environment
    shared: Mapping[str, Any]
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    locate: Locate
    version: bytes = field(default=b"")

    def text(self, page: Printable) -> str:
        """The html of a page."""
        # The base theme prints the description in an attribute as it is.
        meta = {"description": html_lib.escape(page.description)}
        host = HostPage(page.title, page.address.lstrip("/"), page.canonical or page.url or None, meta)
        html = self.environment.get_template(page.template).render(
            self.shared,
            base_url=page.root,
            extra_css=self._located(self.styles, host, page.root),
            extra_javascript=self._located(self.scripts, host, page.root),
            page=host,
            pagina=page,
            view=page.view,
            root=page.root,
        )
        return _without_indents(html)

    def article(self, view: Any) -> str:
        """The html of a view alone, without what stands around it on a page; it names its template and its root."""
        return self.environment.get_template(view.template).render(view=view, root=view.root)

    def _located(self, names: Iterable[str], host: HostPage, root: str) -> list[str]:
        return [self.locate(name, host, root) for name in names]


def _without_indents(html: str) -> str:
    """A page without empty lines and indents, which a reader would wait for and never see."""
    whole, rest = [], iter(_AS_IT_STANDS.split(html))
    for text in rest:
        whole.append(_BETWEEN_LINES.sub("\n", text))
        whole.append(next(rest, ""))
        next(rest, "")  # only the name of the tag
    return "".join(whole)


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
    environment.filters.update(bellen=_called, gekozen=dialled, aaneen=_unbroken)
    environment.tests["te_bellen"] = _can_be_called


def _called(text: str) -> Markup:
    """A text in which every number to call is a link, for where no link stands around it."""
    return Markup(with_links(str(escape(text))))


def _unbroken(text: str) -> Markup:
    """A text in which no line ends behind the hyphen of a range of numbers, as browsers do in "4-12"."""
    return Markup(_RANGE.sub(r'<span class="jgz-bereik">\g<0></span>', str(escape(text))))


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
