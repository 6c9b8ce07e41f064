"""The packet for the RAC: one file that asks nothing of any server, with everything that the table needs."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from tests.sites.root import TALKING, Root
from tests.unit.cli.process import Done, jgz_here
from tests.unit.practice.practised import with_practice

DAY = ("--vandaag", "2026-11-22")


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """A copy of the minimal content, with a picture and a round of comments."""
    root = with_practice(Root(tmp_path))
    root.edit(TALKING, '  - {partij: ActiZ, soort: randvoorwaardelijk, datum: 2025-02-17, versie: "1.0.0"}\n', "")
    picture = "## Onderbouwing\n\n![Een plek met zand](beeld/plek.svg)\n"
    root.edit(TALKING, "## Onderbouwing\n", picture)
    root.write(
        "modules/buiten-spelen/beeld/plek.svg",
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><path d="M10 10h70v70z"/></svg>\n',
    )
    root.write(
        "modules/_commentaar/spelen-bespreken/proef.yml",
        'module: spelen-bespreken\nversie: "1.1.0"\ntitel: Proefronde\nvan: 2026-01-05\ntot: 2026-02-05\n'
        "reacties:\n  - {nummer: 1, soort: bezwaar, van: Vereniging X, tekst: Dit kan niet & mag niet.}\n",
    )
    return root


def packet(root: Root, name: str = "stuk.html", *more: str) -> tuple[Done, Path]:
    place = root.path.parent / name
    command = ("rac-stuk", "spelen-bespreken", "--wortel", root.path, "--naar", place)
    return jgz_here(*command, *DAY, *more), place


def parsed(place: Path) -> Element:
    page: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(place.read_bytes())
    return page


def words(element: Element) -> str:
    return "".join(element.itertext())


def part(page: Element, id: str) -> Element:
    return next(item for item in page.iter("section") if item.get("aria-labelledby") == id)


def rows(element: Element) -> list[list[str]]:
    return [[words(cell) for cell in row] for body in element.iter("tbody") for row in body]


def test_it_holds_every_part_and_asks_nothing_of_a_server(root: Root) -> None:
    done, place = packet(root)
    assert done.returncode == 0, done.stderr
    page = parsed(place)
    headings = [words(item[0]).partition(". ")[2] for item in page.iter("section") if item.get("aria-labelledby")]
    assert headings == [
        "Wat wordt gevraagd, en van wie", "Wat er is gewijzigd", "Gevolgen voor de praktijk", "Aanbevelingen",
        "Onderbouwing en overwegingen", "Wie tekende, en wie nog moet tekenen", "Werkgroep en belangen",
        "Commentaar en antwoorden", "Dekking van AGREE II, RIGHT en AQUA", "Lijst om na te lopen",
    ]  # fmt: skip
    assert {item.tag for item in page.iter()}.isdisjoint({"script", "link", "iframe", "form", "base"})
    assert [item.get("src", "")[:26] for item in page.iter() if "src" in item.attrib] == ["data:image/svg+xml;base64,"]
    style = words(next(page.iter("style")))
    assert "url(" not in style
    assert "counter(pages)" in style
    (policy,) = (item.get("content", "") for item in page.iter("meta") if "http-equiv" in item.attrib)
    assert policy.startswith("default-src 'none'")


def test_the_same_input_gives_the_same_bytes(root: Root) -> None:
    assert packet(root, "een.html")[1].read_bytes() == packet(root, "twee.html")[1].read_bytes()


def test_it_says_who_has_to_sign_and_what_has_no_answer(root: Root) -> None:
    page = parsed(packet(root)[1])
    # Version 1.1.0 only has another source, so that what was signed for 1.0.0 still counts; one party is missing.
    assert [(row[0], row[2]) for row in rows(part(page, "handtekeningen"))] == [
        ("AJN", "10 februari 2025"), ("V&VN", "10 februari 2025"), ("NVDA", "12 februari 2025"),
        ("GGD GHOR", "17 februari 2025"), ("ActiZ", "moet nog tekenen"),
    ]  # fmt: skip
    (said,) = rows(part(page, "commentaar"))
    assert said[2:4] == ["Dit kan niet & mag niet.", "nog geen antwoord"]
    told = [words(item).strip() for item in part(page, "lijst").iter("li")]
    assert any(line.startswith("Nog niet: Elke reactie") for line in told)


def test_a_module_that_is_not_there_is_wrong_use(root: Root) -> None:
    done = jgz_here("rac-stuk", "bestaat-niet", "--wortel", root.path, "--naar", root.path / "x.html")
    assert (done.returncode, (root.path / "x.html").exists()) == (2, False)
    assert b"bestaat-niet" in done.stderr + done.stdout


def test_a_module_with_faults_gives_no_packet(root: Root) -> None:
    root.edit(TALKING, "status: vastgesteld\n", "status: verzonnen\n")
    done, place = packet(root)
    assert (done.returncode, place.exists()) == (1, False)
    assert b"Traceback" not in done.stderr


def test_no_folder_is_overwritten(root: Root) -> None:
    (root.path.parent / "stuk.html").mkdir()
    assert packet(root)[0].returncode == 2
