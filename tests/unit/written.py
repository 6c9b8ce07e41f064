"""The texts that code writes, for tests that hold a word or a name to one place."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "scripts" / "jgz"


def written(files: Iterable[Path], without: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Path in the package and text of every text in these files, but what explains code or stands in a call of one
    of `without`."""
    for path in files:
        for text in _texts(path, frozenset(without)):
            yield path.relative_to(PACKAGE).as_posix(), text


@cache
def _texts(path: Path, without: frozenset[str]) -> tuple[str, ...]:
    return tuple(_in(ast.parse(path.read_text(encoding="utf-8")), without))


def _in(node: ast.AST, without: frozenset[str]) -> Iterator[str]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in without:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield from _in(child, without)


def code(*outside: str) -> list[Path]:
    """Every file of the package, without those whose path in it begins with one of `outside`."""
    found = sorted(PACKAGE.rglob("*.py"))
    return [path for path in found if not path.relative_to(PACKAGE).as_posix().startswith(outside or ("?",))]
