"""One script made of several says what they say, in an order that works, or says why it can't be made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jgz.publishing.joining import joined, joined_in_turn
from jgz.publishing.theme import joined_scripts

THEME = Path(__file__).parents[3] / "theme"
OFFLINE = THEME / "offline"


def write(folder: Path, **files: str) -> Path:
    """Writes scripts by name, of which `_` begins a folder, and gives the first."""
    for name, text in files.items():
        path = folder / f"{name.replace('_', '/')}.js"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
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
        ({"a": "export let a = 1;\n"}, "can't be joined: export let a"),
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


def in_turn(tmp_path: Path, *entries: str, apart: tuple[str, ...] = (), **files: str) -> list[str]:
    """The files that are made of some scripts."""
    write(tmp_path, **files)
    paths = [tmp_path / f"{name}.js" for name in entries]
    made = joined_in_turn(paths, [tmp_path / f"{name}.js" for name in apart])
    assert list(made) == paths
    return list(made.values())


def test_what_an_earlier_file_has_is_taken_from_there(tmp_path: Path) -> None:
    """Two copies of a module would each keep what they know."""
    first, second = in_turn(
        tmp_path,
        "a",
        "map/d",
        apart=("e",),
        a='import { b } from "./b.js";\nexport const a = b;\n',
        b='import { c } from "./map/c.js";\nexport const b = c;\nexport const x = 0;\n',
        map_c="export const c = new Map();\nconst own = 1;\n",
        map_d='import { a } from "../a.js";\nimport { e } from "../e.js";\nimport { c } from "./c.js";\n'
        'import {\n  f,\n} from "./f.js";\nimport "./c.js";\nexport { f } from "./f.js";\n'
        "export async function d() {\n  a(c, e, f);\n}\n",
        map_f='import { b } from "../b.js";\nexport function f() {\n  b();\n}\nconst own = 2;\n',
        e="export const e = 1;\n",
    )
    assert first == (
        "export const { a, b, c } = (() => {\n"
        "const c = new Map();\nconst own = 1;\nconst b = c;\nconst x = 0;\nconst a = b;\n"
        "return { a, b, c };\n})();\n"
    )
    assert second == (
        'import { b, a, c } from "../a.js";\nimport { e } from "../e.js";\n'
        "export const { d, f } = (() => {\n"
        "function f() {\n  b();\n}\nconst own = 2;\nasync function d() {\n  a(c, e, f);\n}\n"
        "return { d, f };\n})();\n"
    )


def test_a_script_that_gives_nothing_keeps_its_names_to_itself(tmp_path: Path) -> None:
    (made,) = in_turn(
        tmp_path, "a", a='import { b } from "./b.js";\nb();\n\nimport("./c.js");\n', b="export class b {}\n"
    )
    assert made == '(() => {\nclass b {}\nb();\n\nimport("./c.js");\n})();\n'


@pytest.mark.parametrize(
    ("files", "said"),
    [
        # Who reads `b` in the second file would get the wrong one.
        (
            {
                "a": "export const b = 1;\n",
                "d": 'import { b } from "./a.js";\nimport { c } from "./c.js";\n',
                "c": "const b = 2;\n",
            },
            "b stands in a.js and in c.js",
        ),
        ({"a": 'import "./map/c.js";\n', "d": "", "map_c": "new URL(import.meta.url);\n"}, "c.js has import.meta"),
        ({"a": 'import "./map/c.js";\n', "d": "", "map_c": 'import("./e.js");\n'}, "c.js has import("),
        ({"a": 'export { c as d } from "./c.js";\n', "d": "", "c": ""}, "can't be joined: export { c as d }"),
    ],
)
def test_what_cannot_be_joined_in_turn_is_refused(tmp_path: Path, files: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        in_turn(tmp_path, "a", "d", **files)


def test_every_module_is_in_the_files_that_need_it_once() -> None:
    made = joined_scripts(THEME)
    assets = THEME / "assets"
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(assets.rglob("*.js"))}
    # The first line of each says what it is for.
    first = {path.relative_to(assets).as_posix(): text.splitlines()[0] for path, text in texts.items()}
    assert len(first) > 50
    assert [name for name, line in first.items() if max(text.count(line) for text in made.values()) > 1] == []
    lost = {name for name, line in first.items() if not any(line in text for text in made.values())}
    # What acts on a page when it is loaded stays by itself.
    assert lost == {"geldigheid.js", "offline.js", "wissen.js"}
    search = made["assets/zoek/hulp.js"] + made["assets/zoek/zoeken.js"]
    assert [name for name, line in first.items() if name.startswith("zoek/") and search.count(line) != 1] == []
    assert 'from "../geldigheid.js"' in made["assets/zoek/zoeken.js"]
    assert "geldigheid" not in made["assets/zoek/hulp.js"]
