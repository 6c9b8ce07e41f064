"""Test questions for programs that people learn with: GIFT, which Moodle reads, and CSV."""

from __future__ import annotations

from collections.abc import Iterator

from jgz.model import Library, Module, QuizQuestion
from jgz.model.addresses import PRACTISE, address_of, whole_address
from jgz.model.practice_state import changed_since
from jgz.spreadsheet import Cell, both

# Signs that mean something in GIFT: https://docs.moodle.org/en/GIFT_format
_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\~=#{}:"})
_COLUMNS = (
    "module", "versie", "id", "aanbeveling", "vraag", "antwoord_a", "antwoord_b", "antwoord_c", "antwoord_d", "goed",
    "uitleg", "nakijken", "adres",
)  # fmt: skip


def question_files(library: Library, site_url: str) -> dict[str, str]:
    """All test questions of the modules that one may work with."""
    found = [(module, item) for module in library.in_force for item in module.quiz_questions]
    gift = "\n\n".join(_gift(module, item) for module, item in found)
    return {
        **both(f"{PRACTISE[1:]}vragen.csv", _COLUMNS, (_row(module, item, site_url) for module, item in found)),
        f"{PRACTISE[1:]}vragen.gift.txt": f"{gift}\n" if gift else "",
    }


def _row(module: Module, item: QuizQuestion, site_url: str) -> tuple[Cell, ...]:
    answers = [answer.text.plain for answer in item.answers]
    right = "".join(letter for letter, answer in zip("ABCD", item.answers, strict=False) if answer.right)
    return (
        module.id, item.version, item.id, item.recommendation, item.case.plain, *(answers + [""] * 4)[:4], right,
        item.why.plain, changed_since(module, item) is not None,
        whole_address(site_url, f"{address_of(module)}#{item.id}"),
    )  # fmt: skip


def _gift(module: Module, item: QuizQuestion) -> str:
    """One question: right answers begin with `=`, others with `~`; several right ones share the points."""
    lines = "\n".join(_answers(item))
    why = f"\n\t####{item.why.plain.translate(_SIGNS)}" if item.why else ""
    name = f"{module.id} {item.id}".translate(_SIGNS)
    return f"::{name}::{item.case.plain.translate(_SIGNS)} {{\n{lines}{why}\n}}"


def _answers(item: QuizQuestion) -> Iterator[str]:
    right = sum(answer.right for answer in item.answers)
    for answer in item.answers:
        text = answer.text.plain.translate(_SIGNS)
        if right == 1:
            yield f"\t{'=' if answer.right else '~'}{text}"
        else:
            yield f"\t~%{100 / right if answer.right else -100:.5g}%{text}"
