"""JGZ311: a link to a file or page that isn't there, or that may not be linked to."""

import difflib
import posixpath
from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.model import Document, Link
from jgz.model.addresses import generated_addresses
from jgz.model.links import LinkKind, Resolved
from jgz.rules.base import Context, Rule
from jgz.source.context import did_you_mean

FAULT = Fault("JGZ311", "koppeling-leidt-nergens-heen")

_MESSAGES = {
    LinkKind.MISSING: (
        "De koppeling leidt naar `{address}`, maar dat bestaat niet.",
        "Kijk het pad na; het begint bij de map van dit bestand.",
    ),
    LinkKind.LEAVES: (
        "De koppeling leidt naar een bestand buiten de inhoud.",
        "Verwijs naar een bestand in `modules/` of `clusters/`, of naar een webadres.",
    ),
    LinkKind.FORBIDDEN: (
        "Deze koppeling kan niet: `{target}`.",
        "Gebruik een relatief pad naar een .md-bestand, `site:/…/`, https:, mailto: of tel:.",
    ),
}


_QUOTES = ("“", "”", "„", "‘", "’", '"', "'")


def check(context: Context) -> Iterator[Diagnostic]:
    """Judges every link and picture of every text."""
    for document in context.library.documents():
        for link, answer in context.resolved(document):
            for message, help in _judge(document, link, answer, context):
                yield FAULT.at(document.origin.line(link.line, link.column, link.length), message, help)


def _judge(document: Document, link: Link, answer: Resolved, context: Context) -> Iterator[tuple[str, str]]:
    if not link.target.strip("#"):
        yield "Deze koppeling is leeg.", "Zet tussen de haakjes waar zij naartoe leidt."
    elif answer.kind in _MESSAGES:
        message, help = _MESSAGES[answer.kind]
        if answer.kind is LinkKind.MISSING:
            help = _written_as(link.target) or _nearest(document, answer.address, context) or help
        yield message.format(address=answer.address[:120], target=link.target[:120]), help
    elif link.image and answer.kind not in (LinkKind.PICTURE, LinkKind.BROKEN):
        yield (
            "Een afbeelding moet een bestand in de map `beeld` van een richtlijn zijn.",
            "Zet de afbeelding in `beeld/` en verwijs met `beeld/naam.png`.",
        )


def _written_as(target: str) -> str:
    """How to write a web or mail address without its beginning; empty when a target is the path of a file."""
    if target[:1] in _QUOTES:
        return "Haal de aanhalingstekens om het adres weg."
    site = target.partition("/")[0].lower()
    if "@" in site:
        return f"Is dit een mailadres? Schrijf `mailto:{target[:100]}`."
    if site.startswith("www.") or site.endswith((".nl", ".org", ".com", ".be", ".eu", ".net")):
        return f"Is dit een webadres? Schrijf `https://{target[:100]}`."
    return ""


def _nearest(document: Document, missing: str, context: Context) -> str:
    """What was probably meant, as an editor would write it in this file; empty when nothing comes near."""
    if missing.startswith("/"):
        return did_you_mean(f"site:{missing}", [f"site:{item}" for item in generated_addresses(context.library)])
    folder, name = posixpath.split(missing)
    paths = sorted({*context.library.documents_by_path, *context.library.picture_paths})
    # A file that moved keeps its name; a name with a typo is looked for in its own folder only.
    moved = [path for path in paths if posixpath.basename(path) == name]
    beside = [posixpath.basename(path) for path in paths if posixpath.dirname(path) == folder]
    near = [posixpath.join(folder, item) for item in difflib.get_close_matches(name, beside, n=1)]
    nearest = difflib.get_close_matches(missing, moved, n=1, cutoff=0) or near
    here = posixpath.dirname(document.origin.path)
    return f"Bedoelde je `{posixpath.relpath(nearest[0], here)}`?" if nearest else ""


RULE = Rule(
    FAULT,
    what="Elke koppeling en afbeelding leidt naar iets dat bestaat, binnen de inhoud of met een gewoon webadres.",
    why="Een dode koppeling kost een lezer tijd die er in een gesprek niet is; een vreemde kan schadelijk zijn.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/index.md",
        place="[het gesprek over spelen](spelen-bespreken.md).",
        wrong="[het gesprek over spelen](spelen-bespreek.md).",
        right="[het gesprek over spelen](spelen-bespreken.md).",
    ),
)
