"""`jgz toelichting`: explaining a rule on the command line."""

from __future__ import annotations

import re

import pytest
from tests.unit.cli.process import jgz_here

from jgz.rules import explanations


def said(*arguments: str) -> tuple[int, str, str]:
    done = jgz_here("toelichting", *arguments)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize(
    "wanted", ["JGZ312", "jgz312", "312", "plek-op-pagina-bestaat-niet", "Plek op pagina bestaat niet", " 312 "]
)
def test_a_rule_is_found_by_code_number_or_name(wanted: str) -> None:
    code, out, err = said(wanted)
    assert (code, err) == (0, "")
    assert out.startswith("JGZ312 plek-op-pagina-bestaat-niet (fout)\n\nWat\n")
    assert [line for line in out.splitlines() if line and not line.startswith(" ")][1:3] == ["Wat", "Waarom"]
    assert "  ✗ | [de plek](speelplek-beoordelen.md#plek-bekijk).\n" in out
    assert "  ✓ | [de plek](speelplek-beoordelen.md#plek-bekijken).\n" in out


def test_without_a_name_every_rule_is_listed() -> None:
    code, out, _ = said()
    assert code == 0
    listed = [line.split()[0] for line in out.splitlines() if line.startswith("JGZ")]
    assert listed == [item.fault.code for item in explanations()]


def test_every_rule_can_be_printed() -> None:
    for item in explanations():
        code, out, err = said(item.fault.code)
        assert (code, err) == (0, ""), item.fault.code
        for title in ("Wat", "Waarom", "Fout", "Goed"):
            assert sum(line.split(" (")[0] == title for line in out.splitlines()) == 1, out
        assert "✗" in out or "✓" in out
        assert out == out.rstrip() + "\n"


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("plek-op-pagina-bestaat-nit", "plek-op-pagina-bestaat-niet"),
        ("Plek Op Pagina Bestaat Nit", "plek-op-pagina-bestaat-niet"),
        ("kern-aanbevelingen", "aantal-kernaanbevelingen"),
    ],
)
def test_a_typo_suggests_the_nearest(wanted: str, meant: str) -> None:
    code, out, err = said(wanted)
    assert (code, out) == (2, "")
    assert f"`{wanted}` bestaat niet. Bedoelde je `{meant}`?" in err


@pytest.mark.parametrize("wanted", ["JGZ3I2", "jgz1102"])
def test_a_typo_in_a_code_suggests_a_code_that_exists(wanted: str) -> None:
    code, _, err = said(wanted)
    assert code == 2
    found = re.search("Bedoelde je `(JGZ[0-9]{3})`?", err)
    assert found
    assert found[1] in {item.fault.code for item in explanations()}


@pytest.mark.parametrize("wanted", ["JGZ405", "jgz405", "405"])
def test_a_code_that_was_never_given_out_suggests_those_beside_it(wanted: str) -> None:
    """A fault about something else, whose code only looks like it, would send an editor the wrong way."""
    assert "Bedoelde je JGZ401 of JGZ402? Met `jgz toelichting`" in said(wanted)[2]
    assert "Bedoelde je" not in said("JGZ999")[2]


@pytest.mark.parametrize("wanted", ["JGZ000", "999999", "\x1b[31mx", "?" * 5000, "ñ", "--", "²"])
def test_an_unknown_rule_is_wrong_use_and_harmless(wanted: str) -> None:
    code, out, err = said("--", wanted)
    assert (code, out) == (2, "")
    assert "bestaat niet" in err
    assert "\x1b" not in err
    assert len(err) < 300
