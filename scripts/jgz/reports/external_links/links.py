"""The links of the content to other sites, and what came of looking where they lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jgz.diagnostics import Location, printable
from jgz.model import Document, Library, Module


class Verdict(StrEnum):
    """What came of looking at an address."""

    GONE = "weg"
    MOVED = "verhuisd"
    UNREACHABLE = "onbereikbaar"
    SKIPPED = "overgeslagen"
    FINE = "in orde"


# The numbers for examples: they never led anywhere.
_EXAMPLES = "https://doi.org/10.5555/"
# Heading, and what an editor can do about it.
_ABOUT = {
    Verdict.GONE: ("Weg", "Zoek een nieuwe plek of haal de koppeling weg."),
    Verdict.MOVED: ("Verhuisd", "Neem het nieuwe adres over."),
    Verdict.UNREACHABLE: ("Onbereikbaar", "Open het adres zelf; het kan een storing zijn."),
    Verdict.SKIPPED: ("Overgeslagen", "Kijk het adres zelf na."),
}


@dataclass(frozen=True, slots=True)
class ExternalLink:
    """An address outside the site and every place that leads to it."""

    address: str
    places: tuple[Location, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of looking at one address: the verdict, why in Dutch, and the new address of what has moved."""

    verdict: Verdict
    why: str = ""
    moved_to: str = ""


Answers = dict[ExternalLink, Answer]


def external_links(library: Library) -> tuple[ExternalLink, ...]:
    """Every web address in texts and sources with its places, by address; without made-up examples."""
    found: dict[str, set[Location]] = {}
    for document in library.documents():
        for address, place in _addresses(document):
            if address.lower().startswith(("https://", "http://")) and not address.startswith(_EXAMPLES):
                found.setdefault(address, set()).add(place)
    return tuple(ExternalLink(address, tuple(sorted(found[address]))) for address in sorted(found))


def _addresses(document: Document) -> Iterator[tuple[str, Location]]:
    for link in document.body.links:
        yield link.target, document.origin.line(link.line, link.column)
    for number, source in enumerate(document.sources if isinstance(document, Module) else ()):
        name = "doi" if source.doi else "pmid" if source.pmid else "url"
        yield source.address, document.origin.at(f"bronnen.{number}.{name}")


def place_of(place: Location) -> str:
    """A place as `path:line:column`."""
    return f"{printable(place.path)}:{place.line}:{place.column}"


def summary(answers: Answers) -> str:
    """How many addresses have each verdict, in one sentence."""
    verdicts = [item.verdict for item in answers.values()]
    counts = ", ".join(f"{verdicts.count(verdict)} {verdict.value}" for verdict in Verdict)
    return f"Koppelingen naar andere sites: {counts}."


def by_verdict(answers: Answers) -> Iterator[tuple[str, str, list[tuple[ExternalLink, Answer]]]]:
    """What an editor should look at, by verdict."""
    for verdict, (title, advice) in _ABOUT.items():
        found = [(link, answer) for link, answer in answers.items() if answer.verdict is verdict]
        if found:
            yield f"{title} ({len(found)})", advice, sorted(found, key=lambda pair: pair[0].address)


def reason(answer: Answer) -> str:
    """Why an address has its verdict, and where it leads now."""
    return f"{answer.why}: {answer.moved_to}" if answer.moved_to else answer.why
