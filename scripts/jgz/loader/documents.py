"""From one text file to one typed document."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from jgz import faults
from jgz.diagnostics import Diagnostic, Location, has_errors
from jgz.loader.fields import Vocabulary, fields_by_kind
from jgz.loader.practice import build_practice
from jgz.loader.recommendations import build_recommendations
from jgz.model import (
    GENERIC_FOLDER,
    TONGUES,
    CallCard,
    Cluster,
    Document,
    DocumentKind,
    Guideline,
    Module,
    Origin,
    ParentPage,
    StandingPage,
    Translation,
)
from jgz.model.partial import partial
from jgz.source.context import Context
from jgz.source.decode import read_fields
from jgz.source.files import TextFile
from jgz.source.frontmatter import split
from jgz.source.markdown.compile import Compiler
from jgz.source.markdown.compiled import Compiled
from jgz.source.markdown.glossary import Glossary

MOST_DIAGNOSTICS = 200


@dataclass(frozen=True, slots=True)
class Identity:
    """What a path says about a file: its kind, and the id it must have."""

    kind: DocumentKind
    id: str
    guideline: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a file: its fields by attribute as far as they are sure, its text, and where each stands."""

    identity: Identity
    values: dict[str, Any]
    compiled: Compiled
    origin: Origin


@dataclass(frozen=True, slots=True)
class Result:
    """The document of a file. Of one that is not `whole` only a part can be asked (`model.partial`).

    Not every file with an error is: one may be wrong in what it says, and read without doubt.
    """

    document: Document
    whole: bool


def identity_of(path: str) -> Identity | None:
    """The kind and id that a path stands for; None for a place where no document belongs."""
    parts = path.removesuffix(".md").split("/")
    if parts[0] == "clusters" and len(parts) == 2:
        return Identity(DocumentKind.CLUSTER, parts[1])
    if parts == ["modules", "index"]:
        return Identity(DocumentKind.PAGE, "home")
    plain = (DocumentKind.PARENTS.value, DocumentKind.YOUTHS.value)
    if parts[:2] == ["modules", GENERIC_FOLDER] and len(parts) == 4 and parts[3] in plain:
        # A generic module is in no guideline: its pages in plain language lie in a folder with its name.
        return Identity(DocumentKind(parts[3]), parts[2], parts[2])
    if parts[0] != "modules" or len(parts) != 3:
        return None
    folder, name = parts[1], parts[2]
    if folder == "over":
        return Identity(DocumentKind.PAGE, name)
    if folder == GENERIC_FOLDER:
        return Identity(DocumentKind.GENERIC_MODULE, name)
    if name == "index":
        return Identity(DocumentKind.GUIDELINE, folder)
    plain_name, _, language = name.partition(".")
    if plain_name == DocumentKind.PARENTS and language in TONGUES:
        return Identity(DocumentKind.TRANSLATION, f"{folder}-{language}", folder)
    if name in (DocumentKind.PARENTS, DocumentKind.YOUTHS):
        return Identity(DocumentKind(name), folder, folder)
    return Identity(DocumentKind.MODULE, name, folder)


class DocumentReader:
    """Reads documents one after another with one compiler; `quick` for all but the paths in `whole`.

    Without `signals`, for a text that nobody edits any more, it doesn't look for what may be meant otherwise.
    """

    def __init__(
        self,
        words: Vocabulary,
        quick: bool = False,
        whole: frozenset[str] = frozenset(),
        glossary: Glossary | None = None,
        signals: bool = True,
    ) -> None:
        self._signals = signals
        self._compiler = Compiler(glossary)
        self._quick = quick
        self._whole = whole
        self._fields = fields_by_kind(words)
        self.diagnostics: list[Diagnostic] = []

    def reads_quickly(self, path: str) -> bool:
        """Whether the text of the file at this path is not turned into html."""
        return self._quick and path not in self._whole

    def read(self, file: TextFile) -> Result | None:
        """The document of a file, as far as it could be read; None where no document belongs."""
        identity = identity_of(file.path)
        if identity is None:
            self._report_place(file.path)
            return None
        parts = split(file.path, file.text, recover=True)
        context = Context(file.path, partial=True)
        fields = self._fields[identity.kind]
        unread = parts.unread if parts.ends else frozenset(item.key for item in fields)
        decoded = read_fields(parts.fields, fields, context, unread=unread) if parts.fields else None
        quick = self.reads_quickly(file.path)
        compiled = self._compiler.compile(file.path, parts.body, parts.body_line, quick, self._signals)
        found = [*parts.diagnostics, *context.diagnostics, *compiled.diagnostics]
        if not identity.kind.is_module:
            found.extend(_misplaced_table(file.path, item.line) for item in compiled.decisions)
        values = decoded.known if decoded else {}
        text = file.text
        if compiled.text is not None:
            # Nobody reads further what is too much to read.
            text = "\n".join([*text.split("\n")[: parts.body_line - 1], *compiled.text.split("\n")])
        origin = Origin(file.path, context.places, text, parts.body_line)
        found.extend(_check_identity(identity, values, origin))
        # A file that doesn't say what it is, is what its place makes of it.
        values = {"id": identity.id, "kind": identity.kind, **values}
        document = self._build(Read(identity, values, compiled, origin), found)
        self.diagnostics.extend(_first_of(file.path, found))
        fields_whole = decoded is not None and not decoded.unread and not context.cut_short
        whole = fields_whole and not has_errors(compiled.diagnostics)
        return Result(document, whole)

    def _report_place(self, path: str) -> None:
        self.diagnostics.append(
            faults.UNKNOWN_PLACE.at(
                Location(path),
                "Op deze plek hoort geen tekstbestand.",
                "Zet een module in `modules/<richtlijn>/<module-id>.md`, een cluster in `clusters/<id>.md`.",
            )
        )

    def _build(self, read: Read, found: list[Diagnostic]) -> Document:
        kind = read.identity.kind
        values = {**read.values, "body": read.compiled.body, "origin": read.origin}
        if kind.is_module:
            values |= _of_module(read, values, found)
        elif kind is DocumentKind.TRANSLATION:
            values["guideline_id"] = read.identity.guideline
        if (kind.is_plain or kind is DocumentKind.TRANSLATION) and read.compiled.whole:
            values["call_cards"] = _call_cards(read)
        made = _CLASSES[kind]
        known = {item.name for item in dataclasses.fields(made) if item.init}
        return made(**values) if known <= values.keys() else partial(made, values, read.origin.path)


