"""What changed between two libraries, and the smallest version jump each change asks for."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from jgz.model.choices import AuthorisationKind
from jgz.model.documents import Document, Module
from jgz.model.version import Jump, Version

_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})


def plain(text: str) -> str:
    """A text without what is no change: white space, the shape of quotes, and how an accent is stored."""
    # Most texts have no such sign at all.
    shown = text if text.isascii() else unicodedata.normalize("NFC", text).translate(_QUOTES)
    return " ".join(shown.split())


class Aspect(StrEnum):
    """What about a module or recommendation changed."""

    NEW = "nieuw"
    REMOVED = "geschrapt"
    STRENGTH = "sterkte"
    DIRECTION = "richting"
    KIND = "soort"
    TEXT = "tekst"
    TITLE = "titel"
    TITLED = "titel erbij"
    CERTAINTY = "zekerheid"
    MOTIVATION = "motivering"
    TAILORING = "op maat"
    PHASES = "fasen"
    AUDIENCE = "doelgroep"
    EVIDENCE = "onderbouwing"
    RENAMED = "andere id"
    MOVED = "verplaatst"
    OTHER_TEXT = "andere tekst"
    METADATA = "gegevens"
    STATUS = "status"
    TERM = "geldigheid"
    SHOWN = "op de pagina"
    CARD = "belkaart"
    ORDER = "volgorde"


# Source: the content model, "Meaning of a change". A text change that touches a number, unit or negation is MAJOR.
WEIGHT = {
    Aspect.NEW: Jump.MAJOR,
    Aspect.REMOVED: Jump.MAJOR,
    Aspect.STRENGTH: Jump.MAJOR,
    Aspect.DIRECTION: Jump.MAJOR,
    Aspect.KIND: Jump.MAJOR,
    Aspect.TEXT: Jump.MINOR,
    Aspect.TITLE: Jump.MINOR,
    # A first title says what the text says, which a rule holds it to.
    Aspect.TITLED: Jump.NONE,
    Aspect.CERTAINTY: Jump.MINOR,
    Aspect.MOTIVATION: Jump.MINOR,
    Aspect.TAILORING: Jump.MINOR,
    Aspect.PHASES: Jump.MINOR,
    Aspect.AUDIENCE: Jump.MINOR,
    Aspect.EVIDENCE: Jump.MINOR,
    Aspect.RENAMED: Jump.PATCH,
    Aspect.MOVED: Jump.PATCH,
    Aspect.OTHER_TEXT: Jump.PATCH,
    Aspect.METADATA: Jump.PATCH,
    Aspect.STATUS: Jump.NONE,
    Aspect.TERM: Jump.NONE,
    Aspect.SHOWN: Jump.NONE,
    Aspect.CARD: Jump.NONE,
    Aspect.ORDER: Jump.NONE,
}
# What the parties sign: a change of one of these asks them again, whatever it is called.
SIGNED = frozenset(
    {
        Aspect.NEW, Aspect.REMOVED, Aspect.STRENGTH, Aspect.DIRECTION, Aspect.KIND, Aspect.TEXT, Aspect.TITLE,
        Aspect.TAILORING, Aspect.PHASES,
    }
)  # fmt: skip
# After a change of one of these nobody can say that the advice is the same.
_ANOTHER_ADVICE = frozenset({Aspect.NEW, Aspect.REMOVED, Aspect.STRENGTH, Aspect.DIRECTION, Aspect.KIND})
# What a professional acts on: here a changed number, unit or negation makes it another advice.
ADVICE = frozenset({Aspect.TEXT, Aspect.TITLE, Aspect.TAILORING})

# An advice in plainer words keeps more than half of its text, and needs no more than a small word here and there.
_LEAST_ALIKE = 0.6
_SMALL = 3
_SMALL_WORDS = frozenset(
    "daar deze door even graag haar hier hierbij jouw naar omdat over voor wordt zijn zoals".split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text that stayed (`=`), went (`-`) or came (`+`). `was` is how one that stayed was written before,
    where that is another way: with other white space behind it, for instance."""

    sign: str
    text: str
    was: str = ""

    def on_side(self, sign: str) -> Piece:
        """The piece as it stood before (`-`) or stands now (`+`)."""
        return Piece(self.sign, self.was) if sign == "-" and self.was else self


