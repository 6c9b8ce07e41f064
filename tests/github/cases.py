"""The cases: a text in `cases/<name>.md`, and in `cases/<name>.txt` what is said of it and what it becomes.

`python -m tests.github.cases` writes the second kind of file anew; look at what changed.
"""

from __future__ import annotations

from pathlib import Path

from tests.github.shapes import Shape, our_shape
from tests.unit.source.markdown.reading import PATH, compiler

FOLDER = Path(__file__).parent / "cases"
_BETWEEN = "--\n"


def names() -> list[str]:
    """The name of every case."""
    return sorted(path.stem for path in FOLDER.glob("*.md"))


def text_of(name: str) -> str:
    """The text of a case."""
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8")


def expected(name: str) -> tuple[str, str]:
    """What is said of a case, and what it becomes."""
    said, _, shown = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").partition(_BETWEEN)
    return said, shown


def said_of(text: str, quick: bool) -> str:
    """What a check (`quick`) or a build says of a text: severity, code, line, column and length, and the message."""
    found = sorted(compiler().compile(PATH, text, 1, quick=quick).diagnostics)
    places = [f"{item.location.line}:{item.location.column}+{item.location.length}" for item in found]
    return "".join(
        f"{item.severity} {item.code} {place} {item.message}\n" for item, place in zip(found, places, strict=True)
    )


def shown_of(text: str) -> str:
    """What a text becomes, an element on each line."""
    shape = our_shape(text, always=True)
    return "".join(_lines(shape or [], 0))


def _lines(shape: Shape, depth: int) -> list[str]:
    lines: list[str] = []
    for item in shape:
        if isinstance(item, str):
            lines.append(f"{'  ' * depth}{item}\n")
        else:
            tag, value, inner = item
            lines.append(f"{'  ' * depth}<{tag}{' ' + value if value else ''}>\n")
            lines += _lines(inner, depth + 1)
    return lines


if __name__ == "__main__":
    for name in names():
        text = text_of(name)
        (FOLDER / f"{name}.txt").write_text(f"{said_of(text, quick=False)}{_BETWEEN}{shown_of(text)}", encoding="utf-8")
