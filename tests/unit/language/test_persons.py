"""What says who somebody is goes out of a reaction; what only looks like it stays."""

from __future__ import annotations

import pytest

from jgz.language.persons import may_have_birth_date, without_persons

GONE = [
    "jan.jansen@voorbeeld.nl", "j_jansen+jgz@sub.voorbeeld.co.uk", "jan (at) voorbeeld.nl", "jan[at]voorbeeld[dot]nl",
    "jan.jansen＠voorbeeld．nl", "jan apenstaartje voorbeeld punt nl",
    "Jan <jan@voorbeeld.nl>", "mailto:jan@voorbeeld.nl",
    "06-12345678", "06 12 34 56 78", "0612345678", "+31 6 12345678", "0031612345678", "(020) 123 45 67", "020-1234567",
    "+31 (0)20 123 4567", "0123-456789", "06.12.34.56.78", "+32 470 12 34 56",
    "123456782", "1234.56.782", "123 456 782", "BSN 111222333", "bsn:123456789",
]  # fmt: skip
KEPT = [
    "een apenstaartje in een les",
    "112", "0800-2000", "0900 8844", "versie 1.10.0", "2010-2015", "12-03-2024", "3 tot 4 jaar",
    "in 2024, 2025 en 2026",
    "https://doi.org/10.1016/j.jped.2019.123456789", "doi: 10.5555/jgz.123456789", "PMID 12345678", "PMID: 123456782",
    "ISBN 9789012345678", "12.500.000 kinderen", "10 000 van de 20 000", "50-60 cm, 70-80 cm", "1,5 mg/kg per 24 uur",
    "tussen 08.30 en 17.00", "n = 1234567", "https://voorbeeld.nl/artikel/123456789",
    "lawaaischade@0.8.1", "lawaaischade@0.8.1#afstand-tijd-volume",
]  # fmt: skip


def test_what_says_who_somebody_is_goes(subtests: pytest.Subtests) -> None:
    for text in GONE:
        with subtests.test(text=text):
            left = without_persons(f"Bel of mail {text} gerust, zei zij.")
            assert "weggehaald]" in left
            assert not any(
                piece in left for piece in ("jansen", "jan@", "1234", "2345", "345 67", "34 56", "456", "222")
            )
            assert left.startswith("Bel of mail ")
            assert left.endswith(" gerust, zei zij.")


def test_what_only_looks_like_it_stays(subtests: pytest.Subtests) -> None:
    for text in KEPT:
        with subtests.test(text=text):
            assert without_persons(f"Zie {text} en verder.") == f"Zie {text} en verder."


def test_a_birth_date_is_noticed() -> None:
    assert may_have_birth_date("Kind, geboren op 12-03-2024")
    assert may_have_birth_date("geb. 1 mei 2023")
    assert not may_have_birth_date("De folder is van 12-03-2024.")
