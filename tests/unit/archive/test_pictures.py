"""Pictures of before: what a text names, what each was while that text stood there, and what of it may be shown."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import randbytes

import pytest
from tests.archief.made import drawing
from tests.unit.cli.history import commit, git

from jgz.archive.git import FileChange, History
from jgz.archive.kept_pictures import KeptPictures
from jgz.archive.ledger import COLUMNS, faulty_lines, read_ledger, write_ledger
from jgz.archive.pictures import PictureStates, is_picture_path, pictures_in
from jgz.model import Library, Registers, RemovedVersion, Status, Version
from jgz.model.archive import Forgetful, old_picture_address
from jgz.model.ledger import LedgerRow, ledger_of
from jgz.model.library import Picture
from jgz.source.files import MAX_PICTURE_BYTES

DAY = date(2024, 1, 1)
TEXT = "modules/slaap/slaapritme.md"
PLACE = "modules/slaap/beeld/maan.svg"
NOTHING = Library()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("![Maan](beeld/maan.svg)", ["beeld/maan.svg"]),
        ('![Maan](<./beeld/maan.svg> "De maan")', ["./beeld/maan.svg"]),
        ("[maan]: ../rust/beeld/maan.png", ["../rust/beeld/maan.png"]),
        ("Een voorbeeld/of twee, en beeld/ alleen.", []),
        ("![a](beeld/a.svg) ![b](beeld/b.svg) ![a](beeld/a.svg)", ["beeld/a.svg", "beeld/b.svg"]),
    ],
)
def test_a_text_names_its_pictures(text: str, named: list[str]) -> None:
    assert list(pictures_in(text.encode())) == named


def test_only_what_the_site_takes_is_a_picture() -> None:
    paths = (PLACE, "modules/slaap/beeld/map/maan.svg", "modules/slaap/maan.svg", "modules/slaap/beeld/maan.gif")
    assert [is_picture_path(path) for path in paths] == [True, False, False, False]


def test_a_picture_is_the_one_from_before_the_commit_that_ended_the_text() -> None:
    states = PictureStates()
    for number, blob in ((1, "a"), (4, "b"), (6, ""), (8, "c")):
        states.take(number, [FileChange(PLACE, blob), FileChange(TEXT, "t")])
    named = ["../slaap/beeld/maan.svg", "beeld/maan.svg", "beeld/zon.svg"]
    found = {end: states.before(end, TEXT, named) for end in (1, 2, 4, 5, 7, None)}
    assert found == {
        1: (), 2: ((PLACE, "a"),), 4: ((PLACE, "a"),), 5: ((PLACE, "b"),), 7: (), None: ((PLACE, "c"),),
    }  # fmt: skip


def _row(pictures: Sequence[tuple[str, str]], version: str = "1.0.0", since: date = DAY) -> LedgerRow:
    id, adopted = Version.parse(version), Status.ADOPTED
    return LedgerRow(
        "slaapritme", id, "a" * 40, "b" * 40, since, since, None, adopted, since, None, TEXT, tuple(pictures)
    )


def test_the_ledger_keeps_them_and_one_of_before_is_read_without() -> None:
    ledger = ledger_of([_row([(PLACE, "c" * 40), ("modules/slaap/beeld/zon.png", "d" * 40)])])
    told = write_ledger(ledger)
    assert read_ledger(told) == ledger
    before = "".join("\t".join(line.split("\t")[:-1]) + "\n" for line in told.splitlines())
    assert read_ledger(before) == ledger_of([_row([])])
    assert faulty_lines(told.replace("c" * 40, "c" * 39)) == (2,)
    assert COLUMNS[-1] == "beelden"


class _Kept:
    """A history of drawings under several versions, and what of it may be shown."""

    def __init__(self, root: Path) -> None:
        git(root, "init", "--quiet", "--initial-branch=main")
        self.root, self.rows = root, list[LedgerRow]()

    def add(self, data: bytes | str, version: str, suffix: str = ".svg") -> str:
        path = self.root / f"beeld{suffix}"
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        commit(self.root, "A picture")
        blob = git(self.root, "rev-parse", f"HEAD:beeld{suffix}").strip()
        place = f"modules/slaap/beeld/maan{suffix}"
        self.rows.append(_row([(place, blob)], version, date(2020 + int(version[0]), 1, 1)))
        return blob

    def addresses(self, library: Library = NOTHING, most: int = 10**9) -> Iterator[str]:
        kept = self.opened(library, most)
        for row in self.rows:
            yield from (kept.address(*item) for item in row.pictures)

    def opened(self, library: Library = NOTHING, most: int = 10**9) -> KeptPictures:
        return KeptPictures(History(self.root), ledger_of(self.rows), library, Forgetful(), most)


@pytest.fixture
def kept(tmp_path: Path) -> _Kept:
    (tmp_path / "wortel").mkdir()
    return _Kept(tmp_path / "wortel")


def _photo(side: int) -> bytes:
    """A grey photo that can't be pressed together."""
    rows = b"".join(b"\0" + row for row in (randbytes(side) for _ in range(side)))
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )


