"""Codes to scan (QR), as drawings."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

import segno


def code_files(wanted: Mapping[str, str]) -> dict[str, str]:
    """The drawing of each code, by its path in the site; `wanted` says to which address each leads."""
    return {path: _drawing(address) for path, address in wanted.items()}


def _drawing(address: str) -> str:
    stream = BytesIO()
    # A mark or a fold on paper must not make it unreadable; more would make the squares small.
    code = segno.make_qr(address, error="m", boost_error=False)
    code.save(
        stream,
        kind="svg",
        border=2,
        xmldecl=False,
        nl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
        light="#fff",
    )
    return stream.getvalue().decode()
