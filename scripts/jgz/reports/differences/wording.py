"""The sentences about a change that every form for people has, and which words of a text they show."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jgz.diagnostics import printable
from jgz.model import Jump
from jgz.model.difference import Difference, ModuleDifference, Piece

NOTHING = "Geen verandering in betekenis."
# Words of a text that stayed, shown on either side of a change; and of one that came or went as a whole.
_AROUND = 8
_MOST_WORDS = 80


def heading(module: ModuleDifference) -> str:
    """The module, what its version did and what it should do."""
    old, new = module.old, module.new
    if old is None or new is None:
        shown = new or old
        version = f" {shown.version}" if shown else ""
        return f"{module.id}{version}: {'nieuwe module' if old is None else 'module weg'}"
    if module.jump is Jump.NONE:
        return f"{module.id} {new.version}: alleen de status"
    step = f"{old.version} → {new.version}" if old.version != new.version else f"{new.version}, versie niet verhoogd"
    return f"{module.id} {step}; de wijziging vraagt minstens een {module.jump.dutch}versie"


def subject(item: Difference) -> str:
    """What a change is about, how heavy it is, and the words to look at twice."""
    about = f"#{item.recommendation} " if item.recommendation else ""
    weight = f" ({item.jump.dutch})" if item.jump else ""
    attention = f" LET OP: {' '.join(item.attention)}" if item.attention else ""
    return printable(f"{about}{item.aspect}{weight}{attention}")


def both_sides(item: Difference, mark: Callable[[Piece], str]) -> Iterator[tuple[str, str]]:
    """The lines "was" and "wordt" of a change, with what differs marked."""
    for word, sign, text in (("was:", "-", item.before), ("wordt:", "+", item.after)):
        if item.pieces:
            yield word, _row([piece for piece in item.pieces if piece.sign in ("=", sign)], mark)
        elif text:
            yield word, mark(Piece("=", _cut(text)))


def _row(pieces: list[Piece], mark: Callable[[Piece], str]) -> str:
    shown = []
    for number, piece in enumerate(pieces):
        if piece.sign == "=":
            piece = Piece("=", _shortened(piece.text, first=number == 0, last=number == len(pieces) - 1))
        shown.append(mark(piece))
    return "".join(shown).strip()


def _shortened(text: str, first: bool, last: bool) -> str:
    """A stretch that stayed, without its middle when it is long; at the ends of a text only the near words."""
    words = text.split(" ")
    before, after = 0 if first else _AROUND, 0 if last else _AROUND
    if len(words) <= before + after + 2:
        return text
    return " ".join([*words[:before], "…", *words[len(words) - after :]])


def _cut(text: str) -> str:
    words = text.split(" ")
    return text if len(words) <= _MOST_WORDS else f"{' '.join(words[:_MOST_WORDS])} …"


def marked(piece: Piece, safe: Callable[[str], str], signs: dict[str, tuple[str, str]]) -> str:
    """A piece between the signs for `-` or `+`, with its white space outside them; `safe` makes its words harmless."""
    words = piece.text.strip()
    if piece.sign not in signs or not words:
        return safe(piece.text)
    gap = piece.text[len(piece.text.rstrip()) :]
    begin, end = signs[piece.sign]
    return f"{begin}{safe(words)}{end}{gap}"
