"""From nodes to typed values by a closed table of fields: one mechanism for front matter, options and registers.

A field type turns a node into a value or reports, at the exact place, what is wrong and what to write.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from jgz import faults
from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.source.yaml_nodes import Entry, Mapping, Node, Scalar, is_ambiguous
from jgz.source.yaml_nodes import Sequence as SequenceNode

MISSING: Any = None
SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
VERSION = re.compile(r"(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_FIRST_YEAR = 1900
_WHOLE_NUMBER = re.compile("0|[1-9][0-9]*")
_NUMBERED = re.compile(r"-[0-9]+$")
_MOST_SUGGESTIONS = 20


@dataclass
class Context:
    """Where the decoding of one file stands: its path, what was found, and the line, column and length of a field."""

    path: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    places: dict[str, tuple[int, int, int]] = field(default_factory=dict)

    def report(self, fault: Fault, node: Node, message: str, help: str = "") -> None:
        """Notes a fault at a node."""
        self.diagnostics.append(fault.at(Location(self.path, node.line, node.column, node.length), message, help))

    def suggest(self, word: str, known: Iterable[str]) -> str:
        """A suggestion for a mistyped word. Searching takes time, so a file full of faults gets only the first."""
        return did_you_mean(word, known) if len(self.diagnostics) < _MOST_SUGGESTIONS else ""


class FieldType(Protocol):
    """A kind of value: how it is described to an editor, and how a node becomes one."""

    @property
    def description(self) -> str:
        """The kind of value, in Dutch."""

    def decode(self, node: Node, key: str, context: Context) -> Any:
        """The value; None (after a report) when the node doesn't hold one."""


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
        """The kind of value, in Dutch."""
        return self.pattern_help or f"tekst van {self.shortest} tot {self.longest} tekens"

    def decode(self, node: Node, key: str, context: Context) -> str | None:
        """The text, or None."""
        if not isinstance(node, Scalar):
            context.report(faults.WRONG_TYPE, node, f"`{_name(key)}` moet één tekst zijn, geen lijst of groep velden.")
            return None
        if is_ambiguous(node) and not (self.numbers and _WHOLE_NUMBER.fullmatch(node.text)):
            self._ambiguous(node, _name(key), context)
            return None
        if "<" in node.text or ">" in node.text or not node.text.isprintable():
            _unwanted_character(node, _name(key), context)
            return None
        if node.text != node.text.strip():
            message = f"`{_name(key)}` begint of eindigt met een spatie."
            context.report(faults.UNWANTED_TEXT, node, message, "Haal haar weg.")
            return None
        if not self.shortest <= len(node.text) <= self.longest:
            context.report(
                faults.WRONG_LENGTH,
                node,
                f"`{_name(key)}` telt {len(node.text)} tekens; het moeten er {self.shortest} tot {self.longest} zijn.",
            )
            return None
        if not self.final_stop and node.text.endswith("."):
            context.report(faults.UNWANTED_TEXT, node, f"`{_name(key)}` eindigt op een punt.", "Haal de punt weg.")
        if self.pattern and not self.pattern.fullmatch(node.text):
            context.report(faults.WRONG_TYPE, node, f"`{_name(key)}` is geen {self.description}: `{node.text}`.")
            return None
        return node.text

    @staticmethod
    def _ambiguous(node: Scalar, name: str, context: Context) -> None:
        if node.text in ("", "~", "null"):
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
                f"`{_name(key)}` eindigt op een streepje met een getal: `{value}`.",
                "Kies een naam die zegt waar het over gaat.",
            )
            return None
        return value