_CLASSES: dict[DocumentKind, type[Document]] = {
    DocumentKind.MODULE: Module,
    DocumentKind.GENERIC_MODULE: Module,
    DocumentKind.GUIDELINE: Guideline,
    DocumentKind.PARENTS: ParentPage,
    DocumentKind.YOUTHS: ParentPage,
    DocumentKind.TRANSLATION: Translation,
    DocumentKind.CLUSTER: Cluster,
    DocumentKind.PAGE: StandingPage,
}


def _first_of(path: str, found: list[Diagnostic]) -> list[Diagnostic]:
    """The first diagnostics of a file: more than anyone would read hide those of the other files."""
    if len(found) <= MOST_DIAGNOSTICS:
        return found
    rest = len(found) - MOST_DIAGNOSTICS
    more = faults.LIMIT.at(Location(path), f"Dit bestand heeft nog {rest} andere fouten.", "Begin met de eerste.")
    return [*sorted(found)[:MOST_DIAGNOSTICS], more]


def _of_module(read: Read, values: dict[str, Any], found: list[Diagnostic]) -> dict[str, Any]:
    """What a module has beside its fields and its text."""
    generic = read.identity.kind is DocumentKind.GENERIC_MODULE
    # A generic module has no fields for a cluster: it is of all.
    own = {"cluster": "", "side_clusters": ()} if generic else {}
    own = {**own, "guideline_id": GENERIC_FOLDER if generic else read.identity.guideline}
    if not read.compiled.whole:
        return own
    decisions = read.compiled.decisions
    recommendations = build_recommendations(read.compiled, values, read.origin, found)
    practice = build_practice(read.compiled, read.origin.path)
    return {**own, "decision_tables": decisions, "recommendations": recommendations, **practice}


def _misplaced_table(path: str, line: int) -> Diagnostic:
    return faults.BLOCK_PLACE.at(
        Location(path, line),
        "Een blok `beslistabel` hoort in een module.",
        "Zet de tabel in de module, of haal het blok weg.",
    )


def _call_cards(read: Read) -> tuple[CallCard, ...]:
    cards = []
    for _, block in sorted(read.compiled.blocks.items()):
        if block.source.kind.name != "wanneer-bellen":
            continue
        options = block.source.options or {}
        known = {name: value for name, value in options.items() if name not in block.source.unread}
        values = {**known, "html": block.html, "line": block.line}
        whole = values.keys() >= {"level", "lines"}
        cards.append(CallCard(**values) if whole else partial(CallCard, values, read.origin.path))
    return tuple(cards)


def _check_identity(identity: Identity, values: dict[str, Any], origin: Origin) -> list[Diagnostic]:
    found = []
    if values.get("id", identity.id) != identity.id:
        found.append(
            faults.ID_NOT_FILE_NAME.at(
                origin.at("id"),
                f"De id is `{values['id']}`, maar dit bestand hoort bij `{identity.id}`.",
                f"Schrijf `id: {identity.id}` of geef het bestand of de map de naam van de id.",
            )
        )
    if values.get("kind", identity.kind) != identity.kind:
        found.append(
            faults.UNKNOWN_PLACE.at(
                origin.at("soort"),
                f"Een bestand op deze plek is van soort `{identity.kind}`, niet `{values['kind']}`.",
                "Pas `soort` aan of verplaats het bestand.",
            )
        )
    return found
