"""Bad and hostile files and trees, given to the real command: each is answered soon, in words, at its line.

No case may end in a stack trace, hang, or put anything on the screen that a terminal would act on.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.sites.root import GUIDELINE, PRIVACY, TALKING, Root
from tests.unit.cli.process import DAY, Done, jgz, jgz_here
from tests.work import Yardstick

from jgz.diagnostics import printable

# How often an ordinary page of the largest size a case may cost.
TIMES = 4
HEAD = """---
id: privacy
soort: pagina
titel: Privacy
samenvatting: Deze kleine site volgt niemand, plaatst geen cookies en bewaart niets op het apparaat van de lezer.
fictief: true
---
"""
FIRST = HEAD.count("\n") + 1
CARD = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="4" height="4"/></svg>\n'


@dataclass(frozen=True)
class Case:
    """What is done to a valid site, and the fault that must be among those reported."""

    make: Callable[[Root], object]
    code: str
    path: str = PRIVACY
    line: int = 1


def body(text: str, code: str, line: int = 1) -> Case:
    """A page with a hostile text; `line` counts from the first line of the text."""
    return Case(lambda root: root.write(PRIVACY, HEAD + text), code, line=FIRST - 1 + line)


def whole(data: bytes | str, code: str, line: int = 1, path: str = PRIVACY) -> Case:
    """A file of which every byte is given."""
    raw = data.encode() if isinstance(data, str) else data
    return Case(lambda root: (root.path / path).write_bytes(raw), code, path, line)


def field(text: str, code: str, line: int = 6) -> Case:
    """A page with a hostile field, on the sixth line."""
    return whole(HEAD.replace("fictief: true", text) + "Tekst.\n", code, line)


def extra(name: str, code: str, data: bytes | str = HEAD) -> Case:
    """A file beside the others; a lone surrogate in its name stands for a byte that is no UTF-8."""
    raw = data.encode() if isinstance(data, str) else data

    def make(root: Root) -> None:
        target = os.fsencode(str(root.path / name))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as stream:
            stream.write(raw)

    return Case(make, code, printable(name))


def link(name: str, goal: str, code: str = "JGZ102") -> Case:
    """A symbolic link, to a file that may not be there."""
    return Case(lambda root: (root.path / name).symlink_to(goal), code, name)


def addresses(*items: str) -> Case:
    """Links that hide what they are, each on a line of its own; the last one is asked for."""
    return body("".join(f"[x]({item})\n" for item in items), "JGZ311", len(items))


def nfd(name: str) -> str:
    return unicodedata.normalize("NFD", name)


BYTES = {
    "leeg": whole(b"", "JGZ103"),
    "alleen-bom": whole(b"\xef\xbb\xbf", "JGZ103"),
    "twee-boms": whole(b"\xef\xbb\xbf\xef\xbb\xbf" + HEAD.encode(), "JGZ101"),
    "utf-16": whole((HEAD + "Tekst.\n").encode("utf-16"), "JGZ101"),
    "utf-16-zonder-bom": whole((HEAD + "Tekst.\n").encode("utf-16-le"), "JGZ101"),
    "utf-32": whole((HEAD + "Tekst.\n").encode("utf-32"), "JGZ101"),
    "latin-1": whole((HEAD + "Eén café.\n").encode("latin-1"), "JGZ101", FIRST),
    "nul": whole(HEAD.encode() + b"Een\x00nul.\n", "JGZ101", FIRST),
    "alleen-nullen": whole(b"\x00" * 190_000, "JGZ101"),
    "willekeurig": whole(bytes(range(256)) * 700, "JGZ101", 2),
    "surrogaat": whole(HEAD.encode() + b"a\xed\xa0\x80b\n", "JGZ101", FIRST),
    "overlang": whole(HEAD.encode() + b"a\xc0\xafb\n", "JGZ101", FIRST),
    "escape": whole(HEAD + "Wis \x1b[2J\x1b]0;titel\x07 het scherm.\n", "JGZ101", FIRST),
    "mac-regels": whole((HEAD + "Tekst.\n").replace("\n", "\r"), "JGZ101"),
    "omgekeerde-dosis": whole(HEAD + "Geef 1 mg.\n\nGeef \u202e01\u202c mg.\n", "JGZ101", FIRST + 2),
    "zonder-breedte": whole(HEAD + "Geef 1\u200b0 mg.\n", "JGZ101", FIRST),
    "zachte-scheiding-in-veld": field("trefwoorden: [sla\u00adap]", "JGZ101"),
    "merktekens": whole(HEAD + "a\U000e0041b\n", "JGZ101", FIRST),
    "tien-mb": whole(HEAD + "Een zin die zich herhaalt.\n" * 400_000, "JGZ207"),
    "tien-mb-zonder-regel": whole("a" * 10_000_000, "JGZ207"),
    "lange-regel": whole(HEAD + "a b " * 48_000 + "\n", "JGZ207", FIRST),
    "een-mb-regel": whole(HEAD + "a b " * 262_144 + "\n", "JGZ207"),
    "alleen-regeleinden": whole(HEAD + "\n" * 190_000, "JGZ207", FIRST + 5000),
}
YAML = {
    "niet-gesloten": whole("---\nid: privacy\n", "JGZ104"),
    "geen-velden": whole("---\n---\nTekst.\n", "JGZ105", 2),
    "lijst": whole("---\n- a\n---\n", "JGZ105", 2),
    "diep-met-haken": field("trefwoorden: " + "[" * 3000 + "]" * 3000, "JGZ207"),
    "diep-open": field("trefwoorden: " + "[" * 3000, "JGZ207"),
    "diep-met-accolades": field("trefwoorden: " + "{a: " * 3000 + "1" + "}" * 3000, "JGZ207"),
    "diep-met-streepjes": field("trefwoorden:\n  " + "- " * 3000 + "a", "JGZ207", 7),
    "diep-met-vraagtekens": field("trefwoorden:\n  " + "? " * 3000 + "a", "JGZ207", 7),
    "duizenden-velden": field("".join(f"veld{n}: a\n" for n in range(9_000)), "JGZ109"),
    "duizenden-waarden": field(f"trefwoorden: [{', '.join(f'w{n}' for n in range(20_000))}]", "JGZ207"),
    "duizenden-gelijke-velden": field("fictief: true\n" * 5_000, "JGZ106", 7),
    "verwijzingen": field("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]", "JGZ107"),
    "samenvoegen": field("<<: {a: b}", "JGZ107"),
    "opdracht": field("titels: !!python/object/apply:os.system [id]", "JGZ107"),
    "richtlijn-in-yaml": field("%YAML 1.1", "JGZ108"),
    "tweede-document": field("...\nfictief: true", "JGZ108", 6),
    "sleutel-is-lijst": field("[a, b]: c", "JGZ107"),
    "tab": field("\tfictief: true", "JGZ107"),
    "octaal": field("trefwoorden: [0123]", "JGZ115"),
    "zestigtallig": field("trefwoorden: [12:30:45]", "JGZ115"),
    "dubbel": field("fictief: true\nfictief: false", "JGZ106", 7),
    "aanhalingsteken-open": field('trefwoorden: ["a', "JGZ108"),
    "lange-waarde": field(f"trefwoorden: [{'a' * 100_000}]", "JGZ121"),
    "html-in-veld": field("trefwoorden: ['<script>']", "JGZ122"),
    "als-metadata": body("Status: geheim\nTekst.\n", "JGZ117"),
}
MARKDOWN = {
    "lijsten": body("- " * 1000 + "a\n", "JGZ207"),
    "lijsten-ingesprongen": body("".join(" " * 4 * n + "- a\n" for n in range(200)), "JGZ207", 5),
    "citaten": body("> " * 1000 + "a\n", "JGZ207"),
    "citaten-en-lijsten": body("> - " * 1000 + "a\n", "JGZ207"),
    "haken": body("[" * 4900 + "\n", "JGZ207"),
    "haken-op-regels": body("[a\n" * 4000, "JGZ207"),
    "plaatjes": body("![" * 2400 + "\n", "JGZ207"),
    "plaatjes-op-regels": body("![a\n" * 4000, "JGZ207"),
    "html-open": body("<a " * 1600 + "\n", "JGZ207"),
    "html-diep": body("<sub>" * 900 + "\n", "JGZ207"),
    "streepjes": body("- - - " * 800 + "a\n", "JGZ207"),
    "sterren": body("*" * 4900 + "\n", "JGZ207"),
    "sterren-om-en-om": body("*a **b " * 700 + "\n", "JGZ207"),
    "accenten": body("".join("`" * n + " " for n in range(1, 95)) + "\n", "JGZ207"),
    "voetnoten": body("".join(f"a[^n{n}]\n\n[^n{n}]: b\n\n" for n in range(1500)), "JGZ207", 5001),
    "verwijzingen-naar-voetnoot": body("[^1]" * 1000 + "\n\n[^1]: a\n", "JGZ207"),
    "afkortingen": body("".join(f"*[A{n}]: b\n\n" for n in range(90)), "JGZ208"),
    "afkortingen-zonder-einde": body("".join(f"*[A{n}]: b\n" for n in range(3000)), "JGZ207"),
    "gelijke-koppen": body("## Kop\n\n" * 2400, "JGZ207", 201),
    "brede-tabel": body("|a" * 1000 + "|\n" + "|-" * 1000 + "|\n", "JGZ207"),
    "lange-tabel": body("|a|b|\n|-|-|\n" + "|c|d|\n" * 4000, "JGZ207", 203),
    "blokken": body("/// let-op\n" * 2000, "JGZ207", 201),
    "sluittekens": body("///\n" * 2000, "JGZ203"),
    "invoegen": body('--8<-- "/etc/passwd"\n', "JGZ208"),
    "kader": body("!!! danger\n    a\n", "JGZ208"),
    "sjabloon": body("a\n\n{{ config }} {% include 'x' %} <b>\n", "JGZ401", 3),
    "commentaar": body("Tekst.\n\n<!-- mevrouw Jansen, 06-12345678 -->\n", "JGZ401", 3),
    "commentaar-niet-gesloten": body("Tekst.\n\n<!-- mevrouw Jansen\n", "JGZ401", 3),
    "cdata": body("<![CDATA[ <script> ]]>\n", "JGZ401"),
    "opdracht": body("<?php echo 1 ?>\n", "JGZ401"),
    "script": body("<script>alert(1)</script>\n", "JGZ401"),
    "kenmerk": body('*x*{: onclick="alert(1)" }\n', "JGZ402"),
    "kenmerk-in-hoofdletters": body("*x*{: OnMouseOver=alert(1) }\n", "JGZ402"),
    "kenmerk-van-kop": body("Tekst.\n\n## Kop {onclick=alert(1)}\n", "JGZ402", 3),
    "kenmerk-van-alinea": body("Tekst.\n{: style=position:fixed }\n", "JGZ402", 2),
    "attrs": body("/// let-op\n    attrs: {onclick: alert(1)}\n\nTekst.\n///\n", "JGZ109", 2),
}
LINKS = {
    "hoofdletters": addresses("JaVaScRiPt:alert(1)"),
    "codes": addresses("&#106;avascript:alert(1)", "java&#x73;cript:alert(1)", "javascript&colon;alert(1)"),
    "witruimte": addresses("java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "&#32;javascript:alert(1)"),
    "stuurtekens": addresses("&#1;javascript:alert(1)", "java&#1;script:alert(1)", "java&#127;script:alert(1)"),
    "procenten": addresses("javascript%3Aalert(1)", "%6aavascript:alert(1)", "java%0ascript:alert(1)"),
    "schuin": addresses("//voorbeeld.invalid", "/\\voorbeeld.invalid", "\\\\voorbeeld.invalid"),
    "andere-stelsels": addresses("data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x"),
    "buiten-de-inhoud": addresses("../../../../../etc/passwd", "..%2f..%2f..%2fetc%2fpasswd"),
    "verwijzing": body("[x][r]\n\n[r]: javascript:alert(1)\n", "JGZ311", 3),
    "tussen-haken": body("<javascript:alert(1)>\n", "JGZ401"),
    "gemengd-schrift": body("[x](https://www.vооrbeeld.nl/)\n", "JGZ315"),
    "apenstaart": body("[x](https://rijksoverheid.nl@voorbeeld.invalid/)\n", "JGZ315"),
}
CONFLICTING = {
    "hoofdletter": ("modules/over/Privacy.md", "JGZ119", "modules/over/privacy.md"),
    "map-met-hoofdletter": ("modules/Over/tekst.md", "JGZ119", "modules/over"),
}
TREES = {
    **{f"namen-{name}": Case(extra(new, code).make, code, path) for name, (new, code, path) in CONFLICTING.items()},
    "namen-nfd": extra(nfd("modules/over/privé.md"), "JGZ102"),
    "naam-met-regeleinde": extra("modules/over/a\nb.md", "JGZ102"),
    "naam-met-escape": extra("modules/over/a\x1b[31mb.md", "JGZ102"),
    "naam-zonder-utf8": extra("modules/over/a\udcffb.md", "JGZ102"),
    "naam-met-bidi": extra("modules/over/a\u202edm.md", "JGZ102"),
    "naam-met-aanhalingstekens": extra("modules/over/a'\"b.md", "JGZ102"),
    "naam-met-hekje": extra("modules/over/a#b.md", "JGZ102"),
    "lange-naam": extra(f"modules/over/{'a' * 240}.md", "JGZ102", b""),
    "diepe-map": Case(extra("modules/" + "a/" * 900 + "b.md", "").make, "JGZ102", "modules" + "/a" * 7),
    "reservekopie": extra("modules/over/privacy.md~", "JGZ102"),
    "reservekopie-vim": extra("modules/over/#privacy.md#", "JGZ102"),
    "conflict-van-git": body("<<<<<<< HEAD\nTekst.\n=======\nAnders.\n>>>>>>> tak\n", "JGZ207", 5),
    "programma": extra("modules/over/start.sh", "JGZ102", "#!/bin/sh\n"),
    "webpagina": extra("modules/over/tekst.html", "JGZ102", "<script>"),
    "plaatje-van-niets": extra("modules/buiten-spelen/beeld/a.png", "JGZ102", b""),
    "tekening-met-script": extra(
        "modules/buiten-spelen/beeld/a.svg", "JGZ102", CARD.replace("<rect", "<script/><rect")
    ),
    "tekening-met-entiteiten": extra(
        "modules/buiten-spelen/beeld/a.svg", "JGZ102", f'<!DOCTYPE svg [<!ENTITY a "{"b" * 99}">]>{CARD}'
    ),
    "koppeling-weg": link("modules/over/weg.md", "bestaat-niet"),
    "koppeling-rond": link("modules/over/rond.md", "rond.md"),
    "koppeling-naar-map": link("modules/rond", "."),
    "koppeling-omhoog": link("modules/over/omhoog", "../.."),
    "koppeling-naar-geheim": link("modules/over/geheim.md", "/etc/passwd"),
    "koppeling-naar-apparaat": link("modules/over/nul.md", "/dev/zero"),
    "pijp": Case(lambda root: os.mkfifo(root.path / "modules/over/pijp.md"), "JGZ102", "modules/over/pijp.md"),
    "map-als-bestand": extra("modules/over/map.md/tekst.md", "JGZ120"),
    "register-kapot": whole("- id: [", "JGZ108", 1, "modules/_registers/fasen.yml"),
    "register-diep": whole("[" * 3000, "JGZ207", 1, "modules/_registers/begrippen.yml"),
    "twee-voor-een-adres": Case(
        lambda root: root.write("modules/over/home.md", HEAD.replace("id: privacy", "id: home") + "Tekst.\n"),
        "JGZ114",
        "modules/over/home.md",
        2,
    ),
}
CASES = {
    f"{group}-{name}": case
    for group, cases in {"bytes": BYTES, "velden": YAML, "tekst": MARKDOWN, "adres": LINKS, "map": TREES}.items()
    for name, case in cases.items()
}


# What could keep a process busy, or its way of reading files: these are run as an editor would run them.
AS_PROCESS = [
    name
    for name in CASES
    if re.search(
        "tien-mb-zonder|diep-met-haken|diepe-map|koppeling-naar-app|pijp|naam-(met-escape|zonder)|willekeurig|commentaar$",
        name,
    )
]


def answers(done: Done, case: Case) -> None:
    """Exit code 1, one line of progress, and a list of faults in plain words with the expected one at its line."""
    assert done.returncode == 1
    assert re.fullmatch(r"Controleren van [^\n]+…\n", done.stderr.decode())
    shown = done.stdout.decode()
    assert all(char.isprintable() or char == "\n" for char in shown)
    found = [item for item in json.loads(shown) if item["ernst"] == "fout"]
    assert (case.code, case.path, case.line) in {(item["code"], item["pad"], item["regel"]) for item in found}
    assert all(item["bericht"] and len(item["bericht"]) < 1000 for item in found)


def judge(root: Root) -> Done:
    return jgz_here("controleer", "--wortel", root.path, "--formaat", "json", "--vandaag", DAY)


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> Yardstick:
    """The same command on the site with a page that is as large as a page may be, and ordinary."""
    root = Root(tmp_path_factory.mktemp("gewoon"))
    root.write(PRIVACY, HEAD + "Een gewone zin met *nadruk* en een [verwijzing](privacy.md), over slapen.\n\n" * 2_300)
    assert judge(root).returncode == 0
    return Yardstick(lambda: judge(root))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_command_answers_soon_and_in_words(case: Case, tmp_path: Path, ordinary: Yardstick) -> None:
    root = Root(tmp_path)
    case.make(root)
    done: list[Done] = []
    assert ordinary.allows(TIMES, lambda: done.append(judge(root)))
    answers(done[0], case)


@pytest.mark.parametrize("name", AS_PROCESS)
def test_a_process_answers_the_same(name: str, tmp_path: Path) -> None:
    root = Root(tmp_path)
    CASES[name].make(root)
    done = jgz("controleer", "--wortel", root.path, "--formaat", "json", "--vandaag", DAY)
    answers(done, CASES[name])


@pytest.mark.parametrize("name", [".privacy.md.swp", ".DS_Store", ".git/config", ".#privacy.md"])
def test_hidden_files_are_left_alone(name: str, tmp_path: Path) -> None:
    root = Root(tmp_path)
    root.write(f"modules/over/{name}", "geheim")
    done = jgz_here("controleer", "--wortel", root.path, "--formaat", "json", "--vandaag", DAY)
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_one_tree_with_everything_wrong_hides_nothing(tmp_path: Path) -> None:
    """A broken guideline, module and page at once: each is told, and the rest of the site is still judged."""
    root = Root(tmp_path)
    root.write(GUIDELINE, "Tekst.\n")
    (root.path / TALKING).write_bytes(b"\x00" * 100)
    root.write(PRIVACY, HEAD + "<!-- a -->\n")
    (root.path / "modules/over/weg.md").symlink_to("weg.md")
    done = jgz_here("controleer", "--wortel", root.path, "--formaat", "json", "--vandaag", DAY)
    found = {(item["code"], item["pad"]) for item in json.loads(done.stdout)}
    assert found == {
        ("JGZ103", GUIDELINE),
        ("JGZ101", TALKING),
        ("JGZ401", PRIVACY),
        ("JGZ102", "modules/over/weg.md"),
    }
