"""Names at the root of a site: each must be closed to former addresses, or a page of before could take its place."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from jgz.model.addresses import DOCUMENT_FOLDERS, OWN_NAMES
from jgz.publishing.writing import SiteError


class OpenNameError(SiteError):
    """A name that the site has at its root and that no list closes to former addresses."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"De site heeft `{name}` in haar hoofdmap, en een oud adres van een pagina zou zo mogen heten. "
            "Zet de naam bij OWN_NAMES in scripts/jgz/model/addresses.py."
        )


def hold_names(site: Path, former: Collection[str]) -> None:
    """Raises `OpenNameError` for a name at the root that is open; `former` are those that former addresses have."""
    for item in sorted(site.iterdir()):
        name = item.name.casefold()
        if name not in OWN_NAMES and name not in DOCUMENT_FOLDERS and item.name not in former and name[0] != ".":
            raise OpenNameError(item.name)
