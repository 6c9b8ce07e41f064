"""The status strip on a day: sentences that stay true, and exactly the banners that belong to a state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from jgz.labels import FORM_FILES
from jgz.model import Library, Module, Status, Validity, validity_on
from jgz.rendering.pieces.status import short_status, status_view, term_of

UNTIL = date(2028, 2, 29)
ON = {
    date(2027, 2, 27): Validity.VALID,
    date(2027, 2, 28): Validity.VALID,
    date(2027, 3, 1): Validity.WITHIN_12_MONTHS,
    date(2027, 8, 28): Validity.WITHIN_12_MONTHS,
    date(2027, 8, 29): Validity.WITHIN_6_MONTHS,
    date(2028, 2, 29): Validity.WITHIN_6_MONTHS,
    date(2028, 3, 1): Validity.EXPIRED,
}


@pytest.fixture
def module(made_library: Library) -> Module:
    return replace(made_library.modules_by_id["geldig-stuk"], review_before=UNTIL)


def test_a_term_only_in_force(module: Module, subtests: pytest.Subtests) -> None:
    for day in ON:
        for status in Status:
            with subtests.test(f"{status} {day}"):
                term = term_of(replace(module, status=status), day)
                if not status.in_force:
                    assert term is None
                    continue
                assert term is not None
                assert term.current == ON[day] == validity_on(status, UNTIL, day)
                assert term.until == "2028-02-29"


def test_each_state_has_a_sentence_that_names_the_date(module: Module) -> None:
    term = term_of(module, UNTIL)
    assert term is not None
    assert {name for name, _ in term.sentences} == set(Validity)
    assert all("29 februari 2028" in sentence for _, sentence in term.sentences)
    assert len({sentence for _, sentence in term.sentences}) == 4


@pytest.mark.parametrize(
    ("id", "tones"),
    [
        ("geldig-stuk", []),
        ("herziening-stuk", ["herziening"]),
        ("vervallen-stuk", ["vervallen"]),
        ("concept-stuk", ["concept"]),
        ("commentaar-stuk", ["concept"]),
        ("autorisatie-stuk", ["concept"]),
    ],
)
def test_banners(id: str, tones: list[str], made_library: Library) -> None:
    view = status_view(made_library.modules_by_id[id], made_library, date(2026, 11, 22))
    assert [item.tone for item in view.banners] == tones


def test_the_comment_round_says_until_when_and_how(made_library: Library) -> None:
    module = made_library.modules_by_id["commentaar-stuk"]
    assert module.commenting is not None
    (banner,) = status_view(module, made_library, module.commenting.end).banners
    assert banner.text == "Concept, open voor commentaar: niet gebruiken in de zorg."
    assert banner.fold == "Commentaar geven kan tot en met 1 maart 2023"
    assert banner.more == "Formulier van de werkgroep."
    # The forms are offered on the last day too, and on no day outside the round.
    assert [link.address for link in banner.links] == [f"/commentaar/commentaar-stuk/{name}" for name in FORM_FILES]


def test_the_comment_round_opens_and_closes_by_itself(made_library: Library) -> None:
    module = made_library.modules_by_id["commentaar-stuk"]
    assert module.commenting is not None
    early, late = module.commenting.start - timedelta(1), module.commenting.end + timedelta(1)
    for day, word in ((early, "nog niet open voor commentaar"), (late, "commentaar gesloten")):
        view = status_view(module, made_library, day)
        assert view.word == short_status(module, day) == f"Concept, {word}"
        assert view.banners[0].links == ()
    assert status_view(module, made_library, late).banners[0].text == (
        "Concept, commentaar gesloten: niet gebruiken in de zorg. "
        "Commentaar geven kon tot en met 1 maart 2023; de werkgroep verwerkt de reacties."
    )
    assert status_view(module, made_library, early).banners[0].fold.startswith("Commentaar geven kan van ")


def test_a_lapsed_module_leads_to_its_successor_only_when_that_is_shown(made_library: Library) -> None:
    lapsed = made_library.modules_by_id["vervallen-stuk"]
    (banner,) = status_view(lapsed, made_library, UNTIL).banners
    assert [link.address for link in banner.links] == ["/modules/geldig-stuk/"]
    alone = replace(made_library, modules=(lapsed,))
    (banner,) = status_view(lapsed, alone, UNTIL).banners
    assert banner.links == ()


def test_a_module_that_was_split_leads_to_every_part(made_library: Library) -> None:
    lapsed = made_library.modules_by_id["vervallen-stuk"]
    assert lapsed.lapse is not None
    split = replace(lapsed, lapse=replace(lapsed.lapse, replaced_by=("geldig-stuk", "jaar-stuk", "nergens")))
    (banner,) = status_view(split, made_library, UNTIL).banners
    assert [link.address for link in banner.links] == ["/modules/geldig-stuk/", "/modules/jaar-stuk/"]


@pytest.mark.parametrize(
    ("id", "day", "words"),
    [
        ("geldig-stuk", date(2026, 11, 22), "Geldig"),
        ("verlopen-stuk", date(2026, 11, 21), "Geldig, herziening binnen 6 maanden"),
        ("verlopen-stuk", date(2026, 11, 22), "Herzieningstermijn verlopen"),
        ("herziening-stuk", date(2026, 11, 22), "In herziening"),
        ("laat-stuk", date(2026, 11, 22), "In herziening, termijn verlopen"),
        ("vervallen-stuk", date(2026, 11, 22), "Vervallen"),
        ("concept-stuk", date(2026, 11, 22), "Concept"),
    ],
)
def test_status_in_a_few_words(id: str, day: date, words: str, made_library: Library) -> None:
    assert short_status(made_library.modules_by_id[id], day) == words
