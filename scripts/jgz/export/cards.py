"""Cards: of each module a small page of its own, without scripts, that other sites show inside theirs."""

from __future__ import annotations

import html
from collections.abc import Iterator

from jgz.export.entries import Export, ModuleEntry, RecommendationEntry
from jgz.labels import FICTIONAL_SHORT, OUTDATED, STATUS, certainty_label, long_date, quoted_strength
from jgz.model import Status
from jgz.model.addresses import address_of, card_address, output_file, root_from
from jgz.model.archive import check_address

STYLE_PATH = "kaart/kaart.css"
# Nothing but its own style: a card runs nothing, asks for nothing and sends nothing.
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
# Colours of the system, so that it is right by day, by night and with forced colours.
_STYLE = """:root { color-scheme: light dark; background: Canvas; color: CanvasText; }
body { margin: 0; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
h2 { margin: 0; font-size: 1rem; }
li { margin: 0 0 1rem; }
p, ul, ol { margin-block: .25rem; }
ol { padding-inline-start: 1.5rem; }
table { display: block; overflow-x: auto; }
.let-op { padding: .25rem .75rem; border: 2px solid; font-weight: bold; }
footer { padding-block-start: .5rem; border-block-start: 1px solid; }
/* With the name of a recommendation behind `#` only that one stands there. */
.kaart:has(> li:target) > li:not(:target) { display: none; }
@media print { body { padding: 0; } }
"""
# `target` without an address: a link opens beside the page that shows the card, and not inside the frame.
_PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta name="jgz-bewaren" content="nee">
<title>{title} (kaart)</title>
<link rel="canonical" href="{address}">
<link rel="stylesheet" href="{style}">
<base target="_blank">
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
<footer>
{footer}
</footer>
</body>
</html>
"""


def card_files(export: Export) -> dict[str, str]:
    """Path and text of the card of every module that was ever adopted, and their style.

    A module that must leave no trace has none: it stands on a page of which nobody knows who else looks.
    """
    entries = [item for item in export.modules if item.module.kept]
    cards = {output_file(card_address(item.module.id)): _card(item) for item in entries}
    return {**cards, STYLE_PATH: _STYLE} if cards else {}


def _card(entry: ModuleEntry) -> str:
    root = root_from(card_address(entry.module.id))
    return _PAGE.format(
        policy=POLICY,
        title=html.escape(entry.module.title),
        address=html.escape(_whole(entry, address_of(entry.module), root)),
        style=f"{root}/{STYLE_PATH}",
        body="\n".join(_body(entry, root)),
        footer="\n".join(_footer(entry, root)),
    )


def _whole(entry: ModuleEntry, address: str, root: str) -> str:
    """A full address; while the site has none, the way from the card."""
    return f"{entry.export.site.url.rstrip('/') or root}{address}"


def _body(entry: ModuleEntry, root: str) -> Iterator[str]:
    module = entry.module
    if module.fictional:
        yield f'<p class="let-op">{FICTIONAL_SHORT}</p>'
    if module.lapse is not None:
        since = long_date(module.lapse.on)
        yield f'<p class="let-op">Vervallen op {since}. Werk niet meer met deze module.</p>'
        yield f"<p>{html.escape(module.lapse.reason)}</p>"
        return
    if module.status is Status.IN_REVISION:
        yield f"<p>{STATUS[module.status]}: de aanbevelingen gelden nog.</p>"
    yield '<ol class="kaart">'
    for item in entry.recommendations:
        yield from _recommendation(item, root)
    yield "</ol>"


def _recommendation(entry: RecommendationEntry, root: str) -> Iterator[str]:
    item, owner = entry.item, entry.owner
    strength = ". ".join(filter(None, (quoted_strength(item), certainty_label(item))))
    yield f'<li id="{item.id}" value="{item.number}">'
    if item.title:
        yield f"<h2>{html.escape(item.title)}</h2>"
    if owner.module.may_be_outdated(item):
        yield f'<p class="let-op">{OUTDATED}: deze aanbeveling wordt herzien.</p>'
    yield f"<div>{owner.export.links.fill(item.html, owner.module, root)}</div>"
    yield f"<p>{html.escape(strength)}.</p>"
    yield "</li>"


def _footer(entry: ModuleEntry, root: str) -> Iterator[str]:
    module = entry.module
    adopted = f", vastgesteld op {long_date(module.adopted_on)}" if module.adopted_on else ""
    before = module.review_before if module.status.in_force else None
    review = f" Te herzien vóór {long_date(before)}." if before else ""
    yield f"<p>Versie {module.version}{adopted}.{review}</p>"
    name = html.escape(entry.export.site.name or "de richtlijn")
    page = html.escape(_whole(entry, address_of(module), root))
    yield f'<p><a href="{page}" rel="noopener">De hele module op {name}</a></p>'
    if entry.version_address is not None:
        check = html.escape(_whole(entry, check_address(module.id, module.version), root))
        yield f'<p><a href="{check}" rel="noopener">Geldt versie {module.version} nog?</a></p>'
