"""/autorisatie/: every word of a party and every treatment in the RAC, by year and by party, as many as in the data."""

from __future__ import annotations

import json
from datetime import date

from tests.site.built import BuiltSite, text_of
from tests.site.lists import in_brackets

from jgz.labels import long_date
from jgz.model import Library
from jgz.model.addresses import signatures_of_party, signatures_of_year


def lines(built: BuiltSite, address: str) -> list[str]:
    """The lines below each module on a page of the register."""
    main = built.pages[address].main
    return [text_of(line) for item in main.iter("li") for inner in item.findall("ul") for line in inner.findall("li")]


def test_every_year_and_every_party_has_its_own(library: Library, built: BuiltSite) -> None:
    found = json.loads((built.root / "gegevens/1/autorisaties.json").read_text(encoding="utf-8"))["autorisaties"]
    rac = json.loads((built.root / "gegevens/1/rac.json").read_text(encoding="utf-8"))["rac"]
    days = [item["datum"] for item in (*found, *rac)]
    for year in {day[:4] for day in days}:
        assert len(lines(built, signatures_of_year(int(year)))) == sum(day.startswith(year) for day in days)
    for party in library.registers.party_list:
        own = [item for item in found if item["partij"] == party.id]
        shown = lines(built, signatures_of_party(party.id))
        assert len(shown) == len(own)
        for item in own:
            assert any(long_date(date.fromisoformat(item["datum"])) in line for line in shown)


def test_the_register_leads_to_all_of_it(library: Library, built: BuiltSite) -> None:
    page = built.pages["/autorisatie/"]
    total = sum(len(item.authorisations) for item in library.modules if not item.status.draft)
    years = [text_of(item) for item in page.main.iter("a") if item.get("href", "").rstrip("/")[-4:].isdigit()]
    assert sum(map(in_brackets, years)) == total
    by_party = [int(text_of(cell)) for cell in page.main.iter("td") if cell.get("data-kop") == "Akkoorden"]
    assert sum(by_party) == total
