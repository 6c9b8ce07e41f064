"""Codes to scan (QR), as drawings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from io import BytesIO

import segno

from jgz.store import NOTHING_KEPT, Store, kept_or_made

# A mark or a fold on paper must not make it unreadable; more would make the squares small.
_CORRECTION = "m"
# Which squares are turned over. Readers take any; trying all eight of them for each address costs five times as much,
# for a pattern that is a fortieth better than this one is on average (by the penalties of ISO 18004, of 120 addresses).
_MASK = 2


def code_files(wanted: Mapping[str, str], store: Store = NOTHING_KEPT) -> dict[str, str]:
    """The drawing of each code, by its path in the site; `wanted` says to which address each leads. `store` has what
    was drawn before.
    """
    room = store.room("codes")
    return {
        path: kept_or_made(room, (address,), partial(_drawing, address)).decode() for path, address in wanted.items()
    }


def _drawing(address: str) -> bytes:
    stream = BytesIO()
    code = segno.make_qr(address, error=_CORRECTION, boost_error=False, mask=_MASK)
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
    return stream.getvalue()
