"""One script made of several says what they say, in an order that works, or says why it can't be made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jgz.publishing.joining import joined

OFFLINE = Path(__file__).parents[3] / "theme" / "offline"


def write(folder: Path, **files: str) -> Path:
    """Writes scripts by name, and gives the first."""
    for name, text in files.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder / f"{next(iter(files))}.js"


def test_whatever_is_imported_stands_before_whoever_needs_it_and_once(tmp_path: Path) -> None:
    entry = write(
        tmp_path,
        a='import "./c.js";\nimport { b } from "./b.js";\nb();\n',
        b='import {\n  c,\n  d,\n} from "./c.js";\nexport function b() {\n  c(d);\n}\n',
        c="export const c = Number;\nexport const d = 1;\n",
    )
    assert joined(entry) == "const c = Number;\nconst d = 1;\nfunction b() {\n  c(d);\n}\nb();\n"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"a": 'import { b } from "./b.js";\n', "b": 'import { a } from "./a.js";\n'}, "a.js and b.js need each other"),
        (
            {"a": 'import { c } from "./b.js";\nfunction b() {}\n', "b": "const [a, b] = [];\n"},
            "b stands in b.js and in a",
        ),
        ({"a": 'import { c as d } from "./b.js";\n', "b": ""}, "can't be joined: import { c as d }"),
        ({"a": "export default 1;\n"}, "can't be joined: export default 1;"),
        ({"a": "export { a };\n"}, "can't be joined"),
    ],
)
def test_what_cannot_be_joined_is_refused(tmp_path: Path, files: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        joined(write(tmp_path, **files))


def test_every_part_of_the_worker_is_in_it() -> None:
    text = joined(OFFLINE / "werker.js")
    parts = sorted((OFFLINE / "werker").glob("*.js"))
    assert parts
    # The first line of each says what it is for.
    assert [path.name for path in parts if text.count(path.read_text(encoding="utf-8").splitlines()[0]) != 1] == []
