"""The words that stand in a place to answer in until somebody answers: they are no answer."""

from __future__ import annotations

from jgz.workflow.forms.docx import CHOOSE, PLACEHOLDER
from jgz.workflow.reading.story import Run
from jgz.workflow.text import folded

# What programs of themselves show in a control that somebody emptied.
_OTHER_HINTS = frozenset(
    folded(text)
    for text in (
        "Klik of tik om tekst in te voeren.", "Klik hier als u tekst wilt invoeren.", "Kies een item.",
        "Click or tap here to enter text.", "Click here to enter text.", "Choose an item.", "Choose an item",
    )
)  # fmt: skip
_HINTS = (PLACEHOLDER, PLACEHOLDER.replace(" …", "…"), CHOOSE, CHOOSE.replace(" …", "…"))


def shown(run: Run) -> str:
    """What a run adds to an answer: what was taken out again says so, unless it only was the hint."""
    if run.is_hint and (is_hint(run.text) or folded(run.text) in _OTHER_HINTS):
        return ""
    if run.change == "weg":
        return "" if is_hint(run.text) or not run.text.strip() else f" [weg: {run.text.strip()}] "
    return run.text


def is_hint(text: str) -> bool:
    """Whether a text is nothing but a hint of ours."""
    return text.strip() in _HINTS


def without_hint(text: str) -> str:
    """An answer without the hint, where a program left it before or behind what somebody typed."""
    text = text.strip()
    for hint in _HINTS:
        text = text.removeprefix(hint).removesuffix(hint)
    return text
