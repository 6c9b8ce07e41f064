"""The programs beside which the check is measured: fixed versions, and never left out in silence."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.bench import peers
from tests.bench.generator import write_root
from tests.bench.measure import run_once
from tests.bench.peers import LISTS, check_peers

REPOSITORY = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("name", "programs"),
    [("requirements.txt", {"check-jsonschema", "rumdl"}), ("bouwers.txt", {"hugo"}), ("zensical.txt", {"zensical"})],
)
def test_every_python_program_has_a_fixed_version_and_a_checksum(name: str, programs: set[str]) -> None:
    entries = (LISTS / name).read_text(encoding="utf-8").replace("\\\n", "").splitlines()
    assert all(re.fullmatch(r"[a-z0-9._-]+==[0-9.]+ ( *--hash=sha256:[0-9a-f]{64})+", line) for line in entries)
    assert {line.split("==")[0] for line in entries} >= programs


def test_every_node_program_has_a_fixed_version_a_checksum_and_the_public_registry() -> None:
    lock = json.loads((LISTS / "package-lock.json").read_text(encoding="utf-8"))
    wanted = json.loads((LISTS / "package.json").read_text(encoding="utf-8"))["dependencies"]
    packages = {name: item for name, item in lock["packages"].items() if name}
    assert all(item["resolved"].startswith("https://registry.npmjs.org/") for item in packages.values())
    assert all(item["integrity"].startswith("sha512-") for item in packages.values())
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_what_can_not_be_installed_is_named_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list that asks for what no registry has, and no programs on the path."""
    monkeypatch.setattr(peers, "LISTS", tmp_path / "lijsten")
    monkeypatch.setenv("PATH", str(tmp_path))
    write_root(REPOSITORY, tmp_path / "wortel", 1)
    cases, missing = check_peers(tmp_path / "wortel", tmp_path / "peers", tmp_path / "cache")
    assert cases == []
    assert [item.name for item in missing] == ["check-jsonschema", "rumdl", "markdownlint-cli2", "remark", "lychee"]
    assert all(item.reason for item in missing)


def test_each_peer_gets_every_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs that only say which files they were given, in the place of the real ones."""
    program = "#!/bin/sh\nfind . -name '*.md' -o -name '*.yaml' | wc -l > gezien\nexit 1\n"
    for name in ("check-jsonschema", "rumdl", "markdownlint-cli2", "remark", "lychee"):
        (tmp_path / "bin").mkdir(exist_ok=True)
        (tmp_path / "bin" / name).write_text(program, encoding="utf-8")
        (tmp_path / "bin" / name).chmod(0o755)
    for install in ("_python", "_node", "_system"):
        monkeypatch.setattr(peers, install, lambda cache: tmp_path / "bin")
    write_root(REPOSITORY, tmp_path / "wortel", 6)
    cases, missing = check_peers(tmp_path / "wortel", tmp_path / "peers", tmp_path / "cache")
    assert missing == []
    seen = {}
    texts = len([*(tmp_path / "wortel/modules").rglob("*.md"), *(tmp_path / "wortel/clusters").rglob("*.md")])
    for case in cases:
        if 1 in case.accepted:
            run_once(case)
            seen[case.name] = int((case.root / "gezien").read_text(encoding="utf-8"))
    assert seen == {"check-jsonschema": 6, "rumdl": texts, "markdownlint-cli2": texts, "remark": texts}
