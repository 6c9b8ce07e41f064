"""Questions from practice and test questions are in the data of a module, as they stand in its file."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from tests.unit.export.conftest import SITE, judges

from jgz.datasets import EXPORT_SCHEMA
from jgz.export import Export, export_files
from jgz.model import Change, ChangeKind, Library, Version
from jgz.model.addresses import module_data
from jgz.rendering import NAMELESS

PRACTISED = "halfjaar-stuk"


def data_of(library: Library, id: str = PRACTISED) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(export_files(Export(library, SITE))[module_data(id)])
    return found


def test_both_kinds_of_questions_are_told(made: Export, files: dict[str, str]) -> None:
    found = json.loads(files[module_data(PRACTISED)])
    address = f"https://proef.invalid/jgz/modules/{PRACTISED}/#"
    assert found["vragen_uit_de_praktijk"] == [
        {
            "id": f"vraag-van-{PRACTISED}", "datum": "2026-01-12", "vraag": "Moet dit altijd?", "antwoord": "Ja.",
            "aanbeveling": f"{PRACTISED}#{PRACTISED}-kern", "adres": f"{address}vraag-van-{PRACTISED}",
        }
    ]  # fmt: skip
    assert found["toetsvragen"] == [
        {
            "id": f"toets-van-{PRACTISED}", "vraag": "Wat doe je?",
            "antwoorden": [{"tekst": "Wat erbij hoort.", "goed": True}, {"tekst": "Niets.", "goed": False}],
            "uitleg": "Zo staat het er.", "aanbeveling": f"{PRACTISED}#{PRACTISED}-kern", "versie": "1.0.0",
            "nakijken": False, "adres": f"{address}toets-van-{PRACTISED}",
        }
    ]  # fmt: skip
    other = json.loads(files[module_data("geldig-stuk")])
    assert (other["vragen_uit_de_praktijk"], other["toetsvragen"]) == ([], [])


def test_a_question_about_changed_advice_says_so(made: Export) -> None:
    module = made.library.modules_by_id[PRACTISED]
    changed = Change(Version(9, 0, 0), module.changes[0].date, ChangeKind.RECOMMENDATION, "Anders.", ())
    newer = replace(module, version=Version(9, 0, 0), changes=(changed, *module.changes))
    library = replace(made.library, modules=tuple(newer if one is module else one for one in made.library.modules))
    assert [item["nakijken"] for item in data_of(library)["toetsvragen"]] == [True]


def test_the_real_content_has_all_of_its_questions(public: Library) -> None:
    files = export_files(Export(public, NAMELESS))
    told = {item.id: json.loads(files[module_data(item.id)]) for item in public.modules if not item.status.draft}
    for key, attribute in (("toetsvragen", "quiz_questions"), ("vragen_uit_de_praktijk", "practice_questions")):
        counts = {id: len(item[key]) for id, item in told.items()}
        assert counts == {id: len(getattr(public.modules_by_id[id], attribute)) for id in told}
        assert sum(counts.values()) > 0


def test_a_question_without_its_answers_does_not_fit_the_schema(files: dict[str, str]) -> None:
    broken = json.loads(files[module_data(PRACTISED)])
    del broken["toetsvragen"][0]["antwoorden"][0]["goed"]
    for name, judge in judges(files[EXPORT_SCHEMA]).items():
        assert judge(broken), name
