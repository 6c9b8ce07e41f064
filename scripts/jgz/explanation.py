"""What every fault tells an editor beside its message: what it looks at, why that matters, and an example."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jgz.diagnostics import Fault


class When(StrEnum):
    """In which states of the files something stands that an example takes for granted."""

    ALWAYS = "altijd"
    BEFORE = "eerder"
    NOW = "nu"
    WRONG = "fout"
    RIGHT = "goed"


@dataclass(frozen=True, slots=True)
class Given:
    """What stands elsewhere: `text` in the place of `place` (empty: a whole file).

    `BEFORE` and `NOW` are for an example about a change. What only goes with the wrong or the right reading isn't
    shown: it is what any editor would change along with it.
    """

    path: str
    place: str
    text: str
    when: When = When.ALWAYS


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of a file as it goes wrong and as it should be.

    `path` is a file of the sample library that the tests keep (`tests/sites/minimaal`). Both texts take the place of
    `place`, a text that stands in that file exactly once; with an empty `place` they are the whole file, which is
    then new or replaced, and an empty text means that the file is not there. The wrong text yields exactly the code
    of its fault, the right one yields nothing: a test holds every example to that.

    Where a piece of one file doesn't say it all: `given` stands elsewhere, in both; `right_path` is the name the
    file should have had; `encoding` is how the wrong text was stored; `base` is what stood at the place before, for
    a fault that is about a change.
    """

    path: str
    place: str
    wrong: str
    right: str
    given: tuple[Given, ...] = ()
    right_path: str = ""
    encoding: str = "utf-8"
    base: str = ""

    @property
    def shown_wrong(self) -> str:
        """The wrong text as a program shows it that expects UTF-8."""
        return self.wrong.encode(self.encoding).decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Explanation:
    """A fault explained: what it looks at (`what`), why that matters to readers (`why`), and an example."""

    fault: Fault
    what: str
    why: str
    example: Example


@dataclass(frozen=True, slots=True)
class Family:
    """Faults about one subject: their codes are JGZ`first` to JGZ`last`, both ends included.

    `group` is the Dutch heading of the page `/over/regels/` under which they stand, `about` the subject in English. A
    new fault gets the code after the last one of its family: a code that was ever used may stand in a silence.
    """

    first: int
    last: int
    group: str
    about: str

    def __contains__(self, code: str) -> bool:
        return self.first <= int(code.removeprefix("JGZ")) <= self.last


_TOP = "Bestanden en velden bovenaan"
_STRUCTURE = "Opbouw en blokken"
_LINKS = "Koppelingen, bronnen en adressen"
_TEXT = "Tekst en toegankelijkheid"
_STATUS = "Status, datums en versies"
FAMILIES: tuple[Family, ...] = (
    Family(101, 199, _TOP, "files, front matter, registers"),
    Family(201, 219, _STRUCTURE, "blocks, limits, ways of writing"),
    Family(220, 299, _STRUCTURE, "what a document consists of"),
    Family(301, 309, _LINKS, "sources"),
    Family(311, 319, _LINKS, "links and references"),
    Family(320, 329, _LINKS, "successors and addresses"),
    Family(330, 339, _LINKS, "what was published and leads nowhere now"),
    Family(401, 409, _TEXT, "raw HTML"),
    Family(411, 419, _TEXT, "pictures and tables for everyone"),
    Family(421, 430, _TEXT, "words with a fixed meaning"),
    Family(431, 440, _TEXT, "plain language"),
    Family(441, 449, _TEXT, "spelling, urgency"),
    Family(501, 509, _STATUS, "fields that depend on the status"),
    Family(510, 519, _STATUS, "the review term"),
    Family(520, 529, _STATUS, "pages for parents beside their modules"),
    Family(530, 539, _STATUS, "the step from the earlier version"),
    Family(540, 549, _STATUS, "versions of before"),
    Family(550, 559, _STATUS, "parties that authorise, elements of the Basisdataset, codes"),
    Family(560, 579, _STATUS, "consultation rounds"),
    Family(601, 699, "Clusters", "clusters"),
)


def family_of(code: str) -> Family:
    """The family of a code such as `JGZ312`; raises `LookupError` when it is in none."""
    for family in FAMILIES:
        if code in family:
            return family
    raise LookupError(f"{code} is in no family: take a code of one of FAMILIES in explanation.py")


def lines(*rows: str) -> str:
    """Some lines as one text, so that an example reads in the code as it stands in a file."""
    return "\n".join(rows)


class Mark(StrEnum):
    """What a line of an example shows: nothing special, the fault or its mending, or that something is missing."""

    SAME = "gelijk"
    CHANGED = "anders"
    MISSING = "ontbreekt"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an example; of a changed line `start` to `end` is what differs."""

    text: str
    mark: Mark = Mark.SAME
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of an example: the file it is in, its lines, and whether the name of the file is what it shows."""

    path: str
    rows: tuple[Row, ...]
    about_name: bool = False


def surroundings(example: Example) -> tuple[tuple[str, Reading], ...]:
    """What a reader must know beside the two readings, each with a Dutch heading."""
    headings = {When.ALWAYS: "Wat er al staat", When.BEFORE: "Zo was het", When.NOW: "Wat er verandert"}
    if example.base:
        # A reader of a change needs to see how the place was; what always stands elsewhere only makes the sample fit.
        del headings[When.ALWAYS]
    given = [item for item in example.given if item.text and item.when in headings]
    around = [(headings[item.when], _unmarked(item.path, item.text)) for item in given]
    if example.base:
        around.append((headings[When.BEFORE], _unmarked(example.path, example.base)))
    return tuple(around)


def _unmarked(path: str, text: str) -> Reading:
    return Reading(path, tuple(Row(row) for row in _rows_of(text)))


def readings(example: Example) -> tuple[Reading, Reading]:
    """The wrong and the right reading, with a mark at every line that differs."""
    wrong, right = _rows_of(example.shown_wrong), _rows_of(example.right)
    right_path = example.right_path or example.path
    if wrong == right:
        # The name of the file is what is wrong.
        return Reading(example.path, (), True), Reading(right_path, (), True)
    return (
        Reading(example.path, tuple(_marked(wrong, right))),
        Reading(right_path, tuple(row for row in _marked(right, wrong) if row.mark is not Mark.MISSING)),
    )


def _rows_of(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n") if text else []


def _marked(rows: list[str], others: list[str]) -> Iterator[Row]:
    """The lines, with a mark at those that `others` hasn't, and one where `others` has lines that are missing."""
    matcher = difflib.SequenceMatcher(None, rows, others, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind == "insert":
            yield Row("", Mark.MISSING)
        paired = end - start == other_end - other_start
        for offset, text in enumerate(rows[start:end]):
            if kind == "equal":
                yield Row(text)
            else:
                other = others[other_start + offset] if paired else ""
                yield Row(text, Mark.CHANGED, *_difference(text, other))


def _difference(text: str, other: str) -> tuple[int, int]:
    """Where `text` differs from `other`, in whole words; all of it when no word does."""
    start = _shared(text, other)
    end = len(text) - _shared(text[start:][::-1], other[start:][::-1])
    while start and _in_word(text[start - 1]):
        start -= 1
    while end < len(text) and _in_word(text[end]):
        end += 1
    return (start, end) if start < end else (0, len(text))


def _shared(first: str, second: str) -> int:
    """How many characters both begin with."""
    pairs = zip(first, second, strict=False)
    return next((number for number, (a, b) in enumerate(pairs) if a != b), min(len(first), len(second)))


def _in_word(char: str) -> bool:
    return char.isalnum() or char in "-_"
