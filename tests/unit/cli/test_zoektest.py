"""`jgz zoektest`: figures of search on kept queries, and an error when they drop."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.sites.root import PRIVACY, Root
from tests.unit.cli.process import Done, jgz, jgz_here, sentences

HEADER = "query\tkind\texpected\taudience\n"
GOOD = f"{HEADER}speelplek\texact\tbuiten-spelen\tprof\nbuiten spelen\ttwo\tbuiten-spelen\touder\n"
BAD = f"{GOOD}qqqqqqqq\ttypo\tbuiten-spelen\tprof\nspeelplek\ttwo\tslaap\tprof\n"


@pytest.fixture
def queries(root: Root) -> Path:
    """A file of queries that are all answered, beside the content."""
    path = root.path / "vragen.tsv"
    path.write_text(GOOD, encoding="utf-8")
    return path


def asked(root: Root, path: Path, *arguments: str) -> Done:
    return jgz_here("zoektest", "--wortel", root.path, "--vragen", path, *arguments)


def test_all_answered(root: Root, queries: Path) -> None:
    done = jgz("zoektest", "--wortel", root.path, "--vragen", queries)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines()[-1].split() == ["alles", "2", "100,0%", "1,000", "0,0%"]


def test_the_kept_queries_by_default(root: Root) -> None:
    for name in ("zoektermen.tsv", "richtlijnvragen.tsv"):
        root.write(f"tests/zoeken/{name}", GOOD)
    done = jgz_here("zoektest", "--wortel", root.path, "--json")
    assert done.returncode == 0
    values = json.loads(done.stdout)
    assert list(values) == ["zoektermen.tsv", "richtlijnvragen.tsv"]
    assert values["zoektermen.tsv"]["alles"] == {"vragen": 2, "eerste": 1.0, "mrr5": 1.0, "leeg": 0.0}


def test_two_files_of_one_name_are_both_measured(root: Root, queries: Path) -> None:
    root.write("ander/vragen.tsv", BAD)
    other = root.path / "ander/vragen.tsv"
    done = asked(root, queries, str(other), str(queries), "--json")
    assert done.returncode == 1
    values = json.loads(done.stdout)
    assert {name: item["alles"]["vragen"] for name, item in values.items()} == {str(queries): 2, str(other): 4}
    assert sentences(done.stderr).startswith(f"jgz: {other} haalt de lat niet")


def test_a_drop_is_an_error(root: Root, queries: Path) -> None:
    queries.write_text(BAD, encoding="utf-8")
    done = jgz("zoektest", "--wortel", root.path, "--vragen", queries, "--gemist")
    assert done.returncode == 1
    assert done.stdout.decode().splitlines()[-2:] == [
        "  gemist: qqqqqqqq (buiten-spelen): niets",
        "  gemist: speelplek (slaap): module/speelplek-beoordelen",
    ]
    assert sentences(done.stderr) == "jgz: vragen.tsv haalt de lat niet (92 % goed op plaats 1, 3 % leeg).\n"


KEPT = "query\tkind\texpected\tpart\n"


def test_promises_are_measured_beside_the_queries_and_a_drop_is_an_error(root: Root) -> None:
    for name in ("zoektermen.tsv", "richtlijnvragen.tsv"):
        root.write(f"tests/zoeken/{name}", GOOD)
    root.write("tests/zoeken/gevaar.tsv", f"{KEPT}mijn vader slaat mij\tgeweld\tonveilig-thuis\toefen\n")
    root.write("tests/zoeken/geen-gevaar.tsv", f"{KEPT}buiten spelen\tgewoon\tniets\toefen\n")
    root.write("tests/zoeken/afwezig.tsv", f"{KEPT}qqqqqqqq\tziekte\tniets\toefen\n")
    answer = "speelplek-beoordelen#plek-bekijken"
    root.write("tests/zoeken/aanbevelingen.tsv", f"{KEPT}speelplek met schaduw en water\tkern\t{answer}\toefen\n")
    done = jgz_here("zoektest", "--wortel", root.path, "--json")
    values = json.loads(done.stdout)
    assert done.returncode == 0
    assert values["gevaar.tsv"] == {kind: {"vragen": 1, "getoond": 1.0} for kind in ("geweld", "alles")}
    assert values["geen-gevaar.tsv"]["alles"] == {"vragen": 1, "rustig": 1.0}
    assert values["aanbevelingen.tsv"]["alles"] == {"vragen": 1, "raak": 1.0}
    assert values["afwezig.tsv"]["alles"] == {"vragen": 1, "eerlijk": 1.0}
    root.write("tests/zoeken/gevaar.tsv", f"{KEPT}buiten spelen\tgeweld\tonveilig-thuis\toefen\n")
    root.write("tests/zoeken/geen-gevaar.tsv", f"{KEPT}mijn vader slaat mij\tgewoon\tniets\toefen\n")
    root.write("tests/zoeken/afwezig.tsv", f"{KEPT}speelplek\tziekte\tniets\toefen\n")
    root.write("tests/zoeken/aanbevelingen.tsv", f"{KEPT}qqqqqqqq\tkern\t{answer}\toefen\n")
    done = jgz_here("zoektest", "--wortel", root.path, "--gemist")
    assert done.returncode == 1
    assert sentences(done.stderr).count("haalt de lat niet") == 4
    assert done.stdout.decode().count("  gemist: ") == 4
    root.write("tests/zoeken/gevaar.tsv", f"{KEPT}te weinig\n")
    assert jgz_here("zoektest", "--wortel", root.path).returncode == 2


@pytest.mark.parametrize(
    ("bars", "code"),
    [
        (["--eerste", "50", "--leeg", "25"], 0),
        (["--eerste", "50", "--leeg", "24,9"], 1),
        (["--eerste", "50,1", "--leeg", "25"], 1),
        (["--eerste", "0", "--leeg", "100"], 0),
    ],
)
def test_the_bars_can_be_set(root: Root, queries: Path, bars: list[str], code: int) -> None:
    queries.write_text(BAD, encoding="utf-8")
    assert asked(root, queries, *bars).returncode == code


@pytest.mark.parametrize("value", ["veel", "-1", "101", "nan", ""])
def test_a_bar_that_is_no_share(root: Root, queries: Path, value: str) -> None:
    done = asked(root, queries, f"--eerste={value}")
    assert done.returncode == 2
    assert "--eerste" in sentences(done.stderr)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "vragen.tsv:1:"),
        (b"query\tk\xe9\n", "niet te lezen"),
        (f"{HEADER}\x1b[31mheup\n".encode(), "vragen.tsv:2:"),
        (b"\x00" * 1000, "vragen.tsv:1:"),
    ],
)
def test_a_bad_file(root: Root, queries: Path, content: bytes, told: str) -> None:
    queries.write_bytes(content)
    done = asked(root, queries)
    assert done.returncode == 2
    assert done.stdout == b""
    assert told in sentences(done.stderr)
    assert b"\x1b" not in done.stderr


def test_a_missing_file(root: Root) -> None:
    done = asked(root, root.path / "weg\x1b.tsv")
    assert done.returncode == 2
    assert "niet te lezen" in sentences(done.stderr)
    assert b"\x1b" not in done.stderr


def test_a_file_with_errors_is_told(root: Root, queries: Path) -> None:
    root.write(PRIVACY, "geen velden\n")
    done = asked(root, queries)
    assert done.returncode == 1
    assert "bestanden met fouten" in sentences(done.stderr)


def test_hostile_queries_are_shown_safely(root: Root, queries: Path) -> None:
    queries.write_text(f"{HEADER}\x1b[31mqqqqqqqq\x07\ttypo\tslaap\tprof\n", encoding="utf-8")
    done = asked(root, queries, "--gemist")
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout
