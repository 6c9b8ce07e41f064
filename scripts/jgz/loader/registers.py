"""Reading the registers: the fixed lists (`.yml`) and the lists of what was ever published (`.tsv`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from collections.abc import Mapping as Mapping_
from dataclasses import replace
from typing import Any

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.language.tongues import SCRIPTS
from jgz.loader.asked_pages import PHASES, check_asked
from jgz.loader.compounds import read_compounds
from jgz.loader.danger_words import ANSWERS, GROUPS, check_patterns, without_patterns
from jgz.loader.groups import MEMBER
from jgz.loader.phone_number import PhoneNumber
from jgz.loader.practice_lists import CRITERIA, OUTSIDE_TEXTS, TOOLS, with_lines
from jgz.loader.rounds import read_rounds
from jgz.loader.texts import ADDRESS, URL
from jgz.loader.tongue_words import TONGUE_LIST, WORDS, check_destinations, check_words, tell_unreviewed
from jgz.loader.word_list import read_word_list
from jgz.model import (
    TONGUES,
    Appointment,
    BdsElement,
    Call,
    DirectHelp,
    DocumentKind,
    HardWord,
    HelpLine,
    JudgedPair,
    Member,
    PairVerdict,
    Party,
    Phase,
    Phrases,
    Profession,
    PublishedAddress,
    PublishedId,
    PublishedText,
    Registers,
    RemovedVersion,
    Synonym,
    Term,
    Theme,
    Tongue,
    TongueWord,
    WordGroup,
    find_numbers,
)
from jgz.model.phone import national
from jgz.model.published import RECOMMENDATION, RETIRED
from jgz.source.context import Context
from jgz.source.decode import Field, ListOf, Record
from jgz.source.files import TextFile
from jgz.source.single_values import FIXED_ID, SLUG, Choice, Date, Flag, Slug, Text, VersionNumber
from jgz.source.yaml_nodes import Mapping, Node, Scalar, Sequence, YamlReader

FOLDER = "modules/_registers"
# More than anyone would read of one register.
MOST_FAULTS = 50
ID_COLUMNS = ("id", "soort", "sinds", "opgevolgd_door")
ADDRESS_COLUMNS = ("adres", "id", "soort")
TEXT_COLUMNS = ("id", "versie", "vingerafdruk")
JUDGED_COLUMNS = ("een", "ander", "oordeel", "datum", "teksten")
PUBLISHED_KINDS = (*(item for item in DocumentKind if item is not DocumentKind.GENERIC_MODULE), RECOMMENDATION)

_DAYS = Text(1, 6, re.compile("[0-9]{1,5}"), "aantal dagen", numbers=True)
_NAME = Text(1, 120)
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


def _phase(**values: Any) -> dict[str, Any]:
    for key in ("from_days", "to_days"):
        values[key] = None if values[key] is None else int(values[key])
    return values


_APPOINTMENT = Record(
    (
        Field("wie", "ages", _NAME, required=True, about="voor welke leeftijd dit geldt"),
        Field("met", "whom", _NAME, required=True, about="met wie je een afspraak maakt"),
    ),
    Appointment,
)
_ASKED = "ids van ouderpagina's: wat ouders van die leeftijd het meest vragen eerst"
_PHASES = ListOf(
    Record(
        (
            Field("id", "id", FIXED_ID, required=True, about="naam die nooit verandert"),
            Field("naam", "name", _NAME, required=True, about="naam voor professionals"),
            Field("naam_ouders", "parent_name", _NAME, required=True, about="naam voor ouders"),
            Field("contacten", "contacts", _NAME, required=True, about="contacten in deze fase"),
            Field("van_dagen", "from_days", _DAYS, about="eerste dag na de geboorte"),
            Field("tot_dagen", "to_days", _DAYS, about="laatste dag na de geboorte"),
            Field("afspraak", "appointment", _APPOINTMENT, about="met wie ouders en jongeren een afspraak maken"),
            Field("vaak_gevraagd", "asked", ListOf(Slug(numbered=True)), default=(), about=_ASKED),
        ),
        _phase,
    ),
    1,
)
_TERMS = ListOf(
    Record(
        (
            Field(
                "id",
                "id",
                Slug(shortest=1, numbered=True, pattern=FIXED_ID.pattern),
                required=True,
                about="naam die nooit verandert",
            ),
            Field("term", "term", _NAME, required=True, about="het woord of begrip"),
            Field("afkorting", "abbreviation", Text(1, 20), default="", about="afkorting, als die er is"),
            Field("uitleg", "explanation", Text(10, 300), required=True, about="uitleg in één gewone zin"),
            Field(
                "in_tekst",
                "in_text",
                Flag(),
                default=True,
                about="of teksten het begrip uitleggen bij het eerste gebruik",
            ),
        ),
        Term,
    )
)
_THEMES = ListOf(
    Record(
        (
            Field("id", "id", FIXED_ID, required=True, about="naam die bij `thema` staat"),
            Field("naam", "name", Text(2, 30), required=True, about="naam voor ouders"),
        ),
        Theme,
    )
)
_PROFESSIONS = ListOf(
    Record(
        (
            Field("id", "id", Slug(), required=True, about="naam die in doelgroep staat"),
            Field("naam", "name", _NAME, required=True, about="naam voor lezers"),
            Field("meervoud", "plural", _NAME, required=True, about="naam voor meer dan één"),
        ),
        Profession,
    ),
    1,
)
_PARTIES = ListOf(
    Record(
        (
            Field("id", "id", _NAME, required=True, about="naam die in autorisatie staat"),
            Field("naam", "name", _NAME, required=True, about="volledige naam"),
            Field("soort", "kind", _NAME, required=True, about="waarover de partij oordeelt"),
            Field("van", "since", Date(), about="eerste dag waarop zij autoriseert, als dat niet altijd zo was"),
            Field("tot", "until", Date(), about="laatste dag waarop zij autoriseert, als dat voorbij is"),
            Field("opvolger", "successor", _NAME, default="", about="id van de partij die het overnam"),
        ),
        Party,
    ),
    1,
)
_TYPED = Text(1, 80, numbers=True)
_SYNONYMS = ListOf(
    Record(
        (
            Field("term", "term", _TYPED, required=True, about="het woord uit de teksten"),
            Field("ook", "also", ListOf(_TYPED, 1), required=True, about="wat lezers daarvoor typen"),
        ),
        Synonym,
    )
)
_HELP_LINES = ListOf(
    Record(
        (
            Field("id", "id", Slug(shortest=3, numbered=True), required=True, about="naam die nooit verandert"),
            Field("naam", "name", _NAME, required=True, about="wie je belt"),
            Field("nummer", "number", PhoneNumber(), default="", about="nummer om te bellen"),
            Field("ook", "other_numbers", ListOf(PhoneNumber()), default=(), about="andere nummers van dezelfde lijn"),
            Field("voor", "about", Text(5, 200), required=True, about="voor wie en waarvoor"),
            Field("open", "opening", Text(5, 200), required=True, about="wanneer er iemand opneemt"),
            Field("adres", "address", URL, default="", about="website of chat"),
            Field("chat", "chat", URL, default="", about="waar je met hen chat"),
            Field("jongeren", "for_youths", Flag("ja", "nee"), default=False, about="ja: bovenaan voor jongeren"),
            Field("bron", "source", Text(5, 200), required=True, about="waar en wanneer dit is nagekeken"),
        ),
        HelpLine,
    )
)
_OWN_ID = Slug()
_PATTERNS = ListOf(Text(2, 200, numbers=True), 1)
_WORD_GROUPS = ListOf(
    Record(
        (
            Field("groep", "name", Text(2, 30), required=True, about="naam van de groep, in hoofdletters"),
            Field("woorden", "words", ListOf(_TYPED, 1), required=True, about="de woorden, of andere groepen"),
        ),
        WordGroup,
    )
)
_TONGUES = ListOf(
    Record(
        (
            Field("id", "id", Choice(TONGUES), required=True, about="code van de taal"),
            Field("naam", "name", _NAME, required=True, about="naam van de taal in het Nederlands"),
            Field("richting", "direction", Choice(("ltr", "rtl")), required=True, about="leesrichting"),
            Field("nagekeken", "reviewed", _NAME, required=True, about="wie dit als moedertaalspreker nakeek"),
            Field("regel", "line", Text(20, 300), required=True, about="wat een lezer in deze taal leest"),
            Field("schrift", "script", Choice(tuple(SCRIPTS)), default="", about="schrift van alleen deze taal"),
            Field("weg", "ignored", ListOf(_TYPED), default=(), about="woorden die niets over het onderwerp zeggen"),
        ),
        Tongue,
    )
)
_TONGUE_WORDS = ListOf(
    Record(
        (
            Field("nl", "dutch", _TYPED, required=True, about="waarmee het zoeken verdergaat"),
            Field("naar", "to", Slug(numbered=True), default="", about="id van een richtlijn of antwoord, of hulp"),
            *(Field(name, name, ListOf(_TYPED), default=(), about=f"woorden in de taal {name}") for name in TONGUES),
        ),
        TongueWord,
    )
)


_PHRASE = Text(2, 300)
_PHRASES = ListOf(
    Record(
        (
            Field("id", "id", Choice(TONGUES), required=True, about="code van de taal"),
            Field("naam", "name", _NAME, required=True, about="hoe de taal zichzelf noemt"),
            Field("titel", "title", _NAME, required=True, about="voor ouders"),
            Field("tolk", "interpreter", _PHRASE, required=True, about="dat je om een tolk mag vragen"),
            Field("gevaar", "danger", _PHRASE, required=True, about="is er nu gevaar?"),
            Field("bel_112", "call_112", _NAME, required=True, about="bel 112"),
            Field("huisarts", "doctor", _PHRASE, required=True, about="is je kind ziek en kan het niet wachten?"),
            Field("paginas", "pages", _NAME, default="", about="pagina's in deze taal"),
            Field("nederlands", "dutch", _NAME, default="", about="lees deze pagina in het Nederlands"),
            Field("in_het_kort", "in_short", _NAME, default="", about="in het kort"),
            Field("bel_nu", "call_now", _NAME, default="", about="bel nu"),
            Field("afspraak", "appointment", _NAME, default="", about="maak een afspraak"),
            Field("loopt_achter", "lags", _PHRASE, default="", about="de Nederlandse pagina is veranderd"),
            Field("niet_nagekeken", "unreviewed", _PHRASE, default="", about="deze vertaling is nog niet nagekeken"),
            Field("vertaald_op", "translated_on", _NAME, default="", about="vertaald op"),
            Field("lees_voor", "read_aloud", _NAME, default="", about="lees voor"),
            Field("stop", "stop", _NAME, default="", about="stop met voorlezen"),
        ),
        Phrases,
    )
)


def _direct_help(lines: tuple[str, ...] = ()) -> ListOf:
    """The list of fixed answers; with `lines`, the ids of the lines of help, whoever is called is one of them."""
    call = Record(
        (
            Field("lijn", "line", Choice(lines) if lines else _OWN_ID, required=True, about="id van de hulplijn"),
            Field("naam", "name", _NAME, default="", about="wat op de knop staat, als dat niet de naam is"),
        ),
        Call,
    )
    return ListOf(
        Record(
            (
                Field("id", "id", _OWN_ID, required=True, about="naam die nooit verandert"),
                Field("zinnen", "sentences", _PATTERNS, default=(), about="zinnen van wie in gevaar is"),
                Field("woorden", "words", _PATTERNS, default=(), about="woorden over het onderwerp"),
                Field("rustig", "quiet", _PATTERNS, default=(), about="zinnen waarbij één regel genoeg is"),
                Field("titel", "title", _NAME, required=True, about="de kop"),
                Field("tekst", "text", Text(10, 400), required=True, about="wat je nu doet"),
                Field("bellen", "calls", ListOf(call), default=(), about="wie je kunt bellen"),
                Field("voorop", "on_home", Flag("ja", "nee"), default=False, about="of het op de beginpagina staat"),
                Field("lees", "page", Slug(numbered=True), default="", about="id van de module of pagina voor meer"),
            ),
            DirectHelp,
        )
    )


_HARD_WORDS = ListOf(
    Record(
        (
            Field("woord", "word", _NAME, required=True, about="het moeilijke woord"),
            Field("liever", "instead", _NAME, required=True, about="het makkelijke woord"),
            Field("uitleg", "note", Text(5, 200), default="", about="wanneer het makkelijke woord niet past"),
            Field("vormen", "forms", ListOf(_NAME), default=(), about="andere vormen van het moeilijke woord"),
        ),
        HardWord,
    )
)
_REMOVED_VERSIONS = ListOf(
    Record(
        (
            Field("id", "id", FIXED_ID, required=True, about="id van de module"),
            Field("versie", "version", VersionNumber(), required=True, about="versie waarvan de tekst weg is"),
            Field("op", "on", Date(), required=True, about="dag waarop de tekst is weggehaald"),
            Field("reden", "reason", Text(10, 300), required=True, about="waarom, in een zin voor lezers"),
        ),
        RemovedVersion,
    )
)
_STEERING_GROUP = ListOf(MEMBER, 1)
_BDS = ListOf(
    Record(
        (
            Field("id", "id", Text(1, 6, re.compile("[0-9]{1,6}"), "nummer van het element", numbers=True),
                  required=True, about="nummer in de Basisdataset JGZ"),
            Field("naam", "name", _NAME, required=True, about="naam van het element"),
            Field("rubriek", "section", _NAME, required=True, about="rubriek waar het in staat"),
            Field("versie", "version", VersionNumber(), required=True, about="versie van de dataset"),
            Field("voorgesteld", "proposed", Flag("ja", "nee"), default=False, about="ja: nog niet in de dataset"),
            Field("fictief", "fictional", Flag(), default=False, about="verzonnen voorbeeld"),
        ),
        BdsElement,
    )
)  # fmt: skip
# The lists that people write, by the name of their file.
REGISTER_LISTS = {
    "fasen": _PHASES,
    "begrippen": _TERMS,
    "themas": _THEMES,
    "beroepen": _PROFESSIONS,
    "partijen": _PARTIES,
    "stuurgroep": _STEERING_GROUP,
    "synoniemen": _SYNONYMS,
    "hulplijnen": _HELP_LINES,
    "gevaarwoorden": _WORD_GROUPS,
    "directe-hulp": _direct_help(),
    "talen": _TONGUES,
    "taalwoorden": _TONGUE_WORDS,
    "taalzinnen": _PHRASES,
    "moeilijke-woorden": _HARD_WORDS,
    "bds": _BDS,
    "verwijderde-versies": _REMOVED_VERSIONS,
    "hulpmiddelen": TOOLS,
    "buitenteksten": OUTSIDE_TEXTS,
    "dekking": CRITERIA,
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
        phases = self._list("fasen.yml", _PHASES, needed=True)
        help_lines = self._list("hulplijnen.yml", _HELP_LINES)
        registers = Registers(
            phases=tuple(Phase(order=number, **values) for number, values in enumerate(phases, 1)),
            terms=tuple(sorted(self._list("begrippen.yml", _TERMS), key=lambda item: item.term.casefold())),
            themes=self._list("themas.yml", _THEMES),
            professions=self._list("beroepen.yml", _PROFESSIONS, needed=True),
            party_list=self._list("partijen.yml", _PARTIES, needed=True),
            steering_group=self._list("stuurgroep.yml", _STEERING_GROUP),
            bds=self._list("bds.yml", _BDS),
            hard_words=self._list("moeilijke-woorden.yml", _HARD_WORDS),
            known_words=read_word_list(self._files.get(f"{FOLDER}/woordenlijst.txt"), self.diagnostics),
            synonyms=self._list("synoniemen.yml", _SYNONYMS),
            compounds=read_compounds(self._files.get(f"{FOLDER}/samenstellingen.txt"), self.diagnostics),
            help_lines=help_lines,
            word_groups=self._list("gevaarwoorden.yml", _WORD_GROUPS),
            direct_help=self._list("directe-hulp.yml", _direct_help(tuple(item.id for item in help_lines))),
            tongues=self._list(TONGUE_LIST, _TONGUES),
            tongue_words=self._list(WORDS, _TONGUE_WORDS),
            phrases=self._list("taalzinnen.yml", _PHRASES),
            removed_versions=self._list("verwijderde-versies.yml", _REMOVED_VERSIONS),
            ids=self._rows("ids.tsv", ID_COLUMNS, lambda line, row: PublishedId(row[0], row[1], row[2], row[3], line)),
            addresses=self._rows(
                "adressen.tsv", ADDRESS_COLUMNS, lambda line, row: PublishedAddress(row[0], row[1], row[2], line)
            ),
            texts=self._rows(
                "aanbevelingen.tsv", TEXT_COLUMNS, lambda line, row: PublishedText(row[0], row[1], row[2], line)
            ),
            rounds=read_rounds(tuple(self._files.values()), self.diagnostics),
            tools=self._list("hulpmiddelen.yml", TOOLS),
            outside_texts=self._list("buitenteksten.yml", OUTSIDE_TEXTS),
            criteria=self._list("dekking.yml", CRITERIA),
            judged_pairs=self._rows("nagekeken.tsv", JUDGED_COLUMNS, lambda line, row: JudgedPair(*row)),
        )
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

    def _check_known(self, known: frozenset[str]) -> None:
        """Reports every number to call in any list that is not that of a line of help."""
        for name, node in self._nodes if "hulplijnen.yml" not in self.broken else ():
            context = Context(f"{FOLDER}/{name}", self.diagnostics)
            for scalar in _scalars(node):
                for number in find_numbers(scalar.text):
                    if national(number.dialled) not in known:
                        written = scalar.text[number.start : number.end]
                        message = f"Het nummer `{written}` is van geen enkele hulplijn."
                        context.report(
                            faults.UNKNOWN_NUMBER, scalar, message, "Zet het bij een hulplijn in hulplijnen.yml."
                        )
                        self.broken.add(name)

    def _list(self, name: str, type: ListOf, needed: bool = False) -> tuple[Any, ...]:
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
            if type is not _REMOVED_VERSIONS:
                _check_ids(node, context)
            _check_terms(node, values, context)
            _check_successors(node, values, context)
            self._nodes.append((name, node))
            if name == "hulplijnen.yml":
                _check_numbers(node, context)
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


def _check_ids(node: Node, context: Context) -> None:
    """Reports every id of a list that stands there twice."""
    seen: dict[str, int] = {}
    for item in node.items if isinstance(node, Sequence) else ():
        for entry in item.entries if isinstance(item, Mapping) else ():
            if entry.key.text != "id" or not isinstance(entry.value, Scalar):
                continue
            first = seen.setdefault(entry.value.text, entry.value.line)
            if first != entry.value.line:
                message = f"De id `{entry.value.text[:60]}` is al in gebruik op regel {first}."
                context.report(faults.DUPLICATE_ID, entry.value, message, "Kies een andere id.")


def _check_numbers(node: Node, context: Context) -> None:
    """Reports every number of the lines of help that stands there twice: a number belongs to one line."""
    seen: dict[str, int] = {}
    for scalar in _numbers(node):
        for number in find_numbers(scalar.text):
            first = seen.setdefault(national(number.dialled), scalar.line)
            if first != scalar.line:
                message = f"Het nummer `{scalar.text[:40]}` staat al op regel {first}."
                context.report(faults.PHONE_NUMBER, scalar, message, "Laat het bij één hulplijn staan.")


def _scalars(node: Node) -> Iterator[Scalar]:
    """Every single value in a node."""
    if isinstance(node, Scalar):
        yield node
    parts = node.items if isinstance(node, Sequence) else ()
    parts = tuple(entry.value for entry in node.entries) if isinstance(node, Mapping) else parts
    for part in parts:
        yield from _scalars(part)


def _numbers(node: Node) -> Iterator[Scalar]:
    """The values of `nummer` and `ook`."""
    for item in node.items if isinstance(node, Sequence) else ():
        for entry in item.entries if isinstance(item, Mapping) else ():
            if entry.key.text not in ("nummer", "ook"):
                continue
            values = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
            yield from (value for value in values if isinstance(value, Scalar))


def _check_terms(node: Node, values: tuple[Any, ...] | None, context: Context) -> None:
    """Reports every member of a list of members whose last day comes before the first."""
    items = node.items if isinstance(node, Sequence) else ()
    # When an entry can't be read, values and entries no longer stand side by side, and that entry is told of already.
    for item, seat in zip(items, values if values and len(values) == len(items) else (), strict=False):
        if isinstance(seat, Member | Party) and seat.until and seat.since and seat.until < seat.since:
            message = f"`tot` ({seat.until}) ligt vóór `van` ({seat.since})."
            context.report(faults.BAD_DATE, _value(item, "tot"), message, "Kijk beide datums na.")


def _check_successors(node: Node, values: tuple[Any, ...] | None, context: Context) -> None:
    """Reports every party whose successor is no party, that is followed up while nothing ends it, or by itself."""
    parties = [item for item in values or () if isinstance(item, Party)]
    items = node.items if isinstance(node, Sequence) else ()
    known = {item.id: item for item in parties}
    for item, party in zip(items, parties if len(parties) == len(items) else (), strict=False):
        if not party.successor:
            continue
        place = _value(item, "opvolger")
        if party.successor not in known:
            message = f"Partij `{party.successor[:60]}` staat niet in deze lijst."
            choices = ", ".join(id for id in known if id != party.id)
            context.report(faults.NOT_IN_LIST, place, message, f"Kies uit: {choices}.")
        elif party.until is None:
            message = f"`{party.id}` heeft een opvolger en geen `tot`."
            context.report(faults.MISSING_KEY, place, message, "Schrijf de laatste dag waarop deze partij autoriseert.")
        elif _comes_back(party, known):
            message = f"De opvolgers van `{party.id}` komen weer bij `{party.id}` uit."
            context.report(faults.NOT_IN_LIST, place, message, "Laat de laatste partij zonder opvolger.")


def _comes_back(party: Party, known: dict[str, Party]) -> bool:
    """Whether who follows a party leads back to it."""
    seen: set[str] = set()
    current = party.successor
    while current in known and current not in seen:
        seen.add(current)
        current = known[current].successor
    return party.id in seen


def _value(item: Node, key: str) -> Node:
    """The value of a field, or the whole entry when it has none."""
    found = (entry.value for entry in item.entries if entry.key.text == key) if isinstance(item, Mapping) else ()
    return next(iter(found), item)
