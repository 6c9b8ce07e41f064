"""Where the site of a root is: what `mkdocs.yml` says and what the surroundings say instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sites.root import REPOSITORY

from jgz.source.site_address import site_address


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("site_url: https://a.example/pad/", "https://a.example/pad/"),
        ("site_url: !ENV [ER_IS_GEEN, 'https://a.example/']", "https://a.example/"),
        ("site_url: !ENV [ER_IS_GEEN, WEL, 'https://a.example/']", "https://wel.example/"),
        ("site_url: !ENV ER_IS_GEEN", ""),
        ("site_name: Proef", ""),
        ("- een lijst", ""),
        ("site_url: [", ""),
        ("", ""),
    ],
)
def test_the_setting_of_the_host_is_read(setting: str, expected: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"{setting}\nplugins: !!python/name:os.system\n", encoding="utf-8")
    assert site_address(tmp_path, {"WEL": "https://wel.example/"}) == expected


def test_the_surroundings_come_first_and_nothing_need_be_there(tmp_path: Path) -> None:
    assert site_address(REPOSITORY, {}).startswith("https://")
    assert site_address(tmp_path, {}) == ""
    assert site_address(REPOSITORY, {"JGZ_SITE_URL": "https://elders.example/"}) == "https://elders.example/"
