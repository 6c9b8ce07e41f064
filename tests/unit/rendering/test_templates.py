"""The templates against the views: every name a template uses exists, and nothing but our own html is unescaped."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from tests.markup import read_page
from tests.unit.rendering.printed import SITE, THEME, printed

from jgz.compare.documents import changed_documents
from jgz.model import Library
from jgz.model.archive import of_now
from jgz.rendering import NAMELESS, Page, render_pages
from jgz.rendering.pages.archive import frames
from jgz.rules import explanations

TODAY = date(2026, 11, 22)
# Html that the reader of the content made safe; every other value is text.
SAFE = {"part.html", "kaart.html", "item.html", "item.motivation", "item.tailoring", "pagina.data"}
SAFE |= {"answer.html", "item.answer_html"}

FRAME = '{% extends "main.html" %}'
# What a reader came for or must be able to do at once, and what must run before the text is shown; every other script
# adds to a page that is there without it.
URGENT = {"kiest.js", "snelweg.js", "zoekstart.js"}


@pytest.fixture(scope="module")
def pages(made_library: Library) -> list[Page]:
    # A preview in which every concept is new has the page of changes too.
    changes = changed_documents(made_library.without_concepts(), made_library)
    old = of_now(made_library)
    made = render_pages(made_library, TODAY, explanations(), changes=changes, archive=old)[0]
    return sorted([*made, *frames("/fasen/", NAMELESS)], key=lambda page: page.address)


@pytest.mark.parametrize("concepts", [False, True])
def test_every_name_in_every_template_exists(concepts: bool, environment: Environment, pages: list[Page]) -> None:
    for page in pages:
        tree = read_page(printed(environment, page, concepts))
        assert len(list(tree.iter("h1"))) == 1, page.address


def test_no_script_is_fetched_before_the_style_and_the_text(environment: Environment, pages: list[Page]) -> None:
    first, later = set[str](), set[str]()
    for page in pages:
        for item in read_page(printed(environment, page, False)).iter("script"):
            if source := item.get("src", "").rpartition("/")[2]:
                (later if item.get("fetchpriority") == "low" else first).add(source)
    assert first == URGENT, "write a script in a template as {{ deel.script(root, name) }}"
    assert {"pagina.js", "module.js", "geldigheid.js"} <= later


def test_every_template_is_used(pages: list[Page]) -> None:
    own = {path.name for path in THEME.glob("*.html")} - {"main.html", "404.html"}
    used = {page.template for page in pages}
    assert own - used == set(), "no page has this template: call its maker in rendering/site_pages.py"
    assert used - own == set(), "write this template in theme/"


def test_every_template_stands_in_the_frame() -> None:
    """The way to other pages, the search field and the notices are part of every page."""
    bare = {path.name for path in THEME.glob("*.html") if FRAME not in path.read_text("utf-8")}
    assert bare == {"main.html"}, f"begin the template with {FRAME}"


@pytest.mark.parametrize(("language", "said"), [("nl", ""), ("en", ' lang="en"'), ("ar", ' lang="ar" dir="rtl"')])
def test_a_text_in_another_language_says_so_and_which_way_it_runs(
    language: str, said: str, environment: Environment, pages: list[Page]
) -> None:
    page = next(page for page in pages if page.template == "ouders.html")
    assert f'tabindex="-1"{said}>' in printed(environment, replace(page, language=language))


def test_the_error_page_needs_no_page(environment: Environment) -> None:
    text = environment.get_template("404.html").render(
        pagina=None,
        root="/repo",
        config=SimpleNamespace(site_name="Proef", extra={}),
        concepten=False,
        **SITE,
    )
    tree = read_page(text)
    links = [item.attrib["href"] for item in tree.iter("a")]
    assert all(link.startswith(("/repo/", "#")) for link in links)


def test_only_ready_html_goes_unescaped() -> None:
    used = {
        match
        for path in THEME.rglob("*.html")
        for match in re.findall(r"([\w.\[\]]+)\s*\|\s*safe", path.read_text(encoding="utf-8"))
    }
    assert used <= SAFE


def test_no_template_decides_by_a_word() -> None:
    """What a page is, its view says: a template that compares with a word misses the day that the word is renamed."""
    found = {
        (path.relative_to(THEME).as_posix(), match)
        for path in THEME.rglob("*.html")
        for match in re.findall(r"[!=]= *[\"'][^\"']*[\"']|equalto|\{%-? *if [\"']", path.read_text(encoding="utf-8"))
    }
    assert found == set(), "put the answer in the view"


def test_a_view_holds_no_markup_of_its_own(pages: list[Page]) -> None:
    """Titles and descriptions are text: a template escapes them."""
    assert not [page.address for page in pages if re.search("[<>]", page.title + page.description)]


def test_addresses_are_in_order_and_once(pages: list[Page]) -> None:
    addresses = [page.address for page in pages]
    assert addresses == sorted(set(addresses))
    assert all(address.startswith("/") and address.endswith("/") for address in addresses)


# --- the theme


def test_no_selector_of_the_host_theme_is_touched() -> None:
    for path in THEME.rglob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
        assert re.findall(r"[.#]md-[\w-]+", text) == []


def test_colours_stand_in_one_file() -> None:
    colour = re.compile(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)|\b(?:rgb|hsl|oklch|lab)a?\(")
    for path in THEME.rglob("*.css"):
        if path.name != "tokens.css":
            declarations = re.findall(r"\{([^{}]*)\}", path.read_text(encoding="utf-8"))
            assert [item for item in declarations if colour.search(item)] == []


def test_every_variable_that_is_used_is_set() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(THEME.rglob("*.css")))
    used = set(re.findall(r"var\((--jgz-[\w-]+)", text))
    made = set(re.findall(r"(--jgz-[\w-]+)\s*:", text))
    assert used == made


def test_every_class_that_is_styled_is_printed() -> None:
    css = "".join(path.read_text(encoding="utf-8") for path in sorted(THEME.rglob("*.css")))
    styled = set(re.findall(r"\.(jgz-[\w-]+)", css))
    package = THEME.parent / "scripts" / "jgz"
    sources = [*THEME.rglob("*.html"), *THEME.rglob("*.js"), *package.rglob("*.py")]
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    # The last part of some names is a value of the model: `jgz-bel--112`.
    assert {name for name in styled if name not in text and name.rpartition("--")[0] not in text} == set()


# Few scripts read files: of the site itself. The last three are of the worker.
READERS = (
    "delen.js", "filterdata.js", "modulelezer.js", "bewaren.js", "archief.js", "werker.js", "antwoord.js", "kopieen.js",
)  # fmt: skip


def test_scripts_are_modules_that_stay_on_the_page() -> None:
    for path in THEME.rglob("*.js"):
        text = path.read_text(encoding="utf-8")
        risky = r"\b(?:eval|innerHTML|outerHTML|insertAdjacentHTML|document\.write|fetch|XMLHttpRequest)\b"
        # What is asked for ahead is not read by the script that asks.
        found = re.findall(risky, text.replace('as: "fetch"', ""))
        assert set(found) <= ({"fetch"} if path.name in READERS else set()), path.name
        assert text.startswith("// ")


def test_no_template_has_a_script_or_style_of_its_own() -> None:
    for path in THEME.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        # Structured data is no script: the one kind that has no file of its own.
        data = r'(?! type="application/ld\+json")'
        assert re.findall(rf"<script{data}(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", text) == []
        assert "page.meta" not in text
