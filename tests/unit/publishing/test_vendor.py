"""The script of others: it comes with its licence, and says so when it was not set up."""

from __future__ import annotations

from pathlib import Path

import pytest

from jgz.publishing.licences import licence_files
from jgz.publishing.vendor import STEMMER, vendor_files


def test_the_stemmer_keeps_its_licence() -> None:
    files = vendor_files()
    assert list(files) == [STEMMER]
    assert "BSD" in files[STEMMER].splitlines()[0]
    assert "DutchStemmer" in files[STEMMER]


def test_what_others_made_is_published_with_the_whole_text_of_its_licence() -> None:
    text = licence_files()["LICENTIES.txt"]
    for words in ("Martin Donath", "Dr Martin Porter", "Sphinx team", "Permission is hereby granted", "POSSIBILITY OF"):
        assert words in text
    assert all(part in text for part in (STEMMER, "assets/stylesheets/"))


def test_without_a_wheel_one_reads_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"make \.venv/klaar"):
        vendor_files(tmp_path)


def test_nothing_of_sphinx_is_installed_to_build_a_site() -> None:
    lock = (Path(__file__).parents[3] / "requirements.txt").read_text(encoding="utf-8")
    assert "snowballstemmer==" in lock
    assert "sphinx" not in lock
