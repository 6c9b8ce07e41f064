"""Each repair: what it mends, byte for byte, and what it leaves alone."""

from __future__ import annotations

import unicodedata

import pytest
from tests.sites.root import GUIDELINE, MINIMAL, PARENTS, PLACE, PRIVACY, TALKING
from tests.unit.repair.conftest import Mend

from jgz.loader.fields import Vocabulary
from jgz.repair import Mender

CLUSTER = "clusters/het-lichaam.md"
PHASES = "modules/_registers/fasen.yml"


def original(name: str) -> str:
    return (MINIMAL / name).read_text(encoding="utf-8")


def edited(name: str, old: str, new: str) -> str:
    text = original(name)
    assert text.count(old) == 1, f"{old!r} staat {text.count(old)} keer in {name}"
    return text.replace(old, new)


MENDED = [
    # Quotes: exactly as typed, whatever the value is worth, and only where text is meant.
    (TALKING, 'versie: "1.1.0"\nuit', "versie: 1.1.0\nuit", None),
    (TALKING, 'versie: "1.1.0"\nuit', "versie: 1.1.0   # zo\nuit", 'versie: "1.1.0"   # zo\nuit'),
    # Quotes would not make a version of two numbers.
    (TALKING, 'versie: "1.1.0"\nuit', "versie: 1.10   # zo\nuit", "versie: 1.10   # zo\nuit"),
    (PLACE, "namens: V&VN, belangen: geen}", "namens: V&VN, belangen: nee}", 'namens: V&VN, belangen: "nee"}'),
    (PRIVACY, "titel: Privacy", "titel: 2026", 'titel: "2026"'),
    (PRIVACY, "titel: Privacy", "titel: 1_000", 'titel: "1_000"'),
    (PRIVACY, "fictief: true", "fictief: true\ntrefwoorden: [1.5, a]", 'fictief: true\ntrefwoorden: ["1.5", a]'),
    # Names of fields: one letter, two in a long name, capitals, a hyphen.
    (TALKING, "zie_ook:", "zie_ok:", None),
    (TALKING, "herzien_voor:", "herzien_vor:", None),
    (TALKING, "herzien_voor:", "herzien-voor:", None),
    (TALKING, "vastgesteld_op:", "vastgestled_op:", None),
    (TALKING, "\ntitel:", "\nTitel:", None),
    (TALKING, "bronnen:", "bronen:  # lijst", "bronnen:  # lijst"),
    (PLACE, "    zekerheid: zeer-laag", "    zekerhied: zeer-laag", None),
    (CLUSTER, "gestart_op:", "gestart-op:", None),
    # Capitals of words from a list.
    (TALKING, "status: vastgesteld", "status: Vastgesteld", None),
    (PRIVACY, "fictief: true", "fictief: True", None),
    (PLACE, "    zekerheid: zeer-laag", "    zekerheid: Zeer-laag", None),
    # Curls round what can't hold them.
    (TALKING, "status: vastgesteld", "status: “vastgesteld”", 'status: "vastgesteld"'),
    (TALKING, 'versie: "1.1.0"\nuit', "versie: „1.1.0”\nuit", None),
    (TALKING, "status: vastgesteld", "Status: “Vastgesteld”", None),
    # The order of phases.
    (TALKING, "fasen: [peuter-1-4, schoolkind-4-12]", "fasen: [schoolkind-4-12, peuter-1-4]", None),
    (
        TALKING,
        "fasen: [peuter-1-4, schoolkind-4-12]",
        "fasen: [ 'schoolkind-4-12',peuter-1-4 ] # beide",
        "fasen: [ peuter-1-4,'schoolkind-4-12' ] # beide",
    ),
    (
        TALKING,
        "fasen: [peuter-1-4, schoolkind-4-12]",
        "fasen:\n  - schoolkind-4-12\n  - peuter-1-4",
        "fasen:\n  - peuter-1-4\n  - schoolkind-4-12",
    ),
    (
        PLACE,
        "    zekerheid: zeer-laag",
        "    zekerheid: zeer-laag\n    fasen: [schoolkind-4-12, peuter-1-4]",
        "    zekerheid: zeer-laag\n    fasen: [peuter-1-4, schoolkind-4-12]",
    ),
    # Options that don't stand behind four spaces.
    (PLACE, "    zekerheid: zeer-laag", "  zekerheid: zeer-laag", None),
    (PLACE, "    zekerheid: zeer-laag", "\tzekerheid: zeer-laag", None),
    # The sign before an id.
    (PLACE, "/// aanbeveling | plek", "/// aanbeveling plek", None),
    # Spaces.
    (PRIVACY, "titel: Privacy", "titel: Privacy  \t", None),
    (PRIVACY, "- Geen cookies.", "- Geen cookies. ", None),
    (PRIVACY, "Wat we niet doen\n\n", "Wat we niet doen\n   \n", None),
    (PRIVACY, "Wat we niet doen\n\n", "Wat we niet doen   \n\n", None),
    (PRIVACY, "\n---\n", "\n---  \n", None),
]


