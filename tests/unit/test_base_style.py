"""Leaving out what no page can match, and nothing else; and the layer around what is left."""

from __future__ import annotations

import pytest

from jgz.publishing.base_style import in_layer, without_unused

USED = {"a", "b-c"}


@pytest.mark.parametrize(
    ("style", "left"),
    [
        ("p{x:1}", "p{x:1}"),
        (".a{x:1}.weg{x:2}.b-c{x:3}", ".a{x:1}.b-c{x:3}"),
        (".a,.weg,p{x:1}", ".a,p{x:1}"),
        (".a .weg{x:1}.weg>.a{x:1}.a.weg{x:1}", ""),
        # What is excluded or one of several need not be there.
        (".a:not(.weg){x:1}.a:is(.weg,p){x:1}", ".a:not(.weg){x:1}.a:is(.weg,p){x:1}"),
        (".a:not(.weg,:is(.weg)),.weg:not(.a){x:1}", ".a:not(.weg,:is(.weg)){x:1}"),
        ('[href$=".weg"]{x:1}[data-x="a,b"],.weg{x:1}', '[href$=".weg"]{x:1}[data-x="a,b"]{x:1}'),
        ("@media print{.weg{x:1}}@media(a:b){.a{x:1}.weg{x:1}}", "@media(a:b){.a{x:1}}"),
        ("@supports(x:y){@media print{.a{x:1}}}", "@supports(x:y){@media print{.a{x:1}}}"),
        ('@charset "UTF-8";html{x:1}', '@charset "UTF-8";html{x:1}'),
        ("@keyframes weg{0%{x:1}to{x:2}}.a{y:1}", "@keyframes weg{0%{x:1}to{x:2}}.a{y:1}"),
        ('.a:before{content:"}.weg{"}.weg{x:1}', '.a:before{content:"}.weg{"}'),
        ('/* .weg{ */.a{content:"/* "}.weg{x:1}.b-c{content:" */"}', '.a{content:"/* "}.b-c{content:" */"}'),
    ],
)
def test_only_rules_that_can_match_are_left(style: str, left: str) -> None:
    assert without_unused(style, "", USED) == left


@pytest.mark.parametrize(
    ("style", "beside", "left"),
    [
        (":root{--x:1;--y:2;z:3}p{q:var(--y)}", "", ":root{--y:2;z:3}p{q:var(--y)}"),
        (":root{--x:1}", "p{q:var( --x, 2)}", ":root{--x:1}"),
        # Read by a rule that goes, or by a variable that goes.
        (":root{--x:1}.weg{q:var(--x)}", "", ""),
        (":root{--x:1;--y:var(--x)}", "", ""),
        (':root{--x:url("data:a;b}c");--y:2}p{q:var(--x)}', "", ':root{--x:url("data:a;b}c")}p{q:var(--x)}'),
        ("@media print{:root{--x:1}}", "", ""),
    ],
)
def test_only_variables_that_are_read_are_left(style: str, beside: str, left: str) -> None:
    assert without_unused(style, beside, USED) == left


@pytest.mark.parametrize(
    ("style", "layered"),
    [
        ("p{x:1}@media print{p{x:2}}", "@layer a{p{x:1}@media print{p{x:2}}}"),
        # Anywhere but at the very start the browser takes no notice of it.
        ('@charset "UTF-8";p{x:1}', '@charset "UTF-8";@layer a{p{x:1}}'),
    ],
)
def test_all_of_it_is_in_one_layer(style: str, layered: str) -> None:
    assert in_layer(style, "a") == layered
