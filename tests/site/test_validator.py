"""What the Nu validator, the one of W3C, has against the HTML of the site."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.site.built import BuiltSite

JAR = Path(__file__).resolve().parents[2] / "scripts/validator/node_modules/vnu-jar/build/dist/vnu.jar"


def errors(*files: Path) -> list[str]:
    """The errors in files and in all HTML files below folders; without Java or the validator the test is left out."""
    if not JAR.is_file():
        pytest.skip("De Nu-validator staat niet klaar (`make validator`): de HTML is niet nagekeken.")
    if not (java := shutil.which("java")):
        pytest.skip("Java ontbreekt op deze computer: de Nu-validator heeft de HTML niet nagekeken.")
    # One process for all, which is over before a thorough compilation of the validator itself would pay.
    options = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"]
    command = [
        java,
        *options,
        "-jar",
        str(JAR),
        "--skip-non-html",
        "--errors-only",
        "--format",
        "json",
        *map(str, files),
    ]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(found.stderr)["messages"]
    return [f"{item.get('url')}:{item.get('lastLine')}: {item['message']}" for item in messages]


def test_every_page_is_valid_and_a_fault_would_be_seen(
    site: BuiltSite, made_site: BuiltSite, made_preview: BuiltSite, tmp_path: Path
) -> None:
    wrong = tmp_path / "fout.html"
    wrong.write_text('<!DOCTYPE html><html lang="nl"><title>x</title><ul><p>x</p></ul></html>', encoding="utf-8")
    # Most pages of a preview differ from those of its site in a watermark: some of each kind tell.
    shown = [made_preview.root / name for name in sorted(made_preview.everything) if name not in made_site.everything]
    shown += [made_preview.root / name for name in sorted(made_preview.everything)[::8]]
    found = errors(site.root, made_site.root, *shown, wrong)
    assert [item for item in found if wrong.name not in item] == []
    assert len(found) == 1
