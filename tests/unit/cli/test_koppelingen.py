"""`jgz koppelingen`: every address outside the site with its places, and what a real site answers there."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from tests.sites.root import PRIVACY, TALKING, Root
from tests.unit.cli.other_site import SLOW, OtherSite, other_site
from tests.unit.cli.process import Done, jgz, jgz_here, sentences

from jgz.cli.link_visits import Manners, visit
from jgz.cli.web import is_public
from jgz.diagnostics import Location
from jgz.reports.external_links.links import Answer, ExternalLink, Verdict, external_links

QUICK = Manners(answer=1, pause=0, local=True)


@pytest.fixture(autouse=True)
def _own_loop() -> Iterator[None]:
    """A browser that another test of this process opened has a loop in this thread, which is at rest meanwhile."""
    resting = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(resting)


@pytest.fixture
def other() -> Iterator[OtherSite]:
    """Another site."""
    with other_site() as site:
        yield site


def look(address: str, manners: Manners = QUICK) -> Answer:
    """What comes of one address."""
    link = ExternalLink(address, (Location("modules/x.md"),))
    return visit([link], manners)[link]


@pytest.mark.parametrize(
    ("path", "verdict", "why"),
    [
        ("/goed", Verdict.FINE, ""),
        ("/weg", Verdict.GONE, "de pagina bestaat niet meer (404)"),
        ("/410", Verdict.GONE, "de pagina bestaat niet meer (410)"),
        ("/naar-weg", Verdict.GONE, "de pagina bestaat niet meer (404)"),
        ("/tijdelijk", Verdict.FINE, ""),
        ("/eerst-tijdelijk", Verdict.FINE, ""),
        ("/403", Verdict.UNREACHABLE, "de site weigert programma's (403)"),
        ("/429", Verdict.UNREACHABLE, "de site weigert programma's (429)"),
        ("/500", Verdict.UNREACHABLE, "de site antwoordt met 500"),
        ("/kring", Verdict.UNREACHABLE, "de site stuurt in een kring door"),
        (SLOW, Verdict.UNREACHABLE, "de site gaf te lang geen antwoord"),
        ("/druppel", Verdict.UNREACHABLE, "de site gaf te lang geen antwoord"),
        ("/verbroken", Verdict.UNREACHABLE, "er is geen verbinding te maken"),
        ("/onzin", Verdict.UNREACHABLE, "het antwoord is niet te lezen"),
        ("/lang", Verdict.UNREACHABLE, "het antwoord is niet te lezen"),
        ("/veel", Verdict.UNREACHABLE, "het antwoord is niet te lezen"),
        ("/leeg", Verdict.UNREACHABLE, "de site antwoordt met 301"),
        ("/naar-bestand", Verdict.UNREACHABLE, "dit is geen geldig webadres"),
        ("/vooraf", Verdict.FINE, ""),
        ("/geen-head", Verdict.FINE, ""),
        ("/wankel", Verdict.FINE, ""),
        ("/é ü?q=à", Verdict.FINE, ""),
    ],
)
def test_every_behaviour_of_a_site_has_its_verdict(other: OtherSite, path: str, verdict: Verdict, why: str) -> None:
    assert look(other.origin + path) == Answer(verdict, why)


@pytest.mark.parametrize("path", ["/verhuisd", "/verhuisd-308", "/twee-stappen"])
def test_what_moved_for_good_says_where_to(other: OtherSite, path: str) -> None:
    expected = Answer(Verdict.MOVED, "staat nu op een ander adres", f"{other.origin}/goed")
    assert look(other.origin + path) == expected


def test_a_connection_that_is_not_secure_is_not_trusted(other: OtherSite) -> None:
    answer = look(other.origin.replace("http:", "https:"))
    assert answer == Answer(Verdict.UNREACHABLE, "de beveiligde verbinding (https) klopt niet")


def test_it_asks_the_least_it_can(other: OtherSite) -> None:
    look(f"{other.origin}/goed#plek")
    look(f"{other.origin}/geen-head")
    look(f"{other.origin}/verbroken")
    assert Counter(other.asked) == {
        ("HEAD", "/goed"): 1, ("HEAD", "/geen-head"): 1, ("GET", "/geen-head"): 1, ("HEAD", "/verbroken"): 2,
    }  # fmt: skip
    assert all(agent.startswith("jgz-richtlijnen") for agent in other.agents)


def test_two_questions_at_once_and_no_more(other: OtherSite) -> None:
    links = [ExternalLink(f"{other.origin}/goed?{number}", ()) for number in range(12)]
    answers = visit(links, Manners(pause=0.05, local=True))
    assert {item.verdict for item in answers.values()} == {Verdict.FINE}
    assert len(other.asked) == 12
    assert other.most_at_once <= 2


def test_all_together_it_takes_no_longer_than_allowed(other: OtherSite) -> None:
    links = [ExternalLink(f"{other.origin}{SLOW}?{number}", ()) for number in range(30)]
    answers = visit(links, Manners(answer=10, pause=0, total=0.5, local=True))
    assert set(answers.values()) == {Answer(Verdict.SKIPPED, "de tijd was op")}
    assert len(other.asked) <= 2


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:{port}/goed", "http://localhost:{port}/goed", "http://[::1]:{port}/goed",
        "http://2130706433:{port}/goed", "http://0x7f.1:{port}/goed", "http://[::ffff:127.0.0.1]:{port}/goed",
        "http://0.0.0.0:{port}/goed", "http://169.254.169.254/latest/meta-data/",
    ],
)  # fmt: skip
def test_an_address_of_our_own_network_is_never_asked(other: OtherSite, address: str) -> None:
    port = other.origin.rpartition(":")[2]
    answer = look(address.format(port=port), Manners(answer=2, pause=0))
    assert answer == Answer(Verdict.SKIPPED, "dit adres ligt op een eigen netwerk")
    assert other.asked == []


NOT_PUBLIC = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1%eth0",
    "fd00::1",
    "ff02::1",
    "::ffff:10.0.0.1",
    "2002:7f00:1::",
    "64:ff9b::7f00:1",
    "2001:db8::1",
    "192.0.0.192",
    "::127.0.0.1",
    "fec0::1",
    "64:ff9b:1::7f00:1",
    "5f00::1",
    "3fff::1",
    "::ffff:0:127.0.0.1",
    "192.88.99.1",
]


def test_these_numbers_are_not_public(subtests: pytest.Subtests) -> None:
    for number in NOT_PUBLIC:
        with subtests.test(number=number):
            assert not is_public(number)


@pytest.mark.parametrize("number", ["8.8.8.8", "145.100.190.243", "2a00:1450:4001:82a::200e", "::ffff:8.8.8.8"])
def test_these_numbers_are_public(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize("address", ["https://", "https://gebruiker@site.invalid/", "https://a:999999/", "https://[x/"])
def test_what_is_no_address_is_not_asked(address: str) -> None:
    assert look(address) == Answer(Verdict.UNREACHABLE, "dit is geen geldig webadres")


def test_a_name_that_does_not_exist() -> None:
    answer = look("https://bestaat-niet.invalid/", Manners(answer=5, pause=0))
    assert (answer.verdict, answer.why) == (
        Verdict.UNREACHABLE, "de naam van de site bestaat niet of is nu niet te vinden",
    )  # fmt: skip


# The command


@pytest.fixture
def root(root: Root, other: OtherSite) -> Root:
    """Content with links to the other site: twice the same, one that is gone, one that moved, and a source."""
    origin = other.origin
    root.edit(PRIVACY, "\n## ", f"\nZie [daar]({origin}/weg) en [hier]({origin}/goed).\n\n## ")
    text = root.read(PRIVACY)
    root.write(PRIVACY, f"{text}\nEn [weer]({origin}/weg), [mail](mailto:a@b.invalid), [anders]({origin}/verhuisd).\n")
    return root


def links(root: Root, *arguments: str) -> Done:
    return jgz_here("koppelingen", "--wortel", root.path, "--pauze", "0", "--wacht", "2", *arguments)


def as_json(done: Done) -> Any:
    assert done.returncode == 0, done.stderr
    return {item["adres"]: item for item in json.loads(done.stdout)}


def test_the_report_has_every_address_with_its_places(root: Root, other: OtherSite) -> None:
    found = as_json(links(root, "--ook-lokaal", "--formaat", "json"))
    local = {address.removeprefix(other.origin): item for address, item in found.items() if other.origin in address}
    assert {path: item["uitkomst"] for path, item in local.items()} == {
        "/goed": "in orde", "/verhuisd": "verhuisd", "/weg": "weg",
    }  # fmt: skip
    assert local["/verhuisd"]["nieuw_adres"] == f"{other.origin}/goed"
    lines = root.read(PRIVACY).split("\n")
    places = [(item["regel"], item["kolom"]) for item in local["/weg"]["plekken"]]
    assert len(places) == 2
    for (line, column), word in zip(places, ("[daar]", "[weer]"), strict=True):
        assert word in lines[line - 1]
        assert 0 < column <= len(lines[line - 1])
    assert not [address for address in found if address.startswith("mailto")]


def test_dead_links_are_a_report_and_no_failure(root: Root, other: OtherSite) -> None:
    done = links(root, "--ook-lokaal")
    text = done.stdout.decode()
    assert done.returncode == 0
    counts = "1 weg, 1 verhuisd, 0 onbereikbaar, 0 overgeslagen, 1 in orde"
    assert text.startswith(f"Koppelingen naar andere sites: {counts}.\n")
    assert f"\nWeg (1). Zoek een nieuwe plek of haal de koppeling weg.\n  {other.origin}/weg\n" in text
    assert f"    staat nu op een ander adres: {other.origin}/goed\n    {PRIVACY}:" in text
    assert f"{other.origin}/goed\n    {PRIVACY}" not in text.partition("Verhuisd (1)")[0]


def test_the_summary_of_a_run_is_markdown(root: Root, other: OtherSite) -> None:
    text = links(root, "--ook-lokaal", "--formaat", "markdown").stdout.decode()
    assert "## Weg (1)\n" in text
    assert f"- {other.origin}/weg: de pagina bestaat niet meer (404)\n    - {PRIVACY}:" in text


def test_without_leave_nothing_here_is_asked(root: Root, other: OtherSite) -> None:
    found = as_json(links(root, "--formaat", "json"))
    assert {item["uitkomst"] for address, item in found.items() if other.origin in address} == {"overgeslagen"}
    assert other.asked == []


def test_the_list_asks_nothing(root: Root, other: OtherSite) -> None:
    done = links(root, "--lijst", "--ook-lokaal")
    assert done.returncode == 0
    assert f"{other.origin}/weg\n    {PRIVACY}:" in done.stdout.decode()
    assert other.asked == []


def test_sources_are_links_too(root: Root) -> None:
    sources = (
        "  - {id: proef-a, tekst: Eerste bron van de proef., doi: 10.1000/proef.1}\n"
        "  - {id: proef-b, tekst: Tweede bron van de proef., pmid: '123'}\n"
        "  - {id: proef-c, tekst: Derde bron van de proef., url: 'https://c.invalid/'}\n"
    )
    root.edit(TALKING, "wijzigingen:", f"{sources}wijzigingen:")
    lines = root.read(TALKING).split("\n")
    wanted = {"https://doi.org/10.1000/proef.1", "https://pubmed.ncbi.nlm.nih.gov/123/", "https://c.invalid/"}
    found = {item.address: item for item in external_links(root.library()) if item.address in wanted}
    assert set(found) == wanted
    assert "10.5555/" in root.read(TALKING)
    assert not [item.address for item in external_links(root.library()) if "10.5555/" in item.address]
    for address, item in found.items():
        (place,) = item.places
        assert place.path == TALKING
        assert address.rstrip("/").rpartition("/")[2] in lines[place.line - 1]


@pytest.mark.parametrize("seconds", ["-1", "nan", "1e9", "tien", "999999", "", "١"])
def test_a_strange_number_of_seconds_is_wrong_use(root: Root, seconds: str) -> None:
    done = jgz_here("koppelingen", "--wortel", root.path, f"--wacht={seconds}")
    assert done.returncode == 2
    assert "--wacht" in sentences(done.stderr)


def test_files_with_errors_are_said_to_be_missing(root: Root) -> None:
    root.edit(TALKING, "\ntitel:", "\ntitelt:")
    done = links(root, "--lijst")
    assert done.returncode == 1
    assert sentences(done.stderr).endswith("die zijn niet nagekeken. Zie `jgz controleer`.\n")


def test_as_a_process_it_ends_cleanly(root: Root, other: OtherSite) -> None:
    done = jgz("koppelingen", "--wortel", root.path, "--ook-lokaal", "--pauze", "0", "--wacht", "2")
    assert (done.returncode, done.stderr.decode()) == (0, "3 koppelingen nakijken…\n")
