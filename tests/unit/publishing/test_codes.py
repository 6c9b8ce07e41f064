"""Codes to scan: the mask is the one that segno, which looks at every square by itself, would choose."""

from __future__ import annotations

from pathlib import Path

import pytest
import segno

from jgz.publishing import code_files
from jgz.publishing.code_masks import best_mask
from jgz.store import Store

# From one line of a street plan to the longest addresses: codes of 25 to 57 squares on a side.
TEXTS = [f"https://jgz.voorbeeld.invalid/modules/{'onderwerp-' * length}{length * 7}/" for length in range(13)]


@pytest.mark.parametrize("text", TEXTS, ids=len)
@pytest.mark.parametrize("error", ["m", "q"])
def test_the_mask_is_the_best_one(text: str, error: str) -> None:
    assert best_mask(text, error) == segno.make_qr(text, error=error, boost_error=False).mask


def test_texts_have_codes_of_many_sizes_and_masks() -> None:
    codes = [segno.make_qr(text, error="m", boost_error=False) for text in TEXTS]
    assert len({code.version for code in codes}) >= 5
    assert max(int(str(code.version)) for code in codes) >= 7  # the first that also tells its size
    assert len({code.mask for code in codes}) >= 5


def test_a_drawing_is_read_as_it_was_made(tmp_path: Path) -> None:
    wanted = {"a.svg": "https://een.invalid/", "b.svg": "https://twee.invalid/"}
    store = Store(tmp_path)
    made = code_files(wanted, store)
    store.close()
    again = Store(tmp_path)
    assert code_files({"c.svg": wanted["b.svg"]}, again) == {"c.svg": made["b.svg"]}
    assert made["a.svg"] != made["b.svg"]
    assert code_files(wanted) == made
