"""Characters that hide or imitate, and those of other languages and sciences that don't."""

from __future__ import annotations

import pytest

from jgz.source import characters
from jgz.source.characters import find_oddity, is_visible

HIDDEN = (
    *"\u00ad\u034f\u115f\u1160\u17b4\u180b\u180e\u200b\u2028\u202e\u2060\u2064\u206a\u2800\u3164\ufe00\ufeff\uffa0",
    "\ufff9",
    "\U000e0041",
    "\U000e0101",
    "\u200c",
    "\u200d",
    "\ufe0e",
    "\ufe0f",
)


def test_what_nobody_sees_is_found_in_a_word(subtests: pytest.Subtests) -> None:
    for char in HIDDEN:
        with subtests.test(char=char):
            found = find_oddity(f"Leg je baby nooi{char}t op de buik.")
            assert found is not None
            assert (found.start, "onzichtbaar" in found.what) == (16, True)


@pytest.mark.parametrize(
    "word",
    [
        "nοοit",
        "gееn",
        "сауо",
        "nooіt",
        "Nіet",
        "ｎooit",
        "\U0001d427ooit",
        "ⓝooit",
        "geenο",
        "ЅIDS",
        "\u0261een\u0435",
        "ꓖeen",
        "ⁿᵒᵒⁱᵗ",
        "ᴏnbeperkt",
    ],
)
def test_a_word_that_imitates_another_is_found(word: str) -> None:
    found = find_oddity(f"Leg je baby {word} neer.")
    assert found is not None
    assert found.start == 12


@pytest.mark.parametrize("text", ["n\u0336i\u0336e\u0336t", "o\u0338", "o\u20e5", "112\u20e0", "o\u20dd", "o\u20e4"])
def test_a_letter_that_is_struck_out_is_found(text: str) -> None:
    assert find_oddity(f"geef {text} meer") is not None


@pytest.mark.parametrize("mark", ["\u0301", "\u0591", "\u064b", "\u0e31"])
def test_a_tower_of_marks_is_found(mark: str) -> None:
    assert find_oddity(f"a{mark * 4}") is not None
    assert find_oddity(f"a{mark * 3}") is None


@pytest.mark.parametrize("number", ["1\u09ea", "\u09ea", "\u0665", "1\u0966", "\u1047"])
def test_a_digit_that_few_can_read_is_found(number: str) -> None:
    found = find_oddity(f"Geef {number} mg.")
    assert found is not None
    assert "een cijfer van een ander schrift" in found.what
    assert find_oddity("٥ ملغ و ۵ و 5 mg, १० मिग्रा") is None


@pytest.mark.parametrize(
    "text",
    [
        "Één café, naïef, 5 µg, m², 37,5 °C, ½, № 5, ĳs en ﬁets.",
        "TNFα, IFNγ, β-lactam, α-tocoferol, ΔT en Ω.",
        "Ελληνικά είναι. Привет, рука и нет. می‌خواهم. नमस्ते क्‍ष. Tiếng Việt. 中文. עִבְרִית.",
        "👍🏽 👨‍👩‍👧 ❤️ ☎️",
        "Zie https://сауо.nl/ (daarover gaat een andere regel).",
    ],
)
def test_languages_and_sciences_are_left_alone(text: str) -> None:
    assert find_oddity(text) is None


def test_a_name_is_visible_by_one_sign() -> None:
    assert is_visible("?")
    assert is_visible("中")
    assert not is_visible(" \u00a0\u3164\u2800\u0301\ufe0f")


def test_a_glance_at_the_characters_of_a_text_hides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = (range(0x3200), range(0xA000, 0xAC00), range(0xFA00, 0x10000), range(0x1D3F0, 0x1D810))
    more = (range(0x1F120, 0x1F190), range(0xE0000, 0xE0200))
    chars = [chr(number) for block in (*blocks, *more) for number in block]
    texts = [f"Leg {char} je b{char}by neer {char * 5} á" for char in chars]
    quick = [find_oddity(text) for text in texts]
    assert 0 < sum(item is None for item in quick) < len(texts)
    monkeypatch.setattr(characters, "_is_ordinary", lambda text: False)
    assert [find_oddity(text) for text in texts] == quick