def test_it_mends(mend: Mend, subtests: pytest.Subtests) -> None:
    for name, right, wrong, after in MENDED:
        with subtests.test(name=name, wrong=wrong):
            expected = original(name) if after is None else edited(name, right, after)
            assert mend(name, edited(name, right, wrong)) == expected
            assert mend(name, expected) == expected


LEFT_ALONE = [
    # Nobody knows what was meant.
    (TALKING, 'versie: "1.1.0"\nuit', "versie:\nuit"),
    (TALKING, 'versie: "1.1.0"\nuit', "versie: ~\nuit"),
    (PRIVACY, "titel: Privacy", "titel: null"),
    # Whole numbers and words that are right as they are.
    (PRIVACY, "fictief: true", "fictief: true\ntrefwoorden: [112]"),
    # Dates are never quoted or filled in.
    (TALKING, "herzien_voor: 2030-03-01", "herzien_voor: 2030-3-1"),
    # A word from a list with another letter decides what is recommended.
    (PLACE, "    zekerheid: zeer-laag", "    zekerheid: zeer-lag"),
    (TALKING, "status: vastgesteld", "status: vastgestelt"),
    # Names: already there, a real field of another file, a short one, too far off, or a value that doesn't fit.
    (TALKING, "\ntitel:", "\ntitels: Nog een\ntitel:"),
    (PRIVACY, "fictief: true", "fictief: true\nmodules: [a-b]"),
    (PRIVACY, "fictief: true", "fictief: true\ntrefw: [a]"),
    (PRIVACY, "fictief: true", "fictief: true\ntrefworden: iets"),
    (PRIVACY, "fictief: true", "fictief: true\nsynonimen: [a]\nsynoniemn: [b]"),
    (TALKING, "    doi: 10", "    dio: 10"),
    (PRIVACY, "\nid: privacy", "\nidd: privacy"),
    # Curls in running text are meant.
    (PRIVACY, "titel: Privacy", "titel: “Privacy”"),
    # Lists of phases that hold something else as well.
    (TALKING, "fasen: [peuter-1-4, schoolkind-4-12]", "fasen: [schoolkind-4-12, peuter-1-4, kleuter]"),
    (TALKING, "fasen: [peuter-1-4, schoolkind-4-12]", "fasen: [schoolkind-4-12, peuter-1-4, peuter-1-4]"),
    (
        TALKING,
        "fasen: [peuter-1-4, schoolkind-4-12]",
        "fasen:\n  - schoolkind-4-12  # vanaf groep 1\n  - peuter-1-4",
    ),
    # The order of other lists means something.
    (GUIDELINE, "modules: [", "modules: [ "),
    # Hard breaks, signs without words, and what doesn't compile.
    (PRIVACY, "We houden niet bij wie er leest.", "We houden niet  \nbij wie er leest."),
    (PRIVACY, "We houden niet bij wie er leest.", "Eerst\n\n> \n\nDan"),
    (PRIVACY, "We houden niet bij wie er leest.", "```\ncode \n\n   \n```"),
    (PRIVACY, "We houden niet bij wie er leest.", "<b>Dit mag niet</b> \nhier."),
    # A tab within a value, or one that no one can count.
    (PRIVACY, "titel: Privacy", "titel: Privacy\ten meer"),
    (TALKING, "  - id: uv1", "\t- id: uv1"),
    # Heads with more than one word, or a word that is no id.
    (PLACE, "/// aanbeveling | plek-bekijken", "/// aanbeveling plek bekijken"),
    (PLACE, "/// aanbeveling | plek-bekijken", "/// aanbeveling plek-2"),
    # Text under a block that only looks like an option.
    (PLACE, "    zekerheid: zeer-laag", "  zekerheid: zeer-laag\n  let op: dit"),
]


