"""Words that a proposal leaves alone keep where they stood, and what was on them."""

from __future__ import annotations

import pytest

from jgz.workflow.as_markdown import as_markdown, inline, units_of
from jgz.workflow.in_place import words_changed

OWN = """
Vraag ouders bij [Veilig slapen](slapen.md#rug) naar *elk* slaapje
en meet de SpO<sub>2</sub> [@speel-cohort]. Doe dit `nooit`.

- Bel binnen 2 dagen [@bron-een; @bron-twee].
- Wacht **niet** langer.
""".split("\n")
PLAIN = """Vraag ouders bij Veilig slapen naar elk slaapje en meet de SpO2. Doe dit nooit.

- Bel binnen 2 dagen.
- Wacht niet langer."""
# The words of code are in no passage.
OWN = [line.replace(" Doe dit `nooit`.", "") for line in OWN]
PLAIN = PLAIN.replace(" Doe dit nooit.", "")

# What somebody changes in the words, and what that changes in the source.
KEPT = [
    ("naar elk", "naar ieder", "naar *elk*", "naar *ieder*"),
    ("elk slaapje", "elk kort slaapje", "*elk* slaapje", "*elk* kort slaapje"),
    ("bij Veilig", "ook bij Veilig", "bij [", "ook bij ["),
    ("bij Veilig", "bij, kort, Veilig", "bij [", "bij, kort, ["),
    ("Veilig slapen", "Veilig liggen", "[Veilig slapen]", "[Veilig liggen]"),
    ("SpO2.", "SpO2. Leg uit waarom.", "[@speel-cohort].", "[@speel-cohort]. Leg uit waarom."),
    ("2 dagen.", "2 weken.", "2 dagen [", "2 weken ["),
    ("Vraag ouders", "Vraag altijd ouders", "Vraag ouders", "Vraag altijd ouders"),
    ("Vraag ouders bij", "Ga bij", "Vraag ouders bij", "Ga bij"),
    ("slaapje en", "slaapje of", "\nen meet", "\nof meet"),
    ("Bel binnen 2", "2", "Bel binnen 2", "2"),
    ("2 dagen", "2 <b>dagen</b>", "2 dagen", "2 &lt;b>dagen&lt;/b>"),
    (" en meet", " meet", "slaapje\nen meet", "slaapje meet"),
    ("langer.", "langer dan 3 * 2 [uur].", "langer.", "langer dan 3 \\* 2 \\[uur\\]."),
]


def changed(new: str) -> str | None:
    shown = " ".join(words for _, words in units_of(PLAIN))
    lines = words_changed("a.md", OWN, shown, units_of(new), inline, 120)
    return None if lines is None else "\n".join(lines)


@pytest.mark.parametrize(("was", "now", "source", "wanted"), KEPT)
def test_only_the_words_that_change_are_touched(was: str, now: str, source: str, wanted: str) -> None:
    assert PLAIN.count(was) == 1
    before = "\n".join(OWN)
    assert before.count(source) == 1
    assert changed(PLAIN.replace(was, now)) == before.replace(source, wanted)


@pytest.mark.parametrize(
    "new",
    [
        PLAIN.replace("Veilig slapen naar", "Goed liggen en dan"),
        PLAIN.replace("SpO2", "saturatie"),
        PLAIN.replace("- Bel", "Bel"),
        f"{PLAIN}\n- Nog iets.",
        PLAIN.replace("Vraag", "- Vraag"),
        PLAIN.replace("Vraag", "#"),
        PLAIN.replace("dagen", "==dagen=="),
    ],
)
def test_what_would_cut_through_a_link_or_another_shape_is_left_to_be_written_anew(new: str) -> None:
    assert changed(new) is None


def test_a_line_that_gets_too_long_is_wrapped() -> None:
    text = changed(PLAIN.replace("slaapje", "slaapje " + "en elke nacht " * 20)) or ""
    assert max(map(len, text.split("\n"))) <= 120
    assert "[Veilig slapen](slapen.md#rug)" in text
    assert "\n\n- Bel binnen 2 dagen [@bron-een; @bron-twee].\n- Wacht" in text


def test_words_of_which_the_place_is_unknown_are_not_guessed_at() -> None:
    assert (
        words_changed("a.md", ["Meet met `code` hier."], "Meet met code hier.", [(False, "Meet hier.")], inline, 120)
        is None
    )
    assert words_changed("a.md", ["| a | b |", "| - | - |"], "a b", [(False, "a c")], inline, 120) is None


def test_what_somebody_wrote_becomes_paragraphs_and_lists() -> None:
    text = "Doe dit:\n1. een\ngaat door\n2) twee\n\nDan:\n- punt  met   wit\n• nog een\n\n12. Een getal.\n3. Ook."
    assert as_markdown(text) == [
        "Doe dit:", "", "1. een gaat door", "2. twee", "", "Dan:", "", "- punt met wit", "- nog een", "",
        "12\\. Een getal. 3. Ook.",
    ]  # fmt: skip
