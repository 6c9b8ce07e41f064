"""Every real file, damaged in each safe way, comes back byte for byte; and what a repair does means nothing."""

from __future__ import annotations

import random
import re
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import REPOSITORY

from jgz.compare import compare
from jgz.loader import Loaded, load
from jgz.loader.fields import words_of
from jgz.model.difference import Aspect
from jgz.repair import Mender
from jgz.source.frontmatter import split
from jgz.source.markdown.fences import scan
from jgz.source.markdown.lines import Lines

DOCUMENTS = sorted(
    path.relative_to(REPOSITORY).as_posix() for folder in ("modules", "clusters") for path in
    (REPOSITORY / folder).rglob("*.md")
)  # fmt: skip
REGISTERS = sorted(path.relative_to(REPOSITORY).as_posix() for path in REPOSITORY.glob("modules/_registers/*.yml"))
_ACCENTED = re.compile(r"[a-zà-ÿ]*[à-ÿ][a-zà-ÿ]*")
_LONG_KEY = re.compile(r"^[a-z_]{8,}(?=:)", re.MULTILINE)
_OPTION = re.compile(r"^    (?=[a-z]+: )")
_LIST = re.compile(r"(?<=fasen: \[)[^]\n]+(?=\])")
_WORD = re.compile(r"^( *(?:status|soort|richting|sterkte|fictief): )([a-z])", re.MULTILINE)


@pytest.fixture(scope="module")
def mender(loaded: Loaded) -> Mender:
    """The mender with the words of the real content."""
    return Mender(words_of(loaded.library.registers))


def line_ends(text: str, chance: random.Random) -> str:
    return text.replace("\n", chance.choice(["\r\n", "\r"]))


def marks(text: str, chance: random.Random) -> str:
    return "\ufeff" * chance.randint(1, 2) + text


def blank_lines(text: str, chance: random.Random) -> str:
    return chance.choice(["\n", " \n\n"]) + text


def end(text: str, chance: random.Random) -> str:
    return chance.choice([text.removesuffix("\n"), text + "\n", text + "  \n\n"])


def spaces(text: str, chance: random.Random) -> str:
    """Spaces at the end of any line of the fields, of blank lines, and of lines before one; one space elsewhere."""
    lines = text.split("\n")
    parts = split("", text)
    code = Lines(parts.body).code
    for number, line in enumerate(lines[:-1]):
        in_text = number >= parts.body_line - 1
        if chance.random() < 0.7 or number - parts.body_line + 1 in code:
            continue
        lines[number] += " " if in_text and line and lines[number + 1] else chance.choice([" ", "  ", "\t", " \t"])
    return "\n".join(lines)


def accents(text: str, chance: random.Random) -> str:
    return _ACCENTED.sub(lambda match: unicodedata.normalize(chance.choice(["NFC", "NFD"]), match[0]), text)


def versions(text: str, chance: random.Random) -> str:
    return re.sub(r'"([0-9]+\.[0-9]+\.[0-9]+)"(?=\n)', r"\1", text)


def curls(text: str, chance: random.Random) -> str:
    return re.sub(r'"([0-9]+\.[0-9]+\.[0-9]+)"(?=\n)', r"“\1”", text)


def phases(text: str, chance: random.Random) -> str:
    def mixed(match: re.Match[str]) -> str:
        items = match[0].split(", ")
        return ", ".join(chance.sample(items, len(items)))

    return _LIST.sub(mixed, text)


def names(text: str, chance: random.Random) -> str:
    """One letter of one long field gone, doubled, or in the place of its neighbour."""
    keys = _LONG_KEY.findall(text.partition("\n---\n")[0])
    if not keys:
        return text
    key = chance.choice(keys)
    place = chance.randrange(1, len(key) - 1)
    before, here, next, after = key[:place], key[place], key[place + 1], key[place + 2 :]
    wrong = chance.choice(
        [f"{before}{next}{after}", f"{before}{here}{here}{next}{after}", f"{before}{next}{here}{after}"]
    )
    return text.replace(f"\n{key}:", f"\n{wrong}:", 1)


