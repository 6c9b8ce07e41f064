"""Reading the registers: the fixed lists (`.yml`) and the lists of what was ever published (`.tsv`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from collections.abc import Mapping as Mapping_
from dataclasses import replace
from typing import Any

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.loader.asked_pages import PHASES, check_asked
from jgz.loader.compounds import read_compounds
from jgz.loader.danger_words import ANSWERS, GROUPS, check_patterns, without_patterns
from jgz.loader.help_lists import direct_help
from jgz.loader.practice_lists import with_lines
from jgz.loader.register_checks import check_ids, check_numbers, check_successors, check_terms, scalars
from jgz.loader.register_lists import REGISTER_LISTS, REMOVED_VERSIONS
from jgz.loader.rounds import read_rounds
from jgz.loader.texts import ADDRESS
from jgz.loader.tongue_words import TONGUE_LIST, WORDS, check_destinations, check_words, tell_unreviewed
from jgz.loader.word_list import read_word_list
from jgz.model import (
    DocumentKind,
    JudgedPair,
    PairVerdict,
    Phase,
    PublishedAddress,
    PublishedId,
    PublishedText,
    Registers,
    find_numbers,
)
from jgz.model.phone import national
from jgz.model.published import RECOMMENDATION, RETIRED
from jgz.source.context import Context, did_you_mean
from jgz.source.decode import ListOf
from jgz.source.files import TextFile
from jgz.source.single_values import SLUG
from jgz.source.yaml_nodes import Node, Sequence, YamlReader

FOLDER = "modules/_registers"
# More than anyone would read of one register.
MOST_FAULTS = 50
ID_COLUMNS = ("id", "soort", "sinds", "opgevolgd_door")
ADDRESS_COLUMNS = ("adres", "id", "soort")
TEXT_COLUMNS = ("id", "versie", "vingerafdruk")
JUDGED_COLUMNS = ("een", "ander", "oordeel", "datum", "teksten")
_OTHER_NAMES = (
    "woordenlijst.txt",
    "samenstellingen.txt",
    "ids.tsv",
    "adressen.tsv",
    "aanbevelingen.tsv",
    "nagekeken.tsv",
)
PUBLISHED_KINDS = (*(item for item in DocumentKind if item is not DocumentKind.GENERIC_MODULE), RECOMMENDATION)

_NAMED = re.compile(rf"{SLUG.pattern}(#{SLUG.pattern})?")
_COLUMN_FORMS = {
    "id": _NAMED,
    "soort": re.compile("|".join(PUBLISHED_KINDS)),
    "sinds": re.compile(r"([0-9]+\.[0-9]+\.[0-9]+)?"),
    "opgevolgd_door": re.compile(rf"({_NAMED.pattern}|{RETIRED})?"),
    "adres": re.compile(rf"/|{ADDRESS}"),
    "versie": re.compile(r"[0-9]+\.[0-9]+\.[0-9]+"),
    "vingerafdruk": re.compile("[0-9]+:[0-9a-f]{32}"),
    "een": re.compile(rf"{SLUG.pattern}#{SLUG.pattern}"),
    "ander": re.compile(rf"{SLUG.pattern}#{SLUG.pattern}"),
    "oordeel": re.compile("|".join(PairVerdict)),
    "datum": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "teksten": re.compile("[0-9a-f]{16}"),
}


class RegisterReader:
    """Reads the registers of one tree; `diagnostics` holds what was wrong, `broken` the lists that were."""

    def __init__(self, files: tuple[TextFile, ...]) -> None:
        self._files = {item.path: item for item in files}
        self.diagnostics: list[Diagnostic] = []
        self.broken: set[str] = set()
        self._nodes: list[tuple[str, Node]] = []

    def read(self) -> Registers:
        """All registers; a missing or broken list is empty and reported."""
        phases = self._list("fasen.yml", needed=True)
        help_lines = self._list("hulplijnen.yml")
        registers = Registers(
            phases=tuple(Phase(order=number, **values) for number, values in enumerate(phases, 1)),
            terms=tuple(sorted(self._list("begrippen.yml"), key=lambda item: item.term.casefold())),
            themes=self._list("themas.yml"),
            professions=self._list("beroepen.yml", needed=True),
            party_list=self._list("partijen.yml", needed=True),
            steering_group=self._list("stuurgroep.yml"),
            bds=self._list("bds.yml"),
            hard_words=self._list("moeilijke-woorden.yml"),
            known_words=read_word_list(self._files.get(f"{FOLDER}/woordenlijst.txt"), self.diagnostics),
            synonyms=self._list("synoniemen.yml"),
            compounds=read_compounds(self._files.get(f"{FOLDER}/samenstellingen.txt"), self.diagnostics),
            help_lines=help_lines,
            word_groups=self._list("gevaarwoorden.yml"),
            direct_help=self._list("directe-hulp.yml", type=direct_help(tuple(item.id for item in help_lines))),
            tongues=self._list(TONGUE_LIST),
            tongue_words=self._list(WORDS),
            phrases=self._list("taalzinnen.yml"),
            removed_versions=self._list("verwijderde-versies.yml"),
            ids=self._rows("ids.tsv", ID_COLUMNS, lambda line, row: PublishedId(row[0], row[1], row[2], row[3], line)),
            addresses=self._rows(
                "adressen.tsv", ADDRESS_COLUMNS, lambda line, row: PublishedAddress(row[0], row[1], row[2], line)
            ),
            texts=self._rows(
                "aanbevelingen.tsv", TEXT_COLUMNS, lambda line, row: PublishedText(row[0], row[1], row[2], line)
            ),
            rounds=read_rounds(tuple(self._files.values()), self.diagnostics),
            tools=self._list("hulpmiddelen.yml"),
            outside_texts=self._list("buitenteksten.yml"),
            criteria=self._list("dekking.yml"),
            judged_pairs=self._rows("nagekeken.tsv", JUDGED_COLUMNS, lambda line, row: JudgedPair(*row)),
        )
        self._check_names()
        self._check_known(registers.known_numbers)
        nodes = dict(self._nodes)
        registers = replace(
            registers,
            tools=with_lines(registers.tools, nodes.get("hulpmiddelen.yml")),
            outside_texts=with_lines(registers.outside_texts, nodes.get("buitenteksten.yml")),
            criteria=with_lines(registers.criteria, nodes.get("dekking.yml")),
        )
        unreadable = check_patterns(nodes.get(GROUPS), nodes.get(ANSWERS), FOLDER, self.diagnostics)
        if unreadable:
            self.broken |= unreadable
            registers = without_patterns(registers)
        if check_words(nodes.get(WORDS), FOLDER, self.diagnostics) or TONGUE_LIST in self.broken:
            self.broken.add(WORDS)
            registers = replace(registers, tongue_words=(), tongues=())
        return replace(registers, broken=frozenset(self.broken))

    def check_tongues(self, guidelines: Collection[str] | None, answers: Collection[str]) -> list[Diagnostic]:
        """What is wrong with the words of other tongues beside the documents, and who is to review them.

        `guidelines` and `answers` to a danger are ids that a word may lead to; None when not all could be read.
        """
        found: list[Diagnostic] = []
        nodes = dict(self._nodes)
        if guidelines is not None:
            check_destinations(nodes.get(WORDS), guidelines, answers, FOLDER, found)
        tell_unreviewed(nodes.get(TONGUE_LIST), FOLDER, found)
        return found

    def check_asked(self, pages: Mapping_[str, Collection[str]]) -> list[Diagnostic]:
        """What is wrong with what parents ask for most, beside the pages for parents: the phases of each, by id."""
        found: list[Diagnostic] = []
        check_asked(dict(self._nodes).get(PHASES), pages, FOLDER, found)
        return found

    def _check_names(self) -> None:
        """Reports every file that is no register: what someone wrote there would be read by nobody."""
        known = [f"{name}.yml" for name in REGISTER_LISTS] + list(_OTHER_NAMES)
        for path in sorted(self._files):
            name = path.removeprefix(f"{FOLDER}/")
            if path.startswith(f"{FOLDER}/") and name not in known:
                help = did_you_mean(name, known) or "Haal het weg, of geef het de naam van een register dat er is."
                message = f"Een register met de naam `{name}` bestaat niet; niemand leest dit bestand."
                self.diagnostics.append(faults.UNKNOWN_PLACE.at(Location(path), message, help))

    def _check_known(self, known: frozenset[str]) -> None:
        """Reports every number to call in any list that is not that of a line of help."""
        for name, node in self._nodes if "hulplijnen.yml" not in self.broken else ():
            context = Context(f"{FOLDER}/{name}", self.diagnostics)
            for scalar in scalars(node):
                for number in find_numbers(scalar.text):
                    if national(number.dialled) not in known:
                        written = scalar.text[number.start : number.end]
                        message = f"Het nummer `{written}` is van geen enkele hulplijn."
                        context.report(
                            faults.UNKNOWN_NUMBER, scalar, message, "Zet het bij een hulplijn in hulplijnen.yml."
                        )
                        self.broken.add(name)

    def _list(self, name: str, needed: bool = False, type: ListOf | None = None) -> tuple[Any, ...]:
        """The rows of a list; `type` where they depend on another list."""
        type = type or REGISTER_LISTS[name.removesuffix(".yml")]
        path = f"{FOLDER}/{name}"
        file = self._files.get(path)
        if file is None:
            if needed:
                self.broken.add(name)
                self.diagnostics.append(
                    faults.MISSING_REGISTER.at(
                        Location(path), f"Het register `{name}` ontbreekt.", "Zet het terug uit een eerdere versie."
                    )
                )
            return ()
        reader = YamlReader(path, file.text)
        node = reader.read() or Sequence((), 1, 1)
        context = Context(path, reader.diagnostics)
        values: tuple[Any, ...] | None = None
        if not reader.diagnostics:
            values = type.decode(node, name.removesuffix(".yml"), context)
            if type is not REMOVED_VERSIONS:
                check_ids(node, context)
            check_terms(node, values, context)
            check_successors(node, values, context)
            self._nodes.append((name, node))
            if name == "hulplijnen.yml":
                check_numbers(node, context)
        if context.diagnostics:
            self.broken.add(name)
        self.diagnostics.extend(context.diagnostics)
        return values or ()

    def _rows(self, name: str, columns: tuple[str, ...], build: Callable[..., Any]) -> tuple[Any, ...]:
        path = f"{FOLDER}/{name}"
        file = self._files.get(path)
        if file is None:
            return ()
        header, *lines = file.text.removesuffix("\n").split("\n")
        wrong = 0
        if tuple(header.split("\t")) != columns:
            self._report_row(path, 1, f"De eerste regel moet de kolommen noemen: {', '.join(columns)}.")
            return ()
        found = []
        seen: set[tuple[str, ...]] = set()
        for number, line in enumerate(lines, 2):
            cells = line.split("\t")
            problem = _row_problem(cells, columns)
            key = tuple(cells[: 1 if columns == ADDRESS_COLUMNS else 2])
            if not problem and key in seen:
                problem = f"`{' '.join(key)}` staat er twee keer."
            if problem:
                wrong += 1
                self._report_row(path, number, problem)
                if wrong == MOST_FAULTS:
                    self._report_row(path, number, "Dit register heeft te veel fouten; de rest is niet gelezen.")
                    break
            else:
                seen.add(key)
                found.append(build(number, cells))
        return tuple(found)

    def _report_row(self, path: str, line: int, message: str) -> None:
        by = "jgz tegenspraak --nagekeken" if path.endswith("nagekeken.tsv") else "jgz registreer"
        help = f"Dit bestand wordt geschreven door `{by}`; zet het terug uit een eerdere versie."
        self.diagnostics.append(faults.WRONG_TYPE.at(Location(path, line), message, help))


def _row_problem(cells: list[str], columns: tuple[str, ...]) -> str:
    """What is wrong with a row of a register of what was published; empty when nothing is."""
    if len(cells) != len(columns):
        return f"Deze regel heeft {len(cells)} kolommen in plaats van {len(columns)}."
    for name, cell in zip(columns, cells, strict=True):
        if not _COLUMN_FORMS[name].fullmatch(cell):
            return f"`{cell[:60]}` kan niet in de kolom `{name}`."
    return ""