def test_what_is_larger_than_a_picture_may_be_is_not_shown(kept: _Kept) -> None:
    small, large = _photo(20), _photo(1010)
    assert len(large) > MAX_PICTURE_BYTES
    blob = kept.add(small, "1.0.0", ".png")
    kept.add(large, "2.0.0", ".png")
    assert list(kept.addresses()) == [old_picture_address(blob, ".png"), ""]


def test_what_an_editor_could_not_add_today_is_not_shown(kept: _Kept) -> None:
    kept.add(drawing("Een maan", "<script>alert(1)</script>"), "1.0.0")
    kept.add(drawing("Een maan", "<image href='https://elders.example/a.png'/>"), "2.0.0")
    kept.add(drawing("Een maan", "<g>" * 20 + "</g>" * 20), "3.0.0")
    kept.add("![Een maan](maan.png)", "4.0.0", ".png")
    kept.add("", "5.0.0")
    good = kept.add(drawing("Een maan"), "6.0.0")
    assert list(kept.addresses()) == ["", "", "", "", "", old_picture_address(good, ".svg")]


def test_a_content_is_there_once_and_only_when_a_page_shows_it(kept: _Kept) -> None:
    first = kept.add(drawing("Een maan"), "1.0.0")
    kept.add(drawing("Twee manen"), "2.0.0")
    kept.add(drawing("Een maan"), "3.0.0")
    addresses = list(kept.addresses())
    assert addresses[0] == addresses[2] != addresses[1]
    files = dict(kept.opened().files({addresses[0]}))
    assert files == {f"archief/beeld/{first}.svg": drawing("Een maan").encode()}


def test_what_is_still_the_picture_of_now_gets_no_second_address(kept: _Kept) -> None:
    kept.add(drawing("Een maan"), "1.0.0")
    library = Library(pictures=(Picture(PLACE, str(kept.root / "beeld.svg")),))
    assert list(kept.addresses(library)) == ["/beeld/slaap/maan.svg"]


def test_of_a_version_that_was_taken_away_no_picture_is_left(kept: _Kept) -> None:
    kept.add(drawing("Een maan"), "1.0.0")
    removed = RemovedVersion("slaapritme", Version(1, 0, 0), DAY, "Een foto waarop iemand te herkennen was.")
    library = Library(registers=Registers(removed_versions=(removed,)))
    assert list(kept.addresses(library)) == [""]


def test_when_there_is_no_room_the_oldest_are_left_out(kept: _Kept) -> None:
    for number in range(1, 4):
        kept.add(drawing("maan" * number), f"{number}.0.0")
    sizes = [len(drawing("maan" * number)) for number in range(1, 4)]
    assert [bool(item) for item in kept.addresses(most=sum(sizes[1:]))] == [False, True, True]
