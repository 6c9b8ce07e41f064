"""JGZ315: a web address that isn't one, or that looks like another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.explanation import Example
from jgz.model import Module
from jgz.model.links import LinkKind
from jgz.rules.base import Context, Rule
from jgz.source.characters import LOOKALIKES, scripts_of

# A letter to somebody may have its subject filled in; its readers and its words are for whoever sends it.
_MORE_THAN_A_LETTER = re.compile(r"(?i)^mailto:.*(?:%0[ad]|[?&](?!subject=)|[?&]subject=[^&]*&)")

# An address as people write it in a text: the name of its site is what they look at.
_SAID = re.compile(
    r"(?i)(?<![\w@.-])(?:https?://|www\.)?((?:[a-z0-9-]+\.)+(?:nl|com|org|net|eu|info|be|de|int|gov))(?![\w-])"
)
_ONLY_DIGITS = re.compile(r"(?i)[0-9.]+|0x[0-9a-f.x]+")

FAULT = Fault("JGZ315", "webadres-klopt-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at every address outside the site, in texts and in sources."""
    for place, address, words in _addresses(context):
        if message := _message(address) or _other_than_said(words, address):
            yield FAULT.at(place, message, "Open het adres in een browser en neem het daaruit over.")


def _addresses(context: Context) -> Iterator[tuple[Location, str, str]]:
    """Every address with its place and the words that lead to it."""
    for document in context.library.documents():
        for link, answer in context.resolved(document):
            if answer.kind is LinkKind.OUTSIDE:
                yield document.origin.line(link.line, link.column, link.length), link.target, link.text
        if isinstance(document, Module):
            for number, source in enumerate(document.sources):
                if source.url:
                    yield document.origin.at(f"bronnen.{number}.url"), source.url, ""


def _message(address: str) -> str:
    """What is wrong with an address, as a Dutch sentence; empty when nothing is."""
    if _MORE_THAN_A_LETTER.search(address):
        return "Dit mailadres vult ook andere ontvangers of regels in; alleen een onderwerp mag erachter staan."
    if not address.lower().startswith(("http:", "https:")):
        return ""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        parts.port  # noqa: B018 - raises for a port that is no number
    except ValueError:
        return f"Het webadres `{address[:120]}` klopt niet."
    if ":" in host or _ONLY_DIGITS.fullmatch(host):
        return f"In het webadres `{address[:120]}` staat een getal in plaats van de naam van een site."
    if "." not in host or not all(host.rstrip(".").split(".")):
        return f"In het webadres `{address[:120]}` ontbreekt de naam van de site."
    if "@" in parts.netloc:
        return f"In het webadres staat een `@`; het leidt naar `{host}`, ook al begint het anders."
    if any(len(set(scripts_of(label))) > 1 for label in _readable(host).split(".")):
        return f"In de naam `{_readable(host)}` staan letters uit verschillende alfabetten door elkaar."
    if label := next(filter(_imitates, _readable(host).split(".")), ""):
        return f"De naam `{label}` in `{_readable(host)}` ziet eruit als gewone letters, maar is dat niet."
    return ""


def _other_than_said(words: str, address: str) -> str:
    """Whether the words of a link are an address themselves, of another site than where it leads."""
    said = _SAID.search(words)
    if said is None or not address.lower().startswith(("http:", "https:")):
        return ""
    named, host = said[1].lower(), (urlsplit(address).hostname or "").rstrip(".")
    named = named.removeprefix("www.")
    if host == named or host.endswith(f".{named}"):
        return ""
    return f"De koppeling noemt `{named[:120]}`, maar leidt naar `{host}`."


def _readable(host: str) -> str:
    """The host as a browser shows it (`xn--…` decoded)."""
    try:
        return host.encode("ascii").decode("idna")
    except (UnicodeError, ValueError):
        return host


def _imitates(label: str) -> bool:
    """Whether a word of another alphabet reads as one of ours, letter by letter (`сауо`)."""
    letters = [char for char in label if char.isalpha()]
    return bool(letters) and LOOKALIKES.issuperset(letters)


RULE = Rule(
    FAULT,
    what="Een webadres heeft een gewone naam van een site, zonder vermomming.",
    why="Een adres dat op een bekend adres lijkt, kan een lezer naar een schadelijke site brengen.",
    check=check,
    example=Example(
        path="modules/over/privacy.md",
        place="We houden niet bij wie er leest.",
        wrong="Meer staat bij [het NCJ](https://www.ncj.nl@voorbeeld.invalid/).",
        right="Meer staat bij [het NCJ](https://www.ncj.nl/).",
    ),
)
