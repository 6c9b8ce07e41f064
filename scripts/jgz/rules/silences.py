"""What editors silenced at the spot: taken out of what all rules found, once, when every rule has spoken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date

from jgz import faults
from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.language.sentences import sentence_at
from jgz.model import Document, Library, Origin, Silence
from jgz.model.partial import is_partial, is_read


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked at: on which day, for which faults by code, and of which codes not everywhere (`partly`)."""

    today: date
    faults: Mapping[str, Fault]
    partly: Set[str]


def apply_silences(library: Library, diagnostics: Iterable[Diagnostic], looked: Looked) -> list[Diagnostic]:
    """What is left of the diagnostics, with one for every silence that is expired, unused or for an error.

    Of a code that was only partly looked at, nobody can say that a silence for it is unused.
    """
    left = list(diagnostics)
    for document in library.documents():
        # Nobody knows what is silenced where the list can't be read.
        if is_read(document, "silences") and document.silences:
            left = _in_document(document, left, looked)
    return left


def _in_document(document: Document, diagnostics: list[Diagnostic], looked: Looked) -> list[Diagnostic]:
    # One that lacks something silences nothing; that it lacks it was said.
    silences = {number: item for number, item in enumerate(document.silences) if not is_partial(item)}
    active = [item for item in silences.values() if item.until is None or looked.today <= item.until]
    hits = _hits(document, silences.values(), diagnostics)
    silenced = {diagnostic for item in active for diagnostic in hits[item] if diagnostic.severity is not Severity.ERROR}
    own = [
        diagnostic
        for number, item in silences.items()
        for diagnostic in _about(item, f"uitzonderingen.{number}", document.origin, hits[item], looked)
    ]
    if is_partial(document):
        # Where not everything could be judged, a silence may well be for what nobody has seen yet.
        own = [item for item in own if item.code != faults.UNUSED_SILENCE.code]
    return [*(item for item in diagnostics if item not in silenced), *own]


def _hits(
    document: Document, silences: Iterable[Silence], diagnostics: list[Diagnostic]
) -> dict[Silence, list[Diagnostic]]:
    """What each silence is about: diagnostics of its code in this file where its words stand."""
    hits: dict[Silence, list[Diagnostic]] = {item: [] for item in silences}
    nearby = [(item, _folded(item.near)) for item in hits]
    codes = {item.code for item in hits}
    for diagnostic in diagnostics:
        location = diagnostic.location
        if diagnostic.code not in codes or location.path != document.origin.path:
            continue
        text = _folded(_text_at(document.origin, location.line, location.column))
        for item, near in nearby:
            if item.code == diagnostic.code and near in text:
                hits[item].append(diagnostic)
    return hits


def _text_at(origin: Origin, line: int, column: int) -> str:
    """The line of a diagnostic; in running text with the rest of the sentence that begins or goes on there."""
    lines = origin.text.split("\n")
    if line < origin.body_line:
        return lines[line - 1]
    end = line
    while end < len(lines) and lines[end].strip():
        end += 1
    paragraph = "\n".join(lines[line - 1 : end])
    return paragraph[: max(len(lines[line - 1]), sentence_at(paragraph, column - 1)[1])]


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _about(silence: Silence, key: str, origin: Origin, hits: list[Diagnostic], looked: Looked) -> Iterator[Diagnostic]:
    """What is wrong with a silence itself; `key` is its place in the front matter, `hits` what it silences."""
    fault = looked.faults.get(silence.code)
    if fault is None:
        message = f"De regel `{silence.code}` bestaat niet."
        help = "Neem de code over uit de melding. De pagina met alle regels is `/over/regels/`."
        yield faults.BAD_SILENCE.at(origin.at(f"{key}.regel"), message, help)
    elif any(item.severity is Severity.ERROR for item in hits) or (not hits and fault.severity is Severity.ERROR):
        message = f"`{silence.code}` is een fout. Daarvoor kan geen uitzondering gelden."
        yield faults.BAD_SILENCE.at(origin.at(f"{key}.regel"), message, "Los de fout op en haal deze uitzondering weg.")
    elif silence.until is not None and silence.until < looked.today:
        message = f"Deze uitzondering gold tot en met {silence.until.isoformat()}."
        help = "Pas de tekst aan en haal de uitzondering weg, of kies een nieuwe datum met een reden."
        yield faults.UNUSED_SILENCE.at(origin.at(f"{key}.tot"), message, help)
    elif not hits and silence.code not in looked.partly:
        message = f"Bij deze woorden meldt `{silence.code}` niets meer."
        help = "Haal de uitzondering weg, of neem bij `bij` woorden over van de regel waar het om gaat."
        yield faults.UNUSED_SILENCE.at(origin.at(f"{key}.bij"), message, help)
