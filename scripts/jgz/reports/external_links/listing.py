"""The links to other sites, without looking where they lead."""

from __future__ import annotations

from collections.abc import Iterable

from jgz.diagnostics import printable
from jgz.reports.external_links.links import ExternalLink, place_of


def write_list(links: Iterable[ExternalLink]) -> str:
    """Every address, and under it its places."""
    lines = []
    for link in links:
        lines += [printable(link.address), *(f"    {place_of(place)}" for place in link.places)]
    return "".join(f"{line}\n" for line in lines)
