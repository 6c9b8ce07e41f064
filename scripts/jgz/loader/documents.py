"""From one text file to one typed document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jgz import faults
from jgz.diagnostics import Diagnostic, Location, has_errors
from jgz.loader.fields import Vocabulary, fields_by_kind, words_of
from jgz.loader.recommendations import build_recommendations
from jgz.model import (
    GENERIC_FOLDER,
    CallCard,
    Cluster,
    Document,
    DocumentKind,
    Guideline,
    Library,
    Module,
    Origin,
    ParentPage,
    StandingPage,
)
from jgz.source.context import Context
from jgz.source.decode import decode_fields
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
    """A file that was read whole: its fields by attribute, its compiled text, and where each stands."""

    identity: Identity
    values: dict[str, Any]
    compiled: Compiled
    origin: Origin


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
    if name in (DocumentKind.PARENTS, DocumentKind.YOUTHS):
        return Identity(DocumentKind(name), folder, folder)
    return Identity(DocumentKind.MODULE, name, folder)


class DocumentReader:
    """Reads documents one after another with one compiler; `quick` for all but the paths in `whole`."""

    def __init__(
        self,
        words: Vocabulary,
        quick: bool = False,
        whole: frozenset[str] = frozenset(),
        glossary: Glossary | None = None,
    ) -> None:
        self._compiler = Compiler(glossary)
        self._quick = quick
        self._whole = whole
        self._fields = fields_by_kind(words)
        self.diagnostics: list[Diagnostic] = []

    def read(self, file: TextFile) -> Document | None:
        """The document of a file; None when it has an error that leaves nothing whole to build."""
        identity = identity_of(file.path)
        if identity is None:
            self._report_place(file.path)
            return None
        parts = split(file.path, file.text)
        found = list(parts.diagnostics)
        context = Context(file.path)
        values = decode_fields(parts.fields, self._fields[identity.kind], context) if parts.fields else None
        quick = self._quick and file.path not in self._whole
        compiled = self._compiler.compile(file.path, parts.body, parts.body_line, quick)
        found.extend(context.diagnostics)
        found.extend(compiled.diagnostics)
        document = None
        if values is not None:
            origin = Origin(file.path, context.places, file.text, parts.body_line)
            found.extend(_check_identity(identity, values, origin))
            if not has_errors(compiled.diagnostics):
                read = Read(identity, values, compiled, origin)
                document = self._build(read, found)
        self.diagnostics.extend(_first_of(file.path, found))
        return document

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
        common = {**read.values, "body": read.compiled.body, "origin": read.origin}
        if kind.is_module:
            return _module(read, common, found)
        if kind is DocumentKind.GUIDELINE:
            return Guideline(**common)
        if kind.is_plain:
            return _parent_page(read, common)
        return Cluster(**common) if kind is DocumentKind.CLUSTER else StandingPage(**common)


def reread(module: Module, library: Library) -> Module:
    """A module read again, and whole, from the text it came from; itself when that can't be done."""
    reader = DocumentReader(words_of(library.registers), glossary=Glossary(library.registers.terms))
    found = reader.read(TextFile(module.origin.path, module.origin.text))
    return found if isinstance(found, Module) else module


def _first_of(path: str, found: list[Diagnostic]) -> list[Diagnostic]:
    """The first diagnostics of a file: more than anyone would read hide those of the other files."""
    if len(found) <= MOST_DIAGNOSTICS:
        return found
    rest = len(found) - MOST_DIAGNOSTICS
    more = faults.LIMIT.at(Location(path), f"Dit bestand heeft nog {rest} andere fouten.", "Begin met de eerste.")
    return [*sorted(found)[:MOST_DIAGNOSTICS], more]


def _module(read: Read, common: dict[str, Any], found: list[Diagnostic]) -> Module:
    generic = read.identity.kind is DocumentKind.GENERIC_MODULE
    guideline = GENERIC_FOLDER if generic else read.identity.guideline
    values = {**common, "guideline_id": guideline}
    recommendations = build_recommendations(read.compiled, values, read.origin, found)
    return Module(**values, recommendations=recommendations)


def _parent_page(read: Read, common: dict[str, Any]) -> ParentPage:
    cards = tuple(
        CallCard(block.source.options["level"], block.html, block.line, block.source.options.get("lines", ()))
        for _, block in sorted(read.compiled.blocks.items())
        if block.source.kind.name == "wanneer-bellen" and block.source.options
    )
    return ParentPage(**common, call_cards=cards)


def _check_identity(identity: Identity, values: dict[str, Any], origin: Origin) -> list[Diagnostic]:
    found = []
    if values["id"] != identity.id:
        found.append(
            faults.ID_NOT_FILE_NAME.at(
                origin.at("id"),
                f"De id is `{values['id']}`, maar dit bestand hoort bij `{identity.id}`.",
                f"Schrijf `id: {identity.id}` of geef het bestand of de map de naam van de id.",
            )
        )
    if values["kind"] != identity.kind:
        found.append(
            faults.UNKNOWN_PLACE.at(
                origin.at("soort"),
                f"Een bestand op deze plek is van soort `{identity.kind}`, niet `{values['kind']}`.",
                "Pas `soort` aan of verplaats het bestand.",
            )
        )
    return found
