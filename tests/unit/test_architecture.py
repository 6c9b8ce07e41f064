"""The shape of the package: who may import whom, who may read the clock, and that public names are explained."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "scripts" / "jgz"
# Lowest first. A module imports only from its own part or from lower layers; parts of one layer never meet.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("base_style", "diagnostics", "memory"),
    ("explanation", "theme"),
    ("faults", "model"),
    ("labels", "language", "source"),
    ("loader",),
    ("rules", "compare", "rendering", "repair", "search", "reports"),
    ("checking", "offline"),
    ("site",),
    ("cli", "mkdocs_plugin"),
)
LAYER_OF = {part: number for number, parts in enumerate(LAYERS) for part in parts}
FILES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
# The standard library's ways to learn what day it is.
CLOCK = {"now", "today", "utcnow", "time", "localtime", "gmtime", "monotonic", "time_ns"}
CLOCK_OWNERS = {"datetime", "date", "time"}
PLUGIN_MOST_LINES = 160


def part_of(file: str) -> str:
    return file.partition("/")[0].removesuffix(".py")


def parse(file: str) -> ast.Module:
    return ast.parse((PACKAGE / file).read_text(encoding="utf-8"), file)


def imports(file: str) -> Iterator[str]:
    """Every module that a file imports, anywhere in it, as a dotted name; `from jgz import x` gives `jgz.x`."""
    for node in ast.walk(parse(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno} imports relatively; the layers are read from full names"
            base = node.module or ""
            yield from (f"{base}.{alias.name}" for alias in node.names) if base == "jgz" else (base,)


def test_every_part_of_the_package_has_a_layer() -> None:
    assert {part_of(file) for file in FILES} - {"__init__"} <= set(LAYER_OF)


@pytest.mark.parametrize("file", FILES)
def test_imports_only_from_lower_layers(file: str) -> None:
    own = part_of(file)
    used = {name.split(".")[1] for name in imports(file) if name.startswith("jgz.")}
    allowed = {part for part, layer in LAYER_OF.items() if part == own or layer < LAYER_OF.get(own, -1)}
    assert used <= allowed


@pytest.mark.parametrize("file", FILES)
def test_hosts_stay_at_the_edge(file: str) -> None:
    roots = {name.partition(".")[0] for name in imports(file)}
    assert "properdocs" not in roots
    assert "material" not in roots
    assert ("mkdocs" in roots) == (file == "mkdocs_plugin.py")


@pytest.mark.parametrize(
    ("library", "parts"),
    [
        ("markdown", {"source"}),
        ("pymdownx", {"source"}),
        ("yaml", {"source"}),
        ("nh3", {"source"}),
        ("spylls", {"language"}),
        ("subprocess", {"cli"}),
        ("argparse", {"cli"}),
        ("logging", set()),
        ("random", set()),
    ],
)
def test_only_these_parts_use(library: str, parts: set[str]) -> None:
    users = {part_of(file) for file in FILES if library in {name.partition(".")[0] for name in imports(file)}}
    assert users <= parts


@pytest.mark.parametrize("file", [file for file in FILES if part_of(file) in ("model", "diagnostics", "faults")])
def test_the_model_does_no_input_or_output(file: str) -> None:
    assert {"os", "io", "pathlib", "sys", "tempfile", "shutil"}.isdisjoint(imports(file))
    called = {node.func.id for node in ast.walk(parse(file)) if isinstance(node, ast.Call) and _is_name(node.func)}
    assert {"open", "print", "input"}.isdisjoint(called)


def _is_name(node: ast.expr) -> bool:
    return isinstance(node, ast.Name)


def clock_reads(file: str) -> list[str]:
    """The names of the functions in a file that read the clock (`<module>` outside any)."""
    found = []

    def look(node: ast.AST, owner: str) -> None:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            owner = node.name
        if isinstance(node, ast.Attribute) and node.attr in CLOCK and _owner_name(node.value) in CLOCK_OWNERS:
            found.append(owner)
        for child in ast.iter_child_nodes(node):
            look(child, owner)

    look(parse(file), "<module>")
    return found


def _owner_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def test_one_function_reads_the_clock() -> None:
    reads = {file: clock_reads(file) for file in FILES}
    assert {file: names for file, names in reads.items() if names} == {"model/validity.py": ["today_in_amsterdam"]}


def test_only_the_edges_ask_what_day_it_is() -> None:
    askers = {
        part_of(file)
        for file in FILES
        for node in ast.walk(parse(file))
        if isinstance(node, ast.Call) and _owner_name(node.func) == "today_in_amsterdam"
    }
    assert askers == {"cli", "mkdocs_plugin"}


def public_definitions(node: ast.AST, prefix: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Public classes, functions and methods with their dotted names; what is nested in a function is private."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not child.name.startswith("_"):
            yield f"{prefix}{child.name}", child
            if isinstance(child, ast.ClassDef):
                yield from public_definitions(child, f"{child.name}.")


@pytest.mark.parametrize("file", FILES)
def test_public_names_are_explained(file: str) -> None:
    tree = parse(file)
    undocumented = [name for name, node in public_definitions(tree) if not ast.get_docstring(node)]
    assert undocumented == []
    assert ast.get_docstring(tree)


def test_the_plugin_stays_a_thin_adapter() -> None:
    lines = (PACKAGE / "mkdocs_plugin.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) < PLUGIN_MOST_LINES
