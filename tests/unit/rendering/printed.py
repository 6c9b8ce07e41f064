"""Pages printed by their templates, below a base that has nothing of the host but the names of its blocks."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined

from jgz.publishing.printing import teach
from jgz.rendering import Page

THEME = Path(__file__).resolve().parents[3] / "theme"
BLOCKS = (
    "site_meta", "htmltitle", "libs", "styles", "analytics", "extrahead", "header", "tabs", "site_nav", "container",
    "footer", "config", "scripts",
)  # fmt: skip
# Material's base in its essence, so that a name that doesn't exist is a fault instead of an empty spot.
BASE = "".join(f"{{% block {name} %}}{{% endblock %}}" for name in BLOCKS)
# What the plugin tells every template about the site.
SITE = {"beleid": "", "verwijzer": "", "offline": True}


def own_environment() -> Environment:
    """Our templates, in which every name must exist."""
    loader = ChoiceLoader([DictLoader({"base.html": BASE}), FileSystemLoader(THEME)])
    environment = Environment(loader=loader, undefined=StrictUndefined, autoescape=True)
    teach(environment)
    return environment


def printed(environment: Environment, page: Page, concepts: bool = False) -> str:
    """The html of a page; with `concepts` as in a preview."""
    extra = SimpleNamespace(bewerken="https://bewerk/", reacties="redactie@proef.invalid")
    config = SimpleNamespace(site_name="Proef", extra=extra)
    template = environment.get_template(page.template)
    view = {"pagina": page, "view": page.view, "root": page.root}
    return template.render(**view, config=config, **SITE, concepten=concepts, vergeleken=concepts)
