"""No dangerous change of the real content passes, on any road and under any name; no harmless one is stopped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from jgz.compare import compare, compare_pages
from jgz.diagnostics import Diagnostic, Severity
from jgz.loader.documents import DocumentReader
from jgz.loader.fields import words_of
from jgz.model import ChangeKind, Document, Jump, Library, Module, ParentPage, Translation, Version
from jgz.model.authorisation import PARTIES
from jgz.rules import ALL_RULES
from jgz.rules.base import Before, Context
from jgz.source.files import TextFile
from jgz.source.markdown.glossary import Glossary
from tests.veiligheid.cases import Case, edited, read_cases

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 29)
DAY = "2026-11-20"
LOOKED_AT = {"JGZ504", "JGZ505", "JGZ521", "JGZ530", "JGZ531", "JGZ532", "JGZ533", "JGZ534", "JGZ535", "JGZ536"}
RULES = [rule for rule in ALL_RULES if rule.fault.code in LOOKED_AT]
DANGEROUS, HARMLESS = read_cases("gevaarlijk"), read_cases("onschuldig")
SIGNATURES = ("none", "renumbered", "unchanged")
JUMPS = (Jump.PATCH, Jump.MINOR, Jump.MAJOR)
ROADS = (("vastgesteld", "vastgesteld"), ("vastgesteld", "in-herziening"), ("in-herziening", "vastgesteld"))
_REVISION = "herziening: {gestart_op: 2026-03-02, reden: Nieuw onderzoek.}"
_SIGNED = re.compile(r"^  - \{partij: .*\}$", re.MULTILINE)


@pytest.fixture
def library(whole: Library, case: Case) -> Library:
    """The library as far as it has to do with the case: the other guidelines are not looked at every time."""
    folder = case.path.rpartition("/")[0]
    near = {item.origin.path for item in whole.documents() if item.origin.path.rpartition("/")[0] == folder}
    return replace(
        whole,
        modules=tuple(item for item in whole.modules if item.origin.path in near),
        parent_pages=tuple(item for item in whole.parent_pages if item.origin.path in near),
    )


class Reader(DocumentReader):
    """Reads a text once below all the fields that it may stand under: most changes here are in the fields."""

    def __init__(self, library: Library) -> None:
        glossary = Glossary(library.registers.terms)
        super().__init__(words_of(library.registers), glossary=glossary, signals=False)
        self._compiler.compile = cache(self._compiler.compile)


@pytest.fixture(scope="module")
def reader(whole: Library) -> Reader:
    return Reader(whole)


def read(reader: Reader, path: str, text: str) -> Document:
    reader.diagnostics.clear()
    found = reader.read(TextFile(path, text))
    assert found is not None, [item.message for item in reader.diagnostics]
    assert found.whole, [item.message for item in reader.diagnostics]
    return found.document


def with_text(reader: Reader, library: Library, path: str, text: str) -> Library:
    """The library in which one file holds another text."""
    new = read(reader, path, text)
    if isinstance(new, Module):
        return replace(library, modules=tuple(new if item.id == new.id else item for item in library.modules))
    if isinstance(new, Translation):
        return replace(library, translations=tuple(new if item.id == new.id else item for item in library.translations))
    assert isinstance(new, ParentPage)
    pages = (new if (item.id, item.kind) == (new.id, new.kind) else item for item in library.parent_pages)
    return replace(library, parent_pages=tuple(pages))


def judged(base: Library, now: Library, path: str) -> list[Diagnostic]:
    """What the rules about adoption, versions and pages say of one file."""
    context = Context(now, TODAY, Before(base, compare(base, now), compare_pages(base, now)))
    found = (item for rule in RULES for item in rule.check(context))
    return [item for item in found if item.location.path == path]


def texts(case: Case) -> tuple[str, str]:
    """The file before and after the change."""
    text = (ROOT / case.path).read_text(encoding="utf-8")
    if not case.after:
        return edited(text, case.path, case.before), text
    before = edited(text, case.path, case.before)
    return before, edited(before, case.path, case.after)


def with_version(text: str, kind: ChangeKind, jump: Jump) -> str:
    """The text under a higher version, with an entry of some kind on top of its history."""
    found = re.search(r'^versie: "(.*)"$', text, re.MULTILINE)
    assert found
    version = Version.parse(found[1]).after(jump)
    text = text.replace(found[0], f'versie: "{version}"', 1)
    entry = f'  - {{versie: "{version}", datum: {DAY}, soort: {kind}, tekst: Spelfout hersteld.}}'
    return text.replace("\nwijzigingen:\n", f"\nwijzigingen:\n{entry}\n", 1)


def with_signatures(text: str, way: str) -> str:
    """The text in which the parties signed nothing new, carry the new number, or say that nothing changed."""
    version = re.search(r'^versie: "(.*)"$', text, re.MULTILINE)
    assert version
    lines = list(_SIGNED.finditer(text))
    if way == "renumbered":
        return _SIGNED.sub(lambda item: re.sub('versie: "[^"]*"', f'versie: "{version[1]}"', item[0]), text)
    if way == "unchanged":
        rows = [
            f'  - {{partij: {party}, soort: ongewijzigd, datum: {DAY}, versie: "{version[1]}", reden: Zelfde advies.}}'
            for party in PARTIES
        ]
        return "\n".join([text[: lines[-1].end()], *rows]) + text[lines[-1].end() :]
    return text


def on_road(text: str, status: str) -> str:
    """The text with a status, and what goes with it."""
    text = re.sub(r"^herziening:(\n  .*)*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"^herziening: .*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"^status: .*$", f"status: {status}", text, count=1, flags=re.MULTILINE)
    return text.replace("\nwijzigingen:\n", f"\n{_REVISION}\nwijzigingen:\n", 1) if status == "in-herziening" else text


def ways(case: int) -> Iterator[tuple[ChangeKind, Jump, str, tuple[str, str]]]:
    """Every kind with every signature, each with one of the jumps and on one of the roads.

    Which ones turns with the number of the case: three cases together try every kind, signature and jump on some road.
    """
    yield ChangeKind.EDITORIAL, Jump.NONE, SIGNATURES[case % len(SIGNATURES)], ROADS[0]
    for number, (kind, way) in enumerate(product(ChangeKind, SIGNATURES)):
        yield (
            kind,
            JUMPS[(number + number // len(JUMPS) + case) % len(JUMPS)],
            way,
            ROADS[(number + case // 3) % len(ROADS)],
        )


def test_there_are_enough_cases() -> None:
    assert len(DANGEROUS) >= 40
    assert len(HARMLESS) >= 40


@pytest.mark.parametrize("case", [item for item in DANGEROUS if "module" in item.name], ids=lambda case: case.name)
def test_a_dangerous_change_of_a_module_is_stopped_on_every_road_under_every_name(
    case: Case, library: Library, reader: Reader
) -> None:
    before, after = texts(case)
    bases = {status: with_text(reader, library, case.path, on_road(before, status)) for status, _ in ROADS}
    for kind, jump, way, (old_status, new_status) in ways(DANGEROUS.index(case)):
        base = bases[old_status]
        text = on_road(after, new_status)
        text = with_version(text, kind, jump) if jump else text
        now = with_text(reader, library, case.path, with_signatures(text, way))
        found = [item.code for item in judged(base, now, case.path) if item.severity is Severity.ERROR]
        assert found or unchanged_is_right(base, now, kind, way), (kind, jump, way, old_status, new_status)


def unchanged_is_right(base: Library, now: Library, kind: ChangeKind, way: str) -> bool:
    """Whether five parties say that the advice stayed the same, of words that a program can't weigh."""
    (item,) = compare(base, now)
    heavy = any(change.is_another_advice for change in item.differences)
    return way == "unchanged" and not heavy and item.called_unchanged