# Ids from the fixed lists, such as `2-weken-6-maanden`: they may begin and end with a number.
FIXED_ID = Slug(pattern=re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"), numbered=True)


@dataclass(frozen=True)
class Choice:
    """One of a fixed list of words."""

    values: tuple[str, ...]

    @property
    def description(self) -> str:
        """The kind of value, in Dutch."""
        return "één van: " + ", ".join(self.values)

    def decode(self, node: Node, key: str, context: Context) -> str | None:
        """The word, or None."""
        if not isinstance(node, Scalar):
            context.report(faults.WRONG_TYPE, node, f"`{_name(key)}` moet één waarde zijn.")
            return None
        if node.text in self.values:
            return node.text
        context.report(
            faults.NOT_IN_LIST,
            node,
            f"`{node.text[:60]}` kan niet bij `{_name(key)}`.",
            context.suggest(node.text, self.values) or f"Kies uit: {', '.join(self.values)}.",
        )
        return None


@dataclass(frozen=True)
class Date:
    """A real calendar day, written as YYYY-MM-DD."""

    description: str = "datum (JJJJ-MM-DD)"

    def decode(self, node: Node, key: str, context: Context) -> date | None:
        """The day, or None."""
        match = _DATE.fullmatch(node.text) if isinstance(node, Scalar) else None
        if match and int(match[1]) < _FIRST_YEAR:
            message = f"Het jaar bij `{_name(key)}` ligt voor {_FIRST_YEAR}."
            context.report(faults.BAD_DATE, node, message, "Kijk het jaartal na.")
            return None
        if match:
            try:
                return date(*map(int, match.groups()))
            except ValueError:
                context.report(
                    faults.BAD_DATE, node, f"De datum bij `{_name(key)}` bestaat niet.", "Kijk dag en maand na."
                )
                return None
        context.report(
            faults.BAD_DATE, node, f"`{_name(key)}` is geen datum.", "Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-01."
        )
        return None


@dataclass(frozen=True)
class Version:
    """A version `H.S.R` in quotes."""

    description: str = 'versie tussen aanhalingstekens ("hoofd.sub.herstel")'

    def decode(self, node: Node, key: str, context: Context) -> str | None:
        """The version, or None."""
        if not isinstance(node, Scalar) or not VERSION.fullmatch(node.text):
            if isinstance(node, Scalar) and is_ambiguous(node) and node.text:
                Text._ambiguous(node, _name(key), context)
            else:
                context.report(
                    faults.WRONG_TYPE, node, f"`{_name(key)}` is geen versie.", 'Schrijf drie getallen: "1.2.0".'
                )
            return None
        if node.plain:
            Text._ambiguous(node, _name(key), context)
            return None
        return node.text


@dataclass(frozen=True)
class Flag:
    """A yes or no, written with the two given words."""

    yes: str = "true"
    no: str = "false"

    @property
    def description(self) -> str:
        """The kind of value, in Dutch."""
        return f"{self.yes} of {self.no}"

    def decode(self, node: Node, key: str, context: Context) -> bool | None:
        """True or False, or None."""
        if isinstance(node, Scalar) and node.text in (self.yes, self.no):
            return node.text == self.yes
        Choice((self.yes, self.no)).decode(node, key, context)
        return None


@dataclass(frozen=True)
class ListOf:
    """A list of at most `longest` values of one type, each once; with `single` one bare value will do as well."""

    item: FieldType
    shortest: int = 0
    single: bool = False
    longest: int = 1000

    @property
    def description(self) -> str:
        """The kind of value, in Dutch."""
        return f"lijst van: {self.item.description}"

    def decode(self, node: Node, key: str, context: Context) -> tuple[Any, ...] | None:
        """The values that could be read; None when the node is no list or too short."""
        if self.single and isinstance(node, Scalar):
            node = SequenceNode((node,), node.line, node.column)
        if not isinstance(node, SequenceNode):
            # Something stands there, so it was not left out: a rule that needs the list has nothing to add.
            context.places[f"{key}.0"] = (node.line, node.column, node.length)
            context.report(
                faults.WRONG_TYPE, node, f"`{_name(key)}` moet een lijst zijn.", "Schrijf `[a, b]` of regels met `- `."
            )
            return None
        if len(node.items) > self.longest:
            first_over = node.items[self.longest]
            context.report(faults.LIMIT, first_over, f"`{_name(key)}` telt meer dan {self.longest} waarden.")
            return None
        values: list[Any] = []
        for number, child in enumerate(node.items):
            place = f"{key}.{number}"
            context.places[place] = (child.line, child.column, child.length)
            value = self.item.decode(child, place, context)
            if value is not None and value in values:
                context.report(faults.DUPLICATE_KEY, child, f"Deze waarde staat al in `{_name(key)}`.", "Haal hem weg.")
            elif value is not None:
                values.append(value)
        if len(node.items) < self.shortest:
            context.report(faults.WRONG_LENGTH, node, f"`{_name(key)}` moet minstens {self.shortest} waarde hebben.")
            return None
        # A list that may not be empty and of which nothing could be read, is no list.
        return None if self.shortest and not values else tuple(values)


@dataclass(frozen=True)
class MapOf:
    """Free keys of one type with values of another, such as module id -> version."""

    key: FieldType
    value: FieldType

    @property
    def description(self) -> str:
        """The kind of value, in Dutch."""
        return f"{self.key.description} met {self.value.description}"

    def decode(self, node: Node, key: str, context: Context) -> dict[str, Any] | None:
        """The pairs that could be read, or None."""
        if not isinstance(node, Mapping):
            context.report(faults.WRONG_TYPE, node, f"`{_name(key)}` moet uit regels `naam: waarde` bestaan.")
            return None
        found: dict[str, Any] = {}
        for entry in node.entries:
            context.places[f"{key}.{entry.key.text}"] = (entry.key.line, entry.key.column, entry.length)
            name = self.key.decode(entry.key, key, context)
            value = self.value.decode(entry.value, f"{key}.{entry.key.text}", context)
            if name is not None and value is not None:
                found[name] = value
        return found


@dataclass(frozen=True)
class Field:
    """A field: its Dutch key, its English attribute, its type, whether it must be there, and what it is for."""

    key: str
    attribute: str
    type: FieldType
    required: bool = False
    default: Any = None
    about: str = ""
    required_from: str = ""


@dataclass(frozen=True)
class Record:
    """A group of fields that becomes one value through `build` (which gets the English attributes)."""

    fields: tuple[Field, ...]
    build: Callable[..., Any] = dict
    about: str = ""

    @property
    def description(self) -> str:
        """The kind of value, in Dutch."""
        return "velden " + ", ".join(item.key for item in self.fields)

    def decode(self, node: Node, key: str, context: Context) -> Any:
        """The built value; None when a required field is missing or unreadable."""
        if not isinstance(node, Mapping):
            context.report(faults.WRONG_TYPE, node, f"`{_name(key)}` moet uit velden bestaan: {self.description}.")
            return None
        values = decode_fields(node, self.fields, context, prefix=f"{key}." if key else "")
        return None if values is None else self.build(**values)


def decode_fields(node: Mapping, fields: Sequence[Field], context: Context, prefix: str = "") -> dict[str, Any] | None:
    """Attributes by name for a closed table of fields; None when a required one is missing or unreadable.

    Every unknown key and every unreadable value is reported, so that one run shows them all.
    """
    table = {item.key: item for item in fields}
    present: dict[str, Entry] = {}
    places = context.places
    for entry in node.entries:
        key = entry.key
        name = key.text
        places[prefix + name] = (key.line, key.column, entry.length)
        if name in table:
            present[name] = entry
        else:
            _unknown_key(key, table, context)
    values: dict[str, Any] = {}
    complete = True
    for item in fields:
        here = present.get(item.key)
        value = None
        if here is not None:
            value = item.type.decode(here.value, prefix + item.key, context)
        elif item.required:
            _missing_key(node, item, context)
        if value is None and item.required:
            complete = False
        values[item.attribute] = item.default if value is None else value
    return values if complete else None


def _unknown_key(key: Scalar, table: dict[str, Field], context: Context) -> None:
    help = context.suggest(key.text, table) or f"Deze velden kunnen hier: {', '.join(table)}."
    context.report(faults.UNKNOWN_KEY, key, f"Het veld `{key.text[:60]}` bestaat hier niet.", help)


def _missing_key(node: Mapping, item: Field, context: Context) -> None:
    context.report(
        faults.MISSING_KEY,
        node,
        f"Het veld `{item.key}` ontbreekt.",
        f"Voeg toe: `{item.key}: …` ({item.type.description}).",
    )


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A Dutch suggestion for a mistyped word, or an empty text when nothing comes near."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"Bedoelde je `{close[0]}`?" if close else ""


def _name(key: str) -> str:
    """The last named part of a field path: `wijzigingen.0.versie` -> `versie`."""
    return next((part for part in reversed(key.split(".")) if not part.isdigit()), key)
