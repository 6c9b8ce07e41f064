"""The links of the content to other sites, and what came of looking where they lead: as text, Markdown and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from jgz.diagnostics import Location, printable
from jgz.model import Document, Library, Module
from jgz.reports.plain_markdown import escaped


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


def write_list(links: Iterable[ExternalLink]) -> str:
    """Every address with its places."""
    return "".join(f"{printable(link.address)}\n{_lines(link)}" for link in links)


def _lines(link: ExternalLink) -> str:
    return "".join(f"    {_place(place)}\n" for place in link.places)


def _place(place: Location) -> str:
    return f"{printable(place.path)}:{place.line}:{place.column}"


Answers = dict[ExternalLink, Answer]


def _summary(answers: Answers) -> str:
    verdicts = [item.verdict for item in answers.values()]
    counts = ", ".join(f"{verdicts.count(verdict)} {verdict.value}" for verdict in Verdict)
    return f"Koppelingen naar andere sites: {counts}."


def _groups(answers: Answers) -> Iterator[tuple[str, str, list[tuple[ExternalLink, Answer]]]]:
    """What an editor should look at, by verdict."""
    for verdict, (title, advice) in _ABOUT.items():
        found = [(link, answer) for link, answer in answers.items() if answer.verdict is verdict]
        if found:
            yield f"{title} ({len(found)})", advice, sorted(found, key=lambda pair: pair[0].address)


def write_text(answers: Answers) -> str:
    """The counts, and every address that is not in order with its places."""
    lines = [_summary(answers)]
    for title, advice, found in _groups(answers):
        lines += ["", f"{title}. {advice}"]
        for link, answer in found:
            lines += [f"  {printable(link.address)}", f"    {printable(_why(answer))}"]
            lines += [f"    {_place(place)}" for place in link.places]
    return "\n".join(lines) + "\n"


def _why(answer: Answer) -> str:
    return f"{answer.why}: {answer.moved_to}" if answer.moved_to else answer.why


def write_markdown(answers: Answers) -> str:
    """The same with headings and lists, for the summary of a run."""
    lines = ["# Koppelingen naar andere sites", "", _summary(answers), ""]
    for title, advice, found in _groups(answers):
        lines += [f"## {title}", "", advice, ""]
        for link, answer in found:
            lines.append(f"- {escaped(link.address)}: {escaped(_why(answer))}")
            lines += [f"    - {escaped(_place(place))}" for place in link.places]
        lines.append("")
    return "\n".join(lines)


def write_json(answers: Answers) -> str:
    """A list of objects with adres, uitkomst, reden, nieuw_adres and plekken, by address."""
    found = [
        {
            "adres": link.address,
            "uitkomst": answer.verdict.value,
            "reden": answer.why,
            "nieuw_adres": answer.moved_to,
            "plekken": [{"pad": place.path, "regel": place.line, "kolom": place.column} for place in link.places],
        }
        for link, answer in sorted(answers.items(), key=lambda pair: pair[0].address)
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
