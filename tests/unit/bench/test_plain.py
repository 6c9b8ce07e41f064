"""The peer's text: our blocks as ordinary Markdown, with nothing of ours left in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.bench.generator import write_root
from tests.bench.plain import to_plain, write_plain_root

REPOSITORY = Path(__file__).resolve().parents[3]

OURS = """---
id: slaapritme
titel: Slaapritme
---
## Aanbevelingen

/// aanbeveling | ritme-bespreken
    richting: voor
    kern: ja

Bespreek het ritme [@een].

//// motivering
Omdat het helpt [@twee; @een].
////
///

/// let-op
Bel de arts.
///
"""

PLAIN = """---
title: Slaapritme
---

# Slaapritme

## Aanbevelingen

**Aanbeveling (richting: voor, kern: ja)**
{: #ritme-bespreken }

Bespreek het ritme [1].

**Motivering**

Omdat het helpt [2, 1].

**Let op**

Bel de arts.
"""


def _without_blank_lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def test_blocks_become_bold_lines_with_their_paragraphs() -> None:
    assert _without_blank_lines(to_plain(OURS)) == _without_blank_lines(PLAIN)


@pytest.mark.parametrize("features", [(), ("navigation.prune",)])
def test_every_text_has_a_peer(tmp_path: Path, features: tuple[str, ...]) -> None:
    write_root(REPOSITORY, tmp_path / "ours", 6)
    write_plain_root(tmp_path / "ours", tmp_path / "plain", features)
    ours = {path.name for folder in ("modules", "clusters") for path in (tmp_path / "ours" / folder).rglob("*.md")}
    texts = list((tmp_path / "plain/docs").rglob("*.md"))
    assert {path.name for path in texts} == ours
    for path in texts:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert not any(line.startswith("///") or "[@" in line for line in lines)
