"""Finding and reading files, trusting none of them."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.photos import png, png_of_bytes

from jgz.source import files
from jgz.source.as_meant import MOST_ODDITIES
from jgz.source.files import MAX_BYTES, MAX_PICTURE_BYTES, Tree, read_tree

PNG = png()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An empty content root."""
    for name in ("modules", "clusters"):
        (tmp_path / name).mkdir()
    return tmp_path


def put(root: Path, name: str, data: bytes | str = "tekst\n") -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def found(tree: Tree) -> list[tuple[str, str, int, int]]:
    return [(item.code, item.location.path, item.location.line, item.location.column) for item in tree.diagnostics]


def text_of(root: Path, data: bytes) -> str:
    put(root, "modules/index.md", data)
    tree = read_tree(root)
    assert tree.diagnostics == ()
    return tree.documents[0].text


def test_everything_is_found_sorted_and_in_its_drawer(root: Path) -> None:
    for name in ("modules/slaap/z.md", "modules/slaap/a.md", "modules/index.md", "clusters/b.md"):
        put(root, name)
    put(root, "modules/_registers/fasen.yml")
    put(root, "modules/_registers/ids.tsv")
    picture = put(root, "modules/slaap/beeld/x.png", PNG)
    tree = read_tree(root)
    assert [item.path for item in tree.documents] == [
        "modules/index.md",
        "modules/slaap/a.md",
        "modules/slaap/z.md",
        "clusters/b.md",
    ]
    assert [item.path for item in tree.registers] == ["modules/_registers/fasen.yml", "modules/_registers/ids.tsv"]
    assert [(item.path, item.file) for item in tree.pictures] == [("modules/slaap/beeld/x.png", str(picture))]
    assert tree.diagnostics == ()
    assert tree.unreadable == frozenset()


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\nb\n", "a\nb\n"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"\xef\xbb\xbfa\n", "a\n"),
        (b"", ""),
        ("é 😀 nul‑streepje".encode(), "é 😀 nul‑streepje"),
        (b"a\tb", "a\tb"),
        ("\u0645\u06cc\u200c\u062e\u0648 \u2764\ufe0f".encode(), "\u0645\u06cc\u200c\u062e\u0648 \u2764\ufe0f"),
    ],
)
def test_line_ends_and_byte_order_mark_are_made_alike(root: Path, data: bytes, text: str) -> None:
    assert text_of(root, data) == text


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        pytest.param(b"goed\nfout \xff hier", 2, 6, id="geen-utf-8"),
        pytest.param("é\u00e9 ".encode() + b"\xe9", 1, 4, id="latin-1-na-accenten"),
        pytest.param(b"\xef\xbb\xbfab\xff", 1, 3, id="geen-utf-8-na-bom"),
        pytest.param("tekst".encode("utf-16"), 1, 1, id="utf-16"),
        pytest.param("tekst".encode("utf-16-le"), 1, 2, id="utf-16-zonder-bom"),
        pytest.param("tekst".encode("utf-32"), 1, 1, id="utf-32"),
        pytest.param(b"a\xed\xa0\x80", 1, 2, id="half-paar"),
        pytest.param(b"a\xc0\xafb", 1, 2, id="te-lange-codering"),
        pytest.param(b"a\x00b", 1, 2, id="nul"),
        pytest.param(b"a\nb\x1b[31m", 2, 2, id="escape"),
        pytest.param(b"a\rb", 1, 2, id="losse-cr"),
        pytest.param("ab\u202ec".encode(), 1, 3, id="omkering"),
        pytest.param("ab\u2066c".encode(), 1, 3, id="isolatie"),
        pytest.param("a\u200eb".encode(), 1, 2, id="richtingsmerk"),
        pytest.param("a\u061cb".encode(), 1, 2, id="arabisch-merk"),
        pytest.param("a\u0085b".encode(), 1, 2, id="nel"),
        pytest.param("a\u2028b".encode(), 1, 2, id="regelscheiding"),
        pytest.param("a\u2029b".encode(), 1, 2, id="alineascheiding"),
        pytest.param("a\u200bb".encode(), 1, 2, id="spatie-zonder-breedte"),
        pytest.param("a\u2060b".encode(), 1, 2, id="woordverbinder"),
        pytest.param("a\ufeffb".encode(), 1, 2, id="bom-middenin"),
        pytest.param("\n\n  \U000e0041".encode(), 3, 3, id="onzichtbare-letter"),
        pytest.param("a\ufffeb".encode(), 1, 2, id="geen-teken"),
        pytest.param(b"ab\r\ncd\x7f", 2, 3, id="delete-na-crlf"),
    ],
)
def test_a_sign_that_cannot_be_is_one_fault_at_its_place(root: Path, data: bytes, line: int, column: int) -> None:
    put(root, "modules/index.md", data)
    put(root, "modules/over/over.md")
    tree = read_tree(root)
    assert found(tree) == [("JGZ101", "modules/index.md", line, column)]
    assert tree.diagnostics[0].message.isprintable()
    # What is no text at all is not read on; the rest is, for what else may be wrong in it.
    assert tree.unreadable == ({"modules/index.md"} if data.count(b"\0") > 1 else frozenset())
    assert {item.path for item in tree.documents} | tree.unreadable == {"modules/index.md", "modules/over/over.md"}


