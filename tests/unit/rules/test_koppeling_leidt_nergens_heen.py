"""What the help of a dead link proposes: something that can be typed over as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites.root import PLACE, PRIVACY, TALKING, Root


def help_for(root: Root, file: str, target: str) -> str:
    heading = {PRIVACY: "## Wat we niet doen", TALKING: "## Overwegingen"}[file]
    root.edit(file, heading, f"[een koppeling]({target})\n\n{heading}")
    (found,) = root.diagnostics()
    assert found.code == "JGZ311"
    return found.help


@pytest.mark.parametrize(
    ("file", "target", "help"),
    [
        (TALKING, "speelplek-beordelen.md", "Bedoelde je `speelplek-beoordelen.md`?"),
        (TALKING, "../spelen/speelplek-beoordelen.md", "Bedoelde je `speelplek-beoordelen.md`?"),
        (PRIVACY, "www.rivm.nl/prikken", "Is dit een webadres? Schrijf `https://www.rivm.nl/prikken`."),
        (PRIVACY, "rivm.nl", "Is dit een webadres? Schrijf `https://rivm.nl`."),
        (PRIVACY, "“https://jgz.nl”", "Haal de aanhalingstekens om het adres weg."),
        (PRIVACY, "info@jgz.nl", "Is dit een mailadres? Schrijf `mailto:info@jgz.nl`."),
        (PRIVACY, "speelplek-beoordelen.md", "Bedoelde je `../buiten-spelen/speelplek-beoordelen.md`?"),
        (PRIVACY, "../../clusters/het-lichaan.md", "Bedoelde je `../../clusters/het-lichaam.md`?"),
        (PRIVACY, "site:/fasen/peuter-1-3/", "Bedoelde je `site:/fasen/peuter-1-4/`?"),
        (PRIVACY, "../buiten-spele/ouders.md", "Bedoelde je `../buiten-spelen/ouders.md`?"),
        (PRIVACY, "heel-iets-anders.md", "Kijk het pad na; het begint bij de map van dit bestand."),
    ],
)
def test_the_help_can_be_typed_over(tmp_path: Path, file: str, target: str, help: str) -> None:
    assert help_for(Root(tmp_path), file, target) == help


def test_two_thousand_dead_links_take_no_time(tmp_path: Path) -> None:
    root = Root(tmp_path)
    links = "".join(f"[stuk](bestaat-niet-{number}.md)\n\n" for number in range(2000))
    root.edit(PLACE, "## Overwegingen", f"{links}## Overwegingen")
    assert root.codes() == ["JGZ311"] * 2000
