"""Sentences and words of Dutch text."""

from __future__ import annotations

import pytest

from jgz.language.sentences import sentence_at, sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eén zin.", ["Eén zin."]),
        ("Twee zinnen. Dit is de tweede!", ["Twee zinnen.", "Dit is de tweede!"]),
        ("Bel je? 's Avonds ook. ‘Ja.’ Zei ze.", ["Bel je?", "'s Avonds ook.", "‘Ja.’", "Zei ze."]),
        ("Bijv. Na het eten, o.a. Appels, om 18.00 uur.", ["Bijv. Na het eten, o.a. Appels, om 18.00 uur."]),
        ("Geef vitamine D. Elke dag.", ["Geef vitamine D.", "Elke dag."]),
        ("Zonder punt aan het eind", ["Zonder punt aan het eind"]),
        ("Het mag… Soms.", ["Het mag…", "Soms."]),
        ("", []),
        ("   ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zo'n baby's e-mail.", ["Zo'n", "baby's", "e-mail"]),
        ("'s Avonds, 'goed' zei ze", ["'s", "Avonds", "goed", "zei", "ze"]),
        ("1,5 of 18.00 uur (km/u)", ["1", "5", "of", "18.00", "uur", "km/u"]),
        ("ontspannings- en ademoefening", ["ontspannings", "en", "ademoefening"]),
        ("…!?", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == expected


@pytest.mark.parametrize(("offset", "expected"), [(0, "Een. "), (3, "Een. "), (6, "Twee."), (99, "Twee.")])
def test_the_sentence_at_an_offset(offset: int, expected: str) -> None:
    start, end = sentence_at("Een. Twee.", offset)
    assert "Een. Twee."[start:end] == expected.strip()
