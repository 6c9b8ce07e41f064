"""The script of others: it comes with its licence, and is the stemmer that the browser's half asks for."""

from __future__ import annotations

from jgz.publishing.vendor import STEMMER, vendor_files


def test_the_stemmer_keeps_its_licence() -> None:
    files = vendor_files()
    assert list(files) == [STEMMER]
    assert "BSD" in files[STEMMER].splitlines()[0]
    assert "DutchStemmer" in files[STEMMER]