@pytest.mark.parametrize("case", [item for item in DANGEROUS if "pagina" in item.name], ids=lambda case: case.name)
def test_a_dangerous_change_of_a_page_asks_for_attention(case: Case, library: Library, reader: Reader) -> None:
    before, after = texts(case)
    base, now = with_text(reader, library, case.path, before), with_text(reader, library, case.path, after)
    (found,) = judged(base, now, case.path)
    assert (found.code, found.severity) == ("JGZ521", Severity.ERROR)
    assert "LET OP" in found.message
    (page,) = compare_pages(base, now)
    assert page.alarming


@pytest.mark.parametrize("case", [item for item in DANGEROUS if "concept" in item.name], ids=lambda case: case.name)
def test_another_advice_in_a_text_under_review_asks_for_attention(case: Case, library: Library, reader: Reader) -> None:
    before, after = texts(case)
    base, now = with_text(reader, library, case.path, before), with_text(reader, library, case.path, after)
    (module,) = compare(base, now)
    assert module.advice
    assert all(item.attention for item in module.advice)
    # That is no reason for a first main version.
    assert module.jump is Jump.MINOR


@pytest.mark.parametrize("case", HARMLESS, ids=lambda case: case.name)
def test_a_harmless_change_passes_without_a_call_to_look_twice(case: Case, library: Library, reader: Reader) -> None:
    before, after = texts(case)
    base = with_text(reader, library, case.path, before)
    if "module" in case.name:
        after = with_version(after, ChangeKind.EDITORIAL, Jump.PATCH)
    now = with_text(reader, library, case.path, after)
    assert judged(base, now, case.path) == []
    told = (*compare(base, now), *compare_pages(base, now))
    assert [change.attention for item in told for change in item.differences if change.attention] == []