@pytest.mark.parametrize(
    ("text", "meant", "columns"),
    [
        ("sla\u200bap\u202e", "slaap", [4, 7]),
        ("titel: \u3164\u3164\u3164", "titel: xxx", [8]),
        ("a\u2028b", "a b", [2]),
        ("ѕlааp en rоok", "slaap en rook", [1, 10]),
        ("𝐬𝐥𝐚𝐚𝐩", "slaap", [1]),
        ("a" + "\u0301" * 9 + "b", "ab", [2]),
        ("a\u200bb\u200bc ѕlааp", "abc slaap", [2, 4, 7]),
        ("\u200bа", "\u0430", [1]),
    ],
)
def test_reading_goes_on_with_what_was_meant(root: Path, text: str, meant: str, columns: list[int]) -> None:
    put(root, "modules/index.md", text.encode())
    tree = read_tree(root)
    assert [item.text for item in tree.documents] == [meant]
    assert [item.location.column for item in tree.diagnostics] == columns


def test_more_odd_signs_than_one_cause_brings_are_no_text(root: Path) -> None:
    put(root, "modules/index.md", "a\u200b" * 500)
    tree = read_tree(root)
    assert len(tree.diagnostics) == MOST_ODDITIES
    assert tree.unreadable == {"modules/index.md"}


@pytest.mark.parametrize(
    ("name", "make", "limit"),
    [
        ("modules/index.md", lambda length: b"a" * length, MAX_BYTES),
        ("modules/slaap/beeld/x.png", png_of_bytes, MAX_PICTURE_BYTES),
    ],
)
def test_the_size_has_a_limit(root: Path, name: str, make: Callable[[int], bytes], limit: int) -> None:
    put(root, name, make(limit))
    assert found(read_tree(root)) == []
    put(root, name, make(limit + 1))
    assert found(read_tree(root)) == [("JGZ207", name, 1, 1)]