def test_it_leaves_alone(mender: Mender, subtests: pytest.Subtests) -> None:
    for name, right, wrong in LEFT_ALONE:
        with subtests.test(name=name, wrong=wrong):
            assert mender.mend(name, edited(name, right, wrong).encode()) is None


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        (TALKING, lambda text: text.replace("\n", "\r\n")),
        (TALKING, lambda text: text.replace("\n", "\r")),
        (TALKING, lambda text: text.replace("\n", "\r\n", 7)),
        (PHASES, lambda text: text.replace("\n", "\r\n")),
        (PARENTS, lambda text: "\ufeff" + text),
        (PARENTS, lambda text: "\ufeff\ufeff" + text.replace("\n", "\r\n")),
        (PARENTS, lambda text: "\n  \n" + text),
        (PARENTS, lambda text: text.removesuffix("\n")),
        (PARENTS, lambda text: text + "\n \n\n"),
        (PHASES, lambda text: "\ufeff" + text.removesuffix("\n")),
        (PHASES, lambda text: text.replace("\n", " \n")),
    ],
)  # fmt: skip
def test_whole_files(mend: Mend, name: str, damage: object) -> None:
    assert callable(damage)
    assert mend(name, damage(original(name))) == original(name)


def test_loose_accents_are_joined_but_not_in_addresses(mend: Mend) -> None:
    text = edited(
        PRIVACY, "We houden niet bij wie er leest.", "Één café. [Hier](https://voorbeeld.invalid/cafe\u0301?é)."
    )
    loose = text.replace("Één café", unicodedata.normalize("NFD", "Één café"))
    assert loose != text
    assert mend(PRIVACY, loose) == text


@pytest.mark.parametrize("sign", ["<\u0338b", "=\u0338", "1\u0301"])
def test_signs_are_never_joined_with_an_accent(mender: Mender, sign: str) -> None:
    text = edited(PRIVACY, "We houden niet", f"We `{sign}` houden niet")
    assert mender.mend(PRIVACY, text.encode()) is None


def test_a_repair_makes_room_for_the_next(mend: Mend) -> None:
    text = original(TALKING).replace("wijzigingen:", "wijzigngen:").replace('versie: "1', "versie: 1")
    text = text.replace('.0"', ".0").replace("\n", "\r\n")
    assert mend(TALKING, "\ufeff" + text) == original(TALKING)


def test_without_the_register_of_phases_no_order_is_guessed(mend: Mend) -> None:
    text = edited(TALKING, "fasen: [peuter-1-4, schoolkind-4-12]", "fasen: [schoolkind-4-12, peuter-1-4]")
    assert Mender(Vocabulary((), (), ())).mend(TALKING, text.encode()) is None


def test_it_says_what_it_did(mender: Mender) -> None:
    text = edited(TALKING, "zie_ook:", "zie_ok:").replace("vastgesteld_op:", "vastgesteld_op: ")
    result = mender.mend(TALKING, text.replace('versie: "1.1.0"\nuit', "versie: 1.1.0\nuit").encode())
    assert result
    assert result.done == (
        "regel 37: het veld `zie_ok` heet nu `zie_ook`",
        "regel 12: aanhalingstekens om `1.1.0` gezet",
    )


@pytest.mark.parametrize(
    "name",
    ["modules/_registers/ids.tsv", "modules/_registers/adressen.tsv", "README.md", "modules/x.md", "theme/a.yml",
     "modules/buiten-spelen/beeld/a.svg", "modules/_registers/diep/a.yml"],
)  # fmt: skip
def test_other_files_are_none_of_its_business(mender: Mender, name: str) -> None:
    assert mender.mend(name, b"a \r\nb") is None
