"""The shape of the package: who may import whom, who may read the clock, and that public names are explained."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension

from jgz.source.markdown import emphasis, spans
from jgz.source.markdown.compile import Compiler

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "scripts" / "jgz"
README = ROOT / "scripts" / "README.md"
# The table in README is the law: a part imports only from itself or from lower layers; parts of one layer never meet.
_ROW = re.compile(r"^\| (\d) \| `([a-z_]+)(?:/|\.py)` \| \S.* \|$", re.M)
LAYER_OF = {part: int(layer) for layer, part in _ROW.findall(README.read_text(encoding="utf-8"))}
FILES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
KNOWN = frozenset(FILES)
# The standard library's ways to learn what day it is.
CLOCK = {"now", "today", "utcnow", "time", "localtime", "gmtime", "monotonic", "time_ns"}
CLOCK_OWNERS = {"datetime", "date", "time"}
# Explained once, where the contract stands (`cli/main.py`, `FieldType`): every verb and every type of field has one.
CONTRACTS = {"add_arguments", "description"}
PLUGIN_MOST_LINES = 171
# Patterns with tags, for a template of the base theme and for what an editor wrote.
NO_HTML_OF_OURS = {"publishing/printing.py", "reports/check/excerpt.py"}
_TAG_IN_PATTERN = re.compile(r"</?\(?[a-z(\[?:]")
MARKDOWN = "source/markdown/"
# What a line is stands in `signs`, what stands inside it in `spans`. These readers ask there.
WITHOUT_PATTERNS = {"compile", "limits", "lines", "locate", "rows", "structure", "tables", "tree"}
MOST_PATTERNS_OF_MARKDOWN = 35


def part_of(file: str) -> str:
    return file.partition("/")[0].removesuffix(".py")


@cache
def parse(file: str) -> ast.Module:
    return ast.parse((PACKAGE / file).read_text(encoding="utf-8"), file)


@cache
def imports(file: str) -> frozenset[str]:
    """Every module that a file imports, anywhere in it, as a dotted name; `from jgz import x` gives `jgz.x`."""
    return frozenset(_imports(file))


def _imports(file: str) -> Iterator[str]:
    for node in ast.walk(parse(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno} imports relatively; the layers are read from full names"
            base = node.module or ""
            yield from (f"{base}.{alias.name}" for alias in node.names) if base == "jgz" else (base,)


def test_readme_gives_every_part_of_the_package_a_layer() -> None:
    parts = {part_of(file) for file in FILES} - {"__init__"}
    assert parts - set(LAYER_OF) == set(), "give it a row in the table of layers in scripts/README.md"
    assert set(LAYER_OF) - parts == set(), "scripts/README.md has a row for what isn't there"
    assert list(LAYER_OF.values()) == sorted(LAYER_OF.values()), "the lowest layer comes first"


def test_imports_only_from_lower_layers() -> None:
    """Each entry that remains names a file and the part that it may not import."""
    upward = {
        (file, used)
        for file in FILES
        for used in {name.split(".")[1] for name in imports(file) if name.startswith("jgz.")} - {part_of(file)}
        if LAYER_OF[used] >= LAYER_OF.get(part_of(file), 0)
    }
    assert upward == set()


def test_no_file_needs_itself_through_others() -> None:
    """Also not within a part, and not by an import that waits until it is called."""
    needs = {file: set(needed(file)) - {file} for file in FILES}
    found = set()
    for file in FILES:
        seen: set[str] = set()
        new = set(needs[file])
        while new:
            seen |= new
            new = {other for name in new for other in needs[name]} - seen
        if file in seen:
            found.add(file)
    assert found == set(), "these need each other: what both need goes to a file of its own"


def needed(file: str) -> Iterator[str]:
    """The files behind what a file imports: a module, or the one that a name comes from."""
    for node in ast.walk(parse(file)):
        if isinstance(node, ast.Import):
            yield from filter(None, (file_of(alias.name) for alias in node.names))
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            found = (file_of(f"{base}.{alias.name}") or file_of(base) for alias in node.names)
            yield from filter(None, found)


def file_of(name: str) -> str:
    """The file of a module by its dotted name; empty for what is not ours, or is no module."""
    inside = name.removeprefix("jgz").strip(".").replace(".", "/")
    kinds = (f"{inside}.py", f"{inside}/__init__.py") if name.startswith("jgz.") else ()
    return next((file for file in kinds if file in KNOWN), "")


def test_rendering_has_floors() -> None:
    """A page maker imports no other page maker, and what pages share knows no page: what two need is a piece."""
    found = {
        (file, name)
        for file in FILES
        if file.startswith(("rendering/pages/", "rendering/pieces/"))
        for name in imports(file)
        if name.startswith("jgz.rendering.") and not name.startswith("jgz.rendering.pieces.")
    }
    assert found == set()


def test_a_verb_imports_no_other_verb() -> None:
    """What two verbs need stands beside `verbs/`."""
    verbs = [file for file in FILES if file.startswith("cli/verbs/")]
    assert {(file, name) for file in verbs for name in imports(file) if name.startswith("jgz.cli.verbs")} == set()


def test_hosts_stay_at_the_edge() -> None:
    users = {
        (root, file)
        for file in FILES
        for root in {name.partition(".")[0] for name in imports(file)} & {"mkdocs", "material", "properdocs"}
    }
    assert users == {("mkdocs", "mkdocs_plugin.py")}


@pytest.mark.parametrize(
    ("library", "parts"),
    [
        ("markdown", {"source"}),
        ("pymdownx", {"source"}),
        ("yaml", {"source"}),
        ("nh3", {"source"}),
        ("spylls", {"language"}),
        ("subprocess", {"archive", "cli"}),
        ("argparse", {"cli"}),
        # Only to leave out what the host would say of itself.
        ("logging", {"cli"}),
        ("random", set()),
    ],
)
def test_only_these_parts_use(library: str, parts: set[str]) -> None:
    users = {part_of(file) for file in FILES if library in {name.partition(".")[0] for name in imports(file)}}
    assert users <= parts


def test_the_model_does_no_input_or_output() -> None:
    files = [file for file in FILES if part_of(file) in ("model", "diagnostics", "faults")]
    refused = {"os", "io", "pathlib", "sys", "tempfile", "shutil", "open", "print", "input"}
    assert {(file, name) for file in files for name in {*imports(file), *_called(file)} & refused} == set()


def _called(file: str) -> Iterator[str]:
    """The plain names of the functions that a file calls."""
    for node in ast.walk(parse(file)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


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


def _patterns(file: str) -> int:
    calls = (node.func for node in ast.walk(parse(file)) if isinstance(node, ast.Call))
    return sum(isinstance(func, ast.Attribute) and _owner_name(func.value) == "re" for func in calls)


def test_readers_of_markdown_ask_what_a_line_is() -> None:
    patterns = {file: _patterns(file) for file in FILES if file.startswith(MARKDOWN)}
    assert [name for name in WITHOUT_PATTERNS if patterns[f"{MARKDOWN}{name}.py"]] == []
    assert patterns[f"{MARKDOWN}signs.py"] > 0
    assert sum(patterns.values()) + len(_only_in_the_host()) <= MOST_PATTERNS_OF_MARKDOWN


def _only_in_the_host() -> set[str]:
    """The patterns of ours that Python-Markdown makes of a text, and that no file of ours has made as well."""
    host = {item.pattern for item in Markdown(extensions=[FootnoteExtension()]).inlinePatterns}
    ours = {item.pattern for item in Compiler()._markdown.inlinePatterns} - host
    made = {item.pattern for name in (spans, emphasis) for item in vars(name).values() if isinstance(item, re.Pattern)}
    assert ours & made, "the host and our own readers look for the same signs"
    return ours - made


def test_no_pattern_reads_html_once_it_was_made() -> None:
    """The compilation reads its own html, once; later a page is read as a browser does (`publishing/tags.py`)."""
    made = ("cli", "compare", "export", "practice", "preview", "publishing", "rendering", "reports", "search")
    readers = {
        file
        for file in FILES
        for text in _texts_of_patterns(file)
        if part_of(file) in made and _TAG_IN_PATTERN.search(text.replace("(?<", "").replace("(?P<", ""))
    }
    assert readers == NO_HTML_OF_OURS


def _texts_of_patterns(file: str) -> Iterator[str]:
    for call in ast.walk(parse(file)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and _owner_name(call.func.value) == "re":
            yield from (
                node.value for node in ast.walk(call) if isinstance(node, ast.Constant) if isinstance(node.value, str)
            )


def public_definitions(node: ast.AST, prefix: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Public classes, functions and methods with their dotted names; what is nested in a function is private."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not child.name.startswith("_"):
            yield f"{prefix}{child.name}", child
            if isinstance(child, ast.ClassDef):
                yield from public_definitions(child, f"{child.name}.")


def test_public_names_are_explained() -> None:
    unexplained = {
        (file, name)
        for file in FILES
        for name, node in [("", parse(file)), *public_definitions(parse(file))]
        if not ast.get_docstring(node) and name.rpartition(".")[2] not in CONTRACTS
    }
    assert unexplained == set()


def test_the_plugin_stays_a_thin_adapter() -> None:
    lines = (PACKAGE / "mkdocs_plugin.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) < PLUGIN_MOST_LINES
