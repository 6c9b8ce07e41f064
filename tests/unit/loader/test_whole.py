"""What people act on in a module that was read quickly: as it is written only where readers see that."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from tests.fuzz.mixtures import mixtures
from tests.sites.root import MINIMAL

from jgz.loader import load
from jgz.loader.documents import DocumentReader
from jgz.loader.fields import words_of
from jgz.loader.whole import WholeReader
from jgz.model import Library, Module
from jgz.model.digests import digest_of, digest_of_rest
from jgz.source.files import TextFile

PATH = "modules/buiten-spelen/spelen-bespreken.md"
TEXT = (MINIMAL / PATH).read_text(encoding="utf-8").replace(" [@gesprek-studie]", "")
ADVICE = "Vraag ouders op een gewone dag te vertellen hoe hun kind de middag doorbrengt."
TAILORING = "Gaat het gezin door een moeilijke tijd, stel de vraag dan later."
GROUNDS = "## Onderbouwing\n"
CARE = "## Zorg op maat\n"
# Pieces of which most together are a text of plain words, and some are not quite.
PLAIN = (
    "Vraag het.", "Doe dit", "na 12 weken", "(of later)", "12", "12.", "1) ", "1. a", "- Wacht", " - Wacht",
    "  - Wacht", "    - Wacht", "-Wacht", "- ", "-", "+ a", "+", "a - b", "%", "“Hoe gaat het?”", "'s avonds", '"zo"',
    "a/b", "…", "é", "[module](../a/b.md)", "[de\nmodule](b.md#c)", "![a](beeld/a.png)", "[a]", "(b)", "[a](b.md 'c')",
    "https://a.nl", "www.a.nl", "WWW.a.nl", "a@b.nl", "112", "0800-0113", "/// let-op\nPas op.\n///", "/// let-op",
    "///", "//", "let-op", "/// kennislacune\nDat weet niemand.\n///", "*a*", "a*b", "_a_", "a_b", "**a**", "`a`", "&",
    "&amp;", "<", "a < b", "\\", "# a", "#a", "### Kop", "=", "===", "---", "--", "~", "|", "a | b\n- | -\nc | d",
    "> a", ":", ": a", "{: #x }", "\xa0", "\u3000", "²", "e\u0301", "–", "– Wacht", "• Wacht", "!", "! [a](b.md)", "$",
    "+31", "C++", "tabel:", "Vraag", "het", "later.", "Wacht", "een week", "en dan", "(Bel", "ouders)", "Dus", "niet.",
)  # fmt: skip
JOINTS = (" ", " ", " ", "\n", "\n", "\n\n", "  \n", "\n  ", "\n    ", "")


class Readers:
    """Both ways to read one module."""

    def __init__(self) -> None:
        library = load(MINIMAL).library
        self._quick = DocumentReader(words_of(library.registers), quick=True)
        self._whole = WholeReader(library)

    def is_as_written(self, text: str) -> bool:
        """Holds what is said of a module with this text to what readers see; gives whether it was read once."""
        result = self._quick.read(TextFile(PATH, text))
        if result is None or not result.whole or not isinstance(result.document, Module):
            return False
        quick = result.document
        said = self._whole.as_said(quick)
        assert digests(said) == digests(self._whole.read(quick)), text
        return said is quick


@pytest.fixture(scope="module")
def readers() -> Readers:
    return Readers()


def plain_mixtures(seed: int) -> Iterator[str]:
    """Texts in which few signs mean anything."""
    dice = random.Random(seed)
    while True:
        yield "".join(dice.choice(PLAIN) + dice.choice(JOINTS) for _ in range(dice.choice((1, 1, 2, 2, 3, 5)))).strip()


def digests(module: Module) -> list[str]:
    return [digest_of_rest(module), *map(digest_of, module.recommendations)]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    ("place", "frame"),
    [
        (ADVICE, "{}"),
        (TAILORING, "{}"),
        (GROUNDS, "## Zorg op maat\n\n{}\n\n" + GROUNDS),
        (GROUNDS, GROUNDS + "\n{}\n"),
    ],
    ids=["advies", "op-maat", "zorg", "onderbouwing"],
)
def test_a_text_is_taken_as_it_is_written_only_where_readers_see_that(
    readers: Readers, place: str, frame: str, seed: int
) -> None:
    texts = [*islice(plain_mixtures(seed), 120), *(text.rstrip("\n") for text in mixtures(seed, 30))]
    plain = sum([readers.is_as_written(TEXT.replace(place, frame.replace("{}", text))) for text in texts])
    assert plain >= 10, "too few of them are plain to tell anything"


def test_most_modules_are_read_once_and_all_say_what_readers_see(content: Path, whole: Library) -> None:
    quick = load(content, quick=True).library
    reader = WholeReader(quick)
    said = [reader.as_said(module) for module in quick.modules]
    assert [digests(module) for module in said] == [digests(module) for module in whole.modules]
    once = sum(module is quick.modules[number] for number, module in enumerate(said))
    assert once > 0.8 * len(said)


def test_a_module_with_a_warning_is_read_whole(readers: Readers) -> None:
    assert readers.is_as_written(TEXT)
    warned = f"{GROUNDS}\n/// let-op\nBel bij benauwdheid.\n///\n"
    assert not readers.is_as_written(TEXT.replace(GROUNDS, warned))