@dataclass(frozen=True, slots=True)
class Difference:
    """One change: what it is about, both texts, and the words that may turn the meaning and that came or went.

    `recommendation` is the id it has now (or had, when removed); empty for the module itself. `pieces` lays a changed
    text out word by word; it is empty for a change of a value, and for what came or went as a whole. `spelling` says
    that every word of the text is still the same word: only spelling, inflection and punctuation changed. `noted` says
    that the words are to be looked at because others read them, not because they are known to turn the meaning.
    """

    module: str
    recommendation: str
    aspect: Aspect
    before: str
    after: str
    attention: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    spelling: bool = False
    noted: bool = False

    @property
    def likeness(self) -> float:
        """How much of a changed text stayed, from 0 to 1; 0 for what is no text."""
        stayed = sum(len(item.text) for item in self.pieces if item.sign == "=")
        other = sum(len(item.text) for item in self.pieces if item.sign != "=")
        return 2 * stayed / (2 * stayed + other) if self.pieces else 0.0

    @property
    def keeps_meaning(self) -> bool:
        """Whether it says the same: another spelling or another order, which asks nobody for anything."""
        return (self.spelling or self.aspect is Aspect.ORDER) and not self.attention

    @property
    def jump(self) -> Jump:
        """The smallest version jump this change asks for."""
        if self.keeps_meaning:
            return Jump.NONE
        return Jump.MAJOR if self._turned else WEIGHT[self.aspect]

    @property
    def _turned(self) -> bool:
        """Whether words of what a professional acts on changed that may turn it."""
        return bool(self.attention) and not self.noted and self.aspect in ADVICE

    @property
    def is_advice(self) -> bool:
        """Whether it changes what the parties signed."""
        return self.aspect in SIGNED and not self.keeps_meaning

    @property
    def is_another_advice(self) -> bool:
        """Whether nobody can say that the advice stayed the same.

        That is so in a text with another number, unit, negation or opposite as well, where something was added or left
        out, and where most of it is another one.
        """
        heavy = self.aspect in _ANOTHER_ADVICE or self._turned or self._says_more_or_less
        return self.is_advice and heavy

    @property
    def _says_more_or_less(self) -> bool:
        """Whether words came or went in a text with none in their place, or few of them stayed.

        A word that only stands in another place did neither.
        """
        if not self.pieces:
            return False
        went, came = (
            Counter(word for pair in self.swaps if not pair[1 - side] for word in _large_words(pair[side]))
            for side in (0, 1)
        )
        return self.likeness < _LEAST_ALIKE or went != came

    @property
    def swaps(self) -> tuple[tuple[str, str], ...]:
        """What took the place of what, as pairs of old and new words; either may be empty. For a value both whole."""
        if not self.pieces:
            return ((self.before, self.after),)
        found: list[tuple[str, str]] = []
        went = ""
        for piece in (*self.pieces, Piece("=", "")):
            if piece.sign == "-":
                went = piece.text.strip()
            elif piece.sign == "+" or went:
                found.append((went, piece.text.strip() if piece.sign == "+" else ""))
                went = ""
        return tuple(found)


def _large_words(text: str) -> list[str]:
    words = (word.strip(".,;:!?()\"'").casefold() for word in text.split())
    return [word for word in words if len(word) > _SMALL and word not in _SMALL_WORDS]


@dataclass(frozen=True, slots=True)
class ModuleDifference:
    """Everything that changed in one module; `old` or `new` is None when it came or went."""

    id: str
    old: Module | None
    new: Module | None
    differences: tuple[Difference, ...]

    @property
    def path(self) -> str:
        """The file of the module as it is now, or as it was when the module is gone."""
        module = self.new or self.old
        return module.origin.path if module else ""

    @property
    def jump(self) -> Jump:
        """The smallest version jump that all changes together ask for."""
        return max((item.jump for item in self.differences), default=Jump.NONE)

    @property
    def version_asked(self) -> Version | None:
        """The version that the module has or, when that is too low for what changed, the one it should have."""
        if self.old is None or self.new is None:
            return self.new.version if self.new else None
        return max(self.new.version, self.old.version.after(self.jump)) if self.jump else self.new.version

    @property
    def advice(self) -> tuple[Difference, ...]:
        """The differences that ask the parties for new signatures."""
        return tuple(item for item in self.differences if item.is_advice)

    @property
    def called_unchanged(self) -> bool:
        """Whether a party says of the new version that the advice is the same."""
        if self.old is None or self.new is None:
            return False
        signed = (item for item in self.new.authorisations if item.version > self.old.version)
        return any(item.kind is AuthorisationKind.UNCHANGED for item in signed)


@dataclass(frozen=True, slots=True)
class PageDifference:
    """Everything that changed on one page that is no module; `old` or `new` is None when it came or went.

    Or in one list that stands on pages: then both are None, and `address` is its file.
    """

    address: str
    old: Document | None
    new: Document | None
    differences: tuple[Difference, ...]

    @property
    def path(self) -> str:
        """The file of the page as it is now, or as it was when the page is gone; that of a list."""
        page = self.new or self.old
        return page.origin.path if page else self.address

    @property
    def alarming(self) -> tuple[Difference, ...]:
        """What somebody must look at: what people do and whom they call, a number, unit, negation or opposite."""
        return tuple(item for item in self.differences if item.attention)

    @property
    def reworded(self) -> tuple[Difference, ...]:
        """The texts in which another word stands, or other words of a card: more than spelling and layout."""
        said = (item for item in self.differences if item.aspect in (Aspect.TEXT, Aspect.CARD))
        return tuple(item for item in said if item.attention or not item.spelling)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed in meaning, the files that changed and that nobody compared, and what it asks of people.

    `made_with` are the changed files outside the content of which the site is made. `unsigned` are the parties that
    have not signed what changed, by module; `leaning` the pages for parents and youths that rest on a changed advice
    and were not held against it yet, by module.
    """

    modules: tuple[ModuleDifference, ...] = ()
    pages: tuple[PageDifference, ...] = ()
    not_compared: tuple[str, ...] = ()
    made_with: tuple[str, ...] = ()
    unsigned: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    leaning: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def keeps_meaning(self) -> bool:
        """Whether all that was compared still says the same."""
        changes = [change for module in self.modules for change in module.differences]
        changes += [change for page in self.pages for change in page.differences]
        return all(change.keeps_meaning for change in changes)
