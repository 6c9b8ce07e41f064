"""Pairs that may contradict each other, in the forms that `jgz tegenspraak` writes."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from jgz.diagnostics import printable
from jgz.language.tokens import tokens_of
from jgz.model.pair import Pair
from jgz.plain_markdown import escaped


def write_text(pairs: Sequence[Pair]) -> str:
    """The pairs with both texts; words that only one of the two has stand in capitals."""
    lines = [line for pair in pairs for line in (*_lines(pair, str.upper), "")]
    return "\n".join((*lines, _count(pairs))) + "\n"


def write_markdown(pairs: Sequence[Pair], heading: str = "# Paren om na te kijken") -> str:
    """The pairs as a list, for a pull request."""
    lines = [heading, "", _count(pairs), ""]
    for pair in pairs:
        first, *texts = _lines(pair, lambda word: f"**{escaped(word)}**", escaped)
        lines += [f"- {escaped(first)}", *(f"    - {text.strip()}" for text in texts)]
    return "\n".join(lines).rstrip("\n") + "\n"


def write_json(pairs: Sequence[Pair]) -> str:
    """A list of objects."""
    return (
        json.dumps(
            [
                {
                    "soort": item.kind,
                    "een": item.one.full_id,
                    "ander": item.other.full_id,
                    "woorden": list(item.words),
                    "gelijkenis": item.likeness,
                }
                for item in pairs
            ],
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


FORMS: dict[str, Callable[[Sequence[Pair]], str]] = {
    "text": write_text,
    "json": write_json,
    "markdown": write_markdown,
}


def _text_beside_a_change(pairs: Sequence[Pair]) -> str:
    return f"\n{_BESIDE}:\n\n{write_text(pairs)}"


def _markdown_beside_a_change(pairs: Sequence[Pair]) -> str:
    return f"\n{write_markdown(pairs, f'### {_BESIDE}')}"


_BESIDE = "Aanbevelingen die elkaar na deze wijziging misschien tegenspreken"
# The forms for people, as they go below what changed.
BESIDE_A_CHANGE: dict[str, Callable[[Sequence[Pair]], str]] = {
    "text": _text_beside_a_change,
    "markdown": _markdown_beside_a_change,
}


def _count(pairs: Sequence[Pair]) -> str:
    if not pairs:
        return "Geen paren om na te kijken."
    number = "1 paar" if len(pairs) == 1 else f"{len(pairs)} paren"
    return f"{number} om na te kijken. Een programma ziet alleen woorden: mensen zeggen of het klopt."


def _lines(pair: Pair, mark: Callable[[str], str], safe: Callable[[str], str] = printable) -> tuple[str, str, str]:
    likeness = f"{pair.likeness:.2f}".replace(".", ",")
    head = f"{pair.why}, gelijkenis {likeness}"
    one, other = pair.one, pair.other
    return (
        head,
        f"  {safe(one.full_id)}: {_marked(one.text, other.text, mark, safe)}",
        f"  {safe(other.full_id)}: {_marked(other.text, one.text, mark, safe)}",
    )


def _marked(text: str, other: str, mark: Callable[[str], str], safe: Callable[[str], str]) -> str:
    """A text in which the words that the other doesn't have, and that may turn its meaning, are marked."""
    known = {token.mark for token in tokens_of(other)}
    pieces, done = [], 0
    for token in tokens_of(text):
        if token.mark and token.mark not in known:
            pieces += [safe(text[done : token.start]), mark(text[token.start : token.end])]
            done = token.end
    return "".join((*pieces, safe(text[done:])))
