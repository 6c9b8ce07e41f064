"""A folder of forms: everything that can be read is read, and the rest is named with a reason."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
from tests.sites.root import Root
from tests.unit.cli.process import jgz_here
from tests.unit.workflow.word import filled, with_comment

MODULE = "spelen-bespreken"


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """A copy of the minimal content."""
    return Root(tmp_path)


def form(root: Root, shape: str, module: str = MODULE) -> bytes:
    place = root.path / f"formulier.{shape}"
    done = jgz_here("commentaar", "formulier", module, "--wortel", root.path, "--vorm", shape, "--naar", place)
    assert done.returncode == 0, done.stderr
    return place.read_bytes()


def read(root: Root, folder: Path, code: int = 0) -> dict[str, Any]:
    done = jgz_here("commentaar", "lees", folder, "--json", "--wortel", root.path)
    assert done.returncode == code, done.stderr
    assert b"Traceback" not in done.stderr
    return dict(json.loads(done.stdout))


def ids(root: Root) -> list[str]:
    rows = csv.reader(io.StringIO(form(root, "csv").decode("utf-8-sig"), newline=""), delimiter=";")
    return [row[0].partition("#")[2] for row in rows if "#" in row[0]]


def test_word_and_table_say_the_same(root: Root, tmp_path: Path) -> None:
    first = ids(root)[0]
    folder = tmp_path / "terug"
    (folder / "sub").mkdir(parents=True)
    said = {":namens": "Vereniging", f"#{first}:oordeel": "bezwaar", f"#{first}:opmerking": "Mail jan@voorbeeld.nl"}
    (folder / "a.docx").write_bytes(filled(form(root, "docx"), said))
    rows = list(csv.reader(io.StringIO(form(root, "csv").decode("utf-8-sig"), newline=""), delimiter=";"))
    for row in rows[1:]:
        for end, text in said.items():
            if f"{row[0]}:".endswith(f"{end.rpartition(':')[0]}:") and ("#" in row[0]) == ("#" in end):
                row[rows[0].index(end.rpartition(":")[2])] = text
    with (folder / "sub" / "b.csv").open("w", newline="", encoding="cp1252") as stream:
        csv.writer(stream, delimiter=";").writerows(rows)
    found = read(root, folder)
    assert found["niet_gelezen"] == []
    by_file = {
        name: sorted(json.dumps({**item, "bestand": ""}) for item in found["reacties"] if item["bestand"] == name)
        for name in ("a.docx", "sub/b.csv")
    }
    assert by_file["a.docx"] == by_file["sub/b.csv"] != []
    remark = next(item for item in found["reacties"] if item["veld"] == "opmerking")
    assert remark == {
        "bestand": "a.docx", "module": MODULE, "versie": remark["versie"], "aanbeveling": first, "veld": "opmerking",
        "soort": "bezwaar", "tekst": "Mail [e-mailadres weggehaald]", "van": "Vereniging", "geplaatst": True,
    }  # fmt: skip


QUESTIONS = ("Snap je wat er staat?", "Wat zou jij doen?")


@pytest.mark.parametrize("audience", ["ouders", "jongeren"])
def test_a_form_in_plain_dutch_asks_the_questions_of_the_round_and_comes_back(
    root: Root, tmp_path: Path, audience: str
) -> None:
    listed = "".join(f"  - {text}\n" for text in QUESTIONS)
    head = f'module: {MODULE}\nversie: "1.1.0"\ntitel: Ronde een\nvan: 2026-10-01\ntot: 2026-12-01\n'
    root.write(f"modules/_commentaar/{MODULE}/een.yml", f"{head}vragen:\n{listed}")
    folder = tmp_path / "terug"
    folder.mkdir()
    made = {}
    for shape in ("docx", "csv", "html"):
        place = root.path / f"eenvoudig.{shape}"
        asked = ("commentaar", "formulier", MODULE, "--vorm", shape, "--voor", audience, "--naar", place)
        assert jgz_here(*asked, "--wortel", root.path).returncode == 0
        made[shape] = place.read_bytes()
        (folder / f"leeg.{shape}").write_bytes(made[shape])
    assert all(question in made["html"].decode() for question in QUESTIONS)
    assert all(question in made["csv"].decode("utf-8-sig") for question in QUESTIONS)
    # The text for professionals and its words stay out of it.
    assert not any(word in made["html"].decode() for word in ("aanbeveling ", "Oordeel", "Belangen"))
    empty = read(root, folder)
    assert (empty["reacties"], empty["niet_gelezen"]) == ([], [])
    (folder / "in.docx").write_bytes(filled(made["docx"], {":namens": "ouder", ":algemeen": "1. Ja. 2. Naar buiten."}))
    text = made["html"].decode()
    begin = text.index("</textarea>")
    (folder / "in.html").write_text(f"{text[:begin]}1. Nee.{text[begin:]}", encoding="utf-8")
    found = {(item["bestand"], item["veld"], item["tekst"]) for item in read(root, folder)["reacties"]}
    assert found == {
        ("in.docx", "namens", "ouder"),
        ("in.docx", "algemeen", "1. Ja. 2. Naar buiten."),
        ("in.html", "algemeen", "1. Nee."),
    }


def test_what_can_not_be_read_is_named_and_hides_nothing(root: Root, tmp_path: Path) -> None:
    folder = tmp_path / "terug"
    (folder / "map.docx").mkdir(parents=True)
    (folder / "goed.docx").write_bytes(with_comment(form(root, "docx"), "Reactie op", "Mooi"))
    (folder / "groot.csv").write_bytes(b"a" * 10_000_000)
    (folder / "leeg.docx").write_bytes(b"")
    (folder / "oud.pdf").write_bytes(b"%PDF")
    (folder / "~$goed.docx").write_bytes(b"slot van Word")
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "tabel.csv").write_bytes(form(root, "docx")[:300])
    (folder / "link.docx").symlink_to("/etc/passwd")
    os.mkfifo(folder / "pijp.docx")
    found = read(root, folder, 1)
    unread = {item["bestand"]: item["reden"] for item in found["niet_gelezen"]}
    assert sorted(unread) == [
        "groot.csv", "leeg.docx", "link.docx", "map.docx", "oud.pdf", "pijp.docx", "tabel.csv",
    ]  # fmt: skip
    assert all(reason.endswith(".") for reason in unread.values())
    assert [item["tekst"] for item in found["reacties"]] == ["Mooi"]


def test_an_old_version_and_another_module_are_listed_and_told(root: Root, tmp_path: Path) -> None:
    folder = tmp_path / "terug"
    folder.mkdir()
    text = form(root, "csv").decode("utf-8-sig").replace(f"{MODULE}@", f"{MODULE}@9.")
    first = ids(root)[0]
    rows = [line + "x" for line in text.splitlines()]
    (folder / "oud.csv").write_text(text.splitlines()[0] + "\r\n" + rows[2] + "\r\n", encoding="utf-8")
    (folder / "weg.csv").write_text(
        "code;opmerking\nspelen-besprken@1.0.0#x;Tekst over een andere module\n"
        f"{MODULE}@1.0.0#{first[:-1]};Tekst over een andere aanbeveling\n",
        encoding="utf-8",
    )
    found = read(root, folder)
    placed = {item["tekst"]: item["geplaatst"] for item in found["reacties"]}
    assert placed["Tekst over een andere module"] is False
    assert placed["Tekst over een andere aanbeveling"] is False
    assert placed["x"] is True
    told = jgz_here("commentaar", "lees", folder, "--wortel", root.path).stderr.decode()
    assert "het formulier is van versie 9." in told
    assert f"het lijkt op `{MODULE}`" in told
    assert f"het lijkt op `{first}`" in told


def test_wrong_use_is_told(root: Root, tmp_path: Path) -> None:
    for arguments in (
        ("formulier", "bestaat-niet", "--naar", tmp_path / "x.docx"),
        ("formulier", MODULE, "--naar", tmp_path),
        ("formulier", MODULE, "--naar", tmp_path / "x.docx", "--vorm", "pdf"),
        ("lees", tmp_path / "bestaat-niet"),
        (),
    ):
        done = jgz_here("commentaar", *arguments, "--wortel", root.path)
        assert (done.returncode, done.stdout) == (2, b""), arguments
        assert b"Traceback" not in done.stderr


def test_the_same_folder_gives_the_same_bytes(root: Root, tmp_path: Path) -> None:
    folder = tmp_path / "terug"
    folder.mkdir()
    assert read(root, folder) == {"reacties": [], "niet_gelezen": []}
    for name in ("b", "a"):
        (folder / f"{name}.docx").write_bytes(with_comment(form(root, "docx"), "Reactie op", name))
    asked = ("commentaar", "lees", folder, "--json", "--wortel", root.path)
    assert jgz_here(*asked).stdout == jgz_here(*asked).stdout
    assert [item["bestand"] for item in read(root, folder)["reacties"]] == ["a.docx", "b.docx"]


def test_what_came_back_becomes_a_list_that_the_check_reads(root: Root, tmp_path: Path) -> None:
    folder = tmp_path / "terug"
    folder.mkdir()
    first = ids(root)[0]
    said = {
        ":namens": "Vereniging: A",
        f"#{first}:oordeel": "wijzig",
        f"#{first}:opmerking": 'Zeg "vaak";&#10;niet # soms',
    }
    (folder / "a.docx").write_bytes(with_comment(filled(form(root, "docx"), said), "Reactie op", "Mooi", "Jan Jansen"))
    done = jgz_here("commentaar", "lees", folder, "--lijst", MODULE, "--vandaag", "2026-11-22", "--wortel", root.path)
    assert done.returncode == 0
    assert b"Jansen" not in done.stdout
    place = f"modules/_commentaar/{MODULE}/eerste.yml"
    root.write(place, done.stdout.decode())
    (item,) = root.library().registers.rounds
    assert [(reply.recommendation, reply.kind.value, reply.author) for reply in item.replies] == [
        (first, "wijzig", "Vereniging: A"), ("", "opmerking", "Vereniging: A"),
    ]  # fmt: skip
    assert item.replies[0].text == 'Zeg "vaak"; / niet # soms'
    assert check_codes(root) == []
    table = jgz_here("commentaar", "tabel", MODULE, "--wortel", root.path).stdout.decode()
    assert "Nog geen antwoord." in table
    status = jgz_here("commentaar", "status", "--vandaag", "2026-11-22", "--wortel", root.path).stdout.decode()
    assert status == f"{MODULE}, eerste: open tot en met 2027-01-03, 2 reacties, 2 zonder antwoord\n"
    assert jgz_here("commentaar", "tabel", MODULE, "--ronde", "x", "--wortel", root.path).returncode == 2
    root.edit(place, "gesloten: nee", "gesloten: ja")
    assert check_codes(root) == ["JGZ561"]


def check_codes(root: Root) -> list[str]:
    return [item.code for item in root.check().diagnostics]
