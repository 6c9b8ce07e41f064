"""`jgz controleer --herstel --basis`: what a changed recommendation asks is put ready, and never signed."""

from __future__ import annotations

import re

import pytest
from tests.sites.root import PARENTS, PLACE, Root
from tests.unit.cli.history import history
from tests.unit.cli.process import DAY, Done, jgz_here

from jgz.model.authorisation import PARTIES

ADVICE = "Overweeg om samen met ouders op een kaart te kijken"


@pytest.fixture
def past(root: Root) -> Root:
    """The minimal root in a repository with one commit, on `main`."""
    return history(root)


def mend(root: Root, *options: str) -> Done:
    return jgz_here("controleer", "--wortel", root.path, "--herstel", "--basis", "main", "--vandaag", DAY, *options)


def lines_for_parties(root: Root) -> list[str]:
    return [line for line in root.read(PLACE).split("\n") if "JJJJ-MM-DD" in line]


def test_another_word_gets_its_version_entry_and_lines_without_a_day(past: Root) -> None:
    past.edit(PLACE, ADVICE, "Overweeg om samen met ouders een kaart te bekijken")
    assert mend(past).returncode == 1
    text = past.read(PLACE)
    assert '\nversie: "1.1.0"\n' in text
    assert 'wijzigingen:\n  - {versie: "1.1.0", datum: ' in text
    assert "soort: aanbeveling" in text
    assert len(lines_for_parties(past)) == len(PARTIES)
    assert all("soort: ongewijzigd" in line for line in lines_for_parties(past))


def test_another_advice_asks_for_new_signatures(past: Root) -> None:
    past.edit(PLACE, ADVICE, "Overweeg om nooit samen met ouders op een kaart te kijken")
    mend(past)
    assert '\nversie: "2.0.0"\n' in past.read(PLACE)
    adopted = [line for line in lines_for_parties(past) if "partij" not in line]
    assert adopted == ["vastgesteld_op: JJJJ-MM-DD"]
    assert not any("ongewijzigd" in line for line in lines_for_parties(past))
    assert len(lines_for_parties(past)) == len(PARTIES) + 1


@pytest.mark.parametrize("words", ["nooit samen met ouders op een kaart te kijken", "samen met ouders te kijken"])
def test_what_is_filled_in_is_green(past: Root, words: str) -> None:
    past.edit(PLACE, ADVICE, f"Overweeg om {words}")
    mend(past)
    past.write(PLACE, past.read(PLACE).replace("JJJJ-MM-DD", DAY).replace("Vul aan: ", ""))
    done = jgz_here("controleer", "--wortel", past.path, "--basis", "main", "--vandaag", DAY)
    assert done.returncode == 0, done.stdout.decode()


def test_a_draft_gets_its_version_and_entry_and_needs_no_signatures(root: Root) -> None:
    text = re.sub("autorisatie:\n(  - .*\n)+", "", root.read(PLACE)).replace(
        "status: vastgesteld", "status: commentaarfase"
    )
    text = re.sub("(vastgesteld_op|herzien_voor): .*\n", "", text)
    root.write(PLACE, text.replace('"1.0.0"', '"0.4.0"'))
    past = history(root)
    past.edit(PLACE, ADVICE, "Overweeg om nooit samen met ouders op een kaart te kijken")
    mend(past)
    text = past.read(PLACE)
    assert '\nversie: "0.5.0"\n' in text
    assert 'wijzigingen:\n  - {versie: "0.5.0", datum: ' in text
    assert lines_for_parties(past) == []


@pytest.mark.parametrize("words", ["samen met ouders een kaart te bekijken", "nooit samen met ouders te kijken"])
def test_what_is_put_ready_is_refused_until_it_is_filled_in_and_is_put_there_once(past: Root, words: str) -> None:
    past.edit(PLACE, ADVICE, f"Overweeg om {words}")
    found = mend(past).stdout.decode()
    assert "JGZ116" in found
    assert "JGZ423" in found
    before = past.read(PLACE)
    mend(past)
    assert past.read(PLACE) == before


def test_a_trial_writes_nothing(past: Root) -> None:
    past.edit(PLACE, ADVICE, "Overweeg om samen met ouders een kaart te bekijken")
    before = past.read(PLACE)
    done = mend(past, "--proef")
    assert done.returncode == 1
    assert "+  - {partij: AJN, soort: ongewijzigd, datum: JJJJ-MM-DD" in done.stdout.decode()
    assert past.read(PLACE) == before


def test_spelling_asks_nothing(past: Root) -> None:
    past.edit(PLACE, ADVICE, "Overweeg om - samen met ouders - op een kaart te kijken")
    mend(past)
    assert lines_for_parties(past) == []


def test_a_page_gets_a_line_but_nobody_says_that_it_was_checked(past: Root) -> None:
    past.edit(PARENTS, "Een kwartier buiten", "Een half uur buiten")
    mend(past)
    text = past.read(PARENTS)
    assert "wijzigingen:\n  - {datum: " in text
    assert "gecontroleerd_op: 2025-10-06" in text
