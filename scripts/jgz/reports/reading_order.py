"""Adding a module to the reading order of a guideline, with every other byte of the file as it was."""

from __future__ import annotations

from jgz.model import Guideline


def with_module(text: str, guideline: Guideline, id: str) -> str:
    """The text of the guideline's file with one more id at the end of `modules`."""
    last = max((key for key in guideline.origin.fields if _is_item(key)), key=lambda key: int(key.rpartition(".")[2]))
    place = guideline.origin.at(last)
    lines = text.split("\n")
    line = lines[place.line - 1]
    before, item = line[: place.column - 1], line[place.column - 1 :]
    if before.strip() == "-":
        # A list of lines; the end of the line may be one of Windows.
        lines.insert(place.line, f"{before}{id}{item[len(item.rstrip()) :]}")
    else:
        end = place.column - 1 + _length(item, guideline.module_ids[-1])
        lines[place.line - 1] = f"{line[:end]}, {id}{line[end:]}"
    return "\n".join(lines)


def _is_item(key: str) -> bool:
    return key.rpartition(".")[0] == "modules"


def _length(item: str, id: str) -> int:
    """How many characters the item takes, its quotes included."""
    return len(id) + 2 if item[:1] in "\"'" else len(id)
