"""Templates escape what they print where they are ours, and print it as it is where they are the theme's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import material
from jinja2 import DictLoader, Environment

from jgz.publishing.printing import Printer, prepare

TEMPLATES = {
    "own.html": (
        '{% extends "base.html" %}{% import "pieces.html" as deel %}{% block inside %}'
        '<p title="{{ text }}">{{ text }}{{ number }}{{ nothing }}{{ text|safe }}{{ deel.bold(text) }}'
        "{% call deel.box() %}{{ text }}{% endcall %}{{ text ~ number }}</p>{% endblock %}"
    ),
    "pieces.html": (
        "{% macro bold(words) %}<b>{{ words }}</b>{% endmacro %}"
        "{% macro box() %}<div>{{ caller() }}</div>{% endmacro %}"
    ),
    "base.html": "{{ text }}{% block inside %}{% endblock %}",
}
VALUES = {"text": """<i a="b" c='d'>&amp;""", "number": 3}


def test_our_templates_escape_and_those_of_the_theme_do_not() -> None:
    plain = Environment(loader=DictLoader(TEMPLATES), autoescape=lambda name: name != "base.html")
    prepared = Environment(loader=DictLoader(TEMPLATES))
    prepare(prepared, {"own.html", "pieces.html"})
    found = prepared.get_template("own.html").render(VALUES)
    assert found == plain.get_template("own.html").render(VALUES)
    own = found.removeprefix(VALUES["text"])  # type: ignore[arg-type]
    assert own.startswith('<p title="&lt;i a=&#34;b&#34; c=&#39;d&#39;&gt;&amp;amp;">&lt;i a=')
    assert own.count("<i ") == 1, "only what was declared safe"
    assert "<b>&lt;i" in own
    assert "<div>&lt;i" in own


def test_the_frame_of_the_theme_brings_nothing_that_is_not_used() -> None:
    frame = (Path(material.__file__).parent / "templates" / "base.html").read_text(encoding="utf-8")
    prepared = Environment(loader=DictLoader({"base.html": frame, "other.html": frame}))
    prepare(prepared, set())
    assert prepared.loader
    found = prepared.loader.get_source(prepared, "base.html")[0]
    for unused in ("md-toggle", "md-overlay", "md-dialog"):
        assert f'class="{unused}' in frame
        assert unused not in found
    left = re.sub(r"\s+", "", found)
    assert 0 < len(re.sub(r"\s+", "", frame)) - len(left) < 500
    assert found.count("{%") == frame.count("{%")
    assert prepared.loader.get_source(prepared, "other.html")[0] == frame
    assert prepared.list_templates() == ["base.html", "other.html"]


@dataclass(frozen=True)
class Shown:
    """A page of one template."""

    view: object
    address: str = "/x/"
    template: str = "own.html"
    title: str = "X"
    description: str = "X"
    root: str = "../"
    url: str = ""
    canonical: str = ""


def test_a_page_has_no_indents_but_where_they_are_shown() -> None:
    template = (
        "<main>\n\n    <p>een\n      twee</p>\n  {% if 1 %}\n\n  <b>{{ view }}</b>{% endif %}"
        "<pre>a\n\n    b\n</pre>\n\n\n  <textarea>\n  c\n\n</textarea>\n   \n\t</main>"
    )
    environment = Environment(loader=DictLoader({"own.html": template}))
    prepare(environment, {"own.html"})
    text = Printer(environment, {}, (), (), lambda *_: "").text(Shown("drie\n\n   vier"))
    assert text == (
        "<main>\n<p>een\ntwee</p>\n<b>drie\nvier</b><pre>a\n\n    b\n</pre>\n<textarea>\n  c\n\n</textarea>\n</main>"
    )
