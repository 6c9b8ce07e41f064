"""`jgz voorstel lees`: a proposal becomes a patch that applies, and what was sent can change words only."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.sites.root import TALKING, Root
from tests.unit.cli.history import history
from tests.unit.cli.process import Done, jgz_here

from jgz.loader import load

DAY = "2026-11-22"


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """A copy of the minimal content."""
    return Root(tmp_path)


def proposal(root: Root, **values: Any) -> dict[str, Any]:
    module = load(root.path, quick=True).library.modules_by_id["spelen-bespreken"]
    item = module.recommendations[0]
    return {
        "soort": "jgz-voorstel", "module": module.id, "versie": str(module.version), "aanbeveling": item.id,
        "oud": item.text, "nieuw": "Vraag elke maand naar buiten spelen.", "reden": "Ouders vroegen erom",
        "bron": "Eigen ervaring", "van": "Oudergroep", **values,
    }  # fmt: skip


def read(root: Root, *values: object, proof: bool = True) -> Done:
    places = []
    options = [value for value in values if isinstance(value, str) and value.startswith("--tak=")]
    for number, value in enumerate(value for value in values if value not in options):
        place = root.path.parent / f"voorstel-{number}.json"
        place.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
        places.append(place)
    done = jgz_here(
        "voorstel", "lees", *places, *options, *(["--proef"] if proof else []), "--wortel", root.path, "--vandaag", DAY
    )
    assert b"Traceback" not in done.stderr
    return done


def applied(root: Root, patch: bytes) -> str:
    done = subprocess.run(["git", "apply", "-"], cwd=root.path, input=patch, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return root.read(TALKING)


def test_the_patch_applies_and_has_all_that_the_change_asks(root: Root) -> None:
    before = root.read(TALKING)
    done = read(root, proposal(root))
    assert done.returncode == 0
    assert root.read(TALKING) == before
    after = applied(root, done.stdout)
    assert "\nVraag elke maand naar buiten spelen.\n" in after
    assert 'tekst: "Ouders vroegen erom. (Voorstel van Oudergroep.)"' in after
    assert "datum: JJJJ-MM-DD" in after
    told = done.stderr.decode()
    assert "LET OP:" in told
    assert "Bron: Eigen ervaring" in told
    root.write(TALKING, before)
    assert read(root, proposal(root), proof=False).returncode == 0
    assert root.read(TALKING) == after


def test_a_branch_holds_the_change_and_its_message_and_nothing_on_disk_moves(root: Root) -> None:
    history(root)
    # Git asks who makes a commit; a fresh machine doesn't know.
    git(root, "config", "user.name", "Test")
    git(root, "config", "user.email", "test@example.org")
    before = root.read(TALKING)
    done = read(root, proposal(root, nieuw="Vraag niet naar buiten spelen."), "--tak=voorstel-buiten", proof=False)
    assert done.returncode == 0, done.stderr
    assert root.read(TALKING) == before
    assert git(root, "status", "--porcelain") == ""
    assert git(root, "rev-parse", "--abbrev-ref", "HEAD").strip() == "main"
    assert "\nVraag niet naar buiten spelen.\n" in git(root, "show", f"voorstel-buiten:{TALKING}")
    assert git(root, "diff", "--name-only", "main", "voorstel-buiten").split() == [TALKING]
    message = git(root, "log", "-1", "--format=%B", "voorstel-buiten")
    assert message.startswith("Voorstel voor spelen-bespreken#buitentijd-vragen\n\n")
    assert "  Reden: Ouders vroegen erom\n" in message
    assert "LET OP: " in message
    assert "*niet* kwam erbij" in message
    again = read(root, proposal(root, nieuw="Vraag iets anders."), "--tak=voorstel-buiten", proof=False)
    assert (again.returncode, git(root, "log", "-1", "--format=%B", "voorstel-buiten")) == (2, message)


@pytest.mark.parametrize("name", ["--tak=-x", "--tak=a..b", "--tak=main"])
def test_a_branch_that_can_not_be_is_refused_before_anything_is_made(root: Root, name: str) -> None:
    history(root)
    assert read(root, proposal(root), name, proof=False).returncode == 2
    assert git(root, "for-each-ref", "--format=%(refname)").split() == ["refs/heads/main"]


def test_work_that_is_not_committed_yet_does_not_slip_into_a_branch(root: Root) -> None:
    history(root)
    root.edit(TALKING, "samenvatting: ", "samenvatting: Anders. ")
    done = read(root, proposal(root), "--tak=voorstel", proof=False)
    assert done.returncode == 2
    assert "nog niet vastgelegd" in done.stderr.decode()


def git(root: Root, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root.path, capture_output=True, check=True, text=True)
    return done.stdout


HOSTILE = [
    "Doe dit.\n///\n\n/// aanbeveling | nieuw\n    sterkte: sterk\n\nGevaarlijk.\n///",
    "# Kop\n\n## Onderbouwing\n\ntekst",
    "---\nstatus: vervallen\n---",
    "<script>alert(1)</script> en <b>vet</b> &amp; meer",
    "[klik](http://kwaad.example) ![](http://kwaad.example/a.png) [@bron] [^1]",
    "```\ncode\n```\n\n    ingesprongen",
    "| a | b |\n| --- | --- |\n| c | d |",
    "> citaat\n\n1. een\n2. twee\n\n- punt\n- punt twee",
    "a *nadruk* _nadruk_ `code` {: .klasse } \\ ~~weg~~",
    "1988. Een jaar. " + "woord " * 300 + "- streep # hekje",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_was_sent_changes_words_and_nothing_else(root: Root, text: str) -> None:
    known = load(root.path).library
    done = read(root, proposal(root, nieuw=text, oud=""))
    assert done.returncode == 0, done.stderr
    after = applied(root, done.stdout).replace("JJJJ-MM-DD", "2026-11-20")
    root.write(TALKING, after)
    now = load(root.path).library
    old, new = (library.modules_by_id["spelen-bespreken"] for library in (known, now))
    assert [item.id for item in new.recommendations] == [item.id for item in old.recommendations]
    assert (new.status, new.body.headings[0].text, len(new.body.headings)) == (
        old.status, old.body.headings[0].text, len(old.body.headings),
    )  # fmt: skip
    assert [link.target for link in new.body.links] == [link.target for link in old.body.links]
    others = [[(item.html.text, item.strength) for item in module.recommendations[1:]] for module in (old, new)]
    assert others[0] == others[1]
    shown = "".join(new.recommendations[0].html.text.split())
    wanted = "".join(text.split()).replace("///", "//")
    for sign in ("-", "&amp;", "http://kwaad.example", "1.", "2."):
        shown, wanted = shown.replace(sign, ""), wanted.replace(sign, "")
    assert sorted(shown.replace("&", "")) == sorted(wanted.replace("&", ""))


def test_what_can_not_be_used_is_refused_with_a_reason(root: Root) -> None:
    for value in (
        proposal(root, module="bestaat-niet"),
        proposal(root, aanbeveling="bestaat-niet"),
        proposal(root, oud="Iets heel anders."),
        proposal(root, nieuw=""),
        proposal(root, nieuw="x" * 5000),
        proposal(root, nieuw=["lijst"]),
        proposal(root, nieuw=proposal(root)["oud"]),
        {"soort": "iets anders"},
        "[1, 2",
        "[" * 100_000,
    ):
        done = read(root, value)
        assert (done.returncode, done.stdout) == (1, b""), value
        assert "niet verwerkt" in done.stderr.decode()
    two = read(root, proposal(root), proposal(root, nieuw="Nog anders."))
    assert two.returncode == 1
    assert b"+Vraag elke maand" in two.stdout
    assert "al een ander voorstel" in two.stderr.decode()


def test_a_file_is_read_however_it_was_saved_and_named(root: Root) -> None:
    text = json.dumps(proposal(root, reden="Eén – “twee”"), ensure_ascii=False)
    for number, coding in enumerate(("utf-8-sig", "utf-16", "cp1252")):
        place = root.path.parent / f"voorstel-{number}.json.txt"
        place.write_bytes(text.encode(coding))
        done = jgz_here("voorstel", "lees", place, "--proef", "--wortel", root.path, "--vandaag", DAY)
        assert done.returncode == 0, done.stderr
        assert 'tekst: "Eén – “twee”. (Voorstel van Oudergroep.)"' in done.stdout.decode()


def test_other_capitals_are_a_change_and_other_white_space_is_none(root: Root) -> None:
    old = proposal(root)["oud"]
    assert read(root, proposal(root, nieuw=old.replace("ouders", "Ouders"))).returncode == 0
    assert read(root, proposal(root, nieuw=old.replace(" ", "\n", 2))).returncode == 1


def test_what_moved_is_found_or_named(root: Root) -> None:
    root.edit(TALKING, "titel: Vraag naar de middag", "voorheen: oude-naam\n    titel: Vraag naar de middag")
    done = read(root, proposal(root, aanbeveling="oude-naam"))
    assert done.returncode == 0
    assert "spelen-bespreken#buitentijd-vragen" in done.stderr.decode()
    for values, told in (
        ({"module": "spelen-bespreke"}, "Bedoelde je `spelen-bespreken`?"),
        ({"aanbeveling": "buitentijd-vraag"}, "Bedoelde je `buitentijd-vragen`?"),
    ):
        assert told in read(root, proposal(root, **values)).stderr.decode()


def test_a_link_and_a_source_stay_when_other_words_change(root: Root) -> None:
    text = "Vraag ouders bij [de plek](speelplek-beoordelen.md#plek-bekijken)\nnaar *elke* middag [@gesprek-studie]."
    root.edit(TALKING, "Vraag ouders op een gewone dag te vertellen hoe hun kind de middag doorbrengt.", text)
    values = {"oud": "Vraag ouders bij de plek naar elke middag."}
    before = root.read(TALKING)
    after = applied(root, read(root, proposal(root, nieuw="Vraag ouders bij de plek naar ieder uur.", **values)).stdout)
    assert text.replace("*elke* middag", "*ieder* uur") in after
    root.write(TALKING, before)
    done = read(root, proposal(root, nieuw="Vraag iets anders bij deze plaats.", **values))
    told = "de oude tekst had koppelingen, bronverwijzingen en opmaak, zoals nadruk of een index"
    assert told in done.stderr.decode()


def test_many_proposals_have_a_short_first_line(root: Root) -> None:
    module = load(root.path, quick=True).library.modules_by_id["spelen-bespreken"]
    values = [proposal(root, aanbeveling=item.id, oud=item.text) for item in module.recommendations]
    first = read(root, *values).stderr.decode().split("Bericht bij de wijziging:\n")[1].split("\n")[0]
    assert first == "  Voorstel voor spelen-bespreken#buitentijd-vragen, spelen-bespreken#samen-naar-buiten"


def test_words_around_the_fields_of_a_mail_are_shown(root: Root) -> None:
    place = root.path.parent / "mail.txt"
    code = "jgz:spelen-bespreken@1.1.0#buitentijd-vragen"
    place.write_text(f"Beste groep,\n\n> [{code}:voorstel]\n> Vraag elke\n> maand.\n\nGroet, Jan\n", encoding="utf-8")
    done = jgz_here("voorstel", "lees", place, "--proef", "--wortel", root.path, "--vandaag", DAY)
    assert b"\n+Vraag elke maand.\n" in done.stdout
    assert [line for line in done.stderr.decode().split("\n") if "geen vak" in line] == [
        "mail.txt: dit staat in geen vak en is niet verwerkt: Beste groep,",
        "mail.txt: dit staat in geen vak en is niet verwerkt: Groet, Jan",
    ]


def test_persons_stay_out(root: Root) -> None:
    done = read(root, proposal(root, reden="Mail mij: jan@voorbeeld.nl", nieuw="Bel 06-12345678 elke maand."))
    assert b"jan@" not in done.stdout + done.stderr
    assert b"12345678" not in done.stdout + done.stderr
    told = done.stderr.decode()
    assert "iets weggehaald dat zegt wie iemand is" in told
    assert "geboortedatum" not in told
    assert "misschien een geboortedatum" in read(root, proposal(root, reden="Kind geboren op 1-2-2019")).stderr.decode()
