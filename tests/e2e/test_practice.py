"""Practising with test questions and showing slides: by keyboard, without script and on the narrowest screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.search import Open
from tests.e2e.server import Served

from jgz.model import Library, Module
from jgz.model.addresses import PRACTISE, of_cluster, team_card

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 640}
OVERFLOW = "() => document.scrollingElement.scrollWidth - innerWidth"


@pytest.fixture(scope="module")
def most(public: Library) -> str:
    """The cluster with most test questions."""
    return max((item.id for item in public.clusters), key=lambda id: len(questions(public, id)))


def questions(public: Library, cluster: str, fits: Callable[[Module], bool] = lambda module: True) -> set[str]:
    """The questions of the modules of a cluster that fit, by module and id."""
    modules = (item for item in public.in_force if item.cluster == cluster and fits(item))
    return {f"{module.id}#{item.id}" for module in modules for item in module.quiz_questions}


def shown(page: Page) -> list[str]:
    """The questions in view, in order."""
    links: list[str] = page.eval_on_selector_all(
        "#oefenvragen > :not([hidden]) .jgz-praktijk__bij a",
        "(all) => all.map((link) => link.pathname.split('/').at(-2) + link.hash)",
    )
    return links


def test_questions_are_chosen_and_drawn_by_keyboard_and_nothing_is_kept(
    served: Served, open_page: Open, public: Library, most: str
) -> None:
    page = open_page(served, of_cluster(PRACTISE, most), viewport=NARROW).page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    every = questions(public, most)
    assert set(shown(page)) == every
    phase = next(iter(page.get_by_label("Fase").locator("option").all()[1:])).get_attribute("value")
    assert phase
    page.get_by_label("Fase").focus()
    page.keyboard.press("ArrowDown")
    wanted = questions(public, most, lambda module: phase in module.phases)
    assert set(shown(page)) == wanted
    expect(page.get_by_role("status").filter(has_text="vra")).to_have_text(
        "1 vraag." if len(wanted) == 1 else f"{len(wanted)} vragen."
    )
    page.keyboard.press("ArrowUp")
    assert set(shown(page)) == every
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Trek vijf vragen")).to_be_focused()
    page.keyboard.press("Enter")
    drawn = shown(page)
    assert len(set(drawn)) == min(5, len(every))
    assert set(drawn) <= every
    # The answer is folded until one asks for it, also by key, and folded again for whoever draws anew.
    answer = page.locator("#oefenvragen > :not([hidden]) details").first
    expect(answer).not_to_have_attribute("open", "")
    answer.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(answer.get_by_text("Goed is")).to_be_visible()
    page.get_by_role("button", name="Toon alle vragen").click()
    assert set(shown(page)) == every
    assert page.locator("#oefenvragen details[open]").count() == 0
    assert page.evaluate(OVERFLOW) <= 0
    assert (asked, page.evaluate("location.hash + document.cookie")) == ([], "")
    kept = page.evaluate("JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})")
    assert phase not in kept


def test_without_script_every_question_can_be_answered(
    served: Served, open_page: Open, public: Library, most: str
) -> None:
    page = open_page(served, of_cluster(PRACTISE, most), viewport=NARROW, java_script_enabled=False).page
    assert page.locator("#oefenvragen > .jgz-praktijk:visible").count() == len(questions(public, most))
    expect(page.locator("#oefenkeuze")).to_be_hidden()
    page.locator("#oefenvragen summary").first.click()
    expect(page.get_by_text("Goed is").first).to_be_visible()


@pytest.fixture(scope="module")
def card(public: Library) -> str:
    """The team card with most slides."""
    return team_card(max(public.in_force, key=lambda item: sum(one.key for one in item.recommendations)).id)


def visible(page: Page) -> list[int]:
    """The numbers of the slides in view."""
    slides: list[bool] = page.eval_on_selector_all(".jgz-dia", "(all) => all.map((one) => one.checkVisibility())")
    return [number for number, seen in enumerate(slides) if seen]


def test_slides_go_by_key_and_give_the_focus_back(served: Served, open_page: Open, card: str) -> None:
    page = open_page(served, card, viewport={"width": 1280, "height": 800}).page
    last = page.locator(".jgz-dia").count() - 1
    assert visible(page) == list(range(last + 1))
    starter = page.get_by_role("button", name="Toon op het hele scherm")
    starter.focus()
    page.keyboard.press("Enter")
    whole = page.locator("#dias:fullscreen")
    expect(whole).to_have_count(1)
    # The browser says so to the script a moment later.
    expect(page.locator(".jgz-dia").filter(visible=True)).to_have_count(1)
    seen = [visible(page)]
    for key in ("ArrowRight", " ", "PageDown", "ArrowLeft", "PageUp", "ArrowUp", "ArrowUp"):
        page.keyboard.press(key)
        seen.append(visible(page))
    assert [item for (item,) in seen] == [min(number, last) for number in (0, 1, 2, 3, 2, 1, 0, 0)]
    # Whoever listens hears the slide that came.
    expect(page.locator(".jgz-dia").first).to_be_focused()
    page.evaluate("document.exitFullscreen()")
    expect(starter).to_be_focused()
    assert visible(page) == list(range(last + 1))
    page.keyboard.press("ArrowRight")
    assert visible(page) == list(range(last + 1))


def test_without_script_or_room_all_slides_stand_below_each_other(served: Served, open_page: Open, card: str) -> None:
    page = open_page(served, card, viewport=NARROW, java_script_enabled=False).page
    assert visible(page) == list(range(page.locator(".jgz-dia").count()))
    expect(page.locator("#dias-groot")).to_be_hidden()
    scripted = open_page(served, card, viewport=NARROW).page
    assert scripted.evaluate(OVERFLOW) <= 0
    slides = scripted.locator(".jgz-dia").evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().right)")
    assert max(slides) <= NARROW["width"]