def test_a_register_is_never_read_in_half(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_REGISTER_BYTES", 100)
    put(root, "modules/_registers/ids.tsv", "a" * 101)
    tree = read_tree(root)
    assert found(tree) == [("JGZ207", "modules/_registers/ids.tsv", 1, 1)]
    assert tree.registers == ()


@pytest.mark.parametrize(
    "name",
    [
        "modules/slaap/x.html",
        "modules/slaap/x.js",
        "modules/slaap/x.MD",
        "modules/slaap/x.markdown",
        "modules/slaap/x",
        "modules/slaap/x.md.bak",
        "modules/slaap/x.png",
        "modules/slaap/naam met spatie.md",
        "modules/slaap/naam\nmet-regeleinde.md",
        "modules/slaap/é.md",
        "modules/slaap/-x.md",
        "modules/slaap/x;y.md",
        "modules/slaap/beeld/x.gif",
        "modules/slaap/beeld/x.PNG",
        "modules/slaap/beeld/x.md",
        "modules/_registers/x.json",
        "modules/_registers/x.md",
        "clusters/x.yml",
        "clusters/beeld/x.png",
    ],
)
def test_other_types_and_names_are_refused(root: Path, name: str) -> None:
    put(root, name, PNG)
    tree = read_tree(root)
    assert [item.code for item in tree.diagnostics] == ["JGZ102"]
    assert tree.diagnostics[0].location.path.isprintable()
    assert (tree.documents, tree.registers, tree.pictures) == ((), (), ())


def test_names_that_begin_with_a_dot_are_never_read(root: Path) -> None:
    for name in ("modules/.git/config", "modules/slaap/.x.md.swp", "modules/.DS_Store", "clusters/.gitkeep"):
        put(root, name, b"\xff")
    assert found(read_tree(root)) == []


def test_symlinks_are_refused_wherever_they_lead(root: Path, tmp_path: Path) -> None:
    put(root, "modules/slaap/echt.md")
    outside = tmp_path / "buiten"
    outside.mkdir()
    (root / "modules/slaap/buiten.md").symlink_to("/etc/passwd")
    (root / "modules/slaap/binnen.md").symlink_to("echt.md")
    (root / "modules/slaap/nergens.md").symlink_to("bestaat-niet.md")
    (root / "modules/map").symlink_to(outside)
    (root / "modules/lus").symlink_to(root / "modules")
    tree = read_tree(root)
    assert [item.path for item in tree.documents] == ["modules/slaap/echt.md"]
    assert found(tree) == [
        ("JGZ102", "modules/lus", 1, 1),
        ("JGZ102", "modules/map", 1, 1),
        ("JGZ102", "modules/slaap/binnen.md", 1, 1),
        ("JGZ102", "modules/slaap/buiten.md", 1, 1),
        ("JGZ102", "modules/slaap/nergens.md", 1, 1),
    ]


def test_a_content_folder_that_is_a_symlink_is_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    put(elsewhere, "x.md")
    root = tmp_path / "wortel"
    (root / "clusters").mkdir(parents=True)
    (root / "modules").symlink_to(elsewhere)
    tree = read_tree(root)
    assert found(tree) == [("JGZ102", "modules", 1, 1)]
    assert tree.documents == ()


def test_pipes_and_sockets_are_refused_without_waiting(root: Path) -> None:
    (root / "modules/slaap").mkdir()
    os.mkfifo(root / "modules/slaap/pijp.md")
    with socket.socket(socket.AF_UNIX) as plug:
        here = Path.cwd()
        os.chdir(root / "modules/slaap")
        try:
            plug.bind("stop.md")
        finally:
            os.chdir(here)
    assert [code for code, *_ in found(read_tree(root))] == ["JGZ102", "JGZ102"]


def test_a_missing_folder_is_said_once_and_the_other_is_read(tmp_path: Path) -> None:
    put(tmp_path, "clusters/a.md")
    tree = read_tree(tmp_path)
    assert found(tree) == [("JGZ101", "modules", 1, 1)]
    assert [item.path for item in tree.documents] == ["clusters/a.md"]


@pytest.mark.parametrize("name", ["een map", "map\nregel", "map\x1b[31m", "münchen", "-map", os.fsdecode(b"b\xff")])
def test_a_folder_with_a_strange_name_is_refused_whole(root: Path, name: str) -> None:
    put(root, f"modules/{name}/a.md")
    tree = read_tree(root)
    assert [item.code for item in tree.diagnostics] == ["JGZ102"]
    assert tree.diagnostics[0].location.path.isprintable()
    assert tree.documents == ()


def test_endless_folders_are_a_fault_and_no_crash(root: Path) -> None:
    path = root / "modules"
    for _ in range(200):
        path = path / "d"
        path.mkdir()
    assert [item.code for item in read_tree(root).diagnostics] == ["JGZ102"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("modules/slaap/Ritme.md", "modules/slaap/ritme.md"),
        ("modules/Slaap/a.md", "modules/slaap/b.md"),
        ("modules/slaap/beeld/A.png", "modules/slaap/beeld/a.png"),
    ],
)
def test_names_that_are_one_on_some_disks(root: Path, one: str, two: str) -> None:
    put(root, one, PNG if one.endswith("png") else "tekst")
    put(root, two, PNG if two.endswith("png") else "tekst")
    assert [item.code for item in read_tree(root).diagnostics] == ["JGZ119"]
