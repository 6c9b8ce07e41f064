"""All forms in a folder, whatever else lies there: what people said, and which files could not be read and why."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from jgz.diagnostics import printable
from jgz.language.persons import may_have_birth_date, without_persons
from jgz.model import Library, Module
from jgz.source.opening import open_safely
from jgz.workflow.form import VERDICTS, Form, form_of
from jgz.workflow.reaction import MARGIN, NOTE, TEXT, TITLE, Answer, Reaction, UnreadableError, parts_of
from jgz.workflow.reading.docx import read_docx
from jgz.workflow.reading.mail import read_mail, read_message
from jgz.workflow.reading.page import read_page
from jgz.workflow.reading.table import read_table
from jgz.workflow.text import folded, tidy

_MOST_BYTES = 5_000_000
_MOST_FILES = 2_000
_MOST_DEPTH = 8
_READERS = {
    ".docx": read_docx,
    ".docm": read_docx,
    ".csv": read_table,
    ".tsv": read_table,
    ".html": read_page,
    ".htm": read_page,
    ".txt": read_mail,
    ".eml": read_message,
}
_INSTEAD = "Bewaar het als Word-document (.docx), als .csv of als .html, en een mail als tekst (.txt)."
# What systems and programs leave in a folder of themselves.
_LEFT = ("~$", ".", "thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why."""

    file: str
    reason: str


@dataclass(frozen=True)
class Gathered:
    """What was found in a folder; `notes` are sentences for whoever gathers the reactions."""

    reactions: tuple[Reaction, ...]
    unread: tuple[Unread, ...]
    notes: tuple[str, ...] = ()


def read_folder(folder: Path, library: Library, whole: Callable[[Module], Module]) -> Gathered:
    """Reads every file under a folder, by name; `whole` reads a module again from its text where that is needed."""
    reactions: list[Reaction] = []
    unread: list[Unread] = []
    notes: list[str] = []

    @cache
    def form(module: str) -> Form | None:
        found = library.modules_by_id.get(module)
        return form_of(whole(found)) if found else None

    for place, reason in _files(folder):
        name = printable(place.relative_to(folder).as_posix()) if place != folder else printable(place.name)
        try:
            if reason:
                raise UnreadableError(reason)
            answers = _read(place, lambda code: form(parts_of(code)[0]))
        except UnreadableError as error:
            unread.append(Unread(name, str(error)))
            continue
        found = [_reaction(name, answer, answers, library) for answer in answers]
        notes.extend(_notes(name, found, library))
        reactions.extend(found)
    return Gathered(tuple(reactions), tuple(unread), tuple(dict.fromkeys(notes)))


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    """The files, and for what is none the reason why it is not read."""
    seen = 0
    if not folder.is_dir():
        yield folder, ""
        return
    waiting = [(folder, 0)]
    while waiting:
        one, depth = waiting.pop()
        try:
            entries = sorted(os.scandir(one), key=lambda entry: entry.name, reverse=True)
        except OSError:
            yield one, "Deze map is niet te lezen. Kijk na wie erin mag lezen."
            continue
        inner: list[tuple[Path, int]] = []
        for entry in reversed(entries):
            if entry.name.lower().startswith(_LEFT):
                continue
            seen += 1
            if seen > _MOST_FILES:
                yield one, f"In deze map staan meer dan {_MOST_FILES} bestanden. Lees per ronde een map."
                return
            if entry.is_symlink():
                yield Path(entry.path), "Dit is een snelkoppeling. Zet hier het bestand zelf neer."
            elif entry.is_dir(follow_symlinks=False):
                if Path(entry.name).suffix.lower() in _READERS:
                    yield (
                        Path(entry.path),
                        "Dit is een map, geen bestand. Geef haar een naam zonder .docx, .csv of .html.",
                    )
                elif depth < _MOST_DEPTH:
                    inner.append((Path(entry.path), depth + 1))
                else:
                    yield Path(entry.path), "Deze map ligt te diep. Zet de bestanden dichterbij."
            else:
                yield Path(entry.path), ""
        waiting.extend(reversed(inner))


