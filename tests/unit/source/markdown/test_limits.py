"""Every limit: what is just allowed, and one more, at its line."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.source.markdown.reading import compile_text, found_in
from tests.unit.source.test_fuzz import TEXT_PIECES, bounded

from jgz.model.partial import is_read
from jgz.source.markdown import limits
from jgz.source.markdown.limits import check_limits
from jgz.source.markdown.lines import Lines

BEFORE = "Eerst een gewone zin.\n\n"
# Pieces of text, some of them as often as no text should hold them.
REPEATED = st.lists(
    st.tuples(st.sampled_from(TEXT_PIECES), st.sampled_from([1, 1, 5, 7, 11, 13, 51, 101, 201])), max_size=8
).map(lambda parts: "".join(piece * times for piece, times in parts))


@dataclass(frozen=True)
class Case:
    """A limit: a text at it, a text over it, and line and column of the fault in the latter."""

    at: str
    over: str
    line: int = 1
    column: int = 1


def table(columns: int, rows: int) -> str:
    cells = "|" + "a|" * columns + "\n"
    return cells + "|" + "-|" * columns + "\n" + cells * rows


def lines(count: int, line: str = "a") -> str:
    return f"{line}\n" * count


CASES = {
    "regels": Case(lines(limits.MAX_LINES - 2), lines(limits.MAX_LINES + 1), limits.MAX_LINES + 1),
    "regel": Case("ab " * 1666 + "ab", "ab " * 1666 + "abc", column=5001),
    "woord": Case("x " + "a" * 200, "x " + "a" * 201, column=3),
    "alinea": Case(lines(110, "woord " * 18), lines(125, "woord " * 18)),
    "citaat": Case("> " * 6 + "a", "> " * 7 + "a"),
    "citaat-aaneen": Case(">" * 6 + " a", ">" * 7 + " a"),
    "citaat-om-en-om": Case("> - > - > - > > > a", "> - > - > - > > > > a"),
    "lijst": Case(
        "- a\n    - b\n        - c\n            - d\n",
        "- a\n    - b\n        - c\n            - d\n                - e\n",
        5,
    ),
    "lijst-genummerd": Case(
        "1. a\n    1. b\n        1. c\n            1. d\n",
        "1. a\n   1. b\n      1. c\n         1. d\n            1. e\n",
        5,
    ),
    "lijst-op-een-regel": Case("- - - - a", "- - - - - a"),
    "lijst-in-citaat": Case("> - - - - a", "> - - - - - a"),
    "html": Case("<sub>" * 8 + "a" + "</sub>" * 8, "<sub>" * 9 + "a" + "</sub>" * 9, column=41),
    "html-over-regels": Case("<sub>\n" * 8 + "</sub>" * 8, "<sub>\n" * 9 + "</sub>" * 9, 9),
    "inspringing": Case(" " * 40 + "a", " " * 41 + "a"),
    "inspringing-met-tabs": Case("\t" * 10 + "a", "\t" * 11 + "a"),
    "kolommen": Case(table(12, 1), table(13, 1)),
    "lege-kolommen": Case("|a" + "|" * 12 + "\n" + "|-" * 12 + "|\n", "|a" + "|" * 13 + "\n" + "|-" * 13 + "|\n"),
    "rijen": Case(table(3, 200), table(3, 201), 203),
    "rijen-zonder-streep": Case("a|b\n-|-\n" + lines(200), "a|b\n-|-\n" + lines(201), 203),
    "koppen": Case(lines(100, "## a\n"), lines(101, "## a\n"), 201),
    "onderstreepte-koppen": Case(lines(100, "a\n--\n"), lines(101, "a\n--\n"), 302),
    "blokken": Case(lines(200, "/// let-op\na\n///\n"), lines(201, "/// let-op\na\n///\n"), 801),
    "gelijke-tekens": Case("x " + "*" * 50, "x " + "*" * 51, column=3),
    "gelijke-streepjes": Case("a " + "-" * 50, "a " + "-" * 51, column=3),
    "opmaaktekens": Case(lines(75, "*a " * 200 + "\n"), lines(76, "*a " * 200 + "\n"), 151),
    "open-haken": Case("[a " * 200, "[a " * 201),
    "open-html": Case("x\n<a b\n" * 20, "x\n<a b\n" * 21, 42),
    "voetnoten": Case(
        "".join(f"a[^n{n}]\n\n[^n{n}]: noot\n\n" for n in range(100)),
        "".join(f"a[^n{n}]\n\n[^n{n}]: noot\n\n" for n in range(101)),
        403,
    ),
    "voetnootverwijzingen": Case(lines(200, "a[^n]\n"), lines(201, "a[^n]\n"), 401),
    "verwijzingen": Case(lines(100, "[a][b]\n"), lines(101, "[a][b]\n"), 201),
    "haken-samen": Case(
        lines(2, "[a](b) " * 400 + "\n"), lines(1200, "[a](b) " * 28 + "\n" + "woord " * 330 + "\n"), -1
    ),
}


def test_at_the_limit_nothing_is_said(subtests: pytest.Subtests) -> None:
    for name, case in CASES.items():
        with subtests.test(name):
            assert check_limits("a.md", Lines(BEFORE + case.at, 10)) == []


def test_over_the_limit_the_line_is_named_and_left_out_of_what_is_read(subtests: pytest.Subtests) -> None:
    for name, case in CASES.items():
        with subtests.test(name):
            before = "" if case.line > limits.MAX_LINES else BEFORE
            offset = before.count("\n") + 9
            compiled = compile_text(before + case.over, 10)
            first = min(item.location for item in compiled.diagnostics if item.code == "JGZ207")
            assert case.line < 0 or (first.line, first.column) == (case.line + offset, case.column)
            assert compiled.text is not None
            assert check_limits("a.md", Lines(compiled.text, 10)) == []
            assert not compiled.whole
            assert not is_read(compiled.body, "sections")


def test_an_address_may_be_longer_than_a_word() -> None:
    address = f"https://voorbeeld.nl/{'a' * 300}"
    assert found_in(f"Zie [hier]({address}) of {address}.") == []


def test_addresses_between_angle_brackets_are_no_html() -> None:
    text = " en ".join(["<https://voorbeeld.nl>", "<info@voorbeeld.nl>"] * 10)
    assert check_limits("a.md", Lines(text)) == []


@pytest.mark.parametrize("rule", ["* * * * * * * *", "- - - - - - -", "_ _ _ _ _ _"])
def test_a_rule_across_the_page_is_no_list(rule: str) -> None:
    assert check_limits("a.md", Lines(f"a\n\n{rule}\n\nb\n")) == []


def test_html_in_code_does_not_count() -> None:
    assert check_limits("a.md", Lines("Schrijf `<sub>` en `<div>`. " * 20)) == []


def test_a_large_table_within_its_limits_is_read() -> None:
    row = "|" + "een paar woorden|" * 12 + "\n"
    text = row + "|" + "-|" * 12 + "\n" + row * 200
    assert len(text) > limits.MAX_PARAGRAPH
    assert found_in(text) == []


def test_a_paragraph_that_only_looks_like_a_table_is_a_paragraph() -> None:
    text = "een|twee\n-|-|-\n" + lines(200, "woord " * 15)
    assert ("JGZ207", 1, 1) in found_in(text)


def test_many_excesses_are_cut_off() -> None:
    assert len(check_limits("a.md", Lines(lines(2000, "> " * 7 + "a")))) == 50


@bounded(400)
@given(REPEATED)
def test_a_look_at_the_whole_text_never_hides_a_limit(text: str) -> None:
    quick = check_limits("a.md", Lines(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "_may_have_long_paragraphs", lambda lines: True)
        assert check_limits("a.md", Lines(text)) == quick
