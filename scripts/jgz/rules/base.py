"""What a rule is: a kind of fault, why it matters, and a pure check of the whole library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from functools import cached_property

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.explanation import Example, Explanation
from jgz.language.numbers import WrittenNumber, written_numbers
from jgz.language.speller import Speller
from jgz.loader.documents import identity_of
from jgz.loader.whole import reread
from jgz.model import (
    Document,
    DocumentKind,
    Library,
    Link,
    Module,
    ParentPage,
    Passage,
    Recommendation,
    add_months,
    find_numbers,
)
from jgz.model.difference import Difference, ModuleDifference, PageDifference
from jgz.model.links import LinkResolver, Resolved
from jgz.model.published import Published
from jgz.source.markdown.lines import Lines, lines_of
from jgz.source.markdown.prose import read_code, read_prose

# What may stand within a word without being printed.
_MARKS = "*_`\\"
_ADVICE = "aanbeveling"

# The register of lines of help.


@dataclass(frozen=True)
class Spelling:
    """A dictionary, and the lines to look at by path of their file; all lines of all files when `lines` is None."""

    speller: Speller
    lines: Mapping[str, Set[int]] | None = None


@dataclass(frozen=True)
class Before:
    """The library as it was before a change, and what changed in meaning since, in modules and on plain pages."""

    library: Library
    differences: tuple[ModuleDifference, ...]
    pages: tuple[PageDifference, ...] = ()

    def changes_in(self, module: Module) -> tuple[Difference, ...]:
        """What changed in the meaning of a module; nothing when it reads the same."""
        return next((item.differences for item in self.differences if item.id == module.id), ())


class Need(Enum):
    """What a rule can't do without and a check doesn't always have. A rule that lacks it is not run."""

    EARLIER_VERSION = auto()
    DICTIONARY = auto()


@dataclass(frozen=True, slots=True)
class _Texts:
    """What several rules read in texts, by path: the running text, the numbers to call in it, whether there are any."""

    prose: dict[str, tuple[Passage, ...]] = field(default_factory=dict)
    advice: dict[str, tuple[Passage, ...]] = field(default_factory=dict)
    numbers: dict[str, tuple[WrittenNumber, ...]] = field(default_factory=dict)
    may_call: dict[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Context:
    """What a rule may know: the library, the day, and what it says that it needs.

    `before` is there when the library is judged as a change of an earlier one, `spelling` when words are looked up
    too. Rules ask `earlier` and `dictionary` instead. Tables that several rules need are made once.
    """

    library: Library
    today: date
    before: Before | None = None
    spelling: Spelling | None = None
    read: _Texts = field(default_factory=_Texts, compare=False, repr=False)

    def has(self, need: Need) -> bool:
        """Whether a rule with this need can be run."""
        return (self.before if need is Need.EARLIER_VERSION else self.spelling) is not None

    def has_for_all(self, need: Need) -> bool:
        """Whether what is needed is there for every line of every file, so that no finding means no fault."""
        return self.has(need) and (need is not Need.DICTIONARY or self.dictionary.lines is None)

    @property
    def earlier(self) -> Before:
        """The library before the change, for rules with `Need.EARLIER_VERSION`; raises `LookupError` without one."""
        if self.before is None:
            raise LookupError("a rule that asks for the earlier version declares Need.EARLIER_VERSION")
        return self.before

    @property
    def dictionary(self) -> Spelling:
        """The dictionary, for rules with `Need.DICTIONARY`; raises `LookupError` without one."""
        if self.spelling is None:
            raise LookupError("a rule that asks for the dictionary declares Need.DICTIONARY")
        return self.spelling

    @cached_property
    def links(self) -> LinkResolver:
        """Finds where the target of a link leads: a document, a picture, an address outside, or nowhere."""
        return LinkResolver(self.library)

    def resolved(self, document: Document) -> tuple[tuple[Link, Resolved], ...]:
        """Every link in the text of a document with where it leads. It is looked up once for all rules."""
        path = document.origin.path
        if path not in self._resolved:
            links = document.body.links
            self._resolved[path] = tuple((link, self.links.resolve(document, link.target)) for link in links)
        return self._resolved[path]

    @cached_property
    def _resolved(self) -> dict[str, tuple[tuple[Link, Resolved], ...]]:
        return {}

    @cached_property
    def published(self) -> Published:
        """Every address and id that was ever published, and where readers who still have it are led now."""
        return Published(self.library)

    @cached_property
    def changed(self) -> tuple[tuple[Module, Module], ...]:
        """The modules whose file or picture changed, as they were and are; for rules with `Need.EARLIER_VERSION`."""
        before = self.earlier.library.modules_by_id
        pairs = ((before.get(item.id), item) for item in self.library.modules)
        differ = {item.id for item in self.earlier.differences}
        return tuple((old, new) for old, new in pairs if old is not None and (old is not new or new.id in differ))

    def prose(self, document: Document) -> tuple[Passage, ...]:
        """The running text of a document in passages. It is read when a rule first asks for it."""
        origin = document.origin
        if origin.path not in self.read.prose:
            self.read.prose[origin.path] = read_prose(origin.path, _body_of(document))
        return self.read.prose[origin.path]

    def advice(self, module: Module) -> tuple[Passage, ...]:
        """The passages of its recommendations: the same as those of `prose`, for who asks for nothing else."""
        path = module.origin.path
        if path not in self.read.advice:
            passages = self.read.prose.get(path) or read_prose(path, _body_of(module), _ADVICE)
            self.read.advice[path] = tuple(item for item in passages if item.block == _ADVICE)
        return self.read.advice[path]

    def numbers(self, document: Document) -> tuple[WrittenNumber, ...]:
        """The numbers to call in the text of a document, found once for all rules."""
        origin = document.origin
        if origin.path not in self.read.numbers:
            has_some = self.may_call(document)
            passages = (*self.prose(document), *read_code(origin.path, _body_of(document))) if has_some else ()
            self.read.numbers[origin.path] = tuple(written_numbers(passages))
        return self.read.numbers[origin.path]

    def may_call(self, document: Document) -> bool:
        """Whether a file may have a number to call at all: most have none, which is seen sooner than a text is read."""
        path, text = document.origin.path, document.origin.text
        if path not in self.read.may_call:
            # Marks may stand within a number.
            for mark in _MARKS:
                text = text.replace(mark, "")
            self.read.may_call[path] = "&#" in text or next(find_numbers(text), None) is not None
        return self.read.may_call[path]

    def read_whole(self, module: Module) -> Module:
        """A module as it is published, also when the library was only read quickly."""
        return reread(module, self.library)

    @cached_property
    def files(self) -> frozenset[tuple[DocumentKind, str]]:
        """The kind and id that each file has by its path, also of files that can't be read.

        A rule about references asks this, so that a reference to an unreadable file is not reported as well.
        """
        paths = {*self.library.broken, *self.library.documents_by_path}
        found = [identity for path in paths if (identity := identity_of(path))]
        return frozenset((DocumentKind.MODULE if item.kind.is_module else item.kind, item.id) for item in found)


def _body_of(document: Document) -> Lines:
    origin = document.origin
    return lines_of("\n".join(origin.text.split("\n")[origin.body_line - 1 :]), origin.body_line)


Check = Callable[[Context], Iterator[Diagnostic]]


@dataclass(frozen=True)
class Rule:
    """A rule: its fault, what it looks at (`what`), why that matters to readers (`why`), its check and an example.

    The check is run when everything in `needs` is at hand. A rule that judges each document `alone` asks nothing but
    that document and the registers that editors keep, and says the same on any day: what it said may be kept.
    """

    fault: Fault
    what: str
    why: str
    check: Check
    example: Example
    needs: frozenset[Need] = frozenset()
    alone: bool = False

    @property
    def explanation(self) -> Explanation:
        """The rule as an editor reads about it."""
        return Explanation(self.fault, self.what, self.why, self.example)


def is_whole(document: Document, key: str, values: Sequence[object]) -> bool:
    """Whether every item of the list `key` in the front matter could be read and so is in `values`.

    If not, what seems to be missing from the list may be there with a typo in it.
    """
    fields = document.origin.fields
    number = len(values)
    return f"{key}.{number}" not in fields and (not number or f"{key}.{number - 1}" in fields)


def own_text(module: Module, item: Recommendation, context: Context) -> tuple[Passage, ...]:
    """The passages of the text of a recommendation, without its motivation, with their places in the file."""
    return tuple(passage for passage in context.advice(module) if passage.block_line == item.line)


def joined(passages: tuple[Passage, ...]) -> str:
    """What passages say together: the same whether a file was read quickly or compiled, which a text as kept is not."""
    return " ".join(passage.text for passage in passages)


def option_place(module: Module, item: Recommendation, key: str) -> Location:
    """The value of an option of a recommendation in the file; the head of its block when the option isn't there."""
    lines = module.origin.text.split("\n")
    for number in range(item.line, len(lines)):
        name, _, value = lines[number].partition(":")
        if not lines[number].strip():
            break
        if name.strip() == key:
            return module.origin.line(number + 1, lines[number].index(":") + 3, len(value.strip()))
    return module.origin.line(item.line)


def plain_pages(library: Library) -> Iterator[ParentPage]:
    """The pages for parents and youths that are in Dutch."""
    return (page for page in library.parent_pages if page.language.partition("-")[0] == "nl")


def softened(document: Document) -> Severity:
    """A warning for a concept, which may be unfinished; an error for everything that readers see."""
    return Severity.WARNING if document.is_concept else Severity.ERROR


def years_after(day: date, years: int) -> date:
    """The same day some years later.

    For a day with a typo such as the year 9999 that would be past the end of the calendar; then its last day.
    """
    return add_months(day, 12 * years) if day.year + years <= date.max.year else date.max