def capitals(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    parts = split("", text)
    code = {number + parts.body_line - 1 for number in Lines(parts.body).code}
    for number, line in enumerate(lines):
        if number not in code:
            lines[number] = _WORD.sub(lambda match: match[1] + match[2].upper(), line)
    return "\n".join(lines)


def options(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for block in scan("", Lines(text)).blocks:
        for number in range(*block.option_lines):
            lines[number] = _OPTION.sub(chance.choice(["  ", "\t", "   "]), lines[number])
    return "\n".join(lines)


Damage = Callable[[str, random.Random], str]
# In an order in which each can still be done to what the ones before it made.
DAMAGES: tuple[Damage, ...] = (
    versions, curls, phases, capitals, names, options, accents, spaces, end, blank_lines, line_ends, marks,
)  # fmt: skip
FOR_REGISTERS: tuple[Damage, ...] = (accents, end, line_ends, marks)


def whole(name: str) -> str:
    """A real file, with a line end after its last line."""
    return (REPOSITORY / name).read_text(encoding="utf-8").rstrip("\n") + "\n"


def mended(mender: Mender, name: str, text: str) -> str:
    result = mender.mend(name, text.encode())
    return result.text if result else text


@pytest.mark.parametrize("damage", DAMAGES)
def test_real_documents_come_back(mender: Mender, damage: Damage) -> None:
    chance = random.Random(damage.__name__)
    hurt = 0
    for name in chance.sample(DOCUMENTS, 40):
        text = whole(name)
        broken = damage(text, chance)
        hurt += broken != text
        assert mended(mender, name, broken) == text, name
    assert hurt >= 10


@pytest.mark.parametrize("part", range(2))
def test_every_other_real_document_with_all_of_it_comes_back(mender: Mender, part: int) -> None:
    chance = random.Random(part)
    for name in DOCUMENTS[part::4]:
        text = broken = whole(name)
        for damage in DAMAGES:
            broken = damage(broken, chance)
        assert mended(mender, name, broken) == text, name


@pytest.mark.parametrize("damage", FOR_REGISTERS)
def test_a_register_comes_back(mender: Mender, damage: Damage) -> None:
    chance = random.Random(damage.__name__)
    for name in REGISTERS:
        assert mended(mender, name, damage(whole(name), chance)) == whole(name), name


def test_real_content_needs_nothing_but_perhaps_a_last_line_end(mender: Mender) -> None:
    for name in [*DOCUMENTS, *REGISTERS]:
        result = mender.mend(name, (REPOSITORY / name).read_bytes())
        assert result is None or result.done == ("regeleinde aan het eind toegevoegd",), name


def test_a_repair_of_what_can_be_read_changes_no_meaning(mender: Mender, loaded: Loaded, tmp_path: Path) -> None:
    """Damage that is no error or that reading passes over: the library says the same before and after the repair."""
    for folder in ("modules", "clusters"):
        shutil.copytree(REPOSITORY / folder, tmp_path / folder)
    chance = random.Random("betekenis")
    for name in DOCUMENTS:
        text = whole(name)
        for damage in (phases, accents, spaces, end):
            text = damage(text, chance)
        text = "\ufeff" + text.replace("\t", " ").replace("\n", "\r\n")
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    before = load(tmp_path).library
    for name in DOCUMENTS:
        assert mended(mender, name, (tmp_path / name).read_bytes().decode()) == whole(name), name
    # The bytes are those of the real content again, so what is read of it is that.
    after = loaded.library
    changes = [item for module in compare(before, after) for item in module.differences]
    assert {item.id for item in before.modules} == {item.id for item in after.modules}
    assert {item.aspect for item in changes} <= {Aspect.PHASES, Aspect.METADATA}
    for item in changes:
        old, new = (sorted(text.removeprefix("fasen: ").split(", ")) for text in (item.before, item.after))
        assert old == new
    pairs = zip(before.modules, after.modules, strict=True)
    assert sum(old.phases != new.phases for old, new in pairs) > 20