def _read(place: Path, form_for: Callable[[str], Form | None]) -> list[Answer]:
    reader = _READERS.get(place.suffix.lower())
    if reader is None:
        raise UnreadableError(
            f"Dit soort bestand ({printable(place.suffix) or 'zonder soort'}) lezen wij niet. {_INSTEAD}"
        )
    try:
        with open_safely(place) as stream:
            data = stream.read(_MOST_BYTES + 1)
    except PermissionError as error:
        raise UnreadableError("Dit bestand mag niet gelezen worden. Kijk na wie erin mag lezen.") from error
    except OSError as error:
        raise UnreadableError("Dit is geen gewoon bestand, of het is niet te lezen.") from error
    if len(data) > _MOST_BYTES:
        raise UnreadableError(
            f"Dit bestand is groter dan {_MOST_BYTES // 1_000_000} MB. Haal afbeeldingen eruit en bewaar het opnieuw."
        )
    if not data.strip():
        raise UnreadableError("Dit bestand is leeg. Vraag de afzender om het nog eens te sturen.")
    # A document under the name of a table is a document.
    if data.startswith(b"PK\x03\x04"):
        reader = read_docx
    try:
        return reader(data, form_for)
    except (RecursionError, MemoryError, LookupError, ValueError) as error:
        raise UnreadableError(
            f"Dit bestand is niet te lezen ({type(error).__name__}). Vraag de afzender om het opnieuw te bewaren."
        ) from error


def _reaction(file: str, answer: Answer, answers: list[Answer], library: Library) -> Reaction:
    module, version, recommendation = parts_of(answer.code)
    known = library.modules_by_id.get(module)
    ids = {
        former: item.id for item in (known.recommendations if known else ()) for former in (*item.former_ids, item.id)
    }
    placed = answer.placed and known is not None and (not recommendation or recommendation in ids)
    return Reaction(
        file=file,
        module=module,
        version=version,
        recommendation=ids.get(recommendation, recommendation),
        field=answer.field,
        kind=_kind(answer, answers),
        text=without_persons(answer.text),
        author=without_persons(tidy(answer.author or _organisation(answers))),
        placed=placed,
        about=without_persons(answer.about),
        organisation=without_persons(tidy(_organisation(answers))),
    )


def _organisation(answers: list[Answer]) -> str:
    return next((item.text for item in answers if item.field == "namens"), "")


def _kind(answer: Answer, answers: list[Answer]) -> str:
    """What kind of reaction it is: as the verdict on that recommendation says, or by where it stands."""
    verdict = next(
        (item.text for item in answers if item.field == "oordeel" and (item is answer or item.code == answer.code)), ""
    )
    first = folded(verdict).split()
    if first and first[0].strip(".,;:!") in VERDICTS and answer.field not in (MARGIN, NOTE):
        return first[0].strip(".,;:!")
    if answer.field in ("namens", "belangen", "bron"):
        return answer.field
    return "wijzig" if answer.field in (TEXT, TITLE, "voorstel") else "opmerking"


def _notes(file: str, reactions: list[Reaction], library: Library) -> Iterator[str]:
    for item in reactions:
        module = library.modules_by_id.get(item.module)
        if item.module and module is None:
            nearest = _nearest(item.module, library.modules_by_id)
            yield f"{file}: de module `{printable(item.module)}` is er niet{nearest}."
        elif module is not None and item.version and item.version != str(module.version):
            yield f"{file}: het formulier is van versie {printable(item.version)}; nu is het {module.version}."
        if module is not None and item.recommendation and not item.placed:
            nearest = _nearest(item.recommendation, [one.id for one in module.recommendations])
            yield f"{file}: de aanbeveling `{printable(item.recommendation)}` is er niet{nearest}."
        if may_have_birth_date(item.text):
            yield f"{file}: in een reactie staat misschien een geboortedatum. Kijk na of die weg moet."


def _nearest(wrong: str, known: Iterable[str]) -> str:
    found = get_close_matches(wrong, list(known), 1, 0.5)
    return f"; het lijkt op `{found[0]}`" if found else ""
