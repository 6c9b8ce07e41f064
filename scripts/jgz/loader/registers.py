"""Reading the registers: the lists that people write (`.yml`, `.txt`) and those that commands write (`.tsv`)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.loader.compounds import read_compounds
from jgz.loader.danger_words import check_patterns, without_patterns
from jgz.loader.help_lists import direct_help
from jgz.loader.practice_lists import with_lines
from jgz.loader.register_checks import check_ids, check_numbers, check_successors, check_terms, scalars
from jgz.loader.register_lists import REGISTER_LISTS
from jgz.loader.register_rows import read_rows
from jgz.loader.rounds import read_rounds
from jgz.loader.tongue_words import check_words
from jgz.loader.word_list import read_word_list
from jgz.model import (
    JudgedPair,
    Phase,
    PublishedAddress,
    PublishedId,
    PublishedText,
    Registers,
    find_numbers,
)
from jgz.model.phone import national
from jgz.register_files import REGISTER_FOLDER, RegisterFile
from jgz.source.context import Context, did_you_mean
from jgz.source.decode import ListOf
from jgz.source.files import TextFile
from jgz.source.yaml_nodes import Node, Sequence, YamlReader

# Without these nothing else can be judged.
_NEEDED = (RegisterFile.PHASES, RegisterFile.PROFESSIONS, RegisterFile.PARTIES)


class RegisterReader:
    """Reads the registers of one tree; `diagnostics` holds what was wrong, `broken` the lists that were, `nodes` the
    lists of people as they are written.
    """

    def __init__(self, files: tuple[TextFile, ...]) -> None:
        self._files = {item.path: item for item in files}
        self.diagnostics: list[Diagnostic] = []
        self.broken: set[str] = set()
        self.nodes: dict[RegisterFile, Node] = {}

    def read(self) -> Registers:
        """All registers; a missing or broken list is empty and reported."""
        phases = self._list(RegisterFile.PHASES)
        help_lines = self._list(RegisterFile.HELP_LINES)
        answers = direct_help(tuple(item.id for item in help_lines))
        registers = Registers(
            phases=tuple(Phase(order=number, **values) for number, values in enumerate(phases, 1)),
            terms=tuple(sorted(self._list(RegisterFile.TERMS), key=lambda item: item.term.casefold())),
            themes=self._list(RegisterFile.THEMES),
            professions=self._list(RegisterFile.PROFESSIONS),
            party_list=self._list(RegisterFile.PARTIES),
            steering_group=self._list(RegisterFile.STEERING_GROUP),
            bds=self._list(RegisterFile.BDS),
            hard_words=self._list(RegisterFile.HARD_WORDS),
            known_words=read_word_list(self._file(RegisterFile.KNOWN_WORDS), self.diagnostics),
            synonyms=self._list(RegisterFile.SYNONYMS),
            compounds=read_compounds(self._file(RegisterFile.COMPOUNDS), self.diagnostics),
            help_lines=help_lines,
            word_groups=self._list(RegisterFile.WORD_GROUPS),
            direct_help=self._list(RegisterFile.DIRECT_HELP, answers),
            tongues=self._list(RegisterFile.TONGUES),
            tongue_words=self._list(RegisterFile.TONGUE_WORDS),
            phrases=self._list(RegisterFile.PHRASES),
            removed_versions=self._list(RegisterFile.REMOVED_VERSIONS),
            ids=tuple(PublishedId(row[0], row[1], row[2], row[3], line) for line, row in self._rows(RegisterFile.IDS)),
            addresses=tuple(
                PublishedAddress(row[0], row[1], row[2], line) for line, row in self._rows(RegisterFile.ADDRESSES)
            ),
            texts=tuple(PublishedText(row[0], row[1], row[2], line) for line, row in self._rows(RegisterFile.TEXTS)),
            rounds=read_rounds(tuple(self._files.values()), self.diagnostics),
            tools=self._with_lines(RegisterFile.TOOLS),
            outside_texts=self._with_lines(RegisterFile.OUTSIDE_TEXTS),
            criteria=self._with_lines(RegisterFile.CRITERIA),
            judged_pairs=tuple(JudgedPair(*row) for _, row in self._rows(RegisterFile.JUDGED_PAIRS)),
        )
        return self._checked(registers)

    def _checked(self, registers: Registers) -> Registers:
        """The registers without what can't be used, of which the lists beside one another tell what is wrong."""
        self._check_names()
        self._check_known(registers.known_numbers)
        nodes = self.nodes
        unreadable = check_patterns(
            nodes.get(RegisterFile.WORD_GROUPS), nodes.get(RegisterFile.DIRECT_HELP), self.diagnostics
        )
        if unreadable:
            self.broken |= unreadable
            registers = without_patterns(registers)
        wrong = check_words(nodes.get(RegisterFile.TONGUE_WORDS), self.diagnostics)
        if wrong or RegisterFile.TONGUES in self.broken:
            self.broken.add(RegisterFile.TONGUE_WORDS)
            registers = replace(registers, tongue_words=(), tongues=())
        return replace(registers, broken=frozenset(self.broken))

    def _check_names(self) -> None:
        """Reports every file that is no register: what someone wrote there would be read by nobody."""
        known = [item.value for item in RegisterFile]
        for path in sorted(self._files):
            name = path.removeprefix(f"{REGISTER_FOLDER}/")
            if path.startswith(f"{REGISTER_FOLDER}/") and name not in known:
                help = did_you_mean(name, known) or "Haal het weg, of geef het de naam van een register dat er is."
                message = f"Een register met de naam `{name}` bestaat niet; niemand leest dit bestand."
                self.diagnostics.append(faults.UNKNOWN_PLACE.at(Location(path), message, help))

    def _check_known(self, known: frozenset[str]) -> None:
        """Reports every number to call in any list that is not that of a line of help."""
        for file, node in self.nodes.items() if RegisterFile.HELP_LINES not in self.broken else ():
            context = Context(file.path, self.diagnostics)
            for scalar in scalars(node):
                for number in find_numbers(scalar.text):
                    if national(number.dialled) not in known:
                        written = scalar.text[number.start : number.end]
                        message = f"Het nummer `{written}` is van geen enkele hulplijn."
                        help = f"Zet het bij een hulplijn in {RegisterFile.HELP_LINES}."
                        context.report(faults.UNKNOWN_NUMBER, scalar, message, help)
                        self.broken.add(file)

    def _file(self, register: RegisterFile) -> TextFile | None:
        return self._files.get(register.path)

    def _rows(self, register: RegisterFile) -> tuple[tuple[int, list[str]], ...]:
        """Line and cells of the rows that a command wrote."""
        return tuple(read_rows(self._file(register), self.diagnostics))

    def _with_lines(self, register: RegisterFile) -> tuple[Any, ...]:
        """The rows of a list, each with the line on which it begins, for rules that judge them later."""
        rows = self._list(register)
        return with_lines(rows, self.nodes.get(register))

    def _list(self, register: RegisterFile, type: ListOf | None = None) -> tuple[Any, ...]:
        """The rows of a list; `type` where they depend on another list."""
        type = type or REGISTER_LISTS[register]
        file = self._file(register)
        if file is None:
            if register in _NEEDED:
                self.broken.add(register)
                message = f"Het register `{register}` ontbreekt."
                help = "Zet het terug uit een eerdere versie."
                self.diagnostics.append(faults.MISSING_REGISTER.at(Location(register.path), message, help))
            return ()
        reader = YamlReader(register.path, file.text)
        node = reader.read() or Sequence((), 1, 1)
        context = Context(register.path, reader.diagnostics)
        values: tuple[Any, ...] | None = None
        if not reader.diagnostics:
            values = type.decode(node, register.removesuffix(".yml"), context)
            self._check_rows(register, node, values, context)
            self.nodes[register] = node
        if context.diagnostics:
            self.broken.add(register)
        self.diagnostics.extend(context.diagnostics)
        return values or ()

    def _check_rows(self, register: RegisterFile, node: Node, values: tuple[Any, ...] | None, context: Context) -> None:
        """Reports what is wrong with the rows of a list beside one another."""
        # A module can have more than one version whose text was taken away.
        if register is not RegisterFile.REMOVED_VERSIONS:
            check_ids(node, context)
        check_terms(node, values, context)
        check_successors(node, values, context)
        if register is RegisterFile.HELP_LINES:
            check_numbers(node, context)
