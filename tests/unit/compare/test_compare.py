"""The semantic diff: what counts as a change, and how heavy it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.markup import html_of, markup_of

from jgz.compare import compare
from jgz.model import Certainty, Direction, Jump, Lapse, Library, Module, Recommendation, Status, Strength
from jgz.model.difference import Aspect, plain


@pytest.fixture(scope="module")
def library(whole: Library) -> Library:
    return whole


@pytest.fixture
def module(library: Library) -> Module:
    return library.modules_by_id["slaapritme"]


def with_module(library: Library, module: Module) -> Library:
    return replace(library, modules=tuple(module if item.id == module.id else item for item in library.modules))


def with_first(module: Module, **changes: object) -> Module:
    first, *rest = module.recommendations
    return replace(module, recommendations=(replace(first, **changes), *rest))  # type: ignore[arg-type]


def aspects(library: Library, module: Module) -> list[tuple[Aspect, Jump]]:
    found = compare(library, with_module(library, module))
    return [(item.aspect, item.jump) for one in found for item in one.differences]


def test_nothing_changed(library: Library) -> None:
    assert compare(library, library) == ()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"strength": Strength.WEAK}, (Aspect.STRENGTH, Jump.MAJOR)),
        ({"direction": Direction.AGAINST}, (Aspect.DIRECTION, Jump.MAJOR)),
        ({"certainty": Certainty.HIGH}, (Aspect.CERTAINTY, Jump.MINOR)),
        ({"motivation": markup_of("<p>Anders.</p>")}, (Aspect.MOTIVATION, Jump.MINOR)),
        ({"phases": ("peuter-1-4",)}, (Aspect.PHASES, Jump.MINOR)),
        ({"audience": ("jeugdarts",)}, (Aspect.AUDIENCE, Jump.MINOR)),
        ({"html": markup_of("<p>Vraag hoe het kind slaapt.</p>")}, (Aspect.TEXT, Jump.MINOR)),
        ({"id": "slaap-navragen-altijd"}, (Aspect.RENAMED, Jump.PATCH)),
    ],
)
def test_one_change(
    library: Library, module: Module, changes: dict[str, object], expected: tuple[Aspect, Jump]
) -> None:
    assert aspects(library, with_first(module, **changes)) == [expected]


@pytest.mark.parametrize("changes", [{"certainty": Certainty.HIGH}, {"phases": ("peuter-1-4",)}, {"key": False}])
def test_for_whom_and_how_sure_is_looked_at_twice(library: Library, module: Module, changes: dict[str, object]) -> None:
    (found,) = compare(library, with_module(library, with_first(module, **changes)))
    assert [bool(item.attention) for item in found.differences] == [True]
    assert not any(item.is_another_advice for item in found.differences)


def test_an_interest_that_is_no_longer_named_is_looked_at_twice(library: Library, module: Module) -> None:
    first, *rest = module.contributors
    silent = replace(module, contributors=(replace(first, interests="adviseur van een fabrikant"), *rest))
    (found,) = compare(with_module(library, silent), library)
    assert [(item.aspect, item.jump) for item in found.differences] == [(Aspect.SHOWN, Jump.NONE)]
    assert found.differences[0].attention == ("-werkgroep", "+werkgroep")


@pytest.mark.parametrize(
    ("reason", "attention"),
    [
        ("De adviezen over veiligheid zijn niet herzien.", ("-vervallen", "+vervallen")),
        ("De adviezen over veiligheid zijn herzien!", ()),
    ],
)
def test_why_a_module_lapsed_is_looked_at_twice(
    library: Library, module: Module, reason: str, attention: tuple[str, ...]
) -> None:
    lapse = Lapse(date(2026, 1, 5), "De adviezen over veiligheid zijn herzien.")
    gone = replace(module, status=Status.LAPSED, lapse=lapse)
    told = replace(gone, lapse=replace(lapse, reason=reason))
    found = compare(with_module(library, gone), with_module(library, told))
    assert [item.attention for one in found for item in one.differences] == [attention]


def test_white_space_and_quotes_are_no_change(library: Library, module: Module) -> None:
    spaced = markup_of(html_of(module.recommendations[0].html).replace(" ", "  \n "))
    assert aspects(library, with_first(module, html=spaced)) == []
    assert plain("“zo”  is\u00a0het") == plain('"zo" is het')


def test_order_is_no_change(library: Library, module: Module) -> None:
    turned = replace(module, recommendations=tuple(reversed(module.recommendations)))
    assert aspects(library, turned) == []


def test_removed_and_new_recommendation(library: Library, module: Module) -> None:
    gone = replace(module, recommendations=module.recommendations[1:])
    assert aspects(library, gone) == [(Aspect.REMOVED, Jump.MAJOR)]
    back = compare(with_module(library, gone), library)
    assert [item.aspect for item in back[0].differences] == [Aspect.NEW]


def test_another_text_under_another_id_is_not_a_rename(library: Library, module: Module) -> None:
    other = with_first(
        module, id="heel-iets-anders", html=markup_of("<p>Weeg het kind bij elke afspraak en noteer het.</p>")
    )
    assert {item[0] for item in aspects(library, other)} == {Aspect.NEW, Aspect.REMOVED}


def test_new_and_removed_module(library: Library, module: Module) -> None:
    without = replace(library, modules=tuple(item for item in library.modules if item.id != module.id))
    assert [(item.id, item.jump) for item in compare(without, library)] == [(module.id, Jump.MAJOR)]
    assert compare(library, without)[0].new is None


def test_evidence_and_metadata(library: Library, module: Module) -> None:
    assert aspects(library, replace(module, title="Andere titel")) == [(Aspect.METADATA, Jump.PATCH)]
    section = module.body.section("Onderbouwing")
    assert section is not None
    changed = replace(section, parts=())
    sections = tuple(changed if item is section else item for item in module.body.sections)
    body = replace(module.body, sections=sections)
    found = compare(library, with_module(library, replace(module, body=body)))[0].differences
    assert [(item.aspect, item.jump) for item in found] == [(Aspect.EVIDENCE, Jump.MINOR)] * 2
    assert [item.after.rstrip() for item in found] == ["Onderbouwing:", "Onderbouwing, bronnen:"]


def test_a_changed_number_asks_for_a_main_version(library: Library, module: Module) -> None:
    item: Recommendation = module.recommendations[0]
    changed = with_first(module, html=markup_of(f"{html_of(item.html)} <p>Doe dit niet na 20 uur.</p>"))
    assert aspects(library, changed) == [(Aspect.TEXT, Jump.MAJOR)]


def test_a_number_in_the_motivation_is_flagged_but_stays_a_sub_version(library: Library, module: Module) -> None:
    changed = with_first(module, motivation=markup_of("<p>Dit kost 5 minuten en is niet duur.</p>"))
    (item,) = compare(library, with_module(library, changed))[0].differences
    assert item.aspect is Aspect.MOTIVATION
    assert "+niet" in item.attention
    assert "+5" in item.attention
    assert item.jump is Jump.MINOR


def test_a_number_in_the_tailoring_asks_for_a_main_version(library: Library, module: Module) -> None:
    changed = with_first(module, tailoring=markup_of("<p>Doe dit niet bij een kind onder 2 jaar.</p>"))
    assert (Aspect.TAILORING, Jump.MAJOR) in aspects(library, changed)


def test_an_exponent_is_no_digit(library: Library, module: Module) -> None:
    before = with_module(library, with_first(module, html=markup_of("<p>Bij 103 per liter.</p>")))
    after = with_module(library, with_first(module, html=markup_of("<p>Bij 10<sup>3</sup> per liter.</p>")))
    (item,) = compare(before, after)[0].differences
    assert (item.aspect, item.jump) == (Aspect.TEXT, Jump.MAJOR)


def test_numbers_that_the_page_counts_itself_are_no_change(library: Library, module: Module) -> None:
    def cited(number: int, use: int) -> str:
        link = f'<a href="#bron-voorbeeld-review" id="verwijzing-voorbeeld-review-{use}">{number}</a>'
        return f'<p>Dat helpt <sup class="jgz-citatie">{link}</sup>, zie <a href="jgz-link:{number}">hier</a>.</p>'

    before = with_module(library, with_first(module, motivation=markup_of(cited(1, 1))))
    assert compare(before, with_module(library, with_first(module, motivation=markup_of(cited(2, 3))))) == ()


def test_another_citation_is_other_evidence(library: Library, module: Module) -> None:
    cited = '<p>Dat helpt <sup class="jgz-citatie"><a href="#bron-%s" id="verwijzing-x-1">1</a></sup>.</p>'
    before = with_module(library, with_first(module, motivation=markup_of(cited % "een")))
    after = with_module(library, with_first(module, motivation=markup_of(cited % "twee")))
    (item,) = compare(before, after)[0].differences
    assert (item.aspect, item.before, item.after) == (Aspect.EVIDENCE, "bronnen: een", "bronnen: twee")


def test_another_title_is_another_advice(library: Library, module: Module) -> None:
    before = with_module(library, with_first(module, title="Op de rug"))
    for title, jump in (("Op de buik", Jump.MAJOR), ("Rustig op de rug", Jump.MINOR), ("", Jump.MAJOR)):
        (item,) = compare(before, with_module(library, with_first(module, title=title)))[0].differences
        assert (item.aspect, item.jump, item.is_advice) == (Aspect.TITLE, jump, True), title


def test_a_first_title_is_told_and_asks_for_nothing(library: Library, module: Module) -> None:
    before = with_module(library, with_first(module, title=""))
    (item,) = compare(before, with_module(library, with_first(module, title="Op de rug")))[0].differences
    assert (item.aspect, item.after, item.jump, item.is_advice) == (Aspect.TITLED, "Op de rug", Jump.NONE, False)


def test_for_children_of_another_age_is_to_be_looked_at(library: Library, module: Module) -> None:
    before = replace(module, population="Kinderen van 0 tot 1 jaar.")
    after = replace(module, population="Kinderen van 4 tot 12 jaar.")
    (one,) = compare(with_module(library, before), with_module(library, after))
    assert [(item.aspect, bool(item.attention)) for item in one.differences] == [(Aspect.METADATA, True)]


def test_another_right_answer_is_to_be_looked_at(library: Library, module: Module) -> None:
    first, *rest = module.quiz_questions
    turned = tuple(replace(item, right=not item.right) for item in first.answers)
    changed = replace(module, quiz_questions=(replace(first, answers=turned), *rest))
    (one,) = compare(library, with_module(library, changed))
    assert [(item.aspect, item.attention) for item in one.differences] == [
        (Aspect.SHOWN, ("+goed antwoord", "-goed antwoord"))
    ]


def test_the_order_of_answers_turns_nothing(library: Library, module: Module) -> None:
    first, *rest = module.quiz_questions
    changed = replace(module, quiz_questions=(replace(first, answers=first.answers[::-1]), *rest))
    (one,) = compare(library, with_module(library, changed))
    assert [item.attention for item in one.differences] == [()]


def test_phases_of_a_module_are_told_once(library: Library, module: Module) -> None:
    fewer = module.phases[:-1]
    followed = tuple(
        replace(item, phases=fewer if item.phases == module.phases else item.phases) for item in module.recommendations
    )
    found = aspects(library, replace(module, phases=fewer, recommendations=followed))
    assert found == [(Aspect.PHASES, Jump.MINOR)]


def test_a_status_asks_for_no_version(library: Library, module: Module) -> None:
    assert aspects(library, replace(module, status=Status.IN_REVISION)) == [(Aspect.STATUS, Jump.NONE)]


def test_another_folder_is_a_move(library: Library, module: Module) -> None:
    moved = replace(module, origin=replace(module.origin, path="modules/rust-en-regelmaat/slaapritme.md"))
    assert (Aspect.MOVED, Jump.PATCH) in aspects(library, moved)


def test_a_renamed_recommendation_may_change_a_little(library: Library, module: Module) -> None:
    item = module.recommendations[0]
    renamed = with_first(module, id="slaap-bespreken", html=markup_of(html_of(item.html).replace("Vraag", "Vraag ook")))
    assert aspects(library, renamed) == [(Aspect.RENAMED, Jump.PATCH), (Aspect.TEXT, Jump.MINOR)]


def test_a_module_that_cannot_be_read_is_neither_new_nor_removed(library: Library, module: Module) -> None:
    without = tuple(item for item in library.modules if item.id != module.id)
    unread = replace(library, modules=without, broken=frozenset({module.origin.path}))
    assert compare(library, unread) == ()
    assert compare(unread, library) == ()


def test_very_many_other_recommendations_are_not_compared_one_by_one(library: Library, module: Module) -> None:
    first = module.recommendations[0]
    text = "Vraag hoe het slapen gaat. " * 200

    def many(name: str) -> Module:
        items = (
            replace(first, id=f"{name}-{number}x", html=markup_of(f"<p>{text} {number}</p>")) for number in range(300)
        )
        return replace(module, recommendations=tuple(items))

    found = compare(with_module(library, many("oud")), with_module(library, many("nieuw")))[0].differences
    assert len(found) == 600


def test_no_is_said_in_a_word(library: Library, module: Module) -> None:
    """Whether devices may keep a page: nothing at all would tell nobody what changed."""
    (found,) = compare(library, with_module(library, replace(module, kept=False)))
    assert [(item.before, item.after) for item in found.differences] == [("bewaren: ja", "bewaren: nee")]
