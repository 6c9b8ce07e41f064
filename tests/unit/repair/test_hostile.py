"""Files that were made to be in the way: left alone or mended, at the cost of some ordinary files, never with an
exception."""

from __future__ import annotations

import random

import pytest
from tests.sites.root import MINIMAL, PRIVACY, TALKING
from tests.unit.repair.conftest import Mend
from tests.work import Yardstick

from jgz.loader.fields import Vocabulary
from jgz.repair import Mender
from jgz.repair.preview import write_diff

REGISTER = "modules/_registers/begrippen.yml"
TEXT = (MINIMAL / TALKING).read_text(encoding="utf-8")
FIELDS, BODY = TEXT.split("\n---\n", 1)

LEFT_ALONE = {
    "empty": b"",
    "only line ends": b"\n\n\n",
    "nul": TEXT.encode() + b"\0 \r\n",
    "not utf-8": TEXT.encode() + b"\xff \r\n",
    "utf-16": TEXT.encode("utf-16"),
    "10 MB": TEXT.encode() + b"a \r\n" * 2_500_000,
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(1000),
    "reversed": TEXT.replace("titel:", "titel:\u202e").replace("samenvatting:", "samenvating:").encode(),
    "returns among other line ends": TEXT.replace("titel:", "titel:\rx").replace("\n", " \n", 3).encode(),
    "line ends that only YAML sees": TEXT.replace("titel:", "a: b\u2028titel:").replace("fasen: [", "fsen: [").encode(),
}


def mend_and_show(mender: Mender, text: str) -> bool:
    """Mends a text until nothing is left, as `jgz herstel` does with its differences; whether there was anything."""
    result = mender.mend(TALKING, text.encode())
    if result:
        write_diff(TALKING, text, result.text)
        assert mender.mend(TALKING, result.text.encode()) is None
    return result is not None


@pytest.fixture(scope="session")
def ordinary(mender: Mender) -> Yardstick:
    """A large file with a space at the end of every paragraph, and little else."""
    text = (
        FIELDS
        + "\n---\n"
        + "Een gewone zin met *nadruk*, een [verwijzing](privacy.md) en niets bijzonders. \n\n" * 2_400
    )
    assert mend_and_show(mender, text)
    return Yardstick(lambda: mend_and_show(mender, text))


@pytest.mark.parametrize("name", LEFT_ALONE)
def test_left_alone(mender: Mender, name: str, ordinary: Yardstick) -> None:
    assert mender.mend(TALKING, LEFT_ALONE[name]) is None
    assert ordinary.allows(1, lambda: mender.mend(TALKING, LEFT_ALONE[name]))


SLOW = {
    "deep yaml": FIELDS + "\nx: " + "[" * 3000 + "]" * 3000 + "\n---\n" + BODY,
    "unknown fields": FIELDS + "\n" + "".join(f"samenvatti{n}: a\n" for n in range(9000)) + "---\n" + BODY,
    "long name": FIELDS + "\n" + "samenvatting" * 9000 + ": a\n---\n" + BODY,
    "phases": FIELDS.replace("fasen: [", "fasen: [" + "prenataal, " * 9000) + "\n---\n" + BODY,
    "spaces in a line": FIELDS + "\n---\n" + " " * 190_000 + "x ",
    "spaces in the fields": FIELDS + "\nx: a" + " " * 90_000 + "b" + "\t" * 90_000 + "\n---\n" + BODY,
    "blank lines": "\n" * 190_000 + TEXT,
    "lines with a space": FIELDS + "\n---\n" + "a \n" * 60_000,
    "signs": FIELDS + "\n---\n" + "1." * 90_000 + "x ",
    "blocks": FIELDS + "\n---\n" + "/// aanbeveling | a\n  kern: nee\n" * 5000,
    "options": FIELDS + "\n---\n/// aanbeveling | a\n" + "  kern: nee\n" * 15_000,
    "accents": FIELDS + "\n---\n" + "e\u0301" * 60_000,
    "accents on one letter": FIELDS + "\n---\na" + "\u0301" * 90_000,
    "addresses": FIELDS + "\n---\n" + "a:/" * 50_000 + "e\u0301",
    "brackets": FIELDS + "\n---\n" + "[" * 90_000 + " ",
    "returns": TEXT.replace("\n", "\r\n") + "\r\n" * 80_000,
    "marks": "\ufeff" * 60_000 + TEXT,
}


@pytest.mark.parametrize("name", SLOW)
def test_it_costs_no_more_than_some_ordinary_files(mender: Mender, name: str, ordinary: Yardstick) -> None:
    assert ordinary.allows(10, lambda: mend_and_show(mender, SLOW[name]))


def mend_register(number: int) -> None:
    text = "".join(f"# regel {n % 90}\r\n" for n in range(number))
    result = Mender(Vocabulary((), (), ())).mend(REGISTER, text.encode())
    assert result
    write_diff(REGISTER, text, result.text)


def test_a_register_eight_times_as_large_costs_no_square_of_eight() -> None:
    assert Yardstick(lambda: mend_register(12_500)).allows(24, lambda: mend_register(100_000))


PIECES = (
    "", "\r", "\r\n", "\ufeff", "\t", " ", "  \n", "\x00", "\x85", "\u2028", "e\u0301", "“", "”", "\"",
    "'", "[", "]", "{", "}", ": ", "- ", "#", "---", "---\n", "///", "/// aanbeveling | x\n", "fasen: [b]",
    "    fasen: [b, a]\n", "🙂", "\\", "versie: 1.10\n", "zie_ok: a\n", "|", ">", "|+\n", "&a", "*a", "!!a",
    "```\n", "Status", "\ud7ff", "\U000e0041",
)  # fmt: skip


@pytest.mark.parametrize("name", [TALKING, PRIVACY, REGISTER])
def test_any_damage_gives_a_text_that_needs_nothing_more(mend: Mend, name: str) -> None:
    chance = random.Random(name)
    whole = (MINIMAL / name).read_text(encoding="utf-8")
    for _ in range(300):
        text = whole
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(text) + 1)
            text = text[:place] + chance.choice(PIECES) + text[place + chance.choice([0, 0, 1, 5]) :]
        once = mend(name, text)
        assert mend(name, once) == once
