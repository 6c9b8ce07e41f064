"""The page that explains the data to whoever makes a program."""

from __future__ import annotations

import html
from dataclasses import dataclass

from jgz.datasets import CSV, DATASETS, Dataset
from jgz.model import Module
from jgz.model.addresses import DATA, DATA_FOLDER, card_address, module_data
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_ABOUT
from jgz.rendering.pieces.page import Page

_EXAMPLE_NAME = "voorbeeld-module"
_EXAMPLES = (
    (
        "Elke geldende module met haar versie, op de opdrachtregel (met curl en jq)",
        """\
curl -s {base}/index.json \\
  | jq -r '.modules[] | select(.status != "vervallen") | [.id, .versie, .adres] | @tsv'""",
    ),
    (
        "De sterke kernaanbevelingen voor een fase, in Python",
        """\
import json
from urllib.request import urlopen

with urlopen("{base}/aanbevelingen.json") as antwoord:
    gegevens = json.load(antwoord)
for item in gegevens["aanbevelingen"]:
    if item["kern"] and item["sterkte"] == "sterk" and "{phase}" in item["fasen"]:
        print(item["titel"], item["versie"], item["adres"])""",
    ),
    (
        "Eén module, in JavaScript",
        """\
const antwoord = await fetch("{module}");
const {{ titel, versie, aanbevelingen }} = await antwoord.json();
console.log(titel, versie, aanbevelingen.length);""",
    ),
)


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A piece of a program that one can run as it stands."""

    about: str
    code: str


@dataclass(frozen=True, slots=True)
class DataView:
    """What there is, and what is promised. `licence` is empty while nobody has chosen one.

    `card` shows how another site shows a card, `card_address` is one; both are empty when there is none.
    """

    files: tuple[Dataset, ...]
    tables: tuple[Dataset, ...]
    modules: int
    recommendations: int
    examples: tuple[ExampleView, ...]
    licence: str
    fictional: bool
    card: str
    card_address: str


def data_page(builder: Builder) -> Page:
    """What a program can take from the site, and how."""
    modules = [item for item in builder.library.modules if not item.status.draft]
    shown = next((item for item in modules if item.kept and item.status.in_force and item.recommendations), None)
    view = DataView(
        files=tuple(item for item in DATASETS if item.media_type != CSV),
        tables=tuple(item for item in DATASETS if item.media_type == CSV),
        modules=len(modules),
        recommendations=sum(1 for _ in builder.library.recommendations()),
        examples=_examples(builder, modules[0].id if modules else _EXAMPLE_NAME),
        licence=builder.site.licence,
        fictional=any(item.fictional for item in modules),
        card=_card(builder, shown) if shown else "",
        card_address=card_address(shown.id) if shown else "",
    )
    return Page(
        address=DATA,
        template="gegevens.html",
        title="Gegevens voor programma's",
        description="Alle modules en aanbevelingen als JSON en CSV, met een schema en voorbeelden.",
        view=view,
        crumbs=(TO_ABOUT,),
    )


def _card(builder: Builder, module: Module) -> str:
    """The frame for the card of a module, with its first recommendation alone."""
    address = f"{_address(builder, card_address(module.id)[1:])}#{module.recommendations[0].id}"
    return (
        f'<iframe src="{address}"\n'
        f'  title="{html.escape(module.title)} (JGZ-richtlijn)" width="100%" height="320" loading="lazy"></iframe>'
    )


def _examples(builder: Builder, module_id: str) -> tuple[ExampleView, ...]:
    """The examples with addresses of this site."""
    # A phase for which there is something to see.
    phases = (id for _, item in builder.library.recommendations() if item.key and item.strength for id in item.phases)
    values = {
        "base": _address(builder, DATA_FOLDER),
        "module": _address(builder, module_data(module_id)),
        "phase": next(phases, ""),
    }
    return tuple(ExampleView(about, code.format(**values)) for about, code in _EXAMPLES)


def _address(builder: Builder, path: str) -> str:
    return builder.site.full(f"/{path}") or f"/{path}"
