"""The store: what comes out is exactly what went in or nothing, whatever happens to its files."""

from __future__ import annotations

import pickle
import pickletools
import shutil
from collections import Counter
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from jgz.diagnostics import Fault, Location
from jgz.model import Library, Status, Term
from jgz.model.search_words import Compound, Synonym
from jgz.store import Store, canonical, digest, from_bytes, kept_at, to_bytes
from jgz.store.rooms import ALWAYS_ALLOWED, MOST_PACKS
from jgz.store.values import UnknownValueError

KEYS = [digest("stuk", str(number)) for number in range(4)]
PIECES = {key: f"inhoud {number} ".encode() * (number + 1) for number, key in enumerate(KEYS)}


def fill(folder: Path, pieces: dict[bytes, bytes] = PIECES) -> None:
    store = Store(folder)
    for key, data in pieces.items():
        store.room("kamer").put(key, data)
    store.close()


def read(folder: Path) -> dict[bytes, bytes]:
    store = Store(folder)
    found = {key: data for key in KEYS if (data := store.room("kamer").get(key)) is not None}
    store.close()
    return found


def pack_in(folder: Path) -> Path:
    (found,) = (folder / "kamer").glob("*.pak")
    return found


def test_another_run_finds_what_was_kept(tmp_path: Path) -> None:
    fill(tmp_path)
    assert read(tmp_path) == PIECES
    assert list((tmp_path / "kamer").glob("*.bezig")) == []


def test_no_flipped_bit_is_believed(tmp_path: Path) -> None:
    fill(tmp_path / "heel")
    whole = pack_in(tmp_path / "heel").read_bytes()
    for place in range(len(whole)):
        shutil.rmtree(tmp_path / "stuk", ignore_errors=True)
        folder = tmp_path / "stuk" / "kamer"
        folder.mkdir(parents=True)
        (folder / "00000001-a.pak").write_bytes(
            whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :]
        )
        found = read(tmp_path / "stuk")
        assert found.items() < PIECES.items(), place


def test_a_file_that_was_cut_short_is_thrown_away(tmp_path: Path) -> None:
    fill(tmp_path)
    pack = pack_in(tmp_path)
    whole = pack.read_bytes()
    for length in range(0, len(whole), 7):
        pack.write_bytes(whole[:length])
        assert read(tmp_path) == {}
        assert not pack.exists()


def test_a_pack_of_another_version_is_thrown_away(tmp_path: Path) -> None:
    fill(tmp_path)
    pack = pack_in(tmp_path)
    pack.write_bytes(pack.read_bytes()[:-1] + b"9")
    assert read(tmp_path) == {}
    assert not pack.exists()


def test_what_was_damaged_is_made_anew_and_then_found(tmp_path: Path) -> None:
    fill(tmp_path)
    pack = pack_in(tmp_path)
    pack.write_bytes(b"\0" + pack.read_bytes()[1:])
    assert KEYS[0] not in read(tmp_path)
    fill(tmp_path, {KEYS[0]: PIECES[KEYS[0]]})
    assert read(tmp_path) == PIECES


def test_two_runs_at_once_keep_what_both_made(tmp_path: Path) -> None:
    one, other = Store(tmp_path), Store(tmp_path)
    one.room("kamer").put(KEYS[0], b"een")
    other.room("kamer").put(KEYS[0], b"een")
    other.room("kamer").put(KEYS[1], b"twee")
    one.close()
    other.close()
    assert read(tmp_path) == {KEYS[0]: b"een", KEYS[1]: b"twee"}


def test_one_that_was_killed_leaves_what_was_there(tmp_path: Path) -> None:
    fill(tmp_path)
    under_way = Store(tmp_path)
    under_way.room("kamer").put(digest("half"), b"half geschreven")
    assert read(tmp_path) == PIECES
    assert len(list((tmp_path / "kamer").glob("*.bezig"))) == 1


