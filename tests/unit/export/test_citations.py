"""The reference to a module: the same facts in the line on the page and in every form for programs."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from jgz.citing import Citation, citation_of
from jgz.export import Export
from jgz.export.citations import write_bibtex, write_csl, write_ris

HOSTILE = Citation(
    id="een-stuk",
    title=r"50% {veilig} & \snel_ #1 ~ ^ $",
    guideline="",
    version="1.10.0",
    issued=date(2026, 3, 9),
    publisher="JGZ & co",
    address="https://proef.invalid/modules/een-stuk/",
    notes=("Voorbeeldtekst, geen zorginhoud",),
)


def test_a_module_is_cited_by_the_version_it_has(made: Export) -> None:
    found = next(item for item in made.modules if item.module.id == "geldig-stuk").citation
    assert found.line == (
        "Proef. Over het geldig stuk. Versie 1.0.0, 1 juni 2024. Module van de richtlijn Richtlijn van de proef. "
        "https://proef.invalid/jgz/modules/geldig-stuk/"
    )


def test_what_a_reader_must_know_goes_along(made: Export) -> None:
    module = replace(made.library.modules_by_id["vervallen-stuk"], fictional=True)
    found = citation_of(module, None, "", "")
    assert found.notes == ("Vervallen op 2026-02-01", "Voorbeeldtekst, geen zorginhoud")
    assert found.line.endswith("/modules/vervallen-stuk/ Vervallen op 2026-02-01. Voorbeeldtekst, geen zorginhoud.")
    for write in (write_csl, write_bibtex, write_ris):
        assert "Voorbeeldtekst, geen zorginhoud" in write(found)


def test_csl() -> None:
    (item,) = json.loads(write_csl(HOSTILE))
    assert item["issued"] == {"date-parts": [[2026, 3, 9]]}
    assert (item["title"], item["version"], item["URL"]) == (HOSTILE.title, "1.10.0", HOSTILE.address)
    assert "container-title" not in item


def test_bibtex_has_no_sign_that_tex_reads_otherwise() -> None:
    text = write_bibtex(HOSTILE)
    assert text.startswith("@misc{jgz-een-stuk-v1-10-0,\n")
    title = next(line for line in text.split("\n") if line.startswith("  title = "))
    assert title == (
        r"  title = {{50\% \{veilig\} \& \textbackslash{}snel\_ \#1 \textasciitilde{} \textasciicircum{} \$}},"
    )
    assert text.count("{") == text.count("}")


def test_ris_is_a_fact_on_a_line() -> None:
    lines = write_ris(HOSTILE).split("\r\n")
    assert lines[0] == "TY  - RPRT"
    assert lines[-2:] == ["ER  - ", ""]
    assert "ET  - 1.10.0" in lines
    assert "DA  - 2026/03/09" in lines
    assert all(line[2:6] == "  - " for line in lines if line)


@pytest.mark.parametrize("form", ["json", "bib", "ris"])
def test_every_module_has_its_files(made: Export, files: dict[str, str], form: str) -> None:
    for item in made.modules:
        assert f"gegevens/1/citatie/{item.module.id}.{form}" in files
