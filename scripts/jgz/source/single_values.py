"""Kinds of single values: text, ids, words from a list, days, versions, yes or no."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from jgz import faults
from jgz.model import Version
from jgz.model.addresses import is_device_name
from jgz.source.context import Context, last
from jgz.source.yaml_nodes import Node, Scalar, is_ambiguous

SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
VERSION = re.compile(r"(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})")
# A language as html names it (BCP 47), such as `en` or `nl-NL`.
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NOTHING = ("", "~", "null")
_SHORT_VERSION = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4})?")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_FIRST_YEAR = 1900
_WHOLE_NUMBER = re.compile("0|[1-9][0-9]*")
_NUMBERED = re.compile(r"-[0-9]+$")


# Signs of Markdown, which no field of plain text acts on.
_MARKUP = ("**", "__", "](", "`")


@dataclass(frozen=True)
class Text:
    """Plain text of `shortest` to `longest` characters. `pattern` and `pattern_help` narrow it further.

    With `numbers` a whole number needs no quotes: every YAML reader writes it back as it stands.
    """

    shortest: int = 1
    longest: int = 2000
    pattern: re.Pattern[str] | None = None
    pattern_help: str = ""
    final_stop: bool = True
    numbers: bool = False

    @property
    def description(self) -> str:
        return self.pattern_help or f"tekst van {self.shortest} tot {self.longest} tekens"

    @property
    def sample(self) -> str:
        """Only the editor knows the words."""
        return "…"

    def decode(self, node: Node, key: str, context: Context) -> str | None:
        """The text, or None."""
        if not isinstance(node, Scalar):
            context.report(faults.WRONG_TYPE, node, f"`{last(key)}` moet één tekst zijn, geen lijst of groep velden.")
            return None
        if is_ambiguous(node) and not (self.numbers and _WHOLE_NUMBER.fullmatch(node.text)):
            self._ambiguous(node, last(key), context)
            return None
        if node.cut and self.pattern is None:
            # A word from a list or an id may have a comment; of a sentence nobody sees that a part is gone.
            context.report(
                faults.AMBIGUOUS_VALUE,
                Scalar("", False, *node.cut, 1),
                f"Alles achter ` #` valt weg uit `{last(key)}`.",
                f'Zet de hele waarde tussen aanhalingstekens: `{last(key)}: "…"`.',
            )
            return None
        return node.text if self._is_allowed(node, key, context) else None

    def _is_allowed(self, node: Scalar, key: str, context: Context) -> bool:
        """Whether a text, as it stands there, may be the value; reports why not, and what else is better written."""
        if "<" in node.text or ">" in node.text or not node.text.isprintable():
            _unwanted_character(node, last(key), context)
            return False
        if node.text != node.text.strip():
            message = f"`{last(key)}` begint of eindigt met een spatie."
            context.report(faults.UNWANTED_TEXT, node, message, "Haal haar weg.")
            return False
        if not self.shortest <= len(node.text) <= self.longest:
            context.report(
                faults.WRONG_LENGTH,
                node,
                f"`{last(key)}` telt {len(node.text)} tekens; het moeten er {self.shortest} tot {self.longest} zijn.",
            )
            return False
        if self.pattern is None and not any(map(str.isalnum, node.text)):
            context.report(
                faults.UNWANTED_TEXT, node, f"In `{last(key)}` staat geen letter of cijfer.", "Zet er woorden."
            )
            return False
        if not self.final_stop and node.text.endswith("."):
            context.report(faults.UNWANTED_TEXT, node, f"`{last(key)}` eindigt op een punt.", "Haal de punt weg.")
        if self.pattern is None and (sign := next((item for item in _MARKUP if item in node.text), "")):
            message = f"`{last(key)}` bevat opmaak (`{sign}`); hier past alleen gewone tekst."
            context.report(
                faults.UNWANTED_TEXT, node, message, "Haal de tekens weg, en schrijf een koppeling in de tekst."
            )
        if self.pattern and not self.pattern.fullmatch(node.text):
            context.report(faults.WRONG_TYPE, node, f"`{last(key)}` is geen {self.description}: `{node.text}`.")
            return False
        return True

    @staticmethod
    def _ambiguous(node: Scalar, name: str, context: Context) -> None:
        if node.text in _NOTHING:
            context.report(faults.WRONG_TYPE, node, f"`{name}` is leeg.", "Vul een waarde in of haal de regel weg.")
        else:
            context.report(
                faults.AMBIGUOUS_VALUE,
                node,
                f"`{name}: {node.text}` wordt niet door elk programma als tekst gelezen.",
                f'Zet er aanhalingstekens om: `{name}: "{node.text}"`.',
            )


def _unwanted_character(node: Scalar, name: str, context: Context) -> None:
    sign = next(char for char in node.text if char in "<>" or not char.isprintable())
    if sign in "<>":
        message, help = f"`{name}` bevat `{sign}`", "Schrijf het in woorden (bijvoorbeeld 'minder dan')."
    elif sign == "\n":
        message, help = f"`{name}` bevat een regeleinde", "Schrijf de tekst op één regel (of met `>-`)."
    else:
        message, help = f"`{name}` bevat een bijzonder teken (U+{ord(sign):04X})", "Typ het woord opnieuw."
    context.report(faults.UNWANTED_TEXT, node, f"{message}; hier past alleen gewone tekst.", help)


@dataclass(frozen=True)
class Slug(Text):
    """An id: lower case letters and digits with single hyphens, 3 to 60 long, no number at the end."""

    shortest: int = 3
    longest: int = 60
    pattern: re.Pattern[str] | None = SLUG
    pattern_help: str = "id (kleine letters en cijfers, met losse streepjes ertussen)"
    numbered: bool = False

    def decode(self, node: Node, key: str, context: Context) -> str | None:
        """The id, or None."""
        value = Text.decode(self, node, key, context)
        if value and not self.numbered and _NUMBERED.search(value):
            context.report(
                faults.WRONG_TYPE,
                node,
                f"`{last(key)}` eindigt op een streepje met een getal: `{value}`.",
                "Kies een naam die zegt waar het over gaat.",
            )
            return None
        if value and is_device_name(value):
            message = f"`{value}` kan geen bestandsnaam zijn op een computer met Windows."
            context.report(faults.WRONG_TYPE, node, message, "Kies een andere naam.")
            return None
        return value


# Ids from the fixed lists, such as `2-weken-6-maanden`: they may begin and end with a number.
FIXED_ID = Slug(pattern=re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"), numbered=True)


@dataclass(frozen=True)
class Choice:
    """One of a fixed list of words, or of the members of an enumeration of them.

    `meant` has words that editors write instead, in lower case, each with the one in the list that they stand for.
    """

    values: tuple[str, ...]
    meant: tuple[tuple[str, str], ...] = ()

    @property
    def description(self) -> str:
        return "één van: " + ", ".join(self.values)

    @property
    def sample(self) -> str:
        """The first word of the list."""
        return self.values[0]

    def decode(self, node: Node, key: str, context: Context) -> str | None:
        """The word, as it stands in the list (so a member where the list has members), or None."""
        if not isinstance(node, Scalar):
            context.report(faults.WRONG_TYPE, node, f"`{last(key)}` moet één waarde zijn.")
            return None
        if node.text in self.values:
            return self.values[self.values.index(node.text)]
        context.report(
            faults.NOT_IN_LIST,
            node,
            f"`{node.text[:60]}` kan niet bij `{last(key)}`.",
            self._nearest(node.text)
            or context.suggest(node.text, self.values)
            or f"Kies uit: {', '.join(self.values)}.",
        )
        return None

    def _nearest(self, word: str) -> str:
        value = dict(self.meant).get(word.strip().lower())
        return f"Schrijf `{value}`." if value else ""


@dataclass(frozen=True)
class Date:
    """A real calendar day, written as YYYY-MM-DD."""

    description: str = "datum (JJJJ-MM-DD)"
    sample: str = "2026-03-01"

    def decode(self, node: Node, key: str, context: Context) -> date | None:
        """The day, or None."""
        match = _DATE.fullmatch(node.text) if isinstance(node, Scalar) else None
        if match and int(match[1]) < _FIRST_YEAR:
            message = f"Het jaar bij `{last(key)}` ligt voor {_FIRST_YEAR}."
            context.report(faults.BAD_DATE, node, message, "Kijk het jaartal na.")
            return None
        if match:
            try:
                return date(*map(int, match.groups()))
            except ValueError:
                context.report(
                    faults.BAD_DATE, node, f"De datum bij `{last(key)}` bestaat niet.", "Kijk dag en maand na."
                )
                return None
        context.report(
            faults.BAD_DATE,
            node,
            f"`{last(key)}` is geen datum.",
            "Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-01.",
        )
        return None


@dataclass(frozen=True)
class VersionNumber:
    """A version `H.S.R`. Three numbers need no quotes, as no reader takes them for one number; files have them."""

    description: str = 'versie ("hoofd.sub.herstel")'
    sample: str = '"1.0.0"'

    def decode(self, node: Node, key: str, context: Context) -> Version | None:
        """The version, or None."""
        if not isinstance(node, Scalar) or not VERSION.fullmatch(node.text):
            guessed = isinstance(node, Scalar) and node.text not in _NOTHING and is_ambiguous(node)
            fault = faults.AMBIGUOUS_VALUE if guessed else faults.WRONG_TYPE
            context.report(fault, node, f"`{last(key)}` is geen versie.", self._whole(node, last(key)))
            return None
        return Version.parse(node.text)

    @staticmethod
    def _whole(node: Node, name: str) -> str:
        """What to write: the version with the numbers that lack, or any version."""
        known = node.text if isinstance(node, Scalar) and _SHORT_VERSION.fullmatch(node.text) else "1.2"
        whole = ".".join([*known.split("."), "0", "0"][:3])
        return f'Schrijf drie getallen tussen aanhalingstekens, zoals `{name}: "{whole}"`.'


@dataclass(frozen=True)
class Flag:
    """A yes or no, written with the two given words."""

    yes: str = "true"
    no: str = "false"

    @property
    def description(self) -> str:
        return f"{self.yes} of {self.no}"

    @property
    def sample(self) -> str:
        """The word for yes."""
        return self.yes

    def decode(self, node: Node, key: str, context: Context) -> bool | None:
        """True or False, or None."""
        if isinstance(node, Scalar) and node.text in (self.yes, self.no):
            return node.text == self.yes
        Choice((self.yes, self.no)).decode(node, key, context)
        return None