def test_many_packs_become_one_and_who_reads_an_old_one_reads_on(tmp_path: Path) -> None:
    reader = Store(tmp_path)
    fill(tmp_path)
    room = reader.again().room("kamer")
    for number in range(MOST_PACKS + 1):
        fill(tmp_path, {digest("ander", str(number)): b"x"})
    assert len(list((tmp_path / "kamer").glob("*.pak"))) < MOST_PACKS
    assert read(tmp_path) == PIECES
    assert {key: room.get(key) for key in KEYS} == PIECES


def test_a_room_is_bounded_and_what_is_old_goes_first(tmp_path: Path) -> None:
    large = bytes(ALWAYS_ALLOWED // 5)
    for number in range(12):
        store = Store(tmp_path)
        store.room("kamer").put(digest("groot", str(number)), large)
        assert store.room("kamer").get(KEYS[0]) in (None, b"altijd gebruikt")
        store.room("kamer").put(KEYS[0], b"altijd gebruikt")
        store.close()
    size = sum(path.stat().st_size for path in (tmp_path / "kamer").iterdir())
    assert size < 1.3 * ALWAYS_ALLOWED
    store = Store(tmp_path)
    assert store.room("kamer").get(KEYS[0]) == b"altijd gebruikt"
    assert store.room("kamer").get(digest("groot", "11")) is not None
    assert store.room("kamer").get(digest("groot", "0")) is None


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    fill(tmp_path / "bestand" / "map")
    assert read(tmp_path / "bestand" / "map") == {}


def test_no_link_is_followed_out_of_the_root(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "wortel").mkdir()
    (tmp_path / "wortel" / ".cache").symlink_to(tmp_path / "elders")
    store = kept_at(tmp_path / "wortel")
    store.room("kamer").put(KEYS[0], b"x")
    store.close()
    assert list((tmp_path / "elders").iterdir()) == []


def test_values_come_back_as_they_were() -> None:
    term = Term("id", "woord", "wd", "uitleg")
    found = Fault("JGZ999", "naam").at(Location("pad", 1, 2, 3), "Fout.")
    data = to_bytes((term, [found], frozenset({date(2026, 1, 1)})))
    assert data is not None
    assert from_bytes(data) == (term, [found], frozenset({date(2026, 1, 1)}))


def test_every_document_comes_back_as_it_was_and_asks_python_for_no_fields(whole: Library) -> None:
    data = to_bytes(tuple(whole.documents()))
    assert data is not None
    back = from_bytes(data)
    assert back == tuple(whole.documents())
    # Few are called with names, and have their fields set one by one: documents, recommendations, and what has a block.
    steps = Counter(step.name for step, _, _ in pickletools.genops(data))
    assert 10 * steps["BUILD"] < steps["REDUCE"]


class Evil:
    """What a hostile file would ask for."""

    def __reduce__(self) -> tuple[object, ...]:
        return (print, ("kwaad",))


@pytest.mark.parametrize("value", [Evil(), Path("/"), print, Term.__init__])
def test_a_file_can_ask_for_nothing_but_our_values(value: object, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UnknownValueError):
        from_bytes(pickle.dumps(value))
    assert capsys.readouterr().out == ""


class _Other(StrEnum):
    LAPSED = "vervallen"


def test_equal_values_have_the_same_bytes_also_when_they_share_parts() -> None:
    word = "".join(["zelfde", " woord"])
    apart, shared = ("zelfde woord", "".join(["zelfde ", "woord"])), (word, word)
    assert apart == shared
    assert canonical(apart) == canonical(shared)
    term = Term("id", word, word, word)
    assert canonical(term) == canonical(replace(term, term="zelfde woord"))
    assert canonical(term) != canonical(replace(term, term="ander woord"))
    # The same values in another kind of thing are something else.
    assert canonical(Synonym("a", ("b",))) != canonical(Compound("a", ("b",)))
    # Nor is a value of an enumeration another of its values, the word that it is written as, or one of another kind.
    kinds = (Status.LAPSED, Status.ADOPTED, Status.LAPSED.value, _Other.LAPSED)
    assert len({canonical(kind) for kind in kinds}) == 4
    assert canonical([Status.LAPSED] * 2) == canonical([Status(Status.LAPSED.value), Status.LAPSED])


def test_a_digest_tells_where_one_part_ends() -> None:
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")
