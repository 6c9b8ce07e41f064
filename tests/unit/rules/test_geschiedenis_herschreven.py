"""What of a history may be taken out: a name that leads nowhere, because nobody ever read the recommendation."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites.root import Root

TALKING = "modules/buiten-spelen/spelen-bespreken.md"
ID = "samen-naar-buiten"
NAMED = "    aanbevelingen: [buitentijd-vragen, samen-naar-buiten]"


def _without_recommendation(root: Root, is_named: bool) -> None:
    text = root.read(TALKING)
    start = text.index(f"/// aanbeveling | {ID}")
    root.write(TALKING, text[:start] + text[text.index("\n///\n", start) + 5 :])
    if not is_named:
        root.edit(TALKING, NAMED, "    aanbevelingen: [buitentijd-vragen]")


@pytest.mark.parametrize(
    ("is_published", "is_named", "code"),
    [(False, False, None), (False, True, "JGZ318"), (True, False, "JGZ532"), (True, True, None)],
)
def test_there_is_a_way_to_take_out_a_recommendation(
    tmp_path: Path, is_published: bool, is_named: bool, code: str | None
) -> None:
    base, root = Root(tmp_path / "base"), Root(tmp_path / "root")
    for item in (base, root) if is_published else ():
        row = f"spelen-bespreken#{ID}\taanbeveling\t1.0.0\t\n"
        item.write("modules/_registers/ids.tsv", f"id\tsoort\tsinds\topgevolgd_door\n{row}")
    _without_recommendation(root, is_named)
    codes = [item.code for item in root.diagnostics(base=base) if item.code in ("JGZ318", "JGZ532")]
    assert codes == ([code] if code else [])
