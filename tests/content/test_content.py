"""The sample content as a whole: what it must hold so that everything else is tried on something real."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from tests.markup import html_of

from jgz.checking import Checked, check
from jgz.language.direction import direction_of
from jgz.loader import load
from jgz.model import Certainty, Direction, Kind, Library, Module, Status, Strength, Validity
from jgz.model.counts import count_library
from jgz.model.sections import QUESTIONS, QUIZ

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(ROOT, DAY)


@pytest.fixture(scope="module")
def library(checked: Checked) -> Library:
    return checked.library


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


def public(library: Library) -> list[Module]:
    return [item for item in library.modules if not item.status.draft]


def words(text: str) -> list[str]:
    return [item for item in text.split("|") if item]


def test_no_error_and_only_meant_warnings(checked: Checked) -> None:
    assert checked.errors == ()
    warnings = {(item.code, item.location.path) for item in checked.diagnostics if item.severity == "waarschuwing"}
    # Two parent pages lag behind on purpose, so that readers and workgroups can see what that looks like.
    assert warnings == {
        ("JGZ520", "modules/overgewicht/ouders.md"),
        ("JGZ520", "modules/taalontwikkeling/ouders.md"),
        # So do a course and a text elsewhere.
        ("JGZ563", "modules/_registers/hulpmiddelen.yml"),
        ("JGZ563", "modules/_registers/buitenteksten.yml"),
    }


def test_guidelines_are_those_of_the_list(library: Library) -> None:
    expected = {
        row["richtlijn"]: (row["titel"], row["cluster"], tuple(words(row["nevenclusters"])))
        for row in rows(Path(__file__).with_name("richtlijnen.tsv"))
    }
    found = {item.id: (item.title, item.cluster, item.side_clusters) for item in library.guidelines}
    assert found == expected


def test_phases_of_a_guideline_are_those_of_its_modules(library: Library) -> None:
    for row in rows(Path(__file__).with_name("richtlijnen.tsv")):
        modules = library.modules_by_guideline[row["richtlijn"]]
        assert {phase for item in modules for phase in item.phases} == set(words(row["fasen"])), row["richtlijn"]


def test_every_guideline_has_a_published_module_and_a_parent_page(library: Library) -> None:
    for guideline in library.guidelines:
        assert any(item.status.in_force for item in library.modules_by_guideline[guideline.id]), guideline.id
        kinds = [item.kind for item in library.parent_pages_by_guideline[guideline.id]]
        assert "ouders" in kinds, guideline.id


def test_numbers_are_large_enough(library: Library) -> None:
    counts = count_library(library)
    assert counts.guidelines == 40
    assert counts.public_modules >= 75
    assert counts.recommendations >= 300
    assert counts.parent_pages == 40
    assert counts.youth_pages >= 4
    assert counts.terms >= 120
    assert counts.least.recommendations >= 3
    assert counts.least.words >= 350
    assert counts.least.keywords >= 8


def test_no_module_is_too_long(library: Library) -> None:
    """Questions to practise with, and those from practice, come on top: they are folded and have lists of their own."""
    assert {item.id: own for item in library.modules if (own := item.body.words - beside(item)) > 900} == {}


def beside(module: Module) -> int:
    """How many words the questions of a module have."""
    texts = [text for item in module.practice_questions for text in (item.question, item.answer)]
    texts += [text for item in module.quiz_questions for text in (item.case, item.why)]
    texts += [answer.text for item in module.quiz_questions for answer in item.answers]
    titles = [item.title for item in module.body.sections if item.title in (QUESTIONS, QUIZ)]
    return sum(len(text.split()) for text in (*titles, *(item.text for item in texts)))


def test_every_status_validity_and_lifecycle_event_occurs(library: Library) -> None:
    assert {item.status for item in library.modules} == set(Status)
    assert {item.state(DAY).validity for item in library.modules} == {*Validity, None}
    both = [item for item in library.in_force if item.revision and item.state(DAY).validity is Validity.EXPIRED]
    assert both
    assert {item.outcome for module in library.modules for item in module.reassessments} == {
        "nog-geldig",
        "nog-geldig-met-kanttekening",
        "herzien",
    }
    assert {bool(item.lapse.replaced_by) for item in library.modules if item.lapse} == {True, False}


def test_every_kind_of_change_occurs(library: Library) -> None:
    kinds = Counter(item.kind for module in library.modules for item in module.changes)
    assert set(kinds) == {"nieuw", "aanbeveling", "onderbouwing", "redactie", "herbeoordeling", "rectificatie"}


def test_every_value_of_a_recommendation_occurs(library: Library) -> None:
    items = [item for _, item in library.recommendations()]
    assert {item.kind for item in items} == set(Kind)
    assert {item.direction for item in items} == {*Direction, None}
    assert {item.strength for item in items} == {*Strength, None}
    assert {item.certainty for item in items} == {*Certainty, None}
    assert any(item.former_ids for item in items)
    assert any(item.bds for item in items)


def test_strong_on_low_certainty_is_motivated(library: Library) -> None:
    low = {Certainty.LOW, Certainty.VERY_LOW}
    bare = [
        item.full_id
        for _, item in library.recommendations()
        if not item.motivation
        and (
            (item.strength is Strength.STRONG and item.certainty in low)
            or (item.strength is Strength.WEAK and item.certainty is Certainty.HIGH)
        )
    ]
    assert bare == []


def test_every_call_level_and_construct_occurs(library: Library) -> None:
    assert {card.level for page in library.parent_pages for card in page.call_cards} == {"112", "nu", "afspraak"}
    assert any(page.no_call_reason for page in library.parent_pages)
    assert any(item.former_addresses for item in library.documents())
    assert sum(link.image for item in library.documents() for link in item.body.links) >= 5
    html = "".join(
        html_of(part.html) for item in library.documents() for section in item.body.sections for part in section.parts
    )
    html += "".join(html_of(item.html) for _, item in library.recommendations())
    for tag in ("<table", "<sub", "<sup>", "<kbd", "<mark", "<pre", 'class="footnote"', 'lang="en"'):
        assert tag in html, tag


def test_fever_has_its_number_wherever_parents_and_youths_read_of_it(library: Library) -> None:
    bare = []
    for page in library.parent_pages:
        text = (ROOT / page.origin.path).read_text(encoding="utf-8").split("\n---\n", 1)[1]
        if re.search(r"\bkoorts", text) and "38 graden" not in " ".join(text.split()):
            bare.append(page.origin.path)
    assert bare == []


def test_whoever_may_call_the_doctor_may_call_at_night(library: Library) -> None:
    """A card for now names the huisartsenpost wherever it names the huisarts."""
    day_only = []
    for page in library.parent_pages:
        text = (ROOT / page.origin.path).read_text(encoding="utf-8")
        for card in re.findall(r"^/// wanneer-bellen\n(.*?)^///$", text, re.MULTILINE | re.DOTALL):
            if "niveau: nu" in card and "huisarts" in card.partition("\n\n")[2] and "huisartsenpost" not in card:
                day_only.append(page.origin.path)
    assert day_only == []


LIFE_AT_RISK = re.compile(
    r"\bslap\b|\bkreunt\b|\bgrauw\b|\bniet (?:goed |snel )?(?:wakker|bij)\b|\bstopt(?:e)?(?: even)? met ademen"
    r"|\bwil (?:zichzelf|nu iets doen)|pillen geslikt|batterij (?:in|door)geslikt"
)


def test_a_sign_of_danger_to_life_asks_for_112_on_every_page(library: Library) -> None:
    """What one page calls 112 for, no other page leaves to the huisarts or to an appointment."""
    lesser = []
    for page in library.parent_pages:
        text = (ROOT / page.origin.path).read_text(encoding="utf-8")
        for card in re.findall(r"^/// wanneer-bellen\n(.*?)^///$", text, re.MULTILINE | re.DOTALL):
            if "niveau: 112" not in card:
                points = (" ".join(point.split()) for point in re.split(r"\n(?:- |\n)", card))
                lesser += [
                    (page.origin.path, point)
                    for point in points
                    if LIFE_AT_RISK.search(point) and "112" not in point and "al langer" not in point
                ]
    assert lesser == []


def test_everything_says_that_it_is_invented(library: Library) -> None:
    assert [item.origin.path for item in library.documents() if not item.fictional] == []


def test_contact_addresses_lead_nowhere(library: Library) -> None:
    assert [item.contact for item in library.clusters if not item.contact.endswith(".invalid")] == []


def test_nobody_is_named(library: Library) -> None:
    assert [item.id for item in library.modules if any(person.name for person in item.contributors)] == []


def test_relations_are_named_on_one_side(library: Library) -> None:
    pairs = {(module.id, item.id) for module in library.modules for item in module.related}
    assert {pair for pair in pairs if (pair[1], pair[0]) in pairs} == set()


def test_modules_share_no_sentences(library: Library) -> None:
    """Two modules share no more than headings and fixed phrases."""
    seen: dict[str, str] = {}
    shared = []
    for path in sorted((ROOT / "modules").glob("*/*.md")):
        if path.stem.partition(".")[0] in ("ouders", "jongeren", "index"):
            continue
        text = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
        for sentence in re.split(r"(?<=[.?!])\s+", " ".join(text.split())):
            plain = re.sub(r"\W+", " ", sentence).strip().lower()
            if len(plain.split()) < 9:
                continue
            first = seen.setdefault(plain, path.as_posix())
            if first != path.as_posix():
                shared.append((plain, first, path.as_posix()))
    assert shared == []


def test_search_queries_cover_every_guideline(library: Library) -> None:
    queries = rows(ROOT / "tests" / "zoeken" / "zoektermen.tsv")
    known = {item.id for item in library.guidelines} | {"generiek"}
    kinds = {
        "exact", "inflect", "compound", "profsyn", "laysyn", "typo", "two", "age", "abbrev", "spelled", "question",
        "english", "sentence",
    }  # fmt: skip
    assert {row["kind"] for row in queries} == kinds
    assert {id for row in queries for id in words(row["expected"])} <= known
    for guideline in library.guidelines:
        mine = [row for row in queries if guideline.id in words(row["expected"])]
        assert sum(row["audience"] == "ouder" for row in mine) >= 3, guideline.id
        assert sum(row["audience"] == "prof" for row in mine) >= 2, guideline.id


def test_load_gives_the_same_library_twice(library: Library) -> None:
    assert load(ROOT).library.modules == library.modules


def test_a_reversed_direction_would_be_noticed(library: Library) -> None:
    """Of the recommendations with a direction nearly all would be reported if that were turned round, and none now."""
    read = [(item.direction, direction_of(item.text)) for _, item in library.recommendations() if item.direction]
    assert [pair for pair in read if pair[1] not in (pair[0], None)] == []
    for direction in Direction:
        noticed = [found for meant, found in read if meant is direction]
        assert noticed.count(direction) >= 0.95 * len(noticed)
